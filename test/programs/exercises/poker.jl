using Test

const RANKS = Dict(string(c) => i + 1 for (i, c) in enumerate("23456789")) |> d -> merge(d, Dict("10" => 10, "J" => 11, "Q" => 12, "K" => 13, "A" => 14))
struct Card
    rank::Int
    suit::Char
end
Card(s::AbstractString) = Card(RANKS[s[1:end-1]], s[end])
Base.isless(a::Card, b::Card) = a.rank < b.rank
struct Hand
    text::String
    cards::Vector{Card}
end
Hand(s) = Hand(s, sort(Card.(split(s)), rev = true))
ranks(h::Hand) = [c.rank for c in h.cards]
function strength(h::Hand)
    r = ranks(h)
    groups = sort([(count(==(x), r), x) for x in unique(r)], rev = true)
    counts, rs = first.(groups), last.(groups)
    flush = allequal(c.suit for c in h.cards)
    r == [14, 5, 4, 3, 2] && (rs = [5, 4, 3, 2, 1])
    straight = length(rs) == 5 && rs[1] - rs[5] == 4
    kind = straight && flush ? 8 : counts == [4, 1] ? 7 : counts == [3, 2] ? 6 : flush ? 5 : straight ? 4 :
           counts[1] == 3 ? 3 : counts == [2, 2, 1] ? 2 : counts[1] == 2 ? 1 : 0
    (kind, rs...)
end
function best(hands)
    hs = Hand.(hands)
    top = maximum(strength, hs)
    [h.text for h in hs if strength(h) == top]
end

@testset "poker" begin
    @test best(["4S 5S 7H 8D JC"]) == ["4S 5S 7H 8D JC"]
    @test best(["4D 5S 6S 8D 3C", "2S 4C 7S 9H 10H", "3S 4S 5D 6H JH"]) == ["3S 4S 5D 6H JH"]
    @test best(["3S 4S 5D 6H JH", "3H 4H 5C 6C JD"]) |> length == 2
    @test best(["4S 5H 4C 8D 4H", "4D AH 3S 2D 5C"]) == ["4D AH 3S 2D 5C"]
    @test best(["2S 2H 2C 8D 2D", "4S 5H 5S 5D 5C"]) == ["4S 5H 5S 5D 5C"]
    @test best(["4H 6H 7H 8H 5H", "5S 7S 8S 9S 6S"]) == ["5S 7S 8S 9S 6S"]
    println(Hand("4H 6H 10H 8H AS"))
end
# expect: Hand("4H 6H 10H 8H AS", Card[Card(14, 'S'), Card(10, 'H'), Card(8, 'H'), Card(6, 'H'), Card(4, 'H')])
# expect: Test Summary: | Pass  Total  Time
# expect: poker         |    6      6  0.0s
