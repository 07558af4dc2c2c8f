import { listingSchema } from '../../schemas/ledger.ts';
import type { PaperData } from '../../schemas/paper.ts';
import type { Entry, ReadingList } from '../reading-list.ts';
import { inventedList } from './invented-list.ts';
import { inventedPaper } from './invented-paper.ts';

/** Texts that would be markup, code or an end of something if anything took them for it. */
export const hostileTexts = [
  '<script>alert(1)</script> ]]> --> </title>',
  '"quoted" & \'single\' &amp; {braces} ${dollars} `ticks`',
  '# heading [link](javascript:alert(1)) **bold** | table | ~~gone~~',
  'שלום \u202eright to left\u202c zero\u200bwidth \u2028 separators',
  'control \u0001\u0007\u001b characters and \ufffe none',
  'a title that does not end '.repeat(12).trim(),
  '1. - + > = \\ \\\\ www.example.org a@example.org https://example.org/\\"',
];

/** One paper for each hostile text, in every field that can have it. */
export const hostilePapers: readonly Entry<PaperData>[] = hostileTexts.map((text, index) =>
  inventedPaper(`hostile-${String(index)}`, {
    title: text,
    abstract: `${text} ${text}`,
    authors: [text],
    venue: text,
    topics: [{ topic: 'gardening', cue: text }],
    links: [{ kind: 'code', url: 'https://example.org/?a="<ü>"&b=]]>' }],
    origins: [{ listing: 'a b & <c>.txt', line: 7, title: text }],
  }),
);

/** A site of invented papers with a topic, a path and a listing, and papers of every oddity. */
export function inventedReadingList(papers: readonly Entry<PaperData>[]): ReadingList {
  const [first] = papers;
  return inventedList({
    site: { name: 'Carts & Roots', description: 'On carts <and> roots.' },
    papers,
    topics: { gardening: 'Gardening & more' },
    paths: first
      ? [
          {
            id: 'to-the-barn',
            data: {
              title: 'To the *barn*',
              description: 'For farmers.',
              papers: [{ paper: first.id, reason: 'It comes <first>.' }],
              next: [],
              aliases: [],
            },
          },
        ]
      : [],
    ledger: {
      listings: [listingSchema.parse({ name: 'a b & <c>.txt', entries: 7 })],
      skipped: [],
      proposed: [],
      removed: [],
    },
  });
}
