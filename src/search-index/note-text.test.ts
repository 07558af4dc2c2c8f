import { describe, expect, test } from 'vitest';
import { noteText } from './note-text.ts';

describe('noteText', () => {
  test.each([
    ['', ''],
    [' \n\n ', ''],
    ['Read **this** _first_.', 'Read this first.'],
    ['## Why\n\nIt is `short`.\n\n- one\n- two', 'Why It is short. one two'],
    ['See [the barn](/papers/barn.html), and\nthe field.', 'See the barn, and the field.'],
    ['![A cart](cart.png)', 'A cart'],
    ['> Carts\n> sink.', 'Carts sink.'],
    ['```js\nturnip()\n```', 'turnip()'],
    ['one\\\ntwo', 'one two'],
  ])('takes %j for %j', (body, text) => {
    expect(noteText(body)).toBe(text);
  });

  test('keeps what stands in components, and nothing that is executed', () => {
    const body =
      "import Aside from './aside.astro'\n\n<Aside kind='tip'>\n\nMind the *mud*.\n\n</Aside>\n\n{1 + 1}";
    expect(noteText(body)).toBe('Mind the mud.');
  });
});
