import { z } from 'zod';
import { recordOfFields } from '../ingest/sources/fields-record.ts';
import type { PaperService } from './paper-service.ts';

const answerSchema = z.object({ message: z.looseObject({ relation: z.unknown().optional() }) });

/** Crossref's REST API: https://api.crossref.org/swagger-ui/index.html */
export const crossref: PaperService = {
  name: 'Crossref',
  address: 'https://api.crossref.org/works/',
  idOf: ({ doi }) => doi,
  papersPerRequest: 1,
  requestFor: (address, [doi = '']) => address + encodeURIComponent(doi),
  parse: (body, [doi = '']) => {
    const { message } = answerSchema.parse(JSON.parse(body));
    const record = recordOfFields({ ...message, paperUrl: preprintsOf(message.relation) }, 1);
    return new Map(record && record.title !== '' ? [[doi, record]] : []);
  },
};

const relationSchema = z.object({
  'has-preprint': z.array(z.looseObject({ id: z.string() })).optional(),
});

/** Identifiers of the preprint that the publisher names. */
function preprintsOf(relation: unknown): string[] {
  const parsed = relationSchema.safeParse(relation);
  return parsed.success ? (parsed.data['has-preprint'] ?? []).map(({ id }) => id) : [];
}
