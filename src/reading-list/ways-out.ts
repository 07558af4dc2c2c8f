import type { linkKinds, PaperData } from '../schemas/paper.ts';

/** What a link that leads away from a paper's page leads to. */
export type WayOutKind =
  | (typeof linkKinds)[number]
  | 'arxiv'
  | 'pdf'
  | 'doi'
  | 'html'
  | 'hugging-face'
  | 'semantic-scholar'
  | 'search';

/** A link that leads away from a paper's page. */
export interface WayOut {
  readonly kind: WayOutKind;
  readonly label: string;
  readonly url: string;
  /**
   * True for the paper's own places, which come first and stand out. Others are made from its
   * identifier or title, and need not have the paper.
   */
  readonly isPrimary: boolean;
}

const linkLabels = {
  code: 'Code',
  project: 'Project page',
  model: 'Model',
  dataset: 'Dataset',
} as const;

/**
 * ArXiv makes HTML of most papers sent in since December 2023, and of few older ones:
 * https://info.arxiv.org/about/accessible_HTML.html
 */
const firstMonthWithHtml = '2312';

/**
 * Where a reader can go on to: the paper and its PDF where an identifier is known, what the
 * abstract links to, then other sites that may know the paper, and last searches by title, labelled
 * as such.
 * @param title plain text
 */
export function waysOut({ identifiers, links }: PaperData, title: string): WayOut[] {
  const { arxiv, doi } = identifiers;
  return [
    ...ownPlaces(arxiv, doi),
    ...linkWays(links),
    ...otherSites(arxiv, doi),
    ...searches(title, arxiv === undefined && doi === undefined),
  ];
}

function ownPlaces(arxiv: string | undefined, doi: string | undefined): WayOut[] {
  const ways: WayOut[] = [];
  if (arxiv !== undefined) {
    ways.push(
      { kind: 'arxiv', label: 'arXiv', url: arxivUrl(arxiv), isPrimary: true },
      { kind: 'pdf', label: 'PDF', url: arxivPdfUrl(arxiv), isPrimary: true },
    );
  }
  if (doi !== undefined) {
    ways.push({ kind: 'doi', label: 'DOI', url: doiUrl(doi), isPrimary: true });
  }
  return ways;
}

function linkWays(links: PaperData['links']): WayOut[] {
  const total = new Map<string, number>();
  for (const { kind } of links) total.set(kind, (total.get(kind) ?? 0) + 1);
  const seen = new Map<string, number>();
  return links.map(({ kind, url }) => {
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    const label = linkLabels[kind];
    return {
      kind,
      label: (total.get(kind) ?? 0) > 1 ? `${label} ${String(number)}` : label,
      url,
      isPrimary: true,
    };
  });
}

function otherSites(arxiv: string | undefined, doi: string | undefined): WayOut[] {
  const ways: WayOut[] = [];
  const offer = (kind: WayOutKind, label: string, url: string) => {
    ways.push({ kind, label, url, isPrimary: false });
  };
  // Neither has papers by ids of before 2007, which have a slash.
  if (arxiv !== undefined && !arxiv.includes('/')) {
    if (arxiv.slice(0, 4) >= firstMonthWithHtml) {
      offer('html', 'HTML (may be missing)', `https://arxiv.org/html/${arxiv}`);
    }
    offer('hugging-face', 'Hugging Face', `https://huggingface.co/papers/${arxiv}`);
  }
  // The site redirects from identifiers: https://api.semanticscholar.org/ (Browser Redirect).
  const name =
    arxiv !== undefined ? `arXiv:${arxiv}` : doi !== undefined ? `DOI:${doiPath(doi)}` : undefined;
  if (name !== undefined) {
    offer('semantic-scholar', 'Semantic Scholar', `https://api.semanticscholar.org/${name}`);
  }
  return ways;
}

function searches(title: string, isUnidentified: boolean): WayOut[] {
  // An address can have no half of a surrogate pair.
  const query = encodeURIComponent(title.toWellFormed());
  const search = (site: string, url: string): WayOut => ({
    kind: 'search',
    label: `${site} (search)`,
    url,
    isPrimary: false,
  });
  return [
    ...(isUnidentified
      ? [search('arXiv', `https://arxiv.org/search/?searchtype=title&query=${query}`)]
      : []),
    search('Google Scholar', `https://scholar.google.com/scholar?q=${query}`),
  ];
}

/** Where arXiv shows a paper, in its latest version. */
export function arxivUrl(arxiv: string): string {
  return `https://arxiv.org/abs/${arxiv}`;
}

/** Where arXiv has a paper's PDF, in its latest version. */
export function arxivPdfUrl(arxiv: string): string {
  return `https://arxiv.org/pdf/${arxiv}`;
}

/** Where a paper's PDF is, if that is known. */
export function pdfUrl({ identifiers: { arxiv } }: PaperData): string | undefined {
  return arxiv === undefined ? undefined : arxivPdfUrl(arxiv);
}

/** The address at which a DOI is resolved. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doiPath(doi)}`;
}

/** A DOI may have a question mark and a number sign, which would begin a query or a fragment. */
function doiPath(doi: string): string {
  return encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23');
}
