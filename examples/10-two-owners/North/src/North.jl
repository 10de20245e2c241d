"Needs Grids and Units together, and does not know the other package that does."
module North

using Grids, Units

survey() = total([Metre(1.5), Metre(2.5)])
main() = println(survey())

end
