import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { answeringIds } from '../../reading-list/answering-ids.ts';
import { paperContext } from '../../reading-list/paper-context.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { Format } from '../site-file.ts';
import { llmsText } from './llms-text.ts';
import { paperMarkdown } from './paper-markdown.ts';
import { pathMarkdown } from './path-markdown.ts';
import { topicMarkdown } from './topic-markdown.ts';

const mediaType = 'text/markdown; charset=utf-8';

/** What the pages of papers, topics and paths say, as Markdown, and `llms.txt`. */
export const markdownFormat: Format = {
  name: 'Markdown',
  *files(list) {
    const { site } = list;
    for (const paper of list.papers) {
      const context = paperContext(list, paper);
      const address = fileAddresses(permalink('papers', paper.id, 'md'), site);
      const content = () => paperMarkdown(context, address);
      for (const id of answeringIds(paper)) {
        yield { path: permalink('papers', id, 'md'), mediaType, from: [context, site], content };
      }
    }
    for (const topic of list.topics) {
      const address = fileAddresses(permalink('topics', topic.id, 'md'), site);
      const content = () => topicMarkdown(topic, address);
      for (const id of answeringIds(topic)) {
        yield { path: permalink('topics', id, 'md'), mediaType, from: [topic, site], content };
      }
    }
    for (const path of list.paths) {
      const address = fileAddresses(permalink('paths', path.id, 'md'), site);
      const content = () => pathMarkdown(path, address);
      for (const id of answeringIds(path)) {
        yield { path: permalink('paths', id, 'md'), mediaType, from: [path, site], content };
      }
    }
    const path = '/llms.txt';
    const content = () => llmsText(list, fileAddresses(path, site));
    yield { path, mediaType: 'text/plain; charset=utf-8', from: list, content };
  },
};
