"Sums over numbers: knows nobody."
module Measure

export total, spread

function total(xs)
    sum = zero(xs[1])
    for x in xs
        sum = sum + x
    end
    return sum
end

"The greatest distance of a number from the average: calls `total`, and adds nothing itself."
function spread(xs)
    average = total(xs) / length(xs)
    greatest = 0.0
    for x in xs
        greatest = max(greatest, abs(x - average))
    end
    return greatest
end

end
