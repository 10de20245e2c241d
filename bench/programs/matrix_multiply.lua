local M = require("measure")
local ffi = require("ffi")

-- Matrices are stored by columns.
local function multiply(a, b, n, m, k)
  local c = ffi.new("double[?]", n * k)
  for j = 0, k - 1 do
    for l = 0, m - 1 do
      local s = b[j * m + l]
      for i = 0, n - 1 do c[j * n + i] = c[j * n + i] + a[l * n + i] * s end
    end
  end
  return c
end

local N = 200
local random = M.lcg(42)

local function random_matrix()
  local a = ffi.new("double[?]", N * N)
  for i = 0, N * N - 1 do a[i] = random:uniform() end
  return a
end

local a, b = random_matrix(), random_matrix()

M.measure(function()
  local c = multiply(a, b, N, N, N)
  return math.floor((c[0] + c[N - 1] + c[(N - 1) * N] + c[99 * N + 99]) * 1e6)
end)
