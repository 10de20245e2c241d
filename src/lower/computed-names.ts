/** `getfield(M, name)` of a module whose name is known, with a name that the program computes: a choice among all that M knows. */
import { bool, callBase, intrinsic, keep, literal, setVariable, symbol } from './build.ts';
import { type Env, newLabel, newVariable } from './draft.ts';
import type { Core } from './ir.ts';
import type { ModuleInfo } from './modules.ts';
import { globalCore, moduleValue } from './names.ts';
import { lookup } from './resolve.ts';

/** The value of the global of `module` that `name` evaluates to; an UndefVarError where there is none. */
export const lowerComputedName = (env: Env, module: ModuleInfo, name: Core, span: Core['span']): Core => {
  if (module.path === 'Base' && env.unit.module.path !== 'Base') return callBase(env, 'named', [name], span);
  const key = keep(env, name, span);
  const result = newVariable(env, '', 'temp');
  const label = newLabel(env.lambda);
  const leave: Core = { kind: 'break', label, span };
  const cases = knownNames(env, module).flatMap((known): readonly Core[] => {
    const value = knownValue(env, module, known, span);
    if (value === undefined) return [];
    const same = intrinsic('egal', [key.get, symbol(known, span)], span);
    const then: Core = { kind: 'block', body: [setVariable(result, value, span), leave], span };
    return [{ kind: 'if', condition: same, then, otherwise: literal({ type: 'Nothing' }, span), span }];
  });
  // What every module sees of Base is chosen there, once.
  const rest =
    module.path === 'Base'
      ? callBase(env, 'throw_unknown_name', [key.get], span)
      : callBase(env, 'named_in', [moduleValue(env, module.path, span), key.get], span);
  const body: Core = { kind: 'block', body: [...cases, setVariable(result, rest, span)], span };
  const read: Core = { kind: 'local', slot: result.id, span };
  return { kind: 'block', body: [...key.set, { kind: 'labeled', label, body, span }, read], span };
};

const knownNames = (env: Env, module: ModuleInfo): readonly string[] => {
  const { modules } = env.unit.program;
  if (module.path === 'Base') return [...(modules.get('Core')?.exports ?? []), ...module.exports];
  const used = [...module.usings].filter((path) => path !== 'Core' && path !== 'Base');
  const names = [
    ...module.declarations.keys(),
    ...module.explicit.keys(),
    ...module.modules.keys(),
    ...used.flatMap((path) => [...(modules.get(path)?.exports ?? [])]),
  ];
  return [...new Set(names)].filter((name) => !name.includes('#') && !name.startsWith('@'));
};

const knownValue = (env: Env, module: ModuleInfo, name: string, span: Core['span']): Core | undefined => {
  if (name === 'nothing') return literal({ type: 'Nothing' }, span);
  if (name === 'true' || name === 'false') return bool(name === 'true', span);
  const found = lookup(env.unit.program.modules, module, name);
  if (found.kind === 'global') return globalCore(env, found.ref, span);
  return found.kind === 'module' ? moduleValue(env, found.path, span) : undefined;
};
