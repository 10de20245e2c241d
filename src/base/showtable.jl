# Arrays as the REPL shows them: columns in which points, signs and fractions stand below each other.

"`3-element Vector{Int64}`, `2×2 Matrix{Float64}`."
summary(A::AbstractArray) = string(dimension_text(size(A)), " ", sprint(showarg, A, true))
"How arrays of a type of one's own are called."
showarg(io::IO, A, toplevel) = toplevel ? print(io, typeof(A)) : print(io, "::", typeof(A))
dimension_text(dims::Tuple) = length(dims) ≟ 0 ? "0-dimensional" : length(dims) ≟ 1 ? string(dims[1], "-element") : join(dims, "×")

"What stands left of the place where a column is aligned, and what right of it."
alignment(s::String, x, ::Type) = (0, textwidth(s))
alignment(s::String, x::Integer, ::Type) = (textwidth(s), 0)
alignment(s::String, x::Real, ::Type) = split_width(s, findfirst(in(".eEf"), s))
alignment(s::String, x::Rational, ::Type) = (at = findfirst('/', s); (at, textwidth(s) ⊖ at))
alignment(s::String, x::Complex, ::Type) = split_width(s, findlast(in("+-"), SubString(s, 1, prevind(s, lastindex(s)))))
split_width(s::String, ::Nothing) = (textwidth(s), 0)
split_width(s::String, at::Int64) = (textwidth(SubString(s, 1, at ⊖ 1)), textwidth(SubString(s, at)))
function alignment(s::String, p::Pair, T::Type)
    tight(p) || T === typeof(p) || return (0, textwidth(s))
    first = p.first isa Pair ? textwidth(repr(p.first)) ⊕ 2 : textwidth(sprint(show_in, p.first, T <: Pair ? fieldtype(T, 1) : Any))
    return (first ⊕ 2, textwidth(s) ⊖ first ⊖ 2)
end

"An element as a cell: as the REPL shows it, unless that takes several lines."
show_cell(io::IO, x::Union{Number,AbstractString,Symbol,AbstractArray,Tuple,NamedTuple,Pair,AbstractDict,AbstractSet}, T::Type) =
    show_in(io, x, T)
function show_cell(io::IO, x, T::Type)
    s = sprint(show, MIME("text/plain"), x; context=io)
    return occursin('\n', s) ? show_in(io, x, T) : write_string(io, s)
end

function show(io::IO, ::TextPlain, A::AbstractArray)
    isempty(A) && length(size(A)) ≟ 1 && return show(io, A)
    print(io, summary(A))
    isempty(A) && return nothing
    print(io, ":\n")
    columns = size(A, 2)
    inner = columns ≻ 1 && !haskey(io, :compact) ? IOContext(io, :compact => true) : IOContext(io)
    return length(size(A)) ≼ 2 ? show_table(inner, A) : show_tables(inner, A)
end
show(io::IO, ::TextPlain, r::AbstractRange) = show(io, r)

"A matrix for each of the other indices."
function show_tables(io::IO, A::AbstractArray)
    rows, columns = size(A, 1), size(A, 2)
    others = tail(tail(size(A)))
    for k in 1:volume(others)
        k ≟ 1 || print(io, "\n\n")
        print(io, "[:, :, ", join(cartesian(others, k), ", "), "] =\n")
        start = (k ⊖ 1) ⊗ rows ⊗ columns
        show_table(io, reshape([A[start ⊕ i] for i in 1:rows ⊗ columns], rows, columns))
    end
    return nothing
end

"Places outside of the diagonal, of the triangle: they are shown as a point."
is_structural_zero(A::AbstractArray, i::Int64, j::Int64) = false
centred_mark(s::String) = (n = textwidth(s); string(repeat(" ", div(n ⊖ 1, 2)), "⋅", repeat(" ", div(n, 2))))

"Rows of a vector or matrix. Where room is limited, rows and columns in the middle are left out."
function show_table(io::IO, A::AbstractArray{T}) where {T}
    rows, columns = size(A, 1), size(A, 2)
    lines = line_limit(io)
    shown_rows = rows ≼ lines ? collect(1:rows) : vcat(collect(1:div(lines, 2)), 0, collect(rows ⊖ div(lines ⊖ 1, 2) ⊕ 1:rows))
    cells = [i ≟ 0 ? "⋮" : isassigned(A, i ⊕ rows ⊗ (j ⊖ 1)) ? sprint(show_cell, A[i ⊕ rows ⊗ (j ⊖ 1)], T; context=io) : "#undef"
        for i in shown_rows, j in 1:columns]
    widths = [i ≟ 0 || !isassigned(A, i ⊕ rows ⊗ (j ⊖ 1)) ? (0, 1) : alignment(cells[k, j], A[i ⊕ rows ⊗ (j ⊖ 1)], T)
        for (k, i) in enumerate(shown_rows), j in 1:columns]
    lefts = [maximum(widths[k, j][1] for k in 1:length(shown_rows)) for j in 1:columns]
    rights = [maximum(widths[k, j][2] for k in 1:length(shown_rows)) for j in 1:columns]
    kept = kept_columns(lefts, rights, get(io, :limit, false) ? displaysize(io)[2] : typemax(Int64))
    for k in 1:length(shown_rows)
        k ≟ 1 || print(io, "\n")
        print(io, " ")
        for j in 1:columns
            if j ≟ kept[1] ⊕ 1 && kept[2] ≻ 0
                print(io, shown_rows[k] ≟ 0 ? "⋱" : "…", "  ")
            end
            kept[1] ≺ j && j ≼ kept[1] ⊕ kept[2] && continue
            left, right = widths[k, j]
            shown_rows[k] ≟ 0 ? print(io, "⋮") : print(io, repeat(" ", lefts[j] ⊖ left), is_structural_zero(A, shown_rows[k], j) ? centred_mark(cells[k, j]) : cells[k, j])
            filled = shown_rows[k] ≟ 0 ? lefts[j] ⊕ rights[j] ⊖ 1 : rights[j] ⊖ right
            j ≟ columns || print(io, repeat(" ", filled ⊕ 2))
        end
    end
    return nothing
end

"How many columns are shown at the beginning, and how many after those are left out."
function kept_columns(lefts::Vector{Int64}, rights::Vector{Int64}, room::Int64)
    n = length(lefts)
    total = sum(j -> lefts[j] ⊕ rights[j] ⊕ 2, 1:n)
    total ≼ room && return (n, 0)
    first, last, used, i, j = 0, 0, 5, 1, n
    while i ≼ j
        at = first ≼ last ? i : j
        used = used ⊕ lefts[at] ⊕ rights[at] ⊕ 2
        used ≻ room && break
        if at ≟ i && first ≼ last
            first, i = first ⊕ 1, i ⊕ 1
        else
            last, j = last ⊕ 1, j ⊖ 1
        end
    end
    return (first, n ⊖ first ⊖ last)
end
