(load (merge-pathnames "measure.lisp" *load-truename*))

(defstruct (reading (:constructor reading (station value)))
  (station 0 :type fixnum)
  (value 0d0 :type double-float))

(defun before (a b)
  (declare (type reading a b))
  (if (= (reading-station a) (reading-station b))
      (< (reading-value a) (reading-value b))
      (< (reading-station a) (reading-station b))))

(defconstant +n+ 50000)
(defparameter *random* (lcg 42))
(defparameter *readings*
  (let ((readings (make-array +n+)))
    (dotimes (i +n+ readings)
      (let ((station (ash (draw (the lcg *random*)) -22)))
        (setf (svref readings i) (reading station (uniform (the lcg *random*))))))))

(measure
 (lambda ()
   ;; stable-sort merges; sort, on vectors, is a heap sort and slower.
   (let ((sorted (stable-sort (copy-seq (the simple-vector *readings*)) #'before)) (sum 0))
     (declare (simple-vector sorted) (fixnum sum))
     (dotimes (i +n+ sum)
       (let ((r (svref sorted i)))
         (declare (type reading r))
         (incf sum (the fixnum
                        (* (+ i 1)
                           (the (unsigned-byte 31)
                                (+ (reading-station r)
                                   (the fixnum (truncate (the (double-float 0d0 1d6) (* (reading-value r) 1000d0))))))))))))))
