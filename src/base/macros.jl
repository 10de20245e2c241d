# Macros that programs use. They run while a program is read: Base itself does without them.

macro show(exs...)
    block = Expr(:block)
    for ex in exs
        push!(block.args, :(value = $(esc(ex))), :(println($(string(code_text(ex), " = ")), repr(value))))
    end
    push!(block.args, :value)
    return Expr(:let, :(value = nothing), block)
end
code_text(ex) = sprint(io -> write_code(io, ex, 0, 0))

macro elapsed(ex)
    return quote
        let start = time_ns()
            $(esc(ex))
            (time_ns() - start) / 1e9
        end
    end
end

macro time(exs...)
    label = length(exs) > 1 ? string(exs[1], ": ") : ""
    return quote
        let start = time_ns(), value = $(esc(exs[end]))
            print_elapsed($label, time_ns() - start)
            value
        end
    end
end
function print_elapsed(label, ns)
    micros = Int64(div(ns, 1000))
    return println(label, "  ", div(micros, 1000000), ".", lpad(rem(micros, 1000000), 6, '0'), " seconds")
end

macro timed(ex)
    return quote
        let start = time_ns(), value = $(esc(ex))
            (value = value, time = (time_ns() - start) / 1e9)
        end
    end
end

"Memory is the host's affair: no program can observe it."
macro allocated(ex)
    return :(let value = $(esc(ex)); 0; end)
end

macro gensym(names...)
    return Expr(:block, map(name -> Expr(:(=), esc(name), :(gensym($(string(name))))), names)..., nothing)
end

macro evalpoly(x, coefficients...) :(evalpoly($(esc(x)), ($(map(esc, coefficients)...),))) end

"`@invoke f(x::T, y)`: the method for these types."
macro invoke(ex)
    args = ex.args[2:end]
    types = map(x -> isexpr(x, :(::)) ? esc(x.args[end]) : :Any, args)
    values = map(x -> esc(isexpr(x, :(::)) ? x.args[1] : x), args)
    return :(invoke($(esc(ex.args[1])), Tuple{$(types...)}, $(values...)))
end

macro static(ex)
    return esc(ex)
end

macro views(ex) esc(viewed(ex)) end
macro view(ex)
    isexpr(ex, :ref) || throw(ArgumentError("Invalid use of @view macro: argument must be a reference expression A[...]."))
    return esc(Expr(:call, GlobalRef(Module(:Base), :view), with_ends(ex)...))
end

"`a[…]` as the arguments of a function: what `begin` and `end` mean there is written out."
function with_ends(ex::Expr)
    base = ex.args[1]
    count = length(ex.args) - 1
    parts = Any[base]
    for i in 1:count
        push!(parts, without_end(ex.args[i + 1], base, i, count))
    end
    return parts
end
without_end(x, base, i, count) = x
function without_end(s::Symbol, base, i, count)
    s === :end || s === :begin || return s
    f = GlobalRef(Module(:Base), s === :end ? :lastindex : :firstindex)
    return count == 1 ? Expr(:call, f, base) : Expr(:call, f, base, i)
end
without_end(ex::Expr, base, i, count) =
    ex.head in (:ref, :quote) ? ex : expression(ex.head, Any[without_end(x, base, i, count) for x in ex.args])

viewed(x) = x
function viewed(ex::Expr)
    ex.head in (:quote, :macrocall) && return ex
    if ex.head === :ref
        parts = with_ends(ex)
        return Expr(:call, GlobalRef(Module(:Base), :maybeview), map(viewed, parts)...)
    elseif endswith(String(ex.head), "=") && isexpr(ex.args[1], :ref)
        target = ex.args[1]
        return Expr(ex.head, Expr(:ref, map(viewed, target.args)...), map(viewed, ex.args[2:end])...)
    end
    return expression(ex.head, Any[viewed(x) for x in ex.args])
end

maybe_scalar(i) = i isa Number || i isa CartesianIndex
maybeview(A, I...) = all(maybe_scalar, I) ? getindex(A, I...) : A isa AbstractArray ? view(A, I...) : getindex(A, I...)

