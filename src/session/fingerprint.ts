/** Which compiler this is: stored code of another one is not used. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Set by the build; in a checkout run from source the sources themselves are the fingerprint. */
declare const STRATA_FINGERPRINT: string | undefined;

const sourceFingerprint = (): string => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (f) => f.endsWith('.ts') || f.endsWith('.jl'),
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(`${root}${file}`));
  return hash.digest('hex').slice(0, 24);
};

export const fingerprint = (): string =>
  typeof STRATA_FINGERPRINT === 'string' ? STRATA_FINGERPRINT : sourceFingerprint();
