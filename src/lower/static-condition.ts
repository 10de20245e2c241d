/** Conditions at top level whose answer does not depend on the program's running: what is chosen stands in the module itself. */
import type { Syntax } from '../parser/tree.ts';
import type { ModuleInfo } from './modules.ts';
import { lookup } from './resolve.ts';
import { dottedNames, fieldName, macroName } from './syntax.ts';

/** The version of Julia whose library this is. */
const VERSION: readonly number[] = [1, 11, 0];

const SYSTEM: ReadonlyMap<string, boolean> = new Map([
  ['isunix', true],
  ['islinux', true],
  ['iswindows', false],
  ['isapple', false],
  ['isbsd', false],
]);

type Modules = ReadonlyMap<string, ModuleInfo>;

/** The statements of the branch that is taken; undefined where that is not known. */
export const staticBranch = (modules: Modules, node: Syntax): readonly Syntax[] | undefined => {
  if (node.kind !== 'if') return undefined;
  const condition = staticCondition(modules, node.condition);
  if (condition === undefined) return undefined;
  const taken = condition ? node.then : node.otherwise;
  if (taken === undefined) return [];
  if (taken.kind === 'if') return staticBranch(modules, taken) ?? [taken];
  return taken.kind === 'block' ? taken.body : [taken];
};

const staticCondition = (modules: Modules, node: Syntax): boolean | undefined => {
  switch (node.kind) {
    case 'name':
      return node.name === 'true' ? true : node.name === 'false' ? false : undefined;
    case 'and':
    case 'or': {
      const left = staticCondition(modules, node.left);
      if (left === undefined) return undefined;
      return left === (node.kind === 'or') ? left : staticCondition(modules, node.right);
    }
    case 'call':
      return staticCall(modules, node);
    default:
      return undefined;
  }
};

const staticCall = (modules: Modules, node: Extract<Syntax, { kind: 'call' }>): boolean | undefined => {
  const names = dottedNames(node.callee);
  const [first, second] = node.args;
  if (names === undefined || node.dotted) return undefined;
  if (names.length === 2 && names[0] === 'Sys' && node.args.length === 0) return SYSTEM.get(names[1]!);
  const [name] = names;
  if (names.length !== 1 || first === undefined) return undefined;
  if (name === '!' && second === undefined) {
    const operand = staticCondition(modules, first);
    return operand === undefined ? undefined : !operand;
  }
  if (second === undefined) return undefined;
  if (name === 'isdefined' && first.kind === 'name' && second.kind === 'quote') {
    const base = first.name === 'Base' || first.name === 'Core' ? modules.get(first.name) : undefined;
    const asked = fieldName(second);
    return base === undefined || asked === undefined ? undefined : lookup(modules, base, asked).kind !== 'none';
  }
  const [a, b] = [versionOf(first), versionOf(second)];
  if (a === undefined || b === undefined) return undefined;
  const order = compare(a, b);
  switch (name) {
    case '<':
      return order < 0;
    case '<=':
    case '≤':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
    case '≥':
      return order >= 0;
    case '==':
      return order === 0;
    default:
      return undefined;
  }
};

/** `VERSION` and `v"1.6"`. */
const versionOf = (node: Syntax): readonly number[] | undefined => {
  if (node.kind === 'name') return node.name === 'VERSION' ? VERSION : undefined;
  const [text] = node.kind === 'macrocall' && macroName(node.name) === 'v_str' ? node.args : [node];
  if (text?.kind !== 'string' || (text === node && text.prefix !== 'v')) return undefined;
  const match = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text.parts.join(''));
  return match === null ? undefined : [1, 2, 3].map((i) => Number(match[i] ?? 0));
};

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};
