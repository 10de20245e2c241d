(load (merge-pathnames "measure.lisp" *load-truename*))

(declaim (inline abs2 mandel))
(defun abs2 (z)
  (declare (type (complex double-float) z))
  (let ((x (realpart z)) (y (imagpart z))) (+ (* x x) (* y y))))

(defun mandel (z)
  (declare (type (complex double-float) z))
  (let ((c z))
    (dotimes (n 80 80)
      (when (> (abs2 z) 4d0) (return n))
      (setf z (+ (* z z) c)))))

(defun mandel-grid ()
  (let ((grid (make-array '(26 21) :element-type 'fixnum)))
    (loop for r of-type fixnum from -20 to 5
          do (loop for i of-type fixnum from -10 to 10
                   do (setf (aref grid (+ r 20) (+ i 10)) (mandel (complex (/ r 10d0) (/ i 10d0))))))
    grid))

(measure
 (lambda ()
   (let ((grid (mandel-grid)) (sum 0))
     (declare (type (simple-array fixnum (26 21)) grid) (fixnum sum))
     (dotimes (i (* 26 21) sum) (incf sum (row-major-aref grid i))))))
