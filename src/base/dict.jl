# Dict{K,V}: entries in the order of insertion, found through a table of their numbers (open addressing, linear probing).

"""
`slots` holds entry numbers; 0 is a free place. Entry `i` is `keys[i] => vals[i]` while `live[i]`; deleted ones keep their slot
until the next rehash.
"""
mutable struct Dict{K,V} <: AbstractDict{K,V}
    slots::Memory{Int64}
    keys::Memory{K}
    vals::Memory{V}
    live::Memory{Bool}
    used::Int64
    count::Int64
    Dict{K,V}() where {K,V} = new{K,V}(Intrinsics.memory_new(Int64, 16), Intrinsics.memory_new(K, 8),
        Intrinsics.memory_new(V, 8), Intrinsics.memory_new(Bool, 8), 0, 0)
end

Dict() = Dict{Any,Any}()
Dict(pairs::Pair{K,V}...) where {K,V} = insert_all!(Dict{K,V}(), pairs)
Dict(first::Pair, rest::Pair...) = dict_of_pairs((first, rest...))
dict_of_pairs(pairs::Tuple) =
    insert_all!(Dict{promote_typeof(map(p -> p.first, pairs)...),promote_typeof(map(p -> p.second, pairs)...)}(), pairs)
Dict{K,V}(pairs::Pair...) where {K,V} = insert_all!(Dict{K,V}(), pairs)
Dict{K,V}(items) where {K,V} = insert_all!(Dict{K,V}(), items)
Dict(d::AbstractDict{K,V}) where {K,V} = insert_all!(Dict{K,V}(), d)
Dict(items) = dict_of_vector(collect(items))
dict_of_vector(v::Vector{Pair{K,V}}) where {K,V} = insert_all!(Dict{K,V}(), v)
dict_of_vector(v::Vector{Tuple{K,V}}) where {K,V} = insert_all!(Dict{K,V}(), v)
dict_of_vector(v::Vector) = isempty(v) ? Dict{Any,Any}() :
    insert_all!(Dict{mapreduce(p -> typeof(p[1]), typejoin, v),mapreduce(p -> typeof(p[2]), typejoin, v)}(), v)

function insert_all!(d::AbstractDict, items)
    for (k, v) in items
        d[k] = v
    end
    return d
end

keytype(::Type{<:AbstractDict{K,V}}) where {K,V} = K
valtype(::Type{<:AbstractDict{K,V}}) where {K,V} = V
keytype(d::AbstractDict{K}) where {K} = K
valtype(d::AbstractDict{K,V}) where {K,V} = V
eltype(::Type{<:AbstractDict{K,V}}) where {K,V} = Pair{K,V}
eltype(d::AbstractDict{K,V}) where {K,V} = Pair{K,V}
length(d::Dict) = d.count
isempty(d::Dict) = d.count ≟ 0

# The table

"Where the search for a key with this hash begins. The table's size is a power of two."
start_slot(h::UInt64, size::Int64) = Intrinsics.and_int(Intrinsics.bitcast(Int64, h), size ⊖ 1)
next_slot(slot::Int64, size::Int64) = Intrinsics.and_int(slot ⊕ 1, size ⊖ 1)

"Number of the entry of `key`, 0 when there is none."
function find_entry(d::Dict, key)
    size = Intrinsics.memory_length(d.slots)
    slot = start_slot(hash(key)::UInt64, size)
    while true
        entry = Intrinsics.memory_get(d.slots, slot)
        entry ≟ 0 && return 0
        Intrinsics.memory_get(d.live, entry ⊖ 1) && isequal(Intrinsics.memory_get(d.keys, entry ⊖ 1), key) && return entry
        slot = next_slot(slot, size)
    end
end

"Puts entry number `entry` into the first free slot."
function fill_slot!(slots::Memory{Int64}, h::UInt64, entry::Int64)
    size = Intrinsics.memory_length(slots)
    slot = start_slot(h, size)
    while Intrinsics.memory_get(slots, slot) ≭ 0
        slot = next_slot(slot, size)
    end
    Intrinsics.memory_set(slots, slot, entry)
end

