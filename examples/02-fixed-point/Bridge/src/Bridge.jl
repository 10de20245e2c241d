"Depends on both packages: whatever needs exactly the two of them has its home here."
module Bridge

using FixedPointNumbers, GenericLinearAlgebra

export fixed_matrix

fixed_matrix(A::Matrix{Float64}) = map(x -> convert(Q16, x), A)

end
