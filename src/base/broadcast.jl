# Broadcasting. `f.(a, b .+ c)` becomes `materialize(broadcasted(f, a, broadcasted(+, b, c)))`: one loop for all of it. The element type
# of the result is widened from the values, as that of `map`.

struct Broadcasted{F,A}
    f::F
    args::A
end

Broadcasted(::Type{T}, args::A) where {T,A} = Broadcasted{Type{T},A}(T, args)

broadcasted(f, args...) = Broadcasted(f, map(broadcastable, args))
broadcast(f, args...) = materialize(broadcasted(f, args...))
broadcast!(f, dest, args...) = materialize!(dest, broadcasted(f, args...))

"Arrays and tuples are gone through; everything else is one value for all places."
broadcastable(x) = collect(x)
broadcastable(x::Union{AbstractArray,Tuple,Broadcasted,Number,RefValue}) = x
broadcastable(x::Union{AbstractString,AbstractChar,Symbol,Nothing,Function,Type,Exception,Val,Pair,Some,UndefInitializer}) = Ref(x)
broadcastable(x::Union{AbstractDict,AbstractSet}) =
    throw_argument("broadcasting over dictionaries and sets is reserved")

# Shapes. A dimension of length 1 stretches.

shape(x) = ()
shape(A::AbstractArray) = size(A)
shape(t::Tuple) = (length(t),)
shape(bc::Broadcasted) = common_shape(map(shape, bc.args)...)
common_shape() = ()
common_shape(a) = a
common_shape(a::Tuple, b::Tuple, rest...) = common_shape(join_shapes(a, b), rest...)
join_shapes(a::Tuple{}, b::Tuple{}) = ()
join_shapes(a::Tuple, b::Tuple{}) = a
join_shapes(a::Tuple{}, b::Tuple) = b
join_shapes(a::Tuple, b::Tuple) = (join_lengths(a[1], b[1]), join_shapes(tail(a), tail(b))...)
join_lengths(m::Int64, n::Int64) = m ≟ n || n ≟ 1 ? m : m ≟ 1 ? n : throw_shapes(m, n)
@noinline throw_shapes(m::Int64, n::Int64) = throw(DimensionMismatch(
    string("arrays could not be broadcast to a common size: a has axes Base.OneTo(", m, ") and b has axes Base.OneTo(", n, ")")))

# The value at a place

at(x, I::Tuple) = x
at(r::RefValue, I::Tuple) = r.x
at(t::Tuple, I::Tuple) = t[stretched(length(t), I[1])]
at(A::AbstractArray, I::Tuple) = A[stretched_all(size(A), I)...]
at(v::AbstractVector, I::Tuple) = v[stretched(length(v), I[1])]
at(bc::Broadcasted, I::Tuple) = value_at(bc.f, bc.args, I)
value_at(f, args::Tuple{Any}, I::Tuple) = f(at(args[1], I))
value_at(f, args::Tuple{Any,Any}, I::Tuple) = f(at(args[1], I), at(args[2], I))
value_at(f, args::Tuple{Any,Any,Any}, I::Tuple) = f(at(args[1], I), at(args[2], I), at(args[3], I))
value_at(f, args::Tuple, I::Tuple) = f(map(x -> at(x, I), args)...)
stretched(n::Int64, i::Int64) = n ≟ 1 ? 1 : i
stretched_all(::Tuple{}, I::Tuple) = ()
stretched_all(dims::Tuple, I::Tuple) = (stretched(dims[1], I[1]), stretched_all(tail(dims), tail(I))...)

# Materializing

materialize(x) = x
materialize(bc::Broadcasted) = styled_any(bc.args) ? materialize_styled(combined_style(bc), bc) : materialize_shaped(bc, shape(bc))
materialize_shaped(bc::Broadcasted, ::Tuple{}) = at(bc, ())
materialize_shaped(bc::Broadcasted, dims::Tuple) = only_tuples(bc) ? broadcast_tuple(bc, dims) : broadcast_array(bc, dims)

