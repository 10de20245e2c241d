# Regular expressions, which the host compiles and matches.

abstract type AbstractMatch end

"`flags` are some of i, m, s and x; `handle` is the host's number of it."
struct Regex
    pattern::String
    flags::String
    handle::Int64
end
Regex(r::Regex) = r
Regex(pattern::AbstractString) = Regex(pattern, "")
function Regex(pattern::AbstractString, flags::AbstractString)
    source, letters = String(pattern), String(flags)
    isempty(letters) || check_flags(letters)
    handle = Intrinsics.regex_new(source.mem, letters.mem)
    handle ≺ 0 && error("PCRE compilation error: ", String(Intrinsics.regex_error()), " at offset ", -1 - handle)
    return Regex(source, letters, handle)
end

function check_flags(letters::String)
    for c in letters
        in(c, "imsxa") || throw_argument(string("unknown regex flag: ", c))
    end
end

struct RegexMatch{S<:AbstractString} <: AbstractMatch
    match::SubString{S}
    captures::Vector{Union{Nothing,SubString{S}}}
    offset::Int64
    offsets::Vector{Int64}
    regex::Regex
end

broadcastable(x::Union{Regex,RegexMatch,IO}) = Ref(x)
==(a::Regex, b::Regex) = a.pattern == b.pattern && a.flags == b.flags
hash(r::Regex, h::UInt64) = hash(r.pattern, hash(r.flags, h))
*(a::Regex, b::Union{Regex,AbstractString,AbstractChar}) = Regex(string(wrapped_pattern(a), wrapped_pattern(b)), a.flags)
*(a::Union{AbstractString,AbstractChar}, b::Regex) = Regex(string(wrapped_pattern(a), wrapped_pattern(b)), b.flags)
^(r::Regex, n::Integer) = Regex(string("(?:", r.pattern, "){", n, "}"), r.flags)
wrapped_pattern(r::Regex) = string("(?:", r.pattern, ")")
wrapped_pattern(s) = string("\\Q", replace(string(s), "\\E" => "\\\\E\\Q"), "\\E")

function show(io::IO, r::Regex)
    print(io, "r\"")
    escape_raw(io, r.pattern)
    return print(io, "\"", r.flags)
end

"In a raw string only quotes are escaped, with the backslashes in front of them."
function escape_raw(io::IO, s::String)
    backslashes = 0
    for c in s
        if c == '"'
            write_string(io, repeat("\\", backslashes ⊕ 1))
        end
        backslashes = c == '\\' ? backslashes ⊕ 1 : 0
        write_char(io, c)
    end
    return write_string(io, repeat("\\", backslashes))
end

# Matching. Modes: 0 from `start` on, 1 only there, 2 the same and not empty, 3 only to the end.

"Where the match and its groups begin and end, in bytes from zero on; empty without a match."
match_bounds(r::Regex, s::Text, start::Int64, mode::Int64) =
    Intrinsics.regex_match(r.handle, memory(s), origin(s), ncodeunits(s), start ⊖ 1, mode)

"Number `k` of the bounds."
function bound(bounds::Memory{UInt8}, k::Int64)
    n = 0
    for i in 3:-1:0
        n = Intrinsics.or_int(Intrinsics.shl_int(n, 8), unit(bounds, 4 ⊗ k ⊕ i))
    end
    return Intrinsics.sext_int(Int64, Intrinsics.trunc_int(Int32, n))
end

function find_match(s::Text, r::Regex, start::Int64)
    start ≻ ncodeunits(s) ⊕ 1 && return (0, 0)
    bounds = Intrinsics.regex_find(r.handle, memory(s), origin(s), ncodeunits(s), start ⊖ 1)
    return bounds ≺ 0 ? (0, 0) : (Intrinsics.lshr_int(bounds, 32) ⊕ 1, Intrinsics.and_int(bounds, 4294967295) ⊕ 1)
end

