/** The benchmark in Julia: open calls in a loop over vectors of `Any`. */
import { ARGUMENTS, bodyOf, CALLS, type Case, combinations, infix, pickedBy, range } from './case.ts';

/** The types of a combination, as they are made in `combinations`; a literal of hundreds of tuples is no ordinary program. */
const tuple = ({ arity, types }: Case): string =>
  ['i,', `i, (i + d) % ${types}`, `i, (i + d) % ${types}, (i + e) % ${types}`][arity - 1]!;

export const julia = (test: Case): string => {
  const args = ARGUMENTS.slice(0, test.arity);
  const methods = combinations(test);
  const element = test.direct ? 'T0' : 'Any';
  const call = `f(${args.map((a) => `${a}s[i]`).join(', ')})`;
  return `include("measure.jl")

${range(test.types)
  .map((i) => `struct T${i}\n    value::Int\nend`)
  .join('\n')}

${methods
  .map((types, m) => {
    const params = types.map((type, i) => `${args[i]}::T${type}`).join(', ');
    const body = infix(
      bodyOf(m),
      args.map((a) => `${a}.value`),
    );
    return `${test.direct ? '@noinline ' : ''}f(${params}) = ${body}`;
  })
  .join('\n')}

function total(${args.map((a) => `${a}s`).join(', ')})
    sum = 0
    for i in 1:length(xs)
        sum += ${test.direct ? call : `${call}::Int`}
    end
    return sum
end

const TYPES = Any[${range(test.types)
    .map((i) => `T${i}`)
    .join(', ')}]
# In the order of the methods.
const COMBINATIONS = [(${tuple(test)}) for i in 0:${test.types - 1}${test.arity > 1 ? ' for d in 0:3' : ''}${test.arity > 2 ? ' for e in 0:1' : ''}]

function fill_arguments!(${args.map((a) => `${a}s`).join(', ')})
    random = Lcg(42)
    for i in 1:${CALLS}
        method = ${pickedBy(test, '(draw(random) >> 12)', '(i - 1)')} + 1
        types = COMBINATIONS[method]
${args.map((a, i) => `        push!(${a}s, TYPES[types[${i + 1}] + 1](draw(random) >> 22))`).join('\n')}
    end
end

${args.map((a) => `const ${a}s = ${element}[]`).join('\n')}
fill_arguments!(${args.map((a) => `${a}s`).join(', ')})

measure(() -> total(${args.map((a) => `${a}s`).join(', ')}))
`;
};
