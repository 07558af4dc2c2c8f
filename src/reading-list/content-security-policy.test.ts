import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, contentSecurityPolicyHeader } from './content-security-policy.ts';

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
});

describe('contentSecurityPolicyHeader', () => {
  test('is the policy of the pages, and who may frame them', () => {
    expect(contentSecurityPolicyHeader("'self'")).toBe(
      `${contentSecurityPolicy}; frame-ancestors 'self'`,
    );
  });

  test.each(recipes)('is what %s sends, with frames for all only under embed/', async (recipe) => {
    const lines = (await readFile(recipe, 'utf8')).split('\n');
    const sent = lines.flatMap((line) => /default-src [^"]*/u.exec(line)?.[0] ?? []);
    expect(sent).toEqual([contentSecurityPolicyHeader("'self'"), contentSecurityPolicyHeader('*')]);
  });
});
