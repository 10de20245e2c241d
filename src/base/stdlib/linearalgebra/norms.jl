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
