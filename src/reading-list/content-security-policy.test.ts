import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const recipes = [
  'public/_headers',
  'public/.htaccess',
  'scripts/hosting/nginx.conf',
  'scripts/hosting/Caddyfile',
];

describe('contentSecurityPolicy', () => {
  test('lets no inline script, no eval and no other site in', () => {
    expect(contentSecurityPolicy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/u);
    expect(contentSecurityPolicy).toMatch(/^default-src 'none';/u);
  });

  test.each(recipes)('is what %s sends, with frames for all only under embed/', async (recipe) => {
    const lines = (await readFile(recipe, 'utf8')).split('\n');
    const sent = lines.flatMap((line) => /default-src [^"]*/u.exec(line)?.[0] ?? []);
    expect(sent).toEqual(
      ["'self'", '*'].map((framedBy) => `${contentSecurityPolicy}; frame-ancestors ${framedBy}`),
    );
  });
});
