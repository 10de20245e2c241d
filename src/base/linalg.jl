# Linear algebra on any element type: products, sums, transposes, solving.

function same_size(A::AbstractArray, B::AbstractArray)
    size(A) == size(B) || throw_dimensions(
        string("dimensions must match: a has dims ", axes(A), ", b has dims ", axes(B), ", mismatch at ", mismatch(size(A), size(B), 1)))
    return nothing
end
mismatch(a::Tuple, b::Tuple, d::Int64) = dimension(a, 1) ≟ dimension(b, 1) ? mismatch(tail(a), tail(b), d ⊕ 1) : d

+(A::AbstractArray, B::AbstractArray) = (same_size(A, B); shaped(collect_values(Generator(+, A, B)), size(A)))
-(A::AbstractArray, B::AbstractArray) = (same_size(A, B); shaped(collect_values(Generator(-, A, B)), size(A)))
-(A::AbstractArray) = map(-, A)
+(A::AbstractArray) = A
*(x::Number, A::AbstractArray) = map(a -> x * a, A)
*(A::AbstractArray, x::Number) = map(a -> a * x, A)
/(A::AbstractArray, x::Number) = map(a -> a / x, A)
\(x::Number, A::AbstractArray) = map(a -> x \ a, A)

# Transposes are copies.

adjoint(x::Number) = conj(x)
"""
A vector lying down: its products with vectors are numbers. `f` is `adjoint` or `transpose`, which is done to the elements.
"""
struct LyingVector{T,F,V} <: AbstractMatrix{T}
    f::F
    parent::V
end
lying(f::F, v::V) where {F,V<:AbstractVector} = LyingVector{eltype(v),F,V}(f, v)
size(A::LyingVector) = (1, length(A.parent))
IndexStyle(::Type{<:LyingVector}) = IndexLinear()
getindex(A::LyingVector, i::Int64) = A.f(A.parent[i])
getindex(A::LyingVector, i::Int64, j::Int64) = i ≟ 1 ? A.f(A.parent[j]) : throw_boundserror(A, (i, j))
setindex!(A::LyingVector, x, i::Int64) = (A.parent[i] = A.f(x); A)
setindex!(A::LyingVector, x, i::Int64, j::Int64) = i ≟ 1 ? setindex!(A, x, j) : throw_boundserror(A, (i, j))
parent(A::LyingVector) = A.parent
summary(A::LyingVector) = string("1×", length(A), " ", A.f, "(::", typeof(A.parent), ") with eltype ", eltype(A))
*(A::LyingVector, x::AbstractVector) = product_of(A, x)
*(A::LyingVector, B::AbstractMatrix) = lying(A.f, A.f(B) * A.parent)
function product_of(A::LyingVector, x::AbstractVector)
    length(A) ≟ length(x) || throw_dimensions(
        string("first array has length ", length(A), " which does not match the length of the second, ", length(x), "."))
    sum = zero(product_type(A, x))
    for i in eachindex(x)
        sum = sum + A.f(A.parent[i]) * x[i]
    end
    return sum
end
+(A::LyingVector, B::LyingVector) = lying(A.f, A.parent + B.parent)
-(A::LyingVector, B::LyingVector) = lying(A.f, A.parent - B.parent)
*(x::Number, A::LyingVector) = lying(A.f, A.f(x) * A.parent)
*(A::LyingVector, x::Number) = lying(A.f, A.parent * A.f(x))
/(A::LyingVector, x::Number) = lying(A.f, A.parent / A.f(x))
adjoint(A::LyingVector) = map(x -> adjoint(A.f(x)), A.parent)
transpose(A::LyingVector) = map(A.f, A.parent)

adjoint(v::AbstractVector) = lying(adjoint, v)
adjoint(A::AbstractMatrix) = permuted(adjoint, A)
transpose(x::Number) = x
transpose(v::AbstractVector) = lying(transpose, v)
transpose(A::AbstractMatrix) = permuted(identity, A)
permutedims(v::AbstractVector) = reshape(copymutable(v), 1, length(v))
permutedims(A::AbstractMatrix) = permuted(identity, A)

