/** Small questions about syntax trees that several passes ask. */
import type { Assign, Syntax } from '../parser/tree.ts';

export const isNode = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'kind' in value && 'span' in value;

/** The direct children of a node, in source order. Import paths are not expressions and are left out. */
export const childrenOf = (node: Syntax): readonly Syntax[] => {
  if (node.kind === 'using' || node.kind === 'import' || node.kind === 'export' || node.kind === 'public') return [];
  const found: Syntax[] = [];
  const collect = (value: unknown): void => {
    if (isNode(value)) found.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null && !('start' in value)) Object.values(value).forEach(collect);
  };
  for (const [key, value] of Object.entries(node)) if (key !== 'span') collect(value);
  return found;
};

/** Whether `test` holds for the node or anything below it. */
export const someNode = (node: Syntax, test: (node: Syntax) => boolean): boolean =>
  test(node) || childrenOf(node).some((child) => someNode(child, test));

/** `f(x)::R where {T, S} where U` taken apart: the call (or name, or tuple), the return type, and the variables, outermost first. */
export interface SignatureParts {
  readonly head: Syntax;
  readonly returnType?: Syntax;
  readonly vars: readonly Syntax[];
}

export const splitSignature = (signature: Syntax): SignatureParts => {
  let head = signature;
  let returnType: Syntax | undefined;
  const vars: Syntax[] = [];
  for (;;) {
    if (head.kind === 'where') {
      vars.push(...head.vars);
      head = head.body;
    } else if (head.kind === 'typed' && head.value !== undefined && isCallLike(head.value)) {
      returnType = head.type;
      head = head.value;
    } else break;
  }
  return { head, vars, ...(returnType === undefined ? {} : { returnType }) };
};

const isCallLike = (node: Syntax): boolean =>
  node.kind === 'call' || node.kind === 'where' || node.kind === 'tuple' || node.kind === 'typed';

/** The plain name that a definition gives a value to: `f` in `f(x) where T = …`, none for `A.f(x) = …` or `(f::T)(x) = …`. */
export const definedName = (signature: Syntax): string | undefined => {
  const { head } = splitSignature(signature);
  if (head.kind === 'name') return head.name;
  return head.kind === 'call' && head.callee.kind === 'name' ? head.callee.name : undefined;
};

/** `Base.Iterators` as names, when the expression is nothing but that. */
export const dottedNames = (node: Syntax): readonly string[] | undefined => {
  if (node.kind === 'name') return [node.name];
  if (node.kind !== 'field') return undefined;
  const base = dottedNames(node.base);
  const field = fieldName(node.field);
  return base === undefined || field === undefined ? undefined : [...base, field];
};

/** The name in `a.b` and `a.:b`. */
export const fieldName = (field: Syntax): string | undefined => {
  if (field.kind === 'name') return field.name;
  return field.kind === 'quote' && field.body.kind === 'name' ? field.body.name : undefined;
};

/** The macro's name without `@` and without a module in front. */
export const macroName = (name: Syntax): string => {
  const last = name.kind === 'field' ? name.field : name;
  const text = last.kind === 'name' ? last.name : '?';
  return text.replace(/^@/, '');
};

/** What `@NamedTuple{a::Int, b}` stands for: `NamedTuple{(:a, :b), Tuple{Int, Any}}`. */
export const namedTupleMacro = (node: Syntax): Syntax | undefined => {
  if (node.kind !== 'macrocall' || macroName(node.name) !== 'NamedTuple') return undefined;
  const [list] = node.args;
  if (node.args.length !== 1 || list === undefined || (list.kind !== 'tuple' && list.kind !== 'block'))
    return undefined;
  const { span } = node;
  const name = (text: string): Syntax => ({ kind: 'name', name: text, span });
  const names: Syntax[] = [];
  const types: Syntax[] = [];
  for (const item of list.kind === 'tuple' ? list.items : list.body) {
    const named = item.kind === 'typed' ? item.value : item;
    if (named?.kind !== 'name') return undefined;
    names.push({ kind: 'quote', body: named, span: named.span });
    types.push(item.kind === 'typed' ? item.type : name('Any'));
  }
  const symbols: Syntax = { kind: 'tuple', items: names, parameters: [], bare: false, span };
  const values: Syntax = { kind: 'curly', base: name('Tuple'), args: types, span };
  return { kind: 'curly', base: name('NamedTuple'), args: [symbols, values], span };
};

/** Name and parts of a type header `Foo{T<:A} <: Super`. */
export interface Header {
  readonly name: string;
  readonly params: readonly Syntax[];
  readonly supertype?: Syntax;
}

export const splitHeader = (header: Syntax): Header | undefined => {
  if (
    header.kind === 'call' &&
    header.callee.kind === 'name' &&
    header.callee.name === '<:' &&
    header.args.length === 2
  ) {
    const inner = splitHeader(header.args[0]!);
    return inner === undefined ? undefined : { ...inner, supertype: header.args[1]! };
  }
  if (header.kind === 'curly' && header.base.kind === 'name') return { name: header.base.name, params: header.args };
  return header.kind === 'name' ? { name: header.name, params: [] } : undefined;
};

/** `const a, b = x` as one constant each: `a = x[1]`, or what stands in its place where both sides are written out. */
export const splitConstants = (item: Syntax): readonly Syntax[] => {
  if (item.kind !== 'assign' || item.target.kind !== 'tuple') return [item];
  const { target, value, span } = item;
  const assign = (name: Syntax, to: Syntax): Syntax => ({
    kind: 'assign',
    operator: '',
    dotted: false,
    target: name,
    value: to,
    span: { start: name.span.start, end: to.span.end },
  });
  if (value.kind === 'tuple' && value.items.length === target.items.length)
    return target.items.map((name, index) => assign(name, value.items[index]!));
  const whole: Syntax = { kind: 'name', name: `#const#${span.start}`, span: value.span };
  const parts = target.items.map((name, index) => {
    const number: Syntax = {
      kind: 'integer',
      text: '',
      base: 10,
      digits: 1,
      value: BigInt(index + 1),
      span: name.span,
    };
    return assign(name, { kind: 'index', base: whole, args: [number], span: name.span });
  });
  return [assign(whole, value), ...parts];
};

/** Name, value and annotation of a `const` assignment; `const A{T} = B{T,2}` is `const A = B{T,2} where T`. */
export const splitConstant = (
  item: Assign,
): { readonly name: string; readonly value: Syntax; readonly type?: Syntax } | undefined => {
  const { target, value, span } = item;
  if (item.operator !== '' || item.dotted) return undefined;
  if (target.kind === 'name') return { name: target.name, value };
  if (target.kind === 'typed' && target.value?.kind === 'name')
    return { name: target.value.name, value, type: target.type };
  if (target.kind === 'curly' && target.base.kind === 'name')
    return { name: target.base.name, value: { kind: 'where', body: value, vars: target.args, span } };
  return undefined;
};
