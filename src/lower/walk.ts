/** Generic walks over Core. */
import type { Core } from './ir.ts';

/** The node with every direct sub-expression replaced. */
export const mapChildren = (core: Core, change: (child: Core) => Core): Core => {
  switch (core.kind) {
    case 'literal':
    case 'local':
    case 'global':
    case 'undefined':
    case 'param':
    case 'type':
    case 'capture':
    case 'newBox':
    case 'break':
      return core;
    case 'setLocal':
    case 'setGlobal':
    case 'return':
      return { ...core, value: change(core.value) };
    case 'call':
      return { ...core, callee: change(core.callee), args: core.args.map(change) };
    case 'apply': {
      const callee = change(core.callee);
      return { ...core, callee, args: core.args.map(({ value, splat }) => ({ value: change(value), splat })) };
    }
    case 'intrinsic':
      return { ...core, args: core.args.map(change) };
    case 'new':
      return { ...core, type: change(core.type), fields: core.fields.map(change) };
    case 'closure':
      return { ...core, captures: core.captures.map(change) };
    case 'getBox':
      return { ...core, box: change(core.box) };
    case 'setBox':
      return { ...core, box: change(core.box), value: change(core.value) };
    case 'block':
      return { ...core, body: core.body.map(change) };
    case 'if':
      return { ...core, condition: change(core.condition), then: change(core.then), otherwise: change(core.otherwise) };
    case 'loop':
    case 'labeled':
      return { ...core, body: change(core.body) };
    case 'try':
      return { ...core, body: change(core.body), handler: change(core.handler) };
    default:
      return core satisfies never;
  }
};

/** Visits the direct sub-expressions in evaluation order. */
export const eachChild = (core: Core, visit: (child: Core) => void): void => {
  mapChildren(core, (child) => {
    visit(child);
    return child;
  });
};
