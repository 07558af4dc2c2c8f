/**
 * Tells the 1-based line of each offset of a text. Offsets are asked for in ascending order, so that
 * a whole text takes linear time.
 */
export function lineNumbers(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
