# The standard module for tests.
module Test

using Base: code_text

export @test, @test_throws, @test_broken, @test_skip, @test_nowarn, @test_logs, @test_warn, @test_deprecated, @testset, @inferred
export TestSetException, DefaultTestSet, Pass, Fail, Error, Broken

# Results

abstract type Result end
struct Pass <: Result end
"`kind` says what was tested; `lines` what to tell about it."
struct Fail <: Result
    place::String
    lines::Vector{String}
end
struct Error <: Result
    place::String
    lines::Vector{String}
end
struct Broken <: Result end

mutable struct DefaultTestSet
    description::String
    results::Vector{Any}
    passed::Int
    started::UInt64
    seconds::Float64
    verbose::Bool
end

struct TestSetException <: Exception
    pass::Int
    fail::Int
    error::Int
    broken::Int
end
Base.showerror(io::IO, e::TestSetException) = print(io, "Some tests did not pass: ", e.pass, " passed, ", e.fail,
    " failed, ", e.error, " errored, ", e.broken, " broken.")

"A test outside of all test sets has failed."
struct FallbackTestSetException <: Exception
    msg::String
end
Base.showerror(io::IO, e::FallbackTestSetException) = print(io, e.msg)

"Test sets that are running, the innermost last."
const running = DefaultTestSet[]

function record(result)
    if isempty(running)
        result isa Fail || result isa Error || return nothing
        print_result("", result)
        throw(FallbackTestSetException("There was an error during testing"))
    end
    set = running[end]
    if result isa Pass
        set.passed += 1
    else
        result isa Broken || print_result(set.description, result)
        push!(set.results, result)
    end
    return nothing
end

function print_result(name::String, result)
    name == "" || print(name, ": ")
    println(result isa Fail ? "Test Failed" : "Error During Test", " at ", result.place)
    for line in result.lines
        println(line)
    end
    println()
    return nothing
end

# Single tests

"What the macros know about a test: the text of its expression and where it stands."
place_of(source) = string(source.file, ":", source.line)

expression_line(text) = string("  Expression: ", text)

function check(place::String, text::String, value, evaluated)
    if value === true
        record(Pass())
    elseif value === false
        shown = evaluated()
        record(Fail(place, shown == "" ? [expression_line(text)] : [expression_line(text), string("   Evaluated: ", shown)]))
    elseif value === missing
        record(Error(place, ["  Expression evaluated to non-Boolean", expression_line(text), "       Value: missing"]))
    else
        record(Error(place, ["  Expression evaluated to non-Boolean", expression_line(text), string("       Value: ", repr(value))]))
    end
    return nothing
end

function check_error(place::String, text::String, err)
    lines = ["  Test threw exception", expression_line(text)]
    for line in split(sprint(showerror, err), "\n"; keepempty = false)
        push!(lines, string("  ", line))
    end
    return record(Error(place, lines))
end

"`a == b` with its values, `f(a, b)` with its arguments."
show_evaluated(op::String, values, infix::Bool) =
    infix ? join(map(repr, values), string(" ", op, " ")) : string(op, "(", join(map(repr, values), ", "), ")")

is_comparison(f) = f isa Symbol && Base.precedence(f) == 7

"Arguments that can be shown again after the test: neither splats nor keywords."
simple_arguments(args) = all(x -> !Base.isexpr(x, (:..., :parameters, :kw)), args)

function with_keywords(ex, keywords)
    isempty(keywords) && return ex
    parameters = Expr(:parameters, map(k -> Expr(:kw, k.args...), keywords)...)
    return Expr(:call, ex.args[1], parameters, ex.args[2:end]...)
end

macro test(ex, options...)
    keywords = filter(k -> !(k.args[1] in (:broken, :skip)), collect(options))
    special = filter(k -> k.args[1] in (:broken, :skip), collect(options))
    test = test_code(ex, keywords, string(code_text(ex), map(k -> string(" ", code_text(k)), keywords)...), place_of(__source__))
    isempty(special) && return test
    kind, condition = special[1].args[1], esc(special[1].args[2])
    other = kind === :skip ? :(record(Broken())) : broken_code(ex, code_text(ex), place_of(__source__))
    return :(if $condition; $other; else; $test; end)
end

function test_code(ex, keywords, text, place)
    if Base.isexpr(ex, :call) && length(ex.args) == 3 && is_comparison(ex.args[1]) && simple_arguments(ex.args[2:3])
        op = ex.args[1]
        comparison = isempty(keywords) ? Expr(:call, esc(op), :left, :right) : with_keywords(Expr(:call, esc(op), :left, :right), map(escape_value, keywords))
        body = quote
            let left = $(esc(ex.args[2])), right = $(esc(ex.args[3]))
                check($place, $text, $comparison, () -> show_evaluated($(string(op)), Any[left, right], true))
            end
        end
    else
        body = :(check($place, $text, $(esc(with_keywords(ex, keywords))), () -> ""))
    end
    return :(try
            $body
        catch err
            err isa FallbackTestSetException && throw(err)
            check_error($place, $text, err)
        end)
