# Iterators over other iterators. An iterator has `iterate(it)` and `iterate(it, state)`: `(item, state)` or `nothing`.

# What an iterator says about its length and its items. Here nothing needs it; programs define and ask it.
abstract type IteratorSize end
struct HasLength <: IteratorSize end
struct HasShape{N} <: IteratorSize end
struct SizeUnknown <: IteratorSize end
struct IsInfinite <: IteratorSize end
IteratorSize(x) = IteratorSize(typeof(x))
IteratorSize(::Type) = HasLength()
IteratorSize(::Type{<:AbstractArray{T,N}}) where {T,N} = HasShape{N}()
abstract type IteratorEltype end
struct HasEltype <: IteratorEltype end
struct EltypeUnknown <: IteratorEltype end
IteratorEltype(x) = IteratorEltype(typeof(x))
IteratorEltype(::Type) = HasEltype()

struct Generator{F,I}
    f::F
    iter::I
end
# A type as a function is a type parameter: calls of it can be resolved.
Generator(::Type{T}, iter::I) where {T,I} = Generator{Type{T},I}(T, iter)
Generator(f, iter, more...) = Generator(Splatted(f), zip(iter, more...))

"Calls `f` with the items of a tuple as its arguments."
struct Splatted{F} <: Function
    f::F
end
Splatted(::Type{T}) where {T} = Splatted{Type{T}}(T)
(s::Splatted)(items) = s.f(items...)
splat(f) = Splatted(f)

iterate(g::Generator) = generated(g, iterate(g.iter))
iterate(g::Generator, state) = generated(g, iterate(g.iter, state))
generated(g::Generator, ::Nothing) = nothing
generated(g::Generator, next) = (g.f(next[1]), next[2])
length(g::Generator) = length(g.iter)
size(g::Generator) = size(g.iter)
isempty(g::Generator) = isempty(g.iter)

struct Filter{F,I}
    f::F
    iter::I
end
iterate(p::Filter) = accepted(p, iterate(p.iter))
iterate(p::Filter, state) = accepted(p, iterate(p.iter, state))
function accepted(p::Filter, next)
    while next !== nothing
        p.f(next[1]) && return next
        next = iterate(p.iter, next[2])
    end
    return nothing
end
eltype(::Type{Filter{F,I}}) where {F,I} = eltype(I)

struct Enumerate{I}
    iter::I
end
enumerate(iter) = Enumerate(iter)
iterate(e::Enumerate) = counted(iterate(e.iter), 1)
iterate(e::Enumerate, state) = counted(iterate(e.iter, state[2]), state[1] ⊕ 1)
counted(::Nothing, i::Int64) = nothing
counted(next, i::Int64) = ((i, next[1]), (i, next[2]))
length(e::Enumerate) = length(e.iter)
size(e::Enumerate) = size(e.iter)
eltype(::Type{Enumerate{I}}) where {I} = Tuple{Int64,eltype(I)}

struct Zip{I}
    iters::I
end
zip(iters...) = Zip(iters)
iterate(z::Zip) = first_of_all(z.iters)
iterate(z::Zip, states) = next_of_all(z.iters, states)

"Items and states of all iterators as two tuples; `nothing` as soon as one has ended."
first_of_all(::Tuple{}) = ((), ())
first_of_all(iters::Tuple) = with_rest(iterate(iters[1]), iters)
with_rest(::Nothing, iters::Tuple) = nothing
with_rest(next, iters::Tuple) = prepended(next, first_of_all(tail(iters)))
next_of_all(::Tuple{}, ::Tuple{}) = ((), ())
next_of_all(iters::Tuple, states::Tuple) = with_rest(iterate(iters[1], states[1]), iters, states)
with_rest(::Nothing, iters::Tuple, states::Tuple) = nothing
with_rest(next, iters::Tuple, states::Tuple) = prepended(next, next_of_all(tail(iters), tail(states)))
prepended(next, ::Nothing) = nothing
prepended(next, rest) = ((next[1], rest[1]...), (next[2], rest[2]...))

length(z::Zip) = shortest(z.iters...)
shortest(x) = length(x)
shortest(x, rest...) = smaller(length(x), shortest(rest...))
size(z::Zip) = (length(z),)
eltype(::Type{Zip{I}}) where {I<:Tuple} = items_type(I)

"The tuple type of one item of each iterator."
items_type(::Type{I}) where {I<:Tuple} =
    Intrinsics.apply_types(Tuple, ntuple(i -> eltype(fieldtype(I, i)), Val(fieldcount(I))))

"All combinations, the first iterator fastest."
struct Product{I}
    iters::I
end
product(iters...) = Product(map(indexable, iters))
indexable(x) = collect(x)
indexable(x::AbstractArray) = x
indexable(x::Tuple) = x
indexable(x::Number) = (x,)
iterate(p::Product) = iterate(p, 1)
iterate(p::Product, i::Int64) = within(i, length(p)) ?
    (map(getindex, p.iters, cartesian(map(length, p.iters), i)), i ⊕ 1) : nothing
