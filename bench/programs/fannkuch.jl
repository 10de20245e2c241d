include("measure.jl")

# The alternating sum of all flip counts, and the largest of them, over the permutations of n.
function fannkuch(n)
    permutation = collect(1:n)
    flipped = zeros(Int, n)
    count = zeros(Int, n)
    checksum = 0
    most = 0
    even = true
    r = n
    @inbounds while true
        while r != 1
            count[r] = r
            r -= 1
        end
        for i in 1:n
            flipped[i] = permutation[i]
        end
        flips = 0
        first = flipped[1]
        while first != 1
            i, j = 1, first
            while i < j
                flipped[i], flipped[j] = flipped[j], flipped[i]
                i += 1
                j -= 1
            end
            flips += 1
            first = flipped[1]
        end
        most = max(most, flips)
        checksum += even ? flips : -flips
        even = !even
        while true
            if r == n
                return checksum * 1000 + most
            end
            first = permutation[1]
            for i in 1:r
                permutation[i] = permutation[i + 1]
            end
            permutation[r + 1] = first
            count[r + 1] -= 1
            if count[r + 1] > 0
                break
            end
            r += 1
        end
    end
end

measure(() -> fannkuch(9))
