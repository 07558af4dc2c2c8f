import type { WrittenPaper } from './written-paper.ts';

/** The items of a file of CSL-JSON, as far as they tell which papers they are; none for other JSON. */
export function readCslItems(text: string): WrittenPaper[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((item: unknown): WrittenPaper[] => {
    if (typeof item !== 'object' || item === null) return [];
    const texts: Readonly<Record<string, unknown>> = { ...item };
    const text = (field: string) => (typeof texts[field] === 'string' ? texts[field] : '');
    const names = ['number', 'DOI', 'URL'].map(text).filter((name) => name !== '');
    return [{ title: text('title'), key: text('id') || text('citation-key'), names }];
  });
}
