"Makes formulas shorter: constants are computed, zeros and ones vanish, like terms and like factors are collected."
module Simplify

using ..Expressions

export simplify

"Simplifies the parts first, then what they make."
simplify(x::Formula) = x
simplify(s::Sum) = add(simplify(s.left), simplify(s.right))
simplify(p::Product) = multiply(simplify(p.left), simplify(p.right))
simplify(p::Power) = raise(simplify(p.base), p.exponent)
simplify(a::Applied) = apply(a.f, simplify(a.argument))

is(x, n) = x == Constant(n)

# Sums

add(a::Constant, b::Constant) = Constant(a.value + b.value)
add(a::Constant, b::Formula) = is(a, 0) ? b : add(b, a)
add(a::Sum, b::Sum) = add(add(a, b.left), b.right)
add(a::Formula, b::Sum) = add(add(a, b.left), b.right)

function add(a::Formula, b::Formula)
    is(b, 0) && return a
    merged = merge_terms(a, b)
    return merged === nothing ? Sum(a, b) : merged
end

"A term joins the one of a sum that it can be merged with."
function add(a::Sum, b::Formula)
    is(b, 0) && return a
    merged = merge_terms(a.right, b)
    merged === nothing || return add(a.left, merged)
    inner = add(a.left, b)
    return inner == Sum(a.left, b) ? Sum(a, b) : add(inner, a.right)
end

"Two terms that differ in their number alone, as one; or nothing."
function merge_terms(a, b)
    (m, x), (n, y) = number_and_rest(a), number_and_rest(b)
    return alike(x, y) ? multiply(Constant(m + n), x) : nothing
end

"Whether two products have the same factors, in any order."
alike(x, y) = x == y || length(factors(x)) == length(factors(y)) && all(in(factors(y)), factors(x))

factors(x::Formula) = [x]
factors(p::Product) = [factors(p.left); factors(p.right)]

number_and_rest(x::Formula) = (1 // 1, x)
number_and_rest(c::Constant) = (c.value, Constant(1))
number_and_rest(p::Product) = p.left isa Constant ? (p.left.value, p.right) : (1 // 1, p)

# Products: the number comes first, powers of one base are one power.

multiply(a::Constant, b::Constant) = Constant(a.value * b.value)
multiply(a::Formula, b::Constant) = multiply(b, a)

function multiply(a::Constant, b::Formula)
    is(a, 0) && return a
    is(a, 1) && return b
    b isa Sum && return add(multiply(a, b.left), multiply(a, b.right))
    return b isa Product && b.left isa Constant ? multiply(multiply(a, b.left), b.right) : Product(a, b)
end

function multiply(a::Formula, b::Formula)
    (m, x), (n, y) = number_and_rest(a), number_and_rest(b)
    return multiply(Constant(m * n), join_factors(x, y))
end

join_factors(x, y::Product) = join_factors(join_factors(x, y.left), y.right)

function join_factors(x, y)
    is(y, 1) && return x
    (a, m), (b, n) = base_and_exponent(x), base_and_exponent(y)
    a == b && return raise(a, m + n)
    x isa Product || return is(x, 1) ? y : Product(x, y)
    last_factor = join_factors(x.right, y)
    last_factor == Product(x.right, y) || return join_factors(x.left, last_factor)
    inner = join_factors(x.left, y)
    return inner == Product(x.left, y) ? Product(x, y) : join_factors(inner, x.right)
end

base_and_exponent(x::Formula) = (x, 1)
base_and_exponent(p::Power) = (p.base, p.exponent)

raise(x::Power, n) = raise(x.base, x.exponent * n)
raise(x::Product, n) = multiply(raise(x.left, n), raise(x.right, n))
raise(x::Constant, n) = Constant(x.value^n)
raise(x::Formula, n) = n == 0 ? Constant(1) : n == 1 ? x : Power(x, n)

# Functions

apply(f, x) = Applied(f, x)
apply(::typeof(exp), x::Constant) = is(x, 0) ? Constant(1) : Applied(exp, x)
apply(::typeof(log), x::Constant) = is(x, 1) ? Constant(0) : Applied(log, x)
apply(::typeof(sin), x::Constant) = is(x, 0) ? Constant(0) : Applied(sin, x)
apply(::typeof(cos), x::Constant) = is(x, 0) ? Constant(1) : Applied(cos, x)
apply(::typeof(log), x::Applied{typeof(exp)}) = x.argument
apply(::typeof(exp), x::Applied{typeof(log)}) = x.argument

end
