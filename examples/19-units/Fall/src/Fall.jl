"Falling bodies: the same three formulas with exact numbers, with floats and with dual numbers."
module Fall

using Units, Constants, Duals

"How far a body falls in the time `t`."
fallen(t; g = standard_gravity) = g * t^2 / 2

"How fast something must leave a body of `mass` at `radius` never to come back."
escape_speed(mass, radius) = sqrt(2gravitation * mass / radius)

"The energy that a mass is worth at rest."
rest_energy(mass) = mass * speed_of_light^2

"The derivative of `f` at `t`, a quantity with the dimension of f(t) / t."
function rate(f, t::Quantity)
    moving = Dual(number(t), one(number(t))) * unit(t)
    return derivative(number(f(moving))) * unit(f(t)) / unit(t)
end

function exact()
    println("Rational numbers")
    println("  in 3 s:        ", fallen(3second))
    println("  in 1/2 minute: ", in_unit(fallen(1 // 2 * minute), kilometre), " km")
    println("  mean speed:    ", fallen(3second) / (3second))
    println("  from the sun:  ", 150_000_000kilometre / speed_of_light)
end

function floats()
    println("Floats")
    println("  in 3 s:        ", fallen(3.0second))
    speed = escape_speed(earth_mass, earth_radius)
    println("  escape speed:  ", speed, " = ", round(in_unit(speed, kilometre / hour)), " km/h")
    println("  1 g is worth:  ", in_unit(rest_energy(0.001kilogram), joule), " J")
    surface = gravitation * earth_mass / earth_radius^2
    println("  g at surface:  ", surface, surface < standard_gravity ? " <" : " ≥", " standard gravity")
end

function duals()
    println("Dual numbers")
    println("  fallen, speed: ", fallen(Dual(3.0, 1.0) * second))
    println("  the speed:     ", rate(fallen, 3.0second))
    println("  exactly:       ", rate(fallen, 3 // 1 * second))
    println("  escape speed, for each metre higher: ", rate(r -> escape_speed(earth_mass, r), earth_radius))
end

function errors()
    println("Errors")
    for wrong in (() -> metre + second, () -> in_unit(hour, kilometre), () -> 3second < 1kilogram, () -> sqrt(2metre))
        try
            wrong()
        catch e
            println("  ", sprint(showerror, e))
        end
    end
end

function main()
    exact()
    floats()
    duals()
    errors()
    println("sorted: ", join(sort([3kilometre, 20metre, 1500metre]), " < "), ", ", 90minute == 3 // 2 * hour)
end

end
