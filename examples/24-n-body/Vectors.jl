"Vectors of space: three numbers of any type. Knows nothing of physics."
module Vectors

export Vec3, dot, cross, norm

struct Vec3{T<:Real}
    x::T
    y::T
    z::T
end

Base.:+(a::Vec3, b::Vec3) = Vec3(a.x + b.x, a.y + b.y, a.z + b.z)
Base.:-(a::Vec3, b::Vec3) = Vec3(a.x - b.x, a.y - b.y, a.z - b.z)
Base.:-(a::Vec3) = Vec3(-a.x, -a.y, -a.z)
Base.:*(c::Real, a::Vec3) = Vec3(c * a.x, c * a.y, c * a.z)
Base.:/(a::Vec3, c::Real) = Vec3(a.x / c, a.y / c, a.z / c)
Base.zero(::Type{Vec3{T}}) where {T} = Vec3(zero(T), zero(T), zero(T))

dot(a::Vec3, b::Vec3) = a.x * b.x + a.y * b.y + a.z * b.z
cross(a::Vec3, b::Vec3) = Vec3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
norm(a::Vec3) = sqrt(dot(a, a))

end
