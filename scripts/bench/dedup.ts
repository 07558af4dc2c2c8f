import { contentRoot, readPapers, readTopics } from '../../src/content-files/content-folder.ts';
import { throwIfAny } from '../../src/content-files/content-error.ts';
import type { Page } from '../../src/content-files/pages/read-pages.ts';
import { planIngest, type IngestPlan } from '../../src/ingest/plan-ingest.ts';
import { curationSchema } from '../../src/schemas/curation.ts';
import { reportContentErrors } from '../report-content-errors.ts';
import { pairKinds, type MadeRecord, type PairKind } from './dedup-pairs.ts';

/*
 * How well ingest tells papers apart. Every second page of the list is there; records are made of
 * them, and of the other half, by program (see `dedup-pairs.ts`), and go through a whole plan of
 * ingest as the entries of a new listing, one kind at a time.
 *
 * - precision of merges: entries that joined the page of their own paper, of all that joined a page
 * - recall: entries that joined their page or are proposed with it, of all that have one
 * - right proposals: proposals of an entry with its own page, of all proposals
 */

const floors = { precision: 0.998, recall: 0.97, rightProposals: 0.5 };

const listing = 'made';

/** What became of the records of one kind. */
interface Outcome {
  readonly records: number;
  /** Entries that joined their own page, or proposals of it. */
  readonly merged: number;
  readonly proposed: number;
  /** Entries that joined the page of another paper, and proposals of two papers. */
  readonly mergedWrongly: number;
  readonly proposedWrongly: number;
}

await reportContentErrors(async () => {
  const root = contentRoot();
  const [papers, topics] = await Promise.all([readPapers(root), readTopics(root)]);
  throwIfAny([...papers.errors, ...topics.errors]);
  const list = papers.pages.filter((_, index) => index % 2 === 0);
  const others = papers.pages.filter((_, index) => index % 2 === 1);
  const topicData = new Map(topics.pages.map(({ id, data }) => [id, data]));

  const outcomes = pairKinds.map((kind) => {
    const records = list.flatMap(({ id, data }, index) => {
      const other = others[index % others.length];
      return other === undefined ? [] : [{ id, record: kind.make(data, other.data, index) }];
    });
    const plan = planIngest({
      listings: [
        {
          name: listing,
          date: undefined,
          entries: records.map(({ record }, index) => ({ ...record, listing, line: index + 1 })),
          broken: [],
        },
      ],
      pages: list,
      curation: curationSchema.parse({}),
      topics: topicData,
      facts: new Map(),
    });
    throwIfAny(plan.errors);
    const outcome = judge(kind, records, plan, list);
    report(kind, outcome);
    return { kind, outcome };
  });
  summarise(outcomes);
});

function judge(
  { isOne }: PairKind,
  records: readonly { readonly id: string; readonly record: MadeRecord }[],
  plan: IngestPlan,
  list: readonly Page[],
): Outcome {
  const pages = new Set(list.map(({ id }) => id));
  /** The page that each entry belongs to, by its line. */
  const owner = new Map(
    plan.papers.flatMap(({ id, data }) =>
      data.origins.flatMap((origin) =>
        origin.listing === listing ? [[origin.line, id] as const] : [],
      ),
    ),
  );
  const own = new Map<string, string>();
  const joined = records.flatMap(({ id }, index) => {
    const holder = owner.get(index + 1);
    if (holder === undefined || !pages.has(holder)) {
      if (holder !== undefined) own.set(holder, id);
      return [];
    }
    return [isOne && holder === id];
  });
  const right = plan.ledger.proposed.filter(
    ({ papers: [a, b] }) => isOne && (own.get(a) === b || own.get(b) === a),
  ).length;
  return {
    records: records.length,
    merged: joined.filter(Boolean).length,
    mergedWrongly: joined.filter((each) => !each).length,
    proposed: right,
    proposedWrongly: plan.ledger.proposed.length - right,
  };
}

function report({ name, isOne }: PairKind, outcome: Outcome): void {
  const { records, merged, proposed, mergedWrongly, proposedWrongly } = outcome;
  const found = isOne
    ? `${count(merged)} merged, ${count(proposed)} proposed, ${count(records - merged - proposed)} missed`
    : `${count(mergedWrongly)} merged, ${count(proposedWrongly)} proposed`;
  const wrong =
    isOne && mergedWrongly + proposedWrongly > 0
      ? `; wrongly ${String(mergedWrongly)} merged, ${String(proposedWrongly)} proposed`
      : '';
  console.log(`${isOne ? 'one    ' : 'another'}  ${name.padEnd(64)}${found}${wrong}`);
}

function summarise(outcomes: readonly { readonly kind: PairKind; readonly outcome: Outcome }[]) {
  const sum = (value: (outcome: Outcome) => number, of = outcomes) =>
    of.reduce((total, { outcome }) => total + value(outcome), 0);
  const positive = outcomes.filter(({ kind }) => kind.isOne);
  const merged = sum((each) => each.merged);
  const mergedWrongly = sum((each) => each.mergedWrongly);
  const proposed = sum((each) => each.proposed);
  const proposedWrongly = sum((each) => each.proposedWrongly);
  console.log(
    `${String(sum((each) => each.records, positive))} records of papers on the list, ` +
      `${String(sum((each) => each.records) - sum((each) => each.records, positive))} of others`,
  );
  check('precision of merges', merged / (merged + mergedWrongly), floors.precision);
  check(
    'recall of merges and proposals',
    (merged + proposed) / sum((each) => each.records, positive),
    floors.recall,
  );
  check('right proposals', proposed / (proposed + proposedWrongly), floors.rightProposals);
}

function check(name: string, value: number, floor: number): void {
  console.log(`${name.padEnd(32)}${value.toFixed(4)}, at least ${String(floor)} is recorded`);
  if (value >= floor) return;
  console.error(`Telling papers apart got worse: ${name}.`);
  process.exitCode = 1;
}

function count(value: number): string {
  return String(value).padStart(4);
}
