import { describe, expect, test } from 'vitest';
import { embedPath, oEmbedPath } from './embed-path.ts';

const kinds = ['papers', 'topics', 'paths'] as const;

describe('embedPath', () => {
  test.each(kinds)('puts %s into a folder that hosts let anyone frame', (kind) => {
    expect(embedPath(kind, 'soil')).toBe(`/embed/${kind}/soil.html`);
  });
});

describe('oEmbedPath', () => {
  test.each(kinds)('keeps %s out of that folder', (kind) => {
    expect(oEmbedPath(kind, 'soil')).toBe(`/oembed/${kind}/soil.json`);
  });
});
