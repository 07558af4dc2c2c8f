/** What a feed says, free of any format; all texts are plain unless they are called HTML. */
export interface Feed {
  /** Never changes; see `permanentUrl`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Address of the page that says the same. */
  readonly pageUrl: string;
  /** BCP 47. */
  readonly language: string;
  /** Who answers for the selection. */
  readonly author: string;
  readonly rights: string | undefined;
  /** Day of the newest entry; ISO 8601. */
  readonly updated: string | undefined;
  readonly entries: readonly FeedEntry[];
}

/** A paper in a feed. */
export interface FeedEntry {
  /** Never changes; see `permanentUrl`. */
  readonly id: string;
  /** Address of the paper's page. */
  readonly url: string;
  /** Where the paper itself is: arXiv, else its DOI. */
  readonly paperUrl: string | undefined;
  readonly title: string;
  /** One line. */
  readonly summary: string;
  /** Everything, as a fragment of HTML with MathML. */
  readonly html: string;
  readonly authors: readonly string[];
  readonly topics: readonly FeedTopic[];
  /** Day on which the paper was added; ISO 8601. */
  readonly date: string | undefined;
  /** A moment of that day, which no other entry of the feed has: validators warn of equal ones. */
  readonly updated: Date | undefined;
  /** Address of the paper's card, a PNG. */
  readonly image: string;
}

/** A topic of a paper: its id, and its name for readers. */
export interface FeedTopic {
  readonly id: string;
  readonly label: string;
}
