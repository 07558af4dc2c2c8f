import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { builtSite } from '../open-site.ts';
import { requiredProgram } from '../required-program.ts';

/** Servers for which the project brings a configuration. */
export type ServerName = 'nginx' | 'caddy';

export interface RunningServer {
  /** Address of the site's root, with a slash at its end. */
  readonly url: string;
  /** What the server says its version is. */
  readonly version: string;
  stop(): Promise<void>;
}

/** What a site without an address lacks: served, so that its headers can be looked at. */
const filesOfAddress = [
  'oembed/papers/none.json',
  'feeds/all.rss',
  'feeds/topics/a.atom',
  'feeds/topics/a.json',
];

/** Waiting longer than this for a server's first answer is a failure. */
const startMs = 10_000;

/**
 * Starts a real server with the shipped configuration on a free port of the loopback address, as
 * the user who runs the tests, over a copy of the built site.
 * @param base path of the site below the server's root, with slashes at both ends
 * @throws {Error} with what the server printed, when it does not start
 */
export async function startServer(name: ServerName, base: string): Promise<RunningServer> {
  const program = await requiredProgram(name);
  const folder = await mkdtemp(join(tmpdir(), `shelfmark-${name}-`));
  const root = join(folder, 'root');
  await cp(builtSite, join(root, base), { recursive: true });
  for (const file of filesOfAddress) {
    await mkdir(join(root, base, file, '..'), { recursive: true });
    await writeFile(join(root, base, file), '{}'.padEnd(2000));
  }
  const port = await freePort();
  const { args, environment } = await configure[name]({ folder, root, port, base });
  const child = spawn(program, args, {
    // Caddy keeps its last configuration below these.
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${String(port)}${base}`;
  const end = performance.now() + startMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() > end) {
      await stop();
      throw new Error(`${name} does not start:\n${output.join('')}`);
    }
    await pause(50);
  }
  return { url, version: await versionOf(program, name), stop };
}

interface Place {
  /** For the server's own files. */
  readonly folder: string;
  readonly root: string;
  readonly port: number;
  readonly base: string;
}

interface Command {
  readonly args: string[];
  readonly environment?: Record<string, string>;
}

const configure: Record<ServerName, (place: Place) => Promise<Command>> = {
  nginx: async ({ folder, root, port, base }) => {
    const shipped = await readFile('scripts/hosting/nginx.conf', 'utf8');
    const site = shipped
      .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
      .replace('root /var/www/shelfmark;', `root ${root};`)
      .replace('$shelfmark_base "";', `$shelfmark_base "${base.slice(0, -1)}";`);
    await writeFile(join(folder, 'site.conf'), site);
    const main = [
      // A privileged master would leave the files to a user who may not read them.
      process.getuid?.() === 0 ? 'user root;' : '',
      'daemon off;',
      'worker_processes 1;',
      `pid ${folder}/nginx.pid;`,
      'error_log stderr warn;',
      'events {}',
      'http {',
      'include /etc/nginx/mime.types;',
      'access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${folder}/${kind};`,
      ),
      `include ${folder}/site.conf;`,
      '}',
    ];
    await writeFile(join(folder, 'nginx.conf'), main.join('\n'));
    return { args: ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')] };
  },
  caddy: async ({ folder, root, port, base }) => {
    const site = resolve('scripts/hosting/Caddyfile');
    await writeFile(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\nimport ${site}\n`);
    return {
      args: ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
      environment: {
        SHELFMARK_ADDRESS: `http://127.0.0.1:${String(port)}`,
        SHELFMARK_ROOT: root,
        SHELFMARK_BASE: base.slice(0, -1),
      },
    };
  },
};

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function versionOf(program: string, name: ServerName): Promise<string> {
  const child = spawn(program, name === 'nginx' ? ['-v'] : ['version']);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  await new Promise((done) => child.on('close', done));
  return `${name} ${/[\d.]+/u.exec(output.join(''))?.[0] ?? '?'}`;
}
