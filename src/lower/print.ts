/** Core in a compact form, for tests and dumps. */
import type { Core, GlobalRef, Literal, TypeExpr, TypeParam } from './ir.ts';

/**
 * `%1` slot, `^0` capture, `$0` static parameter, `@name(…)` intrinsic, `A.f` global, `?x` undefined name, `{T}` type,
 * `%1[]` box content.
 */
export const printCore = (core: Core): string => {
  switch (core.kind) {
    case 'literal':
      return printLiteral(core.value);
    case 'local':
      return `%${core.slot}`;
    case 'setLocal':
      return `%${core.slot} = ${printCore(core.value)}`;
    case 'global':
      return printRef(core.ref);
    case 'setGlobal':
      return `${printRef(core.ref)} := ${printCore(core.value)}`;
    case 'undefined':
      return `?${core.name}`;
    case 'param':
      return `$${core.index}`;
    case 'type':
      return `{${printTypeExpr(core.type)}}`;
    case 'call':
      return `${printCallee(core.callee)}(${list(core.args)})`;
    case 'apply':
      return `${printCallee(core.callee)}(${core.args.map(({ value, splat }) => printCore(value) + (splat ? '...' : '')).join(', ')})`;
    case 'intrinsic':
      return `@${core.name}(${list(core.args)})`;
    case 'new':
      return `new ${printCore(core.type)}(${list(core.fields)})`;
    case 'closure':
      return `closure ${core.id}[${list(core.captures)}]`;
    case 'capture':
      return `^${core.index}`;
    case 'newBox':
      return 'box';
    case 'getBox':
      return `${printCore(core.box)}[]`;
    case 'setBox':
      return `${printCore(core.box)}[] = ${printCore(core.value)}`;
    case 'block':
      return core.body.length === 0 ? '{}' : `{ ${core.body.map(printCore).join('; ')} }`;
    case 'if':
      return `if ${printCore(core.condition)} then ${printCore(core.then)} else ${printCore(core.otherwise)}`;
    case 'loop':
      return `loop ${core.label} ${printCore(core.body)}`;
    case 'labeled':
      return `labeled ${core.label} ${printCore(core.body)}`;
    case 'break':
      return `break ${core.label}`;
    case 'return':
      return `return ${printCore(core.value)}`;
    case 'try':
      return `try ${printCore(core.body)} catch %${core.slot} ${printCore(core.handler)}`;
    default:
      return core satisfies never;
  }
};

const list = (cores: readonly Core[]): string => cores.map(printCore).join(', ');

const printCallee = (callee: Core): string =>
  ['global', 'local', 'capture', 'undefined', 'getBox', 'type', 'param'].includes(callee.kind)
    ? printCore(callee)
    : `(${printCore(callee)})`;

const printRef = ({ module, name }: GlobalRef): string => `${module}.${name}`;

const printLiteral = (value: Literal): string => {
  switch (value.type) {
    case 'Nothing':
      return 'nothing';
    case 'Int64':
      return String(value.value);
    case 'Bool':
      return String(value.value);
    case 'String':
      return JSON.stringify(value.value);
    case 'Symbol':
      return `:${value.value}`;
    case 'Char':
      return `'${String.fromCodePoint(value.codepoint)}'`;
    case 'Float64':
      return Number.isInteger(value.value)
        ? `${Object.is(value.value, -0) ? '-0' : value.value}.0`
        : String(value.value);
    case 'Float32':
    case 'Int8':
    case 'Int16':
    case 'Int32':
    case 'UInt8':
    case 'UInt16':
    case 'UInt32':
    case 'UInt64':
      return `${value.type}(${value.value})`;
    default:
      return value satisfies never;
  }
};

/** A type as it could be written, with full names. */
export const printTypeExpr = (type: TypeExpr): string => {
  switch (type.kind) {
    case 'global':
      return printRef(type.ref);
    case 'var':
      return type.name;
    case 'param':
      return `$${type.index}`;
    case 'apply':
      return `${printTypeExpr(type.base)}{${type.args.map(printTypeExpr).join(', ')}}`;
    case 'where':
      return `(${printTypeExpr(type.body)} where ${printTypeParam(type.param)})`;
    case 'value':
      return printLiteral(type.value);
    case 'typeof':
      return `typeof(${printRef(type.ref)})`;
    default:
      return type satisfies never;
  }
};

export const printTypeParam = ({ name, lower, upper }: TypeParam): string =>
  `${lower === undefined ? '' : `${printTypeExpr(lower)}<:`}${name}${upper === undefined ? '' : `<:${printTypeExpr(upper)}`}`;
