# A stack overflow through calls that are decided at run time can be caught, and the program goes on.
deep(v, n) = n + deep(Any[v, n][1], n + 1)
println(try deep(1, 2) catch e; e end)
# expect: StackOverflowError()
first_(x) = second_(Any[x][1], 3.0) * 2
second_(x, y) = try first_(Any[x, y][1]) finally y end
println(try first_(1) catch e; e end)
# expect: StackOverflowError()
show_(n) = "$(show_(n + 1)) $n"
println(try show_(1) catch e; typeof(e) end)
# expect: StackOverflowError
