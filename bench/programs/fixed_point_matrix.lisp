(load (merge-pathnames "measure.lisp" *load-truename*))

;;; A number with 16 binary digits after the point.
(deftype fixed () '(signed-byte 64))
(deftype matrix () '(simple-array (signed-byte 64) (*)))

(declaim (inline times))
(defun times (a b)
  (declare (type (signed-byte 31) a b))
  (ash (the fixed (* a b)) -16))

;;; Matrices are stored by columns, in one vector.
(defun multiply (a b n m k)
  (declare (type matrix a b) (type (unsigned-byte 16) n m k))
  (let ((c (make-array (* n k) :element-type 'fixed :initial-element 0)))
    (dotimes (j k c)
      (dotimes (l m)
        (let ((s (aref b (+ (* j m) l))) (to (* j n)) (from (* l n)))
          (declare (type (unsigned-byte 32) to from))
          (dotimes (i n)
            (setf (aref c (+ to i))
                  (the fixed (+ (aref c (+ to i)) (times (the (signed-byte 31) (aref a (+ from i))) (the (signed-byte 31) s)))))))))))

(defconstant +n+ 120)
(defparameter *random* (lcg 42))
(defun random-matrix ()
  (let ((a (make-array (* +n+ +n+) :element-type 'fixed)))
    (dotimes (i (* +n+ +n+) a) (setf (aref a i) (ash (draw (the lcg *random*)) -14)))))

(defparameter *a* (random-matrix))
(defparameter *b* (random-matrix))

(measure
 (lambda ()
   (let ((c (multiply *a* *b* +n+ +n+ +n+)) (sum 0))
     (declare (type matrix c) (type fixed sum))
     (dotimes (i (length c) sum) (incf sum (aref c i))))))
