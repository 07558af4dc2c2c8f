/** A link of the site; `text` is plain. */
export interface EmbeddedLink {
  readonly url: string;
  readonly text: string;
}

/** What a page for frames tells, as plain texts and addresses of its site only. */
export interface EmbeddedList {
  /** BCP 47 language of the texts. */
  readonly language: string;
  /** Topic or reading path; none for a single paper. */
  readonly heading: EmbeddedLink | undefined;
  /** Whether the order of the papers means something. */
  readonly isOrdered: boolean;
  readonly papers: readonly {
    readonly title: EmbeddedLink;
    /** Empty where nothing is known. */
    readonly credit: string;
    readonly note: string;
  }[];
  /** Where the whole list is. */
  readonly all: EmbeddedLink | undefined;
}

/**
 * Reads a page for frames, as `layouts/Embed.astro` marks its parts.
 * @param site address that every link must begin with
 * @returns `undefined` when the page tells of no paper
 */
export function readEmbeddedList(page: Document, site: string): EmbeddedList | undefined {
  const papers = [...page.querySelectorAll('[data-part="paper"]')].flatMap((paper) => {
    const title = linkIn(paper, 'title', site);
    return title ? [{ title, credit: textIn(paper, 'credit'), note: textIn(paper, 'note') }] : [];
  });
  if (papers.length === 0) return undefined;
  return {
    language: page.documentElement.lang,
    heading: linkIn(page, 'list', site),
    isOrdered: page.querySelector('ol > [data-part="paper"]') !== null,
    papers,
    all: linkIn(page, 'all', site),
  };
}

function linkIn(place: ParentNode, part: string, site: string): EmbeddedLink | undefined {
  const link = place.querySelector<HTMLAnchorElement>(`a[data-part="${part}"]`);
  return link?.href.startsWith(site) === true
    ? { url: link.href, text: collapsed(link) }
    : undefined;
}

function textIn(place: ParentNode, part: string): string {
  const found = place.querySelector(`[data-part="${part}"]`);
  return found ? collapsed(found) : '';
}

function collapsed({ textContent }: Element): string {
  return textContent.replaceAll(/\s+/gu, ' ').trim();
}
