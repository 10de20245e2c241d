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
