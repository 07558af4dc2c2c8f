import { isDay } from '../../schemas/partial-date.ts';
import { leapYear } from './infer-date.ts';
import type { BrokenEntry, ListingDate, ListingEntry, ParsedListing } from './listing-entry.ts';

/** Lines that a paper-listing page shows around its papers, folded to lower case. */
const furniture = new Set([
  'new',
  'get trending papers in your email inbox!',
  'subscribe',
  'daily papers',
  'byak and the research community',
  'by ak and the research community',
]);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dateLine = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:,? (\d{4}))?$/u;

/** No title in arXiv is longer; a longer paragraph is an abstract. */
const maxTitleChars = 300;

/** A shorter paragraph that ends like a sentence may still be a title ("Is attention all you need?"). */
const minSentenceWords = 12;

/** A line that shows nothing, as one of zero-width characters, is blank. */
const invisible = /^[\p{Z}\p{Cf}]*$/u;

interface Paragraph {
  readonly text: string;
  readonly line: number;
}

/**
 * Reads a text dump of a paper-listing page: page furniture in any order, a date, then titles and
 * abstracts in turn, separated by blank lines. A paragraph that finds no partner is `broken`.
 * @param text decoded, with `\n` line ends
 */
export function parseTextDump(text: string, name: string): ParsedListing {
  const entries: ListingEntry[] = [];
  const broken: BrokenEntry[] = [];
  let date: ListingDate | undefined;
  const paragraphs = splitParagraphs(text).filter((paragraph, index, all) => {
    const found = parseDate(paragraph.text);
    if (found !== undefined && date === undefined) {
      date = found;
      return false;
    }
    if (found === undefined && !furniture.has(paragraph.text.toLowerCase())) return true;
    // In front of an abstract even "New" is a title.
    const next = all[index + 1];
    return next !== undefined && isAbstract(next.text);
  });

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
      broken.push(brokenEntry(first, name, 'an abstract without a title'));
      index += 1;
    } else if (!second || (!isAbstract(second.text) && third && isAbstract(third.text))) {
      broken.push(brokenEntry(first, name, 'a title without an abstract'));
      index += 1;
    } else {
      entries.push({ title: first.text, abstract: second.text, listing: name, line: first.line });
      index += 2;
    }
  }
  return { name, date, entries, broken };
}

function brokenEntry(paragraph: Paragraph, listing: string, problem: string): BrokenEntry {
  return { listing, line: paragraph.line, text: paragraph.text, problem };
}

/** Paragraphs with the 1-based line they begin on; lines within one are joined by a blank. */
function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: string[] = [];
  let firstLine = 1;
  const flush = () => {
    if (lines.length > 0) paragraphs.push({ text: lines.join(' '), line: firstLine });
    lines = [];
  };
  text.split('\n').forEach((raw, index) => {
    const line = raw.replaceAll(/[ \t\f]+/gu, ' ').trim();
    if (invisible.test(line)) flush();
    else {
      if (lines.length === 0) firstLine = index + 1;
      lines.push(line);
    }
  });
  flush();
  return paragraphs;
}

function isAbstract(text: string): boolean {
  if (text.length > maxTitleChars) return true;
  return /[.!?…]["'”’)\]}]*$/u.test(text) && text.split(' ').length >= minSentenceWords;
}

function parseDate(text: string): ListingDate | undefined {
  const match = dateLine.exec(text);
  const month = months.indexOf(match?.[1]?.toLowerCase() ?? '') + 1;
  const day = Number(match?.[2]);
  if (!match || month === 0) return undefined;
  const year = match[3] === undefined ? undefined : Number(match[3]);
  return isDay(year ?? leapYear, month, day) ? { year, month, day } : undefined;
}
