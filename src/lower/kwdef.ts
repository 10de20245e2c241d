/** `@kwdef struct S; a = 1; b; end`: the struct, and a constructor `S(; a = 1, b) = S(a, b)`. */
import type { MacroCall, Struct, Syntax } from '../parser/tree.ts';
import { boundVariable } from './names.ts';
import { macroName, splitHeader } from './syntax.ts';

/** What the macro stands for; undefined where it is another macro or is not given a struct. */
export const expandKwdef = (node: MacroCall): readonly Syntax[] | undefined => {
  const [struct] = node.args;
  if (macroName(node.name) !== 'kwdef' || struct?.kind !== 'struct' || node.args.length !== 1) return undefined;
  const header = splitHeader(struct.header);
  if (header === undefined) return undefined;
  const keywords: Syntax[] = [];
  const body = struct.body.body.map((member) => withoutDefault(member, keywords));
  const plain: Struct = { ...struct, body: { ...struct.body, body } };
  if (keywords.length === 0) return [plain];
  const { span } = struct.header;
  const name: Syntax = { kind: 'name', name: header.name, span };
  const made = keywordConstructor(name, keywords, []);
  const variables = header.params.map(boundVariable);
  if (header.params.length === 0 || variables.some((v) => v === undefined)) return [plain, made];
  const names = variables.map((v): Syntax => ({ kind: 'name', name: v!, span }));
  return [plain, made, keywordConstructor({ kind: 'curly', base: name, args: names, span }, keywords, header.params)];
};

/** The member without its default, which goes to the keywords. */
const withoutDefault = (member: Syntax, keywords: Syntax[]): Syntax => {
  const { span } = member;
  switch (member.kind) {
    case 'name':
      keywords.push(member);
      return member;
    case 'typed':
      if (member.value?.kind === 'name') keywords.push(member.value);
      return member;
    case 'assign': {
      const named = member.target.kind === 'typed' ? member.target.value : member.target;
      if (named?.kind === 'name') keywords.push({ kind: 'keyword', name: named, value: member.value, span });
      return member.target;
    }
    case 'docstring':
      return withoutDefault(member.target, keywords);
    case 'const':
      return { ...member, items: member.items.map((item) => withoutDefault(item, keywords)) };
    default:
      return member;
  }
};

const keywordConstructor = (callee: Syntax, keywords: readonly Syntax[], vars: readonly Syntax[]): Syntax => {
  const { span } = callee;
  const call = (args: readonly Syntax[], parameters: readonly Syntax[]): Syntax => ({
    kind: 'call',
    form: 'call',
    callee,
    args,
    parameters,
    dotted: false,
    span,
  });
  const values = keywords.map((keyword) => (keyword.kind === 'keyword' ? keyword.name : keyword));
  const head = call([], keywords);
  const signature: Syntax = vars.length === 0 ? head : { kind: 'where', body: head, vars, span };
  return { kind: 'function', signature, body: call(values, []), short: true, macro: false, span };
};
