(load (merge-pathnames "measure.lisp" *load-truename*))

(defun pi-sum ()
  (let ((sum 0d0))
    (declare (double-float sum))
    (loop repeat 500
          do (setf sum 0d0)
             (loop for k of-type fixnum from 1 to 10000
                   do (incf sum (/ 1d0 (coerce (the fixnum (* k k)) 'double-float)))))
    sum))

(measure (lambda () (floor (* (the double-float (pi-sum)) 1d12))))
