# The standard package of this name, as far as programs ask for what a project says anyway.
module Pkg

activate(args...; keywords...) = nothing
instantiate(args...; keywords...) = nothing
resolve(args...; keywords...) = nothing
precompile(args...; keywords...) = nothing

end
