/** The benchmark in JavaScript: method calls, a chain of them for several arguments. */
import { ARGUMENTS, CALLS, type Case, combinations, infix, pickedBy, range } from './case.ts';
import { type Link, links } from './visit.ts';

/** A method has the arguments in their order, of which `this` is one. */
const method = ({ name, then }: Link, arity: number): string => {
  const position = name.split('_').length - 1;
  const args = ARGUMENTS.slice(0, arity);
  const self = args[position]!;
  const others = args.filter((a) => a !== self).join(', ');
  if (then.kind === 'compute') {
    const values = args.map((a) => (a === self ? 'this.value' : `${a}.value`));
    return `  ${name}(${others}) {\n    return ${infix(then.body, values)};\n  }`;
  }
  const next = args[position + 1]!;
  const passed = args
    .filter((a) => a !== next)
    .map((a) => (a === self ? 'this' : a))
    .join(', ');
  return `  ${name}(${others}) {\n    return ${next}.${then.name}(${passed});\n  }`;
};

const plainFunction = (test: Case): string => {
  const [only] = links(test);
  return only?.then.kind === 'compute' ? `const f = (x) => ${infix(only.then.body, ['x.value'])};` : '';
};

export const js = (test: Case): string => {
  const args = ARGUMENTS.slice(0, test.arity);
  const methods = combinations(test);
  const chain = links(test);
  const call = test.direct
    ? 'f(xs[i])'
    : `xs[i].f(${args
        .slice(1)
        .map((a) => `${a}s[i]`)
        .join(', ')})`;
  const classes = range(test.types).map((type) => {
    const own = chain.filter((link) => link.type === type).map((link) => method(link, test.arity));
    return `class T${type} {\n  constructor(value) {\n    this.value = value;\n  }\n${own.join('\n')}\n}`;
  });
  return `import { Lcg, measure } from './measure.js';

${classes.join('\n')}
${test.direct ? plainFunction(test) : ''}

const TYPES = [${range(test.types)
    .map((i) => `T${i}`)
    .join(', ')}];
const COMBINATIONS = ${JSON.stringify(methods)};
const random = new Lcg(42);
${args.map((a) => `const ${a}s = [];`).join('\n')}
for (let i = 0; i < ${CALLS}; i += 1) {
  const types = COMBINATIONS[${pickedBy(test, '(random.draw() >>> 12)', 'i')}];
${args.map((a, i) => `  ${a}s.push(new TYPES[types[${i}]](random.draw() >>> 22));`).join('\n')}
}

measure(() => {
  let sum = 0;
  for (let i = 0; i < xs.length; i += 1) sum += ${call};
  return sum;
});
`;
};
