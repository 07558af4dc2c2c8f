import { describe, expect, test } from 'vitest';
import { joinCitations } from './join-citations.ts';

const toText = (html: string) => html.replaceAll(/<[^>]+>/gu, '');

describe('joinCitations', () => {
  test('sorts the references of a style without numbers, past quotation marks', () => {
    const { text, html } = joinCitations(['Moss. <i>B</i>', '“Fern.” A'], { id: 'mla' }, toText);
    expect(text).toBe('“Fern.” A\n\nMoss. B\n');
    expect(html).toBe('<p>“Fern.” A</p>\n<p>Moss. <i>B</i></p>');
  });

  test('numbers those of a style with numbers, in the order given', () => {
    const { text } = joinCitations(['Moss', 'Fern'], { id: 'ieee', numbering: '[#]' }, toText);
    expect(text).toBe('[1] Moss\n\n[2] Fern\n');
  });

  test('makes one array of CSL-JSON', () => {
    const { text } = joinCitations(['[{"id":"a"}]', '[{"id":"b"}]'], { id: 'json' }, toText);
    expect(JSON.parse(text)).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  test.each(['bib', 'ris'])('puts the entries of a %s file one after the other', (id) => {
    expect(joinCitations(['a\n', 'b\n'], { id }, toText)).toEqual({ text: 'a\n\nb\n' });
  });
});
