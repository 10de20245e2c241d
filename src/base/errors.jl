# Exceptions that the running program makes when a call, a name or a type fails. Each function returns the exception; the
# runtime throws it.

_method_error(f, args, hint::String) = MethodError(f, (args...,), hint)
_undef_var_error(name::String, scope::String) = UndefVarError(Symbol(name), scope)
_type_error(context::String, expected, got) = TypeError(Symbol(context), "", expected, got)
_field_error(type, name) = FieldError(type, Symbol(name))
_error(message::String) = ErrorException(message)
_undef_ref_error() = UndefRefError()
_stack_overflow() = StackOverflowError()

"What the runtime prints of an exception that nobody caught."
_error_text(e) = sprint(showerror, e)
_show_result(x) = sprint(show, MIME("text/plain"), x)

MethodError(f, args) = MethodError(f, args, "")
BoundsError() = BoundsError(nothing, nothing)
BoundsError(a) = BoundsError(a, nothing)
DomainError(val) = DomainError(val, "")
UndefVarError(var::Symbol) = UndefVarError(var, nothing)
AssertionError() = AssertionError("")
DimensionMismatch() = DimensionMismatch("")
TypeError(func::Symbol, expected, got) = TypeError(func, "", expected, got)

rethrow(e) = throw(e)

"The arguments of a package's `main`, as the runtime hands them over."
function _string_vector(items::Memory{Any})
    texts = Vector{String}(undef, Intrinsics.memory_length(items))
    for i in 1:length(texts)
        texts[i] = Intrinsics.memory_get(items, i ⊖ 1)
    end
    return texts
end
