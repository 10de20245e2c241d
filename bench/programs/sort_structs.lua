local M = require("measure")

local function before(a, b)
  if a.station ~= b.station then return a.station < b.station end
  return a.value < b.value
end

local N = 50000
local random = M.lcg(42)
local readings = {}
for i = 1, N do
  local station = math.floor(random:draw() / 2 ^ 22)
  readings[i] = { station = station, value = random:uniform() }
end

M.measure(function()
  local sorted = {}
  for i = 1, N do sorted[i] = readings[i] end
  table.sort(sorted, before)
  local sum = 0
  for i = 1, N do sum = sum + i * (sorted[i].station + math.floor(sorted[i].value * 1000)) end
  return sum
end)
