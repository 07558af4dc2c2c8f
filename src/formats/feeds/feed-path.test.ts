import { describe, expect, test } from 'vitest';
import { inventedList, inventedPath } from '../../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { feedPath } from './feed-path.ts';
import { feedSubjects } from './feed-subjects.ts';

describe('feedPath', () => {
  test('is one address a subject and format', () => {
    const list = inventedList({
      papers: [inventedPaper('turnip')],
      paths: [inventedPath('first-steps', 'turnip')],
    });
    expect(feedSubjects(list).map((subject) => feedPath(subject, 'rss'))).toEqual([
      '/feeds/all.rss',
      '/feeds/topics/gardening.rss',
      '/feeds/paths/first-steps.rss',
    ]);
    expect(feedPath({ kind: 'all' }, 'json')).toBe('/feeds/all.json');
  });
});
