# Expressions as text, with the parentheses and layout that Julia gives them.

show(io::IO, ex::Expr) = show_quoted(io, ex, 0)
show(io::IO, q::QuoteNode) = show_quoted(io, q.value, 0)
print(io::IO, ex::Expr) = (write_code(io, ex, 0, 0); nothing)
show(io::IO, line::LineNumberNode) = write_line(io, line)
show(io::IO, r::GlobalRef) = print(io, r.mod, ".", r.name)

show_quoted(io::IO, x, indent::Int64) = (write_string(io, "\$("); write_code(io, x, 0, indent); write_string(io, ")"))
show_quoted(io::IO, s::Symbol, indent::Int64) =
    is_identifier(String(s)) ? (write_string(io, ":"); write_string(io, String(s))) : write_enclosed(io, ":(", s, ")", indent)
function show_quoted(io::IO, ex::Expr, indent::Int64)
    if ex.head === :block
        write_string(io, "quote")
        write_statements(io, ex.args, indent ⊕ 4)
        write_break(io, indent)
        write_string(io, "end")
    else
        write_enclosed(io, ":(", ex, ")", indent)
    end
    return nothing
end

function write_enclosed(io::IO, open::String, x, close::String, indent::Int64)
    write_string(io, open)
    write_code(io, x, 0, indent)
    write_string(io, close)
    return nothing
end

write_break(io::IO, indent::Int64) = (write_string(io, "\n"); write_string(io, repeat(" ", indent)))

function write_line(io::IO, line::LineNumberNode)
    write_string(io, "#= ")
    line.file === nothing ? write_string(io, "none") : write_string(io, String(line.file))
    print(io, ":", line.line, " =#")
    return nothing
end

function write_statements(io::IO, statements::Vector{Any}, indent::Int64)
    for statement in statements
        write_break(io, indent)
        write_code(io, statement, 0, indent)
    end
    return nothing
end

"How tightly an operator binds; 0 for names that are no operators."
function precedence(op::Symbol)
    op in (:+, :-, :|, :⊻, :∪) && return 11
    op in (:*, :/, :÷, :%, :&, :\, :⋅, :×, :∩, :∘) && return 12
    op in (:(==), :(!=), :<, :>, :<=, :>=, :≤, :≥, :≠, :(===), :(!==), :≈, :in, :isa, :∈, :∉, :<:, :>:, :⊆) && return 7
    op === :// && return 13
    op in (:<<, :>>, :>>>) && return 14
    op === :^ && return 15
    op === :(=>) && return 2
    op === :(:) && return 10
    op === :|> && return 8
    text = String(op)
    return ncodeunits(text) > 1 && startswith(text, ".") ? precedence(Symbol(SubString(text, 2))) : 0
end
is_unary(op) = op in (:-, :+, :!, :~, :√)

write_code(io::IO, x, outer::Int64, indent::Int64) = show(io, x)
write_code(io::IO, s::Symbol, outer::Int64, indent::Int64) = write_string(io, String(s))
write_code(io::IO, line::LineNumberNode, outer::Int64, indent::Int64) = write_line(io, line)
write_code(io::IO, q::QuoteNode, outer::Int64, indent::Int64) = show_quoted(io, q.value, indent)

function write_list(io::IO, parts, separator::String, indent::Int64)
    first = true
    for part in parts
        first || write_string(io, separator)
        first = false
        write_code(io, part, 0, indent)
    end
    return nothing
end

"Arguments of a call: those behind `;` are in front, in an expression of their own."
function write_arguments(io::IO, open::String, parts, close::String, indent::Int64)
    write_string(io, open)
    keywords = Any[]
    plain = Any[]
    for part in parts
        isexpr(part, :parameters) ? append!(keywords, part.args) : push!(plain, part)
    end
    write_list(io, plain, ", ", indent)
    isempty(keywords) || write_string(io, "; ")
    write_list(io, keywords, ", ", indent)
    write_string(io, close)
    return nothing
end

function write_infix(io::IO, op::String, parts, mine::Int64, outer::Int64, indent::Int64)
    mine ≼ outer && write_string(io, "(")
    for i in 1:length(parts)
        i === 1 || write_string(io, op)
        write_code(io, parts[i], i === 1 ? mine ⊖ 1 : mine, indent)
    end
    mine ≼ outer && write_string(io, ")")
    return nothing
end

function write_call(io::IO, ex::Expr, outer::Int64, indent::Int64)
    args = ex.args
    f = args[1]
    n = length(args) ⊖ 1
    if f isa Symbol
        mine = precedence(f)
        spaced = f === :(:) ? String(f) : string(" ", f, " ")
        n ≟ 1 && is_unary(f) && return write_unary(io, f, args[2], indent)
        mine > 0 && (n ≟ 2 || (n > 2 && f in (:+, :*, :(:)))) && return write_infix(io, spaced, args[2:end], mine, outer, indent)
    end
    f isa Symbol || f isa GlobalRef || isexpr(f, :.) || isexpr(f, :curly) ? write_code(io, f, 20, indent) :
        write_enclosed(io, "(", f, ")", indent)
    return write_arguments(io, "(", args[2:end], ")", indent)
end

function write_unary(io::IO, op::Symbol, x, indent::Int64)
    write_string(io, String(op))
    return isexpr(x, :call) && precedence(x.args[1]) > 0 ? write_enclosed(io, "(", x, ")", indent) : write_code(io, x, 16, indent)
