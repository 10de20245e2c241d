# Streams: files and buffers in memory. Bytes `mem[position:size]` of either are there to be read; a file reads on when they are used up.
# A type of streams has `write_byte` and `write_bytes`, and for reading `refill!`; from these the rest follows.

"Writing goes to `position`, as reading does; `append` writes at the end."
mutable struct IOBuffer <: IO
    mem::Memory{UInt8}
    size::Int64
    position::Int64
    writable::Bool
    append::Bool
    mark::Int64
    IOBuffer(; append::Bool=false, options...) = new(Intrinsics.memory_new(UInt8, 32), 0, 0, true, append, -1)
    IOBuffer(mem::Memory{UInt8}, size::Int64, writable::Bool) = new(mem, size, 0, writable, false, -1)
end
const GenericIOBuffer = IOBuffer
IOBuffer(s::String) = IOBuffer(s.mem, Intrinsics.memory_length(s.mem), false)
IOBuffer(s::AbstractString; options...) = IOBuffer(Vector{UInt8}(String(s)); options...)
function IOBuffer(v::AbstractVector{UInt8}; write::Bool=false, append::Bool=false, truncate::Bool=false, options...)
    bytes = append!(UInt8[], v)
    io = IOBuffer(bytes.mem, truncate ? 0 : length(bytes), write || append)
    append && setfield!(io, :append, true)
    return io
end
PipeBuffer() = IOBuffer(append=true)

"A file of the host's, by its number."
mutable struct IOStream <: IO
    fd::Int64
    name::String
    mem::Memory{UInt8}
    size::Int64
    position::Int64
    open::Bool
    writable::Bool
    mark::Int64
    IOStream(fd::Int64, name::String, writable::Bool) =
        new(fd, name, Intrinsics.memory_new(UInt8, 0), 0, 0, true, writable, -1)
end
const stdin = IOStream(0, "<stdin>", false)
const stdout = IOStream(1, "<stdout>", true)
const stderr = IOStream(2, "<stderr>", true)
const Stream = Union{IOBuffer,IOStream}

"What is written to it is gone, and there is nothing to read."
struct DevNull <: IO end
const devnull = DevNull()

"A stream with settings, which tell `show` how to show."
struct IOContext{T<:IO} <: IO
    io::T
    settings::Vector{Pair{Symbol,Any}}
end
IOContext(io::IO, settings::Pair...) = with_settings(io, Pair{Symbol,Any}[], settings)
IOContext(io::IOContext, settings::Pair...) = with_settings(io.io, copy(io.settings), settings)
IOContext(io::IO, other::IO) = IOContext(io, settings_of(other)...)
function with_settings(io::IO, all_settings::Vector{Pair{Symbol,Any}}, settings)
    for (key, value) in settings
        push!(all_settings, Pair{Symbol,Any}(key, value))
    end
    return IOContext{typeof(io)}(io, all_settings)
end
settings_of(io::IO) = Pair{Symbol,Any}[]
settings_of(io::IOContext) = io.settings
get(io::IO, key, default) = default
function get(io::IOContext, key, default)
    for i in length(io.settings):-1:1
        io.settings[i].first === key && return io.settings[i].second
    end
    return default
end
haskey(io::IO, key) = any(p -> p.first === key, settings_of(io))
getindex(io::IO, key) = haskey(io, key) ? get(io, key, nothing) : throw(KeyError(key))
keys(io::IO) = map(first, settings_of(io))
in(p::Pair, io::IO) = haskey(io, p.first) && get(io, p.first, nothing) === p.second
unwrapcontext(io::IO) = io
unwrapcontext(io::IOContext) = io.io
displaysize() = (24, 80)
displaysize(io::IO) = get(io, :displaysize, (24, 80))

# Writing bytes

"Makes room for `n` bytes; where they go."
function room_for!(io::IOBuffer, n::Int64)
    io.writable || throw_argument("ensureroom failed, IOBuffer is not writeable")
    place = io.append ? io.size : io.position
    needed = place ⊕ n
    if needed ≻ Intrinsics.memory_length(io.mem)
        mem = allocate(UInt8, larger(needed, Intrinsics.memory_length(io.mem) ⊗ 2))
        Intrinsics.memory_copy(mem, 0, io.mem, 0, io.size)
        setfield!(io, :mem, mem)
    end
    io.size ≺ needed && setfield!(io, :size, needed)
    io.append || setfield!(io, :position, needed)
    return place
end

write_byte(io::IOBuffer, b::UInt8) = (place = room_for!(io, 1); Intrinsics.memory_set(io.mem, place, b); nothing)
function write_bytes(io::IOBuffer, mem::Memory{UInt8}, offset::Int64, n::Int64)
    place = room_for!(io, n)
    Intrinsics.memory_copy(io.mem, place, mem, offset, n)
    return nothing