end
escape_value(k) = Expr(:kw, k.args[1], esc(k.args[2]))

function broken_code(ex, text, place)
    return :(check_broken($place, $text, try; $(esc(ex)); catch err; false; end))
end
check_broken(place, text, value) = value === true ?
    record(Error(place, ["  Unexpected Pass", expression_line(text), "  Got correct result, please change to @test if no longer broken."])) :
    record(Broken())

macro test_broken(ex, options...) broken_code(ex, code_text(ex), place_of(__source__)) end
macro test_skip(ex, options...) return :(record(Broken())) end

struct NoException end

macro test_throws(expected, ex)
    text = string(code_text(ex))
    return :(check_throws($(place_of(__source__)), $text, $(esc(expected)), try
            $(esc(ex))
            NoException()
        catch err
            err
        end))
end

function check_throws(place, text, expected, err)
    wanted = expected isa Type ? string(expected) : repr(expected)
    if err isa NoException
        return record(Fail(place, [expression_line(text), string("    Expected: ", wanted), "  No exception thrown"]))
    end
    matches(expected, err) && return record(Pass())
    if expected isa Type || expected isa Exception
        shown = expected isa Type ? sprint(showerror, err) : repr(err)
        return record(Fail(place, [expression_line(text), string("    Expected: ", wanted), string("      Thrown: ", expected isa Type ? typeof(err) : shown)]))
    end
    return record(Fail(place, [expression_line(text), string("    Expected: ", wanted), string("     Message: ", repr(sprint(showerror, err)))]))
end

matches(expected::Type, err) = err isa expected
matches(expected::AbstractString, err) = occursin(expected, sprint(showerror, err))
matches(expected::Function, err) = expected(sprint(showerror, err))
matches(expected::Vector, err) = all(e -> matches(e, err), expected)
function matches(expected, err)
    expected isa Exception || return occursin(expected, sprint(showerror, err))
    typeof(expected) === typeof(err) || return false
    for i in 1:nfields(expected)
        isequal(getfield(expected, i), getfield(err, i)) || return false
    end
    return true
end

"Runs code and gives its value and all that it wrote to the log, as `(level, message)`."
function with_logs(run)
    before = Base.captured_logs[]
    logs = Any[]
    Base.captured_logs[] = logs
    try
        return run(), logs
    finally
        Base.captured_logs[] = before
    end
end

"`@test_warn` and its like look at the log alone: a text to find in it, or a list of them, or a function that judges it."
function check_log_text(place, text, expected, run)
    value, logs = with_logs(run)
    written = join(map(log -> string(log[1], ": ", log[2]), logs), "\n")
    record(says(expected, written) ? Pass() : Fail(place, [expression_line(text), string("    Expected: ", repr(expected)), string("      Logged: ", repr(written))]))
    return value
end
says(expected::Union{AbstractString,Regex}, text) = occursin(expected, text)
says(expected::Function, text) = expected(text)
says(expected::Union{AbstractArray,Tuple}, text) = all(e -> says(e, text), expected)

log_text_code(expected, ex, source) =
    :(check_log_text($(place_of(source)), $(string(code_text(ex))), $expected, () -> $(esc(ex))))
macro test_nowarn(ex) log_text_code(:isempty, ex, __source__) end
macro test_warn(message, ex) log_text_code(esc(message), ex, __source__) end
"Nothing warns of what is deprecated: the code is run and counts as a test that passed."
macro test_deprecated(exs...) :(let value = $(esc(exs[end])); record(Pass()); value; end) end

macro test_logs(exs...)
    patterns = Any[ex for ex in exs[1:end - 1] if !(ex isa Expr && ex.head === :(=))]
    any_mode = any(ex -> ex isa Expr && ex.head === :(=) && ex.args[1] === :match_mode && ex.args[2] == :(:any), exs)
    return :(check_logs($(place_of(__source__)), $(string(code_text(exs[end]))), Any[$(map(esc, patterns)...)], $any_mode, () -> $(esc(exs[end]))))
end

function check_logs(place, text, patterns, any_mode, run)
    value, logs = with_logs(run)
    good = any_mode ? all(p -> any(log -> matches_log(p, log), logs), patterns) :
        length(logs) == length(patterns) && all(matches_log(p, log) for (p, log) in zip(patterns, logs))
    record(good ? Pass() : Fail(place, [expression_line(text), string("  Log Pattern: ", join(map(repr, patterns), " ")), string("  Captured Logs: ", logs)]))
    return value
end
const LEVELS = Dict("Info" => :info, "Warning" => :warn, "Error" => :error)
matches_log(pattern::Symbol, log) = LEVELS[log[1]] === pattern
matches_log(pattern::Tuple, log) = matches_log(pattern[1], log) && (length(pattern) < 2 || matches_text(pattern[2], log[2]))
matches_text(pattern::AbstractString, text) = pattern == text
matches_text(pattern::Regex, text) = occursin(pattern, text)
macro inferred(exs...) esc(exs[end]) end

