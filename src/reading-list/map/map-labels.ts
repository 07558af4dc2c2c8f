/** A name at its place on the map. */
export interface MapLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Where two do not fit, the heavier is kept. */
  readonly weight: number;
}

/** Room for a name, in widths of its letters: of a letter on average, and of a line. */
const letterWidth = 0.54;
const lineHeight = 1.35;

/**
 * Marks the names that would cover heavier ones as minor: they have room only on a map that is drawn
 * larger.
 * @param size of letters, in thousandths of the map's width
 */
export function mapLabels<Label extends MapLabel>(
  labels: readonly Label[],
  size: number,
): (Label & { readonly isMinor: boolean })[] {
  const placed: MapLabel[] = [];
  return labels
    .toSorted((a, b) => b.weight - a.weight)
    .map((label) => {
      const isMinor = placed.some((other) => doOverlap(label, other, size));
      if (!isMinor) placed.push(label);
      return { ...label, isMinor };
    });
}

function doOverlap(a: MapLabel, b: MapLabel, size: number): boolean {
  return (
    Math.abs(a.y - b.y) < lineHeight * size &&
    Math.abs(a.x - b.x) < ((a.text.length + b.text.length) * letterWidth * size) / 2
  );
}
