import {
  ContentError,
  ContentErrors,
  formatContentError,
} from '../src/content-files/content-error.ts';
import { counted } from './counted.ts';

import { toSystemProblem } from './to-system-problem.ts';

/**
 * Runs an action; errors of the content, and those of the system that a person can mend, are printed
 * with place and remedy, and set the exit code to 1.
 */
export async function reportContentErrors(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const ofSystem = toSystemProblem(error);
    if (ofSystem !== undefined) {
      console.error(formatContentError(ofSystem));
      process.exitCode = 1;
      return;
    }
    const errors =
      error instanceof ContentErrors ? error.errors : error instanceof ContentError ? [error] : [];
    if (errors.length === 0) throw error;
    for (const each of errors) console.error(formatContentError(each));
    console.error(`\n${counted(errors.length, 'problem')}; nothing was changed.`);
    process.exitCode = 1;
  }
}
