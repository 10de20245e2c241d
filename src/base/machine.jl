# Machine arithmetic for Base's own counting: these operators reach the instructions directly, so a method that someone adds to
# `+` changes what `sum` computes and never how an array is indexed. Both operands have one primitive integer type.

⊕(x, y) = Intrinsics.add_int(x, y)
⊖(x, y) = Intrinsics.sub_int(x, y)
⊗(x, y) = Intrinsics.mul_int(x, y)
≟(x, y) = Intrinsics.eq_int(x, y)
≭(x, y) = Intrinsics.ne_int(x, y)
≺(x, y) = Intrinsics.slt_int(x, y)
≼(x, y) = Intrinsics.sle_int(x, y)
≻(x, y) = Intrinsics.slt_int(y, x)
≽(x, y) = Intrinsics.sle_int(y, x)

"`x >> n` of a signed number, `n` in range."
halved(x::Int64) = Intrinsics.ashr_int(x, 1)

smaller(x::Int64, y::Int64) = Intrinsics.ifelse(Intrinsics.slt_int(x, y), x, y)
larger(x::Int64, y::Int64) = Intrinsics.ifelse(Intrinsics.slt_int(x, y), y, x)

"Whether the 1-based `i` is one of `n` places: one unsigned comparison."
within(i::Int64, n::Int64) = Intrinsics.ult_int(Intrinsics.sub_int(i, 1), n)

"Memory for `n` elements. The engine has none of 2^27 and more; taken as unsigned, a count that wrapped around is too many as well."
allocate(::Type{T}, n::Int64) where {T} =
    Intrinsics.ult_int(n, 134217000) ? Intrinsics.memory_new(T, n) : throw_memory()
@noinline throw_memory() = throw(OutOfMemoryError())

"The byte that holds the low bits of `x`."
byte(x) = Intrinsics.trunc_int(UInt8, x)
