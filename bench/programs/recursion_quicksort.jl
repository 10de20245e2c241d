include("measure.jl")

function qsort!(a, lo, hi)
    i, j = lo, hi
    while i < hi
        pivot = a[(lo + hi) >>> 1]
        while i <= j
            while a[i] < pivot
                i += 1
            end
            while a[j] > pivot
                j -= 1
            end
            if i <= j
                a[i], a[j] = a[j], a[i]
                i, j = i + 1, j - 1
            end
        end
        if lo < j
            qsort!(a, lo, j)
        end
        lo, j = i, hi
    end
    return a
end

function weigh(a)
    sum = 0.0
    for i in 1:length(a)
        sum += i * a[i]
    end
    return floor(Int, sum * 1.0e6)
end

function work()
    random = Lcg(42)
    a = [uniform(random) for _ in 1:5000]
    return weigh(qsort!(a, 1, length(a)))
end

measure(work)
