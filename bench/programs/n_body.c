#include "measure.h"

typedef struct {
    double x, y, z, vx, vy, vz, mass;
} body;

#define BODIES 5
#define SOLAR_MASS (4 * 9.869604401089358)
#define YEAR 365.24
#define PLANET(x, y, z, vx, vy, vz, mass) {x, y, z, vx * YEAR, vy * YEAR, vz * YEAR, mass * SOLAR_MASS}

static const body solar_system[BODIES] = {
    {0, 0, 0, 0, 0, 0, SOLAR_MASS},
    PLANET(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694,
           0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
    PLANET(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411600,
           0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
    PLANET(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618,
           0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
    PLANET(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322,
           0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451),
};

static void rest(body *bodies) {
    double px = 0, py = 0, pz = 0;
    for (int i = 0; i < BODIES; i++) {
        px += bodies[i].vx * bodies[i].mass;
        py += bodies[i].vy * bodies[i].mass;
        pz += bodies[i].vz * bodies[i].mass;
    }
    bodies[0].vx = -px / SOLAR_MASS;
    bodies[0].vy = -py / SOLAR_MASS;
    bodies[0].vz = -pz / SOLAR_MASS;
}

static void advance(body *bodies, double dt) {
    for (int i = 0; i < BODIES; i++) {
        body *a = bodies + i;
        for (int j = i + 1; j < BODIES; j++) {
            body *b = bodies + j;
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            double square = dx * dx + dy * dy + dz * dz;
            double mag = dt / (square * sqrt(square));
            a->vx -= dx * b->mass * mag;
            a->vy -= dy * b->mass * mag;
            a->vz -= dz * b->mass * mag;
            b->vx += dx * a->mass * mag;
            b->vy += dy * a->mass * mag;
            b->vz += dz * a->mass * mag;
        }
    }
    for (int i = 0; i < BODIES; i++) {
        bodies[i].x += dt * bodies[i].vx;
        bodies[i].y += dt * bodies[i].vy;
        bodies[i].z += dt * bodies[i].vz;
    }
}

static double energy(const body *bodies) {
    double e = 0;
    for (int i = 0; i < BODIES; i++) {
        const body *a = bodies + i;
        e += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < BODIES; j++) {
            const body *b = bodies + j;
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            e -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

OPAQUE static int64_t work(void) {
    body bodies[BODIES];
    memcpy(bodies, solar_system, sizeof bodies);
    rest(bodies);
    for (int i = 0; i < 50000; i++) advance(bodies, 0.01);
    return (int64_t)floor(energy(bodies) * 1e12);
}

int main(void) { return measure(work); }
