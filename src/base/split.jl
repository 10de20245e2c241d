# Taking text apart, putting it together, and replacing parts of it.

# Splitting

split(s::AbstractString, pattern; limit::Integer=0, keepempty::Bool=true) = split_text(text(s), pattern, Int64(limit), keepempty)
"Words: split at white space, without empty pieces."
split(s::AbstractString; limit::Integer=0, keepempty::Bool=false) = split_text(text(s), isspace, Int64(limit), keepempty)
rsplit(s::AbstractString, pattern; limit::Integer=0, keepempty::Bool=true) = rsplit_text(text(s), pattern, Int64(limit), keepempty)
rsplit(s::AbstractString; limit::Integer=0, keepempty::Bool=false) = rsplit_text(text(s), isspace, Int64(limit), keepempty)
eachsplit(s::AbstractString, pattern...; options...) = split(s, pattern...; options...)

"At most `limit` pieces, unless it is 0."
function split_text(s::Text, pattern, limit::Int64, keepempty::Bool)
    pieces = SubString{String}[]
    start = 1
    search = 1
    n = ncodeunits(s)
    from, next = find_match(s, pattern, search)
    while from ≭ 0 && from ≼ n && length(pieces) ≭ limit ⊖ 1
        if start ≺ next
            (keepempty || start ≺ from) && push!(pieces, piece(s, start, from ⊖ 1))
            start = next
        end
        search = next ≼ from ? nextind(s, from) : next
        from, next = find_match(s, pattern, search)
    end
    (keepempty || start ≼ n) && push!(pieces, piece(s, start, n))
    return pieces
end

function rsplit_text(s::Text, pattern, limit::Int64, keepempty::Bool)
    pieces = SubString{String}[]
    stop = ncodeunits(s)
    from, next = find_last(s, pattern, stop ⊕ 1)
    while from ≻ 0 && next ≻ from && length(pieces) ≭ limit ⊖ 1
        (keepempty || next ≼ stop) && push!(pieces, piece(s, next, stop))
        stop = from ⊖ 1
        from, next = find_last(s, pattern, stop ⊕ 1)
    end
    (keepempty || stop ≻ 0) && push!(pieces, piece(s, 1, stop))
    return reverse!(pieces)
end

# Joining

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

# Replacing

replace(s::AbstractString, changes::Pair...; count::Integer=typemax(Int64)) = replace_text(text(s), changes, Int64(count))
function replace(io::IO, s::AbstractString, changes::Pair...; count::Integer=typemax(Int64))
    write_string(io, replace_text(text(s), changes, Int64(count)))
    return io
end

"Goes to the earliest of the next matches of all patterns; of two at one place the first pattern's counts."
function replace_text(s::Text, changes::Tuple, limit::Int64)
    limit ≺ 0 && throw(DomainError(limit, "`count` must not be negative."))
    limit ≟ 0 && return String(s)
    io = IOBuffer()
    n = ncodeunits(s)
    found = map(change -> find_match(s, change.first, 1), changes)
    copied = 1
    done = 0
    while done ≺ limit
        k = earliest(found)
        k ≟ 0 && break
        from, next = found[k]
        from ≻ n ⊕ 1 && break
        if copied ≟ 1 || copied ≺ next
            write_bytes(io, memory(s), origin(s) ⊕ copied ⊖ 1, from ⊖ copied)
            write_change(io, s, from, next, changes, k)
        end
        copied = next ≼ from ? from : next
        done = done ⊕ 1
        next ≼ from && from ≻ n && break
        search = next ≼ from ? nextind(s, from) : next
        found = refreshed(s, changes, found, search)
    end
    write_bytes(io, memory(s), origin(s) ⊕ copied ⊖ 1, n ⊖ copied ⊕ 1)
    return taken_string(io)
end

"The number of the match that begins first, 0 when there is none."
function earliest(found::Tuple)
    at, best = 0, 0
    for k in 1:length(found)
        from = found[k][1]
        if from ≭ 0 && (at ≟ 0 || from ≺ best)
            at, best = k, from
        end
    end
    return at
end

refreshed(s::Text, ::Tuple{}, ::Tuple{}, search::Int64) = ()
refreshed(s::Text, changes::Tuple, found::Tuple, search::Int64) =
    (found[1][1] ≟ 0 || search ≼ found[1][1] ? found[1] : find_match(s, changes[1].first, search),
     refreshed(s, tail(changes), tail(found), search)...)

write_change(io::IO, s::Text, from::Int64, next::Int64, ::Tuple{}, k::Int64) = nothing
write_change(io::IO, s::Text, from::Int64, next::Int64, changes::Tuple, k::Int64) = k ≟ 1 ?
    write_replacement(io, changes[1].second, s, from, next, changes[1].first) :
    write_change(io, s, from, next, tail(changes), k ⊖ 1)

write_replacement(io::IO, new, s::Text, from::Int64, next::Int64, pattern) = (print(io, new); nothing)
write_replacement(io::IO, new::Function, s::Text, from::Int64, next::Int64, pattern) =
    (print(io, new(piece(s, from, next ⊖ 1))); nothing)
write_replacement(io::IO, new::Function, s::Text, from::Int64, next::Int64, pattern::Union{AbstractChar,Function}) =
    (print(io, new(s[from])); nothing)
