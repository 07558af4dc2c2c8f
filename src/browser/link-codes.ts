import { linkCodes } from '../formats/embed/link-codes.ts';
import type { PageKind } from '../reading-list/permalink.ts';
import { siteRoot } from './site-key.ts';

/**
 * Fills in the panel of `LinkOrEmbed.astro` where the build did not know the site's address: over
 * HTTP the page's own address tells it. On a disk an address is of use to nobody else, so the panel
 * stays as it is.
 */
export function fillLinkCodes(root: ParentNode): void {
  if (!/^https?:$/u.test(location.protocol)) return;
  for (const panel of root.querySelectorAll<HTMLElement>('[data-link-codes]')) {
    const { kind, id = '', title = '' } = panel.dataset;
    for (const { name, code } of linkCodes(
      { kind: kind as PageKind, id, title },
      siteRoot().href,
    )) {
      const field = panel.querySelector<HTMLTextAreaElement>(`[data-code="${name}"]`);
      if (field) field.value = code;
    }
    panel.hidden = false;
    panel.parentElement?.querySelector('[data-no-address]')?.remove();
  }
}
