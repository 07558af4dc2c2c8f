import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicHue } from './topic-hue.ts';

describe('topicHue', () => {
  test('is one of the twelve classes of the style sheet, whatever the topic', () => {
    fc.assert(
      fc.property(fc.string(), (topic) => {
        expect(topicHue(topic)).toMatch(/^hue-(?:\d|1[01])$/u);
      }),
    );
  });

  test('tells topics apart', () => {
    const topics = ['carts', 'roots', 'soil', 'rain', 'wheels', 'barns', 'sheep', 'fences'];
    expect(new Set(topics.map(topicHue)).size).toBeGreaterThan(4);
  });

  test('never changes, as readers come to know the colours', () => {
    expect(['carts', 'roots', 'soil'].map(topicHue)).toEqual(['hue-7', 'hue-6', 'hue-1']);
  });
});
