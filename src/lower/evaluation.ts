/** `eval` in code that runs: what it evaluates finds the globals of a module by their names. */
import type { Call, Syntax } from '../parser/tree.ts';
import { callBase } from './build.ts';
import { type Env, findBinding } from './draft.ts';
import { isEvalName } from './expansion.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';
import { type ModuleInfo, rootOf } from './modules.ts';
import { globalOf, moduleOf } from './names.ts';

/** A name that no program can write, for what stands in for `getfield(M, name)`. */
export const COMPUTED_NAME = '#named';

/** `eval(ex)`, `eval(M, ex)`, `M.eval(ex)`; undefined for other calls, and where the module is not known by its name. */
export const lowerEvalCall = (env: Env, node: Call): Core | undefined => {
  const { callee, args, parameters, span } = node;
  if (!isEvalName(callee) || parameters.length > 0 || args.length > 2 || args.length === 0) return undefined;
  if (rootOf(env.unit.module).path === 'Base') return undefined;
  if (
    callee.kind === 'name' &&
    (findBinding(env.scope, 'eval') !== undefined || globalOf(env, callee)?.module !== 'Base')
  )
    return undefined;
  const module = args.length === 2 ? moduleOf(env, args[0]!) : moduleMeant(env, callee);
  const [ex] = args.slice(-1);
  return module && ex && evaluation(env, module, lowerExpression(env, ex), span);
};

const moduleMeant = (env: Env, callee: Syntax): ModuleInfo | undefined => {
  if (callee.kind !== 'field') return env.unit.module;
  const named = moduleOf(env, callee.base);
  return named?.path === 'Base' || named?.path === 'Core' ? env.unit.module : named;
};

/** The value of an expression, computed or remembered (`Base.eval_with`). */
export const evaluation = (env: Env, module: ModuleInfo, ex: Core, span: Core['span']): Core => {
  const name: Syntax = { kind: 'name', name: 'name#', span };
  const place: Syntax = { kind: 'module-name', path: module.path, span };
  const callee: Syntax = { kind: 'name', name: COMPUTED_NAME, span };
  const body: Syntax = { kind: 'call', form: 'call', callee, args: [place, name], parameters: [], dotted: false, span };
  const params: Syntax = { kind: 'tuple', items: [name], parameters: [], bare: false, span };
  const lookup = lowerExpression(env, { kind: 'arrow', params, body, span });
  return callBase(env, 'eval_with', [lookup, ex], span);
};
