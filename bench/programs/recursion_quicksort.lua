local M = require("measure")
local ffi = require("ffi")
local bit = require("bit")

local function quicksort(a, lo, hi)
  local i, j = lo, hi
  while i < hi do
    local pivot = a[bit.rshift(lo + hi, 1)]
    while i <= j do
      while a[i] < pivot do i = i + 1 end
      while a[j] > pivot do j = j - 1 end
      if i <= j then
        a[i], a[j] = a[j], a[i]
        i, j = i + 1, j - 1
      end
    end
    if lo < j then quicksort(a, lo, j) end
    lo, j = i, hi
  end
end

local N = 5000

M.measure(function()
  local random = M.lcg(42)
  local a = ffi.new("double[?]", N)
  for i = 0, N - 1 do a[i] = random:uniform() end
  quicksort(a, 0, N - 1)
  local sum = 0
  for i = 0, N - 1 do sum = sum + (i + 1) * a[i] end
  return math.floor(sum * 1e6)
end)
