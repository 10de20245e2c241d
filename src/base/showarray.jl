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
    get(io, :limit, false) && length(items) ≻ 20 && return show_limited(io, collect(items), T)
    first = true
    for x in items
        first || write_string(io, ", ")
        show_in(io, x, T)
        first = false
    end
end

"A place of a vector may be undefined."
function show_items(io::IO, v::Vector, ::Type{T}) where {T}
    get(io, :limit, false) && length(v) ≻ 20 && return show_limited(io, v, T)
    for i in 1:length(v)
        i ≟ 1 || write_string(io, ", ")
        isassigned(v, i) ? show_in(io, v[i], T) : write_string(io, "#undef")
    end
end

"The first ten and the last ten."
function show_limited(io::IO, v::Vector, ::Type{T}) where {T}
    n = length(v)
    for i in 1:n
        10 ≺ i && i ≼ n ⊖ 10 && continue
        i ≟ 1 || write_string(io, i ≟ n ⊖ 9 ? "  …  " : ", ")
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
    # `[1; 2]` alone would be a vector.
    size(A, 2) ≟ 1 && write_string(io, ";;")
    return write_byte(io, 0x5d)
end

"Matrices one after the other, as many semicolons between them as dimensions have ended."
function show_slices(io::IO, A::AbstractArray{T,N}) where {T,N}
    rows, columns = size(A, 1), size(A, 2)
    write_byte(io, 0x5b)
    for k in 1:length(A)
        if k ≻ 1
            if rem(k ⊖ 1, rows ⊗ columns) ≟ 0
                ended = 3
                block = rows ⊗ columns ⊗ size(A, 3)
                while ended ≺ N && rem(k ⊖ 1, block) ≟ 0
                    block = block ⊗ size(A, ended ⊕ 1)
                    ended = ended ⊕ 1
                end
                write_string(io, repeat(";", ended))
                write_byte(io, 0x20)
            else
                write_string(io, rem(k ⊖ 1, columns) ≟ 0 ? "; " : " ")
            end
        end
        # Within a matrix, rows come first.
        slice, within_slice = divrem(k ⊖ 1, rows ⊗ columns)
        row, column = divrem(within_slice, columns)
        show_in(io, A[slice ⊗ rows ⊗ columns ⊕ column ⊗ rows ⊕ row ⊕ 1], T)
    end
    return write_byte(io, 0x5d)
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

"A pair whose type says more than its parts shows its type, unless that is known."
tight(p::Pair{A,B}) where {A,B} = (typeof(p.first) === A || p.first isa Type) && (typeof(p.second) === B || p.second isa Type)
function show_pair(io::IO, p::Pair, ::Type{A}, ::Type{B}) where {A,B}
    if !tight(p) && Pair{A,B} !== typeof(p)
        show(io, typeof(p))
        write_byte(io, 0x28)
        show(io, p.first)
        write_string(io, ", ")
        show(io, p.second)
        return write_byte(io, 0x29)
    end
    show_operand(io, p.first, A)
    write_string(io, get(io, :compact, false) ? "=>" : " => ")
    return show_operand(io, p.second, B)
end

"Another pair on one side of `=>` has parentheses."
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

show(io::IO, s::KeySet) = show_vector(io, collect(s), false)
show(io::IO, s::ValueIterator) = show_vector(io, collect(s), false)
