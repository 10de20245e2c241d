# `__init__` of a module, inner ones first.
module Outer
const STATE = Ref(0)
const LOG = String[]
module Inner
import ..LOG
__init__() = push!(LOG, "inner")
end
function __init__()
    STATE[] = 42
    push!(LOG, "outer")
    nothing
end
end
println(Outer.STATE[], " ", Outer.LOG)
# expect: 42 ["inner", "outer"]
