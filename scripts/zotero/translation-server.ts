import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/e2e/free-port.ts';
import type { ZoteroItem } from './zotero-item.ts';

/** Zotero's own translators, at work on what they are given. */
export interface TranslationServer {
  /** Items that Zotero imports from the text of a file. */
  import(text: string): Promise<ZoteroItem[]>;
  /** Items that Zotero saves from a page; all of them where the page offers a choice. */
  save(url: string): Promise<ZoteroItem[]>;
  stop(): Promise<void>;
}

/** Waiting longer than this for the server's first answer is a failure. */
const startMs = 60_000;

/**
 * Starts https://github.com/zotero/translation-server on a free port of the loopback address.
 * @param folder a checkout of it with its submodules, after `npm install`
 * @throws {Error} when it is not there, or with what the server printed when it does not start
 */
export async function startTranslationServer(folder: string): Promise<TranslationServer> {
  const main = join(folder, 'src', 'server.js');
  try {
    await access(main);
  } catch (error) {
    throw new Error(`${main} is not there.`, { cause: error });
  }
  const port = await freePort();
  const child = spawn(process.execPath, ['--expose-gc', main], {
    cwd: folder,
    env: { ...process.env, NODE_CONFIG: JSON.stringify({ host: '127.0.0.1', port }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-2000);
    });
  }
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${String(port)}`;
  const end = performance.now() + startMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() > end) {
      await stop();
      throw new Error(`The translation server does not start:\n${output}`);
    }
    await pause(100);
  }
  return {
    stop,
    import: (text) => items(`${url}/import`, text, 'text/plain'),
    save: async (page) => {
      const found = await post(`${url}/web`, page, 'text/plain');
      if (found.status !== 300) return toItems(found);
      // The answer has the titles; sent back whole, it asks for all of them.
      return items(`${url}/web`, await found.text(), 'application/json');
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

function post(url: string, body: string, type: string): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers: { 'Content-Type': type } });
}

async function items(url: string, body: string, type: string): Promise<ZoteroItem[]> {
  return toItems(await post(url, body, type));
}

/** The items of an answer, without the notes that an import gives beside them. */
async function toItems(response: Response): Promise<ZoteroItem[]> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${String(response.status)}: ${text.slice(0, 200)}`);
  return (JSON.parse(text) as ZoteroItem[]).filter(({ itemType }) => itemType !== 'note');
}