only_tuples(bc::Broadcasted) = no_arrays(bc.args)
no_arrays(::Tuple{}) = true
no_arrays(args::Tuple) = is_no_array(args[1]) && no_arrays(tail(args))
is_no_array(x) = true
is_no_array(x::AbstractArray) = false
is_no_array(bc::Broadcasted) = only_tuples(bc)
broadcast_tuple(bc::Broadcasted, dims::Tuple) = ntuple(i -> at(bc, (i,)), dims[1])

function broadcast_array(bc::Broadcasted, dims::Tuple)
    n = volume(dims)
    n ≟ 0 && return Array{broadcast_eltype(bc)}(undef, dims)
    x = at(bc, cartesian(dims, 1))
    result = Array{typeof(x)}(undef, dims)
    result[1] = x
    return broadcast_rest(result, bc, dims, 2)
end

"Of an empty result."
broadcast_eltype(bc::Broadcasted) =
    Intrinsics.result_type(Intrinsics.apply_types(Tuple, (callee_type(bc.f), map(broadcast_item_type, bc.args)...)))
broadcast_item_type(x) = typeof(x)
broadcast_item_type(x::RefValue) = callee_type(x[])
broadcast_item_type(A::Union{AbstractArray,Tuple}) = eltype(A)
broadcast_item_type(bc::Broadcasted) = broadcast_eltype(bc)

function broadcast_rest(result::Array{T,1}, bc::Broadcasted, dims::Tuple, i::Int64) where {T}
    n = dims[1]
    while i ≼ n
        x = at(bc, (i,))
        x isa T || return broadcast_rest(widened_copy(result, x, i), bc, dims, i ⊕ 1)
        Intrinsics.memory_set(result.mem, i ⊖ 1, x)
        i = i ⊕ 1
    end
    return result
end

function broadcast_rest(result::Array{T}, bc::Broadcasted, dims::Tuple, i::Int64) where {T}
    n = volume(dims)
    while i ≼ n
        x = at(bc, cartesian(dims, i))
        x isa T || return broadcast_rest(widened_copy(result, x, i), bc, dims, i ⊕ 1)
        Intrinsics.memory_set(result.mem, i ⊖ 1, x)
        i = i ⊕ 1
    end
    return result
end

"The elements before `i` and `x` at `i`, in an array that can hold them."
function widened_copy(A::Array{T}, x, i::Int64) where {T}
    R = promote_typejoin(T, typeof(x))
    return copy_before!(Array{R}(undef, size(A)), A, x, i)
end

function copy_before!(result::Array, A::Array, x, i::Int64)
    for k in 1:i ⊖ 1
        result[k] = A[k]
    end
    result[i] = x
    return result
end

"`dest .= …`. A source that reads `dest` reads each place before it is written."
materialize!(dest, x) = materialize!(dest, broadcasted(identity, x))

function materialize!(dest::AbstractArray, bc::Broadcasted)
    dims = size(dest)
    check_fits(dims, shape(bc))
    for i in 1:length(dest)
        dest[i] = at(bc, cartesian(dims, i))
    end
    return dest
end

function materialize!(dest::AbstractVector, bc::Broadcasted)
    check_fits(size(dest), shape(bc))
    for i in 1:length(dest)
        dest[i] = at(bc, (i,))
    end
    return dest
end
materialize!(dest::RefValue, bc::Broadcasted) = (dest[] = at(bc, ()); dest)

check_fits(::Tuple{}, ::Tuple{}) = nothing
check_fits(dims::Tuple, ::Tuple{}) = nothing
check_fits(dims::Tuple{}, source::Tuple) = source[1] ≟ 1 ? check_fits((), tail(source)) : throw_unfit(1, source[1])
check_fits(dims::Tuple, source::Tuple) =
    source[1] ≟ dims[1] || source[1] ≟ 1 ? check_fits(tail(dims), tail(source)) : throw_unfit(dims[1], source[1])
@noinline throw_unfit(m::Int64, n::Int64) = throw(DimensionMismatch(
    string("array could not be broadcast to match destination: destination has ", m, " places where the source has ", n)))

# Styles: a type of one's own says with `BroadcastStyle` what the results are, and with `similar` makes them.

