# Working on text: searching, splitting, joining, changing case, padding.

# What a search looks for: a string, a character, a set of them, a predicate.

matches(pattern::Char, c::Char) = pattern == c
matches(pattern::Function, c::Char) = pattern(c)
matches(pattern, c::Char) = in(c, pattern)

"Whether the bytes of `t` stand in `s` from zero-based `at` on."
stands_at(s::String, t::String, at::Int64) =
    at ⊕ ncodeunits(t) ≼ ncodeunits(s) && same_bytes(s.mem, at, t.mem, ncodeunits(t))

function same_bytes(a::Memory{UInt8}, at::Int64, b::Memory{UInt8}, n::Int64)
    i = 0
    while i ≺ n
        Intrinsics.memory_get(a, at ⊕ i) ≟ Intrinsics.memory_get(b, i) || return false
        i = i ⊕ 1
    end
    return true
end

startswith(s::String, t::String) = stands_at(s, t, 0)
startswith(s::String, c::Char) = !isempty(s) && s[1] == c
endswith(s::String, t::String) = ncodeunits(t) ≼ ncodeunits(s) && stands_at(s, t, ncodeunits(s) ⊖ ncodeunits(t))
endswith(s::String, c::Char) = !isempty(s) && s[lastindex(s)] == c
startswith(t) = s -> startswith(s, t)
endswith(t) = s -> endswith(s, t)

"First and last byte of the first match from byte `start` on: `(0, -1)` when there is none."
function find_match(s::String, pattern::String, start::Int64)
    i = start
    while i ⊕ ncodeunits(pattern) ≼ ncodeunits(s) ⊕ 1
        stands_at(s, pattern, i ⊖ 1) && return (i, i ⊕ ncodeunits(pattern) ⊖ 1)
        i = i ⊕ 1
    end
    return (0, -1)
end

function find_match(s::String, pattern, start::Int64)
    i = start
    while i ≼ ncodeunits(s)
        width = width_at(s, i)
        matches(pattern, decode(s.mem, i ⊖ 1, width)) && return (i, i ⊕ width ⊖ 1)
        i = i ⊕ width
    end
    return (0, -1)
end

occursin(pattern::Union{String,Char}, s::String) = find_match(s, pattern, 1)[1] ≭ 0
contains(s::String, pattern) = occursin(pattern, s)
contains(pattern) = s -> occursin(pattern, s)
in(c::Char, s::String) = occursin(c, s)
in(t::AbstractString, s::AbstractString) = error("use occursin(needle, haystack) for string containment")

findfirst(pattern::String, s::String) = findnext(pattern, s, 1)
findfirst(pattern::Union{Char,Function}, s::String) = findnext(pattern, s, 1)
function findnext(pattern::String, s::String, start::Integer)
    from, to = find_match(s, pattern, Int64(start))
    return from ≟ 0 ? nothing : from:thisind(s, to)
end
function findnext(pattern::Union{Char,Function}, s::String, start::Integer)
    from, to = find_match(s, pattern, Int64(start))
    return from ≟ 0 ? nothing : from
end

function findlast(pattern::String, s::String)
    i = ncodeunits(s) ⊖ ncodeunits(pattern) ⊕ 1
    while 1 ≼ i
        stands_at(s, pattern, i ⊖ 1) && return i:thisind(s, i ⊕ ncodeunits(pattern) ⊖ 1)
        i = i ⊖ 1
    end
    return nothing
end

function findlast(pattern::Union{Char,Function}, s::String)
    i = lastindex(s)
    while 1 ≼ i
        matches(pattern, s[i]) && return i
        i = prevind(s, i)
    end
    return nothing
end

function findall(pattern::Union{Char,Function}, s::String)
    return filter(i -> matches(pattern, s[i]), eachindex(s))
end

function findall(pattern::String, s::String)
    found = UnitRange{Int64}[]
    from, to = find_match(s, pattern, 1)
    while from ≭ 0
        push!(found, from:to)
        from, to = find_match(s, pattern, to ⊕ 1)
    end
    return found
end

count(pattern::Union{String,Char}, s::String) = length(findall(pattern, s))

# Splitting and joining

"Bytes `from` to `to` as a string, empty when there are none."
piece(s::String, from::Int64, to::Int64) = to ≺ from ? "" : string_of(s.mem, from ⊖ 1, to ⊖ from ⊕ 1)

function split(s::String, pattern)
    pieces = String[]
    pattern isa String && isempty(pattern) && return map(string, collect(s))
    start = 1
    from, to = find_match(s, pattern, 1)
    while from ≭ 0
        push!(pieces, piece(s, start, from ⊖ 1))
        start = to ⊕ 1
        from, to = find_match(s, pattern, start)
    end
    return push!(pieces, piece(s, start, ncodeunits(s)))
end

"Words: split at white space, without empty pieces."
split(s::String) = filter(!isempty, split(s, isspace))
rsplit(s::String, pattern) = split(s, pattern)
eachsplit(s::String, pattern) = split(s, pattern)
eachline(io::IOBuffer) = readlines(io)

function join(io::IO, items, delimiter)
    first = true
    for x in items
        first || print(io, delimiter)
        print(io, x)
        first = false
    end
    return nothing
end

function join(io::IO, items, delimiter, last_delimiter)
    all_items = collect(items)
    for i in 1:length(all_items)
        i ≟ 1 || print(io, i ≟ length(all_items) ? last_delimiter : delimiter)
        print(io, all_items[i])
    end
    return nothing
