import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../content-files/yaml-file.ts';
import { topicModelSchema } from '../../schemas/topic-model.ts';
import { formatTopicModel } from './format-topic-model.ts';
import { learnTopicModel } from './learn-topic-model.ts';
import { inventedPages, inventedTopics } from './testing/invented-pages.ts';

const readBack = (text: string) => parseYaml(topicModelSchema, text, { file: 'topic-model.yaml' });

describe('formatTopicModel', () => {
  test('loses nothing of a model', () => {
    const model = learnTopicModel(inventedPages(), [...inventedTopics.keys()]);
    expect(readBack(formatTopicModel(model))).toEqual({ ok: true, value: model, errors: [] });
  });

  test('keeps words that YAML or JavaScript would take for something else', () => {
    const rarities = new Map(
      ['1e3', 'constructor', 'no', 'null', 'true', 'ß'].map((word) => [word, 2.5]),
    );
    const model = {
      pages: 60,
      threshold: 1,
      calibration: { slope: 1, intercept: 0 },
      biases: new Map<string, number>(),
      rarities,
      weights: new Map([['cue 24:00', new Map([['looms', -1.5]])]]),
    };
    expect(readBack(formatTopicModel(model))).toEqual({
      ok: true,
      value: model,
      errors: [],
    });
  });
});
