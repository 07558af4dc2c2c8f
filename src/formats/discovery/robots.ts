/**
 * https://www.rfc-editor.org/rfc/rfc9309: all may read all.
 * @param sitemap its full address, where the site knows its own
 */
export function robots(sitemap: string | undefined): string {
  const lines = ['User-agent: *', 'Allow: /'];
  if (sitemap !== undefined) {
    lines.push(
      '',
      '# Robots read this file at the root of a domain only. Under a sub-path, copy the next line there.',
      `Sitemap: ${sitemap}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
