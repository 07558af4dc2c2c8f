const head = /^.*?<\/head>/su;
const canonicalLink = /<link rel="canonical" href="([^"]*)"/u;
const noIndex = /<meta name="robots" content="[^"]*\bnoindex\b/u;

/**
 * The address under which a built page wants to be found, or `undefined` where it wants not to be:
 * it says so, or the site's address is not known. Only markup can match, as texts are escaped.
 */
export function indexableAddress(html: string): string | undefined {
  const [text = ''] = head.exec(html) ?? [];
  if (noIndex.test(text)) return undefined;
  return canonicalLink.exec(text)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}
