# Methods of local functions in branches.
# cond methods of local functions
function pick(flag)
    if flag
        helper(x) = x + 1
    else
        helper(x) = x - 1
    end
    helper(10)
end
println(pick(true), pick(false))
# expect: 119
function pick2(flag)
    local h
    if flag
        h(x) = 1
    else
        h(x, y) = 2
    end
    flag ? h(1) : h(1, 2)
end
println(pick2(true), pick2(false))
# expect: 12
