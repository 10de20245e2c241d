"Runs a tree. It knows no builtin function: others add methods to `builtin`."
module Evaluate

using ..Syntax, ..Values

export evaluate, call, builtin

"What a builtin function does. Each has methods for its own type and those of its arguments."
function builtin end

"Leaves the functions of the program up to the call."
struct Returned <: Exception
    value::Any
end

evaluate(node::Literal, ::Scope) = node.value
evaluate(node::Name, scope::Scope) = lookup(scope, node.name, node.line)
evaluate(node::Let, scope::Scope) = define!(scope, node.name, evaluate(node.value, scope))
evaluate(node::Assign, scope::Scope) = assign!(scope, node.name, evaluate(node.value, scope), node.line)
evaluate(node::Lambda, scope::Scope) = Closure(node.parameters, node.body, scope)
evaluate(node::Return, scope::Scope) = throw(Returned(evaluate(node.value, scope)))

function evaluate(node::If, scope::Scope)
    return evaluate(truth(evaluate(node.condition, scope)) ? node.yes : node.no, scope)
end

function evaluate(node::While, scope::Scope)
    while truth(evaluate(node.condition, scope))
        evaluate(node.body, scope)
    end
    return nothing
end

evaluate(node::Block, scope::Scope) = run_all(node, Scope(scope))

"The statements of a block in a scope that is there already; its value is that of the last."
function run_all(block::Block, scope::Scope)
    result = nothing
    for statement in block.statements
        result = evaluate(statement, scope)
    end
    return result
end

function evaluate(node::Call, scope::Scope)
    callee = evaluate(node.callee, scope)
    arguments = [evaluate(argument, scope) for argument in node.arguments]
    return call(callee, arguments, node.line)
end

"Calls a function with arguments that are values."
function call(f::Closure, arguments, line)
    expected, given = length(f.parameters), length(arguments)
    expected == given || throw(LanguageError(line, "$(show_value(f)) takes $expected arguments, not $given"))
    scope = Scope(f.scope)
    foreach((name, value) -> define!(scope, name, value), f.parameters, arguments)
    try
        return evaluate(f.body, scope)
    catch e
        e isa Returned || rethrow()
        return e.value
    end
end

function call(f::Builtin{name}, arguments, line) where {name}
    if !applicable(builtin, f, arguments...)
        kinds = isempty(arguments) ? "nothing" : join(kind.(arguments), ", ", " and ")
        throw(LanguageError(line, "`$name` does not take $kinds"))
    end
    return builtin(f, arguments...)
end

call(value, _, line) = throw(LanguageError(line, "$(show_value(value)) is $(kind(value)), not a function"))

end
