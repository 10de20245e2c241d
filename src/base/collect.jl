# Arrays from iterators. The element type is the first value's, widened when a value does not fit: it depends on the
# values alone. Without any value it is the result type of the function on the source's element type.

collect(A::AbstractArray) = copymutable(A)
collect(A::Array) = copy(A)
collect(t::Tuple) = collect_values(t)
collect(items) = collect_typed(eltype(items), items)
collect(g::Generator) = collect_shaped(g.f, g.iter)
collect(x::Number) = fill(x)

"Iterators that know their element type keep it."
collect_typed(::Type{Any}, items) = collect_values(items)
collect_typed(::Type{Union{}}, items) = collect_values(items)
collect_typed(::Type{T}, items) where {T} = append!(Vector{T}(undef, 0), items)

collect(::Type{T}, items) where {T} = append!(Vector{T}(undef, 0), items)
collect(::Type{T}, A::AbstractArray) where {T} = copyto!(similar(A, T), A)
collect(::Type{T}, g::Generator) where {T} = collect_typed_shaped(T, g, g.iter)
collect_typed_shaped(::Type{T}, g::Generator, source) where {T} = append!(Vector{T}(undef, 0), g)
collect_typed_shaped(::Type{T}, g::Generator, source::Union{AbstractArray,Product}) where {T} =
    copyto!(Array{T}(undef, size(source)), g)

function collect_values(items)
    next = iterate(items)
    next === nothing && return Vector{empty_eltype(items)}(undef, 0)
    v = next[1]
    return collect_rest(push!(Vector{typeof(v)}(undef, 0), v), items, next[2])
end

"Element type of the empty array that collecting nothing gives."
empty_eltype(items) = eltype(items)
empty_eltype(::Tuple{}) = Union{}
empty_eltype(g::Generator) = mapped_eltype(g.f, empty_eltype(g.iter))
empty_eltype(items::Filter) = empty_eltype(items.iter)
empty_eltype(items::Flatten) = inner_eltype(empty_eltype(items.iter))
inner_eltype(::Type{T}) where {T} = eltype(T)
inner_eltype(::Type{Generator{F,I}}) where {F,I} = Intrinsics.result_type(Tuple{F,eltype(I)})
inner_eltype(::Type{Filter{F,I}}) where {F,I} = inner_eltype(I)
mapped_eltype(f, ::Type{T}) where {T} = Intrinsics.result_type(Tuple{callee_type(f),T})
callee_type(f) = typeof(f)
callee_type(::Type{T}) where {T} = Type{T}

function collect_rest(v::Vector{T}, items, state) where {T}
    next = iterate(items, state)
    while next !== nothing
        x = next[1]
        x isa T || return collect_rest(push!(widen_to(v, x), x), items, next[2])
        push!(v, x)
        next = iterate(items, next[2])
    end
    return v
end

"A copy that can hold `x` too."
function widen_to(v::Vector{T}, x) where {T}
    R = promote_typejoin(T, typeof(x))
    return append!(Vector{R}(undef, 0), v)
end

# Generators over arrays keep the shape.

collect_shaped(f, source) = collect_values(Generator(f, source))
function collect_shaped(f, A::AbstractArray)
    next = iterate(A)
    next === nothing && return Array{mapped_eltype(f, eltype(A))}(undef, size(A))
    v = f(next[1])
    result = Array{typeof(v)}(undef, size(A))
    result[1] = v
    return collect_rest(result, f, A, next[2], 1)
end

"`i` items are there; `f` may have changed how many there are to come."
function collect_rest(result::Array{T}, f, A, state, i::Int64) where {T}
    n = length(result)
    next = iterate(A, state)
    while next !== nothing && i ≺ n
        v = f(next[1])
        v isa T || return collect_rest(widened_copy(result, v, i ⊕ 1), f, A, next[2], i ⊕ 1)
        Intrinsics.memory_set(result.mem, i, v)
        i = i ⊕ 1
        next = iterate(A, next[2])
    end
    return result
end
collect_shaped(f, p::Product) = shaped(collect_values(Generator(f, p)), size(p))
shaped(v::Vector, dims::Tuple{Int64}) = v
shaped(v::Vector, dims::Tuple) = reshape(v, dims)
collect(p::Product) = shaped(collect_values(p), size(p))

# Mapping and filtering

map(f, A::Union{Array,AbstractRange}) = collect_shaped(f, A)
map(f, A::AbstractArray) = in_kind_of(A, collect_shaped(f, A))
in_kind_of(A, result::Array) = in_kind(similar(A, eltype(result), size(result)), result)
in_kind(dest::Array, result) = result
in_kind(dest, result) = copyto!(dest, result)
map(f, items) = collect_values(Generator(f, items))
map(f, items, more...) = collect_values(Generator(f, items, more...))
map(f, A::AbstractMatrix, B::AbstractMatrix) = shaped(collect_values(Generator(f, A, B)), size(A))

function map!(f, dest::AbstractArray, A::AbstractArray)
    for i in 1:smaller(length(dest), length(A))
        dest[i] = f(A[i])
    end
    return dest
end

function map!(f, dest::AbstractArray, A::AbstractArray, B::AbstractArray)
    for i in 1:smaller(length(dest), smaller(length(A), length(B)))
        dest[i] = f(A[i], B[i])
    end
    return dest
end

function filter(f, A::AbstractVector)
    result = similar(A, 0)
    for x in A
        f(x) && push!(result, x)
    end
    return result
end
filter(f, A::AbstractArray) = filter(f, vec(A))
filter(f, t::Tuple) = tuple(filter(f, collect(t))...)

function filter!(f, v::Vector)
    kept = 0
    for x in v
        if f(x)
            kept = kept ⊕ 1
            v[kept] = x
        end
    end
    return resize!(v, kept)
end

function unique(items)
    seen = Set{eltype(items)}()
    result = Vector{eltype(items)}(undef, 0)
    for x in items
        if !(x in seen)
            push!(seen, x)
            push!(result, x)
        end
    end
    return result
end

unique!(v::Vector) = (kept = unique(v); copyto!(resize!(v, length(kept)), kept))
allunique(items) = length(unique(items)) ≟ length(collect(items))
