# Messages that a test expects.
using Test
noisy(x) = (@info "looking"; x < 0 && @warn "negative: $x"; x)
println(@test_logs (:info, "looking") noisy(1))
# expect: 1
println(@test_logs (:info, "looking") (:warn, r"^neg") noisy(-1))
# expect: -1
println(@test_logs (:warn, "negative: -2") match_mode = :any noisy(-2))
# expect: -2
