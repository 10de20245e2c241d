local M = require("measure")

local function parse_integers(times)
  local random = M.lcg(42)
  local sum = 0
  for _ = 1, times do
    local n = random:draw()
    local text = string.format("%x", n)
    local m = tonumber(text, 16)
    assert(m == n)
    sum = sum + m
  end
  return sum
end

M.measure(function() return parse_integers(1000) end)
