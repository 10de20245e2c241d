"Another system for the same integrators: one angle."
module Pendulums

using ..Systems

export Pendulum

struct Pendulum <: System
    positions::Vector{Float64}
    velocities::Vector{Float64}
end

Pendulum(angle) = Pendulum([angle], [0.0])

Systems.acceleration(p::Pendulum) = -sin.(p.positions)
Systems.energy(p::Pendulum) = p.velocities[1]^2 / 2 - cos(p.positions[1])

end
