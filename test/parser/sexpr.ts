/** A compact S-expression of a syntax tree, for tests. Spans are left out. */

import type { Iteration, Syntax } from '../../src/parser/tree.ts';

function list(...parts: readonly (string | undefined)[]): string {
  return `(${parts.filter((part) => part !== undefined && part !== '').join(' ')})`;
}

function all(nodes: readonly Syntax[]): string {
  return nodes.map(sexpr).join(' ');
}

function parameters(nodes: readonly Syntax[]): string {
  return nodes.length === 0 ? '' : list(';', all(nodes));
}

function clauses(items: readonly Iteration[]): string {
  return items.map(({ pattern, iterable }) => list('in', sexpr(pattern), sexpr(iterable))).join(' ');
}

function optional(node: Syntax | undefined): string | undefined {
  return node === undefined ? undefined : sexpr(node);
}

export function sexpr(node: Syntax): string {
  switch (node.kind) {
    case 'name':
      return node.name;
    case 'integer':
      return node.text;
    case 'float':
      return node.single
        ? `${node.value}f0`
        : Number.isInteger(node.value)
          ? node.value.toFixed(1)
          : String(node.value);
    case 'char':
      return `'${String.fromCodePoint(node.codepoint)}'`;
    case 'string': {
      const parts = node.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : sexpr(part))).join(' ');
      if (node.prefix !== undefined)
        return list(`str:${node.prefix}${node.suffix === undefined ? '' : `:${node.suffix}`}`, parts);
      return node.parts.length === 1 && typeof node.parts[0] === 'string' ? parts : list('str', parts);
    }
    case 'command':
      return list('cmd', JSON.stringify(node.text));
    case 'hole':
      return '<hole>';
    case 'call': {
      const tag =
        node.form === 'infix'
          ? 'i'
          : node.form === 'prefix'
            ? 'pre'
            : node.form === 'postfix'
              ? 'post'
              : node.form === 'juxtapose'
                ? 'juxt'
                : 'call';
      return list(tag, (node.dotted ? '.' : '') + sexpr(node.callee), all(node.args), parameters(node.parameters));
    }
    case 'dotcall':
      return list('dotcall', sexpr(node.callee), all(node.args), parameters(node.parameters));
    case 'index':
      return list('ref', sexpr(node.base), all(node.args));
    case 'curly':
      return list('curly', sexpr(node.base), all(node.args));
    case 'field':
      return list('.', sexpr(node.base), sexpr(node.field));
    case 'macrocall':
      return list('mac', sexpr(node.name), all(node.args));
    case 'do':
      return list('do', sexpr(node.call), list(all(node.params)), sexpr(node.body));
    case 'comparison':
      return list(
        'cmp',
        node.operands
          .map((operand, index) => `${index === 0 ? '' : `${node.operators[index - 1]?.name} `}${sexpr(operand)}`)
          .join(' '),
      );
    case 'and':
    case 'or':
      return list(`${node.dotted ? '.' : ''}${node.kind === 'and' ? '&&' : '||'}`, sexpr(node.left), sexpr(node.right));
    case 'assign':
      return list(`${node.dotted ? '.' : ''}${node.operator}=`, sexpr(node.target), sexpr(node.value));
    case 'typed':
      return list('::', optional(node.value), sexpr(node.type));
    case 'where':
      return list('where', sexpr(node.body), all(node.vars));
    case 'splat':
      return list('...', sexpr(node.value));
    case 'keyword':
      return list('kw', sexpr(node.name), sexpr(node.value));
    case 'tuple':
      return list(node.bare ? 'bare' : 'tuple', all(node.items), parameters(node.parameters));
    case 'vector':
      return list('vect', all(node.items));
    case 'matrix':
      return list('mat', optional(node.element), node.rows.map((row) => list('row', all(row))).join(' '));
    case 'generator':
      return list(
        'gen',
        sexpr(node.element),
        node.groups
          .map((group) => list('for', clauses(group.clauses), group.condition && list('if', sexpr(group.condition))))
          .join(' '),
      );
    case 'comprehension':
      return list('comp', optional(node.element), sexpr(node.generator));
    case 'block':
      return list('block', all(node.body));
    case 'if':
      return list('if', sexpr(node.condition), sexpr(node.then), optional(node.otherwise));
    case 'while':
      return list('while', sexpr(node.condition), sexpr(node.body));
    case 'for':
      return list('for', clauses(node.clauses), sexpr(node.body));
    case 'break':
    case 'continue':
      return list(node.kind);
    case 'return':
      return list('return', optional(node.value));
    case 'let':
      return list('let', list(all(node.bindings)), sexpr(node.body));
    case 'try':
      return list(
        'try',
        sexpr(node.body),
        node.handler && list('catch', optional(node.variable), sexpr(node.handler)),
        node.otherwise && list('else', sexpr(node.otherwise)),
        node.cleanup && list('finally', sexpr(node.cleanup)),
      );
    case 'function':
      return list(node.macro ? 'macro' : node.short ? 'short' : 'function', sexpr(node.signature), optional(node.body));
    case 'arrow':
      return list('->', sexpr(node.params), sexpr(node.body));
    case 'struct':
      return list(node.mutable ? 'mutable' : 'struct', sexpr(node.header), sexpr(node.body));
    case 'abstract':
      return list('abstract', sexpr(node.header));
    case 'primitive':
      return list('primitive', sexpr(node.header), sexpr(node.bits));
    case 'module':
      return list(node.bare ? 'baremodule' : 'module', node.name.name, sexpr(node.body));
    case 'using':
    case 'import': {
      const path = ({ dots, names, alias }: (typeof node.paths)[number]) =>
        '.'.repeat(dots) + names.map(({ name }) => name).join('.') + (alias === undefined ? '' : ` as ${alias.name}`);
      return list(
        node.kind,
        node.from === undefined ? undefined : `${path(node.from)}:`,
        node.paths.map(path).join(', '),
      );
    }
    case 'export':
    case 'public':
      return list(node.kind, node.names.map((name) => (name.kind === 'name' ? name.name : sexpr(name))).join(' '));
    case 'const':
    case 'global':
    case 'local':
      return list(node.kind, all(node.items));
    case 'docstring':
      return list('doc', sexpr(node.text), sexpr(node.target));
    case 'quote':
      return list('quote', sexpr(node.body));
    case 'construct':
      return list('new', sexpr(node.type), ...all(node.fields));
    case 'module-name':
      return list('module', node.path);
    case 'interpolate':
      return list('$', sexpr(node.value));
    default: {
      const never: never = node;
      return String(never);
    }
  }
}
