# The standard package of this name: formatted printing.
module Printf

export @printf, @sprintf

"One conversion, and the text in front of it. A width or precision of -1 is none, of -2 one that is an argument; a `kind` of `'%'` ends the format."
struct Spec
    prefix::String
    kind::Char
    left::Bool
    plus::Bool
    space::Bool
    zero::Bool
    hash::Bool
    width::Int
    precision::Int
end

"A format, taken apart."
struct Format
    str::String
    specs::Vector{Spec}
    arguments::Int
end

function Format(str::AbstractString)
    specs = Spec[]
    arguments = 0
    text = IOBuffer()
    i = 1
    while i <= ncodeunits(str)
        c = str[i]
        i = nextind(str, i)
        if c != '%'
            print(text, c)
        elseif i > ncodeunits(str)
            throw(ArgumentError("invalid format string: $(repr(str))"))
        elseif str[i] == '%'
            print(text, '%')
            i += 1
        else
            spec, i = read_spec(str, i, String(take!(text)))
            push!(specs, spec)
            arguments += 1 + (spec.width == -2) + (spec.precision == -2)
        end
    end
    push!(specs, Spec(String(take!(text)), '%', false, false, false, false, false, -1, -1))
    return Format(String(str), specs, arguments)
end

"The conversion behind the `%` before `i`, and where the text goes on."
function read_spec(str, i, prefix)
    left = plus = space = zero = hash = false
    while i <= ncodeunits(str) && str[i] in "-+ 0#"
        c = str[i]
        left |= c == '-'
        plus |= c == '+'
        space |= c == ' '
        zero |= c == '0'
        hash |= c == '#'
        i += 1
    end
    width, i = read_number(str, i)
    precision = -1
    if i <= ncodeunits(str) && str[i] == '.'
        precision, i = read_number(str, i + 1)
        precision = precision == -1 ? 0 : precision
    end
    while i <= ncodeunits(str) && str[i] in "hlLjqtz"
        i += 1
    end
    i <= ncodeunits(str) && str[i] in "diuoxXeEfFgGaAcsp" ||
        throw(ArgumentError("invalid format string: $(repr(str)), invalid type specifier"))
    return Spec(prefix, str[i], left, plus, space, zero && !left, hash, width, precision), i + 1
end

function read_number(str, i)
    i <= ncodeunits(str) && str[i] == '*' && return -2, i + 1
    start = i
    while i <= ncodeunits(str) && isdigit(str[i])
        i += 1
    end
    return (i == start ? -1 : parse(Int, str[start:i-1])), i
end

# Each format is taken apart once.
const FORMATS = Dict{String,Format}()
known_format(str::String) = get!(() -> Format(str), FORMATS, str)

function format(io::IO, f::Format, args...)
    f.arguments == length(args) || throw(ArgumentError(
        "mismatch between # of format specifiers and provided args: $(f.arguments) != $(length(args))"))
    out = IOBuffer()
    values = Any[args...]
    at = 1
    for spec in f.specs
        print(out, spec.prefix)
        spec.kind == '%' && break
        spec, at = settled(spec, values, at)
        write_value(out, spec, values[at])
        at += 1
    end
    print(io, String(take!(out)))
    return nothing
end
format(f::Format, args...) = sprint(format, f, args...)
format(io::IO, str::String, args...) = format(io, known_format(str), args...)
format(str::String, args...) = format(known_format(str), args...)

"Takes width and precision from the arguments where the format says so."
function settled(spec, values, at)
    spec.width == -2 || spec.precision == -2 || return spec, at
    width, precision, left = spec.width, spec.precision, spec.left
    if width == -2
        width = Int(values[at])::Int
        left |= width < 0
        width = abs(width)
        at += 1
    end
    if precision == -2
        precision = max(-1, Int(values[at])::Int)
        at += 1
    end
    return Spec(spec.prefix, spec.kind, left, spec.plus, spec.space, spec.zero && !left, spec.hash, width, precision), at
end

function write_value(io, spec, x)
    kind = lowercase(spec.kind)
    kind == 'c' && return pad(io, spec, "", string(x isa AbstractChar ? x : Char(x)), false)
    kind == 's' && return write_text(io, spec, spec.hash ? repr(x) : string(x))
    kind == 'p' && return pad(io, spec, "0x", lpad(digits_in(UInt(x), 16), 16, '0'), false)
    kind in "diuox" && !(x isa AbstractFloat) && return write_integer(io, spec, x isa Integer && !(x isa Bool) ? x : Int(x))
    kind in "diuox" && return write_fixed(io, spec, Float64(x), 0)
    return write_float(io, spec, kind, Float64(x))
end

write_text(io, spec, s) = pad(io, spec, "", spec.precision >= 0 ? first(s, spec.precision) : s, false)

