"Counts words that follow each other, `n` at a time."
module NGrams

import ..Words: Counting, items

export NGram

struct NGram <: Counting
    n::Int
    function NGram(n)
        n >= 1 || throw(ArgumentError("an n-gram has at least one word, not $n"))
        return new(n)
    end
end

items(ngram::NGram, words) = [join(words[i:(i + ngram.n - 1)], ' ') for i in 1:(length(words) - ngram.n + 1)]

end
