declare namespace App {
  interface Locals {
    /** What every page shows. */
    readonly shell: import('./site/site-shell.ts').SiteShell;
    /** The page that is rendered; its template knows the shape of the props. */
    readonly page: import('./site/site-page.ts').SitePage;
  }
}
