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

# Norms

"The p-norm of the elements."
norm(x::Number, p::Real = 2) = p == 0 ? float(x != 0) : float(abs(x))
function norm(x, p::Real = 2)
    isempty(x) && return 0.0
    p == 2 && return norm2(x)
    p == 1 && return float(sum(norm, x))
    p == Inf && return float(maximum(norm, x))
    p == -Inf && return float(minimum(norm, x))
    p == 0 && return float(count(!iszero, x))
    return sum(y -> norm(y)^p, x)^(1 / p)
end
"Scaled, so that squares neither overflow nor vanish."
function norm2(x)
    largest = float(maximum(norm, x))
    (iszero(largest) || isinf(largest) || isnan(largest)) && return largest
    plain = sum(y -> abs2(norm(y)), x)
    isfinite(plain) && plain > 1.0e-280 && return sqrt(float(plain))
    return largest * sqrt(sum(y -> abs2(norm(y) / largest), x))
end
normalize(x, p::Real = 2) = x / norm(x, p)
normalize!(x::AbstractArray, p::Real = 2) = (n = norm(x, p); x .= x ./ n; x)
opnorm(A::AbstractMatrix, p::Real = 2) = p == 1 ? maximum(sum(abs, A; dims = 1)) :
    p == Inf ? maximum(sum(abs, A; dims = 2)) : maximum(svdvals(A))

# The identity of any size

struct UniformScaling{T<:Number}
    λ::T
end
const I = UniformScaling(true)
(J::UniformScaling)(n::Integer) = Diagonal(fill(J.λ, n))
Base.:+(A::AbstractMatrix, J::UniformScaling) = on_diagonal(+, A, J)
Base.:-(A::AbstractMatrix, J::UniformScaling) = on_diagonal(-, A, J)
Base.:+(J::UniformScaling, A::AbstractMatrix) = A + J
Base.:-(J::UniformScaling, A::AbstractMatrix) = (-A) + J
Base.:*(A::AbstractArray, J::UniformScaling) = A * J.λ
Base.:*(J::UniformScaling, A::AbstractArray) = J.λ * A
Base.:*(x::Number, J::UniformScaling) = UniformScaling(x * J.λ)
Base.:*(J::UniformScaling, x::Number) = UniformScaling(J.λ * x)
Base.:-(J::UniformScaling) = UniformScaling(-J.λ)
Base.:+(a::UniformScaling, b::UniformScaling) = UniformScaling(a.λ + b.λ)
Base.:-(a::UniformScaling, b::UniformScaling) = UniformScaling(a.λ - b.λ)
Base.:(==)(A::AbstractMatrix, J::UniformScaling) = size(A, 1) == size(A, 2) && A == Matrix(J, size(A)...)
Base.:(==)(J::UniformScaling, A::AbstractMatrix) = A == J
Base.isapprox(A::AbstractMatrix, J::UniformScaling; keywords...) = isapprox(A, Matrix(J, size(A)...); keywords...)
Base.isapprox(J::UniformScaling, A::AbstractMatrix; keywords...) = isapprox(A, J; keywords...)
Base.getindex(J::UniformScaling, i::Integer, j::Integer) = i == j ? J.λ : zero(J.λ)
Base.Matrix(J::UniformScaling, m::Integer, n::Integer) = scaled_identity(typeof(J.λ), J.λ, m, n)
Base.Matrix(J::UniformScaling, n::Integer) = scaled_identity(typeof(J.λ), J.λ, n, n)
Base.Matrix{T}(J::UniformScaling, m::Integer, n::Integer) where {T} = scaled_identity(T, T(J.λ), m, n)
Base.Matrix{T}(J::UniformScaling, n::Integer) where {T} = scaled_identity(T, T(J.λ), n, n)
Base.show(io::IO, J::UniformScaling) = print(io, typeof(J), "(", J.λ, ")")

