(load (merge-pathnames "measure.lisp" *load-truename*))

(deftype letters () '(simple-array (unsigned-byte 8) (*)))

;;; How often each run of 8 letters occurs in a random text of 4 letters; a run is a number of 16 bits.
(defun count-runs (letters)
  (declare (type letters letters))
  (let ((counts (make-hash-table :test 'eq)) (run 0))
    (declare (type (unsigned-byte 16) run))
    (dotimes (i (length letters) counts)
      (setf run (logand #xffff (logior (ash run 2) (aref letters i))))
      (when (>= i 7) (incf (the fixnum (gethash run counts 0)))))))

(defun weigh (counts)
  (let ((sum (hash-table-count counts)))
    (declare (fixnum sum))
    (loop for run of-type fixnum being the hash-keys of counts using (hash-value count)
          do (incf sum (the fixnum (* (rem run 7) (the fixnum (* (the fixnum count) (the fixnum count)))))))
    sum))

(defparameter *random* (lcg 42))
(defparameter *text*
  (let ((text (make-array 200000 :element-type '(unsigned-byte 8))))
    (dotimes (i 200000 text) (setf (aref text i) (ash (draw (the lcg *random*)) -30)))))

(measure (lambda () (weigh (count-runs *text*))))
