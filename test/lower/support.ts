/** A tiny Core and Base that declare the names which syntax needs, and a printer of lowered modules. */
import type { Diagnostic, SourceFile } from '../../src/diagnostics/diagnostic.ts';
import { type Loader, lowerProgram, printCore, printTypeExpr, printTypeParam } from '../../src/lower/index.ts';
import type { Callee, Item, LoweredModule, MethodDef } from '../../src/lower/ir.ts';
import { parse } from '../../src/parser/index.ts';

const WORDS =
  'adjoint broadcasted collect convert destructure destructure_rest firstindex flatten getindex getproperty hcat hvcat identity iterate kwcall lastindex map merge materialize materialize! print product setproperty! setindex! string tuple vcat vect show';
const OPERATORS = '+ - * / < <= > == & ^ :';

export const CORE: SourceFile = {
  path: 'core.jl',
  text: `
abstract type Number end
primitive type Int64 <: Number 64 end
primitive type Float64 <: Number 64 end
primitive type Char 32 end
struct Array{T, N} end
const Vector{T} = Array{T, 1}
export Number, Int64, Float64, Char, Array, Vector`,
};

export const BASE: SourceFile = {
  path: 'base.jl',
  text: [
    ...WORDS.split(' ').map((name) => `function ${name} end\nexport ${name}`),
    ...OPERATORS.split(' ').map((name) => `(${name})(a, b) = a\nexport ${name}`),
    '!(a) = a',
    'export !',
    'struct AssertionError; msg; end',
    'struct Generator; f; iter; end',
    'struct Filter; f; iter; end',
  ].join('\n'),
};

export interface Lowered {
  readonly modules: readonly LoweredModule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `files` are included files and packages, by path or `Name.jl`. */
export const lowerFiles = (text: string, files: Readonly<Record<string, string>> = {}, module = 'Main'): Lowered => {
  const fileAt = (path: string): SourceFile | undefined => {
    const found = files[path];
    return found === undefined ? undefined : { path, text: found };
  };
  const loader: Loader = {
    parse,
    include: (_, path) => fileAt(path),
    package: (name) => fileAt(`${name}.jl`),
  };
  const { value, diagnostics } = lowerProgram(CORE, BASE, { module, file: { path: 'main.jl', text } }, loader);
  return { modules: value, diagnostics };
};

const printCalleeOf = (callee: Callee): string => {
  switch (callee.kind) {
    case 'global':
      return `${callee.ref.module}.${callee.ref.name}`;
    case 'closure':
      return callee.id;
    case 'constructor':
      return printTypeExpr(callee.type);
    case 'object':
      return `(::${printTypeExpr(callee.type)})`;
    case 'through':
      return `${callee.through.module}.${callee.through.name}(${[...callee.leading.map(printTypeExpr), printCalleeOf(callee.of)].join(', ')})`;
    default:
      return callee satisfies never;
  }
};

const printMethod = ({ callee, params, where, lambda }: MethodDef): string => {
  const types = params.map(printTypeExpr).join(', ') + (lambda.isVararg ? '...' : '');
  const vars = where.length === 0 ? '' : ` where ${where.map(printTypeParam).join(', ')}`;
  return `${printCalleeOf(callee)}(${types})${vars} = ${printCore(lambda.body)}`;
};

const printItem = (item: Item): readonly string[] => {
  switch (item.kind) {
    case 'module':
      return [`module ${item.module.path}`, ...item.module.items.flatMap(printItem).map((line) => `  ${line}`)];
    case 'method':
      return [printMethod(item.method)];
    case 'closure':
      return [`closure ${item.id}[${item.captures.join(', ')}]`];
    case 'statement':
      return [printCore(item.thunk.body)];
    case 'const':
      return [`const ${item.name} = ${printCore(item.thunk.body)}`];
    case 'alias':
      return [`alias ${item.name} = ${printTypeExpr(item.value)}`];
    case 'struct': {
      const fields = item.fields.map(({ name, type }) => `${name}::${printTypeExpr(type)}`).join('; ');
      const params = item.params.length === 0 ? '' : `{${item.params.map(printTypeParam).join(', ')}}`;
      return [
        `${item.mutable ? 'mutable ' : ''}struct ${item.name}${params} <: ${printTypeExpr(item.supertype)} { ${fields} }`,
      ];
    }
    case 'abstract':
    case 'primitive':
    case 'function':
      return [`${item.kind} ${item.name}`];
    default:
      return item satisfies never;
  }
};

export const printModule = (module: LoweredModule): readonly string[] => module.items.flatMap(printItem);

/** The items of Main, printed. */
export const lowered = (text: string, files: Readonly<Record<string, string>> = {}): readonly string[] =>
  printModule(lowerFiles(text, files).modules.at(-1)!);

/** Diagnostics as `code: message @ source text`. */
export const complaints = (text: string, files: Readonly<Record<string, string>> = {}): readonly string[] =>
  lowerFiles(text, files).diagnostics.map(({ code, message, labels: [label] }) => {
    const at = label === undefined ? '' : label.file.text.slice(label.span.start, label.span.end);
    return `${code}: ${message} @ ${at}`;
  });
