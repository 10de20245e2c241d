@enum Heading NORTH EAST SOUTH WEST
struct Point{T}
    x::T
    y::T
end
Base.:+(a::Point, b::Point) = Point(a.x + b.x, a.y + b.y)
mutable struct Robot
    position::Point{Int}
    heading::Heading
end
Robot(p::Tuple, h) = Robot(Point(p...), h)
position(r::Robot) = r.position
heading(r::Robot) = r.heading
turn!(r, by) = (r.heading = Heading(mod(Int(r.heading) + by, 4)); r)
turn_right!(r::Robot) = turn!(r, 1)
turn_left!(r::Robot) = turn!(r, -1)
const STEP = Dict(NORTH => Point(0, 1), EAST => Point(1, 0), SOUTH => Point(0, -1), WEST => Point(-1, 0))
advance!(r::Robot) = (r.position += STEP[r.heading]; r)
const ACTIONS = Dict('R' => turn_right!, 'L' => turn_left!, 'A' => advance!)
move!(r::Robot, s) = foldl((r, c) -> ACTIONS[c](r), s; init = r)
