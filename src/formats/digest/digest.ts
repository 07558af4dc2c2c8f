/** What an e-mail about new papers says, free of any format; all texts are plain. */
export interface Digest {
  readonly title: string;
  /** What the papers have in common: when they were added. */
  readonly lead: string;
  readonly listName: string;
  readonly curator: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Day of the last addition in it; ISO 8601. */
  readonly date: string;
  readonly groups: readonly DigestGroup[];
  /** Papers that found no room. */
  readonly more: number;
  readonly homeUrl: string;
  /** Address of the page that shows all that is new. */
  readonly newUrl: string;
}

/** The new papers of one topic. */
export interface DigestGroup {
  readonly label: string;
  readonly url: string;
  readonly papers: readonly DigestPaper[];
}

/** A paper as a digest tells of it. */
export interface DigestPaper {
  readonly title: string;
  /** Empty when they are not known. */
  readonly authors: string;
  /** Date and venue; empty when neither is known. */
  readonly facts: string;
  readonly gist: string;
  /** Address of the paper's page. */
  readonly url: string;
  /** Where the paper itself is, where that is known: arXiv, else its DOI. */
  readonly source?: { readonly label: string; readonly url: string };
}
