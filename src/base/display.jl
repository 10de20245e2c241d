# What the REPL shows: `show` with the media type `text/plain`.

"Media types: `MIME(\"text/plain\")` asks for what the REPL shows."
struct MIME{type} end
MIME(type::AbstractString) = MIME{Symbol(type)}()
const TextPlain = MIME{Symbol("text/plain")}
show(io::IO, type::AbstractString, x) = show(io, MIME(type), x)
show(io::IO, ::MIME{type}) where {type} = print(io, "MIME type ", type)
print(io::IO, ::MIME{type}) where {type} = print(io, type)
show(io::IO, ::TextPlain, x) = show(io, x)
showable(::MIME{type}, x) where {type} = type === Symbol("text/plain") || hasmethod(show, Tuple{IO,MIME{type},typeof(x)})
showable(type::AbstractString, x) = showable(MIME(type), x)
repr(type::Union{MIME,AbstractString}, x; context=nothing) = sprint(show, type isa MIME ? type : MIME(type), x; context=context)
display(x) = println(sprint(show, MIME("text/plain"), x))
display(::TextPlain, x) = display(x)

# Characters and functions

category_name(n::Int64) = split(string(
    "Other, not assigned;Letter, uppercase;Letter, lowercase;Letter, titlecase;Letter, modifier;Letter, other;",
    "Mark, nonspacing;Mark, spacing combining;Mark, enclosing;Number, decimal digit;Number, letter;Number, other;",
    "Punctuation, connector;Punctuation, dash;Punctuation, open;Punctuation, close;Punctuation, initial quote;",
    "Punctuation, final quote;Punctuation, other;Symbol, math;Symbol, currency;Symbol, modifier;Symbol, other;",
    "Separator, space;Separator, line;Separator, paragraph;Other, control;Other, format;Other, surrogate;Other, private use;",
    "Malformed, bad data"), ';')[n ⊕ 1]
category_abbreviation(n::Int64) = "CnLuLlLtLmLoMnMcMeNdNlNoPcPdPsPePiPfPoSmScSkSoZsZlZpCcCfCsCoMa"[2 ⊗ n ⊕ 1:2 ⊗ n ⊕ 2]

function show(io::IO, ::TextPlain, c::Char)
    show(io, c)
    n = category_code(c)
    if !malformed(c)
        hex = uppercase(lpad(hexadecimal(code(c)), 4, '0'))
        print(io, isascii(c) ? ": ASCII/Unicode U+" : ": Unicode U+", hex)
    end
    return print(io, " (category ", category_abbreviation(n), ": ", category_name(n), ")")
end
hexadecimal(n::Int64) = sprint(write_hex, rem(n, UInt64), ndigits_hex(n))

function show(io::IO, ::TextPlain, f::Function)
    n = Intrinsics.method_count(f)
    return print(io, f, " (generic function with ", n, n ≟ 1 ? " method)" : " methods)")
end

# Dictionaries and sets: a line for each entry

counted_entries(n::Int64, one::String, many::String) = string(" with ", n, " ", n ≟ 1 ? one : many)
summary(d::AbstractDict) = string(typeof(d), counted_entries(length(d), "entry", "entries"))
summary(s::AbstractSet) = string(typeof(s), counted_entries(length(s), "element", "elements"))
summary(s::Union{KeySet,ValueIterator}) = string(Intrinsics.type_name(typeof(s)), " for a ", summary(s.dict))
summary(s::AbstractString) = string(isempty(s) ? "empty" : string(ncodeunits(s), "-codeunit"), " ", typeof(s))
summary(x) = string(typeof(x))
summary(io::IO, x) = print(io, summary(x))

"How many lines there is room for, `typemax(Int64)` without a limit."
line_limit(io::IO) = get(io, :limit, false) ? larger(1, displaysize(io)[1] ⊖ 5) : typemax(Int64)

function show(io::IO, ::TextPlain, d::AbstractDict{K,V}) where {K,V}
    isempty(d) && return show(io, d)
    inner = IOContext(io, :compact => true)
    limited = get(io, :limit, false)
    print(io, summary(d), ":")
    keys_shown = [sprint(show_in, key, K; context=inner) for key in keys(d)]
    width = limited ? maximum(textwidth, keys_shown) : 0
    i = 0
    for value in values(d)
        i = i ⊕ 1
        print(io, "\n  ")
        if i ≻ line_limit(io)
            return print(io, rpad("⋮", width), " => ⋮")
        end
        print(io, rpad(keys_shown[i], width), " => ", sprint(show_in, value, V; context=inner))
    end
    return nothing
end

function show(io::IO, ::TextPlain, s::AbstractSet)
    isempty(s) && return show(io, s)
    print(io, summary(s), ":")
    return show_lines(io, s)
end
function show(io::IO, ::TextPlain, s::Union{KeySet,ValueIterator})
    print(io, summary(s))
    isempty(s) && return nothing
    print(io, s isa KeySet ? ". Keys:" : ". Values:")
    return show_lines(io, s)
end
function show_lines(io::IO, items)
    i = 0
    for x in items
        i = i ⊕ 1
        print(io, "\n  ")
        i ≻ line_limit(io) && return print(io, "⋮")
        show_in(io, x, eltype(items))
    end
    return nothing
end

# The structure of a value

dump(x; maxdepth::Integer=8) = dump(stdout, x; maxdepth=maxdepth)
function dump(io::IO, x; maxdepth::Integer=8)
    dump_value(io, x, Int64(maxdepth), "")
    return println(io)
end
dump_value(io::IO, x::Union{Number,AbstractString,Symbol,Nothing,AbstractChar}, depth::Int64, indent::String) =
    x isa Number && !isprimitive(x) ? dump_fields(io, x, depth, indent) :
        x === nothing ? print(io, "Nothing nothing") : print(io, typeof(x), " ", repr(x))
isprimitive(x) = nfields(x) ≟ 0
dump_value(io::IO, x::Type, depth::Int64, indent::String) = print(io, x)
dump_value(io::IO, f::Function, depth::Int64, indent::String) = print(io, f, " (function of type ", typeof(f), ")")
dump_value(io::IO, A::Array{T,N}, depth::Int64, indent::String) where {T,N} = isbitstype(T) || T === Any && isempty(A) ?
    print(io, "Array{", T, "}(", size(A), ") ", A) : dump_items(io, A, depth, indent)
function dump_items(io::IO, A::Array{T}, depth::Int64, indent::String) where {T}
    print(io, "Array{", T, "}(", size(A), ")")
    depth ≻ 0 || return nothing
    for i in 1:length(A)
        print(io, "\n", indent, "  ", i, ": ")
        isassigned(A, i) ? dump_value(io, A[i], depth ⊖ 1, string(indent, "  ")) : print(io, "#undef")
    end
end
dump_value(io::IO, x, depth::Int64, indent::String) = dump_fields(io, x, depth, indent)
function dump_fields(io::IO, x, depth::Int64, indent::String)
    print(io, typeof(x), nfields(x) ≟ 0 ? "()" : "")
    depth ≻ 0 || return nothing
    for i in 1:nfields(x)
        print(io, "\n", indent, "  ", x isa Tuple ? i : fieldname(typeof(x), i), ": ")
        has_value(x, i) ? dump_value(io, getfield(x, i), depth ⊖ 1, string(indent, "  ")) : print(io, "#undef")
    end
end
