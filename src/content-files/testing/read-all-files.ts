import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file below a folder, hidden ones included: its bytes as a Latin-1 string, by its path. */
export async function readAllFiles(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files[relative(folder, file)] = await readFile(file, 'latin1');
  }
  return files;
}
