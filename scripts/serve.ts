import { runMain } from 'citty';
import { contentCommand } from './content-command.ts';
import { serveFolder } from './serve-folder.ts';

const command = contentCommand({
  name: 'npm run preview --',
  description: 'Serve the built site on this machine.',
  args: {
    port: { type: 'string', description: 'Port to listen on', default: '4321' },
    base: { type: 'string', description: 'Sub-path to serve under', default: '/' },
  },
  async run(args) {
    const { url } = await serveFolder('dist', { port: Number(args.port), base: args.base });
    console.log(`The site is at ${url}`);
  },
});

await runMain(command);
