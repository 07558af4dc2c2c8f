import type { Link, PaperData } from '../schemas/paper.ts';

/** A link that leads away from a paper's page. */
export interface WayOut {
  /** What it leads to; `search` for a search by title. */
  readonly kind: 'arxiv' | 'pdf' | 'doi' | Link['kind'] | 'search';
  readonly label: string;
  readonly url: string;
  /** True for the paper's own places, which come first and stand out. */
  readonly isPrimary: boolean;
}

const linkLabels = {
  code: 'Code',
  project: 'Project page',
  model: 'Model',
  dataset: 'Dataset',
} as const;

/**
 * Where a reader can go on to: the paper and its PDF where an identifier is known, what the
 * abstract links to, and where nothing is known searches by title, labelled as such.
 * @param title plain text
 */
export function waysOut({ identifiers, links }: PaperData, title: string): WayOut[] {
  const { arxiv, doi } = identifiers;
  const ways: WayOut[] = [];
  if (arxiv !== undefined) {
    ways.push(
      { kind: 'arxiv', label: 'arXiv', url: `https://arxiv.org/abs/${arxiv}`, isPrimary: true },
      { kind: 'pdf', label: 'PDF', url: `https://arxiv.org/pdf/${arxiv}`, isPrimary: true },
    );
  }
  if (doi !== undefined) {
    // A DOI may hold these two, which would begin a query or a fragment.
    const path = encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23');
    const url = `https://doi.org/${path}`;
    ways.push({ kind: 'doi', label: 'DOI', url, isPrimary: true });
  }
  const total = new Map<string, number>();
  for (const { kind } of links) total.set(kind, (total.get(kind) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const { kind, url } of links) {
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    const label = linkLabels[kind];
    ways.push({
      kind,
      label: (total.get(kind) ?? 0) > 1 ? `${label} ${String(number)}` : label,
      url,
      isPrimary: true,
    });
  }
  const query = encodeURIComponent(title);
  if (arxiv === undefined && doi === undefined) {
    ways.push({
      kind: 'search',
      label: 'Search arXiv by title',
      url: `https://arxiv.org/search/?searchtype=title&query=${query}`,
      isPrimary: false,
    });
  }
  ways.push({
    kind: 'search',
    label: 'Search Google Scholar',
    url: `https://scholar.google.com/scholar?q=${query}`,
    isPrimary: false,
  });
  return ways;
}
