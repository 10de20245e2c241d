# Small conveniences and hints.
println(allequal([1,1]), cld(7,2), isperm([2,1]), nonmissingtype(Union{Int,Missing}))
f(x, y) = x + y
println(Base.splat(f)((1,2)), Base.Fix2(^, 2)(3), Iterators.peel([1,2])[1], collect(Iterators.zip([1],[2])), Iterators.only([3]))
println(foldl(=>, [1,2,3]), mapfoldr(string, *, [1,2]), accumulate(max, [1,3,2]), reduce(min, [3,1]; init=10))
println(findmin([3,1,2]), findmax(abs, [-5, 3]), argmax(x -> -x, [1,2]), extrema([1,5]; init=(0,0)))
println(withenv(() -> ENV["STRATA_X"], "STRATA_X" => 5), haskey(ENV, "STRATA_X"), precompile(f, (Int, Int)), Base.invokelatest(f, 1, 2), isstructtype(Complex{Int}), isprimitivetype(Int))
first_item, others = Iterators.peel(1:4)
println(first_item, collect(others))
# expect: true4trueInt64
# expect: 391[(1, 2)]3
# expect: (1 => 2) => 312[1, 3, 3]1
# expect: (1, 2)(5, 1)1(0, 5)
# expect: 5falsetrue3truetrue
# expect: 1[2, 3, 4]
