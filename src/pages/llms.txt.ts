import type { APIRoute } from 'astro';
import { addressesIn } from '../reading-list/addresses-in.ts';
import { llmsText } from '../formats/markdown/llms-text.ts';
import { readingList } from '../site.ts';

/** https://llmstxt.org */
export const GET: APIRoute = async () => {
  const list = await readingList();
  return new Response(llmsText(list, addressesIn('/llms.txt', list.site)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
