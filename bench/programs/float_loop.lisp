(load (merge-pathnames "measure.lisp" *load-truename*))

(defun float-loop (n)
  (declare (fixnum n))
  (let ((s 0d0))
    (declare (double-float s))
    (loop for i of-type fixnum from 1 to n do (setf s (+ (* s 0.999999d0) i)))
    s))

(measure (lambda () (floor (the double-float (float-loop 10000000)) 1000)))
