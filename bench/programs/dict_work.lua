local M = require("measure")
local ffi = require("ffi")
local bit = require("bit")

-- How often each run of 8 letters occurs in a random text of 4 letters; a run is a number of 16 bits.
local function count_runs(letters, n)
  local counts = {}
  local run = 0
  for i = 0, n - 1 do
    run = bit.band(bit.bor(bit.lshift(run, 2), letters[i]), 0xffff)
    if i >= 7 then counts[run] = (counts[run] or 0) + 1 end
  end
  return counts
end

local function weigh(counts)
  local sum = 0
  for run, count in pairs(counts) do sum = sum + 1 + (run % 7) * count * count end
  return sum
end

local N = 200000
local random = M.lcg(42)
local text = ffi.new("uint8_t[?]", N)
for i = 0, N - 1 do text[i] = math.floor(random:draw() / 2 ^ 30) end

M.measure(function() return weigh(count_runs(text, N)) end)
