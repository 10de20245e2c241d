# Comparison of values of any type. `==` asks for equal values, `isequal` for equal keys (NaN equals itself), `isless` is the
# total order in which things are sorted.

==(x, y) = x === y
==(x) = y -> y == x
!=(x, y) = !(x == y)
!=(x) = y -> y != x
const ≠ = !=
<(x, y) = isless(x, y)
<(x) = y -> y < x
>(x, y) = y < x
>(x) = y -> y > x
<=(x, y) = !(y < x)
<=(x) = y -> y <= x
>=(x, y) = y <= x
>=(x) = y -> y >= x
const ≤ = <=
const ≥ = >=

isequal(x, y) = (x == y)::Bool
isequal(x) = y -> isequal(y, x)
isequal(x::AbstractFloat, y::AbstractFloat) = isnan(x) ? isnan(y) : signbit(x) === signbit(y) && x == y
isequal(x::AbstractFloat, y::Real) = !isnan(x) && signbit(x) === signbit(y) && x == y
isequal(x::Real, y::AbstractFloat) = isequal(y, x)

isless(x::Real, y::Real) = x < y
isless(x::AbstractFloat, y::AbstractFloat) = isnan(x) ? false : isnan(y) || x < y || x == y && signbit(x) && !signbit(y)
isless(x::Real, y::AbstractFloat) = isnan(y) || x < y || x == y && signbit(x) && !signbit(y)
isless(x::AbstractFloat, y::Real) = !isnan(x) && (x < y || x == y && signbit(x) && !signbit(y))
isless(x::Symbol, y::Symbol) = isless(String(x), String(y))

min(x, y) = isless(y, x) ? y : x
max(x, y) = isless(y, x) ? x : y
minmax(x, y) = isless(y, x) ? (y, x) : (x, y)
cmp(x, y) = isless(x, y) ? -1 : isless(y, x) ? 1 : 0
cmp(x::Real, y::Real) = isless(x, y) ? -1 : isless(y, x) ? 1 : 0

# Functions of functions

∘(f) = f
∘(f, g) = (xs...) -> f(g(xs...))
∘(f, g, h...) = ∘(∘(f, g), h...)
|>(x, f) = f(x)

struct Fix1{F,T} <: Function
    f::F
    x::T
end
struct Fix2{F,T} <: Function
    f::F
    x::T
end
Fix1(::Type{T}, x::X) where {T,X} = Fix1{Type{T},X}(T, x)
Fix2(::Type{T}, x::X) where {T,X} = Fix2{Type{T},X}(T, x)
(f::Fix1)(y) = f.f(f.x, y)
(f::Fix2)(y) = f.f(y, f.x)

struct Returns{V} <: Function
    value::V
end
(f::Returns)(xs...) = f.value
