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
