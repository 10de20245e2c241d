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
materialize(bc::Broadcasted) = materialize_shaped(bc, shape(bc))
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

"Of an empty result. The values that would say are not there: numbers keep their promoted type under arithmetic."
broadcast_eltype(bc::Broadcasted) = mapped_eltype(bc.f, bc.args[1])
broadcast_eltype(bc::Broadcasted{typeof(identity)}) = broadcast_item_type(bc.args[1])
broadcast_item_type(x) = typeof(x)
broadcast_item_type(A::AbstractArray) = eltype(A)
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
