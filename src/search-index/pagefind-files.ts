import * as pagefind from 'pagefind';

/** A text with its fields, as Pagefind indexes it under a name. */
export interface PagefindRecord {
  readonly name: string;
  readonly content: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Ends when all that was asked of Pagefind so far is done. */
let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Everything that Pagefind writes for an index of some texts, by path in its folder. One index is
 * made at a time: closing Pagefind ends the one process that all its indexes share.
 * @param language as an ISO 639-1 code
 * @throws {Error} with what Pagefind says is wrong
 */
export function pagefindFiles(
  records: readonly PagefindRecord[],
  language: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const run = lastRun.then(() => runPagefind(records, language));
  lastRun = run.catch(() => undefined);
  return run;
}

async function runPagefind(
  records: readonly PagefindRecord[],
  language: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const { index } = succeeded(await pagefind.createIndex({ writePlayground: false }));
    if (!index) throw new Error('Pagefind made no index');
    const added = records.map(({ name, content, fields }) =>
      index.addCustomRecord({ url: name, language, content, meta: { ...fields } }),
    );
    for (const response of await Promise.all(added)) succeeded(response);
    const { files } = succeeded(await index.getFiles());
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await pagefind.close();
  }
}

/** Pagefind reports some failures by rejecting and others in `errors`. */
function succeeded<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
