# `show(io, x)`: text that a programmer can read back. `print` is the same except for text and narrow floats.

# Numbers

function show(io::IO, x::BitSigned)
    n = rem(x, Int64)
    0 ≼ n && return write_decimal(io, Intrinsics.bitcast(UInt64, n))
    write_byte(io, 0x2d)
    return write_decimal(io, Intrinsics.bitcast(UInt64, Intrinsics.neg_int(n)))
end
function show(io::IO, x::Int128)
    signbit(x) && write_byte(io, 0x2d)
    return write_decimal(io, magnitude(x))
end
function show(io::IO, x::UInt128)
    write_string(io, "0x")
    write_hex(io, x.hi, 16)
    return write_hex(io, x.lo, 16)
end
print(io::IO, x::UInt128) = write_decimal(io, x)
write_decimal(io::IO, n::UInt128) = iszero(n.hi) ? write_decimal(io, n.lo) : write_string(io, digits_of(n, 10))
show(io::IO, x::Bool) = write_string(io, x ? "true" : "false")

function write_decimal(io::IO, n::UInt64)
    digits = Intrinsics.memory_new(UInt8, 20)
    at = 20
    while true
        at = at ⊖ 1
        Intrinsics.memory_set(digits, at, byte(Intrinsics.add_int(Intrinsics.urem_int(n, 0x000000000000000a), 0x0000000000000030)))
        n = Intrinsics.udiv_int(n, 0x000000000000000a)
        n ≟ 0x0000000000000000 && break
    end
    return write_bytes(io, digits, at, 20 ⊖ at)
end

"Unsigned numbers show as hexadecimal, all digits of their type; they print as decimal."
function show(io::IO, x::BitUnsigned)
    write_string(io, "0x")
    return write_hex(io, rem(x, UInt64), sizeof(x) ⊗ 2)
end
print(io::IO, x::BitUnsigned) = in_one_piece(write_decimal, io, rem(x, UInt64))

function write_hex(io::IO, n::UInt64, width::Int64)
    at = width ⊖ 1
    while 0 ≼ at
        digit = Intrinsics.and_int(Intrinsics.trunc_int(Int64, Intrinsics.lshr_int(n, at ⊗ 4)), 15)
        write_byte(io, byte(digit ≺ 10 ? digit ⊕ 48 : digit ⊕ 87))
        at = at ⊖ 1
    end
    return nothing
end

# Text

function show(io::IO, s::AbstractString)
    write_byte(io, 0x22)
    escape_string(io, s, ('"', '$'))
    return write_byte(io, 0x22)
end

function show(io::IO, c::Char)
    write_byte(io, 0x27)
    c == '\'' ? write_string(io, "\\'") : write_escaped_char(io, c, 'z')
    return write_byte(io, 0x27)
end

function show(io::IO, s::Symbol)
    text = String(s)
    text in ("=", "==", "===", "=>") && return print(io, ":(", text, ")")
    if is_identifier(text) || is_operator(text)
        write_byte(io, 0x3a)
        return write_string(io, text)
    end
    write_string(io, "Symbol(")
    show(io, text)
    return write_byte(io, 0x29)
end

function is_identifier(s::String)
    isempty(s) && return false
    isletter(s[1]) || s[1] == '_' || return false
    return all(c -> isletter(c) || isdigit(c) || c == '_' || c == '!', s)
end
is_operator(s::String) = !isempty(s) && all(c -> in(c, "\$+-*/\\^%<>=!~&|÷⊻≤≥≠∈∉≈⋅∘"), s)

# Small things

show(io::IO, m::Module) = write_string(io, String(m.path))
show(io::IO, ::Nothing) = write_string(io, "nothing")
show(io::IO, T::Type) = write_string(io, Intrinsics.type_string(T))
show(io::IO, f::Function) = write_string(io, Intrinsics.function_name(f))
show(io::IO, ::Colon) = write_string(io, "Colon()")
show(io::IO, ::Val{x}) where {x} = (write_string(io, "Val{"); show(io, x); write_string(io, "}()"))
show(io::IO, index::CartesianIndex) = (write_string(io, "CartesianIndex"); show(io, index.I))

function show(io::IO, r::RefValue)
    write_string(io, "Base.")
    show(io, typeof(r))
    write_byte(io, 0x28)
    has_value(r, 1) ? show(io, r.x) : write_string(io, "#undef")
    return write_byte(io, 0x29)
end

function show(io::IO, x::Some)
    write_string(io, "Some(")
    show(io, x.value)
    return write_byte(io, 0x29)
end

"Any other struct: `Point(1, 2)`."
function show(io::IO, x)
    show(io, typeof(x))
    write_byte(io, 0x28)
    for i in 1:nfields(x)
        i ≟ 1 || write_string(io, ", ")
        has_value(x, i) ? show(io, getfield(x, i)) : write_string(io, "#undef")
    end
    return write_byte(io, 0x29)
end

# Ranges

show(io::IO, r::UnitRange) = show_between(io, ":", r.start, r.stop)
show(io::IO, r::StepRange) = show_between(io, ":", r.start, r.step, r.stop)
show(io::IO, r::StepRangeLen) = show_between(io, ":", first(r), step(r), last(r))
show(io::IO, r::OneTo) = (write_string(io, "Base.OneTo("); show(io, r.stop); write_byte(io, 0x29))

show_between(io::IO, delimiter::String, x) = (show(io, x); nothing)
show_between(io::IO, delimiter::String, x, rest...) =
    (show(io, x); write_string(io, delimiter); show_between(io, delimiter, rest...))
function show(io::IO, r::LinRange)
    print(io, typeof(r), "(")
    show(io, r.start)
    write_string(io, ", ")
    show(io, r.stop)
    print(io, ", ", r.len, ")")
    return nothing
end
function show(io::IO, all::CartesianIndices)
    write_string(io, "CartesianIndices(")
    show(io, map(r -> r isa OneTo ? r.stop : r, all.indices))
    return write_byte(io, 0x29)
end
