import { describe, expect, test } from 'vitest';
import { conflictError } from './conflict-marker.ts';

const lineOf = (text: string, linesBefore?: number) =>
  conflictError(text, 'f', 'mend it.', linesBefore)?.places[0]?.line;

describe('conflictError', () => {
  test.each([
    ['title: Moss\n<<<<<<< HEAD\nvenue: A\n', 2],
    ['a: 1\r\nb: 2\r\n=======\r\nc: 3\r\n', 3],
    ['>>>>>>> other\n', 1],
  ])('finds the first marker of %j', (text, line) => {
    expect(lineOf(text)).toBe(line);
  });

  test('counts the lines before the text', () => {
    expect(lineOf('a: 1\n<<<<<<< HEAD\n', 1)).toBe(3);
  });

  test.each(['a <<<<<<< b\n', '========\n', '<<<<<<<\n', ''])('finds none in %j', (text) => {
    expect(lineOf(text)).toBeUndefined();
  });
});
