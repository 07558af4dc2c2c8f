import { stringify } from 'yaml';
import type { MdxPage } from '../content-files/pages/read-pages.ts';
import type { Site } from '../schemas/site.ts';
import type { Taxonomy } from '../schemas/taxonomy.ts';
import type { TopicData } from '../schemas/topic.ts';
import { otherTopic, otherTopicPage } from '../content-files/other-topic.ts';
import { exampleListing } from './example-listing.ts';

/** What of the old content a new list begins with. */
export interface TakenOver {
  /** Files as they are, by name: `README.md`, which describes the formats; with topics, what fits them. */
  readonly files: ReadonlyMap<string, string>;
  readonly topics: readonly Pick<MdxPage<TopicData>, 'id' | 'data'>[];
  readonly taxonomy: Taxonomy;
}

/**
 * The content folder of a list without papers, by the names of its files. Of topics that are taken
 * over, what names papers of the old list is left out.
 */
export function newListFiles(
  site: Readonly<Partial<Site> & Pick<Site, 'name' | 'description'>>,
  { files: asTheyAre, topics, taxonomy }: TakenOver,
): ReadonlyMap<string, string> {
  const files = new Map(asTheyAre);
  files.set(
    'site.yaml',
    `# What the reading list says of itself. README.md in this folder explains each field.\n${stringify(site)}`,
  );
  files.set(
    'curation.yaml',
    '# Your decisions on entries and papers; ingest carries them out. README.md in this folder shows\n' +
      '# each form.\n',
  );
  files.set(`topics/${otherTopic.id}.mdx`, otherTopicPage);
  for (const { id, data } of topics) {
    const { label, definition, cues } = data;
    const page = Object.keys(cues).length > 0 ? { label, definition, cues } : { label, definition };
    files.set(`topics/${id}.mdx`, `---\n${stringify(page)}---\n`);
  }
  if (taxonomy.families.length > 0) files.set('taxonomy.yaml', stringify(taxonomy));
  files.set('example-listing.txt', exampleListing);
  return files;
}
