# Containers. An element's type is written in front of the brackets unless the elements show it; inside, elements of that very type are
# written without it. `show_in(io, x, T)` shows `x` where the reader already knows that it is a `T`.

show_in(io::IO, x, ::Type) = show(io, x)
show_in(io::IO, x::Float32, ::Type{Float32}) = write_float(io, x, false)
show_in(io::IO, x::Float16, ::Type{Float16}) = write_float(io, x, false)
show_in(io::IO, x::Bool, ::Type{Bool}) = write_string(io, x ? "1" : "0")
show_in(io::IO, A::Array, ::Type{T}) where {T} = show_array(io, A, typeof(A) === T)
show_in(io::IO, t::Tuple, ::Type{T}) where {T<:Tuple} = show_tuple(io, t, T)
show_in(io::IO, p::Pair, ::Type{Pair{A,B}}) where {A,B} = show_pair(io, p, A, B)

"Whether the text of a non-empty array with such elements tells their type."
implied(::Type{T}) where {T} = issingletontype(T)
implied(::Type{Float64}) = true
implied(::Type{Int64}) = true
implied(::Type{Char}) = true
implied(::Type{String}) = true
implied(::Type{Symbol}) = true
implied(::Type{Array{T,N}}) where {T,N} = implied(T)
implied(::Type{Pair{A,B}}) where {A,B} = implied(A) && implied(B)
implied(::Type{Dict{K,V}}) where {K,V} = implied(K) && implied(V)
implied(::Type{T}) where {T<:Tuple} = Intrinsics.is_concrete(T) && implied_items(T, Intrinsics.fieldcount(T))
implied_items(T::Type, n::Int64) = n ≟ 0 || implied(fieldtype(T, n)) && implied_items(T, n ⊖ 1)

show(io::IO, A::AbstractVector) = show_array(io, A, false)
show(io::IO, A::AbstractMatrix) = show_array(io, A, false)
show(io::IO, A::AbstractArray) = show_array(io, A, false)

function show_array(io::IO, A::AbstractArray{T,N}, known::Bool) where {T,N}
    N ≟ 1 && return show_vector(io, A, known)
    isempty(A) && return show_empty(io, A)
    known || implied(T) || show(io, T)
    return N ≟ 2 ? show_rows(io, A) : show_slices(io, A)
end

function show_vector(io::IO, items, known::Bool)
    T = eltype(items)
    known || !isempty(items) && implied(T) || show(io, T)
    write_byte(io, 0x5b)
    show_items(io, items, T)
    return write_byte(io, 0x5d)
end

function show_items(io::IO, items, ::Type{T}) where {T}
    first = true
    for x in items
        first || write_string(io, ", ")
        show_in(io, x, T)
        first = false
    end
end

"A place of a vector may be undefined."
function show_items(io::IO, v::Vector, ::Type{T}) where {T}
    for i in 1:length(v)
        i ≟ 1 || write_string(io, ", ")
        isassigned(v, i) ? show_in(io, v[i], T) : write_string(io, "#undef")
    end
end

function show_rows(io::IO, A::AbstractArray{T}) where {T}
    write_byte(io, 0x5b)
    for i in 1:size(A, 1)
        i ≟ 1 || write_string(io, "; ")
        for j in 1:size(A, 2)
            j ≟ 1 || write_byte(io, 0x20)
            show_in(io, A[i, j], T)
        end
    end
    return write_byte(io, 0x5d)
end

function show_slices(io::IO, A::AbstractArray)
    write_string(io, "reshape(")
    show_vector(io, vec(A), false)
    for n in size(A)
        write_string(io, ", ")
        show(io, n)
    end
    return write_byte(io, 0x29)
end

function show_empty(io::IO, A::AbstractArray)
    show(io, typeof(A))
    write_string(io, "(undef")
    for n in size(A)
        write_string(io, ", ")
        show(io, n)
    end
    return write_byte(io, 0x29)
end

# Tuples and pairs

show(io::IO, t::Tuple) = show_tuple(io, t, Tuple)

