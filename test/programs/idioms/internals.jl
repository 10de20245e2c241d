# Lists of internals: those that are not there matter only where they are used.
import Base: lt, Lt, Ordering, Forward, Reverse, hashindex, tryparse_internal, dict_with_eltype, depwarn
using Base: Callable
if !isdefined(Base, :get_extension)
    include("missing.jl")
end
struct Group{F<:Callable}
    f::F
end
println(Group(sin).f === sin, " ", Group(Int).f)
# expect: true Int64
struct Heap{T,O<:Base.Ordering}
    order::O
    items::Vector{T}
end
least(h::Heap) = reduce((a, b) -> lt(h.order, b, a) ? b : a, h.items)
orders = (Forward, Reverse, Base.By(abs), Lt((a, b) -> a % 4 < b % 4), Base.Order.Perm(Forward, [9, 1, 5, 7, 2]))
println([least(Heap(order, [3, 1, 5, 4, 2])) for order in orders])
# expect: [1, 5, 1, 4, 2]
struct Backwards <: Ordering end
Base.Order.lt(::Backwards, a, b) = b < a
println(sort([2, 3, 1]; order = Backwards()), sort([2, 3, 1]; order = Reverse), sort([2, -3, 1]; order = Base.By(abs)))
# expect: [3, 2, 1][3, 2, 1][1, 2, -3]
println(NTuple{0,Int}, " ", Base.invokelatest(+, 1, 2), " ", Base.@invokelatest(max(1, 2)))
# expect: Tuple{} 3 2
p = Iterators.peel(1:3)
println(p[1], collect(p[2]), collect(Iterators.reverse(enumerate("ab"))))
# expect: 1[2, 3][(2, 'b'), (1, 'a')]
