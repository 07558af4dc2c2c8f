import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

/** The content folder that the project ships with; a new owner puts another list there. */
export const shippedContent = 'content';

/** Listings of the shipped list, by which it is known, and how many entries each has. */
export const shippedListings: Readonly<Record<string, number>> = {
  '000_fd4377214b5a8132.txt': 79,
  '001_a76e05f1f7bd8bd6.txt': 103,
  '002_ac97c67b4f97bbc8.txt': 122,
  '003_08eec03b043e59ee.txt': 106,
  '004_fa830ca6357a3a76.txt': 109,
};

/** Whether the shipped list is there: alone, or with what its owner added to it. */
export const isShippedListThere = Object.keys(shippedListings).every((name) =>
  existsSync(join(shippedContent, 'listings', name)),
);

if (!isShippedListThere) {
  console.log(`${shippedContent}/listings holds another list: nothing to test of the shipped one.`);
}

/** As `describe`, but skipped where the shipped list is not there. */
export const describeShipped = describe.runIf(isShippedListThere);
