import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { contentPaths, contentRoot } from './pipeline/content-folder.ts';
import { lightGlob } from './integrations/light-glob.ts';
import { paperSchema } from './schemas/paper.ts';
import { readingPathSchema } from './schemas/reading-path.ts';
import { topicSchema } from './schemas/topic.ts';

const paths = contentPaths(contentRoot());
/** The file's stem, unchanged: `npm run check` makes sure that it is a valid id. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/u, '');
const mdxIn = (folder: string) => ({
  // Astro reads a string as an address, where `#`, `?` and `%` end or change the folder's name.
  base: pathToFileURL(`${resolve(folder)}/`),
  pattern: '*.mdx',
  generateId,
});

export const collections = {
  papers: defineCollection({ loader: lightGlob(mdxIn(paths.papers)), schema: paperSchema }),
  topics: defineCollection({ loader: lightGlob(mdxIn(paths.topics)), schema: topicSchema }),
  paths: defineCollection({ loader: lightGlob(mdxIn(paths.paths)), schema: readingPathSchema }),
};
