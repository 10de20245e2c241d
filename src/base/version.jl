# Version numbers, as semver.org orders them.

struct VersionNumber
    major::UInt32
    minor::UInt32
    patch::UInt32
    prerelease::Tuple
    build::Tuple
end
VersionNumber(major::Integer, minor::Integer, patch::Integer) = VersionNumber(UInt32(major), UInt32(minor), UInt32(patch), (), ())
VersionNumber(major::Integer, minor::Integer) = VersionNumber(major, minor, 0)
VersionNumber(major::Integer) = VersionNumber(major, 0, 0)
VersionNumber(v::VersionNumber) = v
function VersionNumber(s::AbstractString)
    v = tryparse(VersionNumber, s)
    return v === nothing ? throw_argument(string("invalid version string: ", s)) : v
end
parse(::Type{VersionNumber}, s::AbstractString) = VersionNumber(s)
function tryparse(::Type{VersionNumber}, s::AbstractString)
    m = match(Regex(VERSION_PATTERN, "i"), s)
    m === nothing && return nothing
    number(i) = m[i] === nothing ? UInt32(0) : parse(UInt32, m[i])
    return VersionNumber(number(1), number(2), number(3), version_parts(m[4]), version_parts(m[5]))
end
const VERSION_PATTERN = "^v?(\\d+)(?:\\.(\\d+)(?:\\.(\\d+))?)?(?:-?((?:(?<=-)|[a-z])[0-9a-z.-]*|(?<=-)))?(?:\\+([0-9a-z.-]*))?\$"
version_parts(::Nothing) = ()
version_parts(s) = isempty(s) ? ("",) : Tuple(map(version_part, split(s, '.')))
version_part(s) = all(isdigit, s) ? parse(UInt64, s) : String(s)

function show(io::IO, v::VersionNumber)
    print(io, "v\"")
    print(io, v)
    return print(io, "\"")
end
function print(io::IO, v::VersionNumber)
    print(io, v.major, ".", v.minor, ".", v.patch)
    isempty(v.prerelease) || (print(io, "-"); join(io, v.prerelease, "."))
    isempty(v.build) || (print(io, "+"); join(io, v.build, "."))
    return nothing
end

==(a::VersionNumber, b::VersionNumber) = version_order(a, b) ≟ 0
isless(a::VersionNumber, b::VersionNumber) = version_order(a, b) ≺ 0
hash(v::VersionNumber, h::UInt64) = hash((v.major, v.minor, v.patch, v.prerelease, v.build), h)
function version_order(a::VersionNumber, b::VersionNumber)
    numbers = cmp((a.major, a.minor, a.patch), (b.major, b.minor, b.patch))
    numbers ≟ 0 || return numbers
    before = isempty(a.prerelease) ? (isempty(b.prerelease) ? 0 : 1) : isempty(b.prerelease) ? -1 : parts_order(a.prerelease, b.prerelease)
    before ≟ 0 || return before
    return parts_order(a.build, b.build)
end
function parts_order(a::Tuple, b::Tuple)
    for i in 1:smaller(length(a), length(b))
        x, y = a[i], b[i]
        x == y && continue
        x isa Integer && return y isa Integer && y < x ? 1 : -1
        return y isa Integer || y < x ? 1 : -1
    end
    return cmp(length(a), length(b))
end
thispatch(v::VersionNumber) = VersionNumber(v.major, v.minor, v.patch)
const VERSION = VersionNumber(0x00000001, 0x0000000b, 0x00000000, (), ())
