import { describe, expect, test } from 'vitest';
import { mapLabels } from './map-labels.ts';

const minor = (labels: Parameters<typeof mapLabels>[0]) =>
  mapLabels(labels, 16).flatMap(({ text, isMinor }) => (isMinor ? [text] : []));

describe('mapLabels', () => {
  test('keeps the heavier of two names that cover each other', () => {
    expect(
      minor([
        { text: 'Carts', x: 100, y: 100, weight: 3 },
        { text: 'Axles', x: 120, y: 105, weight: 9 },
      ]),
    ).toEqual(['Carts']);
  });

  test('keeps names that are beside or below each other', () => {
    expect(
      minor([
        { text: 'Carts', x: 100, y: 100, weight: 3 },
        { text: 'Axles', x: 200, y: 100, weight: 9 },
        { text: 'Wheels', x: 100, y: 130, weight: 1 },
      ]),
    ).toEqual([]);
  });

  test('makes room for a name again when the one that covered it is minor itself', () => {
    expect(
      minor([
        { text: 'Axles', x: 100, y: 100, weight: 9 },
        { text: 'Carts', x: 130, y: 100, weight: 5 },
        { text: 'Yokes', x: 165, y: 100, weight: 1 },
      ]),
    ).toEqual(['Carts']);
  });
});
