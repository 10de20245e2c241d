include("measure.jl")

function float_loop(n)
    s = 0.0
    for i in 1:n
        s = s * 0.999999 + i
    end
    return s
end

measure(() -> floor(Int, float_loop(10_000_000) / 1000))
