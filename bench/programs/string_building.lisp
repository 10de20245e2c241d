(load (merge-pathnames "measure.lisp" *load-truename*))

(defun build (n)
  (declare (type (unsigned-byte 31) n))
  (let ((lines (loop for i of-type (unsigned-byte 31) from 1 to n collect (format nil "item ~d: ~d" i (* i i)))))
    (with-output-to-string (out nil :element-type 'base-char)
      (loop for (line . more) on lines
            do (write-string (the simple-string line) out)
               (when more (write-char #\Newline out))))))

(measure
 (lambda ()
   (let ((text (build 20000)) (sum 0))
     (declare (type (simple-array base-char (*)) text) (fixnum sum))
     (loop for c across text do (incf sum (char-code c)))
     sum)))
