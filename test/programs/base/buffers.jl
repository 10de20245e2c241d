# Buffers for writing, exceptions as values, walking through folders.
io = IOBuffer(UInt8[1,2]; write=true); write(io, 0x09); println(take!(io))
# expect: UInt8[0x09, 0x02]
io = PipeBuffer(); print(io, "abc"); println(read(io, Char), read(io, String)); io = IOBuffer("ab"; append=true); print(io, "c"); println(String(take!(io)))
# expect: abc
# expect: abc
f(x::Int) = x
e = try f("a") catch err; err end
println(e, " ", e.args, " ", e.f, " ", typeof(e.args))
# expect: MethodError(f, ("a",), 0xffffffffffffffff) ("a",) f Tuple{String}
d = mktempdir(); mkdir(joinpath(d, "s")); touch(joinpath(d, "s", "x")); touch(joinpath(d, "y"))
for (root, dirs, files) in walkdir(d) println(replace(root, d => "D"), dirs, files) end
# expect: D["s"]["y"]
# expect: D/sString[]["x"]
println(try qq catch err; err end)
# expect: UndefVarError(:qq, Main)
