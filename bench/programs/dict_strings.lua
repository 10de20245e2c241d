local M = require("measure")

-- How often each run of 6 letters occurs in a random text of 4 letters; a run is a string.
local function count_runs(text)
  local counts = {}
  for i = 1, #text - 5 do
    local run = text:sub(i, i + 5)
    counts[run] = (counts[run] or 0) + 1
  end
  return counts
end

local function weigh(counts)
  local sum = 0
  for run, count in pairs(counts) do sum = sum + 1 + run:byte(3) * count * count end
  return sum
end

local random = M.lcg(42)
local letters = {}
for i = 1, 50000 do
  local letter = math.floor(random:draw() / 2 ^ 30) + 1
  letters[i] = ("ACGT"):sub(letter, letter)
end
local text = table.concat(letters)

M.measure(function() return weigh(count_runs(text)) end)
