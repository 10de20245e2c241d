"The standard library of the language: builtin functions, each of them methods of `builtin`."
module Library

using ..Values
import ..Evaluate: builtin, call

export globals

# Operators

for operator in (:+, :-, :*, :/, :<, :<=, :>, :>=)
    @eval builtin(::Builtin{$(QuoteNode(operator))}, a::Number, b::Number) = $operator(a, b)
end

builtin(::Builtin{:/}, a::Int, b::Int) = b != 0 && a % b == 0 ? a ÷ b : a / b
builtin(::Builtin{:%}, a::Number, b::Number) = mod(a, b)
builtin(::Builtin{:-}, a::Number) = -a
builtin(::Builtin{:!}, a) = !truth(a)
builtin(::Builtin{:(==)}, a, b) = a == b
builtin(::Builtin{:!=}, a, b) = a != b

# A string joins whatever it is added to, lists are put together.

builtin(::Builtin{:+}, a::String, b) = a * show_value(b)
builtin(::Builtin{:+}, a, b::String) = show_value(a) * b
builtin(::Builtin{:+}, a::String, b::String) = a * b
builtin(::Builtin{:+}, a::Vector, b::Vector) = Any[a; b]
builtin(::Builtin{:*}, a::String, n::Int) = repeat(a, n)
builtin(::Builtin{:<}, a::String, b::String) = a < b

# Lists and strings

builtin(::Builtin{:list}, items...) = Any[items...]
builtin(::Builtin{:length}, a::Union{String,Vector}) = length(a)
builtin(::Builtin{:at}, a::Vector, i::Int) = a[i + 1]
builtin(::Builtin{:at}, a::String, i::Int) = string(a[nextind(a, 0, i + 1)])
builtin(::Builtin{:push}, a::Vector, item) = push!(a, item)
builtin(::Builtin{:range}, n::Int) = Any[0:(n - 1);]
builtin(::Builtin{:upper}, a::String) = uppercase(a)

# Functions of functions call back into the evaluator.

builtin(::Builtin{:map}, f, a::Vector) = Any[call(f, [x], 0) for x in a]
builtin(::Builtin{:filter}, f, a::Vector) = filter(x -> truth(call(f, [x], 0)), a)
builtin(::Builtin{:fold}, f, a::Vector, start) = foldl((x, y) -> call(f, [x, y], 0), a; init = start)
builtin(::Builtin{:sort}, a::Vector) = sort(a)
builtin(::Builtin{:sort}, a::Vector, f) = sort(a; by = x -> call(f, [x], 0))

builtin(::Builtin{:sqrt}, x::Number) = sqrt(x)
builtin(::Builtin{:print}, values...) = println(join(show_value.(values), " "))

const NAMES = (:+, :-, :*, :/, :%, :<, :<=, :>, :>=, :(==), :!=, :!,
               :list, :length, :at, :push, :range, :upper, :map, :filter, :fold, :sort, :sqrt, :print)

"A new scope with all of the library."
function globals()
    scope = Scope()
    foreach(name -> define!(scope, name, Builtin{name}()), NAMES)
    return scope
end

end
