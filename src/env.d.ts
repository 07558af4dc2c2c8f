import type { SitePage } from './site/site-page.ts';
import type { SiteShell } from './site/site-shell.ts';

declare global {
  namespace App {
    interface Locals {
      /** What every page shows. */
      readonly shell: SiteShell;
      /** The page that is rendered; its template knows the shape of the props. */
      readonly page: SitePage;
    }
  }
}
