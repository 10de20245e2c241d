# Types from around an inner function in its signature.
function outer(xs::Vector{T}) where {T}
    helper(y::T) = "own $y"
    helper(y) = "other $y"
    helper(xs[1]), helper("s"), helper(1)
end
println(outer([1, 2]), outer([1.5]), outer(["q"]))
# expect: ("own 1", "other s", "own 1")("own 1.5", "other s", "other 1")("own q", "own s", "other 1")
function make(::Type{T}) where {T}
    f = (x::T) -> x
    g(x::Vector{T}; n::Int=1) = (n, x)
    f, g
end
f, g = make(Int)
println(f(3), " ", g([1]), " ", g([2]; n=4))
# expect: 3 (1, [1]) (4, [2])
try
    f(1.5)
catch e
    println(e isa MethodError)
end
# expect: true
function bykind(S)
    pick(x::S) = true
    pick(x) = false
    [pick(v) for v in Any[1, "a", :b]]
end
println(bykind(Int), bykind(String), bykind(Union{Int,Symbol}))
# expect: Bool[1, 0, 0]Bool[0, 1, 0]Bool[1, 0, 1]
function conv(xs::AbstractVector{T}, default::T) where {T<:Number}
    get_or(i::Int)::T = i in eachindex(xs) ? xs[i] : default
    [get_or(i) for i in 0:2]
end
println(conv([1.5], 0.0), conv([1], 9))
# expect: [0.0, 1.5, 0.0][9, 1, 9]
