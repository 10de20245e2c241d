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
