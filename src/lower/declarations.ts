/** `local`, `global` and `const` among other statements. What they declare is known from the scope; here they only assign. */
import type { Declaration } from '../parser/tree.ts';
import { lowerAssign } from './assign.ts';
import { block, nothing, unsupported } from './build.ts';
import type { Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import { lowerInnerGlobal } from './inner-globals.ts';
import type { Core } from './ir.ts';

export const lowerDeclaration = (env: Env, node: Declaration): Core => {
  if (node.kind === 'const')
    return unsupported(env, node.span, '`const` inside other statements is', 'move it to the top level of the module');
  const body: Core[] = [];
  for (const item of node.items) {
    if (item.kind === 'assign') body.push(lowerAssign(env, item, true));
    else if (item.kind === 'function')
      body.push(node.kind === 'local' ? lowerExpression(env, item) : lowerInnerGlobal(env, item));
    else if (item.kind !== 'name' && item.kind !== 'typed' && item.kind !== 'hole')
      body.push(unsupported(env, item.span, `this kind of \`${node.kind}\` declaration is`));
  }
  return body.length === 0 ? nothing(node.span) : block(body, node.span);
};
