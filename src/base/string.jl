# Strings: UTF-8 bytes, indexed by the byte at which a character begins.

String(s::String) = s
String(s::Symbol) = Intrinsics.memory_length(s.mem) ≟ 0 ? "" : String(s.mem)
String(s::AbstractString) = string_of_chars(s)
String(v::Vector{UInt8}) = string_of(v.mem, 0, length(v))
String(chars::AbstractVector{Char}) = string_of_chars(chars)
Symbol(s::String) = Symbol(s.mem)
Symbol(s::Symbol) = s
Symbol(xs...) = Symbol(string(xs...).mem)
convert(::Type{String}, s::AbstractString) = String(s)
convert(::Type{String}, s::String) = s
codeunits(s::String) = copy(Vector{UInt8}(s.mem, (ncodeunits(s),)))
Vector{UInt8}(s::String) = codeunits(s)

function string_of_chars(chars)
    io = IOBuffer()
    for c in chars
        write_char(io, c)
    end
    return taken_string(io)
end

"A string of `n` bytes copied from `offset` on."
function string_of(mem::Memory{UInt8}, offset::Int64, n::Int64)
    copied = Intrinsics.memory_new(UInt8, n)
    Intrinsics.memory_copy(copied, 0, mem, offset, n)
    return String(copied)
end

ncodeunits(s::String) = Intrinsics.memory_length(s.mem)
sizeof(s::String) = ncodeunits(s)
codeunit(s::String, i::Int64) = within(i, ncodeunits(s)) ? Intrinsics.memory_get(s.mem, i ⊖ 1) : throw_boundserror(s, i)
codeunit(s::String, i::Integer) = codeunit(s, Int64(i))
codeunit(s::String) = UInt8
firstindex(::AbstractString) = 1
lastindex(s::String) = thisind(s, ncodeunits(s))
isempty(s::String) = ncodeunits(s) ≟ 0
eltype(::Type{<:AbstractString}) = Char
ndims(::AbstractString) = 1

"Whether byte `i` continues a character that began earlier."
continues(s::String, i::Int64) =
    Intrinsics.and_int(Intrinsics.memory_get(s.mem, i ⊖ 1), 0xc0) ≟ 0x80

"Number of bytes of the character that begins with byte `b`."
char_width(b::UInt8) = Intrinsics.ult_int(b, 0x80) ? 1 : Intrinsics.ult_int(b, 0xe0) ? 2 : Intrinsics.ult_int(b, 0xf0) ? 3 : 4

isvalid(s::String, i::Integer) = within(Int64(i), ncodeunits(s)) && !continues(s, Int64(i))

function thisind(s::String, i::Int64)
    i ≟ 0 && return 0
    i ≟ ncodeunits(s) ⊕ 1 && return i
    within(i, ncodeunits(s)) || throw_boundserror(s, i)
    while 1 ≺ i && continues(s, i)
        i = i ⊖ 1
    end
    return i
end

function nextind(s::String, i::Int64)
    i ≟ 0 && return 1
    within(i, ncodeunits(s)) || throw_boundserror(s, i)
    i = i ⊕ 1
    while i ≼ ncodeunits(s) && continues(s, i)
        i = i ⊕ 1
    end
    return i
end

function prevind(s::String, i::Int64)
    within(i ⊖ 1, ncodeunits(s)) || i ≟ 1 || throw_boundserror(s, i)
    i = i ⊖ 1
    while 1 ≺ i && continues(s, i)
        i = i ⊖ 1
    end
    return i
end

function nextind(s::String, i::Int64, n::Int64)
    for _ in 1:n
        i = nextind(s, i)
    end
    return i
end

function prevind(s::String, i::Int64, n::Int64)
    for _ in 1:n
        i = prevind(s, i)
    end
    return i
end

"The character whose `width` bytes begin at zero-based `at`."
function decode(mem::Memory{UInt8}, at::Int64, width::Int64)
    first = unit(mem, at)
    width ≟ 1 && return Intrinsics.bitcast(Char, Intrinsics.trunc_int(UInt32, first))
    n = Intrinsics.and_int(first, Intrinsics.lshr_int(63, width ⊖ 1))
    k = 1
    while k ≺ width
        n = Intrinsics.or_int(Intrinsics.shl_int(n, 6), Intrinsics.and_int(unit(mem, at ⊕ k), 63))
        k = k ⊕ 1
    end
    return Intrinsics.bitcast(Char, Intrinsics.trunc_int(UInt32, n))
