# Floats as Julia writes them: the shortest digits that read back; an exponent below 1e-4 and from 1e6 on (Float16: 1e3).

show(io::IO, x::Float64) = write_float(io, x, true)
show(io::IO, x::Float32) = write_float(io, x, true)

function show(io::IO, x::Float16)
    isfinite(x) || return write_float(io, x, true)
    write_string(io, "Float16(")
    write_float(io, x, false)
    return write_byte(io, 0x29)
end

"`typed`: with what tells the type, `1.5f0`, `NaN32`."
function write_float(io::IO, x::T, typed::Bool) where {T<:IEEEFloat}
    isnan(x) && return write_string(io, typed ? nan_name(T) : "NaN")
    signbit(x) && write_byte(io, 0x2d)
    isinf(x) && return write_string(io, typed ? inf_name(T) : "Inf")
    digits, point = decimal_digits(abs(x))
    compact = get(io, :compact, false)
    if compact && ncodeunits(digits) ≻ 6
        digits, point = fewer_digits(digits, point)
    end
    n = ncodeunits(digits)
    mark = typed && T === Float32 && !compact
    if -4 ≺ point && point ≼ (T === Float16 ? 3 : 6) && !(compact && n ≼ point && says_too_much(Float64(x), point ⊖ n))
        write_positional(io, digits, n, point)
        return mark ? write_string(io, "f0") : nothing
    end
    write_bytes(io, digits.mem, 0, 1)
    write_byte(io, 0x2e)
    n ≟ 1 ? write_byte(io, 0x30) : write_bytes(io, digits.mem, 1, n ⊖ 1)
    write_byte(io, mark ? 0x66 : 0x65)
    return show(io, point ⊖ 1)
end

"Whether digits that were left out would be written as zeros in front of the point."
says_too_much(x::Float64, zeros::Int64) =
    (scale = Intrinsics.pow(10.0, Float64(zeros)); abs(mod(abs(x) + 0.05, scale) - 0.05) > 0.05)

"The first six digits, rounded."
function fewer_digits(digits::String, point::Int64)
    whole = parse_digits(digits, 6) ⊕ (byte_at(digits, 7) ≽ 0x35 ? 1 : 0)
    rounded = whole ≟ 1000000 ? "1" : String(rstrip(string(whole), '0'))
    return (rounded, whole ≟ 1000000 ? point ⊕ 1 : point)
end
function parse_digits(digits::String, n::Int64)
    value = 0
    for i in 1:n
        value = value ⊗ 10 ⊕ unit_at(digits, i) ⊖ 48
    end
    return value
end
nan_name(::Type{Float64}) = "NaN"
nan_name(::Type{Float32}) = "NaN32"
nan_name(::Type{Float16}) = "NaN16"
inf_name(::Type{Float64}) = "Inf"
inf_name(::Type{Float32}) = "Inf32"
inf_name(::Type{Float16}) = "Inf16"

"`digits` with a point behind the first `point` of them, zeros where there are none."
function write_positional(io::IO, digits::String, n::Int64, point::Int64)
    if point ≼ 0
        write_string(io, "0.")
        for _ in 1:Intrinsics.neg_int(point)
            write_byte(io, 0x30)
        end
        return write_string(io, digits)
    end
    for i in 0:point ⊖ 1
        write_byte(io, i ≺ n ? Intrinsics.memory_get(digits.mem, i) : 0x30)
    end
    write_byte(io, 0x2e)
    return point ≺ n ? write_bytes(io, digits.mem, point, n ⊖ point) : write_byte(io, 0x30)
end

"The significant digits of `x ≥ 0` and the place of the point: `x == 0.digits × 10^point`."
decimal_digits(x::Float64) = significant(Intrinsics.float64_digits(x))
decimal_digits(x::Float32) = significant(Intrinsics.float32_digits(x))

"Takes apart what the host writes: `123.45`, `0.00012`, `1.5e-7`, `1e+21`."
function significant(text::Memory{UInt8})
    size = Intrinsics.memory_length(text)
    digits = IOBuffer()
    point = 0
    seen_point = false
    i = 0
    while i ≺ size && Intrinsics.memory_get(text, i) !== 0x65
        b = Intrinsics.memory_get(text, i)
        if b ≟ 0x2e
            seen_point = true
        elseif digits.size ≻ 0 || b ≭ 0x30
            write_byte(digits, b)
            point = seen_point ? point : point ⊕ 1
        elseif seen_point
            point = point ⊖ 1
        end
        i = i ⊕ 1
    end
    digits.size ≟ 0 && return ("0", 1)
    exponent = i ≺ size ? signed_digits(text, i ⊕ 1, size) : 0
    return (String(rstrip(taken_string(digits), '0')), point ⊕ exponent)
end

function signed_digits(text::Memory{UInt8}, from::Int64, size::Int64)
    negative = Intrinsics.memory_get(text, from) ≟ 0x2d
    value = 0
    i = from
    while i ≺ size
        digit = unit(text, i) ⊖ 48
        value = within(digit ⊕ 1, 10) ? value ⊗ 10 ⊕ digit : value
        i = i ⊕ 1
    end
    return negative ? Intrinsics.neg_int(value) : value
end

"For Float16 the host has no digits: the fewest that read back, by trial."
function decimal_digits(x::Float16)
    iszero(x) && return ("0", 1)
    wide = Float64(x)
    exact, point = decimal_digits(wide)
    for count in 1:4
        scale = Intrinsics.pow(10.0, Float64(count ⊖ point))
        whole = round(wide * scale)
        Float16(whole / scale) == x && return whole_digits(whole, count, point)
    end
    return (String(piece(exact, 1, smaller(5, ncodeunits(exact)))), point)
end

"`whole` has `count` digits, or one more when rounding carried over."
function whole_digits(whole::Float64, count::Int64, point::Int64)
    digits = string(unsafe_trunc(Int64, whole))
    return (String(rstrip(digits, '0')), point ⊕ ncodeunits(digits) ⊖ count)
end

"The digits of `x × 10^digits` as a whole number; with an exponent one digit before and `digits` behind the point, and `e`. Exact, ties to even."
rounded_digits(x::Float64, exponential::Bool, digits::Int64) =
    String(Intrinsics.float64_rounded(Intrinsics.bitcast(Int64, x), Int64(exponential), digits))
