local M = require("measure")
local ffi = require("ffi")

local function bell(random)
  return random:uniform() + random:uniform() + random:uniform() + random:uniform() - 2.0
end

-- Matrices are stored by columns.
local function matrix(rows, columns) return ffi.new("double[?]", rows * columns) end

local function bell_matrix(random, n)
  local a = matrix(n, n)
  for i = 0, n * n - 1 do a[i] = bell(random) end
  return a
end

-- a: n × m, b: m × k.
local function multiply(a, b, n, m, k)
  local c = matrix(n, k)
  for j = 0, k - 1 do
    for l = 0, m - 1 do
      local s = b[j * m + l]
      for i = 0, n - 1 do c[j * n + i] = c[j * n + i] + a[l * n + i] * s end
    end
  end
  return c
end

local function transpose(a, n, m)
  local t = matrix(m, n)
  for j = 0, m - 1 do
    for i = 0, n - 1 do t[i * m + j] = a[j * n + i] end
  end
  return t
end

local function put(whole, part, n, rows, row, column)
  for j = 0, n - 1 do
    for i = 0, n - 1 do whole[(column + j) * rows + row + i] = part[j * n + i] end
  end
end

local function trace4(a, n, m)
  local p = multiply(transpose(a, n, m), a, m, n, m)
  local square = multiply(p, p, m, m, m)
  local fourth = multiply(square, square, m, m, m)
  local trace = 0
  for i = 0, m - 1 do trace = trace + fourth[i * m + i] end
  return trace
end

local function deviation(v, times)
  local mean, squares = 0, 0
  for i = 0, times - 1 do mean = mean + v[i] end
  mean = mean / times
  for i = 0, times - 1 do squares = squares + (v[i] - mean) * (v[i] - mean) end
  return math.sqrt(squares / (times - 1)) / mean
end

local TIMES = 1000

M.measure(function()
  local n = 5
  local random = M.lcg(42)
  local v, w = matrix(TIMES, 1), matrix(TIMES, 1)
  for i = 0, TIMES - 1 do
    local a = bell_matrix(random, n)
    local b = bell_matrix(random, n)
    local c = bell_matrix(random, n)
    local d = bell_matrix(random, n)
    local p, q = matrix(n, 4 * n), matrix(2 * n, 2 * n)
    put(p, a, n, n, 0, 0)
    put(p, b, n, n, 0, n)
    put(p, c, n, n, 0, 2 * n)
    put(p, d, n, n, 0, 3 * n)
    put(q, a, n, 2 * n, 0, 0)
    put(q, b, n, 2 * n, 0, n)
    put(q, c, n, 2 * n, n, 0)
    put(q, d, n, 2 * n, n, n)
    v[i] = trace4(p, n, 4 * n)
    w[i] = trace4(q, 2 * n, 2 * n)
  end
  return math.floor((deviation(v, TIMES) + deviation(w, TIMES)) * 1e6)
end)
