/** A package folder: Project.toml, entry file, and where its dependencies are. */
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import { standardFile } from './base-files.ts';
import { type ProjectFile, parseProjectFile, spanOfKey } from './project-file.ts';
import { createSourceFiles, type SourceFiles, shownPath } from './source-files.ts';

/** Where a dependency is (a folder, or among the files of the standard modules), or why it is nowhere. */
export type Dependency = { readonly dir: string } | { readonly standard: SourceFile } | { readonly missing: string };

/** Paths are absolute. */
export interface Package {
  readonly name: string;
  readonly uuid?: string;
  readonly dir: string;
  /** src/Name.jl */
  readonly entry: SourceFile;
  readonly projectFile: string;
  readonly dependencies: ReadonlyMap<string, Dependency>;
}

/** A folder with a Project.toml, which may be a mere environment of scripts, without name and entry. */
export interface Project {
  readonly content: ProjectFile;
  readonly dir: string;
  readonly projectFile: string;
  readonly dependencies: ReadonlyMap<string, Dependency>;
}

/** Modules that Julia ships without a place in the project. */
const standardModules: ReadonlySet<string> = new Set([
  ...['Artifacts', 'Base64', 'CRC32c', 'Dates', 'DelimitedFiles', 'Distributed', 'Downloads', 'FileWatching', 'Future'],
  ...['InteractiveUtils', 'LazyArtifacts', 'LibGit2', 'Libdl', 'LinearAlgebra', 'Logging', 'Markdown', 'Mmap', 'Pkg'],
  ...['Printf', 'Profile', 'REPL', 'Random', 'SHA', 'Serialization', 'SharedArrays', 'Sockets', 'SparseArrays'],
  ...['Statistics', 'SuiteSparse', 'TOML', 'Tar', 'Test', 'UUIDs', 'Unicode'],
]);

const unsupportedModule = (name: string): string => `the standard module \`${name}\` is not supported yet`;

/** The error for a standard module that is not there; undefined for other names. `from` is the project that lists it. */
export const standardModule = (name: string, from?: Project): Diagnostic | undefined =>
  standardModules.has(name)
    ? { severity: 'error', code: 'unsupported', message: unsupportedModule(name), labels: labelsOf(from, name) }
    : undefined;

const labelsOf = (from: Project | undefined, name: string): Diagnostic['labels'] =>
  from === undefined ? [] : [{ file: from.content.file, span: spanOfKey(from.content.file.text, 'deps', name) }];

/** An error about a dependency, at its line in [deps]. */
export const dependencyError = (
  from: Project,
  name: string,
  code: string,
  message: string,
  hint?: string,
): Diagnostic => ({
  severity: 'error',
  code,
  message,
  labels: labelsOf(from, name),
  ...(hint === undefined ? {} : { hint }),
});

/** The error for a dependency that has no folder. */
export const missingDependency = (from: Project, name: string, missing: string): Diagnostic =>
  missing === unsupportedModule(name)
    ? dependencyError(from, name, 'unsupported', missing)
    : dependencyError(from, name, 'missing-package', missing, `write ${name} = {path = "…"} under [sources]`);

const isKind = (path: string, kind: 'file' | 'folder'): boolean => {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return kind === 'file' ? stats?.isFile() === true : stats?.isDirectory() === true;
  } catch {
    return false;
  }
};

export const isFolder = (path: string): boolean => isKind(path, 'folder');

const projectIn = (dir: string): string => join(dir, 'Project.toml');

/** The absolute path of the nearest Project.toml in the folder of a script file, or the folder itself, and upwards. */
export const findProject = (path: string): string | undefined => {
  const start = resolve(path);
  for (let dir = isFolder(start) ? start : dirname(start); ; dir = dirname(dir)) {
    if (isKind(projectIn(dir), 'file')) return projectIn(dir);
    if (dir === dirname(dir)) return undefined;
  }
};

