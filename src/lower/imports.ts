/** Links `using` and `import` to modules and bindings, once everything is declared. */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Import, ImportPath } from '../parser/tree.ts';
import type { ModulePath } from './ir.ts';
import { type ModuleInfo, rootOf } from './modules.ts';
import { type Report, reportError } from './report.ts';
import { lookup } from './resolve.ts';

type Modules = ReadonlyMap<ModulePath, ModuleInfo>;

interface Linking {
  readonly modules: Modules;
  readonly module: ModuleInfo;
  readonly file: SourceFile;
  readonly report: Report;
}

/**
 * Links the imports of the modules `linked`, among all `modules`. Whole modules first, single names afterwards, so that a name may come through another
 * module's `using`. Errors: `unknown-package`, `unknown-module`, `unknown-name`, `redefinition`.
 */
export const linkImports = (linked: Modules, report: Report, modules: Modules = linked): void => {
  const each = (link: (linking: Linking, node: Import) => void): void => {
    for (const module of linked.values())
      for (const { node, file } of module.imports) link({ modules, module, file, report }, node);
  };
  each((linking, node) => {
    if (node.from === undefined) for (const path of node.paths) linkModule(linking, node, path);
  });
  each((linking, node) => {
    if (node.from !== undefined) linkNames(linking, node, node.from);
    else if (node.kind === 'import') for (const path of node.paths) linkLastName(linking, path);
  });
  for (const module of linked.values()) checkConflicts(module, report);
};

/** The module that the first `count` names of a path lead to; reports when there is none. */
const walkPath = (linking: Linking, path: ImportPath, count: number, quiet = false): ModuleInfo | undefined => {
  const { modules, module, file, report } = linking;
  const fail = (code: string, message: string, hint?: string): undefined => {
    if (!quiet) reportError(report, file, path.span, code, message, hint);
    return undefined;
  };
  let here: ModuleInfo | undefined;
  let index = 0;
  if (path.dots > 0) {
    here = module;
    for (let up = 1; up < path.dots; up += 1) {
      here = here?.parent;
      if (here === undefined)
        return fail('unknown-module', `module \`${module.path}\` has no parent that many levels up`);
    }
  } else {
    const first = path.names[0]?.name ?? '';
    const root = rootOf(module);
    here = first === root.path ? root : modules.get(first);
    if (here === undefined && module.modules.has(first))
      return fail('unknown-package', `\`${first}\` is not a package`, `for the submodule write \`.${first}\``);
    if (here === undefined || here.parent !== undefined)
      return fail(
        'unknown-package',
        `\`${root.path}\` does not know a package \`${first}\``,
        `add it to [deps] in Project.toml, or write \`.${first}\` for a module defined here`,
      );
    index = 1;
  }
  for (; index < count; index += 1) {
    const name = path.names[index]?.name ?? '';
    const next: ModulePath | undefined = here.modules.get(name);
    const found: ModuleInfo | undefined = next === undefined ? undefined : modules.get(next);
    if (found === undefined) return fail('unknown-module', `module \`${here.path}\` has no module \`${name}\``);
    here = found;
  }
  return here;
};

const bindModule = ({ module }: Linking, name: string, target: ModuleInfo): void => {
  module.modules.set(name, target.path);
  module.imported.add(target.path);
};

const linkModule = (linking: Linking, node: Import, path: ImportPath): void => {
  const isName = node.kind === 'import' && path.names.length + path.dots > 1 && path.names.length > 0;
  const target = walkPath(linking, path, path.names.length, isName);
  // `import A.f` may name a binding: the second round decides.
  if (target === undefined) return;
  const last = path.alias?.name ?? path.names.at(-1)?.name;
  if (last !== undefined) bindModule(linking, last, target);
  linking.module.imported.add(target.path);
  if (node.kind === 'using') linking.module.usings.add(target.path);
};

const linkLastName = (linking: Linking, path: ImportPath): void => {
  if (path.names.length + path.dots <= 1 || walkPath(linking, path, path.names.length, true) !== undefined) return;
  const owner = walkPath(linking, path, path.names.length - 1);
  if (owner !== undefined) bindName(linking, owner, path, true);
};

const linkNames = (linking: Linking, node: Import, from: ImportPath): void => {
  const owner = walkPath(linking, from, from.names.length);
  if (owner === undefined) return;
  linking.module.imported.add(owner.path);
  for (const path of node.paths) bindName(linking, owner, path, node.kind === 'import');
};

const bindName = (linking: Linking, owner: ModuleInfo, path: ImportPath, extensible: boolean): void => {
  const { module, file, report, modules } = linking;
  const name = path.names.at(-1)?.name ?? '';
  const bound = path.alias?.name ?? name;
  module.imported.add(owner.path);
  const found = lookup(modules, owner, name);
  if (found.kind === 'module') {
    const target = modules.get(found.path);
    if (target !== undefined) bindModule(linking, bound, target);
    return;
  }
  if (found.kind !== 'global') {
    // Long lists of internals are common: what the standard modules do not have is an error where it is used.
    if (rootOf(owner).file.path.startsWith('[Base]/')) return;
    reportError(report, file, path.span, 'unknown-name', `module \`${owner.path}\` has no \`${name}\``);
    return;
  }
  module.imported.add(found.ref.module);
  if (found.ref.module === module.path && found.ref.name === bound) return;
  module.explicit.set(bound, { target: found.ref, extensible, span: path.span });
};

/** A function definition under an imported name extends the owner's function; other definitions clash with the import. */
const checkConflicts = (module: ModuleInfo, report: Report): void => {
  for (const [name, explicit] of module.explicit) {
    const own = module.declarations.get(name);
    if (own === undefined) continue;
    module.declarations.delete(name);
    const owner = explicit.target.module;
    if (own.kind === 'function' && explicit.extensible) continue;
    if (own.kind === 'function')
      reportError(
        report,
        own.file,
        own.span,
        'not-imported',
        `function \`${owner}.${explicit.target.name}\` must be explicitly imported to be extended`,
        `write \`import ${owner}: ${name}\`, or define \`${owner}.${name}(…)\``,
      );
    else
      reportError(
        report,
        own.file,
        own.span,
        'imported-name',
        `cannot assign to \`${name}\`: it is imported from \`${owner}\``,
      );
  }
};
