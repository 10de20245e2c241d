/** Reads the text of a Project.toml. */
import { createRequire } from 'node:module';
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import { lineStarts } from '../diagnostics/lines.ts';
import type { Span } from '../diagnostics/span.ts';

/** What a Project.toml says, as far as we use it. */
export interface ProjectFile {
  readonly file: SourceFile;
  readonly name?: string;
  readonly uuid?: string;
  /** [deps]: names to UUIDs. */
  readonly deps: ReadonlyMap<string, string>;
  /** [extras] and [weakdeps]: what scripts and tests of the package may use. */
  readonly extras: readonly string[];
  /** [sources]: names to paths as written. */
  readonly sources: ReadonlyMap<string, string>;
}

type Toml = typeof import('smol-toml');

/** Loaded on the first use: a warm start reads no project files. The reader of packages is synchronous, so this is too. */
const loadToml = (): Toml => createRequire(import.meta.url)('smol-toml');

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const nameForm = /^[\p{L}_][\p{L}\p{N}_!]*$/u;

/**
 * The project file as data; none when it is not TOML. Errors (`project-file`): the syntax, values of the wrong kind, names that
 * are no identifiers. `unsupported`: a source that is not a path; a warning for package extensions. Keys that we do not use are
 * not looked at.
 */
export const parseProjectFile = (
  file: SourceFile,
): { readonly value?: ProjectFile; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const report = (message: string, table: string, key?: string, more: Partial<Diagnostic> = {}): void => {
    const span = spanOfKey(file.text, table, key);
    diagnostics.push({ severity: 'error', code: 'project-file', message, labels: [{ file, span }], ...more });
  };
  const parsed = parseToml(file);
  if (parsed.kind === 'error') return { diagnostics: [parsed.diagnostic] };
  const root = new Map(Object.entries(parsed.table));

  const text = (key: string, form: RegExp, what: string): string | undefined => {
    const value = root.get(key);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && form.test(value)) return value;
    report(`\`${key}\` must be ${what}`, '', key);
    return undefined;
  };
  const table = (key: string): ReadonlyMap<string, unknown> => {
    const value = root.get(key);
    if (value === undefined || isTable(value)) return new Map(Object.entries(value ?? {}));
    report(`\`${key}\` must be a table`, '', key);
    return new Map();
  };

  const name = text('name', nameForm, 'the name of a module');
  const uuid = text('uuid', uuidForm, 'a UUID');
  const deps = new Map<string, string>();
  for (const [key, value] of table('deps')) {
    if (!nameForm.test(key)) report(`${JSON.stringify(key)} cannot be the name of a package`, 'deps', key);
    else if (typeof value === 'string' && uuidForm.test(value)) deps.set(key, value.toLowerCase());
    else report(`the dependency \`${key}\` must be given as a UUID`, 'deps', key);
  }
  const sources = new Map<string, string>();
  const others = new Set([...table('extras').keys(), ...table('weakdeps').keys()]);
  for (const [key, value] of table('sources')) {
    const path = isTable(value) ? value.path : undefined;
    if (!deps.has(key) && !others.has(key))
      report(`\`${key}\` is in [sources] but not in [deps]`, 'sources', key, { severity: 'warning' });
    if (typeof path === 'string') sources.set(key, path);
    else if (isTable(value) && (value.url !== undefined || value.rev !== undefined))
      report('packages from repositories are not supported yet', 'sources', key, {
        code: 'unsupported',
        hint: `put the package in a folder and write ${key} = {path = "…"}`,
      });
    else report(`the source of \`${key}\` must be {path = "…"}`, 'sources', key);
  }
  // An extension belongs to a package that may be there or not: where it cannot be, nothing is missed.
  const triggers = [...table('extensions').values()].flat();
  if (triggers.some((key) => typeof key === 'string' && (deps.has(key) || sources.has(key))))
    report('package extensions are not supported yet: they will not be loaded', 'extensions', undefined, {
      severity: 'warning',
      code: 'unsupported',
    });
  return {
    value: {
      file,
      ...(name === undefined ? {} : { name }),
      ...(uuid === undefined ? {} : { uuid: uuid.toLowerCase() }),
      deps,
      extras: [...others],
      sources,
    },
    diagnostics,
  };
};

type Parsed =
  | { readonly kind: 'table'; readonly table: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly diagnostic: Diagnostic };

const parseToml = (file: SourceFile): Parsed => {
  const toml = loadToml();
  try {
    return { kind: 'table', table: toml.parse(file.text) };
  } catch (error) {
    if (!(error instanceof toml.TomlError)) throw error;
    const start = Math.min((lineStarts(file.text)[error.line - 1] ?? 0) + error.column - 1, file.text.length);
    // The rest of the library's message repeats the place.
    const message = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    const labels = [{ file, span: { start, end: Math.min(start + 1, file.text.length) } }];
    return { kind: 'error', diagnostic: { severity: 'error', code: 'project-file', message, labels } };
  }
};

/**
 * Where a key of a table stands (`''` is the top of the file), or the table's own header. The TOML reader keeps no positions, so
 * this looks at lines: good enough for a caret, and the start of the file for text in an unusual form.
 */
export const spanOfKey = (text: string, table: string, key?: string): Span => {
  const escaped = RegExp.escape(key ?? '');
  const entry = new RegExp(`^\\s*(?:"${escaped}"|'${escaped}'|${escaped})\\s*[=.]`);
  let current = '';
  let header: Span | undefined;
  const lines = text.split('\n');
  const starts = lineStarts(text);
  for (const [index, line] of lines.entries()) {
    const opened = /^\s*\[+\s*([^\]]+?)\s*\]/.exec(line)?.[1];
    current = opened ?? current;
    const indent = line.length - line.trimStart().length;
    const start = (starts[index] ?? 0) + indent;
    const span = { start, end: (starts[index] ?? 0) + line.trimEnd().length };
    if (opened === table) header = span;
    if (opened !== undefined && key !== undefined && opened === (table === '' ? key : `${table}.${key}`)) return span;
    if (opened === undefined && current === table && key !== undefined && entry.test(line)) return span;
  }
  return header ?? { start: 0, end: 0 };
};
