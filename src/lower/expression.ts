/** Lowers one expression: the switch over all node kinds. Each family lives in a file of its own. */
import type { Syntax } from '../parser/tree.ts';
import { lowerAssign } from './assign.ts';
import { isBroadcast, lowerBroadcast } from './broadcast.ts';
import {
  baseGlobal,
  bool,
  choose,
  getProperty,
  intrinsic,
  literal,
  nothing,
  symbol,
  unsupported,
  wideInteger,
} from './build.ts';
import { applyTo, lowerCall, lowerIndex } from './calls.ts';
import { lowerMatrix, lowerString, lowerTuple, lowerVector } from './collections.ts';
import { lowerComparison } from './comparison.ts';
import { lowerComprehension, lowerGenerator } from './comprehension.ts';
import { lowerComputedType } from './computed-types.ts';
import { lowerBlock, lowerIf, lowerJump, lowerLet, lowerReturn, lowerWhile } from './control.ts';
import { lowerDeclaration } from './declarations.ts';
import type { Env } from './draft.ts';
import { lowerAnonymous, lowerDo, lowerLocalFunction } from './functions.ts';
import type { Core } from './ir.ts';
import { floatLiteral, integerLiteral, wideLiteral } from './literals.ts';
import { lowerFor } from './loops.ts';
import { lowerMacro } from './macros.ts';
import { globalCore, lowerName, lowerQualified, moduleOf, moduleValue } from './names.ts';
import { lowerQuote } from './quote.ts';
import { fieldName, namedTupleMacro } from './syntax.ts';
import { lowerTry } from './try.ts';
import { bareBound, staticType } from './typeexpr.ts';

/** `used` is false where the value is thrown away. */
export const lowerExpression = (env: Env, node: Syntax, used = true): Core => {
  const { span } = node;
  if (isBroadcast(node)) return lowerBroadcast(env, node);
  switch (node.kind) {
    case 'name':
      return lowerName(env, node.name, span);
    case 'construct':
      return {
        kind: 'new',
        type: lowerExpression(env, node.type),
        fields: node.fields.map((field) => lowerExpression(env, field)),
        span,
      };
    case 'module-name':
      return moduleValue(env, node.path, span);
    case 'integer': {
      const value = integerLiteral(node);
      return value === undefined ? wideInteger(env, wideLiteral(node), span) : literal(value, span);
    }
    case 'float':
      return literal(floatLiteral(node), span);
    case 'char':
      return literal({ type: 'Char', codepoint: node.codepoint }, span);
    case 'string':
      return lowerString(env, node);
    case 'hole':
      return nothing(span);
    case 'command':
      return unsupported(env, span, 'commands in backticks are');
    case 'quote':
      return node.body.kind === 'name' ? symbol(node.body.name, span) : lowerQuote(env, node);
    case 'interpolate':
      return unsupported(env, span, 'interpolation outside of strings is');
    case 'call':
      return lowerCall(env, node);
    case 'dotcall':
      return lowerBroadcast(env, node);
    case 'index':
      return lowerIndex(env, node);
    case 'curly':
      return lowerCurly(env, node);
    case 'where':
      return lowerTypeInCode(env, node);
    case 'field':
      return lowerField(env, node);
    case 'macrocall': {
      const named = namedTupleMacro(node);
      const module = moduleOf(env, node);
      if (module !== undefined) return moduleValue(env, module.path, span);
      return named === undefined ? lowerMacro(env, node, used) : lowerExpression(env, named);
    }
    case 'do':
      return lowerDo(env, node);
    case 'comparison':
      return lowerComparison(env, node);
    case 'and':
      return choose(
        lowerExpression(env, node.left),
        lowerExpression(branch(env), node.right, used),
        bool(false, span),
        span,
      );
    case 'or':
      return choose(
        lowerExpression(env, node.left),
        bool(true, span),
        lowerExpression(branch(env), node.right, used),
        span,
      );
    case 'assign':
      return lowerAssign(env, node, used);
    case 'typed':
      return node.value === undefined
        ? unsupported(env, span, '`::T` outside of a parameter list is')
        : intrinsic('typeassert', [lowerExpression(env, node.value), lowerExpression(env, node.type)], span);
    case 'splat':
      return unsupported(env, span, '`...` outside of a call is');
    case 'keyword':
      return unsupported(env, span, 'keyword arguments are');
    case 'tuple':
      return lowerTuple(env, node);
    case 'vector':
      return lowerVector(env, node);
    case 'matrix':
      return lowerMatrix(env, node);
    case 'generator':
      return lowerGenerator(env, node);
    case 'comprehension':
      return lowerComprehension(env, node);
    case 'block':
      return lowerBlock(env, node, used);
    case 'if':
      return lowerIf(env, node, used);
    case 'while':
      return lowerWhile(env, node);
    case 'for':
      return lowerFor(env, node);
    case 'break':
    case 'continue':
      return lowerJump(env, node);
    case 'return':
      return lowerReturn(env, node);
    case 'let':
      return lowerLet(env, node, used);
    case 'try':
      return lowerTry(env, node);
    case 'function':
      return lowerLocalFunction(env, node);
    case 'arrow':
      return lowerAnonymous(env, node.params, node.body, span);
    case 'local':
    case 'global':
    case 'const':
      return lowerDeclaration(env, node);
    case 'docstring':
      return lowerExpression(env, node.target, used);
    case 'struct':
    case 'abstract':
    case 'primitive':
    case 'module':
    case 'using':
    case 'import':
    case 'export':
    case 'public':
      return unsupported(
        env,
        span,
        `\`${node.kind}\` inside other statements is`,
        'move it to the top level of a module',
      );
    default:
      return node satisfies never;
  }
};

const branch = (env: Env): Env => ({ ...env, branch: { outer: env.branch } });

const lowerField = (env: Env, node: Extract<Syntax, { kind: 'field' }>): Core => {
  const name = fieldName(node.field);
  if (name === undefined) return unsupported(env, node.span, 'computed field names are', 'use `getfield(x, name)`');
  const module = moduleOf(env, node.base);
  if (module !== undefined) return lowerQualified(env, module, name, node.span);
  return getProperty(env, lowerExpression(env, node.base), name, node.span);
};

/** `Vector{T}` in code: a static type where it is one, otherwise applied at run time. */
const lowerCurly = (env: Env, node: Extract<Syntax, { kind: 'curly' }>): Core => {
  const type = staticType({ env, vars: [], inCode: true }, node);
  if (type.kind !== 'failure') return { kind: 'type', type, span: node.span };
  if (node.args.some((argument) => bareBound(argument) !== undefined)) return lowerComputedType(env, node);
  if (node.args.some((argument) => argument.kind === 'splat')) {
    const parameters = applyTo(env, baseGlobal(env, 'tuple', node.span), node.args, node.span);
    return intrinsic('apply_types', [lowerExpression(env, node.base), parameters], node.span);
  }
  const parts = [node.base, ...node.args].map((part) => lowerExpression(env, part));
  return intrinsic('apply_type', parts, node.span);
};

const lowerTypeInCode = (env: Env, node: Syntax): Core => {
  const type = staticType({ env, vars: [], inCode: true }, node);
  if (type.kind !== 'failure') {
    if (type.kind === 'global') return globalCore(env, type.ref, node.span);
    return { kind: 'type', type, span: node.span };
  }
  return lowerComputedType(env, node);
};
