"A system whose state is positions and velocities. Integrators need no more of it than `acceleration`."
module Systems

export System, acceleration, energy

"""
A system has `positions` and `velocities`, vectors of the same length, which may hold anything that can be added and
multiplied by numbers.
"""
abstract type System end

"""
    acceleration(system)

The accelerations at the present positions, one for each.
"""
function acceleration end

"The total energy, which does not change."
function energy end

end
