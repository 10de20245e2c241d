local M = require("measure")

local function print_to_file(n)
  local file = assert(io.open("/dev/null", "w"))
  for i = 1, n do file:write(string.format("%d %d\n", i, i + 1)) end
  file:close()
  return n
end

M.measure(function() return print_to_file(100000) end)
