# The standard package of this name: normal forms and graphemes.
module Unicode

export graphemes, normalize, isassigned, isequal_normalized

struct GraphemeIterator{S<:AbstractString}
    s::S
    lengths::Vector{UInt8}
end
graphemes(s::AbstractString) = GraphemeIterator(s, Base.grapheme_lengths(String(s)))
Base.eltype(::Type{<:GraphemeIterator{S}}) where {S} = SubString{S}
Base.length(g::GraphemeIterator) = count(n -> n != 0xff, g.lengths)
function Base.iterate(g::GraphemeIterator, state=(1, 1))
    i, start = state
    i > length(g.lengths) && return nothing
    stop = start
    while g.lengths[i] == 0xff
        stop += 255
        i += 1
    end
    stop += g.lengths[i]
    return SubString(g.s, start, prevind(g.s, stop)), (i + 1, stop)
end
Base.:(==)(a::GraphemeIterator, b::GraphemeIterator) = a.s == b.s
graphemes(s::AbstractString, m::AbstractUnitRange) = join(collect(graphemes(s))[m])
Base.show(io::IO, g::GraphemeIterator{S}) where {S} =
    print(io, "length-", length(g), " GraphemeIterator{", S, "} for \"", g.s, "\"")

function normalize(s::AbstractString, form::Symbol)
    at = findfirst(==(form), (:NFC, :NFD, :NFKC, :NFKD))
    at === nothing && throw(ArgumentError(":$form is not one of :NFC, :NFD, :NFKC, :NFKD"))
    return Base.normalized(String(s), at - 1)
end
function normalize(s::AbstractString; compat::Bool=false, decompose::Bool=false, stripmark::Bool=false, casefold::Bool=false,
        compose::Bool=!decompose)
    text = normalize(s, decompose || stripmark ? (compat ? :NFKD : :NFD) : compat ? :NFKC : :NFC)
    stripmark && (text = filter(c -> !(6 <= Base.category_code(c) <= 8), text))
    casefold && (text = lowercase(text))
    return compose && stripmark ? normalize(text, :NFC) : text
end
isequal_normalized(a, b; casefold::Bool=false, stripmark::Bool=false) =
    normalize(a; casefold=casefold, stripmark=stripmark) == normalize(b; casefold=casefold, stripmark=stripmark)
isassigned(c::AbstractChar) = Base.category_code(c) != 0

end
