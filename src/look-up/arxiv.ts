import { feed } from '../ingest/sources/formats/feed.ts';
import type { PaperService } from './paper-service.ts';

/** arXiv's API: https://info.arxiv.org/help/api/user-manual.html */
export const arxiv: PaperService = {
  name: 'arXiv',
  address: 'https://export.arxiv.org/api/query',
  idOf: (identifiers) => identifiers.arxiv,
  papersPerRequest: 50,
  requestFor: (address, ids) => {
    const query = new URL(address);
    query.searchParams.set('id_list', ids.join(','));
    query.searchParams.set('max_results', String(ids.length));
    return query.href;
  },
  parse: (body, ids) => {
    if (feed.confidence(body) === 0) throw new Error('the answer is no Atom feed');
    // An id that does not exist is answered by an entry that only says so.
    const { records } = feed.read(body);
    const wanted = new Set(ids);
    return new Map(
      records.flatMap((record) => {
        const id = record.facts?.identifiers?.arxiv;
        return id !== undefined && wanted.has(id) ? [[id, record] as const] : [];
      }),
    );
  },
};
