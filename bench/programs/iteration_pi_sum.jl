include("measure.jl")

function pi_sum()
    sum = 0.0
    for j in 1:500
        sum = 0.0
        for k in 1:10000
            sum += 1.0 / (k * k)
        end
    end
    return sum
end

measure(() -> floor(Int, pi_sum() * 1.0e12))
