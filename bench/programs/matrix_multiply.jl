include("measure.jl")

# Julia stores matrices by columns: the inner loop goes down a column of C and of A.
function multiply(A, B)
    n, m = size(A)
    k = size(B, 2)
    C = zeros(n, k)
    for j in 1:k, l in 1:m
        @inbounds s = B[l, j]
        for i in 1:n
            @inbounds C[i, j] += A[i, l] * s
        end
    end
    return C
end

const random = Lcg(42)
const A = [uniform(random) for i in 1:200, j in 1:200]
const B = [uniform(random) for i in 1:200, j in 1:200]

function work()
    C = multiply(A, B)
    return floor(Int, (C[1, 1] + C[200, 1] + C[1, 200] + C[100, 100]) * 1.0e6)
end

measure(work)