function scaled_identity(::Type{T}, x, m, n) where {T}
    A = zeros(T, m, n)
    for i in 1:min(m, n)
        A[i, i] = x
    end
    return A
end
function on_diagonal(op, A, J)
    B = map(x -> op(x, zero(J.λ)), A)
    for i in axes(A, 1)
        B[i, i] = op(A[i, i], J.λ)
    end
    return B
end

# Matrices of a shape

struct Diagonal{T,V<:AbstractVector{T}} <: AbstractMatrix{T}
    diag::V
end
Diagonal(A::AbstractMatrix) = Diagonal(diag(A))
struct Symmetric{T,S<:AbstractMatrix{T}} <: AbstractMatrix{T}
    data::S
end
struct Hermitian{T,S<:AbstractMatrix{T}} <: AbstractMatrix{T}
    data::S
end
struct UpperTriangular{T,S<:AbstractMatrix{T}} <: AbstractMatrix{T}
    data::S
end
struct LowerTriangular{T,S<:AbstractMatrix{T}} <: AbstractMatrix{T}
    data::S
end
Base.size(D::Diagonal) = (length(D.diag), length(D.diag))
Base.size(A::Union{Symmetric,Hermitian,UpperTriangular,LowerTriangular}) = size(A.data)
Base.getindex(D::Diagonal, i::Int, j::Int) = (checkbounds(D, i, j); i == j ? D.diag[i] : zero(eltype(D)))
Base.is_structural_zero(::Diagonal, i::Int, j::Int) = i != j
Base.is_structural_zero(::UpperTriangular, i::Int, j::Int) = i > j
Base.is_structural_zero(::LowerTriangular, i::Int, j::Int) = i < j
Base.getindex(A::Symmetric, i::Int, j::Int) = i <= j ? A.data[i, j] : A.data[j, i]
Base.getindex(A::Hermitian, i::Int, j::Int) = i <= j ? A.data[i, j] : conj(A.data[j, i])
Base.getindex(A::UpperTriangular, i::Int, j::Int) = i <= j ? A.data[i, j] : zero(eltype(A))
Base.getindex(A::LowerTriangular, i::Int, j::Int) = i >= j ? A.data[i, j] : zero(eltype(A))
Base.:*(D::Diagonal, E::Diagonal) = Diagonal(D.diag .* E.diag)
Base.:*(D::Diagonal, A::AbstractMatrix) = D.diag .* A
Base.:*(A::AbstractMatrix, D::Diagonal) = A .* transpose(D.diag)
Base.:*(D::Diagonal, x::AbstractVector) = D.diag .* x
Base.:+(D::Diagonal, E::Diagonal) = Diagonal(D.diag + E.diag)
Base.inv(D::Diagonal) = Diagonal(map(inv, D.diag))
Base.:\(D::Diagonal, b::AbstractVector) = b ./ D.diag
Base.det(D::Diagonal) = prod(D.diag)

diagm(v::AbstractVector) = Matrix(Diagonal(v))
function diagm(bands::Pair...)
    n = maximum(b -> length(b.second) + abs(b.first), bands)
    A = zeros(promote_type(map(b -> eltype(b.second), bands)...), n, n)
    for (k, v) in bands, i in eachindex(v)
        A[i + max(0, -k), i + max(0, k)] += v[i]
    end
    return A
end
Base.diag(A::AbstractMatrix, k::Integer) =
    [A[i + max(0, -k), i + max(0, k)] for i in 1:min(size(A, 1) - max(0, -k), size(A, 2) - max(0, k))]
