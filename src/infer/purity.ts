/** Which code only computes a value: it may be left out when the value is known or not wanted. */
import type { IntrinsicName } from '../lower/intrinsics.ts';
import { isOutside } from '../lower/outside.ts';
import { typedChildren } from './calls.ts';
import type { Typed } from './typed.ts';

const IMPURE: ReadonlySet<IntrinsicName> = new Set<IntrinsicName>([
  'setfield',
  'throw',
  'rethrow',
  'memory_new',
  'memory_get',
  'memory_set',
  'memory_copy',
  'memory_fill',
  'write_bytes',
  'time_ns',
  'args_get',
  'exit',
  'hasmethod',
  'result_type',
  'method_count',
  'invoke',
  'sdiv_int',
  'udiv_int',
  'srem_int',
  'urem_int',
  'apply_type',
  'typeassert',
]);

/** No effects, no exceptions, and an end: loops may not end, and neither do errors come back. */
export const isPure = (node: Typed): boolean => {
  switch (node.kind) {
    case 'literal':
    case 'singleton':
      return true;
    case 'variable':
      return node.checked === undefined;
    case 'call':
      return node.callee.pure && node.args.every(isPure);
    case 'intrinsic':
      return !IMPURE.has(node.name) && !isOutside(node.name) && node.args.every(isPure);
    case 'assign':
    case 'construct':
    case 'isa':
    case 'block':
    case 'if':
    case 'region':
    case 'leave':
    case 'return':
      return typedChildren(node).every(isPure);
    case 'field':
      // An undefined field is an error, but only references can be undefined, and those that were read are checked.
      return node.base.type.kind !== 'nominal' || node.base.type.name.flavor !== 'mutable' ? isPure(node.base) : false;
    case 'global':
    case 'setGlobal':
    case 'open':
    case 'apply':
    case 'setField':
    case 'assert':
    case 'throw':
    case 'fail':
    case 'loop':
    case 'try':
      return false;
    default:
      return node satisfies never;
  }
};
