# expect: $ true [:$]
# `:$` is a symbol; in front of a name or a parenthesis `$` interpolates.
println(:$, " ", Expr(:$, :x).head === :$, " ", [:$])
