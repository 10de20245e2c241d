/** The files of Base: beside the compiler's source, or beside the built program. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../diagnostics/diagnostic.ts';

/** No path that a user names looks like this. */
const PREFIX = '[Base]/';

export const isBaseFile = (path: string): boolean => path.startsWith(PREFIX);

const directory = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('/main.js') ? './base/' : '../base/', import.meta.url));

/** `name` within the folder of Base; messages show it as `[Base]/name`. */
export const baseFile = (name: string): SourceFile => ({
  path: `${PREFIX}${name}`,
  text: readFileSync(`${directory()}${name}`, 'utf8'),
});

/** The file that `include(name)` means in another one of Base. */
export const baseFileBeside = (from: SourceFile, name: string): SourceFile =>
  baseFile(`${from.path.slice(PREFIX.length).replace(/[^/]*$/, '')}${name}`);

/** The file of a standard module (`Test`, `LinearAlgebra`, …); undefined for those that are not there. */
export const standardFile = (name: string): SourceFile | undefined =>
  /^\w+$/.test(name) && existsSync(`${directory()}stdlib/${name}.jl`) ? baseFile(`stdlib/${name}.jl`) : undefined;

/** A file of Base or of the program, by the path that messages show; undefined when it cannot be read. */
export const shownFile = (path: string): SourceFile | undefined => {
  try {
    return isBaseFile(path) ? baseFile(path.slice(PREFIX.length)) : { path, text: readFileSync(path, 'utf8') };
  } catch {
    return undefined;
  }
};
