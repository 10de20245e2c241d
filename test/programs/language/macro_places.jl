# Where a macro is called; views of one place.
macro where_am_i()
    return __module__
end
module Inner
export @here
macro here() :($(__module__), $(@__MODULE__)) end
macro line() __source__.line end
end
using .Inner
println(@where_am_i, " ", @here, " ", nameof(@where_am_i()))
println(Inner.@line)
v = [1,2,3]
println(@view(v[end])[], @views(v[1:2]))
# expect: Main (Main, Main.Inner) Main
# expect: 12
# expect: 3[1, 2]
