# Methods of Base for one's own types, with the signatures that people write.
struct Tag <: AbstractString
    s::String
end
Base.ncodeunits(x::Tag) = ncodeunits(x.s)
Base.codeunit(x::Tag, i::Integer) = codeunit(x.s, i)
Base.isvalid(x::Tag, i::Integer) = isvalid(x.s, i)
Base.iterate(x::Tag, i::Integer = 1) = iterate(x.s, i)
Base.getindex(x::Tag, i::Integer) = x.s[i]
Base.print(io::IO, x::Tag) = print(io, "#", x.s)
tag = Tag("héllo")
print(tag, tag[2], "\n")
print(tag)
print(stdout, tag)
println()
# expect: #hélloé
# expect: #héllo#héllo
@enum Color red green
Base.print(io::IO, c::Color) = print(io, "<", Int(c), ">")
print(red)
println(" $green")
# expect: <0> <1>
struct Row <: AbstractVector{Int}
    v::Vector{Int}
end
Base.size(r::Row) = size(r.v)
Base.getindex(r::Row, i::Integer) = r.v[i]
struct Any2{T} <: AbstractMatrix{T}
    v::Matrix{T}
end
Base.size(a::Any2) = size(a.v)
Base.getindex(a::Any2, I...) = a.v[I...]
Base.setindex!(a::Any2, x, I...) = (a.v[I...] = x)
struct Both{T} <: AbstractMatrix{T}
    v::Matrix{T}
end
Base.size(a::Both) = size(a.v)
Base.getindex(a::Both, i::Integer, j::Integer) = a.v[i, j]
Base.setindex!(a::Both, x, i::Integer, j::Integer) = (a.v[i, j] = x)
r, a, b = Row([1, 2, 3]), Any2([1 2; 3 4]), Both([1 2; 3 4])
println(r[2], r[2:3], r[end], sum(r), " ", a[1, 2], a[:, 1], a[CartesianIndex(2, 2)], " ", b[1, 2], b[2, :], b[3], b[CartesianIndex(2, 1)])
# expect: 2[2, 3]36 2[1, 3]4 2[3, 4]23
a[1, 1] = 9
b[2, 2] = 7
b[1, :] = [5, 6]
println(a, b, map(x -> x + 1, b), b .+ 1)
# expect: [9 2; 3 4][5 6; 3 7][6 7; 4 8][6 7; 4 8]
struct Day
    n::Int
end
Base.:(:)(a::Day, b::Day) = [Day(n) for n in a.n:b.n]
println(Day(1):Day(3), reduce(.+, [[1, 2], [3, 4]]), map(.-, [1], [2]))
# expect: Day[Day(1), Day(2), Day(3)][4, 6][-1]
