include("measure.jl")

struct Reading
    station::Int
    value::Float64
end

before(a, b) = a.station == b.station ? a.value < b.value : a.station < b.station

function weigh(readings)
    sum = 0
    for (i, reading) in enumerate(readings)
        sum += i * (reading.station + floor(Int, reading.value * 1000))
    end
    return sum
end

function random_readings(n)
    random = Lcg(42)
    return [Reading(draw(random) >> 22, uniform(random)) for _ in 1:n]
end

const readings = random_readings(50_000)

measure(() -> weigh(sort(readings; lt = before)))