function permuted(f, A::AbstractMatrix)
    result = similar(A, (size(A, 2), size(A, 1)))
    for j in 1:size(A, 2), i in 1:size(A, 1)
        result[j, i] = f(A[i, j])
    end
    return result
end

# Products

"The type of sums of products."
product_type(A::AbstractArray, B::AbstractArray) = product_type(eltype(A), eltype(B))
product_type(::Type{S}, ::Type{T}) where {S,T} = typeof(zero(S) * zero(T) + zero(S) * zero(T))

function *(A::AbstractMatrix, B::AbstractMatrix)
    size(A, 2) ≟ size(B, 1) || throw_dimensions(
        string("incompatible dimensions for matrix multiplication: tried to multiply a matrix of size ", size(A),
            " with a matrix of size ", size(B), ". The second dimension of the first matrix: ", size(A, 2),
            ", does not match the first dimension of the second matrix: ", size(B, 1), "."))
    return multiply!(Matrix{product_type(A, B)}(undef, size(A, 1), size(B, 2)), A, B)
end

function multiply!(C::AbstractMatrix, A::AbstractMatrix, B::AbstractMatrix)
    fill!(C, zero(eltype(C)))
    for j in 1:size(B, 2), k in 1:size(A, 2)
        b = B[k, j]
        for i in 1:size(A, 1)
            C[i, j] = C[i, j] + A[i, k] * b
        end
    end
    return C
end

"Stored matrices: column by column, straight from memory."
function multiply!(C::Matrix{T}, A::Matrix, B::Matrix) where {T}
    m, n, inner = size(A, 1), size(B, 2), size(A, 2)
    c, a, b = C.mem, A.mem, B.mem
    Intrinsics.memory_fill(c, zero(T), 0, m ⊗ n)
    j = 0
    while j ≺ n
        k = 0
        while k ≺ inner
            x = Intrinsics.memory_get(b, j ⊗ inner ⊕ k)
            i = 0
            from = k ⊗ m
            to = j ⊗ m
            while i ≺ m
                sum = Intrinsics.memory_get(c, to ⊕ i) + Intrinsics.memory_get(a, from ⊕ i) * x
                Intrinsics.memory_set(c, to ⊕ i, convert(T, sum))
                i = i ⊕ 1
            end
            k = k ⊕ 1
        end
        j = j ⊕ 1
    end
    return C
end

function *(A::AbstractMatrix, x::AbstractVector)
    size(A, 2) ≟ length(x) || throw_dimensions(
        string("second dimension of matrix A, ", size(A, 2), ", does not match length of vector x, ", length(x)))
    y = fill!(Vector{product_type(A, x)}(undef, size(A, 1)), zero(product_type(A, x)))
    for k in 1:size(A, 2)
        b = x[k]
        for i in 1:size(A, 1)
            y[i] = y[i] + A[i, k] * b
        end
    end
    return y
end

*(x::AbstractVector, A::AbstractMatrix) = reshape(x, length(x), 1) * A

function ^(A::AbstractMatrix, n::Integer)
    size(A, 1) ≟ size(A, 2) || throw_dimensions(string("matrix is not square: dimensions are ", size(A)))
    return power_by_squaring(A, n)
end

function dot(x::AbstractVector, y::AbstractVector)
    length(x) ≟ length(y) || throw_dimensions(
        string("first array has length ", length(x), " which does not match the length of the second, ", length(y), "."))
    sum = zero(product_type(x, y))
    for i in eachindex(x)
        sum = sum + conj(x[i]) * y[i]
    end
    return sum
end
dot(x::Number, y::Number) = conj(x) * y
const ⋅ = dot

cross(a::AbstractVector, b::AbstractVector) =
    [a[2] * b[3] - a[3] * b[2], a[3] * b[1] - a[1] * b[3], a[1] * b[2] - a[2] * b[1]]
const × = cross

norm(x::AbstractArray) = sqrt(float(sum(abs2, x)))
norm(x::Number) = abs(float(x))
tr(A::AbstractMatrix) = sum(i -> A[i, i], 1:size(A, 1))

"The diagonal of a matrix."
diag(A::AbstractMatrix) = map(i -> A[i, i], 1:smaller(size(A, 1), size(A, 2)))

