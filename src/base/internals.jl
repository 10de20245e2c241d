# What is not exported, but packages reach for by name.

const Callable = Union{Function,Type}
const BitSigned64 = Union{Int8,Int16,Int32,Int64}
const BitUnsigned64 = Union{UInt8,UInt16,UInt32,UInt64}
const BitInteger64 = Union{BitSigned64,BitUnsigned64}
const have_color = false

hastypemax(::Type{T}) where {T} = T <: Union{BitInteger,Bool}
has_offset_axes(A...) = false
require_one_based_indexing(A...) = true
invokelatest(f, args...; keywords...) = f(args...; keywords...)
depwarn(message, name; force = false) = nothing
source_path(default = nothing) = PROGRAM_FILE == "" ? default : abspath(PROGRAM_FILE)
emptymutable(d::AbstractDict, K = keytype(d), V = valtype(d)) = empty(d, K, V)
emptymutable(items, T = eltype(items)) = empty(items, T)
dict_with_eltype(make, items, ::Type{T}) where {T} = dict_with_types(make, collect(items))
dict_with_types(make, items::AbstractVector{<:Pair{K,V}}) where {K,V} = make(K, V)(items)
dict_with_types(make, items::AbstractVector{<:Tuple{K,V}}) where {K,V} = make(K, V)(items)
dict_with_types(make, items) = make(Any, Any)(items)
"Code is compiled when it is needed, and kept: there is nothing to prepare."
precompile(f, types...) = true
"Nothing is ever finalized: that memory is reclaimed cannot be observed."
finalizer(f, x) = x
finalize(x) = nothing
get_extension(package, name::Symbol) = nothing
notnothing(x) = x
notnothing(::Nothing) = throw_argument("`nothing` passed to `notnothing`")
isstructtype(T::Type) = !isabstracttype(T) && !isprimitivetype(T)
haslength(items) = IteratorSize(items) isa Union{HasLength,HasShape}

"What Base exports under a name that the program computes: `getfield(Base, name)`."
named(name::Symbol) = getfield(Base, name)
throw_unknown_name(name::Symbol) = throw(UndefVarError(name, "Base"))
"The same for a module that has no such name of its own."
function named_in(m::Module, name::Symbol)
    try
        return named(name)
    catch e
        e isa UndefVarError || rethrow()
        throw(UndefVarError(name, string(m)))
    end
end

macro invokelatest(call) esc(call) end
macro allocations(ex) :(let value = $(esc(ex)); 0; end) end
macro showtime(ex) :(@time $(string(code_text(ex))) $(esc(ex))) end
"The value under a key, made and kept where there is none."
macro get!(d, key, default)
    return :(get!(() -> $(esc(default)), $(esc(d)), $(esc(key))))
end

module GC
gc(full = true) = nothing
enable(on) = true
safepoint() = nothing
macro preserve(exs...) esc(exs[end]) end
end
module Experimental
macro optlevel(n) nothing end
macro compiler_options(options...) nothing end
macro max_methods(exs...) esc(exs[end]) end
macro overlay(exs...) esc(exs[end]) end
end
module Broadcast
import ..Base: broadcastable, broadcasted, materialize, materialize!, broadcast, broadcast!
import ..Base: BroadcastFunction, BroadcastStyle, Style, AbstractArrayStyle, ArrayStyle, DefaultArrayStyle, Unknown, combined_style, StyledBroadcasted
const Broadcasted = StyledBroadcasted
const combine_styles = combined_style
end
module Docs end
