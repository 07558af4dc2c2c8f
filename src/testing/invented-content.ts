import { fileURLToPath } from 'node:url';

/**
 * Content folder of the reading list "Loom & Tide", which tests run on. Its papers, authors and
 * science are invented; only the oddities of their texts are real:
 *
 * - three listings: page furniture, a year to be inferred, CRLF, lines wrapped, a byte order mark, a
 *   blank and an ampersand in a file's name; papers that stand in several, under other spellings
 * - a decision of each kind in `curation.yaml`, and with them former ids of papers, a topic and a path
 * - papers without authors, date or identifiers, with the beginning of a list of authors, one name,
 *   25 authors, a DOI alone, arXiv ids of three kinds, a former citation key
 * - titles with mathematics, money, letters of other scripts, from right to left, nearly the same,
 *   and as long as a listing may have
 * - `hostile`, whose every field would be markup or code if anything took it for that
 * - notes in MDX, with a word that stands nowhere else ("barnacular"); a page written by hand
 * - a topic, `loom-control`, of more papers than a frame shows; families of topics
 *
 * `npm run check` finds nothing wrong with it, and `npm run ingest` changes no byte of it.
 */
export const inventedContent = fileURLToPath(new URL('invented-content', import.meta.url));
