import { readFileSync } from 'node:fs';
import { ContentError, quote } from '../content-files/content-error.ts';
import { lineFinder } from '../content-files/pages/line-finder.ts';
import type { Taxonomy } from '../schemas/taxonomy.ts';
import { nearest } from './nearest.ts';

/**
 * What is wrong with `taxonomy.yaml`: families that share an id, topics that are not there, in two
 * families, or in none although there are families.
 */
export function checkTaxonomy(
  { families }: Taxonomy,
  file: string,
  topics: readonly { readonly id: string; readonly file: string }[],
): ContentError[] {
  // The file is read again only where a message has to name a line.
  let find: ReturnType<typeof lineFinder> | undefined;
  const placeOf = (path: readonly (string | number)[]) => {
    find ??= lineFinder({ yaml: readFileSync(file, 'utf8'), linesBefore: 0 });
    return { file, line: find(path) };
  };
  const topicIds = new Set(topics.map(({ id }) => id));
  const members = families.flatMap(({ id, topics: ofFamily }, family) =>
    ofFamily.map((topic, index) => ({
      topic,
      family: id,
      path: ['families', family, 'topics', index],
    })),
  );
  const byTopic = Map.groupBy(members, ({ topic }) => topic);
  const byId = Map.groupBy(families.entries(), ([, { id }]) => id);
  return [
    ...[...byId].flatMap(([id, same]) =>
      same.length < 2
        ? []
        : [
            new ContentError(
              `has two families with the id ${quote(id)}.`,
              same.map(([index]) => placeOf(['families', index, 'id'])),
              'rename all but one.',
            ),
          ],
    ),
    ...members
      .filter(({ topic }) => !topicIds.has(topic))
      .map(
        ({ topic, path }) =>
          new ContentError(
            `names the unknown topic ${quote(topic)}.`,
            [placeOf(path)],
            `write one of the files in content/topics, without .mdx${nearest(topic, topicIds)}.`,
          ),
      ),
    ...[...byTopic].flatMap(([topic, same]) =>
      same.length < 2
        ? []
        : [
            new ContentError(
              `has the topic ${quote(topic)} in more than one place.`,
              same.map(({ path }) => placeOf(path)),
              'leave it in one family, once.',
            ),
          ],
    ),
    ...topics
      .filter(({ id }) => families.length > 0 && !byTopic.has(id))
      .map(
        ({ id, file: topicFile }) =>
          new ContentError(
            `is a topic without a family.`,
            [{ file: topicFile }],
            `add ${quote(id)} to one of the families in ${file}: ${families.map((family) => family.id).join(', ')}.`,
          ),
      ),
  ];
}
