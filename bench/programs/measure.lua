-- What every benchmark does: see measure.jl.
local ffi = require("ffi")
ffi.cdef([[
typedef struct { long sec, nsec; } timespec;
int clock_gettime(int clock, timespec *time);
]])

local time = ffi.new("timespec")
local function now()
  ffi.C.clock_gettime(1, time)
  return tonumber(time.sec) * 1e9 + tonumber(time.nsec)
end

local M = {}

function M.measure(work)
  local start = now()
  local result = work()
  while now() - start < 2e8 do result = work() end
  local best, repetitions = math.huge, 0
  start = now()
  while repetitions < 3 or now() - start < 4e8 do
    local before = now()
    result = work()
    best = math.min(best, now() - before)
    repetitions = repetitions + 1
  end
  print(string.format("%.0f %.0f", result, best))
end

local Lcg = {}
Lcg.__index = Lcg

function M.lcg(state) return setmetatable({ state = state }, Lcg) end

function Lcg:draw()
  local s = (self.state * 1664525 + 1013904223) % 4294967296
  self.state = s
  return s
end

function Lcg:uniform() return self:draw() / 4294967296 end

return M