triu(A::AbstractMatrix, k::Integer = 0) = [j - i >= k ? A[i, j] : zero(A[i, j]) for i in axes(A, 1), j in axes(A, 2)]
tril(A::AbstractMatrix, k::Integer = 0) = [j - i <= k ? A[i, j] : zero(A[i, j]) for i in axes(A, 1), j in axes(A, 2)]
triu!(A::AbstractMatrix, k::Integer = 0) = copyto!(A, triu(A, k))
tril!(A::AbstractMatrix, k::Integer = 0) = copyto!(A, tril(A, k))
is_square(A) = size(A, 1) == size(A, 2)
issymmetric(A::AbstractMatrix) = is_square(A) && A == transpose(A)
ishermitian(A::AbstractMatrix) = is_square(A) && A == adjoint(A)
istriu(A::AbstractMatrix) = all(iszero(A[i, j]) for j in axes(A, 2) for i in j+1:size(A, 1))
istril(A::AbstractMatrix) = istriu(transpose(A))
isdiag(A::AbstractMatrix) = istriu(A) && istril(A)
hermitianpart(A::AbstractMatrix) = (A + A') / 2
isposdef(A::AbstractMatrix) = ishermitian(A) && factor_cholesky(float(A)) isa Matrix

# Products into arrays that are there

mul!(C, A, B) = copyto!(C, A * B)
mul!(C, A, B, α, β) = (C .= α .* (A * B) .+ β .* C; C)
lmul!(a::Number, B::AbstractArray) = (B .= a .* B; B)
rmul!(A::AbstractArray, b::Number) = (A .= A .* b; A)
axpy!(a, x, y) = (y .= a .* x .+ y; y)
ldiv!(A, b) = copyto!(b, A \ b)
ldiv!(y, A, b) = copyto!(y, A \ b)

kron(a::AbstractVector, b::AbstractVector) = [x * y for x in a for y in b]
kron(A::AbstractMatrix, b::AbstractVector) = kron(A, reshape(b, length(b), 1))
kron(a::AbstractVector, B::AbstractMatrix) = kron(reshape(a, length(a), 1), B)
kron(A::AbstractMatrix, B::AbstractMatrix) =
    [A[div(i - 1, size(B, 1)) + 1, div(j - 1, size(B, 2)) + 1] * B[mod1(i, size(B, 1)), mod1(j, size(B, 2))]
        for i in 1:size(A, 1)*size(B, 1), j in 1:size(A, 2)*size(B, 2)]

# LU with partial pivoting: PA = LU (Golub and Van Loan, Matrix Computations, 3.4).

struct LU{T}
    factors::Matrix{T}
    p::Vector{Int}
    sign::Int
    info::Int
end
quotient_type(A) = typeof(one(eltype(A)) / one(eltype(A)))

function lu(A::AbstractMatrix; check::Bool = true)
    F = Matrix{quotient_type(A)}(A)
    m, n = size(F)
    p = collect(1:m)
    sign, info = 1, 0
    for k in 1:min(m, n)
        best = k
        for i in k+1:m
            abs(F[i, k]) > abs(F[best, k]) && (best = i)
        end
        if iszero(F[best, k])
            info == 0 && (info = k)
            continue
        end
        if best != k
            for j in 1:n
                F[k, j], F[best, j] = F[best, j], F[k, j]
            end
            p[k], p[best] = p[best], p[k]
            sign = -sign
        end
        for i in k+1:m
            F[i, k] = F[i, k] / F[k, k]
            for j in k+1:n
                F[i, j] -= F[i, k] * F[k, j]
            end
        end
    end
    check && info > 0 && throw(SingularException(info))
    return LU(F, p, sign, info)
end
function Base.getproperty(F::LU, name::Symbol)
    factors = getfield(F, :factors)
    m, n = size(factors)
    name === :L && return tril(factors[:, 1:min(m, n)], -1) + Matrix{eltype(factors)}(I, m, min(m, n))
    name === :U && return triu(factors[1:min(m, n), :])
    name === :P && return Matrix{eltype(factors)}(I, m, m)[getfield(F, :p), :]
    return getfield(F, name)
end
Base.iterate(F::LU, i::Int = 1) = i == 1 ? (F.L, 2) : i == 2 ? (F.U, 3) : i == 3 ? (F.p, 4) : nothing
Base.det(F::LU) = F.info > 0 ? zero(eltype(F.factors)) : F.sign * prod(diag(F.factors))
issuccess(F::LU) = F.info == 0
function Base.:\(F::LU, b::AbstractVecOrMat)
    X = Matrix{promote_type(eltype(F.factors), quotient_type(b))}(reshape(b, size(b, 1), size(b, 2))[F.p, :])
    n = size(X, 1)
    for c in axes(X, 2)
        for i in 1:n, k in 1:i-1
            X[i, c] -= F.factors[i, k] * X[k, c]
        end
        for i in n:-1:1
            for k in i+1:n
                X[i, c] -= F.factors[i, k] * X[k, c]
            end
            X[i, c] = X[i, c] / F.factors[i, i]
        end
    end
    return b isa AbstractVector ? vec(X) : X
end
Base.inv(F::LU) = F \ Matrix{eltype(F.factors)}(I, size(F.factors)...)
factorize(A::AbstractMatrix) = lu(A)
logdet(A::AbstractMatrix) = log(det(A))

# QR by Householder reflections (the same, 5.2).

struct QR{T}
    Q::Matrix{T}
    R::Matrix{T}
end
Base.iterate(F::QR, i::Int = 1) = i == 1 ? (F.Q, 2) : i == 2 ? (F.R, 3) : nothing
function qr(A::AbstractMatrix)
    R = Matrix{quotient_type(A)}(A)
    m, n = size(R)
    Q = Matrix{eltype(R)}(I, m, m)
    for k in 1:min(m - 1, n)
        x = R[k:m, k]
        length_x = norm(x)
        iszero(length_x) && continue
        v = copy(x)
        v[1] += (iszero(x[1]) ? one(x[1]) : x[1] / abs(x[1])) * length_x
        scale = 2 / real(dot(v, v))
        R[k:m, :] = R[k:m, :] - scale * v * (v' * R[k:m, :])
        Q[:, k:m] = Q[:, k:m] - scale * (Q[:, k:m] * v) * v'
    end
    width = min(m, n)
    return QR(Q[:, 1:width], triu(R[1:width, :]))
end
Base.:\(F::QR, b::AbstractVecOrMat) = UpperTriangular(F.R) \ (F.Q' * b)
function Base.:\(A::UpperTriangular, b::AbstractVector)
    x = Vector{promote_type(quotient_type(A), quotient_type(b))}(b)
    for i in length(x):-1:1
        for k in i+1:length(x)
            x[i] -= A[i, k] * x[k]
        end
        iszero(A[i, i]) && throw(SingularException(i))
        x[i] /= A[i, i]
    end
    return x
end
function Base.:\(A::LowerTriangular, b::AbstractVector)
    x = Vector{promote_type(quotient_type(A), quotient_type(b))}(b)
    for i in 1:length(x)
        for k in 1:i-1
            x[i] -= A[i, k] * x[k]
        end
        iszero(A[i, i]) && throw(SingularException(i))
        x[i] /= A[i, i]
    end
    return x
end

# Cholesky

struct Cholesky{T}
    L::Matrix{T}
end
"The lower factor, or the number of the row that shows that there is none."
function factor_cholesky(A::AbstractMatrix)
    n = size(A, 1)
    L = zeros(eltype(A), n, n)
    for j in 1:n
        d = real(A[j, j]) - sum(abs2(L[j, k]) for k in 1:j-1; init = 0)
        d > 0 || return j
        L[j, j] = sqrt(d)
        for i in j+1:n
            L[i, j] = (A[i, j] - sum(L[i, k] * conj(L[j, k]) for k in 1:j-1; init = 0)) / L[j, j]
        end
    end
    return L
end
function cholesky(A::AbstractMatrix)
    L = factor_cholesky(float(A))
    L isa Int && throw(PosDefException(L))
    return Cholesky(L)
end
Base.getproperty(F::Cholesky, name::Symbol) = name === :U ? Matrix(getfield(F, :L)') : getfield(F, name)
Base.det(F::Cholesky) = prod(diag(F.L))^2
Base.:\(F::Cholesky, b::AbstractVector) = UpperTriangular(F.U) \ (LowerTriangular(F.L) \ b)

# Eigenvalues: Jacobi rotations where the matrix is symmetric, the QR algorithm with shifts elsewhere.

struct Eigen{V,M}
    values::V
    vectors::M
end
Base.iterate(F::Eigen, i::Int = 1) = i == 1 ? (F.values, 2) : i == 2 ? (F.vectors, 3) : nothing

function eigen_symmetric(A::AbstractMatrix)
    S = Matrix{Float64}(A)
    n = size(S, 1)
    V = Matrix{Float64}(I, n, n)
    for _ in 1:100
        off = sum(abs2(S[i, j]) for i in 1:n for j in 1:n if i != j; init = 0.0)
        off <= 1.0e-32 * sum(abs2, S) && break
        for p in 1:n-1, q in p+1:n
            iszero(S[p, q]) && continue
            θ = (S[q, q] - S[p, p]) / (2 * S[p, q])
            t = (θ < 0 ? -1 : 1) / (abs(θ) + sqrt(θ^2 + 1))
            c = 1 / sqrt(t^2 + 1)
            s = t * c
            S[p, p] -= t * S[p, q]
            S[q, q] += t * S[p, q]
            S[p, q] = S[q, p] = 0.0
            for k in 1:n
                (k == p || k == q) && continue
                a, b = S[k, p], S[k, q]
                S[k, p] = S[p, k] = c * a - s * b
                S[k, q] = S[q, k] = s * a + c * b
            end
            for k in 1:n
                a, b = V[k, p], V[k, q]
                V[k, p], V[k, q] = c * a - s * b, s * a + c * b
            end
        end
    end
    order = sortperm(diag(S))
    return Eigen(diag(S)[order], V[:, order])
end

function complex_eigenvalues(A::AbstractMatrix)
    H = Matrix{ComplexF64}(A)
    values = ComplexF64[]
    n = size(H, 1)
    rounds = 0
    while n > 0
        if n == 1 || abs(H[n, n-1]) <= 1.0e-15 * (abs(H[n, n]) + abs(H[n-1, n-1]))
            push!(values, H[n, n])
            n -= 1
            H = H[1:n, 1:n]
            rounds = 0
            continue
        end
        if n == 2
            root = sqrt((H[1, 1] - H[2, 2])^2 / 4 + H[1, 2] * H[2, 1])
            push!(values, (H[1, 1] + H[2, 2]) / 2 + root, (H[1, 1] + H[2, 2]) / 2 - root)
            break
        end
        rounds += 1
        rounds > 500 && error("the eigenvalues were not found")
        # Wilkinson's shift; now and then another one, against cycles.
        a, b, c, d = H[n-1, n-1], H[n-1, n], H[n, n-1], H[n, n]
        root = sqrt((a - d)^2 / 4 + b * c)
        near, far = (a + d) / 2 + root, (a + d) / 2 - root
        shift = rounds % 11 == 10 ? d + abs(c) : abs(near - d) < abs(far - d) ? near : far
        F = qr(H - shift * I)
        H = F.R * F.Q + shift * I
    end
    return values
end

function eigvals(A::AbstractMatrix)
    is_square(A) || throw(DimensionMismatch("matrix is not square: dimensions are $(size(A))"))
    eltype(A) <: Real && issymmetric(A) && return eigen_symmetric(A).values
    values = complex_eigenvalues(A)
    scale = maximum(abs, values; init = 0.0)
    if eltype(A) <: Real && all(z -> abs(imag(z)) <= 1.0e-10 * max(scale, 1.0e-300), values)
        return sort(map(real, values))
    end
    return sort(values; by = z -> (real(z), imag(z)))
end
function eigen(A::AbstractMatrix)
    eltype(A) <: Real && issymmetric(A) && return eigen_symmetric(A)
    values = eigvals(A)
    vectors = reduce(hcat, map(λ -> null_direction(A - λ * I), values))
    return Eigen(values, vectors)
end
eigvecs(A::AbstractMatrix) = eigen(A).vectors
eigmax(A::AbstractMatrix) = maximum(eigvals(A))
eigmin(A::AbstractMatrix) = minimum(eigvals(A))

"A unit vector that the (nearly) singular matrix takes to nothing: inverse iteration."
function null_direction(A::AbstractMatrix)
    n = size(A, 1)
    T = eltype(A) <: Real ? Float64 : ComplexF64
    shifted = Matrix{T}(A) + (1.0e-14 * max(1.0, norm(A))) * I
    F = lu(shifted; check = false)
    x = ones(T, n)
    for _ in 1:5
        x = normalize(F \ x)
    end
    return x
end

# Singular values: those of A'A, by its eigenvectors.

struct SVD{M}
    U::M
    S::Vector{Float64}
    V::M
end
Base.getproperty(F::SVD, name::Symbol) = name === :Vt ? Matrix(getfield(F, :V)') : getfield(F, name)
Base.iterate(F::SVD, i::Int = 1) = i == 1 ? (F.U, 2) : i == 2 ? (F.S, 3) : i == 3 ? (F.V, 4) : nothing

"One-sided Jacobi: the columns are made orthogonal (Hestenes)."
function svd(A::AbstractMatrix)
    m, n = size(A)
    if m < n
        F = svd(Matrix(A'))
        return SVD(F.V, F.S, F.U)
    end
    U = Matrix{Float64}(A)
    V = Matrix{Float64}(I, n, n)
    for _ in 1:60
        turned = false
        for p in 1:n-1, q in p+1:n
            α = sum(abs2, U[:, p])
            β = sum(abs2, U[:, q])
            γ = dot(U[:, p], U[:, q])
            abs(γ) <= 1.0e-15 * sqrt(α * β) && continue
            turned = true
            ζ = (β - α) / (2 * γ)
            t = (ζ < 0 ? -1 : 1) / (abs(ζ) + sqrt(1 + ζ^2))
            c = 1 / sqrt(1 + t^2)
            s = c * t
            for M in (U, V), k in axes(M, 1)
                a, b = M[k, p], M[k, q]
                M[k, p], M[k, q] = c * a - s * b, s * a + c * b
            end
        end
        turned || break
    end
    S = [norm(U[:, j]) for j in 1:n]
    order = sortperm(S; rev = true)
    for j in 1:n
        S[j] > 0 && (U[:, j] = U[:, j] / S[j])
    end
    return SVD(U[:, order], S[order], V[:, order])
end
svdvals(A::AbstractMatrix) = svd(A).S
function rank(A::AbstractMatrix; rtol::Real = min(size(A)...) * eps(Float64))
    S = svdvals(A)
    return count(s -> s > rtol * S[1], S)
end
cond(A::AbstractMatrix, p::Real = 2) = p == 2 ? (S = svdvals(A); S[1] / S[end]) : opnorm(A, p) * opnorm(inv(A), p)
function pinv(A::AbstractMatrix)
    F = svd(A)
    inverse = map(s -> s > 1.0e-15 * F.S[1] * max(size(A)...) ? 1 / s : 0.0, F.S)
    return F.V * Diagonal(inverse) * F.U'
end
function nullspace(A::AbstractMatrix)
    F = eigen_symmetric(A' * A)
    limit = max(size(A)...) * eps(Float64) * max(maximum(F.values), 0.0)
    return F.vectors[:, findall(<=(limit), F.values)]
end

end
