import { describe, expect, test } from 'vitest';
import { checkGist } from './check-gist.ts';

const source = {
  title: 'CartNet: Wide Wheels for Turnips',
  abstract:
    'We present CartNet, whose wheels are wide enough for deep mud. On 12,000 Welsh roads it sinks 3.5 % less than OxCart-2B.',
};
const faults = (gist: string) => checkGist(gist, source);

describe('checkGist', () => {
  test.each([
    'CartNet keeps to muddy roads by its wide wheels and sinks 3.5% less, unlike OxCart-2B.',
    'On 12000 roads of the Welsh, CartNets sink less.',
    'Wider wheels, e.g. Welsh ones, help in mud.',
  ])('finds nothing wrong with “%s”', (gist) => {
    expect(faults(gist)).toEqual([]);
  });

  test.each([
    ['It sinks 4% less.', ['has the figure 4, which is not in the abstract']],
    ['It sinks less on Dutch roads.', ['has the name “Dutch”, which is not in the abstract']],
    ['MudNet sinks less.', ['has the name “MudNet”, which is not in the abstract']],
    [
      'Its wheels are wide enough for all roads.',
      ['takes “wheels are wide enough for” from the abstract'],
    ],
    ['It sinks less. Roads are muddy.', ['is not one sentence with a full stop at its end']],
    ['It sinks less', ['is not one sentence with a full stop at its end']],
    [`It sinks ${'less and '.repeat(14)}less.`, ['has 31 words of 30']],
  ])('finds what is wrong with “%s”', (gist, wrong) => {
    expect(faults(gist)).toEqual(wrong);
  });

  test('lets four words in a row pass, for there are few ways to say some things', () => {
    expect(faults('Its wheels are wide enough.')).toEqual([]);
  });
});
