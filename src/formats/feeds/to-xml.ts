import { legalInMarkup } from '../../text/legal-in-markup.ts';

/** Code points that are no character, and what is put for them once the XML is written. */
const standIns = [
  ['&', '\ufdd0', '&amp;'],
  ['<', '\ufdd1', '&lt;'],
  ['>', '\ufdd2', '&gt;'],
] as const;

/**
 * An XML document of a feed, every text in it exactly as given. Left to itself, feedsmith 3.0 puts
 * text with `<`, `>` or `&` into CDATA sections with white space around them, and turns a written
 * `&apos;` into an apostrophe; so it is shown none of these characters.
 * @param generate feedsmith's writer
 */
export function toXml<Value>(generate: (value: Value) => string, value: Value): string {
  let json = JSON.stringify(value).replaceAll(/[\ufdd0-\ufdef]/gu, '\ufffd');
  for (const [character, standIn] of standIns) json = json.replaceAll(character, standIn);
  // Days have become texts on the way, which feedsmith takes as well.
  let xml = generate(JSON.parse(json) as Value);
  for (const [, standIn, entity] of standIns) xml = xml.replaceAll(standIn, entity);
  // A carriage return as such would be read as a line feed.
  return legalInMarkup(xml).replaceAll('\r', '&#13;');
}
