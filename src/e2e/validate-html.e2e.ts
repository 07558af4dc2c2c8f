import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import config from '../../scripts/config/html-validate.config.js';
import { listFiles } from '../build/list-files.ts';
import { builtSite } from './open-site.ts';

/** Far below what the site has, far above what is found in a folder that is not the site. */
const fewestPages = 250;

const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What is wrong with one page, each as line, rule and message. */
async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${String(line)} ${ruleId}: ${message}`),
  );
}

test('every page of the built site is valid HTML', { timeout: 300_000 }, async () => {
  const pages = (await listFiles(builtSite)).filter((path) => path.endsWith('.html'));
  const problems: string[] = [];
  for (const page of pages) {
    const found = await problemsOf(await readFile(join(builtSite, page), 'utf8'));
    problems.push(...found.map((problem) => `${page}:${problem}`));
  }
  expect(problems).toEqual([]);
  expect(pages.length).toBeGreaterThan(fewestPages);
});

describe('the rules', () => {
  const page = (body: string) =>
    `<!DOCTYPE html>\n<html lang="en">\n<head><title>Carts</title></head>\n<body>${body}</body>\n</html>\n`;

  test.each([
    ['an element where it may not be', '<ul><p>x</p></ul>', 'element-permitted-content'],
    ['an end tag that closes nothing', '<p><div>x</div></p>', 'close-order'],
    ['an id that stands twice', '<p id="a">x</p><p id="a">y</p>', 'no-dup-id'],
    ['an unknown element', '<cart>x</cart>', 'element-name'],
    [
      'a value that an attribute cannot have',
      '<a href="x" target="cart">x</a><button type="go">x</button>',
      'attribute-allowed-values',
    ],
    ['an inline style', '<p style="color: red">x</p>', 'no-inline-style'],
    ['a picture without a text', '<img src="cart.png">', 'wcag/h37'],
    ['a field without a label', '<input name="q" type="text">', 'input-missing-label'],
    ['a reference to nothing', '<p aria-labelledby="none">x</p>', 'no-missing-references'],
    ['a sign that is not escaped', '<p>a & b</p>', 'no-raw-characters'],
  ])('find %s', async (_what, body, rule) => {
    expect((await problemsOf(page(body))).join('\n')).toContain(rule);
  });

  test('let MathML and ids that begin with a digit stand', async () => {
    const body =
      '<h1 id="2-olmo">x <math><msup><mi>n</mi><mn>2</mn></msup><semantics><mi>x</mi>' +
      '<annotation encoding="application/x-tex">x</annotation></semantics></math></h1>';
    expect(await problemsOf(page(body))).toEqual([]);
  });
});
