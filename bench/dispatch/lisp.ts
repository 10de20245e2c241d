/** The benchmark in Common Lisp: a generic function of structures. */
import { ARGUMENTS, type Body, bodyOf, CALLS, type Case, combinations, range } from './case.ts';

const prefix = ({ kind, constant }: Body, [x, ...rest]: readonly string[]): string => {
  const first = {
    scale: `(* ${x} ${constant})`,
    shift: `(+ ${x} ${constant})`,
    flip: `(- ${constant} ${x})`,
    square: `(+ (* ${x} ${x}) ${constant})`,
  }[kind];
  return `(+ ${[first, ...rest.map((value, i) => `(* ${i + 2} ${value})`)].join(' ')})`;
};

export const lisp = (test: Case): string => {
  const args = ARGUMENTS.slice(0, test.arity);
  const methods = combinations(test);
  const picked = {
    random: `(rem (ash (draw *random*) -12) ${methods.length})`,
    predictable: `(rem i ${methods.length})`,
    one: '0',
  }[test.order];
  const read = (types: readonly number[]): string[] => types.map((type, i) => `(t${type}-value ${args[i]})`);
  const definitions = test.direct
    ? [`(declaim (notinline f))\n(defun f (x)\n  (declare (type t0 x))\n  ${prefix(bodyOf(0), read([0]))})`]
    : methods.map((types, m) => {
        const params = types.map((type, i) => `(${args[i]} t${type})`).join(' ');
        return `(defmethod f (${params}) ${prefix(bodyOf(m), read(types))})`;
      });
  return `(load (merge-pathnames "measure.lisp" *load-truename*))

${range(test.types)
  .map((i) => `(defstruct (t${i} (:constructor t${i} (value))) (value 0 :type (unsigned-byte 10)))`)
  .join('\n')}
${test.direct ? '' : `(defgeneric f (${args.join(' ')}))`}
${definitions.join('\n')}

(defparameter *constructors* (vector ${range(test.types)
    .map((i) => `#'t${i}`)
    .join(' ')}))
(defparameter *combinations* #(${methods.map((types) => `(${types.join(' ')})`).join(' ')}))
(defparameter *random* (lcg 42))
${args.map((a) => `(defparameter *${a}s* (make-array ${CALLS}))`).join('\n')}
(defun make (type)
  (funcall (the function (svref *constructors* type)) (ash (draw (the lcg *random*)) -22)))
(dotimes (i ${CALLS})
  (let ((types (svref *combinations* ${picked})))
${args.map((a, i) => `    (setf (svref *${a}s* i) (make (nth ${i} types)))`).join('\n')}))

(defun total (${args.map((a) => `${a}s`).join(' ')})
  (declare (simple-vector ${args.map((a) => `${a}s`).join(' ')}))
  (let ((sum 0))
    (declare (fixnum sum))
    (dotimes (i (length xs) sum)
      (incf sum (the fixnum (f ${args.map((a) => `(svref ${a}s i)`).join(' ')}))))))

(measure (lambda () (total ${args.map((a) => `*${a}s*`).join(' ')})))
`;
};
