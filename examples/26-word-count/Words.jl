"Counts the words of a text. How a text becomes items to count is left to a `Counting`."
module Words

export Counting, SingleWords, items, words_of, count_items, print_table

"What is counted: methods of `items` are what makes one."
abstract type Counting end

"""
    items(counting, words)

The items to count among the words of a text.
"""
function items end

"Each word for itself."
struct SingleWords <: Counting end

items(::SingleWords, words) = words

"The words of a text in lower case; an apostrophe may stand inside of one."
words_of(text) = [lowercase(m.match) for m in eachmatch(r"\p{L}+(?:['’]\p{L}+)*", text)]

"How often each item comes."
function count_items(counting::Counting, words)
    counts = Dict{String,Int}()
    for item in items(counting, words)
        counts[item] = get(counts, item, 0) + 1
    end
    return counts
end

"The most frequent items, those that come equally often in alphabetical order, with a bar for each."
function print_table(io::IO, counts, rows)
    table = first(sort(collect(counts); by = ((item, n),) -> (-n, item)), rows)
    width = maximum(((item, _),) -> textwidth(item), table; init = 0)
    for (item, n) in table
        println(io, "  ", rpad(item, width), lpad(n, 5), "  ", "█"^n)
    end
end

end
