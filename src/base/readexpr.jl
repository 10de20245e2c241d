# `Meta.parse`: expressions from text, as calculators and readers of nested lists use it. Statements with keywords (`if`, `function`,
# …) and macro calls are refused.

struct ParseError <: Exception
    msg::String
end
showerror(io::IO, e::ParseError) = print(io, "ParseError:\n# Error: ", e.msg)

"Reads characters from `at` on. Inside brackets lines do not end; in a row of a matrix a space separates."
mutable struct ExprReader
    chars::Vector{Char}
    at::Int64
    nesting::Int64
    row::Bool
    colon::Bool
end

bad_syntax(parts...) = throw(ParseError(string(parts...)))
char_at(r::ExprReader, i::Int64) = i ≼ length(r.chars) ? r.chars[i] : '\0'
next_char(r::ExprReader) = char_at(r, r.at)
at_end(r::ExprReader) = r.at ≻ length(r.chars)
is_blank(r::ExprReader, c::Char) = c == ' ' || c == '\t' || c == '\r' || (c == '\n' && r.nesting > 0 && !r.row)
function skip_blank(r::ExprReader)
    while !at_end(r) && (is_blank(r, next_char(r)) || next_char(r) == '#')
        if next_char(r) == '#'
            while !at_end(r) && next_char(r) != '\n'
                r.at += 1
            end
        else
            r.at += 1
        end
    end
    return next_char(r)
end
function expect_char(r::ExprReader, c::Char)
    skip_blank(r) == c || bad_syntax("Expected `", c, "`")
    r.at += 1
    return nothing
end
begins(r::ExprReader, text::String) = all(((k, c),) -> char_at(r, r.at + k - 1) == c, enumerate(text))

const READ_OPERATORS = (">>>", "===", "!==", "&&", "||", "==", "!=", "<=", ">=", "=>", "|>", "//", "<<", ">>", "->", "<:", ">:",
    "+", "-", "*", "/", "÷", "%", "^", "<", ">", "=", ":", "?", "≤", "≥", "≠", "∈", "∉", "⊆", "⊻", "≈", "&", "|", "∘", "×", "⋅", "∪", "∩", "\\")
const WORD_OPERATORS = ("in", "isa")
const REFUSED_WORDS = ("begin", "if", "for", "while", "let", "function", "struct", "mutable", "module", "using", "import", "export",
    "return", "try", "quote", "const", "global", "local", "macro", "abstract", "do", "end")

is_word_char(c::Char) = isletter(c) || isdigit(c) || c == '_' || c == '!'
"The infix operator that comes next, without reading it; empty if there is none."
function infix_ahead(r::ExprReader)
    skip_blank(r)
    begins(r, "...") && return ""
    for op in WORD_OPERATORS
        begins(r, op) && !is_word_char(char_at(r, r.at + length(op))) && return op
    end
    dot = next_char(r) == '.' ? 1 : 0
    for op in READ_OPERATORS
        all(((k, c),) -> char_at(r, r.at + dot + k - 1) == c, enumerate(op)) && return dot == 1 ? string(".", op) : op
    end
    return ""
end

function level(op::String)
    op == "=" || op == ".=" ? 1 : op == "->" ? 1 : op == "?" ? 2 : op == "||" ? 4 : op == "&&" ? 5 : op == "=>" ? 3 : precedence(Symbol(op))
end

"Whether the space in front of a sign separates items of a row: `[1 -2]`."
separates(r::ExprReader, op::String, spaced::Bool) =
    r.row && spaced && (op == "-" || op == "+" || op == ":") && !is_blank(r, char_at(r, r.at + 1))

function read_binary(r::ExprReader, least::Int64)
    left = read_prefixed(r)
    grows = false
    while true
        spaced = is_blank(r, next_char(r))
        op = infix_ahead(r)
        mine = op == "" ? 0 : level(op)
        (mine ≼ 0 || mine ≺ least || (op == ":" && !r.colon) || separates(r, op, spaced)) && return left
        r.at += length(op)
        name = Symbol(op)
        if op == "?"
            left = read_choice(r, left)
        elseif mine == 1
            left = Expr(name, left, read_binary(r, 1))
        elseif mine == 4 || mine == 5
            left = Expr(name, left, read_binary(r, mine))
        elseif mine == 7
            left = read_comparison(r, left, name)
        elseif op == ":"
            low = read_binary(r, 11)
            left = isexpr(left, :call) && left.args[1] === :(:) && grows ? (push!(left.args, low); left) : Expr(:call, name, left, low)
            grows = length(left.args) == 3
            continue
        elseif mine == 15
            left = Expr(:call, name, left, read_binary(r, 15))
        elseif op == "=>"
            left = Expr(:call, name, left, read_binary(r, 3))
        else
            right = read_binary(r, mine + 1)
            more = grows && (name === :+ || name === :*) && left.args[1] === name
            left = more ? (push!(left.args, right); left) : Expr(:call, name, left, right)
            grows = true
            continue
        end
        grows = false
    end
end

