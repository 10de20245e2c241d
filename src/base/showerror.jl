# `showerror(io, e)`: what is printed of an uncaught exception.

showerror(io::IO, e) = show(io, e)
showerror(io::IO, e::ErrorException) = print(io, e.msg)
showerror(io::IO, e::ArgumentError) = print(io, "ArgumentError: ", e.msg)
showerror(io::IO, e::AssertionError) = print(io, "AssertionError: ", e.msg)
showerror(io::IO, e::OverflowError) = print(io, "OverflowError: ", e.msg)
showerror(io::IO, e::DimensionMismatch) = print(io, "DimensionMismatch: ", e.msg)
showerror(io::IO, ::DivideError) = print(io, "DivideError: integer division error")
showerror(io::IO, ::OutOfMemoryError) = print(io, "OutOfMemoryError()")
showerror(io::IO, ::StackOverflowError) = print(io, "StackOverflowError:")
showerror(io::IO, ::InterruptException) = print(io, "InterruptException:")
showerror(io::IO, ::EOFError) = print(io, "EOFError: read end of file")
showerror(io::IO, e::IOError) = print(io, "IOError: ", e.msg)
showerror(io::IO, e::SystemError) = print(io, "SystemError: ", e.prefix, ": ", error_message(Int64(e.errnum)))
showerror(io::IO, e::InvalidCharError) = print(io, "Base.InvalidCharError{Char}(", repr(e.char), ")")
showerror(io::IO, e::CodePointError) = print(io, "Base.CodePointError{", typeof(e.code), "}(", repr(e.code), ")")
showerror(io::IO, ::UndefRefError) = print(io, "UndefRefError: access to undefined reference")

function showerror(io::IO, e::KeyError)
    print(io, "KeyError: key ")
    show(io, e.key)
    return print(io, " not found")
end

showerror(io::IO, e::DomainError) = print(io, "DomainError with ", e.val, ":\n", e.msg)

function showerror(io::IO, e::InexactError)
    print(io, "InexactError: ", e.func, "(")
    e.func === nameof(e.T) || print(io, e.T, ", ")
    show(io, e.val)
    return print(io, ")")
end

function showerror(io::IO, e::UndefVarError)
    print(io, "UndefVarError: `", e.var, "` not defined")
    return e.scope === nothing || e.scope == "" ? nothing : print(io, " in ", described_scope(e.scope))
end
described_scope(scope) = string("`", scope, "`")
"The scope of a name is a module, perhaps with a line that says more."
function described_scope(scope::String)
    scope == "local" && return "local scope"
    scope == "static parameter" && return "static parameter matching"
    lines = split(scope, "\n")
    return length(lines) == 1 ? string("`", scope, "`") : string("`", lines[1], "`\n", lines[2])
end

showerror(io::IO, e::UndefKeywordError) =
    print(io, "UndefKeywordError: keyword argument `", e.var, "` not assigned")

function showerror(io::IO, e::FieldError)
    print(io, "FieldError: type ", Intrinsics.type_name(e.type), " has no field `", e.field, "`")
    names = map(string, fieldnames(e.type))
    isempty(names) ? print(io, "; ", e.type, " has no fields at all.") :
        print(io, ", available fields: ", join(map(name -> string("`", name, "`"), names), ", "))
    return nothing
end

function showerror(io::IO, e::TypeError)
    e.func === :if && return print(io, "TypeError: non-boolean (", typeof(e.got), ") used in boolean context")
    print(io, "TypeError: in ", e.func)
    e.context == "" || print(io, e.func === Symbol("keyword argument") ? " " : ", in ", e.context)
    print(io, ", expected ", e.expected, ", got ")
    return e.got isa Type ? print(io, "Type{", e.got, "}") : print(io, "a value of type ", typeof(e.got))
end

function showerror(io::IO, e::MethodError)
    f = e.f
    f === kwcall && return show_keyword_error(io, e.hint, e.args...)
    args = Any[x for x in e.args]
    if startswith(e.hint, "\nCandidates")
        return print(io, "MethodError: ", called_name(f), "(", join(map(shown_argument, args), ", "), ") is ambiguous.\n", e.hint, "\n")
    end
    print(io, "MethodError: ")
    if f === convert && length(args) ≟ 2 && args[1] isa Type
        print(io, "Cannot `convert` an object of type ", typeof(args[2]), " to an object of type ", args[1])
    elseif !(f isa Function || f isa Type)
        print(io, "objects of type ", typeof(f), " are not callable")
    else
        print(io, "no method matching ", called_name(f), "(", join(map(shown_argument, args), ", "), ")")
    end
    if (f === (+) || f === (-)) && length(args) ≟ 2 && any(is_numbers, args) && any(x -> x isa Number, args)
        first, second = args[1] isa Number ? ("scalar", "array") : ("array", "scalar")
        print(io, "\nFor element-wise ", f === (+) ? "addition" : "subtraction", ", use broadcasting with dot syntax: ", first, " .", f, " ", second)
    end
    f isa AbstractArray && print(io, "\nIn case you're trying to index into the array, use square brackets [] instead of parentheses ().")
    print_existence(io, f)
    f === (+) && !isempty(args) && all(x -> x isa AbstractString, args) && print(io, "\nString concatenation is performed with * ",
        "(See also: https://docs.julialang.org/en/v1/manual/strings/#man-concatenation).")
    f isa Number && print(io, "\nMaybe you forgot to use an operator such as *, ^, %, / etc. ?")
    isempty(e.hint) || print(io, "\n", e.hint, "\n")
    return nothing
