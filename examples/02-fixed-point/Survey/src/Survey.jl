"The second application. It loads the bridge, which is the lowest module above both packages: the bridge owns their common code."
module Survey

using FixedPointNumbers, GenericLinearAlgebra, Bridge

function main()
    A = fixed_matrix([4.0 1.0; 2.0 3.0])
    println(lu_solve(A, [convert(Q16, 1), convert(Q16, 2)]))
    println(multiply(A, A))
end

end
