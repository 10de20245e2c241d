using Test

struct CustomSet{T} <: AbstractSet{T}
    elements::Vector{T}
    CustomSet{T}(xs) where T = new{T}(unique(xs))
end
CustomSet(xs) = CustomSet{eltype(xs)}(xs)
Base.iterate(s::CustomSet, state...) = iterate(s.elements, state...)
Base.length(s::CustomSet) = length(s.elements)
Base.in(x, s::CustomSet) = any(==(x), s.elements)
Base.push!(s::CustomSet, x) = (x in s || push!(s.elements, x); s)
Base.copy(s::CustomSet{T}) where T = CustomSet{T}(copy(s.elements))
complement(a::CustomSet, b::CustomSet) = CustomSet(filter(!in(b), a.elements))
Base.intersect(a::CustomSet, b::CustomSet) = CustomSet(filter(in(b), a.elements))
Base.union(a::CustomSet, b::CustomSet) = CustomSet([a.elements; b.elements])
disjoint(a, b) = isempty(a ∩ b)
complement!(a::CustomSet, b) = (filter!(!in(b), a.elements); a)
Base.intersect!(a::CustomSet, b::CustomSet) = (filter!(in(b), a.elements); a)
Base.union!(a::CustomSet, b::CustomSet) = (foreach(x -> push!(a, x), b); a)
Base.isempty(s::CustomSet) = isempty(s.elements)

@testset "set" begin
    @test isempty(CustomSet([]))
    @test !isempty(CustomSet([1]))
    @test 1 in CustomSet([1, 2, 3])
    @test !(4 in CustomSet([1, 2, 3]))
    @test issubset(CustomSet([1, 2]), CustomSet([2, 1, 3]))
    @test CustomSet([1, 2]) ⊆ CustomSet([2, 1, 3])
    @test CustomSet(Int[]) ⊆ CustomSet(Int[])
    @test disjoint(CustomSet([1, 2]), CustomSet([3, 4]))
    @test CustomSet([1, 2]) == CustomSet([2, 1])
    @test CustomSet([1, 2]) != CustomSet([2, 1, 3])
    @test isequal(push!(CustomSet([1, 2]), 3), CustomSet([1, 2, 3]))
    @test CustomSet([1, 2, 3, 4]) ∩ CustomSet([3, 2, 5]) == CustomSet([2, 3])
    @test complement(CustomSet([1, 2, 3]), CustomSet([3])) == CustomSet([1, 2])
    @test CustomSet([1]) ∪ CustomSet([2]) == CustomSet([1, 2])
    s = CustomSet([1, 2])
    @test union!(s, CustomSet([3, 1])) === s
    @test length(s) == 3
    @test intersect!(s, CustomSet([3])) == CustomSet([3])
    @test CustomSet(['a', 'b', 'a']) == Set("ab")
    println(CustomSet([3, 1, 3]))
end
# expect: CustomSet{Int64}([3, 1])
# expect: Test Summary: | Pass  Total  Time
# expect: set           |   18     18  0.0s
