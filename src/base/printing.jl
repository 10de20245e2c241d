# Printing: `print` and `string`, and what they build on.

print_all(io::IO) = nothing
print_all(io::IO, x) = (print(io, x); nothing)
print_all(io::IO, x, rest...) = (print(io, x); print_all(io, rest...))

# Each has one method for all streams, so that a method for a type of one's own is more specific. What is different for files of the
# host, to which output goes in one piece, is chosen behind it.
print(io::IO, x) = (in_one_piece(show, io, x); nothing)
print(io::IO) = nothing
print(io::IO, x, rest...) = in_one_piece(print_all, io, x, rest...)
print(io::IO, s::Text) = write_string(io, s)
print(io::IO, s::AbstractString) = write_string(io, String(s))
print(io::IO, c::Char) = write_char(io, c)
print(io::IO, s::Symbol) = write_string(io, String(s))
print(io::IO, x::Union{Float16,Float32}) = in_one_piece(write_plain_float, io, x)
write_plain_float(io::IO, x) = write_float(io, x, false)

println(io::IO) = write_byte(io, 0x0a)
println(io::IO, xs...) = (in_one_piece(print_line, io, xs...); nothing)
print_line(io::IO, xs...) = (print_all(io, xs...); write_byte(io, 0x0a))

in_one_piece(f, io::IO, xs...) = f(io, xs...)
function in_one_piece(f, out::IOStream, xs...)
    io = IOBuffer()
    f(io, xs...)
    return write_bytes(out, io.mem, 0, io.size)
end

print(xs...) = in_one_piece(print_all, stdout, xs...)
print(s::Text) = write_string(stdout, s)
println(xs...) = println(stdout, xs...)
show(x) = print(stdout, repr(x))

"What `f(io, args...)` writes."
function sprint(f, args...; context=nothing, sizehint::Integer=0)
    io = IOBuffer()
    in_context(io, f, context, args...)
    return taken_string(io)
end
in_context(io::IO, f, setting::Pair, args...) = f(IOContext(io, setting), args...)
in_context(io::IO, f, settings::Tuple, args...) = f(IOContext(io, settings...), args...)
in_context(io::IO, f, settings::IO, args...) = f(IOContext(io, settings), args...)
in_context(io::IO, f, ::Nothing, args...) = f(io, args...)

repr(x; context=nothing) = sprint(show, x; context=context)

"Colours only where they are asked for."
printstyled(xs...; options...) = printstyled(stdout, xs...; options...)
function printstyled(io::IO, xs...; bold::Bool=false, italic::Bool=false, underline::Bool=false, blink::Bool=false,
        reverse::Bool=false, hidden::Bool=false, color::Union{Symbol,Int}=:normal)
    get(io, :color, false) || return print(io, xs...)
    on = string(bold ? "\e[1m" : "", italic ? "\e[3m" : "", underline ? "\e[4m" : "", color_code(color))
    off = string(color === :normal ? "" : "\e[39m", underline ? "\e[24m" : "", italic ? "\e[23m" : "", bold ? "\e[22m" : "")
    return print(io, on, xs..., off)
end
color_code(n::Int) = string("\e[38;5;", n, "m")
function color_code(name::Symbol)
    i = findfirst(==(name), (:black, :red, :green, :yellow, :blue, :magenta, :cyan, :white))
    i === nothing || return string("\e[", 29 + i, "m")
    i = findfirst(==(name), (:light_black, :light_red, :light_green, :light_yellow, :light_blue, :light_magenta, :light_cyan, :light_white))
    return i === nothing ? "" : string("\e[", 89 + i, "m")
end
string(xs...) = sprint(print_all, xs...)
string(s::String) = s
string(s::SubString{String}) = String(s)
string(s::Symbol) = String(s)
string() = ""
