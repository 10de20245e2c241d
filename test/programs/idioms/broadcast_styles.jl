# Results of broadcasting that keep what an array of one's own knows.
struct Named{T,N} <: AbstractArray{T,N}
    data::Array{T,N}
    name::Symbol
end
Base.size(a::Named) = size(a.data)
Base.getindex(a::Named{T,N}, i::Vararg{Int,N}) where {T,N} = a.data[i...]
Base.setindex!(a::Named{T,N}, x, i::Vararg{Int,N}) where {T,N} = a.data[i...] = x
Base.showarg(io::IO, a::Named, toplevel) = print(io, typeof(a), " called ", a.name)
Base.BroadcastStyle(::Type{<:Named}) = Broadcast.ArrayStyle{Named}()
named_in(bc::Broadcast.Broadcasted) = named_in(bc.args)
named_in(args::Tuple) = named_in(named_in(args[1]), Base.tail(args))
named_in(x) = x
named_in(::Tuple{}) = nothing
named_in(a::Named, rest) = a
named_in(::Any, rest) = named_in(rest)
Base.similar(bc::Broadcast.Broadcasted{Broadcast.ArrayStyle{Named}}, ::Type{T}) where {T} =
    Named(similar(Array{T}, axes(bc)), named_in(bc).name)
a = Named([1 2; 3 4], :a)
b = (a .+ [0.5, 1]) .* 2
println(typeof(b), " ", b.name, " ", b.data)
# expect: Named{Float64, 2} a [3.0 5.0; 8.0 10.0]
display(a)
# expect: 2×2 Named{Int64, 2} called a:
# expect:  1  2
# expect:  3  4
struct Tag
    text::String
end
Base.Broadcast.broadcastable(t::Tag) = Ref(t)
label(n, t) = string(t.text, n)
println(label.([1, 2], Tag("x")), (1, 2) .+ 1, [1, 2] .+ (3, 4))
# expect: ["x1", "x2"](2, 3)[4, 6]