# Test sets

function begin_set(description, verbose::Bool)
    push!(running, DefaultTestSet(string(description), Any[], 0, time_ns(), 0.0, verbose))
    return nothing
end

function end_set()
    set = pop!(running)
    set.seconds = (time_ns() - set.started) / 1e9
    if !isempty(running)
        push!(running[end].results, set)
        return set
    end
    print_summary(set)
    pass, fail, error, broken = counts(set)
    fail + error > 0 && throw(TestSetException(pass, fail, error, broken))
    return set
end

function set_error(place, err)
    err isa TestSetException && throw(err)
    lines = ["  Got exception outside of a @test"]
    for line in split(sprint(showerror, err), "\n"; keepempty = false)
        push!(lines, string("  ", line))
    end
    return record(Error(place, lines))
end

macro testset(parts...)
    body = parts[end]
    description = nothing
    verbose = false
    for part in parts[1:end-1]
        if part isa String || Base.isexpr(part, :string)
            description = part
        elseif Base.isexpr(part, :(=)) && part.args[1] === :verbose
            verbose = part.args[2]
        end
    end
    place = place_of(__source__)
    if Base.isexpr(body, :for)
        clauses = body.args[1]
        list = filter(c -> !(c isa LineNumberNode), Base.isexpr(clauses, :block) ? clauses.args : Any[clauses])
        description === nothing && (description = Expr(:string, loop_names(list)...))
        inner = set_code(description, verbose, body.args[2], place)
        return Expr(:comprehension, generator_of(inner, list))
    end
    if description === nothing
        description = Base.isexpr(body, :call) ? string(body.args[1]) : "test set"
    end
    return set_code(description, verbose, body, place)
end

generator_of(element, clauses) = Expr(:generator, element, map(c -> Expr(:(=), esc(c.args[1]), esc(c.args[2])), clauses)...)

"`n = 3, m = 4`: what a set is called that a loop makes without a name."
function loop_names(clauses)
    parts = Any[]
    for clause in clauses
        variable = clause.args[1]
        push!(parts, string(isempty(parts) ? "" : ", ", code_text(variable), " = "), variable)
    end
    return parts
end

function set_code(description, verbose, body, place)
    return quote
        begin_set($(esc(description)), $(esc(verbose)))
        try
            let
                $(esc(body))
            end
        catch err
            set_error($place, err)
        end
        end_set()
    end
end

# The summary, as Julia lays it out.

function counts(set::DefaultTestSet)
    pass, fail, error, broken = set.passed, 0, 0, 0
    for result in set.results
        if result isa DefaultTestSet
            inner = counts(result)
            pass += inner[1]
            fail += inner[2]
            error += inner[3]
            broken += inner[4]
        else
            fail += result isa Fail
            error += result isa Error
            broken += result isa Broken
        end
    end
    return pass, fail, error, broken
end

const titles = ("Pass", "Fail", "Error", "Broken", "Total")

function print_summary(set::DefaultTestSet)
    numbers = counts(set)
    all_numbers = (numbers..., sum(numbers))
    widths = map((title, n) -> n == 0 ? 0 : max(length(title), ndigits(n)), titles, all_numbers)
    seconds = time_text(set)
    time_width = max(4, length(seconds))
    align = max(length("Test Summary:"), name_width(set, 0))
    print(rpad("Test Summary:", align), " |")
    for i in 1:5
        widths[i] > 0 && print(" ", lpad(titles[i], widths[i]), " ")
    end
    sum(numbers) == 0 && print(" ", "Total", " ")
    println(" ", lpad("Time", time_width))
    print_set(set, 0, align, widths, time_width)
    return nothing
end

time_text(set) = string(round(set.seconds * 10) / 10, "s")

"Inner sets are listed where something went wrong, or on demand."
function lists_inner(set)
    _, fail, error, _ = counts(set)
    return set.verbose || fail + error > 0
end

function name_width(set, depth)
    width = 2 * depth + length(set.description)
    if lists_inner(set)
        for result in set.results
            result isa DefaultTestSet && (width = max(width, name_width(result, depth + 1)))
        end
    end
    return width
end

function print_set(set, depth, align, widths, time_width)
    numbers = counts(set)
    total = sum(numbers)
    print(rpad(string(repeat("  ", depth), set.description), align), " |")
    if total == 0
        print(" ", " None", " ")
    end
    for i in 1:5
        n = i == 5 ? total : numbers[i]
        widths[i] > 0 && print(" ", lpad(n == 0 ? "" : string(n), widths[i]), " ")
    end
    println(" ", lpad(time_text(set), time_width))
    lists_inner(set) || return nothing
    for result in set.results
        result isa DefaultTestSet && print_set(result, depth + 1, align, widths, time_width)
    end
    return nothing
end

end
