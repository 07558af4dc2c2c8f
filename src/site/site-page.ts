/** A page of the site before it is rendered. */
export interface SitePage {
  /** Address from the site's root, such as `/papers/kvquant.html`; it tells the template as well. */
  readonly path: string;
  /**
   * All that the template is given besides what every page shows (`SiteShell`). The build renders the
   * page again when its JSON changes, so a template must take nothing from elsewhere.
   */
  readonly props: unknown;
  /** False for what search engines are to leave out: redirects, frames, the search page. */
  readonly isIndexed: boolean;
}

/** A page that leads on to another. */
export interface RedirectProps {
  readonly redirect: {
    /** Address of the page from the site's root. */
    readonly from: string;
    readonly to: string;
    /** Plain text. */
    readonly title: string;
  };
}

/** Whether a page leads on to another one. */
export function isRedirect(props: object): props is RedirectProps {
  return 'redirect' in props;
}
