import { readdirSync, readFileSync } from 'node:fs';

const intervalMs = 100;

/**
 * Watches the memory of a process and everything it starts, from `/proc`, ten times a second.
 * @returns a function that ends the watch and gives the peak in bytes: the greatest sum of resident
 * memory (VmRSS) over the whole tree at one moment, or the highest mark of any one process (VmHWM)
 * where that is more because the peak fell between two looks. Pages that processes share count for
 * each of them. `undefined` where there is no `/proc`.
 */
export function watchMemory(pid: number | undefined): () => number | undefined {
  let peak: number | undefined;
  const look = () => {
    const tree = pid === undefined ? [] : readTree(pid);
    const now = tree.reduce((sum, { residentBytes }) => sum + residentBytes, 0);
    const highest = tree.map(({ highestBytes }) => highestBytes);
    if (tree.length > 0) peak = Math.max(peak ?? 0, now, ...highest);
  };
  const timer = setInterval(look, intervalMs);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

interface ProcessMemory {
  readonly pid: number;
  readonly parent: number;
  readonly residentBytes: number;
  readonly highestBytes: number;
}

/** A process and its descendants, those that still run. */
function readTree(root: number): ProcessMemory[] {
  const processes = readProcesses();
  const tree = processes.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...processes.filter(({ parent }) => parent === pid));
  return tree;
}

function readProcesses(): ProcessMemory[] {
  return readNumericNames('/proc').flatMap((name) => {
    const status = readStatus(`/proc/${name}/status`);
    // Ended since the folder was read, or a thread of the kernel, which has no memory of its own.
    if (status?.includes('VmRSS') !== true) return [];
    const field = (key: string) =>
      Number(new RegExp(`^${key}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
    return {
      pid: Number(name),
      parent: field('PPid'),
      residentBytes: field('VmRSS') * 1024,
      highestBytes: field('VmHWM') * 1024,
    };
  });
}

function readNumericNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
}

function readStatus(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
