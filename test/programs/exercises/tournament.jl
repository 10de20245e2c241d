using Test

Base.@kwdef mutable struct Team
    mp::Int = 0
    w::Int = 0
    d::Int = 0
    l::Int = 0
end
points(t::Team) = 3t.w + t.d
function tournament(input)
    table = Dict{String,Team}()
    team(n) = get!(Team, table, n)
    for line in split(input, '\n', keepempty = false)
        a, b, r = split(line, ';')
        ta, tb = team(a), team(b)
        for t in (ta, tb); t.mp += 1; end
        if r == "win"
            ta.w += 1; tb.l += 1
        elseif r == "loss"
            tb.w += 1; ta.l += 1
        else
            ta.d += 1; tb.d += 1
        end
    end
    rows = sort(collect(table); by = ((n, t),) -> (-points(t), n))
    fmt(cells) = join([rpad(cells[1], 30); lpad.(cells[2:end], 3)], " |")
    join([fmt(["Team", " MP", "  W", "  D", "  L", "  P"]); [fmt([n, string.((t.mp, t.w, t.d, t.l, points(t)))...]) for (n, t) in rows]], "\n")
end

@testset "tournament" begin
    @test tournament("") == "Team                           | MP |  W |  D |  L |  P"
    println(tournament("""
    Allegoric Alaskans;Blithering Badgers;win
    Devastating Donkeys;Courageous Californians;draw
    Devastating Donkeys;Allegoric Alaskans;win
    """))
    println(Team(w = 3))
end
# expect: Team                           | MP |  W |  D |  L |  P
# expect: Devastating Donkeys            |  2 |  1 |  1 |  0 |  4
# expect: Allegoric Alaskans             |  2 |  1 |  0 |  1 |  3
# expect: Courageous Californians        |  1 |  0 |  1 |  0 |  1
# expect: Blithering Badgers             |  1 |  0 |  0 |  1 |  0
# expect: Team(0, 3, 0, 0)
# expect: Test Summary: | Pass  Total  Time
# expect: tournament    |    1      1  0.0s
