import { defineCollection } from 'astro:content';
import { notesLoader } from './build/notes-loader.ts';
import { contentPaths, contentRoot } from './content-files/content-folder.ts';

const { papers, topics, paths } = contentPaths(contentRoot());

/**
 * What the curator wrote below the front matter, which Astro compiles as MDX. Everything else of the
 * content folder is read by `content-files`.
 */
export const collections = {
  papers: defineCollection({ loader: notesLoader(papers) }),
  topics: defineCollection({ loader: notesLoader(topics) }),
  paths: defineCollection({ loader: notesLoader(paths) }),
};
