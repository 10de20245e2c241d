# Core: what the language itself is made of. The types of literals and exceptions that the compiler creates, and the builtin
# functions. A function of Core has exactly one method for each number of arguments; nobody can add another.

export Any, Type, DataType, UnionAll, Union, TypeVar, Function, Tuple, NamedTuple, Memory, Vararg
export Number, Real, AbstractFloat, Integer, Signed, Unsigned
export Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64, Int, UInt
export Float16, Float32, Float64, Bool, AbstractChar, Char, AbstractString, String, Symbol, Nothing, nothing, Module
export Exception, ErrorException, ArgumentError, AssertionError, BoundsError, DivideError, DomainError, FieldError
export InexactError, MethodError, OverflowError, StackOverflowError, OutOfMemoryError, TypeError, UndefKeywordError, UndefRefError, UndefVarError
export ===, <:, typeof, isa, typeassert, getfield, setfield!, isdefined, nfields, fieldtype, throw, tuple, ifelse
export hasmethod, invoke

# Provided by the compiler; named here so that they are found like all others.
abstract type Any end
abstract type Type{T} end
abstract type DataType end
abstract type UnionAll end
abstract type Union end
abstract type TypeVar end
abstract type Function end
abstract type Tuple end
abstract type NamedTuple{names,T} end
abstract type Memory{T} end
abstract type Vararg end

# Numbers

abstract type Number end
abstract type Real <: Number end
abstract type AbstractFloat <: Real end
abstract type Integer <: Real end
abstract type Signed <: Integer end
abstract type Unsigned <: Integer end

primitive type Bool <: Integer 8 end
primitive type Int8 <: Signed 8 end
primitive type Int16 <: Signed 16 end
primitive type Int32 <: Signed 32 end
primitive type Int64 <: Signed 64 end
primitive type UInt8 <: Unsigned 8 end
primitive type UInt16 <: Unsigned 16 end
primitive type UInt32 <: Unsigned 32 end
primitive type UInt64 <: Unsigned 64 end
primitive type Float16 <: AbstractFloat 16 end
primitive type Float32 <: AbstractFloat 32 end
primitive type Float64 <: AbstractFloat 64 end

const Int = Int64
const UInt = UInt64

# Text. The bits of a Char are its code point; strings are UTF-8.

abstract type AbstractChar end
primitive type Char <: AbstractChar 32 end

abstract type AbstractString end

struct String <: AbstractString
    mem::Memory{UInt8}
    String(mem::Memory{UInt8}) = new(mem)
end

struct Symbol
    mem::Memory{UInt8}
    Symbol(mem::Memory{UInt8}) = new(mem)
end

# Small things

struct Nothing end

"A module as a value: its full path."
struct Module
    path::Symbol
end

const nothing = Nothing()

"Holds a variable that is captured by a closure and assigned again. An empty one is an undefined variable."
mutable struct Box
    contents::Any
    Box() = new()
end

# Exceptions

abstract type Exception end

struct ErrorException <: Exception
    msg::String
end

struct ArgumentError <: Exception
    msg::String
end

struct AssertionError <: Exception
    msg::String
end

struct UndefKeywordError <: Exception
    var::Symbol
end

struct OverflowError <: Exception
    msg::String
end

struct BoundsError <: Exception
    a
    i
end

struct DomainError <: Exception
    val
    msg
end

struct InexactError <: Exception
    func::Symbol
    T
    val
end

struct TypeError <: Exception
    func::Symbol
    context
    expected
    got
end

struct FieldError <: Exception
    type
    field::Symbol
end

struct UndefVarError <: Exception
    var::Symbol
    scope
end

"`args` is a tuple or a `Memory{Any}`; `hint` says more about why, in whole lines."
struct MethodError <: Exception
    f
    args
    hint::String
end

struct DivideError <: Exception end
struct StackOverflowError <: Exception end
struct OutOfMemoryError <: Exception end
struct UndefRefError <: Exception end

# Builtin functions

===(x, y) = Intrinsics.egal(x, y)
<:(S, T) = Intrinsics.subtype(S, T)
typeof(x) = Intrinsics.typeof(x)
isa(x, T) = Intrinsics.isa(x, T)
typeassert(x, T) = Intrinsics.typeassert(x, T)
getfield(x, f) = Intrinsics.getfield(x, f)
setfield!(x, f, v) = Intrinsics.setfield(x, f, v)
isdefined(x, f) = Intrinsics.isdefined(x, f)
nfields(x) = Intrinsics.nfields(x)
fieldtype(T, f) = Intrinsics.fieldtype(T, f)
throw(e) = Intrinsics.throw(e)
tuple(xs...) = xs
ifelse(condition, x, y) = Intrinsics.ifelse(condition, x, y)
hasmethod(f, T) = Intrinsics.hasmethod(f, T)

invoke(f, T, args...) = Intrinsics.invoke(f, T, args)
_invoke(f, T, args) = Intrinsics.invoke(f, T, args)

# Fields and named tuples of values whose types only the running program knows.
_named_tuple(N, t) = Intrinsics.named_tuple(N, t)
_named_without(x, N) = Intrinsics.named_without(x, N)
_field_values(x) = Intrinsics.field_values(x)
_named_merge(x, y) = Intrinsics.named_merge(x, y)

"Compares two objects of one type field by field, for compiled code that cannot do it in place."
_egal(x, y) = Intrinsics.egal(x, y)
