import { describe, expect, test } from 'vitest';
import { formatProposedTopics, formatTopics, parseProposedTopics } from './proposed-topics.ts';

describe('formatTopics', () => {
  test('names topics in their order, and marks the one that waits', () => {
    expect(
      formatTopics([{ topic: 'moss', cue: 'mosses', confidence: 0.4 }, { topic: 'roofs' }]),
    ).toBe('moss? roofs');
  });
});

describe('parseProposedTopics', () => {
  test('reads what is written, in any order and with any line ends', () => {
    const proposed = new Map([
      ['tideloom', 'looms? tides'],
      ['a-fern', 'other'],
    ]);
    const text = formatProposedTopics(proposed);
    expect(text).toMatch(/\na-fern: other\ntideloom: looms\? tides\n$/u);
    expect(parseProposedTopics(text, 'f')).toEqual({ proposed, errors: [] });
    expect(parseProposedTopics(text.replaceAll('\n', '\r\n'), 'f').proposed).toEqual(proposed);
  });

  test('names each line that it cannot read, and reads the others', () => {
    const { proposed, errors } = parseProposedTopics('Moss\nmoss: roofs\nfern:\n', 'f');
    expect(proposed).toEqual(new Map([['moss', 'roofs']]));
    expect(errors.map(({ message, places }) => [places[0]?.line, message])).toEqual([
      [1, '"Moss" is no paper with its topics.'],
      [3, '"fern:" is no paper with its topics.'],
    ]);
  });
});
