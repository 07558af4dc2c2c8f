import type { Identifiers } from '../schemas/identifiers.ts';
import type { SourceRecord } from '../ingest/sources/source-format.ts';

/** A public service that tells of a paper by its identifier. */
export interface PaperService {
  /** As messages name it. */
  readonly name: string;
  /** Address of its interface, without what is asked. */
  readonly address: string;
  /** The identifier that it knows a paper by; `undefined` for a paper that it cannot know. */
  readonly idOf: (identifiers: Identifiers) => string | undefined;
  /** Most papers of one request. */
  readonly papersPerRequest: number;
  /** What to request for some papers. */
  readonly requestFor: (address: string, ids: readonly string[]) => string;
  /**
   * The papers of an answer, by id.
   * @throws {Error} when the answer is not in the format that the service documents
   */
  readonly parse: (body: string, ids: readonly string[]) => ReadonlyMap<string, SourceRecord>;
}
