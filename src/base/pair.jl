# Pairs, references and other small boxes.

const => = Pair
Pair{A,B}(p::Pair) where {A,B} = Pair{A,B}(p.first, p.second)

length(::Pair) = 2
getindex(p::Pair, i::Int64) = i ≟ 1 ? p.first : i ≟ 2 ? p.second : throw_boundserror(p, i)
iterate(p::Pair) = (p.first, 2)
iterate(p::Pair, i::Int64) = i ≟ 2 ? (p.second, 3) : nothing
first(p::Pair) = p.first
last(p::Pair) = p.second
firstindex(::Pair) = 1
lastindex(::Pair) = 2
reverse(p::Pair) = Pair(p.second, p.first)
==(p::Pair, q::Pair) = p.first == q.first && p.second == q.second
isequal(p::Pair, q::Pair) = isequal(p.first, q.first) && isequal(p.second, q.second)
isless(p::Pair, q::Pair) = isless(p.first, q.first) || isequal(p.first, q.first) && isless(p.second, q.second)
convert(::Type{Pair{A,B}}, p::Pair{A,B}) where {A,B} = p
convert(::Type{Pair{A,B}}, p::Pair) where {A,B} = Pair{A,B}(convert(A, p.first), convert(B, p.second))
eltype(::Type{Pair{A,B}}) where {A,B} = promote_typejoin(A, B)

Ref(x) = RefValue{typeof(x)}(x)
Ref{T}(x) where {T} = RefValue{T}(x)
Ref{T}() where {T} = RefValue{T}()
getindex(r::RefValue) = r.x
setindex!(r::RefValue{T}, x) where {T} = (setfield!(r, :x, convert(T, x)); r)
eltype(::Type{RefValue{T}}) where {T} = T
isassigned(r::RefValue) = has_value(r, 1)

==(a::Some, b::Some) = a.value == b.value
Some{T}(x::Some) where {T} = Some{T}(x.value)
convert(::Type{Some{T}}, x::Some{T}) where {T} = x
