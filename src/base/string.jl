# Strings: UTF-8 bytes, indexed by the byte at which a character begins. A SubString is a part of another string; those of a String share
# every fast path with it. Any other AbstractString has `ncodeunits`, `codeunit`, `isvalid` and `iterate`, from which the rest follows.

memory(s::String) = s.mem
memory(s::SubString{String}) = s.string.mem
"Bytes in front of the first one."
origin(s::String) = 0
origin(s::SubString{String}) = s.offset
ncodeunits(s::String) = Intrinsics.memory_length(s.mem)
ncodeunits(s::SubString) = s.ncodeunits

"Byte `i`, in bounds."
byte_at(s::Text, i::Int64) = Intrinsics.memory_get(memory(s), origin(s) ⊕ i ⊖ 1)
unit_at(s::Text, i::Int64) = Intrinsics.zext_int(Int64, byte_at(s, i))
unit(mem::Memory{UInt8}, at::Int64) = Intrinsics.zext_int(Int64, Intrinsics.memory_get(mem, at))

# Making strings

String(s::String) = s
String(s::Symbol) = Intrinsics.memory_length(s.mem) ≟ 0 ? "" : String(s.mem)
String(s::SubString{String}) = string_of(s.string.mem, s.offset, s.ncodeunits)
String(s::AbstractString) = string_of_chars(s)
String(v::AbstractVector{UInt8}) = string_of_vector(v)
String(chars::AbstractVector{<:AbstractChar}) = string_of_chars(chars)
Symbol(s::String) = Symbol(s.mem)
Symbol(s::Symbol) = s
Symbol(xs...) = Symbol(string(xs...).mem)
convert(::Type{String}, s::AbstractString) = String(s)
convert(::Type{String}, s::String) = s
convert(::Type{SubString{T}}, s::T) where {T<:AbstractString} = SubString(s)
convert(::Type{SubString{T}}, s::SubString{T}) where {T<:AbstractString} = s
promote_rule(::Type{String}, ::Type{<:AbstractString}) = String
AbstractString(s::AbstractString) = s
convert(::Type{T}, s::T) where {T<:AbstractString} = s

"Julia empties the vector that it makes a string of, and so does this."
string_of_vector(v::Vector{UInt8}) = (s = string_of(v.mem, 0, length(v)); empty!(v); s)
string_of_vector(v::AbstractVector{UInt8}) = (w = Vector{UInt8}(v); string_of(w.mem, 0, length(w)))

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

"Bytes `from` to `to`, which are known to be whole characters."
piece(s::String, from::Int64, to::Int64) = SubString{String}(s, from ⊖ 1, to ≺ from ? 0 : to ⊖ from ⊕ 1)
piece(s::SubString{String}, from::Int64, to::Int64) =
    SubString{String}(s.string, s.offset ⊕ from ⊖ 1, to ≺ from ? 0 : to ⊖ from ⊕ 1)

SubString(s::AbstractString) = SubString(s, 1, lastindex(s))
SubString(s::AbstractString, from::Integer) = SubString(s, from, lastindex(s))
SubString(s::AbstractString, r::AbstractUnitRange) = SubString(s, first(r), last(r))
SubString{T}(s::AbstractString) where {T} = SubString(convert(T, s))
function SubString(s::T, i::Integer, j::Integer) where {T<:AbstractString}
    from, to = Int64(i), Int64(j)
    to ≺ from && return SubString{T}(s, from ⊖ 1, 0)
    within(from, ncodeunits(s)) && within(to, ncodeunits(s)) || throw_boundserror(s, from:to)
    isvalid(s, from) || throw_string_index(s, from)
    isvalid(s, to) || throw_string_index(s, to)
    return SubString{T}(s, from ⊖ 1, nextind(s, to) ⊖ from)
