# The running program: its arguments, its environment, the clock, the way out.

function program_arguments()
    arguments = String[]
    for i in 0:Intrinsics.args_count() ⊖ 1
        push!(arguments, String(Intrinsics.args_get(i)))
    end
    return arguments
end
const ARGS = program_arguments()
const PROGRAM_FILE = String(Intrinsics.args_get(-1))

time_ns() = Intrinsics.bitcast(UInt64, Intrinsics.time_ns())
time() = Float64(Intrinsics.clock_ns()) / 1.0e9
sleep(seconds::Real) = seconds < 0 ? throw_argument(string("cannot sleep for ", seconds, " seconds")) :
    (Intrinsics.sleep_ns(unsafe_trunc(Int64, Float64(seconds) * 1.0e9)); nothing)
exit(code) = Intrinsics.exit(Int64(code))
exit() = exit(0)
isinteractive() = false

"Variables of the environment."
struct EnvDict <: AbstractDict{String,String} end
const ENV = EnvDict()
"The value, `nothing` without one."
function environment_variable(name::String)
    value = Intrinsics.environment_get(name.mem)
    return Intrinsics.host_error() ≟ 0 ? String(value) : nothing
end
getindex(env::EnvDict, name::AbstractString) = haskey(env, name) ? environment_variable(String(name))::String : throw(KeyError(String(name)))
haskey(::EnvDict, name::AbstractString) = environment_variable(String(name)) !== nothing
get(env::EnvDict, name::AbstractString, default) = haskey(env, name) ? env[name] : default
get(f::Function, env::EnvDict, name::AbstractString) = haskey(env, name) ? env[name] : f()
setindex!(env::EnvDict, value, name::AbstractString) =
    (Intrinsics.environment_set(String(name).mem, string(value).mem); env)
delete!(env::EnvDict, name::AbstractString) = (Intrinsics.environment_delete(String(name).mem); env)
pop!(env::EnvDict, name::AbstractString) = (value = env[name]; delete!(env, name); value)
environment_names() = texts_of(Intrinsics.environment_names())
length(::EnvDict) = length(environment_names())
iterate(env::EnvDict) = iterate(env, environment_names())
iterate(env::EnvDict, names::Vector{String}) =
    isempty(names) ? nothing : (Pair(names[1], env[names[1]]), names[2:length(names)])

module Sys
export iswindows, isunix, islinux, isapple
iswindows() = false
isunix() = true
islinux() = true
isapple() = false
isbsd() = false
const KERNEL = :Linux
const ARCH = :x86_64
const WORD_SIZE = 64
const CPU_THREADS = 1
const MACHINE = "x86_64-linux-gnu"
end