const locate = (content: ProjectFile, dir: string, name: string): Dependency => {
  const path = content.sources.get(name);
  if (path !== undefined) {
    const target = resolve(dir, path);
    return isKind(projectIn(target), 'file')
      ? { dir: target }
      : { missing: `package \`${name}\` is not at "${path}": there is no ${shownPath(projectIn(target))}` };
  }
  const places = [`../${name}`, `deps/${name}`, `packages/${name}`];
  const place = places.find((candidate) => isKind(projectIn(join(dir, candidate)), 'file'));
  if (place !== undefined) return { dir: join(dir, place) };
  const standard = standardFile(name);
  if (standard !== undefined) return { standard };
  if (standardModules.has(name)) return { missing: unsupportedModule(name) };
  return { missing: `package \`${name}\` was not found in ${places.join(', ')}` };
};

/** Reads the Project.toml of a folder. Errors: `unreadable-file` and those of `parseProjectFile`; with an error there is no value. */
export const readProject = (
  files: SourceFiles,
  dir: string,
): { readonly value?: Project; readonly diagnostics: readonly Diagnostic[] } => {
  const folder = resolve(dir);
  const projectFile = projectIn(folder);
  const read = files.read(projectFile);
  if ('failure' in read) return { diagnostics: [unreadable(projectFile, read.failure)] };
  const { value: content, diagnostics } = parseProjectFile(read.file);
  if (content === undefined || hasErrors(diagnostics)) return { diagnostics };
  const dependencies = new Map([...content.deps.keys()].map((name) => [name, locate(content, folder, name)]));
  return { value: { content, dir: folder, projectFile, dependencies }, diagnostics };
};

/**
 * The project as a script in its folder sees it: with what only tests use and, in a `test` folder with a Project.toml of its own,
 * with the package that it tests.
 */
export const projectForScripts = (project: Project, tested: Project | undefined): Project => {
  const { content, dir, dependencies } = project;
  const extras = content.extras.filter((name) => !dependencies.has(name));
  const found = extras
    .map((name) => [name, locate(content, dir, name)] as const)
    .filter(([, dependency]) => !('missing' in dependency));
  const name = tested?.content.name;
  return {
    ...project,
    dependencies: new Map<string, Dependency>([
      ...(tested?.dependencies ?? []),
      ...(tested === undefined || name === undefined ? [] : [[name, { dir: tested.dir }] as const]),
      ...dependencies,
      ...found,
    ]),
  };
};

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** The error for a file that is needed and cannot be read. */
export const unreadable = (path: string, why: string): Diagnostic => ({
  severity: 'error',
  code: 'unreadable-file',
  message: `cannot read ${shownPath(path)}: ${why}`,
  labels: [],
});

/** The package that a project describes. Errors: `project-file` without a name, `package-entry` without src/Name.jl. */
export const packageOf = (
  files: SourceFiles,
  project: Project,
): { readonly value?: Package; readonly diagnostics: readonly Diagnostic[] } => {
  const { content, dir, projectFile, dependencies } = project;
  const { file, name, uuid } = content;
  const fail = (code: string, message: string): { readonly diagnostics: readonly Diagnostic[] } => ({
    diagnostics: [{ severity: 'error', code, message, labels: [{ file, span: spanOfKey(file.text, '', 'name') }] }],
  });
  if (name === undefined) return fail('project-file', 'the package has no `name`');
  const path = join(dir, 'src', `${name}.jl`);
  const read = files.read(path);
  if ('failure' in read) return fail('package-entry', `cannot read ${shownPath(path)}: ${read.failure}`);
  const value = { name, ...(uuid === undefined ? {} : { uuid }), dir, entry: read.file, projectFile, dependencies };
  return { value, diagnostics: [] };
};

/**
 * Reads a package folder. There is a value unless the project file or the entry cannot be used; dependencies that are nowhere
 * (`missing-package`, `unsupported` for standard modules) are errors beside it. Never throws.
 */
export const readPackage = (dir: string): { readonly value?: Package; readonly diagnostics: readonly Diagnostic[] } => {
  const files = createSourceFiles();
  const { value: project, diagnostics } = readProject(files, dir);
  if (project === undefined) return { diagnostics };
  const missing = [...project.dependencies].flatMap(([name, found]) =>
    'missing' in found ? [missingDependency(project, name, found.missing)] : [],
  );
  const found = packageOf(files, project);
  return { ...found, diagnostics: [...diagnostics, ...found.diagnostics, ...missing] };
};
