# A small language: lexer and parser, values, a tree-walking evaluator, a library that gives it all its functions.
# Runs the programs that are named as arguments, `program.little` beside this file without any.

include("Syntax.jl")
include("Values.jl")
include("Evaluate.jl")
include("Library.jl")

using .Syntax, .Values, .Evaluate, .Library

"Runs a program; an error of the program is printed as `run` itself fails: with its line."
function run_text(text, scope = globals())
    try
        return Evaluate.run_all(parse_program(text), scope)
    catch e
        e isa LanguageError || rethrow()
        println("error in ", sprint(showerror, e))
    end
end

# A program adds a function of its own to the language by one more method and one more name.
Evaluate.builtin(::Builtin{:gcd}, a::Int, b::Int) = gcd(a, b)

function run_file(path)
    scope = globals()
    define!(scope, :gcd, Builtin{:gcd}())
    run_text(read(path, String), scope)
end

files = isempty(ARGS) ? [joinpath(@__DIR__, "program.little")] : ARGS
foreach(run_file, files)

println("-- programs with errors --")
for text in (
    "let a = 1\nprint(a + b)",
    "print(\"one\")\nprint(1 + nil)",
    "fn twice(x) { x * 2 }\n\ntwice(1, 2)",
    "let x = 3\nx(4)",
    "print(1 +)",
    "let y = {",
    "print(length(12))\n",
    "let s = 'a'",
    "f = 3",
)
    run_text(text)
end
