# Paths as text.

isabspath(path::AbstractString) = startswith(path, '/')
function splitdir(path::AbstractString)
    s = String(path)
    i = findlast('/', s)
    i === nothing && return ("", s)
    folder = rstrip(SubString(s, 1, i), '/')
    return (isempty(folder) ? "/" : String(folder), s[i ⊕ 1:lastindex(s)])
end
dirname(path::AbstractString) = splitdir(path)[1]
basename(path::AbstractString) = splitdir(path)[2]

"The extension begins with the last point of the last part, unless it stands at the beginning of that."
function splitext(path::AbstractString)
    s = String(path)
    i = findlast('.', s)
    name = basename(s)
    start = ncodeunits(s) ⊖ ncodeunits(name)
    (i === nothing || i ≼ start ⊕ 1 || all(==('.'), s[start ⊕ 1:i])) && return (s, "")
    return (s[1:prevind(s, i)], s[i:lastindex(s)])
end

joinpath(path::AbstractString) = String(path)
function joinpath(path::AbstractString, next::AbstractString, rest::AbstractString...)
    joined = isabspath(next) || isempty(path) ? String(next) :
        endswith(path, '/') ? string(path, next) : string(path, "/", next)
    return joinpath(joined, rest...)
end
joinpath(parts::AbstractVector) = joinpath(parts...)

function splitpath(path::AbstractString)
    parts = isabspath(path) ? ["/"] : String[]
    for part in split(path, '/')
        isempty(part) || push!(parts, String(part))
    end
    return parts
end

function normpath(path::AbstractString)
    absolute = isabspath(path)
    parts = String[]
    for part in split(path, '/')
        (isempty(part) || part == ".") && continue
        if part == ".." && !isempty(parts) && parts[length(parts)] != ".."
            pop!(parts)
        elseif part != ".." || !absolute
            push!(parts, String(part))
        end
    end
    isempty(parts) && return absolute ? "/" : "./"
    ends_open = endswith(path, '/') || endswith(path, "/.") || endswith(path, "/..") || parts[length(parts)] == ".."
    return string(absolute ? "/" : "", join(parts, "/"), ends_open && parts[length(parts)] != ".." ? "/" : "")
end
normpath(path::AbstractString, more::AbstractString...) = normpath(joinpath(path, more...))

function abspath(path::AbstractString)
    return normpath(isabspath(path) ? path : isempty(path) ? string(pwd(), "/") : joinpath(pwd(), path))
end
abspath(path::AbstractString, more::AbstractString...) = abspath(joinpath(path, more...))
expanduser(path::AbstractString) =
    path == "~" ? homedir() : startswith(path, "~/") ? joinpath(homedir(), path[3:lastindex(path)]) : String(path)
function relpath(path::AbstractString, start::AbstractString)
    there, here = splitpath(abspath(path)), splitpath(abspath(start))
    common = 0
    while common ≺ smaller(length(there), length(here)) && there[common ⊕ 1] == here[common ⊕ 1]
        common = common ⊕ 1
    end
    parts = vcat(fill("..", length(here) ⊖ common), there[common ⊕ 1:length(there)])
    return isempty(parts) ? "." : join(parts, "/")
end
relpath(path::AbstractString) = relpath(path, pwd())
