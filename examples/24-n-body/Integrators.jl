"""
Integrators are types, and a step is a method of `step!`. Kicks change velocities, drifts change positions. Knows neither
planets nor vectors.
"""
module Integrators

using ..Systems

export Integrator, Euler, SemiImplicitEuler, Leapfrog, Yoshida, step!, integrate!

abstract type Integrator end

"Both at once, from the old state: spirals outwards."
struct Euler <: Integrator end

"First the kick, then the drift with new velocities: first order, but symplectic."
struct SemiImplicitEuler <: Integrator end

"Half a drift, a kick, half a drift: second order."
struct Leapfrog <: Integrator end

"Three leapfrogs, the middle one backwards: fourth order."
struct Yoshida <: Integrator end

function drift!(system, dt)
    system.positions .+= dt .* system.velocities
    return system
end

function kick!(system, dt)
    system.velocities .+= dt .* acceleration(system)
    return system
end

"""
    step!(integrator, system, dt)

Advances the system by the time `dt`.
"""
function step!(::Euler, system::System, dt)
    change = dt .* acceleration(system)
    drift!(system, dt)
    system.velocities .+= change
    return system
end

step!(::SemiImplicitEuler, system::System, dt) = drift!(kick!(system, dt), dt)
step!(::Leapfrog, system::System, dt) = drift!(kick!(drift!(system, dt / 2), dt), dt / 2)

function step!(::Yoshida, system::System, dt)
    outer = 1 / (2 - cbrt(2))
    for part in (outer, 1 - 2outer, outer)
        step!(Leapfrog(), system, part * dt)
    end
    return system
end

"Advances the system by `steps` steps; the largest relative error of the energy on the way."
function integrate!(integrator::Integrator, system::System, dt, steps)
    start = energy(system)
    worst = 0.0
    for _ in 1:steps
        step!(integrator, system, dt)
        worst = max(worst, abs(energy(system) / start - 1))
    end
    return worst
end

end
