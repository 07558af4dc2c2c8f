import { checkGist } from '../src/check/check-gist.ts';
import { contentPaths, contentRoot } from '../src/content-files/content-folder.ts';
import { readReadingList } from '../src/content-files/read-reading-list.ts';
import { gistFaults } from '../src/reading-list/gist-faults.ts';
import { gist } from '../src/reading-list/gist.ts';
import { reportContentErrors } from './report-content-errors.ts';

/*
 * Gists that curators wrote, held to titles and abstracts; and how good the automatic ones are, which
 * stand where nobody wrote one, as if nobody had written any.
 */

await reportContentErrors(async () => {
  const root = contentRoot();
  const { papers } = await readReadingList(root);
  let written = 0;
  let wrong = 0;
  for (const { id, data, titleText: title, abstractText: abstract } of papers) {
    if (data.gist === undefined) continue;
    written += 1;
    const faults = checkGist(data.gist, { title, abstract });
    if (faults.length === 0) continue;
    wrong += 1;
    console.error(`${contentPaths(root).papers}/${id}.mdx  the gist ${faults.join('; ')}`);
  }
  console.log(
    `${String(written)} of ${String(papers.length)} papers have a gist; ${String(wrong)} are wrong.`,
  );
  const counts = new Map<string, number>();
  for (const { titleText, abstractText } of papers) {
    for (const fault of gistFaults(gist(titleText, abstractText))) {
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
    }
  }
  const faults = [...counts].map(([fault, count]) => `${String(count)} ${fault}`).sort();
  console.log(
    `Of ${String(papers.length)} automatic gists, of a sentence each: ${faults.join(', ') || 'all are well'}.`,
  );
  if (wrong > 0) process.exitCode = 1;
});
