import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedReadingList } from '../../reading-list/testing/invented-reading-list.ts';
import { redirectsFormat } from './redirects-format.ts';
import { redirectPage } from './redirect-page.ts';

const list = inventedReadingList([
  inventedPaper('oak', { aliases: ['oak-tree'], identifiers: { arxiv: '3105.00042' } }),
]);

describe('redirectsFormat', () => {
  test('leads on from former ids and from arXiv ids, also of removed papers', () => {
    const removed = {
      id: 'elm',
      title: '$Elm$',
      aliases: ['elm-tree'],
      arxiv: '3105.00043',
      reason: 'withdrawn',
    };
    const files = redirectsFormat.files({
      ...list,
      ledger: { ...list.ledger, removed: [removed] },
    });
    expect([...files].map(({ path }) => path)).toEqual([
      '/papers/oak-tree.html',
      '/arxiv/3105.00042.html',
      '/arxiv/3105.00043.html',
    ]);
  });
});

describe('redirectPage', () => {
  const redirect = { from: '/arxiv/3105.00042.html', to: '/papers/oak.html', title: 'Oak' };

  test('leads on from wherever the site is', () => {
    expect(redirectPage(redirect, list.site)).toContain(
      '<meta http-equiv="refresh" content="0; url=../papers/oak.html">',
    );
  });

  test('names the address of the published site as the right one', () => {
    const site = { ...list.site, url: 'https://trees.example.org/list/' };
    expect(redirectPage(redirect, site)).toContain(
      '<link rel="canonical" href="https://trees.example.org/list/papers/oak.html">',
    );
  });

  test('shows a title as text', () => {
    const html = redirectPage({ ...redirect, title: '<b>"Oak" & Elm</b>' }, list.site);
    expect(html).toContain('>&lt;b&gt;&quot;Oak&quot; &amp; Elm&lt;/b&gt;</a>');
    expect(html).not.toContain('<b>');
  });
});
