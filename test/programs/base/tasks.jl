# Tasks, channels, locks, Threads: one after the other.
t = @async 1 + 1
println(fetch(t), istaskdone(t))
ch = Channel{Int}(c -> foreach(i -> put!(c, i^2), 1:3))
println(collect(ch))
for x in Channel() do c
        put!(c, "a"); put!(c, "b")
    end
    print(x, " ")
end
println()
acc = Threads.Atomic{Int}(0)
Threads.@threads for i in 1:10
    Threads.atomic_add!(acc, i)
end
println(acc[], Threads.nthreads())
l = ReentrantLock(); lock(l) do; println("locked") end
@sync for i in 1:2
    @async println("task ", i)
end
println(fetch(Threads.@spawn sum(1:10)))
c = Channel{Int}(2); put!(c, 5); println(take!(c), isready(c))
try wait(@async error("boom")) catch e; println(typeof(e)) end
# expect: 2true
# expect: [1, 4, 9]
# expect: a b 
# expect: 551
# expect: locked
# expect: task 1
# expect: task 2
# expect: 55
# expect: 5false
# expect: TaskFailedException
