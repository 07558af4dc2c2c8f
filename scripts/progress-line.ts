/** Work shorter than this shows no progress. */
const quietMs = 1000;
const intervalMs = 100;

/** One line on a terminal's standard error that is overwritten as work goes on. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr) {
  const start = performance.now();
  let shown = 0;
  return {
    show: (stage: string, done: number, total: number): void => {
      const now = performance.now();
      if (!stream.isTTY || now - start < quietMs || now - shown < intervalMs) return;
      shown = now;
      stream.write(`\r\u001b[K${stage}: ${String(done)} of ${String(total)}`);
    },
    clear: (): void => {
      if (shown > 0) stream.write('\r\u001b[K');
    },
  };
}
