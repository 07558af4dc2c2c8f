import fc from 'fast-check';

/**
 * Property tests try the same inputs in every run, so that a failure is the change's own;
 * `FAST_CHECK_SEED=$RANDOM` looks further.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 411) });
