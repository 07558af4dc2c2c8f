import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

const schemaFile = new URL('sitemap.xsd', import.meta.url);

/** What xmllint finds wrong with a sitemap or an index of sitemaps. */
export async function sitemapProblems(xml: string): Promise<string[]> {
  const schema = await readFile(schemaFile, 'utf8');
  const { errors } = await validateXML({ xml, schema, maxMemoryPages: 4096 });
  return errors.map(({ message }) => message);
}
