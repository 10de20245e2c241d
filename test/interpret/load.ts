/** Loads programs as a session does, over the real Core and a small or the real Base, with everything written kept as text. */
import { readFileSync } from 'node:fs';
import type { Diagnostic, SourceFile } from '../../src/diagnostics/index.ts';
import { type Definition, define, isDefinition } from '../../src/dispatch/define.ts';
import { POLICIES, type PolicyName } from '../../src/dispatch/policy.ts';
import type { ModuleNode } from '../../src/dispatch/strata.ts';
import { emptyWorld, type World, withBinding } from '../../src/dispatch/world.ts';
import { createInterpreter, type Interpreter, LanguageException } from '../../src/interpret/index.ts';
import { lowerProgram } from '../../src/lower/index.ts';
import type { Item, LoweredModule } from '../../src/lower/ir.ts';
import { parse } from '../../src/parser/index.ts';
import { collectOutput } from '../../src/runtime/output.ts';
import { createOutside } from '../../src/runtime/outside/index.ts';
import { TINY_BASE } from './tiny-base.ts';

const baseFile = (name: string): SourceFile => ({
  path: name,
  text: readFileSync(new URL(`../../src/base/${name}`, import.meta.url), 'utf8'),
});

export interface Loaded {
  readonly world: World;
  readonly interpreter: Interpreter;
  /** What the program wrote to standard output. */
  readonly output: string;
  /** The exception that ended it, if one did. */
  readonly thrown: LanguageException | undefined;
}

export interface LoadOptions {
  readonly policy?: PolicyName;
  /** Packages, by name. */
  readonly packages?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** The real Base, or more of the small one: only there intrinsics have names. */
  readonly base?: string;
}

const modulesOf = (roots: readonly LoweredModule[]): readonly LoweredModule[] =>
  roots.flatMap((root) => [
    root,
    ...modulesOf(root.items.flatMap((item) => (item.kind === 'module' ? [item.module] : []))),
  ]);

const nodeOf = ({ path, parent, dependsOn }: LoweredModule): ModuleNode =>
  parent === undefined ? { path, dependsOn } : { path, parent, dependsOn };

/** Compiler errors are thrown; an exception of the program is part of the result. */
export const load = (text: string, options: LoadOptions = {}): Loaded => {
  const packages = options.packages ?? {};
  const lowered = lowerProgram(
    baseFile('core.jl'),
    options.base === 'real' ? baseFile('base.jl') : { path: 'base.jl', text: TINY_BASE + (options.base ?? '') },
    { module: 'Main', file: { path: 'main.jl', text } },
    {
      parse,
      include: (_from, path) => (options.base === 'real' ? baseFile(path) : undefined),
      package: (name) => {
        const found = packages[name];
        return found === undefined ? undefined : { path: `${name}.jl`, text: found };
      },
    },
  );
  const [first] = lowered.diagnostics;
  if (first) throw new Error(explain(first));
  const modules = modulesOf(lowered.value);
  let output = '';
  const interpreter = createInterpreter({
    write: (fd, bytes) => {
      if (fd === 1) output += Buffer.from(bytes).toString('utf8');
    },
    outside: createOutside(collectOutput()),
    program: '',
    args: options.args ?? [],
    timeNs: () => 0n,
    exit: (code) => {
      throw new Error(`exit ${code}`);
    },
  });
  let world = emptyWorld(modules.map(nodeOf), POLICIES[options.policy ?? 'context']);
  for (const { path, globals } of modules)
    for (const name of globals) world = withBinding(world, { module: path, name }, { kind: 'global' });
  let thrown: LanguageException | undefined;
  try {
    for (const root of lowered.value) world = loadItems(world, root, interpreter);
  } catch (error) {
    if (!(error instanceof LanguageException)) throw error;
    thrown = error;
  }
  return { world, interpreter, output, thrown };
};

const loadItems = (start: World, module: LoweredModule, interpreter: Interpreter): World =>
  module.items.reduce((world, item) => loadItem(world, module, item, interpreter), start);

const loadItem = (world: World, module: LoweredModule, item: Item, interpreter: Interpreter): World => {
  if (isDefinition(item)) return define(world, item satisfies Definition);
  switch (item.kind) {
    case 'module':
      return loadItems(world, item.module, interpreter);
    case 'const': {
      const ref = { module: module.path, name: item.name };
      return withBinding(world, ref, interpreter.setConstant(world, ref, interpreter.run(world, item.thunk)));
    }
    case 'statement':
      interpreter.run(world, item.thunk);
      return world;
    default:
      return item satisfies never;
  }
};

/** What a program prints; an exception that ends it stands at the end after `! `. */
export const printed = (text: string, options: LoadOptions = {}): string => {
  const { output, thrown, interpreter, world } = load(text, options);
  return thrown ? `${output}! ${interpreter.errorText(world, thrown.value)}` : output;
};

const explain = ({ message, labels: [label] }: Diagnostic): string =>
  label ? `${message}: ${label.file.text.slice(label.span.start, label.span.end)}` : message;
