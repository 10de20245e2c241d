# Files and folders by path, and the errors of the operating system.

texts_of(mem::Memory{UInt8}) = map(String, split_text(String(mem), '\0', 0, false))

"The text of an error's number as the C library has it."
function error_message(errno::Int64)
    errno ≟ 1 && return "Operation not permitted"
    errno ≟ 2 && return "No such file or directory"
    errno ≟ 9 && return "Bad file descriptor"
    errno ≟ 13 && return "Permission denied"
    errno ≟ 17 && return "File exists"
    errno ≟ 20 && return "Not a directory"
    errno ≟ 21 && return "Is a directory"
    errno ≟ 22 && return "Invalid argument"
    errno ≟ 28 && return "No space left on device"
    return string("Unknown error ", errno)
end

@noinline throw_system(what::String, errno::Int64) = throw(SystemError(what, Int32(errno), nothing))
@noinline throw_io(what::String, errno::Int64) =
    throw(IOError(string(what, ": ", String(Intrinsics.error_text(errno))), Int32(-errno)))
succeeded(result::Int64, what::String, path::String) =
    result ≺ 0 ? throw_io(string(what, "(", repr(path), ")"), 0 ⊖ result) : nothing
function with_result(mem::Memory{UInt8}, what::String, path::String)
    errno = Intrinsics.host_error()
    errno ≟ 0 || throw_io(string(what, "(", repr(path), ")"), errno)
    return mem
end

# Opening

"Flags of the host for a mode of `open`: 1 read, 2 write, 4 create, 8 truncate, 16 append."
function open_flags(mode::String)
    mode == "r" && return 1
    mode == "w" && return 14
    mode == "a" && return 22
    mode == "r+" && return 3
    mode == "w+" && return 15
    mode == "a+" && return 23
    throw_argument(string("invalid open mode: ", mode))
end

function open(path::AbstractString; read=nothing, write=nothing, create=nothing, truncate=nothing, append=nothing)
    appends = append === true
    writes = write === true || write === nothing && (appends || truncate === true || create === true)
    reads = read === true || read === nothing && !writes
    creates = create === true || create === nothing && writes && read !== true
    cuts = truncate === true || truncate === nothing && writes && !appends && read !== true
    return open_file(String(path), reads + 2writes + 4creates + 8cuts + 16appends)
end
open(path::AbstractString, mode::AbstractString) = open_file(String(path), open_flags(String(mode)))
function open_file(path::String, flags::Int64)
    fd = Intrinsics.file_open(path.mem, flags)
    fd ≺ 0 && throw_system(string("opening file ", repr(path)), 0 ⊖ fd)
    return IOStream(fd, string("<file ", path, ">"), flags ≭ 1)
end
function open(f::Function, path::AbstractString, mode...; options...)
    io = open(path, mode...; options...)
    try
        return f(io)
    finally
        close(io)
    end
end
function close(io::IOStream)
    if io.open && io.fd ≻ 2
        setfield!(io, :open, false)
        Intrinsics.file_close(io.fd)
    end
    return nothing
end
show(io::IO, s::IOStream) = print(io, "IOStream(", s.name, ")")
show(io::IO, b::IOBuffer) = print(io, "IOBuffer(data=UInt8[...], readable=true, writable=", b.writable, ", seekable=", !b.append, ", append=",
    b.append, ", size=", b.size, ", maxsize=Inf, ptr=", b.position ⊕ 1, ", mark=", b.mark, ")")

read(path::AbstractString) = open(read, path)
read(path::AbstractString, what::Type) = open(io -> read(io, what), path)
write(path::AbstractString, x, rest...) = open(io -> write(io, x, rest...), path, "w")
readline(path::AbstractString; keep::Bool=false) = open(io -> read_line(io, keep), path)
readlines(path::AbstractString; keep::Bool=false) = open(io -> readlines(io; keep=keep), path)
readuntil(path::AbstractString, delimiter; keep::Bool=false) = open(io -> readuntil(io, delimiter; keep=keep), path)
countlines(path::AbstractString) = open(countlines, path)
eachline(path::AbstractString; keep::Bool=false) = EachLine(open(path), keep, true)

# Asking

