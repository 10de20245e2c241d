/** The files of Base: beside the compiler's source, or beside the built program. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../diagnostics/diagnostic.ts';

/** No path that a user names looks like this. */
const PREFIX = '[Base]/';

export const isBaseFile = (path: string): boolean => path.startsWith(PREFIX);

/** `name` within the folder of Base; messages show it as `[Base]/name`. */
export const baseFile = (name: string): SourceFile => {
  const directory = fileURLToPath(
    new URL(import.meta.url.endsWith('/main.js') ? './base/' : '../base/', import.meta.url),
  );
  return { path: `${PREFIX}${name}`, text: readFileSync(`${directory}${name}`, 'utf8') };
};

/** A file of Base or of the program, by the path that messages show; undefined when it cannot be read. */
export const shownFile = (path: string): SourceFile | undefined => {
  try {
    return isBaseFile(path) ? baseFile(path.slice(PREFIX.length)) : { path, text: readFileSync(path, 'utf8') };
  } catch {
    return undefined;
  }
};
