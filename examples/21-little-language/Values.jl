"What a program computes with: Julia's numbers, strings, booleans and vectors, and functions of its own."
module Values

using ..Syntax

export Scope, Closure, Builtin, define!, assign!, lookup, show_value, truth, kind

"Names and their values, inside an outer scope."
struct Scope
    values::Dict{Symbol,Any}
    outer::Union{Scope,Nothing}
end

Scope(outer = nothing) = Scope(Dict{Symbol,Any}(), outer)

"A function of the program, with the scope that it was made in."
struct Closure
    parameters::Vector{Symbol}
    body::Node
    scope::Scope
end

"A function that is there from the start: its methods are those of `builtin` for its type."
struct Builtin{name} end

define!(scope::Scope, name, value) = scope.values[name] = value

"The innermost scope that has a name, or nothing."
function home(scope, name)
    while scope !== nothing && !haskey(scope.values, name)
        scope = scope.outer
    end
    return scope
end

function lookup(scope::Scope, name, line)
    found = home(scope, name)
    found === nothing && throw(LanguageError(line, "there is no `$name`"))
    return found.values[name]
end

function assign!(scope::Scope, name, value, line)
    found = home(scope, name)
    found === nothing && throw(LanguageError(line, "cannot assign to `$name`, which nobody defined"))
    return found.values[name] = value
end

"Only `false` and `nil` are not true."
truth(value) = value !== false && value !== nothing

"How a program prints a value."
show_value(value) = string(value)
show_value(::Nothing) = "nil"
show_value(values::Vector) = string("[", join(show_value.(values), ", "), "]")
show_value(f::Closure) = string("fn(", join(f.parameters, ", "), ")")
show_value(::Builtin{name}) where {name} = string("builtin ", name)

"What error messages call a value."
kind(::Number) = "a number"
kind(::Bool) = "a boolean"
kind(::AbstractString) = "a string"
kind(::Nothing) = "nil"
kind(::Vector) = "a list"
kind(::Union{Closure,Builtin}) = "a function"

end
