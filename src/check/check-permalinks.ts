import { ContentError, type Place } from '../content-files/content-error.ts';
import type { RegisteredPermalink } from '../content-files/permalinks/permalink-register.ts';
import type { ServedPage } from '../content-files/permalinks/served-permalinks.ts';
import {
  vanishedPermalinks,
  type VanishedPermalink,
} from '../content-files/permalinks/vanished-permalinks.ts';

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
  const vanished = vanishedPermalinks(registered, served).map((each) => {
    const isUnused = each.kind === 'topics' && topics.has(each.id);
    const what = isUnused ? 'no paper has the topic any more' : 'no page is there any more';
    return new ContentError(
      `${each.permalink} was published, but ${what}.`,
      [{ file, line: each.line }],
      remedyFor(each, isUnused),
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

function remedyFor({ kind, id, renamedTo }: VanishedPermalink, isUnused: boolean): string {
  if (isUnused) {
    return `give it to a paper, or let its address lead to another topic, such as "other": npm run topics -- merge ${id} other`;
  }
  if (renamedTo !== undefined && kind !== 'listings') {
    return `if it is content/${kind}/${renamedTo}.mdx now, write "aliases: [${id}]" into that page; else restore content/${kind}/${id}.mdx.`;
  }
  switch (kind) {
    case 'papers':
      return `restore content/papers/${id}.mdx, or add ${id} to the aliases of the page that it is now; to move or remove a paper, use rename, merge or remove in content/curation.yaml.`;
    case 'topics':
    case 'paths':
      return `restore content/${kind}/${id}.mdx, or add ${id} to the aliases of another ${kind === 'topics' ? 'topic' : 'path'}.`;
    case 'listings':
      return 'put the listing back into content/listings under its name, and run `npm run ingest`.';
  }
}