"The sign of a number that is not negative."
sign_of(spec, negative) = negative ? "-" : spec.plus ? "+" : spec.space ? " " : ""

function write_integer(io, spec, x)
    base = spec.kind == 'o' ? 8 : spec.kind in "xX" ? 16 : 10
    digits = digits_in(x < 0 ? magnitude(x) : x, base)
    spec.kind == 'X' && (digits = uppercase(digits))
    digits = lpad(digits, spec.precision, '0')
    mark = !spec.hash ? "" : base == 8 ? "0" : base == 16 ? string("0", spec.kind) : ""
    pad(io, spec, string(sign_of(spec, x < 0), mark), digits, spec.precision < 0)
end
function digits_in(n, base)
    base == 10 && return string(n)
    text = ""
    while true
        n, digit = divrem(n, base)
        text = string("0123456789abcdef"[Int(digit) + 1], text)
        n == 0 && return text
    end
end
magnitude(x::Base.BitSigned) = unsigned(-x)
magnitude(x) = -x

function write_float(io, spec, kind, x)
    if !isfinite(x)
        text = isnan(x) ? "NaN" : "Inf"
        return pad(io, spec, sign_of(spec, x < 0), text, false)
    end
    precision = spec.precision < 0 ? 6 : spec.precision
    kind == 'f' && return write_fixed(io, spec, x, precision)
    kind == 'a' && return write_hexadecimal(io, spec, x)
    number = kind == 'e' ? exponential(spec, x, precision, false) : general(spec, x, max(1, precision))
    pad(io, spec, sign_of(spec, signbit(x)), isuppercase(spec.kind) ? uppercase(number) : number, true)
end

function write_fixed(io, spec, x, precision)
    isfinite(x) || return pad(io, spec, sign_of(spec, x < 0), isnan(x) ? "NaN" : "Inf", false)
    pad(io, spec, sign_of(spec, signbit(x)), fixed(spec, x, precision), true)
end

function fixed(spec, x, precision)
    digits = lpad(Base.rounded_digits(x, false, precision), precision + 1, '0')
    n = length(digits) - precision
    return string(digits[1:n], precision > 0 || spec.hash ? "." : "", digits[n+1:end])
end

"With `trimmed` without zeros at the end."
function exponential(spec, x, precision, trimmed)
    digits, exponent = split(Base.rounded_digits(x, true, precision), 'e')
    rest = trimmed ? rstrip(digits[2:end], '0') : digits[2:end]
    power = parse(Int, exponent)
    return string(digits[1], isempty(rest) && !spec.hash ? "" : ".", rest, power < 0 ? "e-" : "e+", lpad(abs(power), 2, '0'))
end

function general(spec, x, precision)
    power = parse(Int, split(Base.rounded_digits(x, true, precision - 1), 'e')[2])
    -4 <= power < precision || return exponential(spec, x, precision - 1, !spec.hash)
    text = fixed(spec, x, precision - 1 - power)
    return spec.hash || !('.' in text) ? text : String(rstrip(rstrip(text, '0'), '.'))
end

function write_hexadecimal(io, spec, x)
    fraction, power = iszero(x) ? (0.0, 0) : (abs(x) / 2.0^exponent(x), exponent(x))
    if spec.precision >= 0
        scale = 16.0^spec.precision
        fraction = round(fraction * scale) / scale
    end
    whole = Int(floor(fraction))
    digits = rstrip(lpad(digits_in(UInt((fraction - whole) * 2.0^52), 16), 13, '0'), '0')
    digits = spec.precision >= 0 ? rpad(first(digits, spec.precision), spec.precision, '0') : digits
    text = string(whole, isempty(digits) && !spec.hash ? "" : ".", digits, power < 0 ? "p-" : "p+", abs(power))
    mark, text = spec.kind == 'A' ? ("0X", uppercase(text)) : ("0x", text)
    pad(io, spec, string(sign_of(spec, signbit(x)), mark), text, true)
end

"Fills up to the width: with blanks on one side, or with zeros behind the sign where `zeros` may stand."
function pad(io, spec, sign, text, zeros)
    missing_columns = max(0, spec.width - textwidth(text) - textwidth(sign))
    if spec.left
        print(io, sign, text, " "^missing_columns)
    elseif spec.zero && zeros
        print(io, sign, "0"^missing_columns, text)
    else
        print(io, " "^missing_columns, sign, text)
    end
    return nothing
end

macro printf(first, args...)
    first isa String && return :(format(stdout, $first, $(map(esc, args)...)))
    isempty(args) && throw(ArgumentError("@printf: first or second argument must be a format string"))
    return :(format($(esc(first)), $(args[1]), $(map(esc, args[2:end])...)))
end

macro sprintf(str, args...)
    str isa String || throw(ArgumentError("@sprintf: first argument must be a format string"))
    return :(format($str, $(map(esc, args)...)))
end

end