end
function SubString(s::SubString{T}, i::Integer, j::Integer) where {T}
    from, to = Int64(i), Int64(j)
    to ≺ from && return SubString{T}(s.string, s.offset ⊕ from ⊖ 1, 0)
    within(from, ncodeunits(s)) && within(to, ncodeunits(s)) || throw_boundserror(s, from:to)
    return SubString(s.string, s.offset ⊕ from, s.offset ⊕ to)
end
parent(s::SubString) = s.string
view(s::AbstractString, r::AbstractUnitRange) = SubString(s, r)

# Bytes

sizeof(s::AbstractString) = ncodeunits(s)
codeunit(s::Text) = UInt8
codeunit(s::SubString) = codeunit(s.string)
codeunit(s::AbstractString, i::Integer) = codeunit(s, Int64(i))
codeunit(s::Text, i::Int64) = within(i, ncodeunits(s)) ? byte_at(s, i) : throw_boundserror(s, i)
codeunit(s::SubString, i::Int64) = codeunit(s.string, s.offset ⊕ i)
firstindex(::AbstractString) = 1
lastindex(s::AbstractString) = thisind(s, ncodeunits(s))
isempty(s::AbstractString) = ncodeunits(s) ≟ 0
eltype(::Type{<:AbstractString}) = Char
ndims(::AbstractString) = 1

struct CodeUnits{T,S<:AbstractString} <: DenseArray{T,1}
    s::S
end
codeunits(s::AbstractString) = CodeUnits{codeunit(s),typeof(s)}(s)
size(v::CodeUnits) = (ncodeunits(v.s),)
getindex(v::CodeUnits, i::Int64) = within(i, ncodeunits(v.s)) ? codeunit(v.s, i) : throw_boundserror(v, (i,))
IndexStyle(::Type{<:CodeUnits}) = IndexLinear()
Vector{UInt8}(s::AbstractString) = collect(codeunits(s))
Vector{UInt8}(s::Text) = Vector{UInt8}(string_of(memory(s), origin(s), ncodeunits(s)).mem, (ncodeunits(s),))
Array{UInt8}(s::AbstractString) = Vector{UInt8}(s)

# Where characters begin and end. A byte that begins no character is one by itself.

"Bytes of the character that begins with byte `b`."
char_width(b::UInt8) = Intrinsics.ult_int(b, 0xc0) ? 1 : Intrinsics.ult_int(b, 0xe0) ? 2 : Intrinsics.ult_int(b, 0xf0) ? 3 :
    Intrinsics.ult_int(b, 0xf8) ? 4 : 1
continuing(b::UInt8) = Intrinsics.and_int(b, 0xc0) ≟ 0x80

"Bytes of the character at `i`; a broken one has as many as belong together."
function width_at(s::Text, i::Int64)
    width = char_width(byte_at(s, i))
    width ≟ 1 && return 1
    there = 1
    while there ≺ width && i ⊕ there ≼ ncodeunits(s) && continuing(byte_at(s, i ⊕ there))
        there = there ⊕ 1
    end
    return there
end

"Whether byte `i` continues a character that began earlier."
continues(s::Text, i::Int64) = continuing(byte_at(s, i)) && thisind(s, i) ≭ i

isvalid(s::AbstractString, i::Integer) = isvalid(s, Int64(i))
isvalid(s::Text, i::Int64) = within(i, ncodeunits(s)) && !continues(s, i)
isvalid(s::SubString, i::Int64) = within(i, s.ncodeunits) && isvalid(s.string, s.offset ⊕ i)
isvalid(s::AbstractString) = all(isvalid, s)
isvalid(::Type{String}, s::AbstractString) = isvalid(s)
isvalid(::Type{String}, v::AbstractVector{UInt8}) = isvalid(String(copy(v)))

