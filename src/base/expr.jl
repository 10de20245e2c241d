# Expressions: what quotes make, macros transform and `eval` takes.

mutable struct Expr
    head::Symbol
    args::Vector{Any}
    Expr(head::Symbol, args...) = new(head, Any[args...])
end

"A part of an expression that stands for itself."
struct QuoteNode
    value
end

struct LineNumberNode
    line::Int64
    file::Union{Symbol,Nothing}
    LineNumberNode(line::Integer, file::Union{Symbol,Nothing} = nothing) = new(line, file)
end

"A name with the module that gives it its meaning."
struct GlobalRef
    mod::Module
    name::Symbol
end

a::Expr == b::Expr = a.head === b.head && a.args == b.args
a::QuoteNode == b::QuoteNode = a.value == b.value
a::LineNumberNode == b::LineNumberNode = a.line === b.line && a.file === b.file
hash(ex::Expr, h::UInt64) = hash(ex.args, hash(ex.head, h))
copy(ex::Expr) = expression(ex.head, Any[copy_part(x) for x in ex.args])
copy_part(x) = x
copy_part(x::Expr) = copy(x)

"An expression whose parts are in a vector already."
function expression(head::Symbol, args::Vector{Any})
    ex = Expr(head)
    setfield!(ex, :args, args)
    return ex
end

function expression_of(head::Symbol, parts::Memory{Any})
    args = Any[]
    for x in parts
        push!(args, x)
    end
    return expression(head, args)
end

"Marks a part of a macro's result whose names mean what they mean where the macro is called."
esc(x) = Expr(:escape, x)

isexpr(x, head::Symbol) = x isa Expr && x.head === head
isexpr(x, heads::Union{Vector{Symbol},Tuple}) = x isa Expr && x.head in heads
isexpr(x, head, n::Int64) = isexpr(x, head) && length(x.args) === n

const gensyms = Ref(0)
gensym() = gensym("")
function gensym(tag)
    gensyms[] += 1
    return Symbol("##", tag, "#", gensyms[])
end

"What top-level code gives to `eval` while macros are expanded; nothing once the program runs."
const evaluated = Ref{Any}(nothing)

eval(ex) = eval_in(nothing, ex)
eval(mod, ex) = eval_in(mod, ex)
function eval_in(mod, ex)
    list = evaluated[]
    list === nothing && error("eval is supported only at top level, where it defines what the program is made of")
    push!(list, ex)
    return nothing
end
begin_evaluation() = (evaluated[] = Any[]; nothing)
"What has been given to `eval` since it began."
end_evaluation() = (list = evaluated[]; evaluated[] = nothing; Expr(:block, list...))

"The expression without the places of its statements."
remove_linenums!(x) = x
function remove_linenums!(ex::Expr)
    if ex.head === :block || ex.head === :quote
        filter!(x -> !(x isa LineNumberNode), ex.args)
    elseif ex.head === :macrocall
        ex.args[2] = nothing
    end
    foreach(remove_linenums!, ex.args)
    return ex
end
