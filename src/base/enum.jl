# `@enum`: types whose values have names and numbers.

abstract type Enum{T<:Integer} end

(::Type{T})(x::Enum) where {T<:Integer} = T(x.value)
Integer(x::Enum) = x.value
convert(::Type{T}, x::Enum) where {T<:Integer} = T(x.value)
isless(a::T, b::T) where {T<:Enum} = isless(a.value, b.value)
hash(x::Enum, h::UInt64) = hash(x.value, h)
"Name of each number, by type: methods of `@enum`."
function enum_names end
instances(T::Type{<:Enum}) = map(p -> T(p[1]), enum_names(T))
typemin(T::Type{<:Enum}) = T(minimum(map(first, enum_names(T))))
typemax(T::Type{<:Enum}) = T(maximum(map(first, enum_names(T))))

function Symbol(x::Enum)
    for (value, name) in enum_names(typeof(x))
        value == x.value && return name
    end
    return Symbol("#undefined#")
end
print(io::IO, x::Enum) = print(io, Symbol(x))
show(io::IO, x::Enum) = print(io, Symbol(x))

bad_enum(T, x) = throw(ArgumentError(string("invalid value for Enum ", T, ": ", x)))

macro enum(T, members...)
    base = :Int32
    name = T
    if isexpr(T, :(::))
        name = T.args[1]
        base = T.args[2]
    end
    if length(members) == 1 && isexpr(members[1], :block)
        members = filter(x -> !(x isa LineNumberNode), members[1].args)
    end
    next = 0
    pairs = Any[]
    constants = Any[]
    for member in members
        symbol = member
        if isexpr(member, :(=))
            symbol = member.args[1]
            value = member.args[2]
            next = value isa Integer ? value : eval_number(value)
        end
        push!(pairs, :(($base($next), $(QuoteNode(symbol)))))
        push!(constants, :(const $(esc(symbol)) = $(esc(name))($next)))
        next += 1
    end
    checks = map(p -> :(x == $(p.args[1])), pairs)
    check = foldr((a, b) -> Expr(:||, a, b), checks)
    N = esc(name)
    return quote
        struct $N <: Enum{$base}
            value::$base
            function $N(x::Integer)
                $check || bad_enum($N, x)
                return new(convert($base, x))
            end
        end
        enum_names(::Type{$N}) = ($(pairs...),)
        $(constants...)
        nothing
    end
end

"Numbers of members may be written as small computations."
eval_number(x::Integer) = x
eval_number(x::Char) = Int(x)
eval_number(x::Symbol) = throw(ArgumentError(string("invalid value for an enum member: ", x)))
const ENUM_FUNCTIONS = (:- => -, :+ => +, :<< => <<, :* => *, :^ => ^, :| => |, :Int => Int, :UInt8 => UInt8, :Integer => Integer, :Int64 => Int64)
function eval_number(ex::Expr)
    f, args = ex.args[1], map(eval_number, ex.args[2:end])
    for (name, g) in ENUM_FUNCTIONS
        f === name && return g(args...)
    end
    throw(ArgumentError(string("invalid value for an enum member: ", ex)))
end

show(io::IO, ::MIME{Symbol("text/plain")}, x::Enum) = print(io, Symbol(x), "::", typeof(x), " = ", repr(Integer(x)))
function show(io::IO, ::MIME{Symbol("text/plain")}, T::Type{<:Enum})
    isconcretetype(T) || return show(io, T)
    print(io, "Enum ", T, ":")
    foreach(((value, name),) -> print(io, "\n", name, " = ", repr(value)), enum_names(T))
end

module Enums
import ..Base: Enum, enum_names
basetype(::Type{<:Enum{T}}) where {T} = T
namemap(T::Type{<:Enum}) = Dict(enum_names(T))
end
