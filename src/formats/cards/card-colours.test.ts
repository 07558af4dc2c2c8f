import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cardColours, topicInk } from './card-colours.ts';

const [tokens, css] = await Promise.all(
  ['tokens', 'parts/topic-link'].map((name) => readFile(`src/styles/${name}.css`, 'utf8')),
);

describe('cardColours', () => {
  test.each(Object.entries(cardColours))('has --%s as the light theme does', (name, colour) => {
    expect(tokens).toContain(`--${name}: light-dark(${colour},`);
  });
});

describe('topicInk', () => {
  const ink = /--topic-ink: light-dark\((oklch\([\d.% ]+)var\(--hue/u.exec(css ?? '')?.[1];
  const hues = new Map(
    [...(css ?? '').matchAll(/\.(hue-\d+) \{\s*--hue: (\d+);/gu)].map(([, name, hue]) => [
      name,
      hue,
    ]),
  );

  test('has the ink of each class of hue in the style sheet', () => {
    expect(hues.size).toBe(12);
    for (const [name, hue] of hues) {
      expect(topicInk(name ?? '')).toBe(`${String(ink)}${String(hue)})`);
    }
  });
});
