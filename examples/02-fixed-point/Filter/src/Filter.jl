"The first application: it alone knows both packages, so it owns the code that needs both."
module Filter

using FixedPointNumbers, GenericLinearAlgebra

q(x) = convert(Q16, x)

function main()
    A = [q(2) q(1); q(1) q(3)]
    println(multiply(A, A))
    println(lu_solve(A, [q(5), q(10)]))
    # The same generic code for Float64 needs GenericLinearAlgebra only.
    println(multiply([1.0 2.0; 3.0 4.0], [1.0 0.0; 0.0 1.0]))
end

end
