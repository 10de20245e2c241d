# Definitions, constants and exports made in loops.
module Colors
const CODES = (:red => 31, :blue => 34)
for (color, code) in CODES
    name = Symbol(uppercase(string(color)))
    @eval begin
        const $name = $code
        export $name
    end
end
end
using .Colors
println(RED, " ", BLUE, " ", names(Colors))
# expect: 31 34 [:BLUE, :Colors, :RED]
module Everything
using ..Colors
for n in names(Colors)
    n === :Colors || @eval export $n
end
end
println(names(Everything))
# expect: [:BLUE, :Everything, :RED]
module Old
@deprecate former(x) current(x)
current(x) = x + 1
export current
end
using .Old
println(former(1))
# expect: 2
