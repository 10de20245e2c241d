using Test

mutable struct CircularBuffer{T} <: AbstractVector{T}
    capacity::Int
    first::Int
    length::Int
    data::Vector{T}
end
CircularBuffer{T}(capacity::Integer) where {T} = CircularBuffer{T}(capacity, 1, 0, Vector{T}(undef, capacity))
Base.size(cb::CircularBuffer) = (cb.length,)
Base.isempty(cb::CircularBuffer) = cb.length == 0
isfull(cb::CircularBuffer) = cb.length == cb.capacity
capacity(cb::CircularBuffer) = cb.capacity
idx(cb, i) = mod1(cb.first + i - 1, cb.capacity)
Base.@propagate_inbounds function Base.getindex(cb::CircularBuffer, i::Int)
    @boundscheck checkbounds(cb, i)
    cb.data[idx(cb, i)]
end
function Base.setindex!(cb::CircularBuffer, v, i::Int)
    @boundscheck checkbounds(cb, i)
    cb.data[idx(cb, i)] = v
end
function Base.push!(cb::CircularBuffer, item; overwrite::Bool = false)
    if isfull(cb)
        overwrite || throw(BoundsError(cb, cb.length + 1))
        popfirst!(cb)
    end
    cb.length += 1
    cb[end] = item
    cb
end
function Base.popfirst!(cb::CircularBuffer)
    isempty(cb) && throw(BoundsError(cb, 1))
    x = cb[1]
    cb.first = idx(cb, 2)
    cb.length -= 1
    return x
end
function Base.pop!(cb::CircularBuffer)
    isempty(cb) && throw(BoundsError(cb, 1))
    x = cb[end]
    cb.length -= 1
    x
end
Base.empty!(cb::CircularBuffer) = (cb.length = 0; cb)
function Base.append!(cb::CircularBuffer, xs; overwrite = false)
    for x in xs
        push!(cb, x; overwrite)
    end
    cb
end
Base.eltype(::Type{CircularBuffer{T}}) where T = T

@testset "CircularBuffer" begin
    cb = CircularBuffer{Int}(1)
    @test_throws BoundsError popfirst!(cb)
    @test push!(cb, 1) === cb
    @test popfirst!(cb) == 1
    @test isempty(cb)
    cb = CircularBuffer{Int}(5)
    @testset "fill" begin
        for i in 1:5
            push!(cb, i)
        end
        @test isfull(cb)
        @test_throws BoundsError push!(cb, 8)
        @test cb == 1:5
        push!(cb, 6; overwrite = true)
        @test cb == [2, 3, 4, 5, 6]
        @test collect(cb) == 2:6
        @test sum(cb) == 20
        @test cb[end] == 6
        @test_throws BoundsError cb[6]
        @test cb[2:3] == [3, 4]
        @test map(x -> 2x, cb) == 4:2:12
        @test length(cb) == 5 == capacity(cb)
        @test eltype(cb) == Int
        @test pop!(cb) == 6
        @test first(cb) == 2 && last(cb) == 5
        append!(cb, 7:9; overwrite = true)
        @test cb == [4, 5, 7, 8, 9]
        @test isempty(empty!(cb))
    end
    println(push!(CircularBuffer{Int}(3), 4))
    display(append!(CircularBuffer{Int}(3), 4:6))
    println()
end
# expect: [4]
# expect: 3-element CircularBuffer{Int64}:
# expect:  4
# expect:  5
# expect:  6
# expect:
# expect: Test Summary:  | Pass  Total  Time
# expect: CircularBuffer |   20     20  0.0s
