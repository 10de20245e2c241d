# The standard package of this name: what Base knows of linear algebra, under the names that programs import.
module LinearAlgebra

using Base: dot, ⋅, cross, ×, norm, normalize, tr, det, diag

export dot, ⋅, cross, ×, norm, normalize, tr, det, diag, transpose, adjoint

end
