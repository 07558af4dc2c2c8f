import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import { contentPaths, contentRoot } from './content-files/content-folder.ts';
import { lightGlob } from './build/light-glob.ts';
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

function collectionOf<Schema extends z.ZodObject>(folder: string, schema: Schema) {
  return defineCollection({ loader: lightGlob(mdxIn(folder), schema), schema });
}

export const collections = {
  papers: collectionOf(paths.papers, paperSchema),
  topics: collectionOf(paths.topics, topicSchema),
  paths: collectionOf(paths.paths, readingPathSchema),
};
