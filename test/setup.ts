/**
 * Properties run with one seed, so that a green run stays green; STRATA_SEED takes another, and `npm run test:deep` a new one each
 * time. A counter-example that such a run finds becomes a test of its own.
 */
import fc from 'fast-check';

const seed = process.env.STRATA_SEED ?? (process.env.STRATA_DEEP ? undefined : '20261124');
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
