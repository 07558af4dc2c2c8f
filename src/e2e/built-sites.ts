import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../scripts/build-site.ts';
import { launchSharedBrowser } from '../../scripts/launch-browser.ts';
import { checkCorpus } from '../check/check-corpus.ts';
import { throwIfAny } from '../content-files/content-error.ts';
import { runIngest } from '../ingest/run-ingest.ts';
import { inventedContent } from '../testing/invented-content.ts';
import { freePort } from './free-port.ts';
import { hostileListing, hostileListingName } from './hostile-listing.ts';

/** A site that was built for the tests, with the content folder it was built from. */
export interface BuiltSite {
  readonly folder: string;
  readonly content: string;
}

/** What all tests of the built site share. */
export interface BuiltSites {
  /** The invented list and a listing of hostile texts; it knows no address of its own. */
  readonly plain: BuiltSite;
  /** The invented list, built for an address: of the loopback, with odd characters in its path. */
  readonly published: BuiltSite & {
    /** As a curator writes it. */
    readonly address: string;
    readonly port: number;
  };
  /** The browser's endpoint for `chromium.connect`. */
  readonly browser: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSites;
  }
}

/**
 * Builds the sites and starts the browser, once before all tests of a project.
 * @returns what ends and removes them
 */
export default async function provideSites(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'shelfmark-e2e-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const content = await withHostileTexts(folder);
    const port = await freePort();
    const address = `http://127.0.0.1:${String(port)}/courses/list & more/`;
    // Both have ended before anything is removed.
    const builds = await Promise.allSettled([
      buildSite(content, { into: join(folder, 'plain'), environment: { SITE_URL: '' } }),
      buildSite(inventedContent, {
        into: join(folder, 'published'),
        environment: { SITE_URL: address },
      }),
    ]);
    const [plain = '', published = ''] = builds.map((build) => {
      if (build.status === 'rejected') throw build.reason;
      return build.value;
    });
    const browser = await launchSharedBrowser();
    project.provide('sites', {
      plain: { folder: plain, content },
      published: { folder: published, content: inventedContent, address, port },
      browser: browser.wsEndpoint(),
    });
    return async () => {
      await browser.close();
      await remove();
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The invented list after a curator ingested a listing of hostile texts. */
async function withHostileTexts(folder: string): Promise<string> {
  const content = join(folder, 'content');
  await cp(inventedContent, content, { recursive: true });
  const listing = join(folder, hostileListingName);
  await writeFile(listing, hostileListing());
  await runIngest({ root: content, files: [listing] });
  throwIfAny((await checkCorpus(content)).errors);
  return content;
}
