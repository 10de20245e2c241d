# The standard package of this name: tables as text, a row a line.
module DelimitedFiles

export readdlm, writedlm

"Fields as numbers where all of them are, as they are otherwise; with `header` also the first row as names."
readdlm(source, T::Type; options...) = readdlm(source, nothing, T; options...)
readdlm(source, delimiter::Union{Nothing,AbstractChar}=nothing, T::Union{Nothing,Type}=nothing; options...) =
    readdlm(source, delimiter, T, '\n'; options...)
function readdlm(source, delimiter, T, eol::AbstractChar; header::Bool=false, skipstart::Integer=0, skipblanks::Bool=true,
        comments::Bool=false, comment_char::AbstractChar='#', quotes::Bool=true)
    lines = split(source isa AbstractString ? read(source, String) : read(source, String), eol)
    lines = lines[skipstart+1:end]
    comments && (lines = [first(split(line, comment_char; limit=2)) for line in lines])
    isempty(lines) || isempty(lines[end]) && pop!(lines)
    skipblanks && (lines = filter(line -> !isempty(strip(line)), lines))
    rows = [fields(rstrip(line, '\r'), delimiter, quotes) for line in lines]
    width = maximum(length, rows; init=0)
    names = header ? permutedims(AbstractString[String(x) for x in popfirst!(rows)]) : nothing
    cells = Matrix{Any}(undef, length(rows), width)
    for i in 1:length(rows), j in 1:width
        cells[i, j] = j <= length(rows[i]) ? field(rows[i][j], T) : ""
    end
    table = T !== nothing ? convert(Matrix{T}, cells) : all(x -> x isa Real, cells) && !isempty(cells) ? float.(cells) : cells
    return header ? (table, names) : table
end

fields(line, ::Nothing, quotes) = split(line)
function fields(line, delimiter, quotes)
    quotes && '"' in line || return split(line, delimiter)
    found = String[]
    text = IOBuffer()
    inside = false
    for c in line
        if c == '"'
            inside = !inside
        elseif c == delimiter && !inside
            push!(found, String(take!(text)))
        else
            print(text, c)
        end
    end
    return push!(found, String(take!(text)))
end

field(text, ::Type{T}) where {T<:Number} = parse(T, strip(text))
field(text, ::Type{T}) where {T} = T(text)
function field(text, ::Nothing)
    n = tryparse(Int, strip(text))
    n === nothing || return n
    x = tryparse(Float64, strip(text))
    return x === nothing ? SubString(text) : x
end

writedlm(path::AbstractString, table, delimiter=nothing; options...) =
    open(io -> writedlm(io, table, delimiter; options...), path, "w")
function writedlm(io::IO, table, delimiter=nothing; options...)
    mark = delimiter === nothing ? '\t' : delimiter
    for row in rows_of(table)
        println(io, join(row, mark))
    end
end
rows_of(table::AbstractMatrix) = eachrow(table)
rows_of(table::AbstractVector) = table
rows_of(table) = table

end
