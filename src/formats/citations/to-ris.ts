import { toCsl, type CslItem } from '../../reading-list/citation/to-csl.ts';
import type { CslName } from '../../reading-list/parse-name.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { arxivPdfUrl } from '../../reading-list/ways-out.ts';

/**
 * RIS has no preprint. Zotero, EndNote and JabRef all take a report with its institution and number,
 * which is also how Zotero kept preprints before it had a type for them; of `UNPB` Zotero makes a
 * journal article.
 */
const types = {
  article: 'RPRT',
  'article-journal': 'JOUR',
  'paper-conference': 'CONF',
  document: 'GEN',
} as const;

/**
 * A paper as a RIS record, which begins with `TY` and ends with `ER` and a newline.
 * See the format's specification of 2011, as EndNote and Zotero read it.
 */
export function toRis(paper: ListedPaper): string {
  const csl = toCsl(paper);
  const { arxiv } = paper.data.identifiers;
  const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
  const record: Readonly<Record<string, string | readonly string[] | undefined>> = {
    TY: types[csl.type],
    ID: paper.citationKey,
    TI: csl.title,
    AU: csl.author?.map(toName),
    PY: year?.toString(),
    DA: month === undefined ? undefined : [year, digits(month), digits(day), ''].join('/'),
    ...placeTags(csl),
    DO: csl.DOI,
    UR: csl.URL,
    L1: arxiv === undefined ? undefined : arxivPdfUrl(arxiv),
    AB: csl.abstract,
    KW: paper.topics.map(({ label }) => label),
    N1: [
      ...(csl.note === undefined ? [] : [csl.note]),
      ...(paper.data.moreAuthors ? ['The list of authors goes on.'] : []),
    ],
  };
  const lines = Object.entries(record).flatMap(([tag, value]) =>
    [value ?? []]
      .flat()
      .map((each) => `${tag}  - ${each.replaceAll(/\s+/gu, ' ').replaceAll(/\p{Cc}/gu, '')}\n`),
  );
  return `${lines.join('')}ER  - \n`;
}

/** Where a paper appeared, in the tags that each type has for it. */
function placeTags(csl: CslItem): Record<string, string | undefined> {
  const { 'container-title': name, 'container-title-short': short } = csl;
  const [first, last] = csl.page?.split('-') ?? [];
  switch (csl.type) {
    case 'paper-conference':
      return { T2: short ?? name, C3: name, SP: first, EP: last };
    case 'article-journal':
      return { T2: name, J2: short, SP: first, EP: last };
    case 'article':
      return { PB: csl.publisher, SN: csl.number, M3: 'Preprint' };
    case 'document':
      return {};
  }
}

function toName({ family, given, suffix, literal, ...particle }: CslName): string {
  if (literal !== undefined) return literal;
  const whole = [particle['non-dropping-particle'], family].filter(Boolean).join(' ');
  return [whole, given, suffix].filter(Boolean).join(', ');
}

function digits(part: number | undefined): string {
  return part?.toString().padStart(2, '0') ?? '';
}