end
unit(mem::Memory{UInt8}, at::Int64) = Intrinsics.zext_int(Int64, Intrinsics.memory_get(mem, at))

"Bytes of the character at `i`; a broken one at the end has as many as there are."
width_at(s::String, i::Int64) =
    smaller(char_width(Intrinsics.memory_get(s.mem, i ⊖ 1)), ncodeunits(s) ⊖ i ⊕ 1)

@noinline throw_string_index(s::String, i::Int64) = throw(StringIndexError(s, i))

function getindex(s::String, i::Int64)
    within(i, ncodeunits(s)) || throw_boundserror(s, i)
    continues(s, i) && throw_string_index(s, i)
    return decode(s.mem, i ⊖ 1, width_at(s, i))
end
getindex(s::String, i::Integer) = getindex(s, Int64(i))
getindex(s::AbstractString, ::Colon) = s

function getindex(s::String, r::AbstractUnitRange)
    isempty(r) && return ""
    from, to = Int64(first(r)), Int64(last(r))
    within(from, ncodeunits(s)) && within(to, ncodeunits(s)) || throw_boundserror(s, r)
    continues(s, from) && throw_string_index(s, from)
    continues(s, to) && throw_string_index(s, to)
    return string_of(s.mem, from ⊖ 1, to ⊕ width_at(s, to) ⊖ from)
end
getindex(s::String, indices::AbstractVector) = string_of_chars(map(i -> s[i], indices))
SubString(s::String, from::Integer, to::Integer) = s[from:to]
SubString(s::String, from::Integer) = s[from:lastindex(s)]
view(s::String, r::AbstractUnitRange) = s[r]

iterate(s::String) = iterate(s, 1)
function iterate(s::String, i::Int64)
    i ≼ ncodeunits(s) || return nothing
    width = width_at(s, i)
    return (decode(s.mem, i ⊖ 1, width), i ⊕ width)
end

function length(s::String)
    n = 0
    i = 1
    while i ≼ ncodeunits(s)
        i = i ⊕ width_at(s, i)
        n = n ⊕ 1
    end
    return n
end

function length(s::AbstractString)
    n = 0
    for _ in s
        n = n ⊕ 1
    end
    return n
end

function eachindex(s::String)
    indices = Int64[]
    i = 1
    while i ≼ ncodeunits(s)
        push!(indices, i)
        i = i ⊕ width_at(s, i)
    end
    return indices
end
keys(s::String) = eachindex(s)
pairs(s::String) = map(i -> Pair(i, s[i]), eachindex(s))
collect(s::String) = collect_chars(s)
collect_chars(s::String) = append!(Char[], s)

function isascii(s::String)
    return all(isascii, s)
end

# Comparison, byte by byte: the order of UTF-8 is that of code points.

==(s::String, t::String) = s === t
isequal(s::String, t::String) = s === t
==(s::AbstractString, t::AbstractString) = String(s) === String(t)
isless(s::AbstractString, t::AbstractString) = cmp(String(s), String(t)) ≺ 0
<(s::AbstractString, t::AbstractString) = isless(s, t)

function cmp(s::String, t::String)
    n = smaller(ncodeunits(s), ncodeunits(t))
    i = 0
    while i ≺ n
        a, b = unit(s.mem, i), unit(t.mem, i)
        a ≟ b || return a ≺ b ? -1 : 1
        i = i ⊕ 1
    end
    return ncodeunits(s) ≟ ncodeunits(t) ? 0 : ncodeunits(s) ≺ ncodeunits(t) ? -1 : 1
end

# Joining

*(s::String, t::String) = joined(s, t)
*(s::Union{AbstractString,AbstractChar}, t::Union{AbstractString,AbstractChar}) = string(s, t)
^(s::Union{AbstractString,AbstractChar}, n::Integer) = repeat(string(s), n)
one(::Type{<:AbstractString}) = ""
one(::AbstractString) = ""

function joined(s::String, t::String)
    m, n = ncodeunits(s), ncodeunits(t)
    mem = allocate(UInt8, m ⊕ n)
    Intrinsics.memory_copy(mem, 0, s.mem, 0, m)
    Intrinsics.memory_copy(mem, m, t.mem, 0, n)
    return String(mem)
end

function repeat(s::String, n::Integer)
    n < 0 && throw_argument(string("can't repeat a string ", n, " times"))
    io = IOBuffer()
    for _ in 1:Int64(n)
        write_string(io, s)
    end
    return taken_string(io)
end
repeat(c::Char, n::Integer) = repeat(string(c), n)
