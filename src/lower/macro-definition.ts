/** `macro m(args…) … end` as what it is: a function `@m` of expressions, which is told besides where it was called. */
import type { Function as FunctionNode, Syntax } from '../parser/tree.ts';

/** Parameters that every macro has in front of its own. */
const IMPLICIT = ['__source__', '__module__'] as const;

/** Undefined when the signature is not that of a macro. */
export const macroFunction = (node: FunctionNode): FunctionNode | undefined => {
  const signature = withPrefix(node.signature);
  return signature === undefined ? undefined : { ...node, signature, macro: false };
};

const withPrefix = (signature: Syntax): Syntax | undefined => {
  switch (signature.kind) {
    case 'name':
      return { ...signature, name: `@${signature.name}` };
    case 'where': {
      const body = withPrefix(signature.body);
      return body && { ...signature, body };
    }
    case 'typed': {
      const value = signature.value && withPrefix(signature.value);
      return value && { ...signature, value };
    }
    case 'call': {
      const { callee, span } = signature;
      if (callee.kind !== 'name') return undefined;
      const implicit = IMPLICIT.map((name): Syntax => ({ kind: 'name', name, span }));
      return {
        ...signature,
        form: 'call',
        callee: { ...callee, name: `@${callee.name}` },
        args: [...implicit, ...signature.args],
      };
    }
    default:
      return undefined;
  }
};
