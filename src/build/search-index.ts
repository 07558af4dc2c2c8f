import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { throwIfAny } from '../content-files/content-error.ts';
import { contentRoot, readPapers, readSynonyms } from '../content-files/content-folder.ts';
import { readReadingList } from '../content-files/read-reading-list.ts';
import { allSearchFiles } from '../search-index/all-search-files.ts';
import { diskScripts } from '../search-index/disk-scripts.ts';
import { noteText } from '../search-index/note-text.ts';
import { searchDocument } from '../search-index/search-document.ts';
import type { SearchFile } from '../search-index/search-files.ts';

/**
 * Writes what searches, into `search/`, and copies of it and of the citations for sites on a disk,
 * into `disk/`. It reads no page: what is indexed comes from the content.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const root = contentRoot();
        const [list, papers, synonyms] = await Promise.all([
          readReadingList(root),
          readPapers(root),
          readSynonyms(root),
        ]);
        throwIfAny(synonyms.errors);
        const bodies = new Map(papers.pages.map(({ id, body }) => [id, body]));
        const files = await allSearchFiles(
          list.papers.map((paper) => searchDocument(paper, noteText(bodies.get(paper.id) ?? ''))),
          { synonyms: synonyms.ok ? synonyms.value : [], language: list.site.language },
        );
        const citations = await readFiles(output, 'citations');
        const scripts = diskScripts([...files, ...citations], list.papers.length);
        for (const { path, content } of [...files, ...scripts]) {
          await mkdir(dirname(join(output, path)), { recursive: true });
          await writeFile(join(output, path), content);
        }
        logger.info(
          `${String(files.length)} files for searching ${String(list.papers.length)} papers, ` +
            `${String(scripts.length)} more for searching on a disk`,
        );
      },
    },
  };
}

async function readFiles(root: string, folder: string): Promise<SearchFile[]> {
  const names = (await readdir(join(root, folder))).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `/${folder}/${name}`,
      content: await readFile(join(root, folder, name)),
    })),
  );
}
