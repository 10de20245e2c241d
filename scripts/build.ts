/** Builds dist/, a package ready to be published: few JavaScript files that Node starts quickly, and Base beside them. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Hash of everything that the built compiler is made of. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(ts|jl)$/.test(f));
  for (const file of [...files, '../package-lock.json'].sort())
    hash.update(file).update(readFileSync(`${root}src/${file}`));
  return hash.digest('hex').slice(0, 24);
};

/**
 * An ECMAScript import of a builtin module reads every export of it, lazy ones too, which costs a warm start more than everything
 * else. Here each export is a constant of its own, and those that nobody imports are left out.
 */
const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup: (plugin) => {
    plugin.onResolve({ filter: /^node:/, namespace: 'file' }, ({ path }) => ({ path, namespace: 'builtin' }));
    plugin.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => {
      const names = Object.keys(process.getBuiltinModule(path) ?? {}).filter((name) => /^[a-zA-Z]\w*$/.test(name));
      const got = `process.getBuiltinModule(${JSON.stringify(path)})`;
      const constants = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => ${got}.${name})();`);
      return { contents: [...constants, `export default /* @__PURE__ */ ${got};`].join('\n') };
    });
  },
};

/** What the quick start does not need is imported dynamically: from the full build, which is split into shared parts. */
const quickStart: Plugin = {
  name: 'quick-start',
  setup: (plugin) => {
    plugin.onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
      if (kind !== 'dynamic-import' || path.endsWith('/run-command.ts')) return undefined;
      return { path: `./full/${basename(path, '.ts')}.js`, external: true };
    });
  },
};

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minifySyntax: true,
  external: ['smol-toml'],
  define: { STRATA_FINGERPRINT: JSON.stringify(fingerprint()) },
};

rmSync(`${root}dist`, { recursive: true, force: true });
// One file for a warm run: every file that Node loads costs about a millisecond.
await build({ ...common, entryPoints: ['src/cli/main.ts'], outdir: 'dist', plugins: [lazyBuiltins, quickStart] });
await build({
  ...common,
  entryPoints: {
    commands: 'src/cli/commands.ts',
    problems: 'src/cli/problems.ts',
    cold: 'src/session/cold.ts',
    save: 'src/session/save.ts',
    interpreted: 'src/session/interpreted.ts',
    replay: 'src/session/replay.ts',
  },
  outdir: 'dist/full',
  // Libraries in the older module format.
  banner: { js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);" },
  splitting: true,
  plugins: [lazyBuiltins],
});
cpSync(`${root}bin`, `${root}dist/bin`, { recursive: true });
for (const file of ['README.md', 'LICENSE']) cpSync(`${root}${file}`, `${root}dist/${file}`);
const { name, version, description, license, type, engines, dependencies } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
) as Record<string, unknown>;
const published = { name, version, description, license, type, engines, bin: { strata: 'bin/strata' }, dependencies };
writeFileSync(`${root}dist/package.json`, `${JSON.stringify(published, undefined, 2)}\n`);

// In a checkout `npx strata` means this one, as it does where strata is installed.
const link = `${root}node_modules/.bin/strata`;
rmSync(link, { force: true });
symlinkSync('../../bin/strata', link);
mkdirSync(`${root}dist/base`, { recursive: true });
cpSync(`${root}src/base`, `${root}dist/base`, { recursive: true });
