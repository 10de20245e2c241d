"A board whose opposite edges are joined."
module Tori

import ..Boards: Topology, place

export Torus

struct Torus <: Topology end

place(::Torus, height, width, i, j) = (mod1(i, height), mod1(j, width))

end
