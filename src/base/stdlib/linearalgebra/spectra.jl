# Eigenvalues: Jacobi rotations where the matrix is symmetric, the QR algorithm with shifts elsewhere.

struct Eigen{V,M}
    values::V
    vectors::M
end
Base.iterate(F::Eigen, i::Int = 1) = i == 1 ? (F.values, 2) : i == 2 ? (F.vectors, 3) : nothing

"Turns columns `p` and `q` against each other by the angle with this cosine and sine."
function rotate_columns!(M::AbstractMatrix, p, q, c, s)
    for k in axes(M, 1)
        a, b = M[k, p], M[k, q]
        M[k, p], M[k, q] = c * a - s * b, s * a + c * b
    end
    return M
end

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
            rotate_columns!(V, p, q, c, s)
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
            rotate_columns!(U, p, q, c, s)
            rotate_columns!(V, p, q, c, s)
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

"By the series for a part small enough, squared again; Julia's uses quotients of polynomials."
function Base.exp(A::AbstractMatrix{<:Number})
    M = float(A)
    halvings = max(0, exponent(opnorm(M, 1) + floatmin(Float64)) + 8)
    part = M / 2.0^halvings
    sum = term = one(M)
    for n in 1:12
        term = term * part / n
        sum += term
    end
    for _ in 1:halvings
        sum = sum * sum
    end
    return sum
end
