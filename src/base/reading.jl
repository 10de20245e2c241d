# Reading from streams, and places in them.

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