function thisind(s::Text, i::Int64)
    i ≟ 0 && return 0
    n = ncodeunits(s)
    i ≟ n ⊕ 1 && return i
    within(i, n) || throw_boundserror(s, i)
    continuing(byte_at(s, i)) || return i
    start = i ⊖ 1
    while 1 ≼ start && i ⊖ start ≺ 4
        if !continuing(byte_at(s, start))
            return start ⊕ width_at(s, start) ≻ i ? start : i
        end
        start = start ⊖ 1
    end
    return i
end
function thisind(s::AbstractString, i::Int64)
    i ≟ 0 && return 0
    i ≟ ncodeunits(s) ⊕ 1 && return i
    within(i, ncodeunits(s)) || throw_boundserror(s, i)
    while 1 ≺ i && !isvalid(s, i)
        i = i ⊖ 1
    end
    return i
end

function nextind(s::Text, i::Int64)
    i ≟ 0 && return 1
    within(i, ncodeunits(s)) || throw_boundserror(s, i)
    start = thisind(s, i)
    return start ⊕ width_at(s, start)
end
function nextind(s::AbstractString, i::Int64)
    i ≟ 0 && return 1
    within(i, ncodeunits(s)) || throw_boundserror(s, i)
    i = i ⊕ 1
    while i ≼ ncodeunits(s) && !isvalid(s, i)
        i = i ⊕ 1
    end
    return i
end
function prevind(s::AbstractString, i::Int64)
    i ≟ 1 && return 0
    within(i ⊖ 1, ncodeunits(s)) || throw_boundserror(s, i)
    i ≟ ncodeunits(s) ⊕ 1 && return thisind(s, ncodeunits(s))
    start = thisind(s, i)
    return start ≺ i ? start : thisind(s, i ⊖ 1)
end

function nextind(s::AbstractString, i::Int64, n::Int64)
    n ≺ 0 && throw_argument(string("n cannot be negative: ", n))
    n ≟ 0 && thisind(s, i) ≭ i && throw_string_index(s, i)
    while n ≻ 0 && i ≺ ncodeunits(s)
        i = nextind(s, i)
        n = n ⊖ 1
    end
    n ≟ 0 && return i
    i ≟ ncodeunits(s) ⊕ 1 && throw_boundserror(s, i)
    return i ≟ 0 ? n : nextind(s, i) ⊕ n ⊖ 1
end
function prevind(s::AbstractString, i::Int64, n::Int64)
    n ≺ 0 && throw_argument(string("n cannot be negative: ", n))
    n ≟ 0 && thisind(s, i) ≭ i && throw_string_index(s, i)
    while n ≻ 0 && 1 ≺ i
        i = prevind(s, i)
        n = n ⊖ 1
    end
    return i ⊖ n
end
thisind(s::AbstractString, i::Integer) = thisind(s, Int64(i))
nextind(s::AbstractString, i::Integer) = nextind(s, Int64(i))
prevind(s::AbstractString, i::Integer) = prevind(s, Int64(i))
nextind(s::AbstractString, i::Integer, n::Integer) = nextind(s, Int64(i), Int64(n))
prevind(s::AbstractString, i::Integer, n::Integer) = prevind(s, Int64(i), Int64(n))

# Reading characters

"The character whose `width` bytes begin at zero-based `at`, more than one byte or none of ASCII."
function decode(mem::Memory{UInt8}, at::Int64, width::Int64)
    whole = char_width(Intrinsics.memory_get(mem, at))
    n = 0
    k = 0
    while k ≺ width
        n = Intrinsics.or_int(Intrinsics.shl_int(n, 8), unit(mem, at ⊕ k))
        k = k ⊕ 1
    end
    raw = n
    if width ≟ whole && width ≻ 1
        # The low six bits of each byte, and what the first has beside its length.
        n = Intrinsics.and_int(unit(mem, at), Intrinsics.lshr_int(63, width ⊖ 1))
        k = 1
        while k ≺ width
            n = Intrinsics.or_int(Intrinsics.shl_int(n, 6), Intrinsics.and_int(unit(mem, at ⊕ k), 63))
            k = k ⊕ 1
        end
        shortest = width ≟ 2 ? 128 : width ≟ 3 ? 2048 : 65536
        shortest ≼ n && n ≼ 1114111 && return char_of(n)
        width ≟ 4 && return char_of(Intrinsics.or_int(n, 2147483648))
    end
    return char_of(Intrinsics.or_int(Intrinsics.or_int(raw, Intrinsics.shl_int(width, 28)), 2147483648))
