import { reportToWordPress } from './report-to-wordpress.ts';

/** For the pages that other sites show in frames. */
reportToWordPress(window);
