(load (merge-pathnames "measure.lisp" *load-truename*))

(declaim (ftype (function (fixnum) fixnum) fib))
(defun fib (n)
  (declare (fixnum n))
  (if (< n 2) n (the fixnum (+ (fib (- n 1)) (fib (- n 2))))))

(measure (lambda () (fib 20)))