length(p::Product) = volume(map(length, p.iters))
eltype(::Type{Product{I}}) where {I<:Tuple} = items_type(I)
size(p::Product) = product_size(p.iters)
product_size(::Tuple{}) = ()
product_size(iters::Tuple) = (size_of_item(iters[1])..., product_size(tail(iters))...)
size_of_item(x::AbstractArray) = size(x)
size_of_item(x::Tuple) = (length(x),)

struct Flatten{I}
    iter::I
end
flatten(iter) = Flatten(iter)
eltype(::Type{Flatten{I}}) where {I} = eltype(eltype(I))
iterate(f::Flatten) = enter_next(f, iterate(f.iter))
function iterate(f::Flatten, state)
    next = iterate(state[1], state[2])
    next === nothing || return (next[1], (state[1], next[2], state[3]))
    return enter_next(f, iterate(f.iter, state[3]))
end
function enter_next(f::Flatten, outer)
    while outer !== nothing
        next = iterate(outer[1])
        next === nothing || return (next[1], (outer[1], next[2], outer[2]))
        outer = iterate(f.iter, outer[2])
    end
    return nothing
end

struct Take{I}
    iter::I
    count::Int64
end
take(iter, n::Integer) = Take(iter, Int64(n))
iterate(t::Take) = t.count ≼ 0 ? nothing : counted_down(iterate(t.iter), t.count ⊖ 1)
iterate(t::Take, state) = state[1] ≼ 0 ? nothing : counted_down(iterate(t.iter, state[2]), state[1] ⊖ 1)
counted_down(::Nothing, left::Int64) = nothing
counted_down(next, left::Int64) = (next[1], (left, next[2]))
length(t::Take) = smaller(t.count, length(t.iter))
eltype(::Type{Take{I}}) where {I} = eltype(I)

struct Drop{I}
    iter::I
    count::Int64
end
drop(iter, n::Integer) = Drop(iter, Int64(n))
function iterate(d::Drop)
    next = iterate(d.iter)
    for _ in 1:d.count
        next === nothing && return nothing
        next = iterate(d.iter, next[2])
    end
    return next
end
iterate(d::Drop, state) = iterate(d.iter, state)
length(d::Drop) = larger(0, length(d.iter) ⊖ d.count)
eltype(::Type{Drop{I}}) where {I} = eltype(I)

struct Rest{I,S}
    itr::I
    state::S
end
rest(items, state) = Rest(items, state)
rest(items) = items
iterate(r::Rest, state = r.state) = iterate(r.itr, state)
eltype(::Type{Rest{I,S}}) where {I,S} = eltype(I)
IteratorSize(::Type{<:Rest}) = SizeUnknown()
"The first item and the others; nothing of nothing."
function peel(items)
    next = iterate(items)
    return next === nothing ? nothing : (next[1], rest(items, next[2]))
end

struct ReverseIterator{A}
    itr::A
end
iterate(r::ReverseIterator) = iterate(r, length(r.itr))
iterate(r::ReverseIterator, i::Int64) = i ≟ 0 ? nothing : (r.itr[i], i ⊖ 1)
length(r::ReverseIterator) = length(r.itr)
eltype(::Type{ReverseIterator{A}}) where {A} = eltype(A)

struct Repeated{T}
    x::T
end
repeated(x) = Repeated(x)
repeated(x, n::Integer) = take(Repeated(x), n)
iterate(r::Repeated) = (r.x, nothing)
iterate(r::Repeated, ::Nothing) = (r.x, nothing)
length(::Repeated) = typemax(Int64)
eltype(::Type{Repeated{T}}) where {T} = T

struct Count{T}
    start::T
    step::T
end
countfrom(start) = Count(start, oneunit(start))
countfrom(start, step) = Count(promote(start, step)...)
countfrom() = Count(1, 1)
iterate(c::Count) = (c.start, c.start)
iterate(c::Count, x) = (x + c.step, x + c.step)
length(::Count) = typemax(Int64)
eltype(::Type{Count{T}}) where {T} = T

struct Cycle{I}
    iter::I
end
cycle(iter) = Cycle(iter)
iterate(c::Cycle) = iterate(c.iter)
function iterate(c::Cycle, state)
    next = iterate(c.iter, state)
    return next === nothing ? iterate(c.iter) : next
end

eltype(::Type{Cycle{I}}) where {I} = eltype(I)

struct TakeWhile{F,I}
    f::F
    iter::I
end
takewhile(f, iter) = TakeWhile(f, iter)
iterate(t::TakeWhile) = still(t, iterate(t.iter))
iterate(t::TakeWhile, state) = still(t, iterate(t.iter, state))
still(t::TakeWhile, ::Nothing) = nothing
still(t::TakeWhile, next) = t.f(next[1]) ? next : nothing
eltype(::Type{TakeWhile{F,I}}) where {F,I} = eltype(I)

