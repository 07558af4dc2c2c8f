import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { contentRoot, readPapers, readSynonyms } from '../content-files/content-folder.ts';
import { throwIfAny } from '../content-files/content-error.ts';
import { permalink } from '../reading-list/permalink.ts';
import { buildVocabulary } from '../search/build-vocabulary.ts';
import type { SearchManifest } from '../search/vocabulary.ts';
import { parseText } from '../text/parse-text.ts';
import { toPlainText } from '../text/to-plain-text.ts';

/**
 * Writes what search needs beside Pagefind's index: the corpus's vocabulary with its synonyms, in
 * parts under `search/`. Runs after the index is made, whose names for papers it uses.
 */
export function searchVocabulary(): AstroIntegration {
  return {
    name: 'search-vocabulary',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const [papers, synonyms] = await Promise.all([
          readPapers(contentRoot()),
          readSynonyms(contentRoot()),
        ]);
        throwIfAny([...papers.errors, ...synonyms.errors]);
        const keys = await readIndexKeys(join(output, 'pagefind', 'fragment'));
        const plain = (text: string) => toPlainText(parseText(text));
        const parts = buildVocabulary(
          papers.pages.flatMap(({ id, data }) => {
            const key = keys.get(permalink('papers', id));
            if (key === undefined) return [];
            const { title, authors, abstract } = data;
            return [
              { key, title: plain(title), authors: authors.join(', '), abstract: plain(abstract) },
            ];
          }),
          synonyms.ok ? synonyms.value : [],
        );
        const files = parts.map(({ part }) => JSON.stringify(part));
        const folder = createHash('sha256')
          .update(JSON.stringify(files))
          .digest('hex')
          .slice(0, 10);
        await mkdir(join(output, 'search', folder), { recursive: true });
        for (const [index, text] of files.entries()) {
          await writeFile(join(output, 'search', folder, `${String(index)}.json`), text);
        }
        const manifest: SearchManifest = {
          folder,
          papers: papers.pages.length,
          parts: parts.map(({ start }) => start),
        };
        await writeFile(join(output, 'search', 'manifest.json'), JSON.stringify(manifest));
        logger.info(`vocabulary in ${String(parts.length)} parts`);
      },
    },
  };
}

/** Pagefind's signature at the start of every unpacked file. */
const signatureBytes = 'pagefind_dcd'.length;

/**
 * Pagefind's name of each page, which is the name of its fragment's file without the language.
 * @returns names by the page's address from the root
 */
async function readIndexKeys(folder: string): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const unpacked = gunzipSync(await readFile(join(folder, name))).subarray(signatureBytes);
    const { url } = JSON.parse(unpacked.toString('utf8')) as { url: string };
    const key = /_([^_]+)\.pf_fragment$/u.exec(name)?.[1];
    if (key !== undefined) keys.set(url, key);
  }
  return keys;
}