function read_choice(r::ExprReader, condition)
    colon, r.colon = r.colon, false
    then = read_binary(r, 1)
    r.colon = colon
    expect_char(r, ':')
    return Expr(:if, condition, then, read_binary(r, 1))
end

function read_comparison(r::ExprReader, left, name::Symbol)
    parts = Any[left, name, read_binary(r, 8)]
    while true
        op = infix_ahead(r)
        (op == "" || level(op) != 7) && break
        r.at += length(op)
        push!(parts, Symbol(op), read_binary(r, 8))
    end
    length(parts) > 3 && return expression(:comparison, parts)
    return name === :<: || name === :>: ? Expr(name, left, parts[3]) : Expr(:call, name, left, parts[3])
end

function read_prefixed(r::ExprReader)
    c = skip_blank(r)
    if c == '-' && isdigit(char_at(r, r.at + 1))
        r.at += 1
        value = read_number(r)
        next_char(r) == '^' && return Expr(:call, :-, read_tail(r, value, 15))
        return read_tail(r, -value)
    elseif c in ('-', '+', '!', '~', '√') && !(char_at(r, r.at + 1) in (',', ')', ']', '\0', '('))
        r.at += 1
        return Expr(:call, Symbol(c), read_binary(r, 15))
    elseif c in ('-', '+', '!', '~', '√') && char_at(r, r.at + 1) == '(' && !(c == '+' || c == '~')
        r.at += 1
        return Expr(:call, Symbol(c), read_binary(r, 15))
    end
    return read_tail(r, read_primary(r))
end

"What is written behind a value without a space: calls, indices, fields, a factor."
function read_tail(r::ExprReader, value, power::Int64 = 0)
    plain = value
    while true
        c = next_char(r)
        if value isa Number && (c == '(' || isletter(c) || c == '_')
            value = Expr(:call, :*, value, read_binary(r, 15))
        elseif c == '('
            value = expression(:call, Any[value; read_arguments(r, ')')])
        elseif c == '['
            value = expression(:ref, Any[value; read_arguments(r, ']')])
        elseif c == '{'
            value = expression(:curly, Any[value; read_arguments(r, '}')])
        elseif begins(r, "...")
            r.at += 3
            value = Expr(:..., value)
        elseif c == '\'' && !(value isa Number)
            r.at += 1
            value = Expr(Symbol("'"), value)
        elseif c == '.' && char_at(r, r.at + 1) == '('
            r.at += 1
            value = Expr(:., value, expression(:tuple, read_arguments(r, ')')))
        elseif c == '.' && (isletter(char_at(r, r.at + 1)) || char_at(r, r.at + 1) == '_')
            r.at += 1
            value = Expr(:., value, QuoteNode(read_name(r)))
        elseif begins(r, "::")
            r.at += 2
            value = Expr(:(::), value, read_tail(r, read_primary(r)))
        elseif power > 0 && c == '^'
            r.at += 1
            return Expr(:call, :^, value, read_binary(r, power))
        else
            return value
        end
    end
end

"Arguments between brackets, the open one included; those behind `;` come first, together."
function read_arguments(r::ExprReader, close::Char)
    r.at += 1
    row, colon = r.row, r.colon
    r.row, r.colon, r.nesting = false, true, r.nesting + 1
    plain, keywords = Any[], Any[]
    list = plain
    while skip_blank(r) != close
        at_end(r) && bad_syntax("Expected `", close, "`")
        if next_char(r) == ';'
            r.at += 1
            list = keywords
            continue
        end
        x = read_binary(r, 1)
        push!(list, isexpr(x, :(=)) && close == ')' ? Expr(:kw, x.args...) : x)
        skip_blank(r) == ',' && (r.at += 1; continue)
        next_char(r) == close || next_char(r) == ';' || bad_syntax("Expected `", close, "` or `,`")
    end
    r.at += 1
    r.row, r.colon, r.nesting = row, colon, r.nesting - 1
    return isempty(keywords) ? plain : Any[expression(:parameters, keywords); plain]
end

function read_primary(r::ExprReader)
    c = skip_blank(r)
    at_end(r) && bad_syntax("premature end of input")
    isdigit(c) && return read_number(r)
    c == '.' && isdigit(char_at(r, r.at + 1)) && return read_number(r)
    c == '"' && return read_text(r)
    c == '\'' && return read_character(r)
    c == '(' && return read_parentheses(r)
    c == '[' && return read_brackets(r)
    if c == ':' && (is_word_char(char_at(r, r.at + 1)) || char_at(r, r.at + 1) == '(')
        r.at += 1
        return next_char(r) == '(' ? Expr(:quote, read_parentheses(r)) : QuoteNode(read_name(r))
    end
    if isletter(c) || c == '_'
        name = read_name(r)
        name === :true && return true
        name === :false && return false
        String(name) in REFUSED_WORDS && bad_syntax("`", name, "` is not supported in a text that the program parses")
        return name
    end
    op = infix_ahead(r)
    (op == "" || level(op) ≺ 7) && bad_syntax("unexpected `", c, "`")
    r.at += length(op)
    return Symbol(op)
