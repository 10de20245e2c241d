/** The benchmark in Lua: methods found through metatables, a chain of them for several arguments. */
import { ARGUMENTS, CALLS, type Case, combinations, infix, pickedBy } from './case.ts';
import { type Link, links } from './visit.ts';

const method = ({ type, name, then }: Link, arity: number): string => {
  const position = name.split('_').length - 1;
  const args = ARGUMENTS.slice(0, arity);
  const self = args[position]!;
  const params = [self, ...args.filter((a) => a !== self)].join(', ');
  const head = `T[${type}].${name} = function(${params})`;
  if (then.kind === 'compute') {
    const values = args.map((a) => `${a}.value`);
    return `${head} return ${infix(then.body, values)} end`;
  }
  const next = args[position + 1]!;
  return `${head} return ${next}:${then.name}(${args.filter((a) => a !== next).join(', ')}) end`;
};

export const lua = (test: Case): string => {
  const args = ARGUMENTS.slice(0, test.arity);
  const methods = combinations(test);
  const call = test.direct
    ? 'f(xs[i])'
    : `xs[i]:f(${args
        .slice(1)
        .map((a) => `${a}s[i]`)
        .join(', ')})`;
  return `local M = require("measure")

local T = {}
for i = 0, ${test.types - 1} do
  T[i] = {}
  T[i].__index = T[i]
end
${links(test)
  .map((link) => method(link, test.arity))
  .join('\n')}
${test.direct ? 'local f = T[0].f' : ''}

local COMBINATIONS = {${methods.map((types) => `{${types.join(', ')}}`).join(', ')}}
local random = M.lcg(42)
${args.map((a) => `local ${a}s = {}`).join('\n')}
for i = 1, ${CALLS} do
  local types = COMBINATIONS[${pickedBy(test, 'math.floor(random:draw() / 4096)', '(i - 1)')} + 1]
${args.map((a, i) => `  ${a}s[i] = setmetatable({ value = math.floor(random:draw() / 2 ^ 22) }, T[types[${i + 1}]])`).join('\n')}
end

M.measure(function()
  local sum = 0
  for i = 1, ${CALLS} do sum = sum + ${call} end
  return sum
end)
`;
};