end
is_numbers(x) = x isa AbstractArray && eltype(x) <: Number
shown_argument(x) = x isa Type ? string("::Type{", x, "}") : string("::", typeof(x))
print_existence(io::IO, f) = print(io, "\nThe object of type `", typeof(f),
    "` exists, but no method is defined for this combination of argument types when trying to treat it as a callable object.")
print_existence(io::IO, f::Function) =
    print(io, "\nThe function `", f, "` exists, but no method is defined for this combination of argument types.")
print_existence(io::IO, f::Type) =
    print(io, "\nThe type `", f, "` exists, but no method is defined for this combination of argument types when trying to construct it.")

function show_keyword_error(io::IO, hint::String, named, f, args...)
    keywords = map(name -> string(name, "::", typeof(getfield(named, name))), keys(named))
    print(io, "MethodError: no method matching ", called_name(f), "(", join(map(shown_argument, args), ", "), "; ", join(keywords, ", "), ")")
    startswith(hint, "This method") || print_existence(io, f)
    isempty(hint) || print(io, "\n", hint, "\n")
    return nothing
end
called_name(f) = string("(::", typeof(f), ")")
called_name(f::Function) = string(f)
called_name(T::Type) = string(T)

"The arguments of a MethodError may stand in a Memory."
iterate(mem::Memory) = iterate(mem, 0)
iterate(mem::Memory, i::Int64) =
    i ≺ Intrinsics.memory_length(mem) ? (Intrinsics.memory_get(mem, i), i ⊕ 1) : nothing
length(mem::Memory) = Intrinsics.memory_length(mem)

function showerror(io::IO, e::BoundsError)
    print(io, "BoundsError")
    e.a === nothing && return nothing
    print(io, ": attempt to access ", described(e.a))
    e.i === nothing && return nothing
    print(io, " at index [")
    show_index(io, e.a isa AbstractArray && e.i isa Tuple ? whole_dimensions(e.a, e.i) : e.i)
    return print(io, "]")
end
described(A::AbstractArray) = summary(A)
described(s::AbstractString) = summary(s)
described(x) = string(typeof(x))
described(n::Number) = string(typeof(n))

"A colon is the range that it stands for."
whole_dimensions(A, I::Tuple) = ntuple(k -> I[k] === (:) ? OneTo(size(A, k)) : I[k], length(I))
show_index(io::IO, i) = show(io, i)
show_index(io::IO, I::Tuple) = show_indices(io, I...)
show_index(io::IO, r::OneTo) = print(io, "1:", r.stop)
show_indices(io::IO) = nothing
show_indices(io::IO, i) = show_index(io, i)
show_indices(io::IO, i, rest...) = (show_index(io, i); print(io, ", "); show_indices(io, rest...))

function showerror(io::IO, e::StringIndexError)
    s, i = e.string, e.index
    print(io, "StringIndexError: invalid index [", i, "], valid nearby indices [")
    before = thisind(s, i)
    after = nextind(s, i)
    print(io, before, "]=>")
    show(io, s[before])
    if after ≼ ncodeunits(s)
        print(io, ", [", after, "]=>")
        show(io, s[after])
    end
    return nothing
end

showerror(io::IO, e::CanonicalIndexError) =
    print(io, "CanonicalIndexError: ", e.func, " not defined for ", e.type)

show(io::IO, e::MethodError) = print(io, "MethodError(", e.f, ", ", repr(e.args), ", 0xffffffffffffffff)")
show(io::IO, e::UndefVarError) =
    print(io, "UndefVarError(", repr(e.var), e.scope === nothing ? "" : string(", ", split(string(e.scope), "\n")[1]), ")")

# Exceptions about exceptions. There are no backtraces to keep: the runtime shows where an uncaught exception came from.

struct CompositeException <: Exception
    exceptions::Vector{Any}
    CompositeException() = new(Any[])
    CompositeException(exceptions) = new(append!(Any[], exceptions))
end
length(e::CompositeException) = length(e.exceptions)
isempty(e::CompositeException) = isempty(e.exceptions)
iterate(e::CompositeException, state...) = iterate(e.exceptions, state...)
push!(e::CompositeException, x) = push!(e.exceptions, x)
function showerror(io::IO, e::CompositeException)
    isempty(e) && return print(io, "CompositeException()\n")
    showerror(io, e.exceptions[1])
    more = length(e) ⊖ 1
    return more ≟ 0 ? nothing : print(io, "\n\n...and ", more, " more exception", more ≟ 1 ? "" : "s", ".\n")
end

struct CapturedException <: Exception
    ex
    processed_bt::Vector{Any}
end
showerror(io::IO, e::CapturedException) = showerror(io, e.ex)

showerror(io::IO, e, trace; backtrace::Bool=true) = showerror(io, e)
backtrace() = Any[]
catch_backtrace() = Any[]
stacktrace(trace=backtrace()) = trace
