import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicHue } from './topic-hue.ts';

const stepOf = (hue: string) => Number(hue.slice('hue-'.length));

describe('topicHue', () => {
  test('is one of the twelve classes of the style sheet, whatever the topic', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.nat(30), { nil: undefined }), (topic, family) => {
        expect(topicHue(topic, family)).toMatch(/^hue-(?:\d|1[01])$/u);
      }),
    );
  });

  test('tells topics without a family apart', () => {
    const topics = ['carts', 'roots', 'soil', 'rain', 'wheels', 'barns', 'sheep', 'fences'];
    expect(new Set(topics.map((topic) => topicHue(topic, undefined))).size).toBeGreaterThan(4);
  });

  test('never changes for a topic without a family, as readers come to know the colours', () => {
    const hues = ['carts', 'roots', 'soil'].map((topic) => topicHue(topic, undefined));
    expect(hues).toEqual(['hue-7', 'hue-6', 'hue-1']);
  });

  test('is the same for all topics of a family', () => {
    expect(topicHue('carts', 2)).toBe(topicHue('wheels', 2));
  });

  test.each([
    [3, 4],
    [6, 2],
    [12, 1],
  ])('keeps %i families at least %i steps of the ramp apart', (families, least) => {
    const steps = Array.from({ length: families }, (_, family) =>
      stepOf(topicHue('carts', family)),
    );
    for (const [index, step] of steps.entries()) {
      for (const other of steps.slice(0, index)) {
        const apart = Math.abs(step - other);
        expect(Math.min(apart, 12 - apart)).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
