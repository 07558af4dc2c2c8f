import { describe, expect, test } from 'vitest';
import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedReadingList } from '../../reading-list/testing/invented-reading-list.ts';
import { pathMarkdown } from './path-markdown.ts';

describe('pathMarkdown', () => {
  test('numbers the papers and gives the reason of each', () => {
    const { paths } = inventedReadingList([inventedPaper('turnip')]);
    const [path] = paths;
    const address = fileAddresses('/paths/to-the-barn.md', {}, {});
    expect(pathMarkdown(path ?? expect.fail(), address)).toBe(`# To the \\*barn\\*

For farmers.

- Page: [to-the-barn.html](to-the-barn.html)

## Papers in order

1. [Invented Paper turnip](../papers/turnip.md): It comes \\<first>.
`);
  });
});
