import { ContentError } from '../src/content-files/content-error.ts';

/** What a person can do about an error of the system, by its code. */
const remedies: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  EACCES: ['there is no permission for it.', 'check who owns the file and its folder.'],
  EPERM: ['there is no permission for it.', 'check who owns the file and its folder.'],
  EROFS: ['the disk can only be read.', 'choose another folder, or mount the disk for writing.'],
  ENOSPC: ['the disk is full.', 'make room, and run the command again: it goes on where it was.'],
  EDQUOT: ['your share of the disk is used up.', 'make room, and run the command again.'],
  ENAMETOOLONG: ['the name is too long for the disk.', 'give the file a shorter name.'],
  EMFILE: ['too many files are open.', 'close other programs, or raise the limit (ulimit -n).'],
  ENOENT: ['it is not there.', 'check the path.'],
  ENOTDIR: ['a part of the path is a file.', 'check the path.'],
  EISDIR: ['it is a folder.', 'name a file.'],
};

/** An error of the system that a person can mend, told as one of the content; or `undefined`. */
export function toSystemProblem(error: unknown): ContentError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code, syscall, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const remedy = remedies[code ?? ''];
  if (remedy === undefined) return undefined;
  const [problem, hint] = remedy;
  const does = syscall === 'open' || syscall === 'scandir' ? 'be opened' : 'be written';
  return new ContentError(`cannot ${does}: ${problem}`, [{ file: dest ?? path ?? 'disk' }], hint, {
    cause: error,
  });
}
