(load (merge-pathnames "measure.lisp" *load-truename*))

(defun grow (depth)
  (declare (fixnum depth))
  (if (= depth 0) (cons nil nil) (cons (grow (- depth 1)) (grow (- depth 1)))))

(declaim (ftype (function (list) fixnum) nodes))
(defun nodes (tree)
  (if (null tree) 0 (the fixnum (+ 1 (nodes (car tree)) (nodes (cdr tree))))))

(defun binary-trees (most)
  (declare (type (integer 0 30) most))
  (let ((long-lived (grow most)) (sum 0))
    (declare (fixnum sum))
    (loop for depth of-type (integer 0 32) from 4 to most by 2
          do (loop repeat (the fixnum (ash 1 (the (integer 0 40) (+ (- most depth) 4))))
                   do (incf sum (nodes (grow depth)))))
    (+ sum (nodes long-lived))))

(measure (lambda () (binary-trees 12)))
