include("measure.jl")

struct Tree
    left::Union{Tree,Nothing}
    right::Union{Tree,Nothing}
end

grow(depth) = depth == 0 ? Tree(nothing, nothing) : Tree(grow(depth - 1), grow(depth - 1))
count(::Nothing) = 0
count(tree::Tree) = 1 + count(tree.left) + count(tree.right)

function binary_trees(most)
    long_lived = grow(most)
    nodes = 0
    for depth in 4:2:most
        for _ in 1:(1 << (most - depth + 4))
            nodes += count(grow(depth))
        end
    end
    return nodes + count(long_lived)
end

measure(() -> binary_trees(12))
