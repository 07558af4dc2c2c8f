/**
 * Share that is to be right of the primary topics that are assigned without asking. The promise is
 * 0.85; papers that come are a little unlike those that are there.
 */
const targetAccuracy = 0.88;

/** A topic that is more likely wrong than right is not assigned without asking, however good the rest. */
const leastConfidence = 0.5;

/** As many have to be assigned by a threshold before their accuracy says anything. */
const minAssigned = 20;

/**
 * The least confidence such that those with it or more are right often enough, and are enough to say
 * so, but no more than that share, as a confidence means just this; 1, which none has, where there is
 * none.
 */
export function chooseThreshold(
  outcomes: readonly { readonly confidence: number; readonly isRight: boolean }[],
): number {
  let right = 0;
  let threshold = 1;
  outcomes
    .toSorted((a, b) => b.confidence - a.confidence)
    .forEach(({ confidence, isRight }, index) => {
      right += Number(isRight);
      const count = index + 1;
      if (count >= minAssigned && right / count >= targetAccuracy) {
        threshold = Math.min(Math.max(confidence, leastConfidence), targetAccuracy);
      }
    });
  return Math.ceil(threshold * 1000) / 1000;
}
