# Asking types and methods: parameters, invoke, applicable.
println(typeof([1]).parameters, " ", typeof([1]).parameters[1], " ", length(Tuple{Int,String}.parameters))
# expect: svec(Int64, 1) Int64 2
w(x::Integer) = "int"
w(x::Number) = "num"
w(x) = "any"
println(invoke(w, Tuple{Number}, 1), invoke(w, Tuple{Any}, 1), applicable(w, 1), applicable(w, 1, 2))
# expect: numanytruefalse
f(x::Int) = "int " * invoke(f, Tuple{Any}, x)
f(x) = "any $x"
println(f(1))
# expect: int any 1
for x in Any[1, 2.0]
    println(invoke(w, Tuple{Any}, x))
end
# expect: any
# expect: any
