import { ContentError, type Place } from '../content-files/content-error.ts';
import type { RegisteredPermalink } from '../content-files/permalinks/permalink-register.ts';
import type { ServedPage } from '../content-files/permalinks/served-permalinks.ts';

export interface PermalinkCheck {
  /** The register's file, as messages name it. */
  readonly file: string;
  /** `undefined` where there is no register yet. */
  readonly registered: readonly RegisteredPermalink[] | undefined;
  readonly served: ReadonlyMap<string, ServedPage>;
  /** Where a page comes from. */
  readonly placeOf: (page: ServedPage) => Place;
  /** Ids of the topics that have a file. */
  readonly topics: ReadonlySet<string>;
}

/**
 * Published permalinks that nothing answers any more, and pages that the register does not know: what
 * is not registered could vanish unnoticed later.
 */
export function checkPermalinks({
  file,
  registered,
  served,
  placeOf,
  topics,
}: PermalinkCheck): ContentError[] {
  if (registered === undefined) {
    return served.size === 0 ? [] : [missingRegister(file)];
  }
  const vanished = registered
    .filter(({ permalink }) => !served.has(permalink))
    .map(({ permalink, kind, id, line }) => {
      const isUnused = kind === 'topics' && topics.has(id);
      const what = isUnused ? 'no paper has the topic any more' : 'no page is there any more';
      return new ContentError(
        `${permalink} was published, but ${what}.`,
        [{ file, line }],
        remedyFor(kind, id, isUnused),
      );
    });
  const known = new Set(registered.map(({ permalink }) => permalink));
  const unregistered = [...served].filter(([permalink]) => !known.has(permalink));
  if (unregistered.length === 0) return vanished;
  const places = new Map(unregistered.map(([, page]) => [placeOf(page).file, placeOf(page)]));
  return [
    ...vanished,
    new ContentError(
      `${unregistered.length === 1 ? 'has a permalink that is' : 'have permalinks that are'} not in ${file} yet: ${unregistered.map(([permalink]) => permalink).join(', ')}.`,
      [...places.values()],
      'run `npm run ingest`, which registers new permalinks.',
    ),
  ];
}

function missingRegister(file: string): ContentError {
  return new ContentError(
    'is missing, so nothing keeps the addresses of the pages from vanishing.',
    [{ file }],
    'run `npm run ingest`, which writes it; or restore it, if the list was published before.',
  );
}

function remedyFor(kind: RegisteredPermalink['kind'], id: string, isUnused: boolean): string {
  switch (kind) {
    case 'papers':
      return `restore content/papers/${id}.mdx; to move it, use rename or merge in content/curation.yaml, and its address will redirect.`;
    case 'topics':
      return isUnused
        ? `give it to a paper, or delete content/topics/${id}.mdx and add ${id} to the aliases of another topic.`
        : `restore content/topics/${id}.mdx, or add ${id} to the aliases of another topic.`;
    case 'paths':
      return `restore content/paths/${id}.mdx, or add ${id} to the aliases of another path.`;
    case 'listings':
      return 'put the listing back into content/listings under its name, and run `npm run ingest`.';
  }
}
