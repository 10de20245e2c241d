# Types inside of tuples are DataTypes, however deep, also where only the running program knows.
y = (1, (Int, 2))
println(typeof(y), " ", typeof(Any[y][1]))
# expect: Tuple{Int64, Tuple{DataType, Int64}} Tuple{Int64, Tuple{DataType, Int64}}
