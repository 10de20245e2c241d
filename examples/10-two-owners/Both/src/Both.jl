"Loads North and South: the code for sums of lengths is one object, and both of them own it."
module Both

using North, South

function main()
    println(North.survey())
    println(South.survey())
end

end
