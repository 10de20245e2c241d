"The text of a program becomes a tree: a lexer and a recursive-descent parser."
module Syntax

export Node, Literal, Name, Let, Assign, Call, Lambda, If, While, Block, Return, LanguageError, parse_program

"Something is wrong with the program that is read or run, in a line of it."
struct LanguageError <: Exception
    line::Int
    message::String
end

Base.showerror(io::IO, e::LanguageError) = print(io, "line ", e.line, ": ", e.message)

# The tree. Operators are calls of functions that have their names.

abstract type Node end

struct Literal <: Node
    value::Any
end

struct Name <: Node
    line::Int
    name::Symbol
end

struct Let <: Node
    name::Symbol
    value::Node
end

struct Assign <: Node
    line::Int
    name::Symbol
    value::Node
end

struct Call <: Node
    line::Int
    callee::Node
    arguments::Vector{Node}
end

struct Lambda <: Node
    parameters::Vector{Symbol}
    body::Node
end

struct If <: Node
    condition::Node
    yes::Node
    no::Node
end

struct While <: Node
    condition::Node
    body::Node
end

struct Return <: Node
    value::Node
end

struct Block <: Node
    statements::Vector{Node}
end

# The lexer

struct Token
    kind::Symbol
    text::String
    line::Int
end

const KEYWORDS = ("let", "fn", "if", "else", "while", "return", "true", "false", "nil")

const TOKEN = r"""
    (?<space>   [ \t\r]+ | \#[^\n]* )
  | (?<newline> \n )
  | (?<number>  \d+ (?: \.\d+ )? )
  | (?<string>  "[^"\n]*" )
  | (?<word>    [A-Za-z_]\w* )
  | (?<symbol>  [=!<>]= | && | \|\| | [-+*/%<>=!(){}\[\],;] )
"""x

"The tokens of a text, with one of kind :end behind them."
function tokens_of(text)
    tokens = Token[]
    line, position = 1, 1
    while position <= ncodeunits(text)
        m = match(TOKEN, text, position)
        if m === nothing || m.offset != position
            throw(LanguageError(line, "unexpected character $(repr(text[position]))"))
        end
        token = token_of(m, line)
        token.kind in (:space, :newline) || push!(tokens, token)
        token.kind == :newline && (line += 1)
        position += ncodeunits(m.match)
    end
    return push!(tokens, Token(:end, "the end of the program", line))
end

function token_of(m, line)
    for kind in (:space, :newline, :number, :string, :symbol)
        m[kind] === nothing || return Token(kind, m.match, line)
    end
    return Token(m.match in KEYWORDS ? :keyword : :word, m.match, line)
end

# The parser

mutable struct Parser
    tokens::Vector{Token}
    position::Int
end

current(p::Parser) = p.tokens[p.position]
at(p::Parser, text) = current(p).text == text && current(p).kind in (:symbol, :keyword)

function advance!(p::Parser)
    token = current(p)
    p.position += 1
    return token
end

"Steps over `text` if it comes next, and tells whether it did."
function accept!(p::Parser, text)
    at(p, text) || return false
    advance!(p)
    return true
end

function expect!(p::Parser, text)
    at(p, text) || throw(LanguageError(current(p).line, "expected $text, found $(current(p).text)"))
    return advance!(p)
end

function name!(p::Parser)
    current(p).kind == :word || throw(LanguageError(current(p).line, "expected a name, found $(current(p).text)"))
    return Symbol(advance!(p).text)
end

"The tree of a whole program."
function parse_program(text)
    p = Parser(tokens_of(text), 1)
    statements = Node[]
    while current(p).kind != :end
        push!(statements, statement!(p))
    end
    return Block(statements)
end

function statement!(p::Parser)
    node = if accept!(p, "let")
        name = name!(p)
        expect!(p, "=")
        Let(name, expression!(p))
    elseif at(p, "fn") && p.tokens[p.position + 1].kind == :word
        advance!(p)
        Let(name!(p), function!(p))
    elseif accept!(p, "while")
        While(expression!(p), block!(p))
    elseif accept!(p, "return")
        Return(expression!(p))
    else
        assignment!(p)
    end
    accept!(p, ";")
    return node
end

function assignment!(p::Parser)
    target = expression!(p)
    at(p, "=") || return target
    line = advance!(p).line
    target isa Name || throw(LanguageError(line, "only a name can be assigned to"))
    return Assign(line, target.name, expression!(p))
end

function block!(p::Parser)
    expect!(p, "{")
    statements = Node[]
    while !accept!(p, "}")
        push!(statements, statement!(p))
    end
    return Block(statements)
end

"Parameters and body, behind `fn` and the name if there is one."
function function!(p::Parser)
    expect!(p, "(")
    parameters = Symbol[]
    while !accept!(p, ")")
        push!(parameters, name!(p))
        at(p, ")") || expect!(p, ",")
    end
    return Lambda(parameters, block!(p))
end

"Binary operators, those that bind loosest first."
const LEVELS = (("||",), ("&&",), ("==", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "/", "%"))

function expression!(p::Parser, level = 1)
    level > length(LEVELS) && return unary!(p)
    left = expression!(p, level + 1)
    while any(operator -> at(p, operator), LEVELS[level])
        operator = advance!(p)
        left = binary(operator, left, expression!(p, level + 1))
    end
    return left
end

function binary(operator, left, right)
    operator.text == "&&" && return If(left, right, Literal(false))
    operator.text == "||" && return If(left, Literal(true), right)
    return operation(operator, left, right)
end

operation(operator, arguments...) = Call(operator.line, Name(operator.line, Symbol(operator.text)), Node[arguments...])

function unary!(p::Parser)
    (at(p, "-") || at(p, "!")) || return postfix!(p)
    operator = advance!(p)
    return operation(operator, unary!(p))
end

function postfix!(p::Parser)
    node = primary!(p)
    while true
        if at(p, "(")
            line = advance!(p).line
            node = Call(line, node, list!(p, ")"))
        elseif at(p, "[")
            line = advance!(p).line
            node = Call(line, Name(line, :at), [node; list!(p, "]")])
        else
            return node
        end
    end
end

"Expressions with commas between them, up to the bracket that closes."
function list!(p::Parser, closing)
    nodes = Node[]
    while !accept!(p, closing)
        push!(nodes, expression!(p))
        at(p, closing) || expect!(p, ",")
    end
    return nodes
end

function primary!(p::Parser)
    token = advance!(p)
    token.kind == :number && return Literal(occursin('.', token.text) ? parse(Float64, token.text) : parse(Int, token.text))
    token.kind == :string && return Literal(String(strip(token.text, '"')))
    token.kind == :word && return Name(token.line, Symbol(token.text))
    token.text == "true" && return Literal(true)
    token.text == "false" && return Literal(false)
    token.text == "nil" && return Literal(nothing)
    token.text == "fn" && return function!(p)
    token.text == "if" && return if!(p)
    token.text == "[" && return Call(token.line, Name(token.line, :list), list!(p, "]"))
    token.text == "(" || throw(LanguageError(token.line, "expected an expression, found $(token.text)"))
    node = expression!(p)
    expect!(p, ")")
    return node
end

function if!(p::Parser)
    condition = expression!(p)
    yes = block!(p)
    accept!(p, "else") || return If(condition, yes, Literal(nothing))
    return If(condition, yes, accept!(p, "if") ? if!(p) : block!(p))
end

end
