import type { ContentError } from '../content-files/content-error.ts';
import { formatPage } from '../content-files/pages/format-page.ts';
import { fieldsOf, type Page } from '../content-files/pages/read-pages.ts';
import { updatePage } from '../content-files/pages/update-page.ts';
import type { Curation } from '../schemas/curation.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { PaperData } from '../schemas/paper.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { TopicModel } from '../schemas/topic-model.ts';
import { toCandidates } from './candidate.ts';
import { isUndecided } from './classify/is-undecided.ts';
import { topicAssigner } from './classify/topic-assigner.ts';
import { applyMerges } from './curate/apply-merges.ts';
import { applyRenames, renamedPages } from './curate/apply-renames.ts';
import { applySkips } from './curate/apply-skips.ts';
import { curationFile } from './curate/curation-file.ts';
import { groupEntries } from './deduplicate/group-entries.ts';
import { proposeMerges } from './deduplicate/propose-merges.ts';
import { collectFields } from './fields/collect-fields.ts';
import { disagreements } from './fields/disagreements.ts';
import { dateListings } from './fields/date-listings.ts';
import { newFields } from './fields/new-fields.ts';
import { traitsOf } from './fields/traits-of.ts';
import type { KnownFacts } from './identify/parse-bibliography.ts';
import { hasUnlikeAbstracts, ingestWarnings } from './ingest-warnings.ts';
import type { ParsedListing } from './sources/listing-entry.ts';
import { placeKey } from './place-key.ts';
import { citationKeyGiver } from './naming/citation-key-giver.ts';

/** Everything ingest looks at; nothing else decides what it writes. */
export interface IngestInput {
  readonly listings: readonly ParsedListing[];
  readonly pages: readonly Page[];
  readonly curation: Curation;
  readonly topics: ReadonlyMap<string, TopicData>;
  /** `undefined` where nothing was learned yet: then cues alone decide. */
  readonly topicModel?: TopicModel | undefined;
  /** Known facts by title key. */
  readonly facts: ReadonlyMap<string, KnownFacts>;
}

/** What ingest would do. With any error, nothing is to be written. */
export interface IngestPlan {
  /** Full text of each new or changed page, by id. */
  readonly writes: ReadonlyMap<string, string>;
  /** Ids of the pages among them that are new, and of those that were there. */
  readonly created: readonly string[];
  readonly updated: readonly string[];
  /** Ids whose page goes: merged into another, or renamed. */
  readonly removals: readonly string[];
  /** Every paper there is then, with all that addresses depend on, and its entries. */
  readonly papers: readonly {
    readonly id: string;
    readonly data: Pick<PaperData, 'aliases' | 'topics' | 'origins'>;
  }[];
  readonly ledger: Ledger;
  readonly counts: IngestCounts;
  readonly warnings: readonly string[];
  /** Records of listings that cannot be read; the others were. */
  readonly bad: readonly ContentError[];
  readonly errors: readonly ContentError[];
}

export interface IngestCounts {
  readonly entries: number;
  readonly papers: number;
  readonly created: number;
  readonly updated: number;
  /** Entries that joined the paper of another entry. */
  readonly merged: number;
  /** Papers with more than one entry. */
  readonly repeated: number;
  readonly proposed: number;
  readonly skipped: number;
  readonly withoutIdentifier: number;
  /** Papers whose primary topic waits to be confirmed. */
  readonly undecided: number;
}

/** Carries out stages 2 to 5 of the data flow in memory; see src/README.md, Data flow. */
export function planIngest(
  input: IngestInput,
  onProgress: (stage: string, done: number, total: number) => void = () => undefined,
): IngestPlan {
  const { listings, curation, facts } = input;
  const leftovers = renamedPages(input.pages, curation);
  const pages = input.pages.filter((page) => !leftovers.has(page));
  const { entries, skipped, bad, errors } = applySkips(listings, curation);
  const grouped = groupEntries(entries, pages, curation, curationFile, (record) =>
    traitsOf(record, facts),
  );
  errors.push(...grouped.errors);

  const candidates = toCandidates(grouped.groups, pages, curation);
  errors.push(...applyRenames(candidates, curation));
  errors.push(...applyMerges(candidates, curation));
  const removals = input.pages.map(({ id }) => id).filter((id) => !candidates.has(id));

  const dates = dateListings(listings, candidates, facts);
  const assignTopics = topicAssigner(input.topics, input.topicModel);
  const writes = new Map<string, string>();
  const papers: { id: string; data: PaperData; isSplitOff: boolean }[] = [];
  const doubtful: string[] = [];
  const disagreeing: string[] = [];
  const created: string[] = [];
  const updated: string[] = [];
  const ordered = [...candidates.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const giveKey = citationKeyGiver(input.pages);
  ordered.forEach((candidate, index) => {
    onProgress('papers', index, ordered.length);
    const { id, page } = candidate;
    const data = collectFields(candidate, facts, dates, assignTopics, giveKey);
    if (data === undefined) return;
    const text = page ? updatePage(page.text, page.file, newFields(page, data)) : formatPage(data);
    if (!page) created.push(id);
    else if (text !== page.text) updated.push(id);
    if (text !== page?.text || id !== page.id) writes.set(id, text);
    const written = page ? { ...data, ...writtenFields(page) } : data;
    papers.push({ id, data: written, isSplitOff: candidate.isSplitOff });
    for (const entry of candidate.entries) {
      for (const { field, written: own, told } of disagreements(written, entry.facts ?? {})) {
        disagreeing.push(`${id}: ${field} ${own}, but ${told} in ${placeKey(entry)}`);
      }
    }
    if (hasUnlikeAbstracts(candidate.entries)) doubtful.push(id);
  });

  onProgress('near-duplicates', 0, papers.length);
  const proposed = proposeMerges(
    papers.map(({ id, data, isSplitOff }) => ({ ...data, id, isSplitOff })),
    curation.distinct,
  );
  const withoutIdentifier = papers.filter(
    ({ data }) => Object.keys(data.identifiers).length === 0,
  ).length;
  return {
    writes,
    created,
    updated,
    removals,
    papers,
    ledger: { listings: [...dates.values()], skipped, proposed },
    counts: {
      entries: entries.length + skipped.length,
      papers: papers.length,
      created: created.length,
      updated: updated.length,
      merged: ordered.reduce((sum, { entries: { length } }) => sum + Math.max(0, length - 1), 0),
      repeated: ordered.filter(({ entries: { length } }) => length > 1).length,
      proposed: proposed.length,
      skipped: skipped.length,
      withoutIdentifier,
      undecided: papers.filter(({ data }) => isUndecided(data)).length,
    },
    warnings: ingestWarnings(dates, doubtful, disagreeing, entries),
    bad,
    errors,
  };
}

/** Fields that are on a page, which ingest does not change, save those that it keeps up to date. */
function writtenFields(page: Page): Partial<PaperData> {
  const written = fieldsOf(page.yaml);
  const kept = new Set(['origins', 'aliases', 'formerCitationKeys']);
  return Object.fromEntries(
    Object.entries(page.data).filter(([field]) => written.has(field) && !kept.has(field)),
  );
}