end

function write_bytes(io::IOStream, mem::Memory{UInt8}, offset::Int64, n::Int64)
    1 ≼ io.fd && io.fd ≼ 2 && return Intrinsics.write_bytes(io.fd, mem, offset, n)
    io.writable || throw_argument("write failed, IOStream is not writeable")
    io.position ≺ io.size && seek(io, position(io))
    Intrinsics.file_write(io.fd, mem, offset, n) ≺ 0 && throw(SystemError("write", Int32(9), nothing))
    return nothing
end

function write_byte(io::IOStream, b::UInt8)
    mem = Intrinsics.memory_new(UInt8, 1)
    Intrinsics.memory_set(mem, 0, b)
    return write_bytes(io, mem, 0, 1)
end

write_byte(::DevNull, b::UInt8) = nothing
write_bytes(::DevNull, mem::Memory{UInt8}, offset::Int64, n::Int64) = nothing
write_byte(io::IOContext, b::UInt8) = write_byte(io.io, b)
write_bytes(io::IOContext, mem::Memory{UInt8}, offset::Int64, n::Int64) = write_bytes(io.io, mem, offset, n)

"A stream of a program's own writes bytes one by one, with its `write(io, ::UInt8)`."
write_byte(io::IO, b::UInt8) = (write(io, b); nothing)
function write_bytes(io::IO, mem::Memory{UInt8}, offset::Int64, n::Int64)
    for i in offset:offset ⊕ n ⊖ 1
        write_byte(io, Intrinsics.memory_get(mem, i))
    end
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
    elseif ismalformed(c)
        for i in malformed_width(c) ⊖ 1:-1:0
            write_byte(io, byte(Intrinsics.lshr_int(n, i ⊗ 8)))
        end
    else
        write_byte(io, byte(240 ⊕ Intrinsics.and_int(Intrinsics.lshr_int(n, 18), 7)))
        write_byte(io, continuation(Intrinsics.lshr_int(n, 12)))
        write_byte(io, continuation(Intrinsics.lshr_int(n, 6)))
        write_byte(io, continuation(n))
    end
    return nothing
end
write_char(io::IO, c::AbstractChar) = write_char(io, Char(c))
continuation(n::Int64) = byte(128 ⊕ Intrinsics.and_int(n, 63))

write_string(io::IO, s::Text) = write_bytes(io, memory(s), origin(s), ncodeunits(s))

# `write` returns the number of bytes.

write(io::IO, s::Text) = (write_string(io, s); ncodeunits(s))
write(io::IO, s::AbstractString) = write(io, String(s))
write(io::IO, s::Symbol) = write(io, String(s))
write(io::IO, c::Char) = (write_char(io, c); ncodeunits(c))
write(io::Union{IOBuffer,IOStream,IOContext,DevNull}, b::UInt8) = (write_byte(io, b); 1)
write(io::IO, x::Union{Bool,Int8}) = write(io, Intrinsics.bitcast(UInt8, x))
function write(io::IO, x::Union{BitInteger,IEEEFloat})
    bits = Intrinsics.zext_int(UInt64, unsigned_bits(x))
    for i in 0:sizeof(x) ⊖ 1
        write_byte(io, byte(Intrinsics.lshr_int(bits, i ⊗ 8)))
    end
    return sizeof(x)
end
unsigned_bits(x::BitInteger) = unsigned(x)
unsigned_bits(x::Float64) = Intrinsics.bitcast(UInt64, x)
unsigned_bits(x::Float32) = Intrinsics.bitcast(UInt32, x)
unsigned_bits(x::Float16) = Intrinsics.bitcast(UInt16, x)
write(io::IO, v::Vector{UInt8}) = (write_bytes(io, v.mem, 0, length(v)); length(v))
write(io::IO, items::AbstractArray) = sum(x -> write(io, x), items)
write(io::IO, x, rest...) = write(io, x) ⊕ write(io, rest...)
write(to::IO, from::Stream) = write(to, read(from))
write(x::AbstractString) = write(stdout, x)

function take!(io::IOBuffer)
    v = Vector{UInt8}(copied_bytes(io, 0, io.size), (io.size,))
    if io.writable
        setfield!(io, :mem, Intrinsics.memory_new(UInt8, 32))
        setfield!(io, :size, 0)
    end
    setfield!(io, :position, 0)
    return v
end
function copied_bytes(io::Stream, from::Int64, n::Int64)
    mem = Intrinsics.memory_new(UInt8, n)
    Intrinsics.memory_copy(mem, 0, io.mem, from, n)
    return mem
end

"All of the buffer's text."
taken_string(io::IOBuffer) = String(copied_bytes(io, 0, io.size))