end
char_of(n::Int64) = Intrinsics.bitcast(Char, Intrinsics.trunc_int(UInt32, n))

@noinline throw_string_index(s::AbstractString, i::Int64) = throw(StringIndexError(s, i))

getindex(s::AbstractString, i::Integer) = character_at(s, Int64(i))
character_at(s::Text, i::Int64) = getindex(s, i)
function getindex(s::Text, i::Int64)
    within(i, ncodeunits(s)) || throw_boundserror(s, i)
    b = unit_at(s, i)
    b ≺ 128 && return char_of(b)
    continues(s, i) && throw_string_index(s, i)
    return decode(memory(s), origin(s) ⊕ i ⊖ 1, width_at(s, i))
end
"`getindex` of other strings, which has one method for all kinds of numbers."
function character_at(s::AbstractString, i::Int64)
    within(i, ncodeunits(s)) || throw_boundserror(s, i)
    isvalid(s, i) || throw_string_index(s, i)
    return iterate(s, i)[1]
end
getindex(s::AbstractString, ::Colon) = s
getindex(s::AbstractString, r::AbstractUnitRange) = SubString(s, r)
getindex(s::String, r::AbstractUnitRange) = String(SubString(s, r))
getindex(s::AbstractString, indices::AbstractVector{<:Integer}) = string_of_chars(map(i -> s[i], indices))
getindex(s::AbstractString, mask::AbstractVector{Bool}) = throw_argument(string("logical indexing not supported for strings"))
get(s::AbstractString, i::Integer, default) = isvalid(s, i) ? s[i] : default
checkbounds(::Type{Bool}, s::AbstractString, i::Integer) = within(Int64(i), ncodeunits(s))
checkbounds(s::AbstractString, i) = checkbounds(Bool, s, i) || throw_boundserror(s, i)

iterate(s::AbstractString) = iterate(s, 1)
function iterate(s::Text, i::Int64)
    within(i, ncodeunits(s)) || return nothing
    b = unit_at(s, i)
    b ≺ 128 && return (char_of(b), i ⊕ 1)
    width = width_at(s, i)
    return (decode(memory(s), origin(s) ⊕ i ⊖ 1, width), i ⊕ width)
end
function iterate(s::SubString, i::Int64)
    within(i, s.ncodeunits) || return nothing
    next = iterate(s.string, s.offset ⊕ i)
    return next === nothing ? nothing : (next[1], next[2] ⊖ s.offset)
end

function length(s::Text)
    n = 0
    i = 1
    while i ≼ ncodeunits(s)
        i = unit_at(s, i) ≺ 128 ? i ⊕ 1 : i ⊕ width_at(s, i)
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
length(s::AbstractString, from::Integer, to::Integer) = count(i -> isvalid(s, i), from:to)

"The places where characters begin."
struct EachStringIndex{T<:AbstractString}
    s::T
end
keys(s::AbstractString) = EachStringIndex(s)
eachindex(s::AbstractString) = keys(s)
length(e::EachStringIndex) = length(e.s)
first(::EachStringIndex) = 1
last(e::EachStringIndex) = lastindex(e.s)
eltype(::Type{<:EachStringIndex}) = Int64
in(i::Integer, e::EachStringIndex) = isvalid(e.s, i)
iterate(e::EachStringIndex) = iterate(e, 1)
iterate(e::EachStringIndex, i::Int64) = i ≼ ncodeunits(e.s) ? (i, nextind(e.s, i)) : nothing

Iterators.reverse(e::EachStringIndex) = ReverseIterator(collect(e))

