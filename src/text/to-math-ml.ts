import temml from 'temml';

/**
 * MathML of TeX; `undefined` where Temml cannot read it. Temml reports most bad input as `ParseError`
 * but falls over some (`_` with no base) with a `TypeError`, so every throw counts as "cannot read".
 * @param displayMode on a line of its own
 */
export function toMathMl(tex: string, displayMode = false): string | undefined {
  const source = tex
    // Temml sets \textit as mathematical italic code points, which no search finds.
    .replaceAll(/\\textit\{(\p{L})\}/gu, '{$1}')
    // A word such as "norm" in L_{1,2}-norm would be set as a product of variables.
    .replaceAll(/(?<![\\A-Za-z{])[A-Za-z]{3,}/gu, String.raw`\text{$&}`);
  try {
    return temml.renderToString(source, {
      throwOnError: true,
      annotate: false,
      trust: false,
      displayMode,
    });
  } catch {
    return undefined;
  }
}
