import { permalink } from '../../reading-list/permalink.ts';
import type { RegisteredPermalink } from './permalink-register.ts';
import type { ServedPage } from './served-permalinks.ts';

/** A permalink that was published and that nothing answers any more. */
export interface VanishedPermalink extends RegisteredPermalink {
  /** Id of the page that it may be under another name. */
  readonly renamedTo?: string;
}

/**
 * Published permalinks that nothing answers any more. Where pages of that kind are there whose own
 * address is new, the only one, or the only one with the same first word, may be the page renamed.
 */
export function vanishedPermalinks(
  registered: readonly RegisteredPermalink[],
  served: ReadonlyMap<string, ServedPage>,
): VanishedPermalink[] {
  const known = new Set(registered.map((each) => each.permalink));
  const fresh = [...served].flatMap(([address, { kind, id }]) =>
    !known.has(address) && address === permalink(kind, id) ? [{ kind, id }] : [],
  );
  return registered
    .filter((each) => !served.has(each.permalink))
    .map((vanished) => {
      const ids = fresh.flatMap(({ kind, id }) => (kind === vanished.kind ? [id] : []));
      const alike = ids.filter((id) => firstWord(id) === firstWord(vanished.id));
      const [renamedTo, ...others] = alike.length > 0 ? alike : ids;
      return renamedTo === undefined || others.length > 0 ? vanished : { ...vanished, renamedTo };
    });
}

function firstWord(id: string): string | undefined {
  return id.split('-', 1)[0];
}
