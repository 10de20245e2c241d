local M = require("measure")

local function build(n)
  local lines = {}
  for i = 1, n do lines[i] = "item " .. i .. ": " .. i * i end
  return table.concat(lines, "\n")
end

M.measure(function()
  local text = build(20000)
  local sum = 0
  for i = 1, #text do sum = sum + text:byte(i) end
  return sum
end)
