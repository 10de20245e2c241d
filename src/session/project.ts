/** Projects on disk: from the file or folder that a user names to what the lowering stage needs. */
import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import type { Loader } from '../lower/index.ts';
import type { ModulePath } from '../lower/ir.ts';
import { standardFile } from './base-files.ts';
import {
  dependencyError,
  findProject,
  hasErrors,
  isFolder,
  missingDependency,
  type Package,
  type Project,
  packageOf,
  projectForScripts,
  readProject,
  standardModule,
  unreadable,
} from './package.ts';
import { createSourceFiles, type SourceFiles, shownPath } from './source-files.ts';

export { type Dependency, findProject, type Package, readPackage } from './package.ts';

/** What to lower, and how to reach the rest. */
export interface LoadedEntry {
  /** `Main` for a script, the package's name for a package. */
  readonly module: ModulePath;
  readonly file: SourceFile;
  /** The absolute paths of every file read so far, Project.toml files included. */
  sources(): readonly string[];
  readonly loader: Loader;
}

/** State of one loader. */
interface Loading {
  readonly files: SourceFiles;
  readonly diagnostics: Diagnostic[];
  /** The project in which a root module looks its packages up. */
  readonly projects: Map<ModulePath, Project>;
  /** Undefined where loading failed. */
  readonly packages: Map<string, Package | undefined>;
  /** The folder behind each package name, by whoever depends on it first: one program has one package of a name. */
  readonly folders: Map<string, string>;
  readonly complained: Set<string>;
}

/**
 * Opens a script file or a package folder. A script sees the packages of the nearest project above it, and that project's own
 * package. There is no value when the entry or its project file cannot be used.
 *
 * `diagnostics` GROWS while the loader is used: trouble with a package (`missing-package`, `unsupported` for standard modules,
 * `package-name`, `package-conflict`, a bad project file) is added when `loader.package` is first asked for it, and the loader
 * answers undefined. Read it after lowering. Never throws.
 */
export const createPackageLoader = (
  entry: string,
  parse: Loader['parse'],
): { readonly value?: LoadedEntry; readonly diagnostics: readonly Diagnostic[] } => {
  const files = createSourceFiles();
  const diagnostics: Diagnostic[] = [];
  const loading: Loading = {
    files,
    diagnostics,
    projects: new Map(),
    packages: new Map(),
    folders: new Map(),
    complained: new Set(),
  };
  const opened = isFolder(entry) ? openPackage(loading, entry) : openScript(loading, entry);
  if (opened === undefined) return { diagnostics };
  const loader: Loader = {
    parse,
    include: (from, path) => {
      const read = files.read(resolve(dirname(files.pathOf(from)), path));
      return 'file' in read ? read.file : undefined;
    },
    package: (name, from) => findEntry(loading, name, from),
  };
  return { value: { ...opened, sources: () => files.paths(), loader }, diagnostics };
};

type Opened = Pick<LoadedEntry, 'module' | 'file'>;

const openScript = (loading: Loading, path: string): Opened | undefined => {
  const read = loading.files.read(path);
  if ('failure' in read) {
    loading.diagnostics.push(unreadable(path, read.failure));
    return undefined;
  }
  const projectFile = findProject(path);
  if (projectFile !== undefined) {
    const project = openProject(loading, dirname(projectFile));
    if (project === undefined) return undefined;
    adopt(loading, 'Main', projectForScripts(project, testedProject(loading, project)));
  }
  return { module: 'Main', file: read.file };
};

/** The package around a `test` folder that has a nameless project of its own. */
const testedProject = (loading: Loading, project: Project): Project | undefined => {
  if (project.content.name !== undefined || basename(project.dir) !== 'test') return undefined;
  const around = findProject(dirname(project.dir));
  return around === undefined ? undefined : openProject(loading, dirname(around));
};

