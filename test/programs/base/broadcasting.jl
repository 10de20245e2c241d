# Broadcasting: fused loops, stretching, in-place.
v = [1, 2, 3]
println(v .+ 1, " ", 2 .* v .+ v, " ", v .^ 2, " ", sqrt.([4.0, 9.0]), " ", v ./ 2, " ", -v)
# expect: [2, 3, 4] [3, 6, 9] [1, 4, 9] [2.0, 3.0] [0.5, 1.0, 1.5] [-1, -2, -3]
println(v .== [1, 0, 3], " ", v .> 1, " ", string.(v), " ", (x -> x + 0.5).(v), " ", max.(v, 2))
# expect: Bool[1, 0, 1] Bool[0, 1, 1] ["1", "2", "3"] [1.5, 2.5, 3.5] [2, 2, 3]
m = [1 2 3; 4 5 6]
println(m .+ [10, 20], " ", m .* [1 0 2], " ", [1, 2] .+ [10 20], " ", m .- m)
# expect: [11 12 13; 24 25 26] [1 0 6; 4 0 12] [11 21; 12 22] [0 0 0; 0 0 0]
v .= 0
println(v)
# expect: [0, 0, 0]
v .+= 1:3
v .*= 2
println(v)
# expect: [2, 4, 6]
v[2:3] .= 9
m[1, :] .= 7
println(v, " ", m)
# expect: [2, 9, 9] [7 7 7; 4 5 6]
println((1, 2) .+ 1, " ", (1, 2) .+ [10, 20], " ", 1 .+ 2, " ", collect((1:3) .* 2), " ", length.(["a", "bc"]))
# expect: (2, 3) [11, 22] 3 [2, 4, 6] [1, 2]
println(ifelse.([true, false], 1, 2), " ", in.([1, 5], Ref([1, 2])), " ", uppercase.(["a", "b"]), " ", [1, 2, 3] .=> ["a", "b", "c"])
# expect: [1, 2] Bool[1, 0] ["A", "B"] [1 => "a", 2 => "b", 3 => "c"]
try
    [1, 2] .+ [1, 2, 3]
catch e
    println(e isa DimensionMismatch)
end
# expect: true
