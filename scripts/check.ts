import { contentRoot } from '../src/content-files/content-folder.ts';
import { checkCorpus } from '../src/check/check-corpus.ts';
import { throwIfAny } from '../src/content-files/content-error.ts';
import { counted } from './counted.ts';
import { reportContentErrors } from './report-content-errors.ts';

await reportContentErrors(async () => {
  const { errors, papers, topics, paths } = await checkCorpus(contentRoot());
  throwIfAny(errors);
  console.log(
    `${counted(papers, 'paper')}, ${counted(topics, 'topic')} and ${counted(paths, 'path')} are in order.`,
  );
});
