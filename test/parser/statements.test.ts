import { checkTable } from './table.ts';

checkTable('statements', [
  ['a; b\nc', 'a b c'],
  ['a\n-b', 'a (pre - b)'],
  ['a -\nb', '(i - a b)'],
  ['f(x)\n(y)', '(call f x) y'],
  ['x = 1 # one\n#= two\n#= three =# =#\ny', '(= x 1) y'],
  ['"doc"\n\nf(x) = 1', '"doc" (short (call f x) 1)'],
  ['function f()\n  "text"\n  x\nend', '(function (call f) (block "text" x))'],
  ['"""\nA\n"""\nmodule M\n"B"\nx = 1\nend', '(doc "A\\n" (module M (block (doc "B" (= x 1)))))'],
  ['f(a) do x\n  x\nend |> g', '(i |> (do (call f a) (x) (block x)) g)'],
  ['x\r\ny\r\n', 'x y'],
  ['', ''],
]);
