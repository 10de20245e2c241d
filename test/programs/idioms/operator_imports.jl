# `import Base.<` and the like, with more code on the next line.
import Base.isless, Base.<
import Base.+
struct Card
    suit::Int
    rank::Int
end
<(a::Card, b::Card) = (a.suit, a.rank) < (b.suit, b.rank)
isless(a::Card, b::Card) = a < b
+(a::Card, n::Int) = Card(a.suit, a.rank + n)
println(Card(1, 2) < Card(1, 3), " ", maximum([Card(1, 9), Card(2, 1)]), " ", Card(1, 1) + 2, " ", [1, 2] .< [2, 1])
# expect: true Card(2, 1) Card(1, 3) Bool[1, 0]
