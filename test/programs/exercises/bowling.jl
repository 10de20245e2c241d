using Test

mutable struct BowlingGame
    rolls::Vector{Int}
end
BowlingGame() = BowlingGame([])
struct GameError <: Exception
    msg
end
Base.showerror(io::IO, e::GameError) = print(io, typeof(e), ": ", e.msg)
function frames(rolls)
    fs = Vector{Int}[]
    i = 1
    while i <= length(rolls) && length(fs) < 9
        if rolls[i] == 10
            push!(fs, [10]); i += 1
        else
            push!(fs, rolls[i:min(i+1, end)]); i += 2
        end
    end
    i <= length(rolls) && push!(fs, rolls[i:end])
    fs
end
function roll(g::BowlingGame, pins)
    0 ≤ pins ≤ 10 || throw(DomainError(pins, "Pins must have a value from 0 to 10"))
    iscomplete(g) && throw(GameError("Cannot roll after game is over"))
    push!(g.rolls, pins)
    f = frames(g.rolls)[end]
    if length(frames(g.rolls)) < 10 && sum(f) > 10 || length(f) == 2 && f[1] != 10 && sum(f) > 10 || length(f) == 3 && f[1] == 10 && f[2] != 10 && f[2] + f[3] > 10
        pop!(g.rolls)
        throw(GameError("Pin count exceeds pins on the lane"))
    end
    g
end
function iscomplete(g)
    fs = frames(g.rolls)
    length(fs) == 10 || return false
    l = last(fs)
    length(l) == 3 || length(l) == 2 && sum(l) < 10
end
function score(g)
    iscomplete(g) || throw(GameError("Score cannot be taken until the end of the game"))
    total, i = 0, 1
    for _ in 1:10
        r = @view g.rolls[i:min(i+2, end)]
        if r[1] == 10
            total += sum(r); i += 1
        elseif r[1] + r[2] == 10
            total += sum(r); i += 2
        else
            total += sum(r[1:2]); i += 2
        end
    end
    total
end

function play(rolls)
    g = BowlingGame()
    for r in rolls
        roll(g, r)
    end
    g
end
@testset "scores" begin
    for (rolls, expected) in [
        zeros(Int, 20) => 0,
        repeat([3, 6], 10) => 90,
        [6; 4; zeros(Int, 18)] => 10,
        vcat([5, 5, 3], fill(0, 17)) => 16,
        fill(10, 12) => 300,
        [fill(0, 18)..., 7, 3, 7] => 17,
    ]
        @test score(play(rolls)) == expected
    end
end
@testset "errors" begin
    @test_throws DomainError roll(BowlingGame(), -1)
    @test_throws DomainError(11, "Pins must have a value from 0 to 10") roll(BowlingGame(), 11)
    @test_throws GameError play([5, 6])
    @test_throws GameError score(BowlingGame())
    @test_throws GameError("Cannot roll after game is over") play(fill(0, 21))
end
# expect: Test Summary: | Pass  Total  Time
# expect: scores        |    6      6  0.0s
# expect: Test Summary: | Pass  Total  Time
# expect: errors        |    5      5  0.0s
