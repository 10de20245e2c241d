# The running program: its arguments, the clock, the way out.

function program_arguments()
    arguments = String[]
    for i in 0:Intrinsics.args_count() ⊖ 1
        push!(arguments, String(Intrinsics.args_get(i)))
    end
    return arguments
end
const ARGS = program_arguments()

time_ns() = Intrinsics.bitcast(UInt64, Intrinsics.time_ns())
time() = Float64(Intrinsics.time_ns()) / 1.0e9
exit(code) = Intrinsics.exit(Int64(code))
exit() = exit(0)
