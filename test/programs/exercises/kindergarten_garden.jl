using Test

module Garden
export plants, Plot
@enum Plant::UInt8 begin
    violets = UInt8('V')
    clover = UInt8('C')
    grass = UInt8('G')
    radishes = UInt8('R')
end
const CHILDREN = split("Alice Bob Charlie David Eve Fred Ginny Harriet Ileana Joseph Kincaid Larry")
struct Plot
    grid::Matrix{Plant}
end
Plot(s::AbstractString) = Plot(permutedims(reduce(hcat, [Plant.(UInt8.(collect(l))) for l in split(s, "\n")])))
function plants(p::Plot, name)
    i = findfirst(==(name), CHILDREN)
    i === nothing && throw(KeyError(name))
    vec(permutedims(p.grid[:, 2i-1:2i])) .|> string
end
end

using .Garden
@testset "garden" begin
    @test plants(Plot("RC\nGG"), "Alice") == ["radishes", "clover", "grass", "grass"]
    full = Plot("VRCGVVRVCGGCCGVRGCVCGCGV\nVRCCCGCRRGVCGCRVVCVGCGCV")
    @test plants(full, "Larry") == ["grass", "violets", "clover", "violets"]
    @test_throws KeyError plants(full, "Zed")
    @test_throws KeyError("Zed") plants(full, "Zed")
    println(Garden.violets, " ", Garden.Plant(0x43), " ", Int(Garden.grass))
    display(Garden.clover)
end
# expect: violets clover 71
# expect: clover::Plant = 0x43
# expect: Test Summary: | Pass  Total  Time
# expect: garden        |    4      4  0.0s
