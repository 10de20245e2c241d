# Deep inside nested calls the test of a conversion's width is decided at run time; the conversions that it excludes are still written.
orone(x) = x == 0 ? 1 : x
show_result(f) = println(f())
function main()
    show_result(() -> identity(div(3 % Int16, orone(2 % Int16))))
    show_result(() -> identity(div(7 % Int8, orone(0 % Int8))))
    show_result(() -> identity(div(9 % UInt32, orone(4 % UInt32)) + 1))
end
main()
# expect: 1
# expect: 7
# expect: 3
