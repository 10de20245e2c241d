/** Planted bugs in method tables, the heads they are told apart by, and memos. */
import type { Mutant } from './mutants.ts';

export const TABLE_MUTANTS: readonly Mutant[] = [
  {
    name: 'heads of a union are those of its first member',
    file: 'dispatch/heads.ts',
    search: '[...new Set(each.flatMap((h) => h.heads))]',
    replace: 'each[0]!.heads',
  },
  {
    name: 'heads of a vararg leave out calls without it',
    file: 'dispatch/heads.ts',
    search: '{ heads: [...heads, NOTHING], exact }',
    replace: '{ heads, exact }',
  },
  {
    name: 'a vararg stands at its first place alone',
    file: 'dispatch/heads.ts',
    search: 'if (!rest) return { heads: [NOTHING]',
    replace: 'if (!rest || place.argument > fixed) return { heads: [NOTHING]',
  },
  {
    name: 'a call with too few arguments shows anything',
    file: 'dispatch/heads.ts',
    search: ': [NOTHING];\n};',
    replace: ': [ANYTHING];\n};',
  },
  {
    name: 'an argument does not show its supertypes',
    file: 'dispatch/heads.ts',
    search: '...kinds, ...upwards(type)]',
    replace: '...kinds, type]',
  },
  {
    name: 'a type does not show its kind',
    file: 'dispatch/heads.ts',
    search: '...kinds, ...upwards(type)]',
    replace: '...upwards(type)]',
  },
  {
    name: 'a tuple shows nothing but anything',
    file: 'dispatch/heads.ts',
    search: 'return [ANYTHING, TUPLE];',
    replace: 'return [ANYTHING];',
  },
  {
    name: 'parameters of supertypes are not shown',
    file: 'dispatch/heads.ts',
    search: 'for (const { name, params } of upwards(type)) {',
    replace: 'for (const { name, params } of [type]) {',
  },
  {
    name: 'a type parameter that is a union has the head of its first member',
    file: 'dispatch/heads.ts',
    search: "    case 'bottom':\n    case 'union':\n    case 'var':\n    case 'vararg':\n      return undefined;",
    replace:
      "    case 'union':\n      return rigidHead(type.members[0]!);\n    case 'bottom':\n    case 'var':\n    case 'vararg':\n      return undefined;",
  },
  {
    name: 'a call whose type parameter is a union shows a head of its own',
    file: 'dispatch/heads.ts',
    search: '    if (head === undefined) return undefined;\n',
    replace: '',
  },
  {
    name: 'a UnionAll in a type parameter has a head of its own',
    file: 'dispatch/heads.ts',
    search: '      return rigidHead(type.body);',
    replace: "      return 'UnionAll';",
  },
  {
    name: 'an open type parameter has the head of its bound',
    file: 'dispatch/heads.ts',
    search: 'const head = param?.closed ? rigidHead(param) : undefined;',
    replace: "const head = param ? rigidHead(param.kind === 'var' ? param.var.upper : param) : undefined;",
  },
  {
    name: 'a variable in a type parameter is always exact',
    file: 'dispatch/heads.ts',
    search: 'param === undefined || [...param.free].some(ranges)',
    replace: 'param === undefined || !param.closed',
  },
  {
    name: 'a union in a type parameter is exact',
    file: 'dispatch/heads.ts',
    search: 'param === undefined || [...param.free].some(ranges)',
    replace: 'true',
  },
  {
    name: 'what an argument shows is remembered by its type alone',
    file: 'dispatch/heads.ts',
    search: 'type.id * PARAMETERS + (parameter ?? PARAMETERS - 1)',
    replace: 'type.id * PARAMETERS + (parameter === undefined ? PARAMETERS - 1 : 0)',
  },
  {
    name: 'tables forget visibility',
    file: 'dispatch/method-table.ts',
    search: '        if (!hasBit(visible, homes[i]!)) continue;\n',
    replace: '        void hasBit;\n        void visible;\n',
  },
  {
    name: 'a method in several parts is found several times',
    file: 'dispatch/method-table.ts',
    search: 'if (!found.includes(method)) found.push(method);',
    replace: 'found.push(method);',
  },
  {
    name: 'a redefinition under another spelling makes a second method',
    file: 'dispatch/method-table.ts',
    search: '  const old = redefinedBy(table, method);',
    replace: '  void redefinedBy;\n  const old = table.methods.get(method.id);',
  },
  {
    name: 'a method replaces equal signatures of other homes',
    file: 'dispatch/method-table.ts',
    search: 'homes[i] === home.id && mayBeEqual',
    replace: '(homes[i] === home.id || homes[i]! > 3) && mayBeEqual',
  },
  {
    name: 'a redefinition is searched among exact heads alone',
    file: 'dispatch/method-table.ts',
    search: 'return exact ? [...heads, ANYTHING] : undefined;',
    replace: 'return exact ? heads : undefined;',
  },
  {
    name: 'a redefinition is searched as if every head were exact',
    file: 'dispatch/method-table.ts',
    search: 'return exact ? [...heads, ANYTHING] : undefined;',
    replace: 'void exact;\n    return [...heads, ANYTHING];',
  },
  {
    name: 'parameters of different names are never equal, variables neither',
    file: 'dispatch/method-table.ts',
    search: "return type.kind !== 'nominal' || other.kind !== 'nominal' || type.name === other.name;",
    replace:
      "return type.kind === other.kind && (type.kind !== 'nominal' || other.kind !== 'nominal' || type.name === other.name);",
  },
  {
    name: 'a redefined method stays in the tree',
    file: 'dispatch/method-table.ts',
    search: '    tree: remove(tree, method),',
    replace: "    tree: tree.kind === 'list' ? remove(tree, method) : tree,",
  },
  {
    name: 'a removed method stays in one of its parts',
    file: 'dispatch/method-table.ts',
    search: '    for (const head of headsOfSignature(method.signature, tree.place).heads)\n',
    replace: '    for (const head of headsOfSignature(method.signature, tree.place).heads.slice(0, 1))\n',
  },
  {
    name: 'a method is inserted in one of its parts',
    file: 'dispatch/method-table.ts',
    search:
      '    for (const head of headsOfSignature(method.signature, place).heads)\n      map.update(head, EMPTY_TREE, (part) => insert',
    replace:
      '    for (const head of headsOfSignature(method.signature, place).heads.slice(0, 1))\n      map.update(head, EMPTY_TREE, (part) => insert',
  },
  {
    name: 'a split loses a method',
    file: 'dispatch/method-table.ts',
    search: 'return methods.reduce<Tree>(',
    replace: 'return methods.slice(1).reduce<Tree>(',
  },
  {
    name: 'a split keeps the homes of the list in another order',
    file: 'dispatch/method-table.ts',
    search: '  homes: methods.map((m) => m.home.id),',
    replace: '  homes: methods.map((m) => m.home.id).sort(),',
  },
  {
    name: 'a tree changes in place',
    file: 'dispatch/method-table.ts',
    search: '    const methods = [...tree.methods, method];\n',
    replace:
      '    if (tree.methods.length > 0 && tree.methods.length < tree.splitAt) {\n      (tree.methods as Method[]).push(method);\n      (tree.homes as number[]).push(method.home.id);\n      return tree;\n    }\n    const methods = [...tree.methods, method];\n',
  },
  {
    name: 'a redefinition does not count its pirate',
    file: 'dispatch/method-table.ts',
    search: 'pirates: method.pirate ? pirates.update(method.home.id, 0, (n) => n + 1) : pirates,',
    replace: 'pirates: method.pirate && !old ? pirates.update(method.home.id, 0, (n) => n + 1) : pirates,',
  },
  {
    name: 'the last pirate gone leaves its home behind',
    file: 'dispatch/method-table.ts',
    search: 'left === 0 ? pirates.delete(method.home.id) : pirates',
    replace: 'pirates',
  },
  {
    name: 'one pirate gone takes its home along',
    file: 'dispatch/method-table.ts',
    search: 'left === 0 ? pirates',
    replace: 'left >= 0 ? pirates',
  },
  {
    name: 'methods of a callee’s supertypes are not looked at',
    file: 'dispatch/candidates.ts',
    search: 'namesOf(callee) : []',
    replace: 'namesOf(callee).slice(0, 1) : []',
  },
  {
    name: 'a type that is called is no value of its kind',
    file: 'dispatch/candidates.ts',
    search: 'namesOf(callee) : []',
    replace: "namesOf(callee).filter((name) => name !== 'Core.DataType') : []",
  },
  {
    name: 'methods for any callee are forgotten',
    file: 'dispatch/candidates.ts',
    search: "name)), 'Any'])]",
    replace: 'name))])]',
  },
  {
    name: 'methods of `Type` itself are forgotten',
    file: 'dispatch/candidates.ts',
    search: "name === TYPE_NAME.id ? 'Type' : name",
    replace: 'name === TYPE_NAME.id ? name : name',
  },
  {
    name: 'the memo of another policy is used',
    file: 'dispatch/candidates.ts',
    search: 'known?.policy === world.policy',
    replace: 'known !== undefined',
  },
  {
    name: 'the memo of another world is used',
    file: 'dispatch/candidates.ts',
    search: 'known.tables.every((table, i) => table === tables[i])',
    replace: 'known.tables.length === tables.length',
  },
  {
    name: 'the memo looks at the first table alone',
    file: 'dispatch/candidates.ts',
    search: 'known.tables.every((table, i) => table === tables[i])',
    replace: 'known.tables[0] === tables[0]',
  },
  {
    name: 'the memo compares how many methods tables have',
    file: 'dispatch/candidates.ts',
    search: 'known.tables.every((table, i) => table === tables[i])',
    replace: 'known.tables.every((table, i) => table?.methods.size === tables[i]?.methods.size)',
  },
  {
    name: 'a memo once found good is good for all worlds',
    file: 'dispatch/candidates.ts',
    search: 'known.all === world.tables',
    replace: 'known.all !== undefined',
  },
  {
    name: 'the memo ignores pirates',
    file: 'dispatch/candidates.ts',
    search: 'pirateHomes.filter((id) => hasBit(visible.members, id)).join()',
    replace: "pirateHomes.filter((id) => hasBit(visible.members, id)).map(() => '').join('')",
  },
  {
    name: 'the pirate class is how many there are',
    file: 'dispatch/candidates.ts',
    search: 'pirateHomes.filter((id) => hasBit(visible.members, id)).join()',
    replace: 'String(pirateHomes.filter((id) => hasBit(visible.members, id)).length)',
  },
  {
    name: 'pirates of the first table alone make classes',
    file: 'dispatch/candidates.ts',
    search: 'const homes = tables.flatMap(',
    replace: 'const homes = tables.slice(0, 1).flatMap(',
  },
  {
    name: 'methods of a callee are listed table by table',
    file: 'dispatch/candidates.ts',
    search: '    .sort((a, b) => a.order - b.order);',
    replace: ';',
  },
  {
    name: 'answers are remembered by call alone',
    file: 'dispatch/resolve.ts',
    search: 'const key = caller.id * ID_SPACE + call.id;',
    replace: 'const key = call.id;',
  },
  {
    name: 'the latest world answers for all',
    file: 'dispatch/resolve.ts',
    search: 'if (latest?.world === world) return latest.answers;',
    replace: 'if (latest?.world.strata === world.strata) return latest.answers;',
  },
  {
    name: 'the latest world’s answers are those of the first of its age',
    file: 'dispatch/resolve.ts',
    search: 'if (latest?.world === world) return latest.answers;',
    replace: 'if (latest?.world.contexts === world.contexts && latest.world.age === world.age) return latest.answers;',
  },
  {
    name: '↓homes of calls are remembered for all worlds',
    file: 'dispatch/homes.ts',
    search:
      '  let memo = memos.get(world.strata);\n  if (!memo) {\n    memo = { applied: new Map(), calls: new Map() };\n    memos.set(world.strata, memo);',
    replace:
      '  let memo = memos.get(memos);\n  if (!memo) {\n    void world;\n    memo = { applied: new Map(), calls: new Map() };\n    memos.set(memos, memo);',
  },
];
