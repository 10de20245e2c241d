(load (merge-pathnames "measure.lisp" *load-truename*))

(defstruct (body (:constructor body (x y z vx vy vz mass)))
  (x 0d0 :type double-float) (y 0d0 :type double-float) (z 0d0 :type double-float)
  (vx 0d0 :type double-float) (vy 0d0 :type double-float) (vz 0d0 :type double-float)
  (mass 0d0 :type double-float))

(defconstant +solar-mass+ (* 4 9.869604401089358d0))
(defconstant +year+ 365.24d0)

(defun planet (x y z vx vy vz mass)
  (declare (double-float x y z vx vy vz mass))
  (body x y z (* vx +year+) (* vy +year+) (* vz +year+) (* mass +solar-mass+)))

(defun solar-system ()
  (vector
   (body 0d0 0d0 0d0 0d0 0d0 0d0 +solar-mass+)
   (planet 4.84143144246472090d0 -1.16032004402742839d0 -0.103622044471123109d0
           0.00166007664274403694d0 0.00769901118419740425d0 -0.0000690460016972063023d0 0.000954791938424326609d0)
   (planet 8.34336671824457987d0 4.12479856412430479d0 -0.403523417114321381d0
           -0.00276742510726411600d0 0.00499852801234917238d0 0.0000230417297573763929d0 0.000285885980666130812d0)
   (planet 12.8943695621391310d0 -15.1111514016986312d0 -0.223307578892655734d0
           0.00296460137564761618d0 0.00237847173959480950d0 -0.0000296589568540237556d0 0.0000436624404335156298d0)
   (planet 15.3796971148509165d0 -25.9193146099879641d0 0.179258772950371181d0
           0.00268067772490389322d0 0.00162824170038242295d0 -0.0000951592254519715870d0 0.0000515138902046611451d0)))

(defmacro at (bodies i) `(the body (svref ,bodies ,i)))

(defun rest-at-origin (bodies)
  (let ((px 0d0) (py 0d0) (pz 0d0))
    (declare (double-float px py pz))
    (dotimes (i (length (the simple-vector bodies)))
      (let ((b (at bodies i)))
        (incf px (* (body-vx b) (body-mass b)))
        (incf py (* (body-vy b) (body-mass b)))
        (incf pz (* (body-vz b) (body-mass b)))))
    (let ((sun (at bodies 0)))
      (setf (body-vx sun) (/ (- px) +solar-mass+)
            (body-vy sun) (/ (- py) +solar-mass+)
            (body-vz sun) (/ (- pz) +solar-mass+)))))

(declaim (inline advance))
(defun advance (bodies dt)
  (declare (simple-vector bodies) (double-float dt))
  (let ((n (length bodies)))
    (dotimes (i n)
      (let ((a (at bodies i)))
        (loop for j of-type fixnum from (+ i 1) below n
              do (let* ((b (at bodies j))
                        (dx (- (body-x a) (body-x b)))
                        (dy (- (body-y a) (body-y b)))
                        (dz (- (body-z a) (body-z b)))
                        (square (+ (* dx dx) (* dy dy) (* dz dz)))
                        (mag (/ dt (* square (sqrt (the (double-float 0d0) square))))))
                   (decf (body-vx a) (* dx (body-mass b) mag))
                   (decf (body-vy a) (* dy (body-mass b) mag))
                   (decf (body-vz a) (* dz (body-mass b) mag))
                   (incf (body-vx b) (* dx (body-mass a) mag))
                   (incf (body-vy b) (* dy (body-mass a) mag))
                   (incf (body-vz b) (* dz (body-mass a) mag))))))
    (dotimes (i n)
      (let ((b (at bodies i)))
        (incf (body-x b) (* dt (body-vx b)))
        (incf (body-y b) (* dt (body-vy b)))
        (incf (body-z b) (* dt (body-vz b)))))))

(declaim (ftype (function (simple-vector) double-float) energy))
(defun energy (bodies)
  (let ((e 0d0) (n (length bodies)))
    (declare (double-float e))
    (dotimes (i n e)
      (let ((a (at bodies i)))
        (incf e (* 0.5d0 (body-mass a)
                   (+ (* (body-vx a) (body-vx a)) (* (body-vy a) (body-vy a)) (* (body-vz a) (body-vz a)))))
        (loop for j of-type fixnum from (+ i 1) below n
              do (let* ((b (at bodies j))
                        (dx (- (body-x a) (body-x b)))
                        (dy (- (body-y a) (body-y b)))
                        (dz (- (body-z a) (body-z b))))
                   (decf e (/ (* (body-mass a) (body-mass b))
                              (sqrt (the (double-float 0d0) (+ (* dx dx) (* dy dy) (* dz dz))))))))))))

(measure
 (lambda ()
   (let ((bodies (solar-system)))
     (rest-at-origin bodies)
     (dotimes (i 50000) (advance bodies 0.01d0))
     (floor (* (energy bodies) 1d12)))))