end
join(io::IO, items) = join(io, items, "")
join(items, delimiters...) = sprint(join, items, delimiters...)
join(items, delimiter) = sprint(join, items, delimiter)
join(items) = sprint(join, items, "")

replace(s::String, changes::Pair...) = replace_each(s, changes)
function replace_each(s::String, changes::Tuple)
    length(changes) ≟ 1 && return replace_one(s, changes[1].first, changes[1].second)
    io = IOBuffer()
    i = 1
    while i ≼ ncodeunits(s)
        i = replace_at(io, s, i, changes)
    end
    return taken_string(io)
end

"Writes what stands at `i` after the first change that applies there; the place behind it."
function replace_at(io::IOBuffer, s::String, i::Int64, ::Tuple{})
    width = width_at(s, i)
    write_bytes(io, s.mem, i ⊖ 1, width)
    return i ⊕ width
end

function replace_at(io::IOBuffer, s::String, i::Int64, changes::Tuple)
    from, to = find_match(s, changes[1].first, i)
    from ≟ i || return replace_at(io, s, i, tail(changes))
    print(io, replacement(changes[1].second, piece(s, from, to)))
    return to ⊕ 1
end

function replace_one(s::String, pattern, new)
    io = IOBuffer()
    start = 1
    from, to = find_match(s, pattern, 1)
    while from ≭ 0 && !(pattern isa String && isempty(pattern))
        write_string(io, piece(s, start, from ⊖ 1))
        print(io, replacement(new, piece(s, from, to)))
        start = to ⊕ 1
        from, to = find_match(s, pattern, start)
    end
    write_string(io, piece(s, start, ncodeunits(s)))
    return taken_string(io)
end
replacement(new, found::String) = new
replacement(new::Function, found::String) = new(found)
replace(items::AbstractArray, changes::Pair...) = map(x -> replaced_item(x, changes...), items)
replaced_item(x) = x
replaced_item(x, change::Pair, rest...) = isequal(x, change.first) ? change.second : replaced_item(x, rest...)

# Case

uppercase(s::AbstractString) = map(uppercase, String(s))
lowercase(s::AbstractString) = map(lowercase, String(s))
uppercasefirst(s::String) = isempty(s) ? s : string(uppercase(s[1]), piece(s, nextind(s, 1), ncodeunits(s)))
lowercasefirst(s::String) = isempty(s) ? s : string(lowercase(s[1]), piece(s, nextind(s, 1), ncodeunits(s)))

function titlecase(s::String)
    io = IOBuffer()
    inside_word = false
    for c in s
        write_char(io, inside_word ? lowercase(c) : uppercase(c))
        inside_word = isletter(c)
    end
    return taken_string(io)
end

function map(f, s::String)
    io = IOBuffer()
    for c in s
        write_char(io, f(c))
    end
    return taken_string(io)
end

function filter(f, s::String)
    io = IOBuffer()
    for c in s
        f(c) && write_char(io, c)
    end
    return taken_string(io)
end

reverse(s::String) = string_of_chars(reverse(collect(s)))
first(s::String) = isempty(s) ? throw_argument("collection must be non-empty") : s[1]
last(s::String) = isempty(s) ? throw_argument("collection must be non-empty") : s[lastindex(s)]
first(s::String, n::Integer) = string_of_chars(take(s, n))
last(s::String, n::Integer) = string_of_chars(drop(s, length(s) ⊖ Int64(n)))
chop(s::String) = isempty(s) ? s : piece(s, 1, lastindex(s) ⊖ 1)
chomp(s::String) = endswith(s, "\r\n") ? piece(s, 1, ncodeunits(s) ⊖ 2) : endswith(s, '\n') ? piece(s, 1, ncodeunits(s) ⊖ 1) : s
chopprefix(s::String, t::String) = startswith(s, t) ? piece(s, ncodeunits(t) ⊕ 1, ncodeunits(s)) : s
chopsuffix(s::String, t::String) = endswith(s, t) ? piece(s, 1, ncodeunits(s) ⊖ ncodeunits(t)) : s

# Margins

strip(s::String) = lstrip(rstrip(s))
strip(s::String, chars) = lstrip(rstrip(s, chars), chars)
strip(f::Function, s::String) = lstrip(f, rstrip(f, s))
lstrip(s::String) = lstrip(isspace, s)
rstrip(s::String) = rstrip(isspace, s)
lstrip(s::String, chars) = lstrip(c -> matches(chars, c), s)
rstrip(s::String, chars) = rstrip(c -> matches(chars, c), s)

function lstrip(f::Function, s::String)
    i = 1
    while i ≼ ncodeunits(s) && f(s[i])
        i = nextind(s, i)
    end
    return piece(s, i, ncodeunits(s))
end

function rstrip(f::Function, s::String)
    i = ncodeunits(s)
    while 1 ≼ i && f(s[thisind(s, i)])
        i = thisind(s, i) ⊖ 1
    end
    return piece(s, 1, i)
end

textwidth(s::AbstractString) = length(s)
textwidth(c::AbstractChar) = 1
lpad(x, n::Integer) = lpad(x, n, ' ')
rpad(x, n::Integer) = rpad(x, n, ' ')
lpad(x, n::Integer, p) = (s = string(x); string(padding(Int64(n) ⊖ length(s), string(p)), s))
rpad(x, n::Integer, p) = (s = string(x); string(s, padding(Int64(n) ⊖ length(s), string(p))))
padding(n::Int64, p::String) = n ≼ 0 ? "" : first(repeat(p, div(n, length(p)) ⊕ 1), n)

function escape_string(s::String)
    return sprint(write_escaped, s)
end
