import { recordOfFields } from '../fields-record.ts';
import { lineNumbers } from '../line-numbers.ts';
import type { BadRecord, SourceFormat, SourceRecord } from '../source-format.ts';

/** An arXiv id with a row of Markdown, as JSON has it. */
const row = /"(\d{4}\.\d{4,5})(?:v\d+)?"\s*:\s*("(?:[^"\\\n]|\\.)*")/gu;

/** Topics without papers, then one with a row. */
const beginning =
  /^\s*\{(?:\s*"(?:[^"\\]|\\.)*"\s*:\s*\{\s*\}\s*,)*\s*"(?:[^"\\]|\\.)*"\s*:\s*\{\s*"\d{4}\.\d{4,5}(?:v\d+)?"\s*:\s*"/u;

/**
 * Lists of new papers as many repositories collect them
 * (https://github.com/Vincentqyw/cv-arxiv-daily): JSON of topics with rows of Markdown by arXiv ids,
 * in which date and title are set apart. Each row is read by itself.
 */
export const arxivDaily: SourceFormat = {
  name: 'a daily list of arXiv papers as JSON',
  confidence: (text) => (beginning.test(text.slice(0, 20_000)) ? 0.95 : 0),
  read: (text) => {
    const records: SourceRecord[] = [];
    const bad: BadRecord[] = [];
    const lineAt = lineNumbers(text);
    for (const { index, 1: arxiv = '', 2: quoted = '' } of text.matchAll(row)) {
      const line = lineAt(index);
      const written = textOf(quoted);
      const title = titleOf(written);
      const record =
        title === undefined
          ? undefined
          : recordOfFields({ title, arxiv, ...factsOf(written, title) }, line);
      if (record) records.push(record);
      else bad.push({ line, text: written, problem: 'a row without a title' });
    }
    return { records, bad };
  },
};

/** What is set apart first and is neither a date nor a link. */
function titleOf(written: string): string | undefined {
  const apart = [...written.matchAll(/\*\*(.+?)\*\*/gu)].map(([, text = '']) => text);
  return apart.find((text) => !/^(?:\d{4}-\d\d-\d\d$|\[)/u.test(text));
}

function factsOf(written: string, title: string): Readonly<Record<string, unknown>> {
  const rest = written.slice(written.indexOf(title) + title.length);
  const author = /^\*\*\s*[|,]\s*([^|*[\]]+?)\s*,?\s*et\.?\s*al/iu.exec(rest)?.[1];
  return {
    date: /\d{4}-\d\d-\d\d/u.exec(written)?.[0],
    code: /\]\((https:\/\/(?:github|gitlab)\.com\/[^)\s]+)\)/u.exec(rest)?.[1],
    ...(author !== undefined && { authors: [author, 'others'] }),
  };
}

/** The text of a JSON string; as it is written where JSON does not take it. */
function textOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
