local M = require("measure")

local function float_loop(n)
  local s = 0.0
  for i = 1, n do s = s * 0.999999 + i end
  return s
end

M.measure(function() return math.floor(float_loop(10000000) / 1000) end)
