"Linear algebra for any kind of number. Knows nothing of fixed point."
module GenericLinearAlgebra

export multiply, lu_solve

"The product of two matrices, by the definition."
function multiply(A::Matrix{T}, B::Matrix{T}) where {T}
    m, n, k = size(A, 1), size(B, 2), size(A, 2)
    C = Matrix{T}(undef, m, n)
    for j in 1:n
        for i in 1:m
            sum = zero(T)
            for l in 1:k
                sum = sum + A[i, l] * B[l, j]
            end
            C[i, j] = sum
        end
    end
    return C
end

"Solves A x = b by LU decomposition with partial pivoting."
function lu_solve(A::Matrix{T}, b::Vector{T}) where {T}
    n = length(b)
    U = copy(A)
    x = copy(b)
    for k in 1:n
        p = pivot_row(U, k, n)
        swap_rows!(U, x, k, p, n)
        for i in (k + 1):n
            factor = U[i, k] / U[k, k]
            for j in k:n
                U[i, j] = U[i, j] - factor * U[k, j]
            end
            x[i] = x[i] - factor * x[k]
        end
    end
    return back_substitute!(U, x, n)
end

function pivot_row(U, k, n)
    p = k
    for i in (k + 1):n
        if abs(U[p, k]) < abs(U[i, k])
            p = i
        end
    end
    return p
end

function swap_rows!(U, x, k, p, n)
    if p != k
        for j in 1:n
            t = U[k, j]
            U[k, j] = U[p, j]
            U[p, j] = t
        end
        t = x[k]
        x[k] = x[p]
        x[p] = t
    end
    return nothing
end

function back_substitute!(U, x, n)
    for k in n:-1:1
        for j in (k + 1):n
            x[k] = x[k] - U[k, j] * x[j]
        end
        x[k] = x[k] / U[k, k]
    end
    return x
end

end
