/** What a shelf shows of a paper. */
export interface PaperFacts {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** Who wrote it, in few words; empty when nobody is known. */
  readonly authors: string;
  /** Empty when unknown. */
  readonly venue: string;
  /** ISO 8601, as exact as known; empty when unknown. */
  readonly date: string;
  readonly hasCode: boolean;
  /** Address of the PDF; empty when unknown. */
  readonly pdf: string;
  /** Primary first. */
  readonly topics: readonly TopicFacts[];
}

/** A topic as a row names it. */
interface TopicFacts {
  readonly id: string;
  readonly label: string;
  /** Class that gives it its hue. */
  readonly hue: string;
}

/** Facts about a paper as their file has them: without names, which would be half of it. */
type StoredFacts = readonly [
  title: string,
  authors: string,
  venue: string,
  date: string,
  hasCode: 0 | 1,
  pdf: string,
  ...topics: string[],
];

/** A file with what shelves show of a part of the papers; see `paperPartOf`. */
export interface ShelfPart {
  /** By id. */
  readonly papers: Readonly<Record<string, StoredFacts>>;
  /** Their topics, by id. */
  readonly topics: Readonly<Record<string, readonly [label: string, hue: string]>>;
  /** By a former id of this part, the id that the paper has now. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** Path of a part from the site's root. */
export function shelfPartPath(part: number): string {
  return `shelf/papers-${String(part)}.json`;
}

/** Writes what `factsIn` reads. */
export function toShelfPart(
  papers: readonly PaperFacts[],
  renamed: Readonly<Record<string, string>>,
): ShelfPart {
  const store = ({
    title,
    authors,
    venue,
    date,
    hasCode,
    pdf,
    topics,
  }: PaperFacts): StoredFacts => [
    ...([title, authors, venue, date, hasCode ? 1 : 0, pdf] as const),
    ...topics.map(({ id }) => id),
  ];
  const ofPapers = papers.flatMap(({ topics }) =>
    topics.map(({ id, label, hue }) => [id, [label, hue]] as const),
  );
  return {
    papers: Object.fromEntries(papers.map((paper) => [paper.id, store(paper)])),
    topics: Object.fromEntries(ofPapers),
    renamed,
  };
}

/** What a part says of a paper; nothing where the paper is not in it. */
export function factsIn(part: ShelfPart, id: string): PaperFacts | undefined {
  if (!Object.hasOwn(part.papers, id)) return undefined;
  const [title = '', authors = '', venue = '', date = '', hasCode, pdf = '', ...topics] =
    part.papers[id] ?? [];
  const named = topics.map((topic) => {
    const [label = topic, hue = ''] = part.topics[topic] ?? [];
    return { id: topic, label, hue };
  });
  return { id, title, authors, venue, date, hasCode: hasCode === 1, pdf, topics: named };
}
