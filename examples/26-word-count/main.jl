# Counts the words of files that are named as arguments, of standard input for `-`, of `sea.txt` beside this file without any.

include("Words.jl")
include("NGrams.jl")
include("Stems.jl")

using .Words, .NGrams, .Stems

read_text(path) = path == "-" ? read(stdin, String) : read(path, String)

function report(title, counting, words; rows = 8)
    counts = count_items(counting, words)
    println(title, ": ", sum(values(counts)), ", different ones: ", length(counts))
    print_table(stdout, counts, rows)
end

paths = isempty(ARGS) ? [joinpath(@__DIR__, "sea.txt")] : ARGS
words = words_of(join(read_text.(paths), '\n'))

report("words", SingleWords(), words)
report("words by their stems", Stemmed(SingleWords()), words)
report("pairs", NGram(2), words; rows = 5)
report("triples of stems", Stemmed(NGram(3)), words; rows = 5)
println("stems: ", join((string(word, " → ", stem(word)) for word in ("ships", "stopped", "sailing", "cities", "glasses", "class", "falling", "red", "don't")), ", "))

try
    NGram(0)
catch e
    println(sprint(showerror, e))
end