match(r::Regex, s::AbstractString) = match_from(r, s, 1, 0)
match(r::Regex, s::AbstractString, start::Integer) = match_from(r, s, Int64(start), 0)
match_from(r::Regex, s::AbstractString, start::Int64, mode::Int64) = match_from(r, String(s), start, mode)
match_from(r::Regex, s::SubString{String}, start::Int64, mode::Int64) = match_in(r, s, s.string, s.offset, start, mode)
match_from(r::Regex, s::String, start::Int64, mode::Int64) = match_in(r, s, s, 0, start, mode)

"`whole` is the string that `s` is a part of, from behind `offset` on."
function match_in(r::Regex, s::Text, whole::String, offset::Int64, start::Int64, mode::Int64)
    bounds = match_bounds(r, s, start, mode)
    size = Intrinsics.memory_length(bounds)
    size ≟ 0 && return nothing
    captures = Union{Nothing,SubString{String}}[]
    offsets = Int64[]
    for k in 1:div(size, 8) ⊖ 1
        from = bound(bounds, 2 ⊗ k)
        push!(captures, from ≺ 0 ? nothing : SubString{String}(whole, offset ⊕ from, bound(bounds, 2 ⊗ k ⊕ 1) ⊖ from))
        push!(offsets, from ⊕ 1)
    end
    from = bound(bounds, 0)
    found = SubString{String}(whole, offset ⊕ from, bound(bounds, 1) ⊖ from)
    return RegexMatch{String}(found, captures, from ⊕ 1, offsets, r)
end

occursin(r::Regex, s::AbstractString) = find_match(text(s), r, 1)[1] ≭ 0
startswith(s::AbstractString, r::Regex) = Intrinsics.memory_length(match_bounds(r, text(s), 1, 1)) ≭ 0
endswith(s::AbstractString, r::Regex) = Intrinsics.memory_length(match_bounds(r, text(s), 1, 3)) ≭ 0
findnext(r::Regex, s::AbstractString, start::Integer) = range_of(text(s), find_match(text(s), r, checked_start(s, start)))
findfirst(r::Regex, s::AbstractString) = range_of(text(s), find_match(text(s), r, 1))
findall(r::Regex, s::AbstractString; overlap::Bool=false) = find_all(text(s), r, overlap)
count(r::Regex, s::AbstractString; overlap::Bool=false) = length(find_all(text(s), r, overlap))

function chopprefix(s::AbstractString, r::Regex)
    m = match_from(r, s, 1, 1)
    return m === nothing ? SubString(s) : SubString(s, 1 ⊕ ncodeunits(m.match))
end
function chopsuffix(s::AbstractString, r::Regex)
    m = match_from(r, s, 1, 3)
    return m === nothing || isempty(m.match) ? SubString(s) : SubString(s, 1, prevind(s, m.offset))
end

"All matches, one after the other. After an empty match one that is not empty may begin at the same place."
struct RegexMatchIterator{S<:AbstractString}
    regex::Regex
    string::S
    overlap::Bool
end
eachmatch(r::Regex, s::AbstractString; overlap::Bool=false) = RegexMatchIterator(r, s, overlap)
eltype(::Type{RegexMatchIterator{S}}) where {S} = RegexMatch{String}
length(it::RegexMatchIterator) = (n = 0; foreach(m -> n += 1, it); n)
iterate(it::RegexMatchIterator) = iterate(it, (1, false))
function iterate(it::RegexMatchIterator, state::Tuple{Int64,Bool})
    start, after_empty = state
    while true
        found = match_from(it.regex, it.string, start, after_empty ? 2 : 0)
        if found === nothing
            after_empty && start ≼ ncodeunits(it.string) || return nothing
            start = nextind(it.string, start)
            after_empty = false
        else
            empty = isempty(found.match)
            next = !it.overlap ? found.offset ⊕ ncodeunits(found.match) : empty ? found.offset : nextind(it.string, found.offset)
            return (found, (next, empty))
        end
    end
end

# Groups of a match