abstract type BroadcastStyle end
struct Style{T} <: BroadcastStyle end
struct Unknown <: BroadcastStyle end
abstract type AbstractArrayStyle{N} <: BroadcastStyle end
struct ArrayStyle{A<:AbstractArray} <: AbstractArrayStyle{Any} end
struct DefaultArrayStyle{N} <: AbstractArrayStyle{N} end
ArrayStyle{A}(::Val) where {A} = ArrayStyle{A}()
DefaultArrayStyle{N}(::Val) where {N} = DefaultArrayStyle{0}()

BroadcastStyle(::Type) = DefaultArrayStyle{0}()
BroadcastStyle(::Type{<:Tuple}) = Style{Tuple}()
BroadcastStyle(::Type{<:AbstractArray{T,N}}) where {T,N} = DefaultArrayStyle{N}()
"Of two styles one wins, whichever order has a rule."
BroadcastStyle(a::BroadcastStyle, b::BroadcastStyle) = Unknown()

const Unstyled = Union{DefaultArrayStyle,Style{Tuple}}
joined_style(a::S, b::S) where {S<:BroadcastStyle} = a
joined_style(a::Unstyled, b::Unstyled) = b isa Style ? a : b
joined_style(a::BroadcastStyle, b::BroadcastStyle) = ruled(BroadcastStyle(a, b), BroadcastStyle(b, a), a, b)
ruled(ab::BroadcastStyle, ba::BroadcastStyle, a, b) = ab
ruled(ab::Unknown, ba::BroadcastStyle, a, b) = ba
ruled(ab::Unknown, ba::Unknown, a, b) = a isa Unstyled ? b : b isa Unstyled ? a :
    throw_argument("conflicting broadcast rules defined")
combined_style(x) = BroadcastStyle(typeof(x))
combined_style(bc::Broadcasted) = combined_style(bc.args)
combined_style(args::Tuple) = joined_styles(DefaultArrayStyle{0}(), args)
joined_styles(style, ::Tuple{}) = style
joined_styles(style, args::Tuple) = joined_styles(joined_style(style, part_style(args[1])), tail(args))
part_style(x) = combined_style(x)
part_style(x::Tuple) = Style{Tuple}()

"Whether there is anything that can have a style of its own: the types of Base are known to have none."
styled_any(::Tuple{}) = false
styled_any(args::Tuple) = may_have_style(args[1]) || styled_any(tail(args))
may_have_style(x) = true
may_have_style(x::Union{Array,AbstractRange,Number,RefValue,Tuple}) = false
may_have_style(bc::Broadcasted) = styled_any(bc.args)

"A broadcast as methods for styles see it."
struct StyledBroadcasted{S<:Union{Nothing,BroadcastStyle},Axes,F,Args<:Tuple}
    style::S
    f::F
    args::Args
    axes::Axes
    values::Broadcasted
end
axes(bc::StyledBroadcasted) = bc.axes
size(bc::StyledBroadcasted) = shape(bc.values)
length(bc::StyledBroadcasted) = volume(size(bc))
eltype(bc::StyledBroadcasted) = eltype(materialize_shaped(bc.values, size(bc)))
getindex(bc::StyledBroadcasted, I::Integer...) = at(bc.values, I)
with_style(style, x) = x
with_style(style, bc::Broadcasted) = StyledBroadcasted(style, bc.f, map(x -> with_style(style, x), bc.args), map(OneTo, shape(bc)), bc)

materialize_styled(::Unstyled, bc::Broadcasted) = materialize_shaped(bc, shape(bc))
materialize_styled(style::BroadcastStyle, bc::Broadcasted) = copy(with_style(style, bc))
function copy(bc::StyledBroadcasted)
    values = materialize_shaped(bc.values, size(bc))
    return copyto!(similar(bc, eltype(values)), values)
end
similar(bc::StyledBroadcasted, ::Type{T}) where {T} = Array{T}(undef, size(bc))
similar(::Type{A}, dims::Tuple) where {A<:AbstractArray} = A(undef, map(extent, dims))
similar(::Type{A}, dims::Union{Integer,AbstractUnitRange}...) where {A<:AbstractArray} = similar(A, dims)
extent(n::Integer) = Int64(n)
extent(r::AbstractUnitRange) = length(r)

"What `.+` is as a function."
struct BroadcastFunction{F} <: Function
    f::F
end
(b::BroadcastFunction)(args...) = broadcast(b.f, args...)
