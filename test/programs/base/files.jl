# Files, folders, streams, the environment, versions.
d = mktempdir()
f = joinpath(d, "x.txt")
open(f, "w") do io
    println(io, "line 1")
    write(io, "line 2\n")
    print(io, "é", 3)
end
println(read(f, String), "|", readlines(f), filesize(f), isfile(f), isdir(d), ispath(f * "no"))
# expect: line 1
# expect: line 2
# expect: é3|["line 1", "line 2", "é3"]17truetruefalse
open(f, "a") do io; write(io, "\nmore"); end
for l in eachline(f) println(l) end
# expect: line 1
# expect: line 2
# expect: é3
# expect: more
io = open(f)
println(basename(f), " ", splitext("a/b.c.jl"), splitdir("a/b"), joinpath("a", "b", "/c"), normpath("a/../b/./c"), dirname("/x"), readdir(d))
# expect: x.txt ("a/b.c", ".jl")("a", "b")/cb/c/["x.txt"]
try; open(joinpath("nonexist", "x")); catch e; showerror(stdout, e); println(); end
# expect: SystemError: opening file "nonexist/x": No such file or directory
try; readdir("nonexist"); catch e; showerror(stdout, e); println(); end
# expect: IOError: readdir("nonexist"): no such file or directory (ENOENT)
try; mkdir(d); catch e; println(typeof(e)) end
# expect: IOError
mkpath(joinpath(d, "p/q")); cp(f, joinpath(d, "p/y.txt")); mv(joinpath(d, "p/y.txt"), joinpath(d, "z.txt")); println(readdir(d))
# expect: ["p", "x.txt", "z.txt"]
rm(f); println(readdir(d))
# expect: ["p", "z.txt"]
try; ENV["NOPE"]; catch e; showerror(stdout, e); println(); end
# expect: KeyError: key "NOPE" not found
println(VERSION >= VersionNumber("1.6"), VersionNumber("1.2.3-rc1+b"), " ", repr(VersionNumber("1.2")), VersionNumber("1.2.3-rc1") < VersionNumber("1.2.3"))
# expect: true1.2.3-rc1+b v"1.2.0"true
println(time() > 1.7e9, Sys.iswindows())
# expect: truefalse
mktemp() do path, io
    write(io, "abc"); seekstart(io); println(read(io, String)); 
end
# expect: abc
println(sprint(show, IOContext(stdout, :compact => true)) isa String, get(IOContext(stdout, :compact => true), :compact, false))
# expect: truetrue
io = IOBuffer(); print(io, "abc"); println(position(io), read(io, String), String(take!(io)), isempty(take!(io)))
# expect: 3abctrue
io = IOBuffer("hello"); println(read(io, Char), peek(io), read(io, 2), String(read(io))); 
# expect: h101UInt8[0x65, 0x6c]lo
try; read(io, UInt8); catch e; showerror(stdout, e); println(); end
# expect: EOFError: read end of file
