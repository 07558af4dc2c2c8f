import type { Identifiers } from '../../schemas/identifiers.ts';
import type { Link } from '../../schemas/paper.ts';
import { linkKind } from '../identify/find-links.ts';
import { identifiersIn } from './paper-identifiers.ts';
import type { SourceRecord } from './source-format.ts';
import { knownFacts, type SourceFacts } from './source-facts.ts';

/** A list item, a table row or the like, as people write them around links to papers. */
export interface LinkBlock {
  /** 1-based. */
  readonly line: number;
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** Texts that are set apart, such as strong ones and headings, in their order. */
  readonly emphasized: readonly string[];
  /** All of its text, without that of images. */
  readonly text: string;
  /** What is known from elsewhere in the block, as from the columns of a table. */
  readonly facts?: SourceFacts;
  readonly title?: string;
}

/** Hosts on which an address is that of a paper, although it does not tell an arXiv id or a DOI. */
const paperHost =
  /^https?:\/\/(?:[\w-]+\.)*(?:openreview\.net\/(?:forum|pdf)|aclanthology\.org\/[A-Z\d]|aclweb\.org\/anthology\/|proceedings\.mlr\.press\/v\d|(?:papers\.|proceedings\.)?(?:nips|neurips)\.cc\/paper|openaccess\.thecvf\.com\/content|jmlr\.org\/papers\/|ojs\.aaai\.org\/index\.php\/AAAI\/article|ijcai\.org\/proceedings\/|isca-(?:speech|archive)\.org\/|ieeexplore\.ieee\.org\/(?:abstract\/)?document\/|semanticscholar\.org\/paper\/|sciencedirect\.com\/science\/article|nature\.com\/articles\/|pubmed\.ncbi\.nlm\.nih\.gov\/\d|dblp\.org\/rec\/|usenix\.org\/(?:conference|system\/files)\/|ecva\.net\/papers\/|roboticsproceedings\.org\/|eprint\.iacr\.org\/\d|hal\.science\/|biorxiv\.org\/content\/|medrxiv\.org\/content\/)/iu;

/** Pages of a site that this project makes, by which its own Markdown links to papers. */
const ownPage = /^(?:\.\.\/|https?:\/\/\S*\/)papers\/[a-z\d-]+\.(?:md|html)$/u;