macro var"."(ex) esc(dotted(ex)) end
dotted(x) = x
function dotted(ex::Expr)
    head = ex.head
    args = ex.args
    if head === :call
        f = args[1]
        isexpr(f, :.) && f isa Expr && !(f.args[2] isa QuoteNode) && return ex
        rest = Any[dotted(x) for x in args[2:end]]
        f isa Symbol && precedence(f) > 0 && !(f in (:(:), :(=>))) && return Expr(:call, Symbol(".", f), rest...)
        f isa Symbol && f in (:!, :√, :∛) && return Expr(:call, Symbol(".", f), rest...)
        f in (:(:), :(=>)) && return Expr(:call, f, rest...)
        return Expr(:., dotted(f), Expr(:tuple, rest...))
    elseif head === :comparison
        return Expr(:comparison, Any[iseven(i) && !startswith(String(args[i]), ".") ? Symbol(".", args[i]) : dotted(args[i]) for i in 1:length(args)]...)
    elseif head === :$
        return args[1]
    elseif head in (:(=), :+=, :-=, :*=, :/=, :^=, :&=, :|=, :%=, :÷=)
        return Expr(isexpr(args[1], :call) ? head : Symbol(".", head), args[1], dotted(args[2]))
    elseif head === :&& || head === :||
        return Expr(Symbol(".", head), map(dotted, args)...)
    elseif head === :let
        return Expr(head, args[1], dotted(args[2]))
    elseif head in (:quote, :., :curly, :(::), :ref, :kw) || head === :-> || head === :do
        return ex
    end
    return expression(head, Any[dotted(x) for x in args])
end

macro something(exs...)
    result = :(error("No value arguments present"))
    for ex in reverse(exs)
        result = :(let value = $(esc(ex)); value === nothing ? $result : value isa Some ? value.value : value; end)
    end
    return result
end

macro coalesce(exs...)
    result = :missing
    for ex in reverse(exs)
        result = :(let value = $(esc(ex)); value === missing ? $result : value; end)
    end
    return result
end

macro deprecate(old, new, rest...)
    name = old
    while isexpr(name, :where) || isexpr(name, :call)
        name = name.args[1]
    end
    definition = :($(esc(old)) = $(esc(new)))
    return name isa Symbol && !(false in rest) ? Expr(:block, Expr(:export, esc(name)), definition) : definition
end

# Messages to the user, as Julia's default logger writes them.

macro info(exs...) log_message("Info", exs, __source__) end
macro warn(exs...) log_message("Warning", exs, __source__) end
macro error(exs...) log_message("Error", exs, __source__) end
macro debug(exs...) nothing end

function log_message(level, exs, source)
    pairs = Expr(:vect)
    for ex in exs[2:end]
        name, value = isexpr(ex, :(=)) ? (ex.args[1], ex.args[2]) : (ex, ex)
        push!(pairs.args, Expr(:tuple, code_text(name), esc(value)))
    end
    where = level == "Info" ? "" : string("@ Main ", source.file, ":", source.line)
    return :(write_log($level, string($(esc(exs[1]))), Any[$(pairs.args...)], $where))
end

"Where messages go instead, as `(level, message)`, while a test looks at them."
const captured_logs = Ref{Any}(nothing)

function write_log(level, message, pairs, place)
    captured_logs[] isa Vector && return (push!(captured_logs[], (level, message)); nothing)
    lines = split(message, "\n")
    for (name, value) in pairs
        push!(lines, string("  ", name, " = ", value isa AbstractString ? repr(value) : sprint(show, value)))
    end
    place == "" || push!(lines, place)
    for i in 1:length(lines)
        mark = length(lines) == 1 ? "[ " : i == 1 ? "┌ " : i == length(lines) ? "└ " : "│ "
        println(stderr, mark, i == 1 ? string(level, ": ") : "", lines[i])
    end
    return nothing
end
