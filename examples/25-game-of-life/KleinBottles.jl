"A torus with a twist: who leaves by the upper or lower edge comes back mirrored."
module KleinBottles

import ..Boards: Topology, place

export KleinBottle

struct KleinBottle <: Topology end

function place(::KleinBottle, height, width, i, j)
    column = mod1(j, width)
    return i in 1:height ? (i, column) : (mod1(i, height), width + 1 - column)
end

end
