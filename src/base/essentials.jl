# What everything else stands on: identity, negation, `nothing`, conversion, errors by name.

"What a call with keyword arguments calls: see named.jl."
function kwcall end

identity(x) = x

!(x::Bool) = Intrinsics.not_int(x)
!(f::Function) = x -> !f(x)
!==(x, y) = Intrinsics.not_int(Intrinsics.egal(x, y))
const ≡ = ===
const ≢ = !==
>:(S, T) = T <: S

isnothing(x) = x === nothing
something(x, ys...) = x === nothing ? something(ys...) : x
something(x::Some, ys...) = x.value
something() = throw(ArgumentError("No value arguments present"))


# Types as values

supertype(T::Type) = Intrinsics.supertype(T)
typejoin(S::Type, T::Type) = Intrinsics.typejoin(S, T)
typejoin(T::Type) = T
typejoin(S::Type, T::Type, U::Type, rest...) = typejoin(typejoin(S, T), U, rest...)

"`typejoin`, but `nothing` beside values of one type makes a small union."
function promote_typejoin(::Type{S}, ::Type{T}) where {S,T}
    S === T && return S
    S === Union{} && return T
    T === Union{} && return S
    S === Nothing && return Union{Nothing,T}
    T === Nothing && return Union{Nothing,S}
    return Intrinsics.typejoin(S, T)
end
isabstracttype(T::Type) = Intrinsics.is_abstract(T)
ismutabletype(T::Type) = Intrinsics.is_mutable(T)
isconcretetype(T::Type) = Intrinsics.is_concrete(T)
isbitstype(T::Type) = Intrinsics.is_bits(T)
isbits(x) = Intrinsics.is_bits(typeof(x))
ismutable(x) = Intrinsics.is_mutable(typeof(x))
isimmutable(x) = Intrinsics.not_int(ismutable(x))
issingletontype(T::Type) = isconcretetype(T) && Intrinsics.not_int(ismutabletype(T)) && Intrinsics.fieldcount(T) === 0 &&
    Intrinsics.not_int(T <: Number) && Intrinsics.not_int(T <: AbstractChar)
fieldcount(T::Type) = Intrinsics.fieldcount(T)
fieldname(T::Type, i::Int64) = Intrinsics.fieldname(T, i)
fieldnames(T::Type) = ntuple(i -> fieldname(T, i), fieldcount(T))
fieldtypes(T::Type) = ntuple(i -> fieldtype(T, i), fieldcount(T))
hasfield(T::Type, name::Symbol) = in(name, fieldnames(T))
getproperty(x, name::Symbol) = Intrinsics.getfield(x, name)
getproperty(x, i::Int64) = Intrinsics.getfield(x, i)
function getproperty(T::Type, name::Symbol)
    name === :parameters && return SimpleVector(ntuple(i -> Intrinsics.type_parameter(T, i), Intrinsics.parameter_count(T)))
    name === :types && return SimpleVector(fieldtypes(T))
    name === :super && return supertype(T)
    name === :body || name === :var || name === :name || return getfield(T, name)
    throw_argument(string("the field `", name, "` of types is not supported"))
end
setproperty!(x, name::Symbol, v) = Intrinsics.setfield(x, name, convert(fieldtype(typeof(x), name), v))
propertynames(x) = fieldnames(typeof(x))
propertynames(x, private::Bool) = propertynames(x)
hasproperty(x, name::Symbol) = in(name, propertynames(x))
nameof(T::Type) = Symbol(Intrinsics.type_name(T))
nameof(f::Function) = Symbol(Intrinsics.function_name(f))
nameof(m::Module) = Symbol(split(String(m.path), ".")[end])
fullname(m::Module) = Tuple(map(Symbol, split(String(m.path), ".")))
parentmodule(m::Module) = Module(Symbol(join(fullname(m)[1:max(1, end - 1)], ".")))


applicable(f, args...) = Intrinsics.hasmethod(f, typeof(args))

"The parameters of a type."
struct SimpleVector{T<:Tuple}
    items::T
end
length(v::SimpleVector) = length(v.items)
getindex(v::SimpleVector, i) = v.items[i]
iterate(v::SimpleVector) = iterate(v.items)
iterate(v::SimpleVector, i) = iterate(v.items, i)
lastindex(v::SimpleVector) = length(v)
==(v::SimpleVector, w::SimpleVector) = v.items == w.items
show(io::IO, v::SimpleVector) = print(io, "svec(", join(map(repr, v.items), ", "), ")")

"Whether field `i` of `x` has a value. Only a constructor that leaves fields out makes one that has none."
function has_value(x, i::Int64)
    try
        getfield(x, i)
        return true
    catch e
        e isa UndefRefError || rethrow()
        return false
    end
end

eltype(x) = eltype(typeof(x))
eltype(::Type) = Any
keytype(x) = keytype(typeof(x))
valtype(x) = valtype(typeof(x))

# Conversion

convert(::Type{T}, x::T) where {T} = x

oftype(x, y) = convert(typeof(x), y)

# Errors

error(msg::String) = throw(ErrorException(msg))
error(parts...) = throw(ErrorException(string(parts...)))

@noinline throw_boundserror(a, i) = throw(BoundsError(a, i))
@noinline throw_divide() = throw(DivideError())
@noinline throw_inexact(f::Symbol, ::Type{T}, x) where {T} = throw(InexactError(f, T, x))
@noinline throw_domain(x, message::String) = throw(DomainError(x, message))
@noinline throw_argument(message::String) = throw(ArgumentError(message))
@noinline throw_dimensions(message::String) = throw(DimensionMismatch(message))
