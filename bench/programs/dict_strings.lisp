(load (merge-pathnames "measure.lisp" *load-truename*))

(deftype text () '(simple-array base-char (*)))

;;; How often each run of 6 letters occurs in a random text of 4 letters; a run is a string.
(defun count-runs (text)
  (declare (type text text))
  (let ((counts (make-hash-table :test 'equal)))
    (dotimes (i (- (length text) 5) counts)
      (incf (the fixnum (gethash (subseq text i (+ i 6)) counts 0))))))

(defun weigh (counts)
  (let ((sum (hash-table-count counts)))
    (declare (fixnum sum))
    (loop for run of-type text being the hash-keys of counts using (hash-value count)
          do (incf sum (the fixnum (* (char-code (char run 2)) (the fixnum (* (the fixnum count) (the fixnum count)))))))
    sum))

(defparameter *random* (lcg 42))
(defparameter *text*
  (let ((text (make-string 50000 :element-type 'base-char)))
    (dotimes (i 50000 text) (setf (char text i) (char "ACGT" (ash (draw (the lcg *random*)) -30))))))

(measure (lambda () (weigh (count-runs *text*))))
