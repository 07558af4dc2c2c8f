/** As many of the latest steps tell how the function is bent. */
const remembered = 8;

/** A step that gains less than this share of the value is the last. */
const leastGain = 1e-5;

/**
 * Where a smooth convex function is smallest, by L-BFGS (Nocedal & Wright 2006, algorithm 7.5) with
 * backtracking. The same input gives the same output on every machine.
 * @param evaluate value at a point; writes the gradient into its second argument
 */
export function minimise(
  evaluate: (point: Float64Array, gradient: Float64Array) => number,
  dimensions: number,
  maxSteps: number,
): Float64Array {
  let point = new Float64Array(dimensions);
  let gradient = new Float64Array(dimensions);
  let value = evaluate(point, gradient);
  const steps: { readonly moved: Float64Array; readonly turned: Float64Array; product: number }[] =
    [];
  for (let count = 0; count < maxSteps; count += 1) {
    const direction = gradient.slice();
    const shares = steps.map(() => 0);
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      const step = steps[at];
      if (!step) continue;
      const share = dot(step.moved, direction) / step.product;
      shares[at] = share;
      add(direction, step.turned, -share);
    }
    const last = steps.at(-1);
    const scale = last
      ? last.product / dot(last.turned, last.turned)
      : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
    for (let at = 0; at < dimensions; at += 1) direction[at] = (direction[at] ?? 0) * scale;
    steps.forEach((step, at) => {
      const share = dot(step.turned, direction) / step.product;
      add(direction, step.moved, (shares[at] ?? 0) - share);
    });

    const slope = dot(gradient, direction);
    const nextPoint = new Float64Array(dimensions);
    const nextGradient = new Float64Array(dimensions);
    let nextValue = Infinity;
    // Half as far, until the way down is worth its length.
    for (let length = 1; nextValue > value - 1e-4 * length * slope; length /= 2) {
      if (length < 1e-9) return point;
      nextPoint.set(point);
      add(nextPoint, direction, -length);
      nextValue = evaluate(nextPoint, nextGradient);
    }

    const moved = nextPoint.slice();
    add(moved, point, -1);
    const turned = nextGradient.slice();
    add(turned, gradient, -1);
    const product = dot(moved, turned);
    if (product > 1e-10) steps.push({ moved, turned, product });
    if (steps.length > remembered) steps.shift();
    const gain = value - nextValue;
    [point, gradient, value] = [nextPoint, nextGradient, nextValue];
    if (gain < leastGain * Math.abs(value)) break;
  }
  return point;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function add(target: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < target.length; at += 1) {
    target[at] = (target[at] ?? 0) + times * (other[at] ?? 0);
  }
}
