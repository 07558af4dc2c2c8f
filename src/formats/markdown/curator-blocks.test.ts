import { describe, expect, test } from 'vitest';
import { formatMarkdown } from '../../text/format-markdown.ts';
import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { curatorBlocks } from './curator-blocks.ts';

const markdownOf = (body: string) =>
  formatMarkdown(
    curatorBlocks(body, { address: fileAddresses('/papers/turnip.md', {}, {}), topHeading: 3 }),
  ).trimEnd();

describe('curatorBlocks', () => {
  test.each([
    [
      'keeps Markdown',
      'A **bold** _claim_, `code` and\n\n* a\n* b',
      'A **bold** *claim*, `code` and\n\n- a\n- b',
    ],
    [
      'leaves out imports and exports',
      "import Plot from './plot.astro'\n\nText.\n\nexport const a = 1",
      'Text.',
    ],
    ['leaves out expressions and comments', 'One{/* two */}{process.exit(1)}.\n\n{1 + 1}', 'One.'],
    [
      'keeps what is in a component',
      'See <Note kind="x">the *third* table</Note>.',
      'See the *third* table.',
    ],
    [
      'keeps what is in a component on a line of its own',
      '<Note>**Read** this</Note>',
      '**Read** this',
    ],
    ['keeps blocks in a component', '<Note>\n\n- a\n- b\n\n</Note>\n\nEnd.', '- a\n- b\n\nEnd.'],
    ['keeps what is in components in components', '<A><B>one</B> two</A>', 'one two'],
    ['keeps nothing of an empty component', '<Plot data={[1]} />\n\nEnd <br/>.', 'End .'],
    [
      'keeps a table as it is written',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '| a | b |\n|---|---|\n| 1 | 2 |',
    ],
    [
      'sets headings below the one that they are under',
      '# One\n\n#### Four',
      '### One\n\n#### Four',
    ],
    [
      'leads to pages of the site from where it is',
      '[k](/papers/kettle.html) ![d](/d.png)',
      '[k](kettle.html) ![d](../d.png)',
    ],
    [
      'leaves other addresses alone',
      '[a](https://example.org/) [b](#c) [d](//example.org)',
      '[a](https://example.org/) [b](#c) [d](//example.org)',
    ],
    ['is empty where there is nothing', ' \n', ''],
  ])('%s', (_rule, body, expected) => {
    expect(markdownOf(body)).toBe(expected);
  });
});
