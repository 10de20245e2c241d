local M = require("measure")
local ffi = require("ffi")

local function entry(i, j)
  local s = i + j
  return 1.0 / (s * (s + 1) * 0.5 + i + 1)
end

local function times(v, u, n)
  for i = 0, n - 1 do
    local sum = 0.0
    for j = 0, n - 1 do sum = sum + entry(i, j) * u[j] end
    v[i] = sum
  end
end

local function transposed_times(v, u, n)
  for i = 0, n - 1 do
    local sum = 0.0
    for j = 0, n - 1 do sum = sum + entry(j, i) * u[j] end
    v[i] = sum
  end
end

local function spectral_norm(n)
  local u, v, w = ffi.new("double[?]", n), ffi.new("double[?]", n), ffi.new("double[?]", n)
  for i = 0, n - 1 do u[i] = 1 end
  for _ = 1, 10 do
    times(w, u, n)
    transposed_times(v, w, n)
    times(w, v, n)
    transposed_times(u, w, n)
  end
  local vBv, vv = 0, 0
  for i = 0, n - 1 do
    vBv = vBv + u[i] * v[i]
    vv = vv + v[i] * v[i]
  end
  return math.sqrt(vBv / vv)
end

M.measure(function() return math.floor(spectral_norm(300) * 1e9) end)
