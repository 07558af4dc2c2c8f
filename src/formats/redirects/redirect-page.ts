import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import { contentSecurityPolicy } from '../../reading-list/content-security-policy.ts';
import { relativeAddress } from '../../reading-list/relative-address.ts';
import type { Site } from '../../schemas/site.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { wordsIn } from '../../words/words.ts';

/** An address that leads on to another one; both from the site's root. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  /** Plain text. */
  readonly title: string;
}

/** A page that leads on at once, and that has a link for who is not led on. */
export function redirectPage({ from, to, title }: Redirect, site: Site): string {
  const address = escapeHtml(relativeAddress(to, from));
  const canonical = canonicalUrl(site, to);
  const name = escapeHtml(title);
  return `<!DOCTYPE html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy)}">
<title>${name}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${canonical === undefined ? address : escapeHtml(canonical)}">
</head>
<body>
<p>${escapeHtml(wordsIn(site.language).moved)} <a href="${address}">${name}</a></p>
</body>
</html>
`;
}
