/** The dispatch core by itself, in worlds up to a million methods. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../peers.ts';
import type { Row } from '../rows.ts';

/** In a process of its own: worlds of a million methods must fit into four gigabytes. */
export const worlds = (): Row[] => {
  const script = join(root, 'bench/worlds/measure.ts');
  const text = execFileSync(process.execPath, ['--max-old-space-size=4096', '--expose-gc', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(text) as Row[];
};
