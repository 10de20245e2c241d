"A board with nothing around it."
module Planes

import ..Boards: Topology, place

export Plane

struct Plane <: Topology end

place(::Plane, height, width, i, j) = i in 1:height && j in 1:width ? (i, j) : nothing

end
