import { describe, expect, test } from 'vitest';
import { topicSchema } from './topic.ts';

describe('topicSchema', () => {
  test('takes a topic without cues, which only the curator assigns', () => {
    const topic = { label: 'Weaving', definition: 'Looms and what they make' };
    expect(topicSchema.parse(topic).cues).toEqual({});
  });

  test('refuses a weight that is no number', () => {
    const topic = { label: 'Weaving', definition: 'Looms', cues: { loom: 'heavy' } };
    expect(topicSchema.safeParse(topic).success).toBe(false);
  });
});
