/** Just enough of a Base for programs about dispatch, closures and exceptions. */
export const TINY_BASE = `
export +, -, *, <, ==, !, show, p, map, convert, iterate, identity, error, string, getproperty, setproperty!

+(a::Int64, b::Int64) = Intrinsics.add_int(a, b)
-(a::Int64, b::Int64) = Intrinsics.sub_int(a, b)
*(a::Int64, b::Int64) = Intrinsics.mul_int(a, b)
<(a::Int64, b::Int64) = Intrinsics.slt_int(a, b)
==(a::Int64, b::Int64) = Intrinsics.eq_int(a, b)
!(a::Bool) = Intrinsics.not_int(a)
+(a::Float64, b::Float64) = Intrinsics.add_float(a, b)
+(a::Int64, b::Float64) = Intrinsics.add_float(Intrinsics.sitofp(Float64, a), b)

identity(x) = x
convert(::Type{T}, x::T) where T = x
convert(::Type{Float64}, x::Int64) = Intrinsics.sitofp(Float64, x)
getproperty(x, f::Symbol) = getfield(x, f)
setproperty!(x, f::Symbol, v) = setfield!(x, f, convert(fieldtype(typeof(x), f), v))

function iterate(t::Tuple)
    iterate(t, 1)
end
function iterate(t::Tuple, i::Int64)
    Intrinsics.slt_int(Intrinsics.tuple_length(t), i) ? nothing : (getfield(t, i), i + 1)
end

_bytes(m::Memory{UInt8}) = Intrinsics.write_bytes(1, m, 0, Intrinsics.memory_length(m))
show(x::String) = _bytes(getfield(x, :mem))
show(x::Symbol) = _bytes(getfield(x, :mem))
show(x::Int64) = x < 0 ? (show("-"); _digits(0 - x)) : _digits(x)
show(x::Bool) = show(x ? "true" : "false")
show(x::Float64) = _bytes(Intrinsics.float64_digits(x))
show(x::Nothing) = show("nothing")
show(T::Type) = show(Intrinsics.type_string(T))
show(x::Function) = show(Intrinsics.function_name(x))
show(x) = (show(typeof(x)); show("(…)"))
function _digits(x::Int64)
    if !(x < 10)
        _digits(Intrinsics.sdiv_int(x, 10))
    end
    m = Intrinsics.memory_new(UInt8, 1)
    Intrinsics.memory_set(m, 0, Intrinsics.trunc_int(UInt8, Intrinsics.srem_int(x, 10) + 48))
    _bytes(m)
end
p(xs...) = (for x in xs; show(x); show(" "); end; show("\\n"))

map(f, t::Tuple{Any}) = (f(getfield(t, 1)),)
map(f, t::Tuple{Any, Any}) = (f(getfield(t, 1)), f(getfield(t, 2)))

error(s::String) = throw(ErrorException(s))

struct Row
    mem::Memory{Any}
end
Row(xs...) = Row(_fill(Intrinsics.memory_new(Any, Intrinsics.tuple_length(xs)), xs))
function _fill(m::Memory{Any}, xs::Tuple)
    i = 0
    for x in xs
        Intrinsics.memory_set(m, i, x)
        i = i + 1
    end
    m
end
iterate(r::Row) = iterate(r, 0)
function iterate(r::Row, i::Int64)
    m = getfield(r, :mem)
    i < Intrinsics.memory_length(m) ? (Intrinsics.memory_get(m, i), i + 1) : nothing
end
export Row

function _apply_memory(parts...)
    n = 0
    for part in parts
        for x in part
            n = n + 1
        end
    end
    m = Intrinsics.memory_new(Any, n)
    i = 0
    for part in parts
        for x in part
            Intrinsics.memory_set(m, i, x)
            i = i + 1
        end
    end
    m
end

_error(s::String) = ErrorException(s)
_method_error(f, args, hint::String) = MethodError(f, args, hint)
_undef_var_error(name::String, where::String) = ErrorException(where)
_undef_ref_error() = UndefRefError()
_field_error(T, name::String) = ErrorException(name)
_type_error(where::String, expected, got) = TypeError(:convert, where, expected, got)
_stack_overflow() = StackOverflowError()
_error_text(e::ErrorException) = getfield(e, :msg)
_error_text(e::MethodError) = getfield(e, :hint)
_error_text(e::TypeError) = getfield(e, :context)
_error_text(e) = Intrinsics.type_name(typeof(e))
`;
