import { describe, expect, test } from 'vitest';
import { chooseThreshold } from './choose-threshold.ts';

/** Outcomes of 100 papers with confidences from 0.01 to 1, right from some confidence on. */
const outcomes = (isRight: (percent: number) => boolean) =>
  Array.from({ length: 100 }, (_, index) => ({
    confidence: (index + 1) / 100,
    isRight: isRight(index + 1),
  }));

describe('chooseThreshold', () => {
  test('assigns as many as can be with 88 of 100 of them right', () => {
    // From 0.6 on 41 are right; 5 more, all wrong, make 41 of 46, and one more would be too many.
    expect(chooseThreshold(outcomes((percent) => percent >= 60))).toBe(0.55);
  });

  test('assigns nothing where too few are right', () => {
    expect(chooseThreshold(outcomes((percent) => percent % 2 === 0))).toBe(1);
  });

  test('does not trust a few that happen to be right', () => {
    expect(chooseThreshold(outcomes((percent) => percent > 85))).toBe(1);
  });

  test('assigns nothing that is more likely wrong than right, however good the rest', () => {
    expect(chooseThreshold(outcomes(() => true))).toBe(0.5);
  });

  test('assigns what is as sure as is asked for, even where all that was tried was surer', () => {
    const sure = outcomes(() => true).map(({ isRight }) => ({ confidence: 0.99, isRight }));
    expect(chooseThreshold(sure)).toBe(0.88);
  });
});
