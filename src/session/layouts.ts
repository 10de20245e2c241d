/** Layouts that code depends on: every struct inside the types that an instance handles. */

import { typedChildren } from '../infer/calls.ts';
import type { Inferred } from '../infer/infer.ts';
import type { Typed } from '../infer/typed.ts';
import { type Type, type TypeName, typeKey } from '../types/index.ts';
import { hashText, type LayoutRecord } from './record.ts';

const hashes = new WeakMap<TypeName, string>();

/** Changes when the fields, the parameters, the supertype or the flavor do. */
export const layoutHash = (name: TypeName): string => {
  let hash = hashes.get(name);
  if (hash === undefined) {
    const fields = name.fields.map((f) => `${f.constant ? 'const ' : ''}${f.name}::${typeKey(f.type)}`).join(';');
    const params = name.params.map((p) => `${typeKey(p.lower)}<:${p.name}<:${typeKey(p.upper)}`).join(',');
    hash = hashText(
      `${name.id}|${name.flavor}|${name.bits ?? ''}|${params}|${typeKey(name.supertype)}|${fields}`,
    ).slice(0, 16);
    hashes.set(name, hash);
  }
  return hash;
};

export const layoutsOf = (inferred: Inferred): LayoutRecord[] => {
  const names = new Set<TypeName>();
  const seen = new Set<number>();
  const visit = (type: Type): void => {
    if (seen.has(type.id)) return;
    seen.add(type.id);
    switch (type.kind) {
      case 'nominal':
        if (type.name.flavor !== 'function') names.add(type.name);
        for (const p of type.params) visit(p);
        for (const f of type.name.fields) visit(f.type);
        return;
      case 'union':
        for (const m of type.members) visit(m);
        return;
      case 'tuple':
        for (const e of type.elements) visit(e);
        return;
      case 'vararg':
        return visit(type.element);
      case 'forall':
        return visit(type.body);
      case 'any':
      case 'bottom':
      case 'var':
      case 'value':
        return;
      default:
        return type satisfies never;
    }
  };
  const nodes = (node: Typed): void => {
    visit(node.type);
    if (node.kind === 'isa') visit(node.test);
    for (const child of typedChildren(node)) nodes(child);
  };
  visit(inferred.call);
  visit(inferred.returns);
  nodes(inferred.body);
  return [...names]
    .map((name) => ({ type: name.id, hash: layoutHash(name) }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
};
