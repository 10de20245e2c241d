# Tasks on a single thread: a task runs to its end when it is made. Programs whose tasks do not wait for each other see no difference.

mutable struct Task
    code::Any
    result::Any
    failed::Bool
    done::Bool
    Task(code) = new(code, nothing, false, false)
end
struct TaskFailedException <: Exception
    task::Task
end
showerror(io::IO, e::TaskFailedException) = (print(io, "TaskFailedException\n\n    nested task error: "); showerror(io, e.task.result))

function run_task(t::Task)
    t.done && return t
    setfield!(t, :done, true)
    try
        setfield!(t, :result, t.code())
    catch err
        setfield!(t, :result, err)
        setfield!(t, :failed, true)
    end
    return t
end
schedule(t::Task) = run_task(t)
wait(t::Task) = (run_task(t); t.failed ? throw(TaskFailedException(t)) : nothing)
fetch(t::Task) = (wait(t); t.result)
fetch(x) = x
istaskdone(t::Task) = t.done
istaskfailed(t::Task) = t.failed
istaskstarted(t::Task) = t.done
yield() = nothing

macro task(ex) return :(Task(() -> $(esc(ex)))) end
macro async(ex) return :(run_task(Task(() -> $(esc(ex))))) end
macro sync(ex) esc(ex) end

"Items wait in a channel for whoever takes them; a producer runs to its end before the first is taken."
mutable struct Channel{T}
    items::Vector{T}
    capacity::Int64
    open::Bool
    Channel{T}(capacity::Real = 0) where {T} = new{T}(T[], capacity == Inf ? typemax(Int64) : Int64(capacity), true)
end
Channel(capacity::Real = 0) = Channel{Any}(capacity)
function Channel{T}(producer::Function, capacity::Real = 0; spawn = false) where {T}
    channel = Channel{T}(Inf)
    producer(channel)
    return close_channel(channel)
end
Channel(producer::Function, capacity::Real = 0; spawn = false) = Channel{Any}(producer, capacity)

struct InvalidStateException <: Exception
    msg::String
    state::Symbol
end
showerror(io::IO, e::InvalidStateException) = print(io, "InvalidStateException: ", e.msg)

close_channel(c::Channel) = (setfield!(c, :open, false); c)
close(c::Channel) = (close_channel(c); nothing)
isopen(c::Channel) = c.open
isready(c::Channel) = !isempty(c.items)
isempty(c::Channel) = isempty(c.items)
eltype(::Type{Channel{T}}) where {T} = T
@noinline throw_closed() = throw(InvalidStateException("Channel is closed.", :closed))
@noinline throw_deadlock(what) = error(string(what, " would wait for another task, and tasks run one after the other here"))
function put!(c::Channel{T}, x) where {T}
    c.open || throw_closed()
    push!(c.items, x)
    return x
end
function take!(c::Channel)
    isempty(c.items) && (c.open ? throw_deadlock("take!") : throw_closed())
    return popfirst!(c.items)
end
fetch(c::Channel) = isempty(c.items) ? (c.open ? throw_deadlock("fetch") : throw_closed()) : c.items[1]
iterate(c::Channel, state = nothing) = isempty(c.items) ? nothing : (popfirst!(c.items), nothing)
IteratorSize(::Type{<:Channel}) = SizeUnknown()

# Locks are always free: nobody else runs.

mutable struct ReentrantLock
    count::Int64
    ReentrantLock() = new(0)
end
lock(l::ReentrantLock) = (setfield!(l, :count, l.count ⊕ 1); nothing)
unlock(l::ReentrantLock) = (setfield!(l, :count, l.count ⊖ 1); nothing)
trylock(l::ReentrantLock) = (lock(l); true)
islocked(l::ReentrantLock) = l.count ≭ 0
function lock(f, l::ReentrantLock)
    lock(l)
    try
        return f()
    finally
        unlock(l)
    end
end
macro lock(l, ex)
    return :(lock(() -> $(esc(ex)), $(esc(l))))
end

module Threads
import ..Base: Task, run_task
export @threads, @spawn, nthreads, threadid, Atomic, atomic_add!, atomic_sub!, atomic_xchg!, atomic_max!, atomic_min!, SpinLock

nthreads(pool...) = 1
threadid() = 1
maxthreadid() = 1
macro threads(args...) esc(args[end]) end
macro spawn(args...) return :(run_task(Task(() -> $(esc(args[end]))))) end

mutable struct Atomic{T}
    value::T
    Atomic{T}(x) where {T} = new{T}(convert(T, x))
end
Atomic(x::T) where {T} = Atomic{T}(x)
Base.getindex(a::Atomic) = a.value
Base.setindex!(a::Atomic, x) = (setfield!(a, :value, convert(typeof(a.value), x)); a)
exchange!(a::Atomic, x) = (old = a.value; a[] = x; old)
atomic_add!(a::Atomic, x) = exchange!(a, a.value + x)
atomic_sub!(a::Atomic, x) = exchange!(a, a.value - x)
atomic_max!(a::Atomic, x) = exchange!(a, max(a.value, x))
atomic_min!(a::Atomic, x) = exchange!(a, min(a.value, x))
atomic_xchg!(a::Atomic, x) = exchange!(a, x)
const SpinLock = Base.ReentrantLock
end
using .Threads: @spawn, @threads
