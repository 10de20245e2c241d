# LinearAlgebra: factorizations, eigenvalues, shapes.
using LinearAlgebra
A = [4.0 3.0; 6.0 3.0]
F = lu(A)
println(F.L * F.U ≈ A[F.p, :], " ", det(A), " ", A \ [10.0, 12.0])
Q, R = qr(A); println(Q * R ≈ A, " ", Q' * Q ≈ I)
println(eigvals([2.0 1.0; 1.0 2.0]), " ", norm([3,4]), " ", norm([1,2,3], 1), " ", norm([1,2,3], Inf))
println(I + [1 2; 3 4], " ", tr([1 2; 3 4]), " ", diagm([1,2]), " ", dot([1,2],[3,4]), " ", [1,2,3] × [4,5,6])
println(Matrix{Float64}(I, 2, 2), " ", rank([1 2; 2 4]), " ", issymmetric([1 2; 2 1]), " ", inv([1.0 2.0; 3.0 4.0]))
println(cholesky([4.0 2.0; 2.0 3.0]).L, " ", svdvals([3.0 0.0; 0.0 4.0]), " ", kron([1 2], [1; 1]))
println(Diagonal([1,2]) * [1 2; 3 4], " ", triu([1 2; 3 4]), " ", eigvals([0.0 1.0; -1.0 0.0]))
println(det([1//2 1//3; 1//4 1//5]))
println([1 1; 1 2; 1 3] \ [1, 2, 3.1]); println(inv([1 2; 3 4]))
# expect: true -6.0 [1.0, 2.0]
# expect: true true
# expect: [1.0, 3.0] 5.0 6.0 3.0
# expect: [2 2; 3 5] 5 [1 0; 0 2] 11 [-3, 6, -3]
# expect: [1.0 0.0; 0.0 1.0] 1 true [-1.9999999999999998 1.0; 1.4999999999999998 -0.49999999999999994]
# expect: [2.0 0.0; 1.0 1.4142135623730951] [4.0, 3.0] [1 2; 1 2]
# expect: [1 2; 6 8] [1 2; 0 4] ComplexF64[0.0 - 1.0im, 0.0 + 1.0im]
# expect: 1//60
# expect: [-0.06666666666666374, 1.0499999999999985]
# expect: [-1.9999999999999998 1.0; 1.4999999999999998 -0.49999999999999994]
