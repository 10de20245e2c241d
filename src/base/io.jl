# Streams: file descriptors and buffers in memory. Text is written as bytes; `print` and `println` compose a whole call's output in a buffer first.

struct FileDescriptor <: IO
    fd::Int64
end

const stdout = FileDescriptor(1)
const stderr = FileDescriptor(2)

"Bytes `mem[0:size]`; reading begins at `position`."
mutable struct IOBuffer <: IO
    mem::Memory{UInt8}
    size::Int64
    position::Int64
    IOBuffer() = new(Intrinsics.memory_new(UInt8, 32), 0, 0)
    IOBuffer(s::String) = new(s.mem, Intrinsics.memory_length(s.mem), 0)
end

function ensure_room!(io::IOBuffer, n::Int64)
    needed = io.size ⊕ n
    needed ≼ Intrinsics.memory_length(io.mem) && return nothing
    mem = allocate(UInt8, larger(needed, Intrinsics.memory_length(io.mem) ⊗ 2))
    Intrinsics.memory_copy(mem, 0, io.mem, 0, io.size)
    setfield!(io, :mem, mem)
    return nothing
end

function write_byte(io::IOBuffer, b::UInt8)
    ensure_room!(io, 1)
    Intrinsics.memory_set(io.mem, io.size, b)
    setfield!(io, :size, io.size ⊕ 1)
    return nothing
end

function write_bytes(io::IOBuffer, mem::Memory{UInt8}, offset::Int64, n::Int64)
    ensure_room!(io, n)
    Intrinsics.memory_copy(io.mem, io.size, mem, offset, n)
    setfield!(io, :size, io.size ⊕ n)
    return nothing
end

write_bytes(io::FileDescriptor, mem::Memory{UInt8}, offset::Int64, n::Int64) =
    Intrinsics.write_bytes(io.fd, mem, offset, n)

function write_byte(io::FileDescriptor, b::UInt8)
    mem = Intrinsics.memory_new(UInt8, 1)
    Intrinsics.memory_set(mem, 0, b)
    return Intrinsics.write_bytes(io.fd, mem, 0, 1)
end

"UTF-8 of one character."
function write_char(io::IO, c::Char)
    n = code(c)
    if n ≺ 128
        write_byte(io, byte(n))
    elseif n ≺ 2048
        write_byte(io, byte(192 ⊕ Intrinsics.lshr_int(n, 6)))
        write_byte(io, continuation(n))
    elseif n ≺ 65536
        write_byte(io, byte(224 ⊕ Intrinsics.lshr_int(n, 12)))
        write_byte(io, continuation(Intrinsics.lshr_int(n, 6)))
        write_byte(io, continuation(n))
    else
        write_byte(io, byte(240 ⊕ Intrinsics.lshr_int(n, 18)))
        write_byte(io, continuation(Intrinsics.lshr_int(n, 12)))
        write_byte(io, continuation(Intrinsics.lshr_int(n, 6)))
        write_byte(io, continuation(n))
    end
    return nothing
end
continuation(n::Int64) = byte(128 ⊕ Intrinsics.and_int(n, 63))

write_string(io::IO, s::String) = write_bytes(io, s.mem, 0, Intrinsics.memory_length(s.mem))

# The public side: `write` returns the number of bytes.

write(io::IO, s::String) = (write_string(io, s); ncodeunits(s))
write(io::IO, s::Symbol) = write(io, String(s))
write(io::IO, c::Char) = (write_char(io, c); ncodeunits(c))
write(io::IO, b::UInt8) = (write_byte(io, b); 1)
write(io::IO, v::Vector{UInt8}) = (write_bytes(io, v.mem, 0, length(v)); length(v))
write(io::IO, x, rest...) = write(io, x) ⊕ write(io, rest...)
write(x::String) = write(stdout, x)

function take!(io::IOBuffer)
    n = io.size
    mem = Intrinsics.memory_new(UInt8, n)
    Intrinsics.memory_copy(mem, 0, io.mem, 0, n)
    setfield!(io, :mem, Intrinsics.memory_new(UInt8, 32))
    setfield!(io, :size, 0)
    setfield!(io, :position, 0)
    return Vector{UInt8}(mem, (n,))
