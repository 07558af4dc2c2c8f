import { z } from 'zod';

/**
 * Version of the API as every response states it. Within version 1 the second number rises when
 * fields, or kinds of link, are added; what is there keeps its name, its place and its meaning.
 */
export const apiVersion = '1.1';

/** Folder of the API from the site's root; another first number would be another folder. */
export const apiRoot = '/api/v1';

/** Field of every response. */
export const versionSchema = z
  .string()
  .regex(/^1\.\d+$/u)
  .meta({
    description: 'Version of the API. Within version 1 fields may be added and none is removed.',
  });
