# expect: B{:<} B{:+} B{:(==)} B{:a}
# expect: :(==) [:<, :(=)]
struct B{n} end
println(B{:<}, " ", B{:+}, " ", B{:(==)}, " ", B{:a})
println(repr(:(==)), " ", [:<, :(=)])
