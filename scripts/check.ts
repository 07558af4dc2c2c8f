import { contentRoot } from '../src/content-files/content-folder.ts';
import { checkCorpus } from '../src/check/check-corpus.ts';
import { throwIfAny } from '../src/content-files/content-error.ts';
import { reportContentErrors } from './report-content-errors.ts';

await reportContentErrors(async () => {
  const { errors, papers, topics, paths } = await checkCorpus(contentRoot());
  throwIfAny(errors);
  console.log(
    `${String(papers)} papers, ${String(topics)} topics and ${String(paths)} paths are in order.`,
  );
});
