# `exit` is no exception: handlers do not see it.
function leave()
    try
        println("before")
        exit(0)
    catch
        println("caught")
    end
end
leave()
println("after")
# expect: before