struct DropWhile{F,I}
    f::F
    iter::I
end
dropwhile(f, iter) = DropWhile(f, iter)
function iterate(d::DropWhile)
    next = iterate(d.iter)
    while next !== nothing && d.f(next[1])
        next = iterate(d.iter, next[2])
    end
    return next
end
iterate(d::DropWhile, state) = iterate(d.iter, state)
eltype(::Type{DropWhile{F,I}}) where {F,I} = eltype(I)

struct Partition{A}
    items::A
    size::Int64
end
partition(items, n::Integer) = Partition(indexable(items), Int64(n))
iterate(p::Partition) = iterate(p, 1)
iterate(p::Partition, i::Int64) = i ≼ length(p.items) ?
    (p.items[i:smaller(i ⊕ p.size ⊖ 1, length(p.items))], i ⊕ p.size) : nothing
length(p::Partition) = div(length(p.items) ⊕ p.size ⊖ 1, p.size)

struct Pairs{A,I}
    data::A
    keys::I
end
iterate(p::Pairs) = iterate(p, 1)
iterate(p::Pairs, i::Int64) = within(i, length(p.keys)) ? (Pair(p.keys[i], p.data[i]), i ⊕ 1) : nothing
length(p::Pairs) = length(p.keys)
eltype(::Type{Pairs{A,I}}) where {A,I} = Pair{eltype(I),eltype(A)}
pairs(t::Tuple) = Pairs(t, keys(t))

"An iterator that remembers how far it has been read; `next` is what comes next with its state, or nothing."
mutable struct Stateful{I}
    itr::I
    next::Any
end
Stateful(items::I) where {I} = Stateful{I}(items, iterate(items))
isempty(s::Stateful) = s.next === nothing
peek(s::Stateful, default = nothing) = s.next === nothing ? default : s.next[1]
popfirst!(s::Stateful) = s.next === nothing ? throw(EOFError()) : taken_from(s, s.next)
taken_from(s::Stateful, next) = (setfield!(s, :next, iterate(s.itr, next[2])); next[1])
iterate(s::Stateful, state = nothing) = s.next === nothing ? nothing : (popfirst!(s), nothing)
eltype(::Type{Stateful{I}}) where {I} = eltype(I)
"What has not been read yet is counted without reading it."
length(s::Stateful) = s.next === nothing ? 0 : 1 + count(Returns(true), rest(s.itr, s.next[2]))

IteratorSize(::Type{<:Union{Filter,Flatten,TakeWhile,DropWhile,Stateful}}) = SizeUnknown()
IteratorSize(::Type{<:Union{Cycle,Count,Repeated}}) = IsInfinite()
IteratorSize(::Type{Generator{F,I}}) where {F,I} = IteratorSize(I)
IteratorEltype(::Type{<:Generator}) = EltypeUnknown()

# What every iterator can be asked

function isempty(items)
    return iterate(items) === nothing
end

function first(items)
    next = iterate(items)
    next === nothing && throw_argument("collection must be non-empty")
    return next[1]
end
first(items::AbstractVector, n::Integer) = items[1:smaller(Int64(n), length(items))]
last(items::AbstractVector, n::Integer) = items[larger(1, length(items) ⊖ Int64(n) ⊕ 1):length(items)]
first(items, n::Integer) = collect(take(items, n))

function last(items)
    next = iterate(items)
    next === nothing && throw_argument("collection must be non-empty")
    while true
        item = next[1]
        next = iterate(items, next[2])
        next === nothing && return item
    end
end

function foreach(f, items)
    for x in items
        f(x)
    end
end

function foreach(f, items, more...)
    for xs in zip(items, more...)
        f(xs...)
    end
end

only(items) = (v = collect(items); length(v) ≟ 1 ? v[1] :
    throw_argument(isempty(v) ? "Collection is empty, must contain exactly 1 element" :
        "Collection has multiple elements, must contain exactly 1 element"))
only(x::Number) = x

nth(items, n::Integer) = first(drop(items, n - 1))

module Iterators
using Base: enumerate, zip, product, flatten, take, drop, repeated, countfrom, cycle, takewhile, dropwhile, partition, pairs, rest, peel
using Base: first, only, collect, accumulate, nth, ReverseIterator, Generator, Filter, Enumerate, Zip, Stateful
using Base: IteratorSize, HasLength, HasShape, SizeUnknown, IsInfinite, IteratorEltype, HasEltype, EltypeUnknown
const Reverse = ReverseIterator
reverse(items) = ReverseIterator(items)
reverse(items::Union{Enumerate,Zip,Generator,Filter,AbstractString}) = ReverseIterator(collect(items))
filter(f, items) = Filter(f, items)
map(f, items, more...) = Generator(f, items, more...)
end