flush(io::IO) = nothing
isopen(io::IO) = true
isopen(io::IOStream) = io.open
close(io::IO) = nothing
isreadable(io::IO) = true
iswritable(io::IO) = true
iswritable(io::Stream) = io.writable
bytesavailable(io::Stream) = io.size ⊖ io.position

# Reading

refill!(io::IOBuffer) = false
"Reads on, behind what is still unread; whether there was more."
function refill!(io::IOStream)
    io.open || throw_argument("read failed, IOStream is not readable")
    more = Intrinsics.file_read(io.fd, 65536)
    n = Intrinsics.memory_length(more)
    n ≟ 0 && return false
    left = bytesavailable(io)
    if left ≻ 0
        mem = Intrinsics.memory_new(UInt8, left ⊕ n)
        Intrinsics.memory_copy(mem, 0, io.mem, io.position, left)
        Intrinsics.memory_copy(mem, left, more, 0, n)
        more = mem
    end
    setfield!(io, :mem, more)
    setfield!(io, :size, left ⊕ n)
    setfield!(io, :position, 0)
    return true
end

eof(io::Stream) = io.size ≼ io.position && !refill!(io)
eof(::DevNull) = true
eof(io::IOContext) = eof(io.io)
@noinline throw_eof() = throw(EOFError())

function peek(io::Stream)
    eof(io) && throw_eof()
    return Intrinsics.memory_get(io.mem, io.position)
end
function read(io::Stream, ::Type{UInt8})
    b = peek(io)
    setfield!(io, :position, io.position ⊕ 1)
    return b
end
peek(io::Stream, ::Type{UInt8}) = peek(io)
function peek(io::Stream, ::Type{T}) where {T}
    before = io.position
    x = read(io, T)
    setfield!(io, :position, before)
    return x
end

function read(io::IO, ::Type{Char})
    first = read(io, UInt8)
    width = char_width(first)
    mem = Intrinsics.memory_new(UInt8, width)
    Intrinsics.memory_set(mem, 0, first)
    n = 1
    while n ≺ width && !eof(io) && continuing(peek(io))
        Intrinsics.memory_set(mem, n, read(io, UInt8))
        n = n ⊕ 1
    end
    return first ≺ 0x80 ? char_of(Int64(first)) : decode(mem, 0, n)
end
read(io::IO, ::Type{Bool}) = read(io, UInt8) ≭ 0x00
function read(io::IO, ::Type{T}) where {T<:Union{BitInteger,IEEEFloat}}
    bits = 0
    for i in 0:sizeof(T) ⊖ 1
        bits = Intrinsics.or_int(bits, Intrinsics.shl_int(Int64(read(io, UInt8)), i ⊗ 8))
    end
    return from_bits(T, bits)
end
from_bits(::Type{T}, bits::Int64) where {T<:BitInteger} = rem(bits, T)
from_bits(::Type{Float64}, bits::Int64) = Intrinsics.bitcast(Float64, bits)
from_bits(::Type{Float32}, bits::Int64) = Intrinsics.bitcast(Float32, Intrinsics.trunc_int(Int32, bits))
from_bits(::Type{Float16}, bits::Int64) = Intrinsics.bitcast(Float16, Intrinsics.trunc_int(Int16, bits))

"The next `n` bytes, or all that are left."
function take_bytes(io::Stream, n::Int64)
    while bytesavailable(io) ≺ n && refill!(io)
    end
    count = smaller(n, bytesavailable(io))
    mem = copied_bytes(io, io.position, count)
    setfield!(io, :position, io.position ⊕ count)
    return mem
end
read(io::Stream, ::Type{String}) = String(take_bytes(io, typemax(Int64)))
read(io::Stream) = byte_vector(take_bytes(io, typemax(Int64)))
read(io::Stream, n::Integer) = byte_vector(take_bytes(io, Int64(n)))
byte_vector(mem::Memory{UInt8}) = Vector{UInt8}(mem, (Intrinsics.memory_length(mem),))
readavailable(io::Stream) = read(io)
function readbytes!(io::Stream, v::Vector{UInt8}, n::Integer)
    bytes = read(io, n)
    length(v) ≺ length(bytes) && resize!(v, length(bytes))
    copyto!(v, bytes)
    return length(bytes)
end
readbytes!(io::Stream, v::Vector{UInt8}) = readbytes!(io, v, length(v))
function read!(io::IO, A::AbstractArray{T}) where {T}
    for i in eachindex(A)
        A[i] = read(io, T)
    end
    return A
end

