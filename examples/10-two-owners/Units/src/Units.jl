"Lengths in metres."
module Units

export Metre

struct Metre
    value::Float64
end

Base.:+(a::Metre, b::Metre) = Metre(a.value + b.value)
Base.show(io::IO, m::Metre) = print(io, m.value, " m")

end
