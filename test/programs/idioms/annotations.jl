# Advice to an optimizer and marks for documentation change nothing, wherever they stand.
module Buffers
import Base: @propagate_inbounds, @pure
struct Buffer{T} <: AbstractVector{T}
    items::Vector{T}
end
Base.size(b::Buffer) = size(b.items)
@inline Base.@propagate_inbounds function Base.getindex(b::Buffer, i::Int)
    @boundscheck 1 <= i <= length(b.items) || throw(BoundsError(b, i))
    return @inbounds b.items[i]
end
@pure twice(x) = 2x
@noinline show_all(@nospecialize(x), @nospecialize(y::Any), n::Int = 2; z = 3) = (x, y, n, z)
Base.@constprop :aggressive thrice(x) = 3x
export Buffer, twice, show_all, thrice
end
using .Buffers
println(Buffer([1, 2]), " ", twice(2), " ", show_all(1, "a"), " ", thrice(3))
# expect: [1, 2] 4 (1, "a", 2, 3) 9
try
    Buffer([1])[2]
catch e
    println(typeof(e))
end
# expect: BoundsError
@doc raw"""
    half(x)

``\frac{x}{2}``
"""
half(x) = x / 2
@doc "documented before it is there" later
@doc """
text
""" function later(x) x + 1 end
println(half(3), " ", later(1))
# expect: 1.5 2
macro documented(ex)
    esc(:(Base.@__doc__ $ex))
end
"doc"
@documented four() = 4
println(four())
# expect: 4
precompile(half, (Int,))
mutable struct Handle
    open::Bool
    Handle() = finalizer(h -> h.open = false, new(true))
end
println(Handle().open)
# expect: true