function show_tuple(io::IO, t::Tuple, ::Type{T}) where {T}
    write_byte(io, 0x28)
    show_tuple_items(io, t, T, 1)
    length(t) ≟ 1 && write_byte(io, 0x2c)
    return write_byte(io, 0x29)
end
show_tuple_items(io::IO, ::Tuple{}, T::Type, i::Int64) = nothing
function show_tuple_items(io::IO, t::Tuple, T::Type, i::Int64)
    i ≟ 1 || write_string(io, ", ")
    show_in(io, t[1], item_type(T, i))
    return show_tuple_items(io, tail(t), T, i ⊕ 1)
end
item_type(T::Type, i::Int64) = Intrinsics.is_concrete(T) ? fieldtype(T, i) : Any

show(io::IO, p::Pair) = show_pair(io, p, Any, Any)

function show_pair(io::IO, p::Pair, ::Type{A}, ::Type{B}) where {A,B}
    show_operand(io, p.first, A)
    write_string(io, " => ")
    return show_in(io, p.second, B)
end

"The left side of `=>` has parentheses around another pair."
show_operand(io::IO, x, T::Type) = show_in(io, x, T)
function show_operand(io::IO, p::Pair, T::Type)
    write_byte(io, 0x28)
    show_in(io, p, T)
    return write_byte(io, 0x29)
end

# Dictionaries and sets

function show(io::IO, d::AbstractDict{K,V}) where {K,V}
    if !isempty(d) && implied(K) && implied(V)
        write_string(io, Intrinsics.type_name(typeof(d)))
    else
        show(io, typeof(d))
    end
    write_byte(io, 0x28)
    show_items(io, d, Pair{K,V})
    return write_byte(io, 0x29)
end

function show(io::IO, s::Set)
    if isempty(s)
        show(io, typeof(s))
        return write_string(io, "()")
    end
    write_string(io, "Set(")
    show_vector(io, s, false)
    return write_byte(io, 0x29)
end

show_collection(io::IO, name::String, items) =
    (write_string(io, name); show_vector(io, collect(items), false); write_byte(io, 0x29))
show(io::IO, s::KeySet) = show_collection(io, "KeySet(", s)
show(io::IO, s::ValueIterator) = show_collection(io, "ValueIterator(", s)

# How the REPL shows a result

show_result(io::IO, x) = show(io, x)
show_result(io::IO, A::AbstractVector) = show_listing(io, A, 1)
show_result(io::IO, A::AbstractMatrix) = show_table(io, A)
show_result(io::IO, r::AbstractRange) = show(io, r)

"`3-element Vector{Int64}`, `2×2 Matrix{Float64}`."
summary(A::AbstractArray) = string(length(size(A)) ≟ 1 ? string(length(A), "-element") : join(size(A), "×"), " ", typeof(A))
summary(x) = string(typeof(x))

function show_listing(io::IO, A::AbstractVector{T}, indent::Int64) where {T}
    print(io, summary(A))
    isempty(A) && return nothing
    write_byte(io, 0x3a)
    for x in A
        write_string(io, "\n ")
        show_in(io, x, T)
    end
    return nothing
end

function show_table(io::IO, A::AbstractMatrix{T}) where {T}
    print(io, summary(A))
    isempty(A) && return nothing
    write_byte(io, 0x3a)
    cells = map(x -> sprint(show_in, x, T), A)
    widths = map(j -> maximum(i -> length(cells[i, j]), 1:size(A, 1)), 1:size(A, 2))
    for i in 1:size(A, 1)
        write_string(io, "\n")
        for j in 1:size(A, 2)
            write_string(io, j ≟ 1 ? " " : "  ")
            write_string(io, lpad(cells[i, j], widths[j]))
        end
    end
    return nothing
end

function show_result(io::IO, d::AbstractDict)
    print(io, typeof(d), isempty(d) ? "()" : length(d) ≟ 1 ? " with 1 entry:" : string(" with ", length(d), " entries:"))
    for (key, value) in d
        write_string(io, "\n  ")
        show(io, key)
        write_string(io, " => ")
        show(io, value)
    end
    return nothing
end
