local M = require("measure")

local function grow(depth)
  if depth == 0 then return { false, false } end
  return { grow(depth - 1), grow(depth - 1) }
end

local function count(tree)
  if not tree then return 0 end
  return 1 + count(tree[1]) + count(tree[2])
end

local function binary_trees(most)
  local long_lived = grow(most)
  local nodes = 0
  for depth = 4, most, 2 do
    for _ = 1, 2 ^ (most - depth + 4) do nodes = nodes + count(grow(depth)) end
  end
  return nodes + count(long_lived)
end

M.measure(function() return binary_trees(12) end)
