# Small conveniences that programs name.

struct LoadError <: Exception
    file::String
    line::Int64
    error::Any
end
showerror(io::IO, e::LoadError) = (print(io, "LoadError: "); showerror(io, e.error))

isprimitivetype(T::Type) = isconcretetype(T) && isbitstype(T) && fieldcount(T) ≟ 0 && sizeof(T) > 0
isunordered(x) = x isa AbstractFloat ? isnan(x) : x === missing

any!(result::AbstractArray, A) = copyto!(result, any(A; dims = collapsed(result, A)))
all!(result::AbstractArray, A) = copyto!(result, all(A; dims = collapsed(result, A)))
reverseind(s::AbstractString, i::Integer) = thisind(s, ncodeunits(s) - i + 1)
permutedims!(dest::AbstractArray, source::AbstractArray, order) = copyto!(dest, permutedims(source, order))
stride(A::AbstractArray, k::Integer) = prod(size(A)[1:k-1]; init = 1)
strides(A::AbstractArray) = ntuple(k -> stride(A, k), ndims(A))
const StridedVecOrMat{T} = Union{StridedVector{T},StridedMatrix{T}}

"Runs `f` with other variables of the environment."
function withenv(f, changes::Pair...)
    before = map(p -> p.first => get(ENV, p.first, nothing), changes)
    try
        foreach(set_variable, changes)
        return f()
    finally
        foreach(set_variable, before)
    end
end
set_variable(p::Pair) = p.second === nothing ? delete!(ENV, p.first) : (ENV[p.first] = string(p.second))

"A function that calls `f` again when it throws, as often as there are `delays`."
retry(f; delays = 1:1, check = nothing) = (args...; keywords...) -> retried(() -> f(args...; keywords...), length(delays), check)
function retried(call, left::Int64, check)
    try
        return call()
    catch e
        left ≟ 0 && rethrow()
        check === nothing || check(nothing, e) === true || rethrow()
        return retried(call, left ⊖ 1, check)
    end
end
