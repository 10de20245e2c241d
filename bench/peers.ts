/** The languages that are compared: how a program of each is made ready and run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Peer {
  readonly name: string;
  /** Of its source files. */
  readonly extension: string;
  /** Prints its version; a peer for which this fails is not installed. */
  readonly version: readonly [command: string, ...args: string[]];
  /** Makes a source file ready to run, with a folder for what that needs; the command that runs it. */
  readonly prepare: (source: string, scratch: string) => readonly [command: string, ...args: string[]];
}

export const root = fileURLToPath(new URL('..', import.meta.url));
export const strata = join(root, 'bin/strata');
const node = process.execPath;

/** Python itself: `python3` may be a script that looks for it. */
export const python =
  spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout?.trim() || 'python3';

const compileC = (source: string, scratch: string): readonly [string] => {
  const binary = join(scratch, `${basename(source)}.out`);
  const headers = join(root, 'bench/programs');
  execFileSync('gcc', ['-O2', '-std=gnu11', `-I${headers}`, '-o', binary, source, '-lm'], { stdio: 'inherit' });
  return [binary];
};

export const PEERS: readonly Peer[] = [
  {
    name: 'strata',
    extension: 'jl',
    version: [strata, '--version'],
    prepare: (source, scratch) => [strata, 'run', '--cache', join(scratch, 'cache'), source],
  },
  { name: 'gcc -O2', extension: 'c', version: ['gcc', '--version'], prepare: compileC },
  { name: 'node', extension: 'js', version: [node, '--version'], prepare: (source) => [node, source] },
  { name: 'luajit', extension: 'lua', version: ['luajit', '-v'], prepare: (source) => ['luajit', source] },
  {
    name: 'sbcl',
    extension: 'lisp',
    version: ['sbcl', '--version'],
    prepare: (source) => ['sbcl', '--script', source],
  },
  { name: 'python', extension: 'py', version: [python, '--version'], prepare: (source) => [python, source] },
];

const versionOf = (peer: Peer): string | undefined => {
  const [command, ...args] = peer.version;
  const done = spawnSync(command, args, { encoding: 'utf8' });
  const [first = ''] = (done.stdout ?? '').split('\n');
  return done.status === 0 ? (/\d+\.\d[\w.-]*/.exec(first)?.[0] ?? first) : undefined;
};

/** What is installed, name ↦ version. Says what is not. */
export const installedPeers = (): Readonly<Record<string, string>> => {
  const found = PEERS.map((peer) => [peer.name, versionOf(peer)] as const);
  for (const [name, version] of found)
    if (version === undefined) console.log(`${name} is not installed and is skipped (scripts/install-peers.sh)`);
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
};