"Moves the live entries together, into a table with room for twice as many."
function rehash!(d::Dict{K,V}) where {K,V}
    room = larger(8, d.count ⊗ 2)
    size = 16
    while size ≺ room ⊗ 2
        size = size ⊗ 2
    end
    slots = Intrinsics.memory_new(Int64, size)
    keys = Intrinsics.memory_new(K, halved(size))
    vals = Intrinsics.memory_new(V, halved(size))
    live = Intrinsics.memory_new(Bool, halved(size))
    kept = 0
    for i in 0:d.used ⊖ 1
        if Intrinsics.memory_get(d.live, i)
            key = Intrinsics.memory_get(d.keys, i)
            Intrinsics.memory_set(keys, kept, key)
            Intrinsics.memory_set(vals, kept, Intrinsics.memory_get(d.vals, i))
            Intrinsics.memory_set(live, kept, true)
            kept = kept ⊕ 1
            fill_slot!(slots, hash(key)::UInt64, kept)
        end
    end
    setfield!(d, :slots, slots)
    setfield!(d, :keys, keys)
    setfield!(d, :vals, vals)
    setfield!(d, :live, live)
    setfield!(d, :used, kept)
    return d
end

# Reading and writing

@noinline throw_key(key) = throw(KeyError(key))

function getindex(d::Dict, key)
    entry = find_entry(d, key)
    entry ≟ 0 && throw_key(key)
    return Intrinsics.memory_get(d.vals, entry ⊖ 1)
end

function setindex!(d::Dict{K,V}, v, k) where {K,V}
    key = convert(K, k)
    value = convert(V, v)
    entry = find_entry(d, key)
    if entry ≭ 0
        Intrinsics.memory_set(d.vals, entry ⊖ 1, value)
        return d
    end
    d.used ≟ Intrinsics.memory_length(d.keys) && rehash!(d)
    used = d.used
    Intrinsics.memory_set(d.keys, used, key)
    Intrinsics.memory_set(d.vals, used, value)
    Intrinsics.memory_set(d.live, used, true)
    setfield!(d, :used, used ⊕ 1)
    setfield!(d, :count, d.count ⊕ 1)
    fill_slot!(d.slots, hash(key)::UInt64, used ⊕ 1)
    return d
end

haskey(d::Dict, key) = find_entry(d, key) ≭ 0

function get(d::Dict, key, default)
    entry = find_entry(d, key)
    return entry ≟ 0 ? default : Intrinsics.memory_get(d.vals, entry ⊖ 1)
end
get(f::Union{Function,Type}, d::Dict, key) = haskey(d, key) ? d[key] : f()

function get!(d::Dict, key, default)
    haskey(d, key) || setindex!(d, default, key)
    return d[key]
end

get!(d::AbstractDict, key, default) = get!(() -> default, d, key)
function get!(f::Union{Function,Type}, d::AbstractDict{K,V}, key) where {K,V}
    k = convert(K, key)
    haskey(d, k) && return d[k]
    value = convert(V, f())
    d[k] = value
    return value
end
function get!(f::Union{Function,Type}, d::Dict, key)
    haskey(d, key) || setindex!(d, f(), key)
    return d[key]
end

getkey(d::Dict, key, default) = (entry = find_entry(d, key); entry ≟ 0 ? default : Intrinsics.memory_get(d.keys, entry ⊖ 1))

function delete!(d::Dict, key)
    entry = find_entry(d, key)
    if entry ≭ 0
        Intrinsics.memory_set(d.live, entry ⊖ 1, false)
        setfield!(d, :count, d.count ⊖ 1)
    end
    return d
end

function pop!(d::Dict, key)
    value = d[key]
    delete!(d, key)
    return value
end
pop!(d::Dict, key, default) = haskey(d, key) ? pop!(d, key) : default
pop!(d::Dict) = isempty(d) ? throw_argument("dict must be non-empty") : (entry = first(d); delete!(d, entry.first); entry)

function empty!(d::Dict)
    setfield!(d, :used, 0)
    setfield!(d, :count, 0)
    return rehash!(d)
end

push!(d::AbstractDict, p::Pair) = setindex!(d, p.second, p.first)
push!(d::AbstractDict, p::Pair, more::Pair...) = push!(push!(d, p), more...)
sizehint!(d::Dict, n::Integer) = d
getindex(d::AbstractDict, key) = haskey(d, key) ? get(d, key, nothing) : throw_key(key)
"Several indices are one key, a tuple."
getindex(d::AbstractDict, k1, k2, more...) = getindex(d, (k1, k2, more...))
setindex!(d::AbstractDict, v, k1, k2, more...) = setindex!(d, v, (k1, k2, more...))
copy(d::AbstractDict) = insert_all!(empty(d), d)
empty(d::AbstractDict) = empty(d, keytype(d), valtype(d))
empty(d::AbstractDict, ::Type{K}, ::Type{V} = valtype(d)) where {K,V} = Dict{K,V}()
copy(d::Dict{K,V}) where {K,V} = insert_all!(Dict{K,V}(), d)
empty(d::Dict{K,V}) where {K,V} = Dict{K,V}()

