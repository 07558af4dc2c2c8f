import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { memoryPages, validateXML } from 'xmllint-wasm';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };

/** A feed as published: its file's name tells the format. */
export interface FeedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What is wrong with feeds by the schemas of their formats: RELAX NG for Atom and RSS, JSON Schema
 * for JSON Feed. One sentence a problem, with the file.
 */
export async function findFeedProblems(files: readonly FeedFile[]): Promise<string[]> {
  const byFormat = Map.groupBy(files, ({ name }) => name.split('.').at(-1) ?? '');
  const problems = findJsonProblems(byFormat.get('json') ?? []);
  for (const format of ['atom', 'rss']) {
    const ofFormat = byFormat.get(format) ?? [];
    if (ofFormat.length > 0) problems.push(...(await findXmlProblems(ofFormat, format)));
  }
  return problems;
}

async function findXmlProblems(files: readonly FeedFile[], format: string): Promise<string[]> {
  const schema = await readFile(new URL(`${format}.rng`, import.meta.url), 'utf8');
  const { valid, errors } = await validateXML({
    xml: files.map(({ name, text }) => ({ fileName: name.replaceAll('/', '_'), contents: text })),
    schema: { fileName: `${format}.rng`, contents: schema },
    extension: 'relaxng',
    maxMemoryPages: memoryPages.GiB,
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);
const isJsonFeed = ajv.compile(jsonFeedSchema);

function findJsonProblems(files: readonly FeedFile[]): string[] {
  return files.flatMap(({ name, text }) =>
    isJsonFeed(JSON.parse(text)) ? [] : [`${name}: ${ajv.errorsText(isJsonFeed.errors)}`],
  );
}
