# `where` types of computed parts.
function outer(S)
    v = Vector{<:S}
    w = Array{T,2} where {T<:S}
    (v, w, [1] isa v, [1.0] isa v, [1 2] isa w)
end
println(outer(Int), outer(Real))
# expect: (Vector{<:Int64}, Matrix{T} where T<:Int64, true, false, true)(Vector{<:Real}, Matrix{T} where T<:Real, true, true, true)
T = Number
println(Vector{<:T}, " ", [1] isa Vector{<:T}, " ", Dict{<:Any,<:T})
# expect: Vector{<:Number} true Dict{<:Any, <:Number}
check(x, ::Type{K}) where {K} = x isa AbstractVector{<:K}
println(check([1], Integer), check([1.5], Integer))
# expect: truefalse
println(filter(t -> [1] isa Vector{<:t}, [Int, Real, String]))
# expect: DataType[Int64, Real]