pairs(s::AbstractString) = Pairs(s, keys(s))
iterate(p::Pairs{<:AbstractString}) = iterate(p, 1)
iterate(p::Pairs{<:AbstractString}, i::Int64) = i ≼ ncodeunits(p.data) ? (Pair(i, p.data[i]), nextind(p.data, i)) : nothing

isascii(s::AbstractString) = all(isascii, s)
ascii(s::AbstractString) = isascii(s) ? String(s) : throw_not_ascii(s)
@noinline function throw_not_ascii(s::AbstractString)
    for i in eachindex(s)
        isascii(s[i]) || throw_argument(string("invalid ASCII at index ", i, " in ", repr(s)))
    end
end

# Comparison, byte by byte: the order of UTF-8 is that of code points.

==(s::String, t::String) = s === t
isequal(s::String, t::String) = s === t
==(s::Text, t::Text) = ncodeunits(s) ≟ ncodeunits(t) && stands_at(s, t, 1)
==(s::AbstractString, t::AbstractString) = cmp(s, t) ≟ 0
isequal(s::AbstractString, t::AbstractString) = s == t
isless(s::AbstractString, t::AbstractString) = cmp(s, t) ≺ 0
<(s::AbstractString, t::AbstractString) = isless(s, t)
hash(s::SubString{String}, h::UInt64) = hash_range(s.string.mem, s.offset, s.ncodeunits, mix(0x0000000000005712, h))
hash(s::AbstractString, h::UInt64) = hash(String(s), h)

"Whether the bytes of `t` stand in `s` from byte `i` on."
function stands_at(s::Text, t::Text, i::Int64)
    i ⊕ ncodeunits(t) ≼ ncodeunits(s) ⊕ 1 || return false
    k = 1
    while k ≼ ncodeunits(t)
        byte_at(s, i ⊕ k ⊖ 1) ≟ byte_at(t, k) || return false
        k = k ⊕ 1
    end
    return true
end

function cmp(s::Text, t::Text)
    n = smaller(ncodeunits(s), ncodeunits(t))
    i = 1
    while i ≼ n
        a, b = unit_at(s, i), unit_at(t, i)
        a ≟ b || return a ≺ b ? -1 : 1
        i = i ⊕ 1
    end
    return ncodeunits(s) ≟ ncodeunits(t) ? 0 : ncodeunits(s) ≺ ncodeunits(t) ? -1 : 1
end
cmp(s::AbstractString, t::AbstractString) = cmp(String(s), String(t))

# Joining

*(s::String, t::String) = joined(s, t)
*(s::Union{AbstractString,AbstractChar}, more::Union{AbstractString,AbstractChar}...) = string(s, more...)
^(s::Union{AbstractString,AbstractChar}, n::Integer) = repeat(s, n)
one(::Type{<:AbstractString}) = ""
one(::AbstractString) = ""
oneunit(::Type{<:AbstractString}) = ""

function joined(s::String, t::String)
    m, n = ncodeunits(s), ncodeunits(t)
    mem = allocate(UInt8, m ⊕ n)
    Intrinsics.memory_copy(mem, 0, s.mem, 0, m)
    Intrinsics.memory_copy(mem, m, t.mem, 0, n)
    return String(mem)
end

repeat(s::AbstractString, n::Integer) = repeat(String(s), Int64(n))
function repeat(s::String, n::Int64)
    n ≺ 0 && throw_argument(string("can't repeat a string ", n, " times"))
    size = ncodeunits(s)
    mem = allocate(UInt8, size ⊗ n)
    for i in 0:n ⊖ 1
        Intrinsics.memory_copy(mem, i ⊗ size, s.mem, 0, size)
    end
    return String(mem)
end
repeat(c::AbstractChar, n::Integer) = n < 0 ? throw_argument(string("can't repeat a character ", n, " times")) : repeat(string(c), Int64(n))
