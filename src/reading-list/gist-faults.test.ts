import { describe, expect, test } from 'vitest';
import { gistFaults } from './gist-faults.ts';

describe('gistFaults', () => {
  test.each([
    'We propose carts of oak with wide iron wheels.',
    'This survey sorts carts by wheel, axle, load and road.',
    'To carry turnips through mud, we widen the wheels.',
    'Carts such as barrows bear turnips over muddy roads.',
  ])('finds nothing wrong with “%s”', (text) => {
    expect(gistFaults(text)).toEqual([]);
  });

  test.each([
    ['However, turnip carts sink in deep mud.', 'begins in mid-argument'],
    ['Unlike these, we build carts of oak for roads.', 'begins in mid-argument'],
    ['It bears ninety turnips over muddy roads.', 'begins in mid-argument'],
    ['We build carts of oak that solve these muddy roads.', 'refers to what is not there'],
    ['We widen the wheels of turnip carts for such problems.', 'refers to what is not there'],
    ['We propose a novel method and conduct extensive experiments.', 'says nothing'],
    ['Carts of turnips and axles of oak are at https://example.org/.', 'says nothing'],
    ['We build turnip carts of oak with wide iron…', 'is cut'],
  ])('says of “%s” that it %s', (text, fault) => {
    expect(gistFaults(text)).toContain(fault);
  });
});
