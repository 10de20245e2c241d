using Printf

include("measure.jl")

function print_to_file(n)
    open("/dev/null", "w") do io
        for i in 1:n
            @printf(io, "%d %d\n", i, i + 1)
        end
    end
    return n
end

measure(() -> print_to_file(100_000))
