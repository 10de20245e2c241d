# Searching in text for a string, a character, one of several characters, a predicate or a regular expression. `find_match` and
# `find_last` say where a match begins and where the text goes on behind it: `(0, 0)` when there is none.

const Chars = Union{AbstractChar,Tuple{Vararg{AbstractChar}},AbstractVector{<:AbstractChar},AbstractSet{<:AbstractChar}}

matches(pattern::AbstractChar, c::AbstractChar) = pattern == c
matches(pattern::Function, c::AbstractChar) = pattern(c)
matches(pattern, c::AbstractChar) = in(c, pattern)

function find_match(s::Text, pattern::Text, start::Int64)
    i = start
    n = ncodeunits(pattern)
    while i ⊕ n ≼ ncodeunits(s) ⊕ 1
        stands_at(s, pattern, i) && return (i, i ⊕ n)
        i = i ⊕ 1
    end
    return (0, 0)
end
function find_match(s::Text, pattern, start::Int64)
    i = start
    while i ≼ ncodeunits(s)
        c, next = iterate(s, i)
        matches(pattern, c) && return (i, next)
        i = next
    end
    return (0, 0)
end
find_match(s::Text, pattern::AbstractString, start::Int64) = find_match(s, String(pattern), start)

"The last match that ends before byte `stop`."
function find_last(s::Text, pattern::Text, stop::Int64)
    i = smaller(stop, ncodeunits(s) ⊕ 1) ⊖ ncodeunits(pattern)
    while 1 ≼ i
        stands_at(s, pattern, i) && return (i, i ⊕ ncodeunits(pattern))
        i = i ⊖ 1
    end
    return (0, 0)
end
function find_last(s::Text, pattern, stop::Int64)
    i = stop ≻ ncodeunits(s) ? lastindex(s) : thisind(s, stop ⊖ 1)
    while 1 ≼ i
        matches(pattern, s[i]) && return (i, nextind(s, i))
        i = prevind(s, i)
    end
    return (0, 0)
end
find_last(s::Text, pattern::AbstractString, stop::Int64) = find_last(s, String(pattern), stop)

text(s::Text) = s
text(s::AbstractString) = String(s)

# Positions: of a character or predicate the place, of anything longer a range.

place(found::Tuple{Int64,Int64}) = found[1] ≟ 0 ? nothing : found[1]
range_of(s::Text, found::Tuple{Int64,Int64}) =
    found[1] ≟ 0 ? nothing : found[2] ≼ found[1] ? (found[1]:found[1] ⊖ 1) : (found[1]:prevind(s, found[2]))

@noinline throw_start(s::AbstractString, i::Int64) = throw(BoundsError(s, i))
function checked_start(s::AbstractString, start::Integer)
    i = Int64(start)
    1 ≼ i && i ≼ ncodeunits(s) ⊕ 1 || throw_start(s, i)
    i ≼ ncodeunits(s) && !isvalid(s, i) && throw_string_index(s, i)
    return i
end

findnext(pattern::AbstractString, s::AbstractString, start::Integer) =
    range_of(text(s), find_match(text(s), pattern, checked_start(s, start)))
findnext(pattern::AbstractChar, s::AbstractString, start::Integer) =
    place(find_match(text(s), pattern, checked_start(s, start)))
findnext(pattern::Function, s::AbstractString, start::Integer) =
    place(find_match(text(s), pattern, checked_start(s, start)))
findfirst(pattern::AbstractString, s::AbstractString) = range_of(text(s), find_match(text(s), pattern, 1))
findfirst(pattern::Union{AbstractChar,Function}, s::AbstractString) = place(find_match(text(s), pattern, 1))

"The byte behind the character at `start`, where a search backwards begins."
search_stop(s::AbstractString, start::Integer) = start > ncodeunits(s) ? Int64(start) : start < 1 ? 1 : nextind(s, Int64(start))
findprev(pattern::AbstractString, s::AbstractString, start::Integer) =
    range_of(text(s), find_last(text(s), pattern, search_stop(s, start)))
findprev(pattern::Union{AbstractChar,Function}, s::AbstractString, start::Integer) =
    place(find_last(text(s), pattern, search_stop(s, start)))
findlast(pattern::AbstractString, s::AbstractString) = range_of(text(s), find_last(text(s), pattern, ncodeunits(s) ⊕ 1))
findlast(pattern::Union{AbstractChar,Function}, s::AbstractString) = place(find_last(text(s), pattern, ncodeunits(s) ⊕ 1))

findall(pattern::Union{AbstractChar,Function}, s::AbstractString) = filter(i -> matches(pattern, s[i]), collect(eachindex(s)))
findall(pattern::AbstractString, s::AbstractString; overlap::Bool=false) = find_all(text(s), pattern, overlap)
function find_all(s::Text, pattern, overlap::Bool)
    found = UnitRange{Int64}[]
    next_match = find_match(s, pattern, 1)
    while next_match[1] ≭ 0
        from, next = next_match
        push!(found, range_of(s, next_match))
        next_match = find_match(s, pattern, overlap || next ≼ from ? nextind_or_end(s, from) : next)
    end
    return found
end
nextind_or_end(s::Text, i::Int64) = i ≼ ncodeunits(s) ? nextind(s, i) : i ⊕ 1

count(pattern::AbstractString, s::AbstractString; overlap::Bool=false) = length(find_all(text(s), pattern, overlap))
count(pattern::AbstractChar, s::AbstractString) = count(==(pattern), s)

occursin(pattern::Union{AbstractString,AbstractChar}, s::AbstractString) = find_match(text(s), pattern, 1)[1] ≭ 0
occursin(s) = pattern -> occursin(pattern, s)
contains(s, pattern) = occursin(pattern, s)
contains(pattern) = s -> occursin(pattern, s)
in(c::AbstractChar, s::AbstractString) = find_match(text(s), c, 1)[1] ≭ 0
in(t::AbstractString, s::AbstractString) = error("use occursin(needle, haystack) for string containment")

startswith(s::AbstractString, t::AbstractString) = stands_at(text(s), text(t), 1)
startswith(s::AbstractString, chars::Chars) = !isempty(s) && matches(chars, first(s))
endswith(s::AbstractString, t::AbstractString) =
    ncodeunits(t) ≼ ncodeunits(s) && stands_at(text(s), text(t), ncodeunits(s) ⊖ ncodeunits(t) ⊕ 1)
endswith(s::AbstractString, chars::Chars) = !isempty(s) && matches(chars, last(s))
startswith(t) = s -> startswith(s, t)
endswith(t) = s -> endswith(s, t)
