using Test

function binarysearch(xs, target; by = identity, lt = isless, rev = false)
    less(a, b) = rev ? lt(by(b), by(a)) : lt(by(a), by(b))
    lo, hi = firstindex(xs), lastindex(xs)
    while lo <= hi
        mid = lo + (hi - lo) ÷ 2
        if less(xs[mid], target)
            lo = mid + 1
        elseif less(target, xs[mid])
            hi = mid - 1
        else
            return mid:mid
        end
    end
    return lo:hi
end

@testset "defaults" begin
    @test binarysearch([6], 6) == 1:1
    @test binarysearch([1, 3, 4, 6, 8, 9, 11], 6) == 4:4
    @test binarysearch([1, 3, 4, 6, 8, 9, 11], 7) == 5:4
    @test binarysearch(Int[], 1) == 1:0
    @test isempty(binarysearch([], 1))
end
@testset "keywords" begin
    @testset "by" begin
        @test binarysearch([5.5, 19.1, 25.2, 20.3, 91.4], 19.9; by = trunc) == 2:2
    end
    @testset "rev and lt" begin
        @test binarysearch([9, 7, 5, 3, 1], 7, rev = true) == 2:2
        @test binarysearch(["banana", "apple"], "apple", lt = >) == 2:2
        @test binarysearch(["a", "bb", "ccc"], "zz", by = length) == 2:2
    end
end
# expect: Test Summary: | Pass  Total  Time
# expect: defaults      |    5      5  0.0s
# expect: Test Summary: | Pass  Total  Time
# expect: keywords      |    4      4  0.0s
