/** A page of the site before it is rendered. */
export interface SitePage {
  /** Address from the site's root, such as `/papers/kvquant.html`; it tells the template as well. */
  readonly path: string;
  /**
   * All that the template is given besides what every page shows (`SiteShell`). The build renders the
   * page again when its JSON changes, so a template must take nothing from elsewhere.
   */
  readonly props: unknown;
  /** False for what search engines are to leave out: frames, the search page. */
  readonly isIndexed: boolean;
}
