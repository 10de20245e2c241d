local M = require("measure")
local ffi = require("ffi")

ffi.cdef([[typedef struct { double x, y, z, vx, vy, vz, mass; } body;]])

local SOLAR_MASS = 4 * 9.869604401089358
local YEAR = 365.24

local function planet(x, y, z, vx, vy, vz, mass)
  return { x, y, z, vx * YEAR, vy * YEAR, vz * YEAR, mass * SOLAR_MASS }
end

local function solar_system()
  return ffi.new("body[5]", {
    { 0, 0, 0, 0, 0, 0, SOLAR_MASS },
    planet(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694,
      0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
    planet(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411600,
      0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
    planet(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618,
      0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
    planet(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322,
      0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451),
  })
end

local N = 5

local function rest(bodies)
  local px, py, pz = 0, 0, 0
  for i = 0, N - 1 do
    local b = bodies[i]
    px = px + b.vx * b.mass
    py = py + b.vy * b.mass
    pz = pz + b.vz * b.mass
  end
  bodies[0].vx = -px / SOLAR_MASS
  bodies[0].vy = -py / SOLAR_MASS
  bodies[0].vz = -pz / SOLAR_MASS
end

local function advance(bodies, dt)
  for i = 0, N - 1 do
    local a = bodies[i]
    for j = i + 1, N - 1 do
      local b = bodies[j]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      local square = dx * dx + dy * dy + dz * dz
      local mag = dt / (square * math.sqrt(square))
      a.vx = a.vx - dx * b.mass * mag
      a.vy = a.vy - dy * b.mass * mag
      a.vz = a.vz - dz * b.mass * mag
      b.vx = b.vx + dx * a.mass * mag
      b.vy = b.vy + dy * a.mass * mag
      b.vz = b.vz + dz * a.mass * mag
    end
  end
  for i = 0, N - 1 do
    local b = bodies[i]
    b.x = b.x + dt * b.vx
    b.y = b.y + dt * b.vy
    b.z = b.z + dt * b.vz
  end
end

local function energy(bodies)
  local e = 0
  for i = 0, N - 1 do
    local a = bodies[i]
    e = e + 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
    for j = i + 1, N - 1 do
      local b = bodies[j]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      e = e - a.mass * b.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    end
  end
  return e
end

M.measure(function()
  local bodies = solar_system()
  rest(bodies)
  for _ = 1, 50000 do advance(bodies, 0.01) end
  return math.floor(energy(bodies) * 1e12)
end)
