import { describe, expect, test } from 'vitest';
import { isOfFamily, wordFamily } from './word-family.ts';

describe('wordFamily', () => {
  test.each([
    ['detector', 'detection', 'detects'],
    ['sparse', 'sparsity'],
    ['classifier', 'classification', 'classify'],
    ['modular', 'module'],
    ['efficient', 'efficiency'],
    ['interpret', 'interpretable', 'interpretability'],
    ['initialise', 'initialization'],
    ['neighbour', 'neighbor'],
    ['analyse', 'analyze'],
    ['modelling', 'modeling'],
  ])('is one for %s and %s', (word, ...others) => {
    for (const other of others) expect(wordFamily(other)).toBe(wordFamily(word));
  });

  test.each([
    ['action', 'active'],
    ['value', 'valid'],
    ['reason', 'rational'],
    ['medicine', 'medium'],
    ['training', 'trail'],
  ])('is not one for %s and %s', (word, other) => {
    expect(wordFamily(other)).not.toBe(wordFamily(word));
  });
});

describe('isOfFamily', () => {
  test.each(['kv', 'loom', 'w4a4', 'llama2', 'müller'])('is false for %s', (word) => {
    expect(isOfFamily(word)).toBe(false);
  });
});
