# Periods: a number of one unit.

for (name, kind) in ((:Year, :DatePeriod), (:Quarter, :DatePeriod), (:Month, :DatePeriod), (:Week, :DatePeriod), (:Day, :DatePeriod),
        (:Hour, :TimePeriod), (:Minute, :TimePeriod), (:Second, :TimePeriod), (:Millisecond, :TimePeriod),
        (:Microsecond, :TimePeriod), (:Nanosecond, :TimePeriod))
    unit = lowercase(string(name))
    @eval begin
        struct $name <: $kind
            value::Int64
            $name(x::Number) = new(convert(Int64, x))
        end
        unit_name(::$name) = $unit
    end
end

value(p::Period) = p.value
Base.:+(p::P, q::P) where {P<:Period} = P(p.value + q.value)
Base.:-(p::P, q::P) where {P<:Period} = P(p.value - q.value)
Base.:-(p::P) where {P<:Period} = P(-p.value)
Base.:*(p::P, n::Real) where {P<:Period} = P(p.value * n)
Base.:*(n::Real, p::Period) = p * n
Base.:/(p::P, q::P) where {P<:Period} = p.value / q.value
Base.:/(p::P, n::Real) where {P<:Period} = P(p.value / n)
Base.div(p::P, q::P) where {P<:Period} = div(p.value, q.value)
Base.div(p::P, n::Integer) where {P<:Period} = P(div(p.value, n))
Base.rem(p::P, q::P) where {P<:Period} = P(rem(p.value, q.value))
Base.mod(p::P, q::P) where {P<:Period} = P(mod(p.value, q.value))
Base.abs(p::P) where {P<:Period} = P(abs(p.value))
Base.sign(p::Period) = sign(p.value)
Base.zero(::Type{P}) where {P<:Period} = P(0)
Base.zero(p::Period) = zero(typeof(p))
Base.one(::Type{P}) where {P<:Period} = 1
Base.iszero(p::Period) = p.value == 0
Base.isless(p::P, q::P) where {P<:Period} = isless(p.value, q.value)
Base.:(==)(p::P, q::P) where {P<:Period} = p.value == q.value
Base.hash(p::Period, h::UInt64) = is_fixed(p) ? hash(nanoseconds(p), h) : hash(in_months(p), h)
Base.show(io::IO, p::Period) = print(io, nameof(typeof(p)), "(", p.value, ")")
Base.print(io::IO, p::Period) = print(io, p.value, " ", unit_name(p), p.value == 1 || p.value == -1 ? "" : "s")
Base.Int64(p::Period) = p.value
Base.convert(::Type{Int64}, p::Period) = p.value

"Length in nanoseconds of the units that have one."
is_fixed(p::Period) = !(p isa Union{Year,Quarter,Month})
nanoseconds(p::Nanosecond) = Int128(p.value)
nanoseconds(p::Microsecond) = Int128(p.value) * 1000
nanoseconds(p::Millisecond) = Int128(p.value) * 1_000_000
nanoseconds(p::Second) = Int128(p.value) * 1_000_000_000
nanoseconds(p::Minute) = Int128(p.value) * 60_000_000_000
nanoseconds(p::Hour) = Int128(p.value) * 3_600_000_000_000
nanoseconds(p::Day) = Int128(p.value) * 86_400_000_000_000
nanoseconds(p::Week) = Int128(p.value) * 604_800_000_000_000
in_months(p::Month) = p.value
in_months(p::Quarter) = 3 * p.value
in_months(p::Year) = 12 * p.value
Base.:(==)(p::Period, q::Period) = is_fixed(p) == is_fixed(q) ?
    (is_fixed(p) ? nanoseconds(p) == nanoseconds(q) : in_months(p) == in_months(q)) : iszero(p) && iszero(q)
Base.isless(p::Period, q::Period) = is_fixed(p) && is_fixed(q) ? nanoseconds(p) < nanoseconds(q) : in_months(p) < in_months(q)

"Conversion to a unit; what does not come out even is an error."
function Base.convert(::Type{P}, p::Period) where {P<:Period}
    p isa P && return p
    whole, unit = is_fixed(p) ? (nanoseconds(p), nanoseconds(P(1))) : (Int128(in_months(p)), Int128(in_months(P(1))))
    rem(whole, unit) == 0 || throw(InexactError(:convert, P, p))
    return P(Int64(div(whole, unit)))
end
(::Type{P})(p::Period) where {P<:Period} = convert(P, p)
Base.promote_rule(::Type{P}, ::Type{Q}) where {P<:TimePeriod,Q<:TimePeriod} = nanoseconds(P(1)) < nanoseconds(Q(1)) ? P : Q

"Periods of several units, the largest first."
struct CompoundPeriod <: AbstractTime
    periods::Vector{Period}
end
CompoundPeriod(ps::Period...) = compound(collect(Period, ps))
function compound(ps)
    sums = Period[]
    for p in ps
        at = findfirst(q -> typeof(q) === typeof(p), sums)
        at === nothing ? push!(sums, p) : (sums[at] = sums[at] + p)
    end
    filter!(p -> p.value != 0, sums)
    return CompoundPeriod(sort!(sums; by = rank_of, rev = true))
end
rank_of(p) = is_fixed(p) ? nanoseconds(typeof(p)(1)) : Int128(in_months(typeof(p)(1))) * 2_600_000_000_000_000
Base.:+(p::Period, q::Period) = CompoundPeriod(p, q)
Base.:-(p::Period, q::Period) = CompoundPeriod(p, -q)
Base.:+(c::CompoundPeriod, p::Period) = compound(vcat(c.periods, Period[p]))
Base.:+(p::Period, c::CompoundPeriod) = c + p
Base.:+(a::CompoundPeriod, b::CompoundPeriod) = compound(vcat(a.periods, b.periods))
Base.:-(c::CompoundPeriod) = CompoundPeriod(Period[-p for p in c.periods])
Base.:-(c::CompoundPeriod, p::Union{Period,CompoundPeriod}) = c + (-p)
Base.:(==)(a::CompoundPeriod, b::CompoundPeriod) = a.periods == b.periods
periods(c::CompoundPeriod) = c.periods
Base.print(io::IO, c::CompoundPeriod) = print(io, isempty(c.periods) ? "empty period" : join(map(string, c.periods), ", "))
Base.show(io::IO, c::CompoundPeriod) = print(io, c)

function canonicalize(c::CompoundPeriod)
    left = sum(nanoseconds, filter(is_fixed, c.periods); init = Int128(0))
    months = sum(in_months, filter(!is_fixed, c.periods); init = 0)
    parts = Period[Year(div(months, 12)), Month(rem(months, 12))]
    for P in (Week, Day, Hour, Minute, Second, Millisecond, Microsecond, Nanosecond)
        unit = nanoseconds(P(1))
        push!(parts, P(Int64(div(left, unit))))
        left = rem(left, unit)
    end
    return compound(parts)
end
canonicalize(p::Period) = canonicalize(CompoundPeriod(p))
