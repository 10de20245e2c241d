"The macro `@formula`: quoted code becomes a formula whose names are variables."
module Notation

using ..Expressions

export @formula

"""
    @formula x^2 + sin(x)

The formula that the code describes. Its names are variables; `\$name` is the value of a variable of the program.
"""
macro formula(code)
    return build(code)
end

"The code that makes the formula: names become variables, but not those of the functions."
build(name::Symbol) = :(Variable($(QuoteNode(name))))
build(number::Number) = number isa Integer ? :(Constant($number)) : error("a formula has whole numbers and fractions, not ", number)

function build(code::Expr)
    code.head == :$ && return :(formula($(esc(code.args[1]))))
    code.head == :call || error("a formula cannot have `", code, "`")
    f, arguments = code.args[1], code.args[2:end]
    f == :^ && arguments[2] isa Integer && return :($(build(arguments[1]))^$(arguments[2]))
    return Expr(:call, f, build.(arguments)...)
end

end
