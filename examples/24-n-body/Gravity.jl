"Bodies that attract each other, in units of the sun's mass, its distance from the earth and days."
module Gravity

using ..Vectors, ..Systems

export Bodies, solar_system, momentum, separation

const G = 0.01720209895^2

struct Bodies <: System
    names::Vector{String}
    masses::Vector{Float64}
    positions::Vector{Vec3{Float64}}
    velocities::Vector{Vec3{Float64}}
end

function Systems.acceleration(bodies::Bodies)
    accelerations = fill(zero(Vec3{Float64}), length(bodies.masses))
    for i in eachindex(bodies.masses), j in 1:(i - 1)
        apart = bodies.positions[j] - bodies.positions[i]
        pull = G / norm(apart)^3 * apart
        accelerations[i] += bodies.masses[j] * pull
        accelerations[j] -= bodies.masses[i] * pull
    end
    return accelerations
end

kinetic(bodies) = sum(m * dot(v, v) / 2 for (m, v) in zip(bodies.masses, bodies.velocities))

function potential(bodies)
    pairs = [(i, j) for i in eachindex(bodies.masses) for j in 1:(i - 1)]
    return -sum(G * bodies.masses[i] * bodies.masses[j] / separation(bodies, i, j) for (i, j) in pairs)
end

separation(bodies, i, j) = norm(bodies.positions[i] - bodies.positions[j])

Systems.energy(bodies::Bodies) = kinetic(bodies) + potential(bodies)

momentum(bodies) = sum(m * v for (m, v) in zip(bodies.masses, bodies.velocities))

"The sun and some planets on circles, the sun moving so that the whole does not."
function solar_system()
    planets = [("Mercury", 1.66e-7, 0.387), ("Venus", 2.45e-6, 0.723), ("Earth", 3.04e-6, 1.0), ("Mars", 3.23e-7, 1.524), ("Jupiter", 9.55e-4, 5.203)]
    bodies = Bodies(["Sun"], [1.0], [zero(Vec3{Float64})], [zero(Vec3{Float64})])
    for (n, (name, mass, radius)) in enumerate(planets)
        push!(bodies.names, name)
        push!(bodies.masses, mass)
        push!(bodies.positions, radius * Vec3(cos(n), sin(n), 0.0))
        push!(bodies.velocities, sqrt(G / radius) * Vec3(-sin(n), cos(n), 0.02n))
    end
    bodies.velocities[1] = -momentum(bodies)
    return bodies
end

end
