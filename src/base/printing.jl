# Printing: `print` and `string`, and what they build on.

print_all(io::IO) = nothing
print_all(io::IO, x) = (print(io, x); nothing)
print_all(io::IO, x, rest...) = (print(io, x); print_all(io, rest...))

print(io::IO, x) = (show(io, x); nothing)
print(io::IO) = nothing
print(io::IO, x, rest...) = print_all(io, x, rest...)
print(io::IO, s::Text) = write_string(io, s)
print(io::IO, s::AbstractString) = write_string(io, String(s))
print(io::IO, c::Char) = write_char(io, c)
print(io::IO, s::Symbol) = write_string(io, String(s))
print(io::IO, x::Union{Float16,Float32}) = write_float(io, x, false)

println(io::IO) = write_byte(io, 0x0a)
println(io::IO, xs...) = (print_all(io, xs...); write_byte(io, 0x0a); nothing)

"Output to a file goes out in one piece."
function println(out::IOStream, xs...)
    io = IOBuffer()
    print_all(io, xs...)
    write_byte(io, 0x0a)
    return write_bytes(out, io.mem, 0, io.size)
end
println(out::IOStream) = write_byte(out, 0x0a)

function print(out::IOStream, xs...)
    io = IOBuffer()
    print_all(io, xs...)
    return write_bytes(out, io.mem, 0, io.size)
end
print(out::IOStream, x) = print_buffered(out, x)
print(out::IOStream, s::Text) = write_string(out, s)
print(out::IOStream, s::AbstractString) = write_string(out, String(s))
print(out::IOStream, c::Char) = write_char(out, c)
print(out::IOStream, s::Symbol) = write_string(out, String(s))
print(out::IOStream, x::Union{Float16,Float32}) = print_buffered(out, x)
print(out::IOStream) = nothing

function print_buffered(out::IOStream, x)
    io = IOBuffer()
    print(io, x)
    return write_bytes(out, io.mem, 0, io.size)
end

print(xs...) = print(stdout, xs...)
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
