"Counts words by their stems, whatever else is counted: endings that English adds are taken away."
module Stems

import ..Words: Counting, items

export Stemmed, stem

"Counts as another way of counting does, but with the stems of the words."
struct Stemmed{C<:Counting} <: Counting
    counting::C
end

items(stemmed::Stemmed, words) = items(stemmed.counting, stem.(words))

"Endings and what stands for them, the longer ones first."
const ENDINGS = ("ies" => "y", "sses" => "ss", "ing" => "", "ed" => "", "ly" => "", "s" => "")

"The stem of an English word, roughly."
function stem(word)
    for (ending, replacement) in ENDINGS
        rest = chop(word; tail = length(ending))
        endswith(word, ending) && has_vowel(rest) && !endswith(word, "ss") && return undoubled(rest, ending) * replacement
    end
    return String(word)
end

has_vowel(text) = length(text) > 2 && any(in("aeiouy"), text)

"`stopped` has the stem `stop`."
function undoubled(text, ending)
    doubled = ending in ("ing", "ed") && text[end] == text[prevind(text, lastindex(text))] && !(text[end] in "lsz")
    return doubled ? String(chop(text)) : String(text)
end

end
