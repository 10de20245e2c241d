import { checkTable } from './table.ts';

checkTable('control', [
  ['if a\n 1\nelseif b\n 2\nelse\n 3\nend', '(if a (block 1) (if b (block 2) (block 3)))'],
  ['if x return 1 end', '(if x (block (return 1)))'],
  ['if x -1 end', '(if (i - x 1) (block))'],
  ['x = if a\n 1\nelse\n 2\nend + 3', '(= x (i + (if a (block 1) (block 2)) 3))'],
  ['while true; break; end', '(while true (block (break)))'],
  ['while x a end', '(while x (block a))'],
  ['for i in 1:10, j = 1:3\n  println(i)\nend', '(for (in i (i : 1 10)) (in j (i : 1 3)) (block (call println i)))'],
  ['for (a, b) ∈ c end', '(for (in (tuple a b) c) (block))'],
  ['let x = 1, y = 2\n x\nend', '(let ((= x 1) (= y 2)) (block x))'],
  ['let; x end', '(let () (block x))'],
  ['let x; x end', '(let (x) (block x))'],
  ['try\n a\ncatch e\n b\nfinally\n c\nend', '(try (block a) (catch e (block b)) (finally (block c)))'],
  [
    'try\n a\ncatch\n b\nelse\n c\nfinally\n d\nend',
    '(try (block a) (catch (block b)) (else (block c)) (finally (block d)))',
  ],
  ['try a catch b end', '(try (block a) (catch b (block)))'],
  ['try a catch; b end', '(try (block a) (catch (block b)))'],
  ['begin; 1; end', '(block 1)'],
  ['begin a; b end', '(block a b)'],
  ['return', '(return)'],
  ['return a, b', '(return (bare a b))'],
  ['return a && b', '(return (&& a b))'],
]);
