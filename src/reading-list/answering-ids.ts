/** A page that may have had other ids before. */
interface Renamed {
  readonly id: string;
  readonly data: { readonly aliases: readonly string[] };
}

/**
 * Ids under which a page's files answer: its own, then former ones. What others link to, load or
 * follow goes on at its old address.
 */
export function answeringIds({ id, data }: Renamed): string[] {
  return [id, ...data.aliases];
}

/** The first id a page had, which renames do not change. */
export function firstId({ id, data }: Renamed): string {
  return data.aliases[0] ?? id;
}

/** Former ids of pages, each with the present one. */
export function presentIds(pages: readonly Renamed[]): Map<string, string> {
  return new Map(
    pages.flatMap(({ id, data }) => data.aliases.map((alias): [string, string] => [alias, id])),
  );
}
