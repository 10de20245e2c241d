/** Runs the same program in all languages, one after the other, round after round, so that what else the machine does hits all of them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { PEERS, type Peer } from './peers.ts';
import { ofRuns, type Row } from './rows.ts';

export interface Options {
  readonly rounds: number;
  /** Names of peers that are installed. */
  readonly installed: readonly string[];
  readonly scratch: string;
}

interface Ready {
  readonly peer: Peer;
  readonly command: readonly [string, ...string[]];
  readonly times: number[];
}

/** Programs print a result and the nanoseconds of their best repetition. */
const runOnce = (program: string, folder: string, [command, ...args]: Ready['command']): [string, number] => {
  const text = execFileSync(command, args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const printed = /^(-?\d+) (\d+)\n$/.exec(text);
  if (!printed) throw new Error(`${program}: ${command} printed ${JSON.stringify(text)}`);
  return [printed[1]!, Number(printed[2])];
};

/** What times are given in. */
interface Unit {
  readonly unit: string;
  readonly nanoseconds: number;
}

/** @param path of the program, without extension */
export const sideBySide = (path: string, options: Options, per: Unit = { unit: 'ms', nanoseconds: 1e6 }): Row => {
  const name = path.slice(dirname(path).length + 1);
  const ready = PEERS.filter((peer) => options.installed.includes(peer.name))
    .map((peer) => ({ peer, source: `${path}.${peer.extension}` }))
    .filter(({ source }) => existsSync(source))
    .map(({ peer, source }): Ready => ({ peer, command: peer.prepare(source, options.scratch), times: [] }));
  let expected: string | undefined;
  for (let round = 0; round < options.rounds; round += 1)
    for (const { peer, command, times } of ready) {
      const [result, nanoseconds] = runOnce(name, dirname(path), command);
      expected ??= result;
      if (result !== expected)
        throw new Error(`${name}: ${peer.name} computes ${result}, ${ready[0]!.peer.name} ${expected}`);
      times.push(nanoseconds / per.nanoseconds);
    }
  return ofRuns(name, per.unit, Object.fromEntries(ready.map(({ peer, times }) => [peer.name, times])));
};
