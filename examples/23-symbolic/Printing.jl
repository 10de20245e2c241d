# Prints formulas as one writes them, with no more parentheses than they need.

"How strongly the outermost operator binds."
strength(::Sum) = 1
strength(::Product) = 2
strength(::Power) = 3
strength(::Formula) = 4
strength(c::Constant) = c.value < 0 ? 1 : isinteger(c.value) ? 4 : 2

"Prints a part of a formula, in parentheses if it binds less than what is around it."
function part(io, x::Formula, around)
    inside = strength(x) < around
    inside && print(io, '(')
    show(io, x)
    inside && print(io, ')')
end

function Base.show(io::IO, c::Constant)
    print(io, numerator(c.value))
    isinteger(c.value) || print(io, '/', denominator(c.value))
end

Base.show(io::IO, v::Variable) = print(io, v.name)

function Base.show(io::IO, s::Sum)
    part(io, s.left, 1)
    negated = opposite(s.right)
    print(io, negated === nothing ? " + " : " - ")
    negated === nothing ? part(io, s.right, 1) : part(io, negated, 2)
end

"What is subtracted where adding `x` would print a minus sign, or nothing."
opposite(::Formula) = nothing
opposite(c::Constant) = c.value < 0 ? Constant(-c.value) : nothing

function opposite(p::Product)
    p.left isa Constant && p.left.value < 0 || return nothing
    return p.left.value == -1 ? p.right : Product(Constant(-p.left.value), p.right)
end

function Base.show(io::IO, p::Product)
    if p.left == Constant(-1)
        print(io, '-')
    else
        p.left isa Constant ? show(io, p.left) : part(io, p.left, 2)
        print(io, " * ")
    end
    part(io, p.right, p.left isa Constant ? 2 : 3)
end

function Base.show(io::IO, p::Power)
    part(io, p.base, 4)
    print(io, '^', p.exponent)
end

Base.show(io::IO, a::Applied) = print(io, nameof(a.f), '(', a.argument, ')')
