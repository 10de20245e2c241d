"Constants of physics. Those that are exact by definition are whole or rational numbers here."
module Constants

using Units

export speed_of_light, standard_gravity, gravitation, earth_mass, earth_radius

"Exact: the metre is defined by it."
const speed_of_light = 299_792_458 * metre / second

"Exact: 9.80665 m/s²."
const standard_gravity = 980665 // 100000 * metre / second^2

"Newton's constant, measured."
const gravitation = 6.6743e-11 * metre^3 / (kilogram * second^2)

const earth_mass = 5.9722e24 * kilogram

const earth_radius = 6.371e6 * metre

end