end
precedence(x) = 0

function write_block(io::IO, x, indent::Int64)
    isexpr(x, :block) ? write_statements(io, x.args, indent ⊕ 4) : write_statements(io, Any[x], indent ⊕ 4)
    return write_break(io, indent)
end

function write_code(io::IO, ex::Expr, outer::Int64, indent::Int64)
    head, args = ex.head, ex.args
    text = String(head)
    n = length(args)
    if head === :call
        write_call(io, ex, outer, indent)
    elseif head === :block
        write_string(io, "begin")
        write_block(io, ex, indent)
        write_string(io, "end")
    elseif head === :. && n === 2 && args[2] isa QuoteNode
        write_code(io, args[1], 20, indent)
        write_string(io, ".")
        write_code(io, args[2].value, 20, indent)
    elseif head === :. && n === 2
        write_code(io, args[1], 20, indent)
        write_arguments(io, ".(", isexpr(args[2], :tuple) ? args[2].args : args[2:2], ")", indent)
    elseif head === :ref || head === :curly
        write_code(io, args[1], 20, indent)
        write_arguments(io, head === :ref ? "[" : "{", args[2:end], head === :ref ? "]" : "}", indent)
    elseif head === :tuple
        write_arguments(io, "(", args, n === 1 && !isexpr(args[1], :parameters) ? ",)" : ")", indent)
    elseif head === :vect
        write_arguments(io, "[", args, "]", indent)
    elseif head === :vcat || head === :hcat || head === :row
        head === :row || write_string(io, "[")
        write_list(io, args, head === :vcat ? "; " : " ", indent)
        head === :row || write_string(io, "]")
    elseif head === :comparison
        7 ≼ outer && write_string(io, "(")
        write_list(io, args, " ", indent)
        7 ≼ outer && write_string(io, ")")
    elseif head === :&& || head === :||
        write_infix(io, string(" ", head, " "), args, head === :&& ? 5 : 4, outer, indent)
    elseif head === :kw
        write_infix(io, " = ", args, 1, 0, indent)
    elseif head === :-> || (n === 2 && endswith(text, "="))
        write_infix(io, head === :-> ? "->" : string(" ", head, " "), args, 1, outer, head === :-> ? indent ⊕ 4 : indent)
    elseif head === :<: || head === :>:
        n === 1 ? (write_string(io, text); write_code(io, args[1], 7, indent)) : write_infix(io, string(" ", head, " "), args, 7, outer, indent)
    elseif head === :(::)
        n === 2 && write_code(io, args[1], 20, indent)
        write_string(io, "::")
        write_code(io, args[end], 20, indent)
    elseif head === :...
        write_code(io, args[1], 0, indent)
        write_string(io, "...")
    elseif head === :where
        write_code(io, args[1], 0, indent)
        write_string(io, " where ")
        n === 2 ? write_code(io, args[2], 7, indent) : write_arguments(io, "{", args[2:end], "}", indent)
    elseif head === Symbol("'")
        write_code(io, args[1], 16, indent)
        write_string(io, "'")
    elseif head === :string
        write_string(io, "\"")
        for part in args
            part isa String ? escape_string(io, part, ('"', '\$')) : part isa Symbol ? print(io, "\$", part) : write_enclosed(io, "\$(", part, ")", indent)
        end
        write_string(io, "\"")
    elseif head === :quote && n === 1
        show_quoted(io, args[1], indent)
    elseif head === :$
        write_string(io, "\$")
        args[1] isa Symbol ? write_code(io, args[1], 20, indent) : write_enclosed(io, "(", args[1], ")", indent)
    elseif head === :macrocall
        write_code(io, args[1], 0, indent)
        for part in args[2:end]
            part isa LineNumberNode || part === nothing || (write_string(io, " "); write_code(io, part, 0, indent))
        end
    elseif head === :if || head === :elseif
        write_string(io, text)
        write_string(io, " ")
        write_code(io, args[1], 0, indent)
        write_block(io, args[2], indent)
        if n === 3 && isexpr(args[3], :elseif)
            write_code(io, args[3], 0, indent)
        elseif n === 3
            write_string(io, "else")
            write_block(io, args[3], indent)
        end
        head === :if && write_string(io, "end")
    elseif head in (:function, :macro, :while, :for, :let, :module, :struct) && n > 1
        write_string(io, head === :struct && args[1] ? "mutable struct" : text)
        write_string(io, " ")
        subject = args[n ⊖ 1]
        head === :for && isexpr(subject, :block) ? write_list(io, subject.args, ", ", indent) : write_code(io, subject, 0, indent)
        write_block(io, args[n], indent)
        write_string(io, "end")
    elseif head === :generator
        write_code(io, args[1], 0, indent)
        write_string(io, " for ")
        write_list(io, args[2:end], ", ", indent)
    elseif head === :comprehension
        write_enclosed(io, "[", args[1], "]", indent)
    elseif head in (:return, :local, :global, :const, :break, :continue, :export)
        write_string(io, text)
        n === 0 || write_string(io, " ")
        write_list(io, args, ", ", indent)
    else
        write_string(io, "\$(Expr(:")
        write_string(io, text)
        for part in args
            write_string(io, ", ")
            show_quoted(io, part, indent)
        end
        write_string(io, "))")
    end
    return nothing
end
