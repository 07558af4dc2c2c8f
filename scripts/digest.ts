import { join } from 'node:path';
import { runMain } from 'citty';
import { ContentError, ContentErrors, quote } from '../src/content-files/content-error.ts';
import { contentPaths, contentRoot } from '../src/content-files/content-folder.ts';
import { readReadingList } from '../src/content-files/read-reading-list.ts';
import { writeAtomically } from '../src/content-files/write-atomically.ts';
import { canonicalUrl } from '../src/reading-list/canonical-url.ts';
import { digestMail } from '../src/formats/digest/digest-mail.ts';
import type { DigestSelection } from '../src/formats/digest/digest-selection.ts';
import { toEml } from '../src/formats/digest/to-eml.ts';
import { dateSchema } from '../src/schemas/partial-date.ts';
import { contentCommand } from './content-command.ts';

/** So that a script that sends what was written can tell "nothing to send" from an error, which is 1. */
const nothingNew = 3;

const command = contentCommand({
  name: 'npm run digest --',
  description:
    'Write an e-mail about new papers, as HTML and text for a mailing service, and as a draft. ' +
    `The exit code is ${String(nothingNew)} when nothing is new.`,
  args: {
    since: {
      type: 'string',
      required: true,
      description: 'Papers added after this day, such as the day of the last digest',
      valueHint: 'DATE',
    },
    until: { type: 'string', description: 'Up to and including this day', valueHint: 'DATE' },
    topic: { type: 'string', description: 'Papers with this topic only', valueHint: 'TOPIC' },
    out: { type: 'string', description: 'Folder to write to', default: '.', valueHint: 'FOLDER' },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  run: writeDigest,
});

interface Options extends DigestSelection {
  readonly out: string;
  readonly content: string;
}

async function writeDigest({ out, content, ...selection }: Options): Promise<void> {
  const list = await readReadingList(content);
  const { site, topics } = list;
  const errors = [dayError('since', selection.since), dayError('until', selection.until)];
  if (selection.until !== undefined && selection.until <= selection.since) {
    errors.push(optionError('until', selection.until, 'is not after --since', 'give a later day.'));
  }
  const { topic } = selection;
  if (topic !== undefined && !topics.some(({ id }) => id === topic)) {
    const known = topics.map(({ id }) => id).join(', ');
    errors.push(optionError('topic', topic, 'is a topic of no paper', `choose one of: ${known}.`));
  }
  if (canonicalUrl(site, '/index.html') === undefined) {
    errors.push(
      new ContentError(
        'has no `url`, and a link in an e-mail needs the address of the site.',
        [{ file: contentPaths(content).site }],
        'write it there, or set SITE_URL to the address of the published site.',
      ),
    );
  }
  const found = errors.filter((error) => error !== undefined);
  if (found.length > 0) throw new ContentErrors(found);

  const mail = digestMail(list, selection, (path) => canonicalUrl(site, path) ?? path);
  if (!mail) {
    const until = selection.until === undefined ? '' : ` and up to ${selection.until}`;
    const where = topic === undefined ? '' : ` to the topic ${topic}`;
    console.log(`Nothing was added${where} after ${selection.since}${until}; no file was written.`);
    process.exitCode = nothingNew;
    return;
  }
  for (const [ending, text] of [
    ['html', mail.html],
    ['txt', mail.text],
    ['eml', toEml(mail)],
  ] as const) {
    await writeAtomically(join(out, `${mail.name}.${ending}`), text);
  }
  const size = `${(Buffer.byteLength(mail.html) / 1000).toFixed(1)} kB`;
  console.log(
    `${join(out, mail.name)}.html, .txt and .eml: ${String(mail.shown)} of ${String(mail.total)} new ` +
      `papers, ${size}. Subject: ${mail.subject}`,
  );
}

function dayError(option: string, day: string | undefined): ContentError | undefined {
  if (day === undefined || dateSchema.safeParse(day).success) return undefined;
  return optionError(option, day, 'is no day', 'write it as 2024-11-21.');
}

function optionError(option: string, value: string, problem: string, hint: string): ContentError {
  return new ContentError(`${quote(value)} ${problem}.`, [{ file: `--${option}` }], hint);
}

await runMain(command);
