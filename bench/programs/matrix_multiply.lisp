(load (merge-pathnames "measure.lisp" *load-truename*))

(deftype floats () '(simple-array double-float (*)))

;;; Matrices are stored by columns, in one vector.
(defun multiply (a b n m k)
  (declare (type floats a b) (type (unsigned-byte 16) n m k))
  (let ((c (make-array (* n k) :element-type 'double-float :initial-element 0d0)))
    (dotimes (j k c)
      (dotimes (l m)
        (let ((s (aref b (+ (* j m) l))) (to (* j n)) (from (* l n)))
          (declare (type (unsigned-byte 32) to from))
          (dotimes (i n) (incf (aref c (+ to i)) (* (aref a (+ from i)) s))))))))

(defconstant +n+ 200)
(defparameter *random* (lcg 42))
(defun random-matrix ()
  (let ((a (make-array (* +n+ +n+) :element-type 'double-float)))
    (dotimes (i (* +n+ +n+) a) (setf (aref a i) (uniform (the lcg *random*))))))

(defparameter *a* (random-matrix))
(defparameter *b* (random-matrix))

(measure
 (lambda ()
   (let ((c (multiply *a* *b* +n+ +n+ +n+)))
     (declare (type floats c))
     (floor (* (+ (aref c 0) (aref c (- +n+ 1)) (aref c (* (- +n+ 1) +n+)) (aref c (+ (* 99 +n+) 99))) 1d6)))))
