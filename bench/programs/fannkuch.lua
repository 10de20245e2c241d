local M = require("measure")
local ffi = require("ffi")

-- The alternating sum of all flip counts, and the largest of them, over the permutations of n.
local function fannkuch(n)
  local permutation = ffi.new("int32_t[?]", n + 1)
  local flipped = ffi.new("int32_t[?]", n + 1)
  local count = ffi.new("int32_t[?]", n + 1)
  for i = 1, n do permutation[i] = i end
  local checksum, most, even, r = 0, 0, true, n
  while true do
    while r ~= 1 do
      count[r] = r
      r = r - 1
    end
    for i = 1, n do flipped[i] = permutation[i] end
    local flips = 0
    local first = flipped[1]
    while first ~= 1 do
      local i, j = 1, first
      while i < j do
        flipped[i], flipped[j] = flipped[j], flipped[i]
        i, j = i + 1, j - 1
      end
      flips = flips + 1
      first = flipped[1]
    end
    if flips > most then most = flips end
    checksum = checksum + (even and flips or -flips)
    even = not even
    while true do
      if r == n then return checksum * 1000 + most end
      local head = permutation[1]
      for i = 1, r do permutation[i] = permutation[i + 1] end
      permutation[r + 1] = head
      count[r + 1] = count[r + 1] - 1
      if count[r + 1] > 0 then break end
      r = r + 1
    end
  end
end

M.measure(function() return fannkuch(9) end)
