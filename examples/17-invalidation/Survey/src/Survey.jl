"An application that loads the pirate between Measure and Report."
module Survey

using Measure, Saturating, Report

function main()
    println("Survey:", report([[60.0, 70.0], [1.0, 2.0]]))
end

end
