# What the REPL shows: `show` with a media type.

"Media types: `MIME(\"text/plain\")` asks for what the REPL shows."
struct MIME{type} end
MIME(type::AbstractString) = MIME{Symbol(type)}()
const TextPlain = typeof(MIME("text/plain"))
show(io::IO, type::AbstractString, x) = show(io, MIME(type), x)
show(io::IO, ::MIME{type}) where {type} = print(io, "MIME type ", type)
print(io::IO, ::MIME{type}) where {type} = print(io, type)
show(io::IO, ::TextPlain, x) = show_result(io, x)
show(out::IOStream, m::TextPlain, x) = print(out, sprint(show, m, x))
repr(type::Union{MIME,AbstractString}, x; context=nothing) = sprint(show, type isa MIME ? type : MIME(type), x; context=context)
display(x) = println(sprint(show, MIME("text/plain"), x))
