import { runMain } from 'citty';
import { formatOf, parseListing } from '../../src/ingest/sources/parse-listing.ts';
import { contentCommand } from '../content-command.ts';

/** A paper like no other, of the length that abstracts have. */
function paper(number: number) {
  const words = Array.from(
    { length: 150 },
    (_word, at) => `w${String((number * 7919 + at * 104_729) % 50_021)}`,
  );
  return {
    title: `Paper ${String(number)} on ${words.slice(0, 6).join(' ')}`,
    authors: [`Ada Moss${String(number % 977)}`, `Bo Fern${String(number % 331)}`],
    year: 2000 + (number % 25),
    arxiv: `${String(1000 + (number % 12) + 1 + Math.floor((number / 1e5) % 20) * 100)}.${String(number % 1e5).padStart(5, '0')}`,
    abstract: `We study ${words.join(' ')}.`,
  };
}

type Paper = ReturnType<typeof paper>;

/** How each format writes a list of papers. */
const writers: Readonly<Record<string, (papers: readonly Paper[]) => string>> = {
  'text dump': (papers) =>
    `Mar 14, 2025\n\n${papers.map(({ title, abstract }) => `${title}\n\n${abstract}\n`).join('\n')}`,
  BibTeX: (papers) =>
    papers
      .map(
        ({ title, authors, year, arxiv, abstract }, at) =>
          `@misc{key${String(at)},\n  title = {${title}},\n  author = {${authors.join(' and ')}},\n  year = {${String(year)}},\n  eprint = {${arxiv}},\n  abstract = {${abstract}}\n}\n`,
      )
      .join('\n'),
  RIS: (papers) =>
    papers
      .map(
        ({ title, authors, year, arxiv, abstract }) =>
          `TY  - JOUR\nTI  - ${title}\n${authors.map((name) => `AU  - ${name}\n`).join('')}PY  - ${String(year)}\nUR  - https://arxiv.org/abs/${arxiv}\nAB  - ${abstract}\nER  - \n`,
      )
      .join('\n'),
  JSON: (papers) => JSON.stringify(papers, undefined, 1),
  'JSON Lines': (papers) => papers.map((each) => JSON.stringify(each)).join('\n'),
  CSV: (papers) =>
    `title,authors,year,arxiv,abstract\n${papers.map(({ title, authors, year, arxiv, abstract }) => [title, authors.join('; '), year, arxiv, abstract].map((cell) => `"${String(cell)}"`).join(',')).join('\n')}`,
  Markdown: (papers) =>
    `# Papers\n\n${papers.map(({ title, arxiv }) => `- [${title}](https://arxiv.org/abs/${arxiv})`).join('\n')}\n`,
};

const command = contentCommand({
  name: 'npm run bench:sources --',
  description: 'Measure how fast listings are read.',
  args: {
    entries: {
      type: 'string',
      default: '10000,100000',
      description: 'Entries of each case, in all formats together',
    },
  },
  run(args) {
    for (const entries of args.entries.split(',').map(Number)) {
      const perFormat = Math.floor(entries / Object.keys(writers).length);
      let [read, milliseconds] = [0, 0];
      for (const [name, write] of Object.entries(writers)) {
        const text = write(Array.from({ length: perFormat }, (_each, number) => paper(number)));
        const start = process.cpuUsage();
        const { entries: found } = parseListing(text, name, name);
        const { user, system } = process.cpuUsage(start);
        const ms = (user + system) / 1000;
        read += found.length;
        milliseconds += ms;
        console.log(
          `${name.padEnd(12)} ${String(found.length).padStart(7)} entries  ${(text.length / 1e6).toFixed(1).padStart(6)} MB  ` +
            `${(ms / 1000).toFixed(2).padStart(6)} s  as ${formatOf(text)?.name ?? 'nothing'}`,
        );
      }
      const peak = process.resourceUsage().maxRSS / 1024;
      console.log(
        `together     ${String(read).padStart(7)} entries  ${(milliseconds / 1000).toFixed(2)} s, ` +
          `${((milliseconds * 1000) / read).toFixed(0)} µs an entry; largest memory so far ${peak.toFixed(0)} MB`,
      );
    }
  },
});

await runMain(command);
