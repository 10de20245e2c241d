include("measure.jl")

function mandel(z)
    c = z
    for n in 1:80
        if abs2(z) > 4
            return n - 1
        end
        z = z^2 + c
    end
    return 80
end

mandel_grid() = [mandel(complex(r / 10, i / 10)) for i in -10:10, r in -20:5]

measure(() -> sum(mandel_grid()))