# Iteration goes through the entries; the state is the number of the next one.

iterate(d::Dict) = iterate(d, 1)
function iterate(d::Dict{K,V}, i::Int64) where {K,V}
    entry = live_entry(d, i)
    entry ≟ 0 && return nothing
    return (Pair{K,V}(Intrinsics.memory_get(d.keys, entry ⊖ 1), Intrinsics.memory_get(d.vals, entry ⊖ 1)), entry ⊕ 1)
end

"The first live entry from `i` on, 0 when there is none."
function live_entry(d::Dict, i::Int64)
    while i ≼ d.used
        Intrinsics.memory_get(d.live, i ⊖ 1) && return i
        i = i ⊕ 1
    end
    return 0
end

struct KeySet{K,D} <: AbstractSet{K}
    dict::D
end
struct ValueIterator{V,D}
    dict::D
end
keys(d::AbstractDict{K,V}) where {K,V} = KeySet{K,typeof(d)}(d)
values(d::AbstractDict{K,V}) where {K,V} = ValueIterator{V,typeof(d)}(d)
pairs(d::AbstractDict) = d
length(s::KeySet) = length(s.dict)
length(s::ValueIterator) = length(s.dict)
"Stands for no value where `nothing` may be one."
struct NoValue end
in(key, s::KeySet) = get(s.dict, key, NoValue()) !== NoValue()
in(key, s::KeySet{K,<:Dict}) where {K} = haskey(s.dict, key)
eltype(::Type{ValueIterator{V,D}}) where {V,D} = V
iterate(s::KeySet) = key_of(iterate(s.dict))
iterate(s::KeySet, state) = key_of(iterate(s.dict, state))
key_of(::Nothing) = nothing
key_of(next) = (next[1].first, next[2])
iterate(s::ValueIterator) = value_of(iterate(s.dict))
iterate(s::ValueIterator, state) = value_of(iterate(s.dict, state))
value_of(::Nothing) = nothing
value_of(next) = (next[1].second, next[2])

# Whole dictionaries

haskey(d::AbstractDict, key) = in(key, keys(d))
in(p::Pair, d::AbstractDict) = haskey(d, p.first) && d[p.first] == p.second
in(x, d::AbstractDict) = throw_argument("AbstractDict collections only contain Pairs;\nEither look for e.g. A=>B instead, or use the `keys` or `values`\nfunction if you are looking for a key or value respectively.")

function ==(a::AbstractDict, b::AbstractDict)
    length(a) ≟ length(b) || return false
    for (key, value) in a
        haskey(b, key) && b[key] == value || return false
    end
    return true
end

hash(d::AbstractDict, h::UInt64) = hash_unordered(d, mix(0x0000000000d1c700, h))

"The same for every order of the items."
function hash_unordered(items, h::UInt64)
    sum = 0x0000000000000000
    for item in items
        sum = Intrinsics.xor_int(sum, hash(item))
    end
    return mix(sum, h)
end

merge(d::AbstractDict, more...) = merge!(merged_like(d, more...), d, more...)
merged_like(d::AbstractDict, more...) =
    Dict{promote_type(keytype(d), map(keytype, more)...),promote_type(valtype(d), map(valtype, more)...)}()
merge!(d::AbstractDict) = d
merge!(d::AbstractDict, other, more...) = merge!(insert_all!(d, other), more...)

mergewith(combine, d::AbstractDict, more::AbstractDict...) = mergewith!(combine, merged_like(d, more...), d, more...)
mergewith(combine) = (dicts...) -> mergewith(combine, dicts...)
mergewith!(combine) = (dicts...) -> mergewith!(combine, dicts...)
function mergewith!(combine, d::AbstractDict, more::AbstractDict...)
    for other in more, (key, value) in other
        d[key] = haskey(d, key) ? combine(d[key], value) : value
    end
    return d
end

function filter(f, d::AbstractDict)
    result = empty(d)
    for entry in d
        f(entry) && setindex!(result, entry.second, entry.first)
    end
    return result
end

function filter!(f, d::AbstractDict)
    for entry in (d isa Dict ? d : collect(d))
        f(entry) || delete!(d, entry.first)
    end
    return d
end

convert(::Type{Dict{K,V}}, d::Dict{K,V}) where {K,V} = d
convert(::Type{Dict{K,V}}, d::AbstractDict) where {K,V} = insert_all!(Dict{K,V}(), d)
merge!(combine::Function, d::AbstractDict, more::AbstractDict...) = mergewith!(combine, d, more...)
merge(combine::Function, d::AbstractDict, more::AbstractDict...) = mergewith(combine, d, more...)
