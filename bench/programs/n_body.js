import { measure } from './measure.js';

class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx;
    this.vy = vy;
    this.vz = vz;
    this.mass = mass;
  }
}

const SOLAR_MASS = 4 * 9.869604401089358;
const YEAR = 365.24;

const planet = (x, y, z, vx, vy, vz, mass) => new Body(x, y, z, vx * YEAR, vy * YEAR, vz * YEAR, mass * SOLAR_MASS);

const solarSystem = () => [
  new Body(0, 0, 0, 0, 0, 0, SOLAR_MASS),
  planet(
    4.8414314424647209, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694,
    0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609,
  ),
  planet(
    8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.002767425107264116,
    0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812,
  ),
  planet(
    12.894369562139131, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618,
    0.0023784717395948095, -0.0000296589568540237556, 0.0000436624404335156298,
  ),
  planet(
    15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322,
    0.00162824170038242295, -0.000095159225451971587, 0.0000515138902046611451,
  ),
];

const rest = (bodies) => {
  let px = 0;
  let py = 0;
  let pz = 0;
  for (const b of bodies) {
    px += b.vx * b.mass;
    py += b.vy * b.mass;
    pz += b.vz * b.mass;
  }
  const [sun] = bodies;
  sun.vx = -px / SOLAR_MASS;
  sun.vy = -py / SOLAR_MASS;
  sun.vz = -pz / SOLAR_MASS;
};

const advance = (bodies, dt) => {
  const n = bodies.length;
  for (let i = 0; i < n; i += 1) {
    const a = bodies[i];
    for (let j = i + 1; j < n; j += 1) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const square = dx * dx + dy * dy + dz * dz;
      const mag = dt / (square * Math.sqrt(square));
      a.vx -= dx * b.mass * mag;
      a.vy -= dy * b.mass * mag;
      a.vz -= dz * b.mass * mag;
      b.vx += dx * a.mass * mag;
      b.vy += dy * a.mass * mag;
      b.vz += dz * a.mass * mag;
    }
  }
  for (let i = 0; i < n; i += 1) {
    const b = bodies[i];
    b.x += dt * b.vx;
    b.y += dt * b.vy;
    b.z += dt * b.vz;
  }
};

const energy = (bodies) => {
  let e = 0;
  const n = bodies.length;
  for (let i = 0; i < n; i += 1) {
    const a = bodies[i];
    e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (let j = i + 1; j < n; j += 1) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      e -= (a.mass * b.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return e;
};

measure(() => {
  const bodies = solarSystem();
  rest(bodies);
  for (let i = 0; i < 50_000; i += 1) advance(bodies, 0.01);
  return Math.floor(energy(bodies) * 1e12);
});
