import type { Match, PaperIndex, PaperRecord, SortOrder } from '../search/paper-index.ts';

/** What is used of Pagefind's browser API; see https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { baseUrl?: string; basePath?: string; noWorker?: boolean }): Promise<void>;
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  search(
    term: string | null,
    options?: { filters?: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: readonly PagefindResult[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{
    readonly url: string;
    readonly content: string;
    readonly meta: Readonly<Record<string, string>>;
    readonly filters: Readonly<Record<string, readonly string[]>>;
  }>;
}

const sortKeys = { newest: { date: 'desc' }, title: { title: 'asc' } } as const;

/** Answers kept, so that going back and paging cost nothing. */
const maxKept = 300;

/** Pagefind's index as search sees it. */
export class PagefindPaperIndex implements PaperIndex {
  private readonly pagefind: Pagefind;
  private readonly kept = new Map<string, Promise<readonly Match[]>>();
  private readonly results = new Map<string, PagefindResult>();
  private readonly orders = new Map<string, Promise<readonly string[]>>();

  constructor(pagefind: Pagefind) {
    this.pagefind = pagefind;
  }

  prepare(text: string): void {
    // What fails here fails again, and is reported, when it is needed.
    if (text !== '') this.pagefind.preload(text).catch(() => undefined);
  }

  find(text: string): Promise<readonly Match[]> {
    const known = this.kept.get(text);
    if (known) return known;
    const found = this.pagefind
      .search(text)
      .then(({ results }) =>
        results.map((result) => ({ key: this.keep(result), score: result.score })),
      );
    remember(this.kept, text, found);
    const [oldest] = this.kept.keys();
    if (this.kept.size > maxKept && oldest !== undefined) this.kept.delete(oldest);
    return found;
  }

  all(order?: SortOrder): Promise<readonly string[]> {
    return this.order(order ?? '', order && { sort: sortKeys[order] });
  }

  withFacet(facet: string, value: string): Promise<readonly string[]> {
    return this.order(`${facet}:${value}`, { filters: { [facet]: value } });
  }

  facets(): Promise<Record<string, Record<string, number>>> {
    return this.pagefind.filters();
  }

  async read(key: string): Promise<PaperRecord> {
    // A paper may be known from the vocabulary alone; the list of all papers has it.
    if (!this.results.has(key)) await this.all();
    const result = this.results.get(key);
    if (!result) throw new Error(`no paper was found under the key ${key}`);
    const { url, content, meta, filters } = await result.data();
    const path = url.replace(/^\//u, '');
    return {
      id: path.replace(/^papers\/|\.html$/gu, ''),
      title: meta['title'] ?? '',
      path,
      date: meta['date'] ?? '',
      authors: meta['authors'] ?? '',
      content,
      facets: filters,
    };
  }

  private order(
    name: string,
    options: Parameters<Pagefind['search']>[1],
  ): Promise<readonly string[]> {
    const known = this.orders.get(name);
    if (known) return known;
    const order = this.pagefind
      .search(null, options)
      .then(({ results }) => results.map((result) => this.keep(result)));
    remember(this.orders, name, order);
    return order;
  }

  /** Remembers a result under its name without the language. */
  private keep(result: PagefindResult): string {
    const key = result.id.slice(result.id.lastIndexOf('_') + 1);
    if (!this.results.has(key)) this.results.set(key, result);
    return key;
  }
}

/** Keeps an answer to come; one that fails is forgotten, so that the next question tries again. */
function remember<Answer>(
  answers: Map<string, Promise<Answer>>,
  name: string,
  answer: Promise<Answer>,
): void {
  answers.set(name, answer);
  answer.catch(() => answers.delete(name));
}
