# Questions about expressions that programs ask by `Meta.…`.
module Meta

import ..Base: isexpr, ParseError

parse(text::AbstractString; raise::Bool = true, depwarn::Bool = true) = Base.parse_expression(text)

quot(ex) = Expr(:quote, ex)
isbinaryoperator(s::Symbol) = Base.precedence(s) > 0 && !(s in (:!, :~))
isunaryoperator(s::Symbol) = Base.is_unary(s)
isoperator(s::Symbol) = isbinaryoperator(s) || isunaryoperator(s)
isidentifier(s) = Base.is_identifier(String(s))

"Prints an expression with its structure."
function show_sexpr(io::IO, ex)
    ex isa Expr || return show(io, ex)
    print(io, "(", repr(ex.head))
    for x in ex.args
        print(io, ", ")
        show_sexpr(io, x)
    end
    print(io, ")")
    return nothing
end
show_sexpr(ex) = show_sexpr(stdout, ex)

end
