local M = require("measure")
local ffi = require("ffi")

local function mandel(re, im)
  local x, y = re, im
  for n = 0, 79 do
    if x * x + y * y > 4 then return n end
    x, y = x * x - y * y + re, x * y + y * x + im
  end
  return 80
end

local function mandel_grid()
  local grid = ffi.new("int32_t[?]", 26 * 21)
  for r = -20, 5 do
    for i = -10, 10 do grid[(r + 20) * 21 + i + 10] = mandel(r / 10, i / 10) end
  end
  return grid
end

M.measure(function()
  local grid = mandel_grid()
  local sum = 0
  for i = 0, 26 * 21 - 1 do sum = sum + grid[i] end
  return sum
end)
