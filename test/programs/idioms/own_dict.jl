# A dictionary of one's own has the rest of the interface from `AbstractDict`.
struct Listed{K,V} <: AbstractDict{K,V}
    pairs::Vector{Pair{K,V}}
end
Listed{K,V}() where {K,V} = Listed{K,V}(Pair{K,V}[])
place(d::Listed, k) = findfirst(p -> isequal(p.first, k), d.pairs)
Base.length(d::Listed) = length(d.pairs)
Base.iterate(d::Listed, i = 1) = iterate(d.pairs, i)
Base.haskey(d::Listed, k) = place(d, k) !== nothing
Base.get(d::Listed, k, default) = haskey(d, k) ? d.pairs[place(d, k)].second : default
Base.setindex!(d::Listed, v, k) = (Base.delete!(d, k); push!(d.pairs, k => v); d)
Base.delete!(d::Listed, k) = (filter!(p -> !isequal(p.first, k), d.pairs); d)
Base.empty(::Listed{K,V}) where {K,V} = Listed{K,V}()
d = Listed{String,Any}()
d["b"] = 1
d["a"] = 2.5
println(d["b"], " ", get!(d, "c", 3), " ", get!(() -> 4, d, "c"), " ", filter(p -> p.second > 1, d))
# expect: 1 3 3 Listed{String, Any}("a" => 2.5, "c" => 3)
e = copy(d)
filter!(p -> p.first != "a", d)
println(length(d), length(e), " ", collect(keys(e)))
# expect: 23 ["b", "a", "c"]
try
    d["zz"]
catch err
    println(err)
end
# expect: KeyError("zz")
