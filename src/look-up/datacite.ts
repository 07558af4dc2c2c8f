import { z } from 'zod';
import { recordOfFields } from '../ingest/sources/fields-record.ts';
import type { PaperService } from './paper-service.ts';

const answerSchema = z.object({
  data: z.object({
    attributes: z.object({
      doi: z.string(),
      titles: z.array(z.looseObject({ title: z.string() })).default([]),
      creators: z
        .array(
          z.looseObject({
            name: z.string(),
            givenName: z.string().nullish(),
            familyName: z.string().nullish(),
          }),
        )
        .default([]),
      publicationYear: z.number().nullish(),
      dates: z
        .array(z.looseObject({ date: z.string().nullish(), dateType: z.string() }))
        .default([]),
      descriptions: z
        .array(z.looseObject({ description: z.string(), descriptionType: z.string() }))
        .default([]),
      container: z.looseObject({ title: z.string().nullish() }).nullish(),
    }),
  }),
});

/** DataCite's REST API: https://support.datacite.org/docs/api-get-doi */
export const datacite: PaperService = {
  name: 'DataCite',
  address: 'https://api.datacite.org/dois/',
  idOf: ({ doi }) => doi,
  papersPerRequest: 1,
  requestFor: (address, [doi = '']) => address + encodeURIComponent(doi),
  parse: (body, [doi = '']) => {
    const { attributes } = answerSchema.parse(JSON.parse(body)).data;
    const record = recordOfFields(
      {
        title: attributes.titles[0]?.title,
        authors: attributes.creators,
        published: attributes.dates.find(({ dateType }) => dateType === 'Issued')?.date,
        year: attributes.publicationYear,
        venue: attributes.container?.title,
        abstract: attributes.descriptions.find(
          ({ descriptionType }) => descriptionType === 'Abstract',
        )?.description,
        doi: attributes.doi,
      },
      1,
    );
    return new Map(record && record.title !== '' ? [[doi, record]] : []);
  },
};
