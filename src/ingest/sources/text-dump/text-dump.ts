import type { ListingDate } from '../listing-date.ts';
import type { BadRecord, SourceContent, SourceFormat, SourceRecord } from '../source-format.ts';
import { announcesName, furnitureKind, parseListingDate } from './page-furniture.ts';

/** No title in arXiv is longer; a longer paragraph is an abstract. */
const maxTitleChars = 300;

/** A shorter paragraph that ends like a sentence may still be a title ("Is attention all you need?"). */
const minSentenceWords = 12;

/** As much text as tells whether it is a dump; so much of it may look like another format. */
const sampledChars = 300_000;
const maxStructured = 0.1;

/** As much of a paragraph as shows its structure. */
const maxBeginningChars = 5000;

/** A line that shows nothing, as one of zero-width characters, is blank. */
const invisible = /^[\p{Z}\p{Cf}]*$/u;

interface Paragraph {
  readonly text: string;
  readonly line: number;
}

/** How paragraphs of other formats begin, and those of abstracts hardly ever. */
const structure =
  /^(?:#{1,6} \S|```|~~~|[-*+] \S|\|.*\||@[A-Za-z]+\{|[A-Z][A-Z0-9] {2}-|<[a-z!/]|[-=*_]{3,}$|[a-z][\w.-]*:(?: \S+)?$|[a-z][\w-]*: ['"[{\d]|\{[{%#]|.* [=-]{4,}$)/u;

/** Titles end in neither of these. */
const openEnd = /[,:;{(]$/u;

/**
 * A text dump of a paper-listing page: page furniture in any order, dates, then titles and abstracts
 * in turn, separated by blank lines; or titles alone, as on a page that shows no abstracts. What such
 * a page says of each entry, as its votes, is left out. A paragraph without a partner is bad.
 */
export const textDump: SourceFormat = {
  name: 'a text dump',
  confidence: (text) => {
    const sample = sampleOf(text);
    const { paragraphs, entryLines } = splitParagraphs(sample);
    const structured = paragraphs.filter((paragraph) =>
      structure.test(paragraph.text.slice(0, maxBeginningChars)),
    ).length;
    if (structured > paragraphs.length * maxStructured) return 0;
    const { records, bad } = readTextDump(sample);
    const likely = records.filter(
      ({ title, abstract }) => (entryLines > 0 || isAbstract(abstract)) && !openEnd.test(title),
    ).length;
    return likely === 0 ? 0 : (0.8 * likely) / (records.length + bad.length);
  },
  read: readTextDump,
};

/** The beginning of a text; where it has paragraphs, to the end of one, however long that is. */
function sampleOf(text: string): string {
  if (text.length <= sampledChars) return text;
  if (text.lastIndexOf('\n\n', sampledChars) === -1) return text.slice(0, sampledChars);
  const end = text.indexOf('\n\n', sampledChars);
  return end === -1 ? text : text.slice(0, end);
}

function readTextDump(text: string): SourceContent {
  const { paragraphs: all, entryLines } = splitParagraphs(text);
  let date: ListingDate | undefined;
  let day: ListingDate | undefined;
  const days = new Map<Paragraph, ListingDate>();
  const paragraphs = all.filter((paragraph, index) => {
    const next = all[index + 1];
    // In front of an abstract even "New" is a title.
    const isTitle = next !== undefined && isAbstract(next.text);
    const found = parseListingDate(paragraph.text);
    if (found !== undefined && date === undefined) {
      date = found;
      return false;
    }
    if (found !== undefined && !isTitle) {
      day = found;
      return false;
    }
    if (day !== undefined) days.set(paragraph, day);
    const kind = furnitureKind(paragraph.text);
    return kind === undefined || (kind === 'page' && isTitle);
  });
  const hasAbstracts = paragraphs.some((paragraph) => isAbstract(paragraph.text));
  const { records, bad } =
    hasAbstracts || entryLines === 0 ? pairs(paragraphs, days) : titles(paragraphs, days);
  return { date, records, bad };
}

/** Titles and abstracts in turn. */
function pairs(
  paragraphs: readonly Paragraph[],
  days: ReadonlyMap<Paragraph, ListingDate>,
): Pick<SourceContent, 'records' | 'bad'> {
  const records: SourceRecord[] = [];
  const bad: BadRecord[] = [];
  let index = 0;
  while (index < paragraphs.length) {
    const [first, second, third] = paragraphs.slice(index, index + 3);
    if (first === undefined) break;
    const orphan =
      first.text.length > maxTitleChars ||
      (isAbstract(first.text) &&
        second &&
        !isAbstract(second.text) &&
        third &&
        isAbstract(third.text));
    if (orphan) {
      bad.push(badRecord(first, 'an abstract without a title'));
      index += 1;
    } else if (!second || (!isAbstract(second.text) && third && isAbstract(third.text))) {
      bad.push(badRecord(first, 'a title without an abstract'));
      index += 1;
    } else {
      records.push(toRecord(first, second.text, days));
      index += 2;
    }
  }
  return { records, bad };
}

/** Titles alone. */
function titles(
  paragraphs: readonly Paragraph[],
  days: ReadonlyMap<Paragraph, ListingDate>,
): Pick<SourceContent, 'records' | 'bad'> {
  return { records: paragraphs.map((paragraph) => toRecord(paragraph, '', days)), bad: [] };
}

function toRecord(
  paragraph: Paragraph,
  abstract: string,
  days: ReadonlyMap<Paragraph, ListingDate>,
): SourceRecord {
  const { text: title, line } = paragraph;
  const listed = days.get(paragraph);
  return { title, abstract, line, ...(listed && { facts: { listed } }) };
}

function badRecord({ text, line }: Paragraph, problem: string): BadRecord {
  return { line, text, problem };
}

/**
 * Paragraphs with the 1-based line they begin on; lines within one are joined by a blank, and lines
 * that say something of an entry divide it, as browsers copy these without blank lines between.
 */
function splitParagraphs(text: string): { paragraphs: Paragraph[]; entryLines: number } {
  const paragraphs: Paragraph[] = [];
  let lines: Paragraph[] = [];
  let entryLines = 0;
  let isNameNext = false;
  const flush = () => {
    // What a page shows at its top is often copied without blank lines.
    const isOfPage = ({ text: row }: Paragraph) =>
      furnitureKind(row) === 'page' || parseListingDate(row) !== undefined;
    const start = lines.findIndex((line) => !isOfPage(line));
    const own = start === -1 ? lines : lines.slice(0, start);
    const rest = start === -1 ? [] : lines.slice(start);
    paragraphs.push(...own);
    const [first] = rest;
    if (first) paragraphs.push({ text: rest.map((each) => each.text).join(' '), line: first.line });
    lines = [];
  };
  const rows = text.split('\n').map((raw) => raw.replaceAll(/[ \t\f]+/gu, ' ').trim());
  let isWithinEntry = false;
  rows.forEach((row, index) => {
    const kind = furnitureKind(row);
    const isName = isNameNext && /^\S{1,40}$/u.test(row);
    // A number within a text is of the text, unless it stands beside what is said of an entry.
    const isNext = furnitureKind(rows[index + 1] ?? '') === 'entry';
    const isCount = kind === 'count' && (isWithinEntry || isNext);
    if (invisible.test(row)) flush();
    else if (kind === 'entry' || isCount || isName) {
      flush();
      if (kind === 'entry') entryLines += 1;
      isNameNext = announcesName(row);
      isWithinEntry = true;
    } else {
      isNameNext = false;
      isWithinEntry = false;
      lines.push({ text: row, line: index + 1 });
    }
  });
  flush();
  return { paragraphs, entryLines };
}

function isAbstract(text: string): boolean {
  if (text.length > maxTitleChars) return true;
  return /[.!?…]["'”’)\]}]*$/u.test(text) && text.split(' ').length >= minSentenceWords;
}