path_status(path::AbstractString, question::Int64) = Intrinsics.path_status(String(path).mem, question)
ispath(path::AbstractString) = path_status(path, 0) ≭ 0
isfile(path::AbstractString) = path_status(path, 0) ≟ 1
isdir(path::AbstractString) = path_status(path, 0) ≟ 2
islink(path::AbstractString) = path_status(path, 4) ≟ 1
filesize(path::AbstractString) = path_status(path, 1)
filesize(io::IOStream) = (here = position(io); seekend(io); size = position(io); seek(io, here); size)
mtime(path::AbstractString) = path_status(path, 2) / 1.0e9
ispath(first::AbstractString, more::AbstractString...) = ispath(joinpath(first, more...))
isfile(first::AbstractString, more::AbstractString...) = isfile(joinpath(first, more...))
isdir(first::AbstractString, more::AbstractString...) = isdir(joinpath(first, more...))
function readdir(path::AbstractString="."; join::Bool=false, sort::Bool=true)
    names = sort!(texts_of(with_result(Intrinsics.path_entries(String(path).mem), "readdir", String(path))))
    return join ? map(name -> joinpath(path, name), names) : names
end
"Folders with what they hold: `(folder, names of folders, names of files)`, a folder before what is in it or after."
function walkdir(root::AbstractString; topdown::Bool=true, follow_symlinks::Bool=false, onerror=throw)
    found = Tuple{String,Vector{String},Vector{String}}[]
    names = readdir(root)
    folders = filter(name -> isdir(joinpath(root, name)), names)
    topdown && push!(found, (String(root), folders, setdiff(names, folders)))
    for folder in folders
        path = joinpath(root, folder)
        (follow_symlinks || !islink(path)) && append!(found, walkdir(path; topdown=topdown, follow_symlinks=follow_symlinks))
    end
    topdown || push!(found, (String(root), folders, setdiff(names, folders)))
    return found
end
pwd() = String(Intrinsics.path_current())
realpath(path::AbstractString) = String(with_result(Intrinsics.path_real(String(path).mem), "realpath", String(path)))
homedir() = String(Intrinsics.path_home())

# Changing

cd(path::AbstractString) = succeeded(Intrinsics.path_change(String(path).mem), "chdir", String(path))
cd() = cd(homedir())
function cd(f::Function, path::AbstractString)
    before = pwd()
    cd(path)
    try
        return f()
    finally
        cd(before)
    end
end
function mkdir(path::AbstractString; mode::Integer=0o777)
    result = Intrinsics.path_make(String(path).mem)
    result ≺ 0 && throw_io(string("mkdir(", repr(String(path)), "; mode=0o777)"), 0 ⊖ result)
    return String(path)
end
function mkpath(path::AbstractString; mode::Integer=0o777)
    isdir(path) || isempty(path) && return String(path)
    isdir(path) && return String(path)
    parent_folder = dirname(rstrip(path, '/'))
    isempty(parent_folder) || mkpath(parent_folder)
    return mkdir(path)
end
rm(path::AbstractString; force::Bool=false, recursive::Bool=false) = remove_path(String(path), force, recursive)
function remove_path(path::String, force::Bool, recursive::Bool)
    force && !ispath(path) && !islink(path) && return nothing
    kind = isdir(path) && !islink(path) ? "rmdir" : "unlink"
    return succeeded(Intrinsics.path_remove(path.mem, Int64(recursive)), kind, path)
end
function cp(from::AbstractString, to::AbstractString; force::Bool=false, follow_symlinks::Bool=false)
    make_way(String(to), force, "copying")
    succeeded(Intrinsics.path_copy(String(from).mem, String(to).mem), "open", String(from))
    return String(to)
end
function mv(from::AbstractString, to::AbstractString; force::Bool=false)
    make_way(String(to), force, "moving")
    succeeded(Intrinsics.path_rename(String(from).mem, String(to).mem), "rename", String(from))
    return String(to)
end
function make_way(to::String, force::Bool, what::String)
    ispath(to) || return nothing
    force || throw_argument(string("'", to, "' exists. `force=true` is required to remove '", to, "' before ", what, "."))
    return remove_path(to, true, true)
end
touch(path::AbstractString) = (close(open(path, "a")); String(path))

# Temporary files and folders

tempdir() = dirname(tempname())
tempname() = String(with_result(Intrinsics.path_temporary(0), "tempname", ""))
mktempdir() = String(with_result(Intrinsics.path_temporary(1), "mktempdir", ""))
mktemp() = (path = tempname(); (path, open(path, "w+")))
function mktempdir(f::Function)
    path = mktempdir()
    try
        return f(path)
    finally
        remove_path(path, true, true)
    end
end
function mktemp(f::Function)
    path, io = mktemp()
    try
        return f(path, io)
    finally
        close(io)
        remove_path(path, true, true)
    end
end
