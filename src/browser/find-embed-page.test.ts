import { describe, expect, test } from 'vitest';
import { findEmbedPage } from './find-embed-page.ts';

const base = 'https://course.example/week-1/';
const site = 'https://garden.example/list/';
const soil = { url: `${site}embed/topics/soil.html`, site };

describe('findEmbedPage', () => {
  test.each([
    [`${site}topics/soil.html`, soil],
    [`${site}topics/soil`, soil],
    [`${site}embed/topics/soil.html`, soil],
    [`${site}topics/soil.html?from=course#papers`, soil],
    ['//garden.example/list/topics/soil.html', soil],
    [`${site}papers/cart-2.html`, { url: `${site}embed/papers/cart-2.html`, site }],
    [`${site}paths/from-seed.html`, { url: `${site}embed/paths/from-seed.html`, site }],
  ])('knows the page %s', (address, expected) => {
    expect(findEmbedPage(address, base, ['https://other.example/', site])).toEqual(expected);
  });

  test.each([
    '',
    'topics/soil.html',
    site,
    `${site}topics.html`,
    `${site}topics/`,
    `${site}listings/may.html`,
    `${site}topics/../../secret.html`,
    `${site}topics/%2e%2e%2fsecret.html`,
    `${site}topics/a/b.html`,
    'https://garden.example/topics/soil.html',
    'https://garden.example.evil.example/list/topics/soil.html',
    'https://evil.example/?https://garden.example/list/topics/soil.html',
    'https://garden.example@evil.example/list/topics/soil.html',
    'http://garden.example/list/topics/soil.html',
    'javascript:alert(1)',
    'https://[',
  ])('asks nobody for “%s”', (address) => {
    expect(findEmbedPage(address, base, [site])).toBeUndefined();
  });

  test('asks no disk', () => {
    const disk = 'file:///list/';
    expect(findEmbedPage(`${disk}topics/soil.html`, base, [disk])).toBeUndefined();
  });

  test('takes a relative address from the page that it stands in', () => {
    expect(findEmbedPage('topics/soil.html', site, [site])).toEqual(soil);
  });
});