end

"The buffer's text. The memory becomes the string's own when it fits exactly."
function taken_string(io::IOBuffer)
    n = io.size
    mem = Intrinsics.memory_new(UInt8, n)
    Intrinsics.memory_copy(mem, 0, io.mem, 0, n)
    return String(mem)
end

eof(io::IOBuffer) = io.size ≼ io.position
flush(io::IO) = nothing
isopen(io::IO) = true
close(io::IO) = nothing
seekstart(io::IOBuffer) = (setfield!(io, :position, 0); io)
position(io::IOBuffer) = io.position
bytesavailable(io::IOBuffer) = io.size ⊖ io.position

function readline(io::IOBuffer)
    start = io.position
    stop = start
    while stop ≺ io.size && Intrinsics.memory_get(io.mem, stop) !== 0x0a
        stop = stop ⊕ 1
    end
    setfield!(io, :position, smaller(stop ⊕ 1, io.size))
    return string_of(io.mem, start, stop ⊖ start)
end

function readlines(io::IOBuffer)
    lines = String[]
    while !eof(io)
        push!(lines, readline(io))
    end
    return lines
end

function read(io::IOBuffer, ::Type{String})
    start = io.position
    setfield!(io, :position, io.size)
    return string_of(io.mem, start, io.size ⊖ start)
end

function read(io::IOBuffer, ::Type{UInt8})
    eof(io) && error("EOFError: read end of file")
    b = Intrinsics.memory_get(io.mem, io.position)
    setfield!(io, :position, io.position ⊕ 1)
    return b
end

# Printing

print_all(io::IO) = nothing
print_all(io::IO, x) = (print(io, x); nothing)
print_all(io::IO, x, rest...) = (print(io, x); print_all(io, rest...))

print(io::IO, x) = (show(io, x); nothing)
print(io::IO) = nothing
print(io::IO, x, rest...) = print_all(io, x, rest...)
print(io::IO, s::String) = write_string(io, s)
print(io::IO, s::AbstractString) = write_string(io, String(s))
print(io::IO, c::Char) = write_char(io, c)
print(io::IO, s::Symbol) = write_string(io, String(s))
print(io::IO, x::Union{Float16,Float32}) = write_float(io, x, false)

println(io::IO) = write_byte(io, 0x0a)
println(io::IO, xs...) = (print_all(io, xs...); write_byte(io, 0x0a); nothing)

"Output to a descriptor goes out in one piece."
function println(out::FileDescriptor, xs...)
    io = IOBuffer()
    print_all(io, xs...)
    write_byte(io, 0x0a)
    return write_bytes(out, io.mem, 0, io.size)
end
println(out::FileDescriptor) = write_byte(out, 0x0a)

function print(out::FileDescriptor, xs...)
    io = IOBuffer()
    print_all(io, xs...)
    return write_bytes(out, io.mem, 0, io.size)
end
print(out::FileDescriptor, x) = print_buffered(out, x)
print(out::FileDescriptor, s::String) = write_string(out, s)
print(out::FileDescriptor, s::AbstractString) = write_string(out, String(s))
print(out::FileDescriptor, c::Char) = write_char(out, c)
print(out::FileDescriptor, s::Symbol) = write_string(out, String(s))
print(out::FileDescriptor, x::Union{Float16,Float32}) = print_buffered(out, x)
print(out::FileDescriptor) = nothing

function print_buffered(out::FileDescriptor, x)
    io = IOBuffer()
    print(io, x)
    return write_bytes(out, io.mem, 0, io.size)
end

print(xs...) = print(stdout, xs...)
println(xs...) = println(stdout, xs...)
show(x) = print(stdout, repr(x))

"What `f(io, args...)` writes."
function sprint(f, args...)
    io = IOBuffer()
    f(io, args...)
    return taken_string(io)
end

repr(x) = sprint(show, x)
string(xs...) = sprint(print_all, xs...)
string(s::String) = s
string() = ""
display(x) = println(sprint(show_result, x))