# Gaussian elimination with the largest pivot

struct SingularException <: Exception
    info::Int64
end
showerror(io::IO, e::SingularException) = print(io, "SingularException(", e.info, ")")

"Numbers that can be divided by each other: floats for whole numbers."
divisible(A::AbstractArray) = map(x -> x / one(x), A)

"Eliminates below the diagonal of `A`, doing the same to `B`. The determinant's sign changes with each swap."
function eliminate!(A::AbstractMatrix, B::AbstractMatrix)
    n = size(A, 1)
    sign = 1
    for k in 1:n
        pivot = k
        for i in k ⊕ 1:n
            if abs(A[i, k]) > abs(A[pivot, k])
                pivot = i
            end
        end
        iszero(A[pivot, k]) && return 0
        if pivot ≭ k
            swap_rows!(A, pivot, k)
            swap_rows!(B, pivot, k)
            sign = Intrinsics.neg_int(sign)
        end
        for i in k ⊕ 1:n
            factor = A[i, k] / A[k, k]
            for j in k:n
                A[i, j] = A[i, j] - factor * A[k, j]
            end
            for j in 1:size(B, 2)
                B[i, j] = B[i, j] - factor * B[k, j]
            end
        end
    end
    return sign
end

function swap_rows!(A::AbstractMatrix, i::Int64, k::Int64)
    for j in 1:size(A, 2)
        A[i, j], A[k, j] = A[k, j], A[i, j]
    end
end

function \(A::AbstractMatrix, B::AbstractMatrix)
    size(A, 1) ≟ size(B, 1) || throw_dimensions(string("arguments must have the same number of rows"))
    size(A, 1) ≟ size(A, 2) || return least_squares(divisible(A), divisible(B))
    U = divisible(A)
    X = map(x -> x * one(U[1]), divisible(B))
    n = size(A, 1)
    eliminate!(U, X) ≟ 0 && throw(SingularException(n))
    for j in 1:size(X, 2), i in n:-1:1
        for k in i ⊕ 1:n
            X[i, j] = X[i, j] - U[i, k] * X[k, j]
        end
        X[i, j] = X[i, j] / U[i, i]
    end
    return X
end
\(A::AbstractMatrix, b::AbstractVector) = vec(A \ reshape(b, length(b), 1))
function inv(A::AbstractMatrix)
    size(A, 1) ≟ size(A, 2) || throw_dimensions(string("matrix is not square: dimensions are ", size(A)))
    return A \ identity_matrix(eltype(A), size(A, 1))
end

"The solution of smallest error, or of smallest norm: by the normal equations of the orthogonalized columns."
function least_squares(A::AbstractMatrix, B::AbstractMatrix)
    size(A, 1) ≺ size(A, 2) && return A' * ((A * A') \ B)
    Q = copy(A)
    n = size(A, 2)
    R = identity_matrix(eltype(A), n)
    for k in 1:n
        R[k, k] = sqrt(sum(i -> abs2(Q[i, k]), axes(Q, 1)))
        Q[:, k] = Q[:, k] / R[k, k]
        for j in k ⊕ 1:n
            R[k, j] = dot(Q[:, k], Q[:, j])
            Q[:, j] = Q[:, j] - R[k, j] * Q[:, k]
        end
    end
    return R \ (Q' * B)
end

function det(A::AbstractMatrix)
    size(A, 1) ≟ size(A, 2) || throw_dimensions(string("matrix is not square: dimensions are ", size(A)))
    U = divisible(A)
    sign = eliminate!(U, U[:, 1:0])
    result = oftype(U[1, 1], sign)
    for i in 1:size(U, 1)
        result = result * U[i, i]
    end
    return result
end

function isapprox(A::AbstractArray, B::AbstractArray; atol=0, rtol=atol > 0 || isempty(A) ? 0 : default_rtol(A[1], B[1]), nans=false)
    size(A) == size(B) || throw_dimensions("dimensions must match")
    isempty(A) && return true
    distance = norm(A - B)
    isfinite(distance) && return distance <= max(atol, rtol * max(norm(A), norm(B)))
    return all(map((a, b) -> isapprox(a, b; atol, rtol, nans), A, B))
end
