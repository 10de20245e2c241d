using Test

abstract type Cell end
mutable struct InputCell{T} <: Cell
    value::T
    dependents::Vector{Cell}
end
InputCell(x::T) where T = InputCell{T}(x, Cell[])
mutable struct ComputeCell{F} <: Cell
    f::F
    inputs::Vector{<:Cell}
    value::Any
    callbacks::Dict{Int, Function}
    dependents::Vector{Cell}
    nextid::Int
    function ComputeCell(f::F, inputs...) where {F}
        c = new{F}(f, collect(Cell, inputs), nothing, Dict{Int,Function}(), [], 0)
        c.value = compute(c)
        for i in inputs
            push!(i.dependents, c)
        end
        return c
    end
end
value(c::Cell) = c.value
compute(c) = c.f(value.(c.inputs)...)
function setvalue!(c::InputCell, v)
    c.value = v
    stale = Cell[]
    visit(x) = for d in x.dependents
        d in stale || push!(stale, d)
        visit(d)
    end
    visit(c)
    before = Dict(s => s.value for s in stale)
    for _ in stale, s in stale
        s.value = compute(s)
    end
    for s in stale
        s.value == before[s] && continue
        foreach(cb -> cb(s.value), values(s.callbacks))
    end
    v
end
addcallback!(f::Function, c::ComputeCell) = (c.nextid += 1; c.callbacks[c.nextid] = f; c.nextid)
removecallback!(c, id) = (delete!(c.callbacks, id); nothing)

@testset "react" begin
    i = InputCell(1)
    times2 = ComputeCell(x -> 2x, i)
    times30 = ComputeCell(x -> 30x, i)
    out = ComputeCell(+, times2, times30)
    @test value(out) == 32
    setvalue!(i, 3)
    @test value(out) == 96
    @testset "callbacks" begin
        log = Int[]
        id = addcallback!(out) do v
            push!(log, v)
        end
        setvalue!(i, 4)
        @test log == [128]
        removecallback!(out, id)
        setvalue!(i, 5)
        @test log == [128]
    end
end
# expect: Test Summary: | Pass  Total  Time
# expect: react         |    4      4  0.0s
