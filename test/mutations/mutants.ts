/** Planted bugs: each replaces one piece of text in src/dispatch, and the laws must notice. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly search: string;
  readonly replace: string;
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a lower stratum shadows a higher one',
    file: 'resolve.ts',
    search: 'below(other.home, m.home)',
    replace: 'below(m.home, other.home)',
  },
  {
    name: 'unrelated strata shadow each other by name',
    file: 'resolve.ts',
    search: 'm.home !== other.home && below(other.home, m.home)',
    replace: 'm.home.name > other.home.name',
  },
  {
    name: '`global`: the first loaded of equal signatures wins',
    file: 'resolve.ts',
    search: 'm.order > other.order',
    replace: 'm.order < other.order',
  },
  {
    name: '`global` lets higher strata shadow',
    file: 'policy.ts',
    search: "equalSignatures: 'last',",
    replace: "equalSignatures: 'shadow',",
  },
  {
    name: 'the less specific method wins',
    file: 'resolve.ts',
    search: 'morespecific(m.signature, other.signature)',
    replace: 'morespecific(other.signature, m.signature)',
  },
  {
    name: 'ambiguity picks the first candidate',
    file: 'resolve.ts',
    search: "  return { kind: 'ambiguous', methods: candidatesOf(world, applicable).sort(byModule) };",
    replace: "  return { kind: 'method', ...applicable[0]! };",
  },
  {
    name: 'ambiguity forgets a candidate',
    file: 'resolve.ts',
    search: 'candidatesOf(world, applicable).sort(byModule)',
    replace: 'candidatesOf(world, applicable).sort(byModule).slice(1)',
  },
  {
    name: 'candidates are listed in order of loading',
    file: 'resolve.ts',
    search: 'a.module === b.module ? a.order - b.order : a.module < b.module ? -1 : 1',
    replace: 'a.order - b.order',
  },
  {
    name: 'resolve ignores visibility',
    file: 'resolve.ts',
    search: 'if (((visible >> BigInt(method.home.id)) & 1n) === 0n) continue;',
    replace: '',
  },
  {
    name: 'the memo ignores pirates',
    file: 'resolve.ts',
    search: 'const pirates = visible & candidates.pirateHomes;',
    replace: 'const pirates = 0n;',
  },
  {
    name: 'the memo of another policy is used',
    file: 'candidates.ts',
    search: 'known?.policy === world.policy && known.tables',
    replace: 'known?.tables',
  },
  {
    name: 'the memo of another world is used',
    file: 'candidates.ts',
    search: 'known.tables.every((table, i) => table === tables[i])',
    replace: 'known.tables.length === tables.length',
  },
  {
    name: 'the index leaves out supertypes',
    file: 'candidates.ts',
    search: 'return [ANYTHING, ...kindName(type), ...namesAbove(type)];',
    replace: 'return [ANYTHING, ...kindName(type), ...namesAbove(type).slice(0, 1)];',
  },
  {
    name: 'a call does not look in the homes of its arguments',
    file: 'policy.ts',
    search: 'contexts.join(caller, homes);',
    replace: '(homes, contexts, caller);',
  },
  {
    name: 'homes leave out type parameters',
    file: 'homes.ts',
    search: 'type.params.reduce((set, p) => set | homesOf(world, p), homeBit(world, type.name))',
    replace: 'homeBit(world, type.name)',
  },
  {
    name: '`context`: the body runs in the caller’s context, without method join',
    file: 'policy.ts',
    search: 'body: (contexts, caller, home) => contexts.join(caller, home),',
    replace: 'body: (_contexts, caller) => caller,',
  },
  {
    name: '`lexical`: the body keeps its caller’s context',
    file: 'policy.ts',
    search: 'body: (_contexts, _caller, home) => home,',
    replace: 'body: (contexts, caller, home) => contexts.join(caller, home),',
  },
  {
    name: '`context`: the body forgets its caller',
    file: 'policy.ts',
    search: 'body: (contexts, caller, home) => contexts.join(caller, home),',
    replace: 'body: (_contexts, _caller, home) => home,',
  },
  {
    name: 'the owner is the highest stratum that fits',
    file: 'owner.ts',
    search: '((s.cone >> BigInt(t.id)) & 1n) === 1n)',
    replace: '((t.cone >> BigInt(s.id)) & 1n) === 1n)',
  },
  {
    name: 'an owner may stand outside κ',
    file: 'owner.ts',
    search: 'contains(context, s) && within(need, contexts.cone(s))',
    replace: 'within(need, contexts.cone(s))',
  },
  {
    name: 'need leaves out the homes of outcomes',
    file: 'owner.ts',
    search: 'needed |= 1n << BigInt(method.home.id);',
    replace: 'needed |= 0n * BigInt(method.home.id);',
  },
  {
    name: 'need leaves out the homes of arguments',
    file: 'owner.ts',
    search: 'needed |= homesOf(world, call);',
    replace: 'needed |= 0n * homesOf(world, call);',
  },
  {
    name: 'owners are named in order of loading',
    file: 'context.ts',
    search: 'strata.map((s) => s.name).sort()',
    replace: 'strata.map((s) => s.name)',
  },
  {
    name: 'the pirate test is inverted',
    file: 'pirate.ts',
    search: '>> BigInt(method.home.id)) & 1n) === 0n',
    replace: '>> BigInt(method.home.id)) & 1n) === 1n',
  },
  {
    name: 'a bounded parameter guarantees the homes of its bound',
    file: 'pirate.ts',
    search: 'set | (p.closed ? guaranteedInside(world, p) : 0n), closed(',
    replace: "set | (p.closed ? guaranteedInside(world, p) : p.kind === 'var' ? guaranteed(world, p) : 0n), closed(",
  },
  {
    name: 'one member of a union is enough not to be a pirate',
    file: 'pirate.ts',
    search: '.reduce((a, b) => a & b)',
    replace: '.reduce((a, b) => a | b)',
  },
  {
    name: 'a vararg is never empty',
    file: 'pirate.ts',
    search:
      "    case 'vararg':\n    case 'any':\n    case 'bottom':\n    case 'value':\n      return 0n;\n    default:\n      return type satisfies never;\n  }\n};\n\n/**\n * A subtype",
    replace:
      "    case 'vararg':\n      return guaranteed(world, type.element);\n    case 'any':\n    case 'bottom':\n    case 'value':\n      return 0n;\n    default:\n      return type satisfies never;\n  }\n};\n\n/**\n * A subtype",
  },
  {
    name: 'types of the script guarantee the script',
    file: 'pirate.ts',
    search: 'return exact || !main ? all :',
    replace: 'return exact || !main || main.id >= 0 ? all :',
  },
  {
    name: '↓ does not close downwards',
    file: 'context.ts',
    search: 'for (const stratum of strataIn(strata, set)) members |= stratum.cone;',
    replace: 'members = set;',
  },
  {
    name: 'equal contexts are two objects',
    file: 'context.ts',
    search: 'interned.set(members, context);',
    replace: '',
  },
  {
    name: 'cones leave out indirect dependencies',
    file: 'strata.ts',
    search: 'if (below) cone |= below.cone;',
    replace: 'if (below) cone |= 1n << BigInt(below.id);',
  },
  {
    name: 'a package’s submodules are not tied to it',
    file: 'strata.ts',
    search: '  edges.push(...(children.get(node.path) ?? []));\n',
    replace: '  void children;\n',
  },
  {
    name: 'a module may depend on the script',
    file: 'strata.ts',
    search: "if (path !== 'Main')",
    replace: "if (path === 'Main')",
  },
  {
    name: 'a redefinition under another spelling makes a second method',
    file: 'world.ts',
    search: 'return typeequal(method.signature, other.signature);',
    replace: 'return false;',
  },
  {
    name: 'a method replaces equal signatures of other homes',
    file: 'world.ts',
    search: '  if (method.home !== other.home) return false;\n',
    replace: '',
  },
  {
    name: 'a method’s identity leaves out its home',
    file: 'world.ts',
    search: '`${home.name}|${typeKey(signature)}`',
    replace: '`|${typeKey(signature)}`',
  },
  {
    name: 'a shift forgets what it joins',
    file: 'footprint.ts',
    search: '!keep || !contains(frame, s)',
    replace: '!keep && !contains(frame, s)',
  },
  {
    name: 'an entry holds whatever its outcome',
    file: 'footprint.ts',
    search: 'if (!sameOutcome(outcomeKey(outcome), entry.outcome)) return false;',
    replace: '',
  },
  {
    name: 'an entry holds whatever the body’s context',
    file: 'footprint.ts',
    search: 'return shiftContext(world, frame, entry.body) === bodyContext(world, at, outcome.method, entry.call);',
    replace: 'return true;',
  },
];
