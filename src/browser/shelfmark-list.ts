import { element } from './element.ts';
import { readEmbeddedList, type EmbeddedLink, type EmbeddedList } from './embedded-list.ts';
import { findEmbedPage, type EmbedPage } from './find-embed-page.ts';

/** Longer than this nobody waits for a list beside what they came for. */
const timeoutMs = 15_000;

/**
 * Nothing but font and colour scheme comes from the page around; colours are the system's, so that
 * they fit the scheme. What a page may want to set has a name of its own.
 */
const css = `
:host { display: block }
:host([hidden]) { display: none }
div {
  all: initial;
  display: block;
  font: var(--shelfmark-font, inherit);
  color-scheme: inherit;
  color: var(--shelfmark-text, CanvasText);
  overflow-wrap: anywhere;
}
a { color: var(--shelfmark-link, LinkText) }
a:focus-visible { outline: 2px solid; outline-offset: 2px }
p, ul, ol { margin: 0 }
ul { padding: 0; list-style: none }
ol { padding-inline-start: 1.75em }
li { margin-block: .6em }
.heading, .title { font-weight: 600 }
.credit, .note { font-size: .9em; opacity: .85 }
`;

/**
 * `<shelfmark-list src="…/topics/soil.html" limit="5">` on a page of another site: the papers of a
 * topic, a reading path or a single paper. What stands in the element is shown until the list is
 * there, and whenever there is none: for a wrong address, without a network, without this script.
 */
export class ShelfmarkList extends HTMLElement {
  static readonly observedAttributes = ['src', 'limit'];
  static readonly #sites = new Set<string>();
  static readonly #connected = new Set<ShelfmarkList>();
  static #style: CSSStyleSheet | undefined;

  /** Lets the elements ask a site; others are never asked. */
  static addSite(root: string): void {
    this.#sites.add(root);
    for (const each of this.#connected) each.#planUpdate();
  }

  readonly #root = this.attachShadow({ mode: 'open' });
  #isUpdatePlanned = false;
  #request: XMLHttpRequest | undefined;
  /** What is asked for or shown. */
  #page: EmbedPage | undefined;
  #list: EmbeddedList | undefined;

  constructor() {
    super();
    this.#root.append(document.createElement('slot'));
  }

  connectedCallback(): void {
    ShelfmarkList.#connected.add(this);
    this.#planUpdate();
  }

  disconnectedCallback(): void {
    ShelfmarkList.#connected.delete(this);
    this.#planUpdate();
  }

  attributeChangedCallback(): void {
    this.#planUpdate();
  }

  /** Several changes in a row are one. */
  #planUpdate(): void {
    if (this.#isUpdatePlanned) return;
    this.#isUpdatePlanned = true;
    queueMicrotask(() => {
      this.#isUpdatePlanned = false;
      this.#update();
    });
  }

  #update(): void {
    const src = this.isConnected ? this.getAttribute('src') : null;
    const page =
      src === null ? undefined : findEmbedPage(src, document.baseURI, ShelfmarkList.#sites);
    if (page?.url === this.#page?.url) {
      this.#show();
      return;
    }
    // Told first, so that the end of the old request is of no concern.
    const given = this.#request;
    this.#request = undefined;
    given?.abort();
    this.#page = page;
    this.#list = undefined;
    this.#show();
    if (page) this.#load(page);
  }

  /**
   * The browser parses the answer into a document that runs and loads nothing. `DOMParser` would do the
   * same, but pages that demand trusted types refuse it.
   */
  #load({ url, site }: EmbedPage): void {
    const request = new XMLHttpRequest();
    this.#request = request;
    request.open('GET', url);
    request.responseType = 'document';
    request.timeout = timeoutMs;
    request.onloadend = () => {
      if (this.#request !== request) return;
      const page = request.status === 200 ? request.responseXML : null;
      if (page) this.#list = readEmbeddedList(page, site);
      if (!this.#list) console.info(`shelfmark-list: there is no list at ${url}`);
      this.#show();
    };
    request.send();
  }

  #show(): void {
    if (!this.#list) {
      this.#root.replaceChildren(document.createElement('slot'));
      return;
    }
    ShelfmarkList.#style ??= toStyleSheet(css);
    this.#root.adoptedStyleSheets = [ShelfmarkList.#style];
    this.#root.replaceChildren(toElement(this.#list, this.getAttribute('limit')));
  }
}

/** A style sheet made by a script passes policies that refuse inline styles. */
function toStyleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** @param limit as written; what is no number from one on shows all */
function toElement(
  { language, heading, isOrdered, papers, all }: EmbeddedList,
  limit: string | null,
): HTMLElement {
  const most = Number(limit);
  const shown = most >= 1 ? papers.slice(0, most) : papers;
  const rows = shown.map(({ title, credit, note }) =>
    element(
      'li',
      {},
      toLink(title, 'title'),
      ...toParagraph(credit, 'credit'),
      ...toParagraph(note, 'note'),
    ),
  );
  return element(
    'div',
    { lang: language },
    ...(heading ? [element('p', { class: 'heading' }, toLink(heading, 'heading'))] : []),
    // Safari takes a list without bullets for none unless it is told.
    element(isOrdered ? 'ol' : 'ul', { role: 'list' }, ...rows),
    ...(all ? [element('p', {}, toLink(all, 'all'))] : []),
  );
}

function toLink({ url, text }: EmbeddedLink, name: string): HTMLElement {
  return element('a', { href: url, class: name, part: name, dir: 'auto' }, text);
}

function toParagraph(text: string, name: string): HTMLElement[] {
  return text === '' ? [] : [element('p', { class: name, part: name, dir: 'auto' }, text)];
}
