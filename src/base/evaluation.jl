# `eval` inside a running program computes values: it calls functions that exist, and defines nothing. `lookup` finds the globals
# of the module that asks.

"Evaluates now, or remembers for the program's text while that is still being made."
eval_with(lookup, ex) = evaluated[] === nothing ? run_expression(lookup, ex) : eval_in(nothing, ex)

run_expression(lookup, x) = x
run_expression(lookup, name::Symbol) = lookup(name)
run_expression(lookup, q::QuoteNode) = q.value
run_expression(lookup, r::GlobalRef) = lookup(r.name)
function run_expression(lookup, ex::Expr)
    head, args = ex.head, ex.args
    run(x) = run_expression(lookup, x)
    if head === :call
        keywords = Any[]
        plain = Any[]
        for x in args[2:end]
            isexpr(x, :parameters) ? append!(keywords, x.args) : isexpr(x, :kw) ? push!(keywords, x) : push!(plain, x)
        end
        f = called_function(lookup, args[1])
        isempty(keywords) && return f(run_all(lookup, plain)...)
        return f(run_all(lookup, plain)...; map(k -> isexpr(k, :kw) ? k.args[1] => run(k.args[2]) : k => run(k), keywords)...)
    elseif head === :block || head === :toplevel
        return foldl((_, x) -> x isa LineNumberNode ? nothing : run(x), args; init = nothing)
    elseif head === :tuple && !any(x -> isexpr(x, (:parameters, :(=))), args)
        return tuple(run_all(lookup, args)...)
    elseif head === :vect
        return vect(run_all(lookup, args)...)
    elseif head === :hcat
        return hcat(run_all(lookup, args)...)
    elseif head === :vcat
        return reduce(vcat, map(x -> isexpr(x, :row) ? hcat(run_all(lookup, x.args)...) : run(x), args))
    elseif head === :ref
        return getindex(run(args[1]), run_all(lookup, args[2:end])...)
    elseif head === :. && args[2] isa QuoteNode
        return getproperty(run(args[1]), args[2].value)
    elseif head === :. && isexpr(args[2], :tuple)
        return broadcast(called_function(lookup, args[1]), run_all(lookup, args[2].args)...)
    elseif head === :if || head === :elseif
        return run(args[1]) ? run(args[2]) : length(args) > 2 ? run(args[3]) : nothing
    elseif head === :&&
        return run(args[1]) && run(args[2])
    elseif head === :||
        return run(args[1]) || run(args[2])
    elseif head === :comparison
        return all(i -> called_function(lookup, args[i])(run(args[i-1]), run(args[i+1])), 2:2:length(args))
    elseif head === :string
        return string(run_all(lookup, args)...)
    elseif head === Symbol("'")
        return adjoint(run(args[1]))
    elseif head === :(::)
        return run(args[1])::run(args[2])
    elseif head === :->
        return function_of(lookup, args[1], args[2])
    elseif head === :quote && length(args) == 1
        return args[1]
    end
    error("eval inside a running program computes values only: `", ex, "` is supported only at top level")
end

function run_all(lookup, args)
    values = Any[]
    for x in args
        isexpr(x, :...) ? append!(values, run_expression(lookup, x.args[1])) : push!(values, run_expression(lookup, x))
    end
    return values
end

called_function(lookup, f) = run_expression(lookup, f)
function called_function(lookup, name::Symbol)
    text = String(name)
    length(text) > 1 && startswith(text, ".") || return lookup(name)
    f = lookup(Symbol(text[2:end]))
    return (args...) -> broadcast(f, args...)
end

"A function whose parameters are names."
function function_of(lookup, parameters, body)
    names = isexpr(parameters, :tuple) ? parameters.args : Any[parameters]
    all(name -> name isa Symbol, names) || error("eval inside a running program takes only names as parameters")
    return function (values...)
        known = Dict{Symbol,Any}(zip(names, values))
        run_expression(name -> haskey(known, name) ? known[name] : lookup(name), body)
    end
end
