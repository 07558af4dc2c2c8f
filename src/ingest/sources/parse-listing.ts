import { ContentError } from '../../content-files/content-error.ts';
import { isDay } from '../../schemas/partial-date.ts';
import type { ListingDate } from './listing-date.ts';
import type { ListingEntry, ParsedListing } from './listing-entry.ts';
import { titleOfIdentifiers } from './paper-identifiers.ts';
import { seemingFormat } from './seeming-format.ts';
import type { SourceContent, SourceFormat } from './source-format.ts';
import { sourceFormats } from './source-formats.ts';

/** A format that is less sure than this that a text is its own does not read it. */
const minConfidence = 0.25;

/**
 * Reads a listing in whatever format its content is; its name says nothing.
 * @param text decoded, with `\n` line ends
 * @throws {ContentError} that names what the text seems to be when no format is sure of it, or when
 *   the one that is finds nothing in it
 */
export function parseListing(text: string, name: string, file: string): ParsedListing {
  const format = formatOf(text);
  if (!format) {
    throw new ContentError(
      `seems to be ${seemingFormat(text)}, and is no listing.`,
      [{ file }],
      'content/README.md says which formats listings come in; give one of these.',
    );
  }
  const content = contentOf(format, text, file);
  if (content.records.length + content.bad.length === 0) {
    throw new ContentError(
      `seems to be ${format.name}, but has no papers in it.`,
      [{ file }],
      'collect the listing again, or leave it out.',
    );
  }
  return toParsedListing({ ...content, date: dateInName(name) ?? content.date }, name);
}

/** @throws {ContentError} where a text that begins like the format is none, as an XML parser says */
function contentOf(format: SourceFormat, text: string, file: string): SourceContent {
  try {
    return format.read(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    throw new ContentError(
      `seems to be ${format.name}, but cannot be read: ${reason ?? ''}.`,
      [{ file }],
      'collect the listing again, or leave it out.',
      { cause },
    );
  }
}

/** The day that the curator gave: a date in full at any place of the file's name. */
function dateInName(name: string): ListingDate | undefined {
  const found = /(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/u.exec(name);
  const [year, month, day] = (found ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return month >= 1 && month <= 12 && isDay(year, month, day) ? { year, month, day } : undefined;
}

/** The format that is surest of a text; of two that are as sure the first in the list. */
export function formatOf(text: string): SourceFormat | undefined {
  let surest: { format: SourceFormat; confidence: number } | undefined;
  for (const format of sourceFormats) {
    const confidence = format.confidence(text);
    if (confidence >= minConfidence && confidence > (surest?.confidence ?? 0)) {
      surest = { format, confidence };
    }
  }
  return surest?.format;
}

/**
 * What a format found, as entries of the listing of that name. A place is a listing and a line, so
 * of several records in one line the first has that line, and the others the next lines.
 */
export function toParsedListing(
  { date, records, bad }: SourceContent,
  name: string,
): ParsedListing {
  const places = [...records, ...bad].sort((a, b) => a.line - b.line);
  const lines = new Map<object, number>();
  let last = 0;
  for (const record of places) {
    last = Math.max(record.line, last + 1);
    lines.set(record, last);
  }
  const lineOf = (record: object) => lines.get(record) ?? 0;
  return {
    name,
    date,
    entries: records.map((record): ListingEntry => {
      const { title, abstract, facts } = record;
      return {
        title: title === '' ? (titleOfIdentifiers(facts?.identifiers ?? {}) ?? '') : title,
        abstract,
        listing: name,
        line: lineOf(record),
        ...(facts && Object.keys(facts).length > 0 && { facts }),
      };
    }),
    broken: bad.map((record) => ({
      listing: name,
      line: lineOf(record),
      text: record.text,
      problem: record.problem,
    })),
  };
}
