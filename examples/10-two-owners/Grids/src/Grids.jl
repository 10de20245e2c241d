"Sums over grids of anything that can be added."
module Grids

export total

function total(cells)
    sum = cells[1]
    for i in 2:length(cells)
        sum = sum + cells[i]
    end
    return sum
end

end
