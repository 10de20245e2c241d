/** The benchmark in C: a switch on the tag of one argument; a table of function pointers for two and three. */
import { ARGUMENTS, bodyOf, CALLS, type Case, combinations, infix, pickedBy } from './case.ts';

const bodies = (test: Case): string[] => {
  const values = ARGUMENTS.slice(0, test.arity).map((a) => `${a}->value`);
  return combinations(test).map((_, m) => infix(bodyOf(m), values));
};

const bySwitch = (test: Case): string => `static inline int64_t call(const object *x) {
    switch (x->tag) {
${bodies(test)
  .map((body, m) => `    case ${m}: return ${body};`)
  .join('\n')}
    default: __builtin_unreachable();
    }
}`;

const byTable = (test: Case, params: string): string => {
  const args = ARGUMENTS.slice(0, test.arity);
  const methods = bodies(test).map((body, m) => `static int64_t f${m}(${params}) { return ${body}; }`);
  const entries = combinations(test).map((types, m) => `    ${types.map((t) => `[${t}]`).join('')} = f${m},`);
  return `${methods.join('\n')}

static int64_t (*const table${`[${test.types}]`.repeat(test.arity)})(${params}) = {
${entries.join('\n')}
};

static inline int64_t call(${params}) { return table${args.map((a) => `[${a}->tag]`).join('')}(${args.join(', ')}); }`;
};

const direct = (test: Case): string =>
  `__attribute__((noinline)) static int64_t call(const object *x) { return ${bodies(test)[0]}; }`;

export const c = (test: Case): string => {
  const args = ARGUMENTS.slice(0, test.arity);
  const params = args.map((a) => `const object *${a}`).join(', ');
  const methods = combinations(test);
  const dispatch = test.direct ? direct(test) : test.arity === 1 ? bySwitch(test) : byTable(test, params);
  return `#include "measure.h"

typedef struct {
    int tag;
    int64_t value;
} object;

${dispatch}

#define CALLS ${CALLS}
${args.map((a) => `static object *${a}s[CALLS];`).join('\n')}

static const int combinations[][${test.arity}] = {${methods.map((types) => `{${types.join(', ')}}`).join(', ')}};

OPAQUE static int64_t work(void) {
    int64_t sum = 0;
    for (int i = 0; i < CALLS; i++) sum += call(${args.map((a) => `${a}s[i]`).join(', ')});
    return sum;
}

static object *make(int tag, int64_t value) {
    object *o = malloc(sizeof *o);
    o->tag = tag;
    o->value = value;
    return o;
}

int main(void) {
    uint32_t state = 42;
    for (int i = 0; i < CALLS; i++) {
        int method = ${pickedBy(test, '(draw(&state) >> 12)', 'i')};
${args.map((a, i) => `        ${a}s[i] = make(combinations[method][${i}], draw(&state) >> 22);`).join('\n')}
    }
    return measure(work);
}
`;
};
