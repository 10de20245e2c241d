"Needs Grids and Units together, and does not know the other package that does."
module South

using Grids, Units

survey() = total([Metre(10.0), Metre(20.0)])
main() = println(survey())

end
