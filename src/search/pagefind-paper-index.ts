import type { FileSource } from './file-source.ts';
import type { Match, PaperIndex, PaperRecord, SortOrder } from './paper-index.ts';
import {
  paperKey,
  placeOf,
  searchPaths,
  type FacetPapers,
  type SearchManifest,
  type TitleOrder,
} from './search-manifest.ts';
import { parseRecord, type StoredRecord } from './stored-record.ts';

/** What is used of Pagefind's API in the browser; see https://pagefind.app/docs/api/ */
export interface Pagefind {
  preload(term: string): Promise<unknown>;
  search(
    term: string,
  ): Promise<{ results: readonly { readonly id: string; readonly score: number }[] }>;
}

/** Answers kept, so that going back and paging cost nothing. */
const maxKept = 300;

/**
 * The index that the build made. Pagefind finds words; facets, orders and what is shown of a paper
 * are files beside its index.
 */
export class PagefindPaperIndex implements PaperIndex {
  private readonly pagefind: Pagefind;
  private readonly manifest: SearchManifest;
  private readonly files: FileSource;
  private readonly found = new Map<string, Promise<readonly Match[]>>();
  private readonly json = new Map<string, Promise<unknown>>();

  constructor(pagefind: Pagefind, manifest: SearchManifest, files: FileSource) {
    this.pagefind = pagefind;
    this.manifest = manifest;
    this.files = files;
  }

  prepare(text: string): void {
    // What fails here fails again, and is reported, when it is needed.
    if (text !== '') this.pagefind.preload(text).catch(() => undefined);
  }

  find(text: string): Promise<readonly Match[]> {
    const found = remember(this.found, text, async () => {
      const { results } = await this.pagefind.search(text);
      return results.map(({ id, score }) => ({ key: id, score }));
    });
    const [oldest] = this.found.keys();
    if (this.found.size > maxKept && oldest !== undefined) this.found.delete(oldest);
    return found;
  }

  async all(order: SortOrder = 'newest'): Promise<readonly string[]> {
    // The list itself is in the order of time.
    if (order === 'newest')
      return Array.from({ length: this.manifest.papers }, (_, place) => paperKey(place));
    const places = await this.readJson<TitleOrder>(searchPaths.byTitle(this.manifest.folder));
    return places.map(paperKey);
  }

  async withFacet(facet: string, value: string): Promise<readonly string[]> {
    const facets = await this.facetPapers();
    return (facets[facet]?.[value] ?? []).map(paperKey);
  }

  async facets(): Promise<Record<string, Record<string, number>>> {
    const facets = await this.facetPapers();
    const counted = Object.entries(facets).map(([facet, values]) => {
      const counts = Object.entries(values).map(
        ([value, places]) => [value, places.length] as const,
      );
      return [facet, Object.fromEntries(counts)] as const;
    });
    return Object.fromEntries(counted);
  }

  async read(key: string): Promise<PaperRecord> {
    const { records, papers } = this.manifest;
    const [length, place] = [records.length / papers, placeOf(key)];
    const name = records.slice(place * length, (place + 1) * length);
    if (name === '') throw new Error(`no paper was found under the key ${key}`);
    return parseRecord(await this.readJson<StoredRecord>(searchPaths.record(name)));
  }

  private facetPapers(): Promise<FacetPapers> {
    return this.readJson<FacetPapers>(searchPaths.facets(this.manifest.folder));
  }

  private readJson<Content>(path: string): Promise<Content> {
    return remember(this.json, path, () => this.files.readJson(path)) as Promise<Content>;
  }
}

/** An answer that is kept, or begun now; one that fails is forgotten, so that the next question tries again. */
function remember<Answer>(
  answers: Map<string, Promise<Answer>>,
  name: string,
  begin: () => Promise<Answer>,
): Promise<Answer> {
  const known = answers.get(name);
  if (known) return known;
  const answer = begin();
  answers.set(name, answer);
  answer.catch(() => answers.delete(name));
  return answer;
}