const openPackage = (loading: Loading, dir: string): Opened | undefined => {
  const project = openProject(loading, dir);
  if (project === undefined) return undefined;
  const found = packageOf(loading.files, project);
  loading.diagnostics.push(...found.diagnostics);
  if (found.value === undefined) return undefined;
  const { name, entry } = found.value;
  loading.folders.set(name, project.dir);
  loading.packages.set(name, found.value);
  adopt(loading, name, project);
  return { module: name, file: entry };
};

const openProject = (loading: Loading, dir: string): Project | undefined => {
  const { value, diagnostics } = readProject(loading.files, dir);
  loading.diagnostics.push(...diagnostics);
  return hasErrors(diagnostics) ? undefined : value;
};

/** Lets a root module look packages up in a project; reports a package name that means another folder elsewhere. */
const adopt = (loading: Loading, module: ModulePath, project: Project): void => {
  loading.projects.set(module, project);
  for (const [name, dependency] of project.dependencies) {
    if (!('dir' in dependency)) continue;
    const before = loading.folders.get(name);
    if (before === undefined) loading.folders.set(name, dependency.dir);
    else if (!isSameFolder(before, dependency.dir))
      complain(loading, module, name, () =>
        dependencyError(
          project,
          name,
          'package-conflict',
          `package \`${name}\` is ${shownPath(dependency.dir)} here and ${shownPath(before)} elsewhere in the program`,
        ),
      );
  }
};

const isSameFolder = (left: string, right: string): boolean => {
  try {
    return left === right || realpathSync(left) === realpathSync(right);
  } catch {
    return false;
  }
};

/** Reports trouble with a package once for each module that asks for it: lowering asks again at every import. */
const complain = (
  loading: Loading,
  from: ModulePath,
  name: string,
  diagnostic: () => Diagnostic | undefined,
): undefined => {
  const key = `${from} ${name}`;
  if (loading.complained.has(key)) return undefined;
  loading.complained.add(key);
  const made = diagnostic();
  if (made !== undefined) loading.diagnostics.push(made);
  return undefined;
};

const findEntry = (loading: Loading, name: string, from: ModulePath): SourceFile | undefined => {
  const project = loading.projects.get(from);
  const dependency = project?.dependencies.get(name);
  if (project !== undefined && dependency !== undefined) {
    if ('dir' in dependency) return loadPackage(loading, name, dependency.dir, from, project)?.entry;
    if ('standard' in dependency) return dependency.standard;
    return complain(loading, from, name, () => missingDependency(project, name, dependency.missing));
  }
  // A standard module has no project: it sees the others.
  if (from !== 'Main' && project !== undefined) return undefined;
  if (project !== undefined && project.content.name === name)
    return loadPackage(loading, name, project.dir, from, project)?.entry;
  // Scripts reach the standard modules without a word in the project file.
  return standardFile(name) ?? complain(loading, from, name, () => standardModule(name));
};

const loadPackage = (
  loading: Loading,
  name: string,
  dir: string,
  from: ModulePath,
  user: Project,
): Package | undefined => {
  if (loading.packages.has(name)) return loading.packages.get(name);
  loading.packages.set(name, undefined);
  const project = openProject(loading, dir);
  if (project === undefined) return undefined;
  const wanted = user.content.deps.get(name);
  const { name: found, uuid } = project.content;
  if (found !== undefined && found !== name)
    return complain(loading, from, name, () =>
      dependencyError(user, name, 'package-name', `the package in ${shownPath(dir)} is \`${found}\`, not \`${name}\``),
    );
  if (wanted !== undefined && uuid !== undefined && wanted !== uuid)
    return complain(loading, from, name, () =>
      dependencyError(
        user,
        name,
        'package-name',
        `the package in ${shownPath(dir)} has the UUID ${uuid}, not ${wanted}`,
      ),
    );
  const { value, diagnostics } = packageOf(loading.files, project);
  loading.diagnostics.push(...diagnostics);
  if (value === undefined) return undefined;
  loading.packages.set(name, value);
  adopt(loading, name, project);
  return value;
};
