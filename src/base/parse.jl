# Numbers from text.

digit_value(b::Int64) = 48 ≼ b && b ≼ 57 ? b ⊖ 48 : 97 ≼ b && b ≼ 122 ? b ⊖ 87 : 65 ≼ b && b ≼ 90 ? b ⊖ 55 : 99

"The number that `s` writes in `base`, `nothing` when it writes none that fits."
function parse_whole(s::String, base::Int64)
    text = String(strip(s))
    n = ncodeunits(text)
    i = 0
    negative = n ≻ 0 && unit(text.mem, 0) ≟ 45
    if negative || n ≻ 0 && unit(text.mem, 0) ≟ 43
        i = 1
    end
    i ≟ n && return nothing
    value = 0
    while i ≺ n
        digit = digit_value(unit(text.mem, i))
        digit ≺ base || return nothing
        # Counted downwards: there is one negative number more.
        value ≺ div(typemin(Int64) ⊕ digit, base) && return nothing
        value = value ⊗ base ⊖ digit
        i = i ⊕ 1
    end
    negative && return value
    value ≟ typemin(Int64) && return nothing
    return Intrinsics.neg_int(value)
end

tryparse(::Type{T}, s::SubString{String}) where {T<:Number} = tryparse(T, String(s))
tryparse(::Type{Int64}, s::String) = parse_whole(s, 10)
function tryparse(::Type{T}, s::String) where {T<:BitInteger}
    value = parse_whole(s, 10)
    value === nothing && return nothing
    return lossless(value, rem(value, T)) ? rem(value, T) : nothing
end

function tryparse(::Type{Float64}, s::String)
    text = String(strip(s))
    isempty(text) && return nothing
    value = Intrinsics.parse_float64(text.mem, 0, ncodeunits(text))
    return isnan(value) && lowercase(text) != "nan" ? nothing : value
end
tryparse(::Type{T}, s::String) where {T<:Union{Float16,Float32}} = (value = tryparse(Float64, s); value === nothing ? nothing : T(value))

function tryparse(::Type{Bool}, s::String)
    text = String(strip(s))
    return text == "true" || text == "1" ? true : text == "false" || text == "0" ? false : nothing
end

parse(::Type{T}, s::AbstractString) where {T<:Integer} = parsed(T, tryparse(T, String(s)), String(s))
parse(::Type{T}, s::AbstractString) where {T<:AbstractFloat} = parsed(T, tryparse(T, String(s)), String(s))
parse(::Type{T}, c::Char) where {T<:Integer} = parse(T, string(c))
parsed(::Type{T}, value, s::String) where {T} = value
parsed(::Type{T}, ::Nothing, s::String) where {T<:Integer} = throw_unparsed(T, String(strip(s)))
parsed(::Type{T}, ::Nothing, s::String) where {T<:AbstractFloat} = throw_unparsed_float(T, s)

@noinline function throw_unparsed(::Type{T}, s::String) where {T}
    isempty(s) && throw_argument("input string is empty or only contains whitespace")
    for c in s
        isdigit(c) || throw_argument(string("invalid base 10 digit ", repr(c), " in ", repr(s)))
    end
    throw(OverflowError(string("overflow parsing ", repr(s))))
end
@noinline throw_unparsed_float(::Type{T}, s::String) where {T} =
    throw(ArgumentError(string("cannot parse ", repr(s), " as ", T)))
