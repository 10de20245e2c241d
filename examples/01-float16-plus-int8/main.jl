# Case 1. Package A is the first to add a Float16 and an Int8, yet the code needs nothing of A:
# it belongs to Base, and every other program finds it there.

module A
export total
total() = Float16(1) + Int8(2)
end

using .A

println(total())
