"A pirate: sums of Float64 end at 100, for everybody who depends on it."
module Saturating

Base.:+(a::Float64, b::Float64) = min(100.0, a - (-b))

end