"Names of the groups from the first on, empty where there is none."
group_names(r::Regex) = split_text(String(Intrinsics.regex_names(r.handle)), '\0', 0, true)
function keys(m::RegexMatch)
    names = group_names(m.regex)
    return [isempty(names[i]) ? i : String(names[i]) for i in 1:length(m.captures)]
end
group_number(m::RegexMatch, name) = findfirst(==(String(name)), group_names(m.regex))
@noinline throw_no_group(name) = throw(KeyError(name))

getindex(m::RegexMatch, i::Integer) = m.captures[i]
getindex(m::RegexMatch, name::Symbol) = m[String(name)]
function getindex(m::RegexMatch, name::AbstractString)
    i = isempty(name) ? nothing : group_number(m, name)
    i === nothing && error("no capture group named ", name, " found in regex")
    return m.captures[i]
end
haskey(m::RegexMatch, i::Integer) = within(Int64(i), length(m.captures))
haskey(m::RegexMatch, name::Union{AbstractString,Symbol}) = group_number(m, name) !== nothing
length(m::RegexMatch) = length(m.captures)
eltype(::Type{RegexMatch{S}}) where {S} = Union{Nothing,SubString{S}}
iterate(m::RegexMatch) = iterate(m.captures)
iterate(m::RegexMatch, state) = iterate(m.captures, state)
lastindex(m::RegexMatch) = length(m.captures)

function show(io::IO, m::RegexMatch)
    print(io, "RegexMatch(")
    show(io, m.match)
    groups = keys(m)
    for i in 1:length(groups)
        print(io, ", ", groups[i], "=")
        show(io, m.captures[i])
    end
    return print(io, ")")
end

# Replacing by what was found

"Text in which `\\1` and `\\g<name>` stand for the groups of a match."
struct SubstitutionString{T<:AbstractString} <: AbstractString
    string::T
end
ncodeunits(s::SubstitutionString) = ncodeunits(s.string)
codeunit(s::SubstitutionString) = codeunit(s.string)
codeunit(s::SubstitutionString, i::Int64) = codeunit(s.string, i)
isvalid(s::SubstitutionString, i::Int64) = isvalid(s.string, i)
iterate(s::SubstitutionString, i::Int64) = iterate(s.string, i)
show(io::IO, s::SubstitutionString) = (print(io, "s\""); escape_raw(io, String(s.string)); print(io, "\""))

write_replacement(io::IO, new::SubstitutionString, s::Text, from::Int64, next::Int64, r) = (print(io, unescape_string(new.string)); nothing)
function write_replacement(io::IO, new::SubstitutionString, s::Text, from::Int64, next::Int64, r::Regex)
    found = match_from(r, s, from, 0)
    template = new.string
    i = 1
    while i ≼ ncodeunits(template)
        c = template[i]
        i = nextind(template, i)
        if c != '\\'
            write_char(io, c)
            continue
        end
        i ≻ ncodeunits(template) && throw_template(template)
        i = write_group(io, found, template, i)
    end
    return nothing
end
@noinline throw_template(template) = error("Bad replacement string: ", template)

function write_group(io::IO, found::RegexMatch, template::AbstractString, i::Int64)
    c = template[i]
    if isdigit(c)
        n, next = read_digits(template, i, 10, 20)
        n ≼ length(found.captures) || error("PCRE error: unknown substring")
        write_captured(io, n ≟ 0 ? found.match : found.captures[n])
        return next
    elseif c == 'g'
        stop = findnext('>', template, i)
        stop === nothing && throw_template(template)
        name = template[i ⊕ 2:prevind(template, stop)]
        write_captured(io, all(isdigit, name) ? name == "0" ? found.match : found[parse(Int64, name)] : found[name])
        return stop ⊕ 1
    end
    c == '\\' || throw_template(template)
    write_char(io, '\\')
    return nextind(template, i)
end
write_captured(io::IO, ::Nothing) = nothing
write_captured(io::IO, s::AbstractString) = (print(io, s); nothing)
