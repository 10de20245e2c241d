import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ANY,
  BOTTOM,
  forall,
  newTypeName,
  nominal,
  parseTypeKey,
  type Type,
  tuple,
  typeKey,
  typeVar,
  union,
  value,
  vararg,
  variable,
} from '../../src/types/index.ts';

const plain = newTypeName({ id: 'A.Int', name: 'Int', module: 'A', flavor: 'primitive', bits: 64 });
const less = newTypeName({ id: 'A.typeof(<{,~})', name: 'typeof(<)', module: 'A', flavor: 'function' });
const box = newTypeName({ id: 'A.Box', name: 'Box', module: 'A', flavor: 'struct', params: [typeVar('T')] });
const names = new Map([plain, less, box].map((n) => [n.id, n]));
const int = nominal(plain);
const T = typeVar('T', BOTTOM, int);
const S = typeVar('S', BOTTOM, nominal(box, [variable(T)]));

const cases: readonly Type[] = [
  ANY,
  BOTTOM,
  int,
  nominal(less),
  nominal(box, [int]),
  nominal(box, [value(16n)]),
  nominal(box, [value({ symbol: 'a}b' })]),
  nominal(box, [value(true)]),
  tuple([]),
  tuple([int, vararg(ANY)]),
  union([int, nominal(box, [int])]),
  forall(T, tuple([variable(T), nominal(box, [variable(T)])])),
  forall(T, forall(S, tuple([variable(S), variable(T)]))),
  nominal(box, [forall(T, nominal(box, [variable(T)]))]),
];

test('a type key reads back as a type with the same key', () => {
  for (const type of cases) {
    const read = parseTypeKey(typeKey(type), (id) => names.get(id));
    assert.ok(read, typeKey(type));
    assert.equal(typeKey(read), typeKey(type));
    if (type.kind !== 'forall' && !typeKey(type).includes('∀')) assert.equal(read, type);
  }
});

test('a key with an unknown name, other parameters or damage reads as nothing', () => {
  for (const text of ['B.Int', 'A.Box', 'A.Int{A.Int}', 'Tuple{A.Int', 'A.Int}', '∀0(', '']) {
    assert.equal(
      parseTypeKey(text, (id) => names.get(id)),
      undefined,
      text,
    );
  }
});
