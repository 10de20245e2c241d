/** What a top-level statement does when it runs, and quick looks at whole files, which save most statements a closer one. */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Syntax } from '../parser/tree.ts';
import { mapNodes } from './map-nodes.ts';
import { childrenOf } from './syntax.ts';

/** What is inside of these runs later, elsewhere or never. */
const OPAQUE: readonly Syntax['kind'][] = ['function', 'arrow', 'module', 'quote', 'struct'];

/** The children of a node that run when it runs. */
export const runningChildren = (node: Syntax): readonly Syntax[] =>
  OPAQUE.includes(node.kind) ? [] : childrenOf(node);

/** Whether `test` holds for the node or for anything that runs with it. */
export const someRunning = (node: Syntax, test: (node: Syntax) => boolean): boolean =>
  test(node) || runningChildren(node).some((child) => someRunning(child, test));

/** The node with its children that run with it replaced. */
export const mapRunning = (node: Syntax, change: (child: Syntax) => Syntax): Syntax =>
  OPAQUE.includes(node.kind) ? node : mapNodes(node, change);

/** A question about the text of a file, answered once for each file. */
export const aboutText = (test: (text: string) => boolean): ((file: SourceFile) => boolean) => {
  const known = new WeakMap<SourceFile, boolean>();
  return (file) => {
    const answer = known.get(file) ?? test(file.text);
    known.set(file, answer);
    return answer;
  };
};
