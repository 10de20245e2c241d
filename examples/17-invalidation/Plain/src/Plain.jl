"An application without the pirate. What it compiles is kept in the images of Measure and Report."
module Plain

using Measure, Report

function main()
    println("Plain:", report([[60.0, 70.0], [1.0, 2.0]]))
end

end
