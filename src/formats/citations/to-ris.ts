import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { arxivPdfUrl } from '../../reading-list/ways-out.ts';
import type { CslName } from '../../reading-list/parse-name.ts';
import { toCsl } from './to-csl.ts';

/**
 * A paper as a RIS record, which begins with `TY` and ends with `ER` and a newline.
 *
 * citation-js maps CSL-JSON to RIS's types and tags. The lines are ours, as it breaks them within
 * words; so are the year, which it leaves to a tag few programs read, the names, of which it drops
 * particles, and the type of a preprint.
 */
export function toRis(paper: ListedPaper): string {
  const csl = toCsl(paper);
  const [mapped] = plugins.output.format('ris', [csl], { format: 'object' }) as [RisRecord];
  const { TY, DA } = mapped;
  const tags = Object.entries(mapped).filter(([tag]) => !replaced.has(tag));
  const { arxiv } = paper.data.identifiers;
  const year = csl.issued?.['date-parts'][0]?.[0]?.toString();
  const record: RisRecord = {
    // Zotero and Mendeley know no preprint; they take a work without a journal as unpublished.
    TY: csl.type === 'article' || TY === undefined ? 'UNPB' : TY,
    ID: paper.citationKey,
    ...Object.fromEntries(tags),
    ...(year !== undefined && { PY: year }),
    // In RIS a date has its month and day in two digits; see the format's specification of 2011.
    ...(typeof DA === 'string' && { DA: DA.replaceAll(/\/(\d)(?=\/)/gu, '/0$1') }),
    ...(csl.author && { AU: csl.author.map(toName) }),
    ...(csl.publisher !== undefined && { PB: csl.publisher }),
    KW: paper.topics.map(({ label }) => label),
    ...(arxiv !== undefined && { L1: arxivPdfUrl(arxiv) }),
    N1: [
      ...(csl.note === undefined ? [] : [csl.note]),
      ...(paper.data.moreAuthors ? ['The list of authors goes on.'] : []),
    ],
  };
  const lines = Object.entries(record).flatMap(([tag, value]) =>
    [value]
      .flat()
      .map((each) => `${tag}  - ${each.replaceAll(/\s+/gu, ' ').replaceAll(/\p{Cc}/gu, '')}\n`),
  );
  return `${lines.join('')}ER  - \n`;
}

function toName({ family, given, suffix, literal, ...particle }: CslName): string {
  if (literal !== undefined) return literal;
  const whole = [particle['non-dropping-particle'], family].filter(Boolean).join(' ');
  return [whole, given, suffix].filter(Boolean).join(', ');
}

/** Tags that are written another way, or not at all: citation-js gives a year in `C2`. */
const replaced = new Set(['TY', 'ID', 'AU', 'KW', 'C2', 'C7', 'PY', 'DA']);

type RisRecord = Readonly<Record<string, string | readonly string[]>>;
