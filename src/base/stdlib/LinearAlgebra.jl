# The standard module for linear algebra, on numbers of any type: exact ones stay exact where no root is needed.
module LinearAlgebra

using Base: dot, ⋅, cross, ×, tr, det, diag, SingularException

export dot, ⋅, cross, ×, norm, normalize, normalize!, tr, det, logdet, diag, diagm, transpose, adjoint, I, UniformScaling
export lu, qr, cholesky, eigen, eigvals, eigvecs, svd, svdvals, rank, cond, pinv, nullspace, kron, mul!, lmul!, rmul!, axpy!, opnorm
export issymmetric, ishermitian, isposdef, isdiag, istril, istriu, tril, triu, tril!, triu!, Diagonal, Symmetric, Hermitian, UpperTriangular
export LowerTriangular, LU, QR, Cholesky, Eigen, SVD, SingularException, PosDefException, ldiv!, rdiv!, factorize, givens, hermitianpart

struct PosDefException <: Exception
    info::Int
end
Base.showerror(io::IO, e::PosDefException) =
    print(io, "PosDefException: matrix is not positive definite; Factorization failed.")

include("linearalgebra/norms.jl")
include("linearalgebra/scaling.jl")
include("linearalgebra/shapes.jl")
include("linearalgebra/factorizations.jl")
include("linearalgebra/spectra.jl")

end
