local M = require("measure")
local ffi = require("ffi")

-- Numbers with 16 binary digits after the point, small enough for a product to be exact in a float.
local function times(x, y) return math.floor(x * y / 65536) end

-- Matrices are stored by columns.
local function multiply(a, b, n, m, k)
  local c = ffi.new("double[?]", n * k)
  for j = 0, k - 1 do
    for l = 0, m - 1 do
      local s = b[j * m + l]
      for i = 0, n - 1 do c[j * n + i] = c[j * n + i] + times(a[l * n + i], s) end
    end
  end
  return c
end

local N = 120
local random = M.lcg(42)

local function random_matrix()
  local a = ffi.new("double[?]", N * N)
  for i = 0, N * N - 1 do a[i] = math.floor(random:draw() / 2 ^ 14) end
  return a
end

local a, b = random_matrix(), random_matrix()

M.measure(function()
  local c = multiply(a, b, N, N, N)
  local sum = 0
  for i = 0, N * N - 1 do sum = sum + c[i] end
  return sum
end)
