import { link, readFile, rename, rm, writeFile, mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { ContentError } from './content-error.ts';
import { hasCode } from './has-code.ts';
import { temporaryEnding } from './write-atomically.ts';

/** Hidden, so that nothing takes it for content. */
export const lockName = '.shelfmark-lock';

const ownerSchema = z.object({
  command: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  since: z.string(),
});

/** Who writes to a content folder at the moment. */
export type LockOwner = z.infer<typeof ownerSchema>;

export interface LockOptions {
  /** The content folder. */
  readonly root: string;
  /** The command that is to write, as its user knows it. */
  readonly command: string;
  /** How long to wait for another one; 30 s by default. */
  readonly waitMs?: number;
  /** Called once when another command has the folder. */
  readonly onWait?: (owner: LockOwner | undefined) => void;
}

const retryMs = 100;

/** Locks that this program has at the moment. */
const held = new Set<string>();

/**
 * Runs an action while no other command writes to the content folder. Every command that writes there
 * goes through this. The lock of a program that has ended, on this machine, is taken over.
 * @throws {ContentError} that names the owner when the other command takes longer than `waitMs`
 */
export async function withContentLock<Result>(
  { root, command, waitMs = 30_000, onWait = () => undefined }: LockOptions,
  action: () => Promise<Result>,
): Promise<Result> {
  const lock = resolve(root, lockName);
  const owner: LockOwner = {
    command,
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  };
  await mkdir(root, { recursive: true });
  const start = performance.now();
  let hasTold = false;
  while (!(await claim(lock, owner))) {
    const other = await readOwner(lock);
    if (other === 'none') continue;
    if (other !== undefined && hasEnded(other, held.has(lock))) {
      await breakLock(lock, other);
      continue;
    }
    if (performance.now() - start >= waitMs) throw lockedError(lock, other);
    if (!hasTold) onWait(other);
    hasTold = true;
    await setTimeout(retryMs);
  }
  held.add(lock);
  try {
    return await action();
  } finally {
    held.delete(lock);
    await rm(lock, { force: true });
  }
}

/** For messages: `npm run ingest, process 4711 since 12:30:05 on ada`. */
export function describeOwner(owner: LockOwner | undefined): string {
  if (owner === undefined) return 'another command';
  const { command, pid, since, host } = owner;
  return `${command} (process ${String(pid)} on ${host}, since ${since})`;
}

/** Links a finished file to the lock's name, which fails when there is one: a lock is never empty. */
async function claim(lock: string, owner: LockOwner): Promise<boolean> {
  const own = `${lock}-${crypto.randomUUID()}${temporaryEnding}`;
  try {
    await writeFile(own, `${JSON.stringify(owner)}\n`);
    await link(own, lock);
    return true;
  } catch (error) {
    // Whoever has the lock may have taken the file for one that a killed program left.
    if (hasCode(error, 'EEXIST') || hasCode(error, 'ENOENT')) return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** `undefined` when the lock cannot be understood. */
async function readOwner(lock: string): Promise<LockOwner | 'none' | undefined> {
  try {
    return ownerSchema.safeParse(JSON.parse(await readFile(lock, 'utf8'))).data;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'none';
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Whether the owner was a program of this machine that is there no more. One with the number of this
 * process is, unless it is this one: in a container, numbers begin anew each time.
 */
function hasEnded({ pid, host }: LockOwner, isHeld: boolean): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return !isHeld;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

/**
 * Takes the lock of a program away that has ended. Of several programs that do so at once, one moves
 * it; another may move the lock that the first made since, and puts it back.
 */
async function breakLock(lock: string, ended: LockOwner): Promise<void> {
  const aside = `${lock}-${crypto.randomUUID()}${temporaryEnding}`;
  try {
    await rename(lock, aside);
    const moved = await readOwner(aside);
    const isSame = typeof moved === 'object' && moved.since === ended.since;
    if (!isSame) await link(aside, lock);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function lockedError(lock: string, owner: LockOwner | undefined): ContentError {
  return new ContentError(
    `is locked: ${describeOwner(owner)} writes to the content.`,
    [{ file: lock }],
    'wait until it has ended; if no such command runs, delete the file.',
  );
}
