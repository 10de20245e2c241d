include("measure.jl")

function parse_integers(times)
    random = Lcg(42)
    sum = 0
    for _ in 1:times
        n = UInt32(draw(random))
        text = string(n, base = 16)
        m = parse(UInt32, text, base = 16)
        m == n || error("read another number than was written")
        sum += Int(m)
    end
    return sum
end

measure(() -> parse_integers(1000))
