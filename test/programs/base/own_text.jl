# Types of strings and streams of a program's own; exceptions with texts of their own.
struct RevStr <: AbstractString
    s::String
end
Base.ncodeunits(r::RevStr) = ncodeunits(r.s)
Base.codeunit(r::RevStr) = UInt8
Base.codeunit(r::RevStr, i::Integer) = codeunit(r.s, ncodeunits(r.s) - i + 1)
Base.isvalid(r::RevStr, i::Integer) = 1 <= i <= ncodeunits(r.s)
Base.iterate(r::RevStr, i::Int=1) = i > ncodeunits(r.s) ? nothing : (r.s[ncodeunits(r.s)-i+1], i + 1)
r = RevStr("hello")
println(r, " ", length(r), " ", r[1], " ", uppercase(r), " ", split(r, "l"), " ", occursin("ll", r), " ", r == "olleh", " ", r * "x", " ", repr(r), " ", r[2:3], " ", collect(r), " ", findfirst('l', r), " ", strip(r), reverse(r), startswith(r, "ol"), "$r", join([r, r], "-"), hash(r) == hash("olleh"), Dict("olleh" => 1)[r])
# expect: olleh 5 o OLLEH SubString{String}["o", "", "eh"] true true ollehx "olleh" ll ['o', 'l', 'l', 'e', 'h'] 2 ollehhellotrueolleholleh-ollehtrue1
struct CountIO <: IO
    n::Vector{Int}
end
Base.write(io::CountIO, b::UInt8) = (io.n[1] += 1; 1)
c = CountIO([0]); print(c, "héllo", 12); println(c, [1,2]); println(c.n)
# expect: [15]
struct MyEx <: Exception; msg::String; end
Base.showerror(io::IO, e::MyEx) = print(io, "MyEx: ", e.msg)
try; throw(MyEx("boo")); catch e; println(sprint(showerror, e), " ", e); end
# expect: MyEx: boo MyEx("boo")
try
    try error("inner") catch; error("outer") end
catch e
    println(e.msg)
end
# expect: outer
function f() ; try; return 1; finally; println("fin"); end; end
println(f())
# expect: fin
# expect: 1
e = try; sqrt(-1); catch err; err; end
println(typeof(e), e isa DomainError)
# expect: DomainErrortrue
try; error("x"); catch e; println(stacktrace(catch_backtrace()) isa Vector); end
# expect: true
println(sprint(showerror, ErrorException("a")))
# expect: a
try
    throw(CompositeException([ErrorException("a"), ErrorException("b")]))
catch e
    println(sprint(showerror, e))
end
# expect: a
# expect:
# expect: ...and 1 more exception.
# expect:
try
    [1,2,3][4]
catch e
    e isa BoundsError && println("bounds ", e.i, e.a)
    showerror(stdout, e, catch_backtrace()); println()
end
# expect: bounds (4,)[1, 2, 3]
# expect: BoundsError: attempt to access 3-element Vector{Int64} at index [4]
println(sizeof("\xff"), " ", isvalid("\xff"), " ", collect(b"\xff\x00a"), " ", repr("a\xffb"), length("\xe2\x82"))
# expect: 1 false UInt8[0xff, 0x00, 0x61] "a\xffb"1
s = String(UInt8[0x61, 0xff, 0xe2, 0x82, 0x62]); println(length(s), isvalid(s), repr(s), collect(s), s[2] == '\xff', ncodeunits(s[3]))
# expect: 4false"a\xff\xe2\x82b"['a', '\xff', '\xe2\x82', 'b']false2
