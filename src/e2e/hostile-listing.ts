import fc from 'fast-check';
import '../../scripts/config/fast-check.setup.ts';

/** File name under which the listing is ingested. */
export const hostileListingName = 'hostile.txt';

/** Texts that would be code or markup if anything took them for it. */
const hostile = [
  '<script>alert(1)</script> as a title',
  '{process.exit(1)}',
  "import x from 'fs' once more",
  '--- three dashes',
  'export const title = 1',
  '{{ handlebars }} and <%= templates %>',
  '%YAML 1.2: [a, {b: c}] & *anchor | > ? ! @',
  '"quoted" & <b>bold</b> &amp; &#60;',
  'שלום עולם \u202eright to left\u202c',
  'zero\u200bwidth\u200djoined \ufeff here',
  'con',
  '.. in a name',
  'null',
  '2024-11-21: a day',
  '# heading, - list, 1. list, > quote',
  '</title></head><body onload=alert(1)>',
  'href="/papers.html" src="/x" in a text',
  '${process.env.HOME} `backticks` \u2028 separators',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🦙 llama, 中文 标题, العربية',
];

/** Any text without the characters that light TeX gives a meaning to, and that a page can contain. */
const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((text) =>
    text
      .replaceAll(/[\p{Cc}\\$^_~`*]|\p{Cs}/gu, ' ')
      .replaceAll(/ +/gu, ' ')
      .trim(),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !text.includes("''"));

/** Entries with texts made at random: with the others, more than one page of the full list shows. */
const randomEntries = 60;

/** How many papers the listing has. */
export const hostileEntries = hostile.length + randomEntries;

/** A listing of hostile and random texts, as titles and in abstracts. */
export function hostileListing(): string {
  const random = fc.sample(anyText, randomEntries * 2);
  const entries = [...hostile, ...random.slice(0, randomEntries)].map((text, index) => {
    const other = hostile[index % hostile.length] ?? '';
    const tail = random[randomEntries + (index % randomEntries)] ?? '';
    const abstract = `${text} ${other} ${tail} and so on. `.repeat(12).trim();
    return `${text} ${String(index)}\n\n${abstract}\n`;
  });
  return `Mar 14, 2031\n\n${entries.join('\n')}`;
}
