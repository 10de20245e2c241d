/** Builds dist/: the compiler as a few JavaScript files that Node starts quickly, and Base beside them. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Hash of everything that the built compiler is made of. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(ts|jl)$/.test(f));
  for (const file of [...files, '../package-lock.json'].sort()) hash.update(file).update(readFileSync(`${root}src/${file}`));
  return hash.digest('hex').slice(0, 24);
};

rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  // `replay` is an entry of its own because running code loads it synchronously, by name.
  entryPoints: { main: 'src/cli/main.ts', replay: 'src/session/replay.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minifySyntax: true,
  external: ['smol-toml'],
  define: { STRATA_FINGERPRINT: JSON.stringify(fingerprint()) },
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});
mkdirSync(`${root}dist/base`, { recursive: true });
cpSync(`${root}src/base`, `${root}dist/base`, { recursive: true });