end

function read_name(r::ExprReader)
    start = r.at
    while is_word_char(next_char(r)) && !(next_char(r) == '!' && char_at(r, r.at + 1) == '=')
        r.at += 1
    end
    return Symbol(String(r.chars[start:r.at-1]))
end

function read_number(r::ExprReader)
    start = r.at
    if next_char(r) == '0' && char_at(r, r.at + 1) in ('x', 'b', 'o')
        r.at += 2
        while isxdigit(next_char(r)) || next_char(r) == '_'
            r.at += 1
        end
        text = filter(!=('_'), String(r.chars[start:r.at-1]))
        bits = (length(text) - 2) * (text[2] == 'x' ? 4 : text[2] == 'b' ? 1 : 3)
        T = bits ≼ 8 ? UInt8 : bits ≼ 16 ? UInt16 : bits ≼ 32 ? UInt32 : bits ≼ 64 ? UInt64 : UInt128
        return parse(T, text)
    end
    whole = true
    while true
        c = next_char(r)
        if c == '.' && whole && char_at(r, r.at + 1) != '.' && infix_ahead(r) == ""
            whole = false
        elseif (c == 'e' || c == 'E') && (isdigit(char_at(r, r.at + 1)) || char_at(r, r.at + 1) in ('-', '+') && isdigit(char_at(r, r.at + 2)))
            whole = false
            r.at += 1
        elseif !(isdigit(c) || c == '_' && isdigit(char_at(r, r.at + 1)))
            break
        end
        r.at += 1
    end
    text = filter(!=('_'), String(r.chars[start:r.at-1]))
    whole || return parse(Float64, text)
    value = parse(BigInt, text)
    return value ≤ typemax(Int64) ? Int64(value) : value ≤ typemax(Int128) ? Int128(value) : value
end

function read_character(r::ExprReader)
    start = r.at
    r.at += 1
    while next_char(r) != '\''
        at_end(r) && bad_syntax("unterminated character literal")
        r.at += next_char(r) == '\\' ? 2 : 1
    end
    r.at += 1
    return only(unescape_string(String(r.chars[start+1:r.at-2])))
end

"A string; with `\$` in it a call of `string`."
function read_text(r::ExprReader)
    r.at += 1
    parts = Any[]
    start = r.at
    piece() = start ≺ r.at && push!(parts, unescape_string(replace(String(r.chars[start:r.at-1]), "\\\$" => "\$")))
    while next_char(r) != '"'
        at_end(r) && bad_syntax("unterminated string literal")
        if next_char(r) == '$'
            piece()
            r.at += 1
            push!(parts, next_char(r) == '(' ? read_parentheses(r) : read_name(r))
            start = r.at
        else
            r.at += next_char(r) == '\\' ? 2 : 1
        end
    end
    piece()
    r.at += 1
    isempty(parts) && return ""
    return length(parts) == 1 && parts[1] isa String ? parts[1] : expression(:string, parts)
end

function read_parentheses(r::ExprReader)
    from = r.at
    items = read_arguments(r, ')')
    items = Any[isexpr(x, :kw) ? Expr(:(=), x.args...) : x for x in items]
    last_comma = findprev(c -> !isspace(c), r.chars, r.at - 2)
    return length(items) == 1 && !isexpr(items[1], :parameters) && r.chars[last_comma] != ',' ? items[1] : expression(:tuple, items)
end

function read_brackets(r::ExprReader)
    r.at += 1
    row, colon = r.row, r.colon
    r.row, r.colon, r.nesting = true, true, r.nesting + 1
    rows = Any[Any[]]
    commas = false
    while true
        c = skip_blank(r)
        at_end(r) && bad_syntax("Expected `]`")
        c == ']' && break
        if c == ','
            commas = true
            r.at += 1
            while isspace(next_char(r))
                r.at += 1
            end
        elseif c == ';' || c == '\n'
            r.at += 1
            isempty(rows[end]) || push!(rows, Any[])
        else
            push!(rows[end], read_binary(r, 1))
        end
    end
    r.at += 1
    r.row, r.colon, r.nesting = row, colon, r.nesting - 1
    length(rows) > 1 && isempty(rows[end]) && pop!(rows)
    length(rows) == 1 && (commas || length(rows[1]) ≼ 1) && return expression(:vect, rows[1])
    length(rows) == 1 && return expression(:hcat, rows[1])
    return expression(:vcat, Any[length(cells) == 1 ? cells[1] : expression(:row, cells) for cells in rows])
end

function parse_expression(text::AbstractString)
    r = ExprReader(collect(String(text)), 1, 0, false, true)
    skip_lines(r)
    at_end(r) && return nothing
    ex = read_binary(r, 1)
    skip_lines(r)
    at_end(r) || bad_syntax("extra tokens after end of expression")
    return ex
end
function skip_lines(r::ExprReader)
    while skip_blank(r) == '\n' || next_char(r) == ';'
        r.at += 1
    end
end
