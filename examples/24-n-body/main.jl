# Planets and a pendulum, by four integrators: what does not change is the energy, and how little it changes is the test.

include("Vectors.jl")
include("Systems.jl")
include("Integrators.jl")
include("Gravity.jl")
include("Pendulums.jl")

using .Vectors, .Systems, .Integrators, .Gravity, .Pendulums
using Printf

const integrators = (Euler(), SemiImplicitEuler(), Leapfrog(), Yoshida())

function compare(title, make, dt, steps)
    println(title)
    @printf("  %-18s %12s %12s %8s\n", "", "dt = $dt", "dt = $(dt / 2)", "order")
    for integrator in integrators
        coarse = integrate!(integrator, make(), dt, steps)
        fine = integrate!(integrator, make(), dt / 2, 2steps)
        @printf("  %-18s %12.3e %12.3e %8.1f\n", nameof(typeof(integrator)), coarse, fine, log2(coarse / fine))
    end
end

function orbits(days)
    bodies = solar_system()
    @printf("%d days by Yoshida's integrator\n", days)
    for i in 2:length(bodies.names)
        @printf("  %-8s at %.4f", bodies.names[i], separation(bodies, 1, i))
        i == length(bodies.names) && println()
    end
    integrate!(Yoshida(), bodies, 2.0, days ÷ 2)
    for i in 2:length(bodies.names)
        p = bodies.positions[i]
        @printf("  %-8s %8.4f %8.4f %8.4f  distance %.4f\n", bodies.names[i], p.x, p.y, p.z, separation(bodies, 1, i))
    end
    @printf("  total momentum below 1e-15: %s\n", norm(momentum(bodies)) < 1e-15)
end

compare("Energy error, planets", solar_system, 2.0, 200)
compare("Energy error, pendulum", () -> Pendulum(1.0), 0.1, 200)
orbits(730)