"What stands before the next `delimiter`, and that itself when it is kept; all that is left when there is none."
function take_until(io::Stream, delimiter::UInt8, keep::Bool)
    at = io.position
    while true
        while at ≺ io.size && Intrinsics.memory_get(io.mem, at) ≭ delimiter
            at = at ⊕ 1
        end
        at ≺ io.size && break
        seen = at ⊖ io.position
        refill!(io) || break
        at = io.position ⊕ seen
    end
    found = at ≺ io.size
    mem = copied_bytes(io, io.position, (found && keep ? at ⊕ 1 : at) ⊖ io.position)
    setfield!(io, :position, found ? at ⊕ 1 : at)
    return String(mem)
end

readline(io::Stream=stdin; keep::Bool=false) = read_line(io, keep)
function read_line(io::Stream, keep::Bool)
    line = take_until(io, 0x0a, keep)
    n = ncodeunits(line)
    return !keep && n ≻ 0 && byte_at(line, n) ≟ 0x0d ? string_of(line.mem, 0, n ⊖ 1) : line
end

readuntil(io::Stream, delimiter::UInt8; keep::Bool=false) = Vector{UInt8}(take_until(io, delimiter, keep))
readuntil(io::Stream, delimiter::Union{AbstractChar,AbstractString}; keep::Bool=false) = read_until(io, string(delimiter), keep)
function read_until(io::Stream, delimiter::String, keep::Bool)
    out = IOBuffer()
    while !eof(io)
        write_byte(out, read(io, UInt8))
        if ends_with_bytes(out, delimiter)
            return String(copied_bytes(out, 0, keep ? out.size : out.size ⊖ ncodeunits(delimiter)))
        end
    end
    return taken_string(out)
end
function ends_with_bytes(io::IOBuffer, s::String)
    n = ncodeunits(s)
    n ≼ io.size || return false
    for k in 0:n ⊖ 1
        Intrinsics.memory_get(io.mem, io.size ⊖ n ⊕ k) ≟ unit_byte(s, k) || return false
    end
    return true
end
unit_byte(s::String, k::Int64) = Intrinsics.memory_get(s.mem, k)

"The lines that are left, read as they are wanted."
struct EachLine{I<:IO}
    stream::I
    keep::Bool
    ondone::Bool
end
eachline(io::IO=stdin; keep::Bool=false) = EachLine(io, keep, false)
iterate(lines::EachLine) = iterate(lines, nothing)
function iterate(lines::EachLine, ::Nothing)
    if eof(lines.stream)
        lines.ondone && close(lines.stream)
        return nothing
    end
    return (read_line(lines.stream, lines.keep), nothing)
end
eltype(::Type{<:EachLine}) = String
readlines(io::IO=stdin; keep::Bool=false) = collect(EachLine(io, keep, false))
countlines(io::IO) = length(readlines(io))

struct ReadEach{T,I<:IO}
    stream::I
end
readeach(io::IO, ::Type{T}) where {T} = ReadEach{T,typeof(io)}(io)
iterate(r::ReadEach{T}) where {T} = eof(r.stream) ? nothing : (read(r.stream, T), nothing)
iterate(r::ReadEach{T}, ::Nothing) where {T} = iterate(r)
eltype(::Type{<:ReadEach{T}}) where {T} = T

function skipchars(f, io::Stream)
    while !eof(io)
        before = io.position
        f(read(io, Char)) && continue
        setfield!(io, :position, before)
        break
    end
    return io
end

# Places in a stream

position(io::IOBuffer) = io.position
position(io::IOStream) = Intrinsics.file_position(io.fd) ⊖ bytesavailable(io)
seek(io::IOBuffer, n::Integer) =
    (setfield!(io, :position, smaller(larger(0, Int64(n)), io.size)); io)
function seek(io::IOStream, n::Integer)
    n < 0 && throw(SystemError("seek", Int32(22), nothing))
    setfield!(io, :position, io.size)
    Intrinsics.file_seek(io.fd, Int64(n))
    return io
end
seekstart(io::IO) = seek(io, 0)
seekend(io::IOBuffer) = seek(io, io.size)
function seekend(io::IOStream)
    setfield!(io, :position, io.size)
    Intrinsics.file_seek(io.fd, -1)
    return io
end
skip(io::IO, n::Integer) = seek(io, position(io) + n)
function truncate(io::IOBuffer, n::Integer)
    setfield!(io, :size, smaller(io.size, Int64(n)))
    setfield!(io, :position, smaller(io.position, io.size))
    return io
end
truncate(io::IOStream, n::Integer) = (Intrinsics.file_truncate(io.fd, Int64(n)); io)
mark(io::Stream) = (setfield!(io, :mark, position(io)); io.mark)
ismarked(io::Stream) = io.mark ≽ 0
unmark(io::Stream) = (marked = ismarked(io); setfield!(io, :mark, -1); marked)
function reset(io::Stream)
    ismarked(io) || throw_argument("IO object not marked")
    place = io.mark
    seek(io, place)
    unmark(io)
    return place
end

# Printing

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