/** What people write on links to a paper instead of its title. */
const label =
  /^(?:\W*(?:the|full|our|official|see|read|view|download|open|original|source|preprint|camera ready)?\W*(?:paper|pdf|arxiv|link|abs|abstract|html|code|github|git|project|project page|page|website|web|site|homepage|demo|blog|video|slides|poster|data|dataset|model|models|weights|hugging ?face|hf|here|doi|url|open ?review|acl|ieee|acm|springer|nature|publisher|bib(?:tex)?|cite|citation|supp(?:lementary)?|talk|youtube|twitter|tweet|details|more|star|stars|iclr|icml|neurips|nips|cvpr|iccv|eccv|emnlp|naacl|aaai|tmlr|jmlr)s?\W*(?:19|20)?\d*\W*)+$|^\W*(?:arxiv\W*)?(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?\W*(?:\[[\w.-]+\])?\W*$|^https?:\S+$|^\W*\d[\d/.-]*\W*$/iu;

/** Longest text that is taken for a title, in characters. */
const maxTitleChars = 300;

/**
 * The papers that a block links to: one for each address of a paper, under the text of its link, or
 * under the text that is set apart or stands before it where links only say "PDF" or "arXiv".
 * @returns none for a block that links to no paper, or that names none of those that it links to
 */
export function papersOfBlock(block: LinkBlock): SourceRecord[] {
  const groups = new Map<string, { title?: string; identifiers: Identifiers; url: string }>();
  for (const { text, url } of block.links) {
    if (!isPaperAddress(url)) continue;
    const identifiers = identifiersIn(url);
    const key = identifiers.arxiv ?? identifiers.doi ?? url;
    const group = groups.get(key) ?? { identifiers, url };
    const title = titleIn(text);
    groups.set(key, title !== undefined && group.title === undefined ? { ...group, title } : group);
  }
  const found = [...groups.values()];
  const titled = found.filter(({ title }) => title !== undefined);
  if (found.length === 0) return [];
  // A preprint and its published version: one title, several addresses.
  if (titled.length <= 1) {
    const title = block.title ?? titled[0]?.title ?? titleBeside(block);
    const identifiers = found.reduceRight<Identifiers>(
      (all, group) => ({ ...all, ...group.identifiers }),
      {},
    );
    if (title === undefined) return [];
    return [toRecord(block, title, identifiers, found[0]?.url ?? '', linksBesides(block))];
  }
  return titled.map(({ title = '', identifiers, url }) =>
    toRecord(block, title, identifiers, url, []),
  );
}

/** Whether an address is of a paper: by arXiv id, by DOI, or by its host. */
export function isPaperAddress(url: string): boolean {
  return (
    Object.keys(identifiersIn(url)).length > 0 ||
    paperHost.test(url) ||
    ownPage.test(url) ||
    /^https?:\/\/(?!(?:www\.)?git(?:hub|lab)\.com\/)\S+\.pdf$/iu.test(url)
  );
}

/** A text as a title, without quotation marks and punctuation around it; `undefined` for a label. */
export function titleIn(text: string): string | undefined {
  const title = text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:\[?(?:paper|title)\]?\s*:\s*|[*_]+|\d+[.)]\s+)/iu, '')
    .replace(/[*_.,:;]+$/u, '')
    .replace(/^["“«]([^"“”»]*)["”»]$/u, '$1')
    .trim();
  const words = title.split(' ').length;
  const isLong = words >= 2 || /\p{L}{7}|^\p{Lu}+\p{Ll}*\p{Lu}/u.test(title);
  return isLong && title.length <= maxTitleChars && /\p{L}{2}/u.test(title) && !label.test(title)
    ? title
    : undefined;
}

function titleBeside({ emphasized, text, links }: LinkBlock): string | undefined {
  for (const each of emphasized) {
    const title = titleIn(each);
    if (title?.includes(' ') === true) return title;
  }
  const first = links.find(({ url }) => isPaperAddress(url));
  const end = first === undefined || first.text === '' ? -1 : text.indexOf(first.text);
  const before = (end === -1 ? text : text.slice(0, end)).replace(/[\s([{|,:;–—-]+$/u, '');
  const quoted = /["“«]([^"”»]{8,})["”»]/u.exec(before)?.[1];
  const afterDate = before.replace(/^[\s[(]*\d{4}[-/.]\d\d(?:[-/.]\d\d)?[\s\])]*[:,–—-]?\s*/u, '');
  const title = titleIn(quoted ?? afterDate);
  return title !== undefined && title.split(' ').length > 2 ? title : undefined;
}

function linksBesides({ links }: LinkBlock): Link[] {
  return links.flatMap(({ text, url }): Link[] => {
    if (isPaperAddress(url) || !URL.canParse(url) || !/^https?:/u.test(url)) return [];
    const kind = linkKind(new URL(url), text);
    const isProject = /\b(?:project|website|home ?page|page|demo)\b/iu.test(text);
    return kind === 'project' && !isProject ? [] : [{ kind, url }];
  });
}

function toRecord(
  { line, facts = {} }: LinkBlock,
  title: string,
  identifiers: Identifiers,
  url: string,
  links: readonly Link[],
): SourceRecord {
  // Without an identifier the address is the only way to the paper.
  const ways =
    Object.keys(identifiers).length === 0 && /^https?:/u.test(url) && !ownPage.test(url)
      ? [{ kind: 'project' as const, url }]
      : [];
  const all = [...(facts.links ?? []), ...links, ...ways];
  return {
    title,
    abstract: '',
    line,
    facts: knownFacts({
      ...facts,
      identifiers: { ...identifiers, ...facts.identifiers },
      links: [...new Map(all.map((link) => [link.url, link])).values()],
    }),
  };
}
