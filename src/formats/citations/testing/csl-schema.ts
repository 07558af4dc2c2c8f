/**
 * The CSL-JSON data model of CSL 1.0.2 as a JSON Schema: item types and variables as the
 * specification lists them, and nothing else allowed.
 * See https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV.
 */
const types = `article article-journal article-magazine article-newspaper bill book broadcast chapter
  classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
  hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
  paper-conference patent performance periodical personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`;

const names = `author chair collection-editor compiler composer container-author contributor curator
  director editor editor-translator editorial-director executive-producer guest host illustrator
  interviewer narrator organizer original-author performer producer recipient reviewed-author
  script-writer series-creator translator`;

const dates = 'accessed available-date event-date issued original-date submitted';

const numbers = `chapter-number citation-number collection-number edition
  first-reference-note-number issue locator number number-of-pages number-of-volumes page page-first
  part-number printing-number section supplement-number version volume`;

const texts = `abstract annote archive archive_collection archive_location archive-place authority
  call-number citation-key citation-label collection-title container-title container-title-short
  dimensions division DOI event-title event-place genre ISBN ISSN jurisdiction keyword language license
  medium note original-publisher original-publisher-place original-title part-title PMCID PMID
  publisher publisher-place references reviewed-genre reviewed-title scale source status title
  title-short URL volume-title year-suffix`;

const words = (text: string) => text.split(/\s+/u);
const each = (list: string, schema: object) =>
  Object.fromEntries(words(list).map((word) => [word, schema]));
const text = { type: 'string', minLength: 1 };
const numberOrText = { type: ['string', 'number'] };

const name = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    ...each('family given dropping-particle non-dropping-particle suffix literal', text),
    ...each('comma-suffix static-ordering parse-names', { type: ['string', 'number', 'boolean'] }),
  },
};

const date = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: numberOrText },
    },
    season: numberOrText,
    circa: { type: ['string', 'number', 'boolean'] },
    literal: text,
    raw: text,
  },
};

export const cslSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      type: { enum: words(types) },
      id: numberOrText,
      ...each(names, { type: 'array', minItems: 1, items: name }),
      ...each(dates, date),
      ...each(numbers, numberOrText),
      ...each(texts, text),
    },
  },
};
