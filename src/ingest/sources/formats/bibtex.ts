import { parse, type Creator, type Entry as BibEntry } from '@retorquere/bibtex-parser';
import { parseText } from '../../../text/parse-text.ts';
import { toPlainText } from '../../../text/to-plain-text.ts';
import { lineNumbers } from '../line-numbers.ts';
import { recordOfFields, type SourceFields } from '../fields-record.ts';
import { nameOf } from '../source-names.ts';
import type { BadRecord, SourceFormat, SourceRecord } from '../source-format.ts';
import { withoutCaseBraces } from '../without-case-braces.ts';

/** What only BibTeX has: an entry with a key, or a definition. */
const certain =
  /^[ \t]*@[ \t]*(?:(?:comment|preamble)[ \t\n]*[{(]|string[ \t\n]*[{(]\s*[^\s=,{}]+\s*=|[a-z]+[ \t\n]*[{(]\s*[^\s,{}()=]*\s*,)/imu;

/** Where an entry begins: on a line of its own, as every program writes it. */
const entryStart = /^[ \t]*@[ \t]*([a-z]+)[ \t\n]*[{(]/gimu;

/** Entries that are no works. */
const noWork = /^(?:comment|string|preamble)$/iu;

/** Fields stay as they are written; what is TeX in them is light TeX to us. */
const options = { raw: true, english: false, unsupported: 'ignore' } as const;

/** As much text before the first entry as a remark may have, in characters. */
const maxRemarkChars = 2000;

interface Piece {
  readonly type: string;
  readonly text: string;
  readonly line: number;
}

/**
 * BibTeX and BibLaTeX. Each entry is read by itself: one that is not closed ends where the next one
 * begins, and time is linear in the number of entries.
 */
export const bibtex: SourceFormat = {
  name: 'a BibTeX file',
  confidence: (text) => {
    const first = text.search(certain);
    if (first === -1) return 0;
    const remark = text.slice(0, first).replaceAll(/^[ \t]*%.*$/gmu, '');
    return remark.trim().length > maxRemarkChars ? 0.2 : 0.95;
  },
  read: (text) => {
    const pieces = piecesOf(text);
    const ofType = (pattern: RegExp) => pieces.filter(({ type }) => pattern.test(type));
    const { strings } = parse(
      ofType(/^string$/u)
        .map((piece) => piece.text)
        .join('\n'),
      options,
    );
    const records: SourceRecord[] = [];
    const bad: BadRecord[] = [];
    const entries = pieces
      .filter(({ type }) => !noWork.test(type))
      .flatMap((piece) => {
        const { rest, abstract } = withoutAbstract(piece.text);
        const { entry, errors } = parseEntry(rest, strings);
        if (entry) return [{ entry, abstract, line: piece.line, text: piece.text }];
        const reason = errors[0]?.error.replace(/ at line .*$/su, '') ?? 'it is not closed';
        bad.push({ ...piece, problem: `a BibTeX entry that cannot be read: ${reason}` });
        return [];
      });
    const byKey = new Map(entries.map(({ entry }) => [entry.key.toLowerCase(), entry]));
    for (const { entry, abstract, line, text: written } of entries) {
      const record = recordOfFields({ abstract, ...fieldsOf(entry, byKey) }, line);
      if (record && record.title !== '') records.push(record);
      else bad.push({ line, text: written, problem: 'a BibTeX entry without a title' });
    }
    return { records, bad };
  },
};

/**
 * An entry without its abstract, and the abstract as light TeX. The parser reads every field as TeX,
 * even those that it is to leave as they are, and most of its time would go into abstracts.
 */
function withoutAbstract(text: string): { rest: string; abstract?: string } {
  const start = /[,\s]abstract\s*=\s*\{/iu.exec(text);
  if (!start) return { rest: text };
  const from = start.index + start[0].length;
  const braces = /\\.|[{}]/gsu;
  braces.lastIndex = from;
  let depth = 1;
  for (let match = braces.exec(text); match; match = braces.exec(text)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth > 0) continue;
    const abstract = text.slice(from, match.index);
    // What is not closed swallows the next field; the parser tells what is wrong then.
    if (/\n\s*\w+\s*=\s*[{"]/u.test(abstract)) break;
    return {
      rest: text.slice(0, from) + text.slice(match.index),
      abstract: withoutCaseBraces(abstract),
    };
  }
  return { rest: text };
}

/** The entry in a piece, if need be with what TeX could not read repaired. */
function parseEntry(text: string, strings: Readonly<Record<string, string>>) {
  const { entries, errors } = parse(text, { ...options, strings: { ...strings } });
  const isRead = (entry: BibEntry | undefined) => entry !== undefined && entry.input !== '';
  if (isRead(entries[0])) return { entry: entries[0], errors };
  // People write prices, and characters in keys that no program accepts.
  const repaired = text
    .replace(
      /^([^{(]*[{(]\s*)([^\s,{}="]+)(?=\s*,)/u,
      (_all, start: string, key: string) => start + key.replaceAll(/[^\w:.-]/gu, '-'),
    )
    .replaceAll(/(?<!\\)\$/gu, '\\$$');
  const [entry] = parse(repaired, { ...options, strings: { ...strings } }).entries;
  return { entry: isRead(entry) ? entry : undefined, errors };
}

function piecesOf(text: string): Piece[] {
  const lineAt = lineNumbers(text);
  const starts = [...text.matchAll(entryStart)];
  return starts.map((match, index) => ({
    type: (match[1] ?? '').toLowerCase(),
    text: text.slice(match.index, starts[index + 1]?.index),
    line: lineAt(match.index + match[0].indexOf('@')),
  }));
}

/** Fields as light TeX, with what an entry inherits from the one that it refers to. */
function fieldsOf(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>): SourceFields {
  const { fields } = entry;
  const parent = byKey.get((fields['crossref'] ?? '').toLowerCase())?.fields;
  const inherited = parent && {
    booktitle: parent['booktitle'] ?? parent['title'],
    year: parent['year'],
    date: parent['date'],
  };
  const lightTex = Object.entries({ ...inherited, ...fields }).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutCaseBraces(value) : value,
  ]);
  return {
    ...Object.fromEntries(lightTex),
    author: fields.author?.map(nameOfCreator),
  } as SourceFields;
}

/** Names are shown as they are, so their TeX is resolved. */
function nameOfCreator({ name, ...parts }: Creator): string {
  const named = [
    ...(name ?? '').matchAll(/\b(family|given|prefix|suffix)=([^,=]*?)(?=,|\s+\w+=|$)/gu),
  ];
  if (named.length > 0) {
    return nameOf(Object.fromEntries(named.map(([, part, value = '']) => [part, value.trim()])));
  }
  return toPlainText(parseText(withoutCaseBraces(name ?? nameOf(parts))));
}
