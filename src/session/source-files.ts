/** Reading source files, each once, and how messages name them. */
import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { SourceFile } from '../diagnostics/diagnostic.ts';

export interface SourceFiles {
  /** The file at a path; the same value each time. `failure` completes "cannot read …: ". */
  read(path: string): { readonly file: SourceFile } | { readonly failure: string };
  /** The absolute path of a file that was read here. */
  pathOf(file: SourceFile): string;
  /** The absolute paths of all files read so far, in that order. */
  paths(): readonly string[];
}

/** A path as its user would write it: relative to the working folder when below it, else absolute. */
export const shownPath = (path: string, cwd: string = process.cwd()): string => {
  const absolute = resolve(cwd, path);
  const shown = relative(cwd, absolute);
  return shown === '' || isAbsolute(shown) || /^\.\.(?:[/\\]|$)/.test(shown) ? absolute : shown;
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text',
};

/** Paths are taken relative to the folder that is the working folder now. Failed reads are not remembered. */
export const createSourceFiles = (): SourceFiles => {
  const cwd = process.cwd();
  const known = new Map<string, SourceFile>();
  return {
    read: (path) => {
      const absolute = resolve(cwd, path);
      const before = known.get(absolute);
      if (before !== undefined) return { file: before };
      try {
        // A wrong byte replaced silently would be another program.
        const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(absolute));
        const file: SourceFile = { path: shownPath(absolute, cwd), text };
        known.set(absolute, file);
        return { file };
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        return { failure: reasons[code] ?? (error instanceof Error ? error.message : String(error)) };
      }
    },
    pathOf: (file) => resolve(cwd, file.path),
    paths: () => [...known.keys()],
  };
};
