/** A syntax node with its direct children replaced. */
import type { Syntax } from '../parser/tree.ts';
import { isNode } from './syntax.ts';

/** The same node where nothing changes. A block stays a block: a child that stands in one may become any node. */
export const mapNodes = (node: Syntax, change: (child: Syntax) => Syntax): Syntax => {
  const visit = (value: unknown): unknown => {
    if (isNode(value)) {
      const next = change(value);
      return value.kind === 'block' && next.kind !== 'block' ? { kind: 'block', body: [next], span: value.span } : next;
    }
    if (Array.isArray(value)) {
      const next = value.map(visit);
      return next.every((part, at) => part === value[at]) ? value : next;
    }
    if (typeof value === 'object' && value !== null && !('start' in value)) return visitFields(value);
    return value;
  };
  const visitFields = (fields: object): object => {
    let changed = false;
    const next = Object.entries(fields).map(([key, value]) => {
      const made = key === 'span' ? value : visit(value);
      changed ||= made !== value;
      return [key, made] as const;
    });
    return changed ? Object.fromEntries(next) : fields;
  };
  // Every field keeps its type, so the result is a node of the same kind.
  return visitFields(node) as Syntax;
};
