# Arithmetic that reports overflow instead of wrapping around.

@noinline throw_overflow(op::String, x, y) =
    throw(OverflowError(string(x, " ", op, " ", y, " overflowed for type ", typeof(x))))
@noinline throw_overflow(what::String, x) =
    throw(OverflowError(string("checked arithmetic: cannot compute ", what, " for x = ", x, "::", typeof(x))))

checked_neg(x::Integer) = signbit(x) && signbit(-x) || x isa Unsigned && !iszero(x) ? throw_overflow("-x", x) : -x
checked_abs(x::Integer) = signbit(x) ? (signbit(-x) ? throw_overflow("|x|", x) : -x) : x
checked_add(x::Integer, y::Integer) = checked_add(promote(x, y)...)
checked_sub(x::Integer, y::Integer) = checked_sub(promote(x, y)...)
checked_mul(x::Integer, y::Integer) = checked_mul(promote(x, y)...)
checked_add(x::Integer) = x
checked_mul(x::Integer) = x
checked_add(x::Integer, y::Integer, z::Integer, rest::Integer...) = checked_add(checked_add(x, y), z, rest...)
checked_mul(x::Integer, y::Integer, z::Integer, rest::Integer...) = checked_mul(checked_mul(x, y), z, rest...)

checked_add(x::T, y::T) where {T<:Integer} = ((z, wrapped) = add_with_overflow(x, y); wrapped ? throw_overflow("+", x, y) : z)
checked_sub(x::T, y::T) where {T<:Integer} = ((z, wrapped) = sub_with_overflow(x, y); wrapped ? throw_overflow("-", x, y) : z)
checked_mul(x::T, y::T) where {T<:Integer} = ((z, wrapped) = mul_with_overflow(x, y); wrapped ? throw_overflow("*", x, y) : z)

# What went over the edge has a sign that neither operand explains.

add_with_overflow(x::T, y::T) where {T<:Signed} = (z = x + y; (z, signbit(xor(x, z) & xor(y, z))))
sub_with_overflow(x::T, y::T) where {T<:Signed} = (z = x - y; (z, signbit(xor(x, y) & xor(x, z))))
add_with_overflow(x::T, y::T) where {T<:Unsigned} = (z = x + y; (z, z < x))
sub_with_overflow(x::T, y::T) where {T<:Unsigned} = (x - y, x < y)
mul_with_overflow(x::T, y::T) where {T<:BitInteger} = (z = widemul(x, y); (rem(z, T), rem(z, T) != z))
mul_with_overflow(x::Int64, y::Int64) = (z = x ⊗ y; (z, !product_fits(x, y, z)))
mul_with_overflow(x::UInt64, y::UInt64) = (z = full_product(x, y); (z.lo, !iszero(z.hi)))
mul_with_overflow(x::T, y::T) where {T<:WideInteger} = (z = x * y; (z, z != big(x) * big(y)))
checked_neg(x::BigInt) = -x
checked_abs(x::BigInt) = abs(x)
checked_add(x::BigInt, y::BigInt) = x + y
checked_sub(x::BigInt, y::BigInt) = x - y
checked_mul(x::BigInt, y::BigInt) = x * y

function checked_pow(x::Integer, p::Integer)
    p < 0 && return power_by_squaring(x, p)
    result = one(x)
    for _ in 1:p
        result = checked_mul(result, x)
    end
    return result
end

checked_div(x::Integer, y::Integer) = div(x, y)
checked_rem(x::Integer, y::Integer) = rem(x, y)
checked_fld(x::Integer, y::Integer) = fld(x, y)
checked_mod(x::Integer, y::Integer) = mod(x, y)
checked_cld(x::Integer, y::Integer) = cld(x, y)

"`Base.Checked`."
module Checked
import ..Base: checked_neg, checked_abs, checked_add, checked_sub, checked_mul, checked_div, checked_rem, checked_fld, checked_mod, checked_cld
import ..Base: add_with_overflow, sub_with_overflow, mul_with_overflow, checked_pow
export checked_neg, checked_abs, checked_add, checked_sub, checked_mul, checked_div, checked_rem, checked_fld, checked_mod, checked_cld
export add_with_overflow, sub_with_overflow, mul_with_overflow, checked_pow
end
