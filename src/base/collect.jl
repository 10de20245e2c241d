# Arrays from iterators. The element type is the first value's, widened when a value does not fit: it depends on the
# values alone. Without any value nothing is known: the result is empty, of the source's own element type or else of `Any`.

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

"Element type of the empty array that mapping over nothing gives."
empty_eltype(items) = Any
empty_eltype(::Tuple{}) = Union{}
empty_eltype(g::Generator) = mapped_eltype(g.f, g.iter)
mapped_eltype(f, source) = Any
mapped_eltype(::Type{T}, source) where {T} = T
mapped_eltype(::typeof(identity), source) = eltype(source)

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
collect_shaped(f, A::AbstractArray) = shaped(collect_values(Generator(f, A)), size(A))
collect_shaped(f, p::Product) = shaped(collect_values(Generator(f, p)), size(p))
shaped(v::Vector, dims::Tuple{Int64}) = v
shaped(v::Vector, dims::Tuple) = reshape(v, dims)
collect(p::Product) = shaped(collect_values(p), size(p))

# Mapping and filtering

map(f, A::AbstractArray) = collect_shaped(f, A)
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
