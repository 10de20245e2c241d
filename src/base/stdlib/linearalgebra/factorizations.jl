# Factorizations: LU, QR, Cholesky.

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
Base.:\(A::UpperTriangular, b::AbstractVector) = substitute(A, b, length(b):-1:1, i -> i+1:length(b))
Base.:\(A::LowerTriangular, b::AbstractVector) = substitute(A, b, 1:length(b), i -> 1:i-1)
"Solves row by row; `known(i)` are the unknowns that row `i` needs and that come before it."
function substitute(A, b, rows, known)
    x = Vector{promote_type(quotient_type(A), quotient_type(b))}(b)
    for i in rows
        for k in known(i)
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
