/** Phase two: the items of each module. */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Abstract, Declaration, Primitive, Syntax } from '../parser/tree.ts';
import { convertTo } from './assign.ts';
import { block } from './build.ts';
import { type Env, newDefinition, newLambda, newVariable, type Unit } from './draft.ts';
import { lowerExpression } from './expression.ts';
import { finish } from './finish.ts';
import type { Item, LoweredModule, Origin } from './ir.ts';
import { inlineFlag } from './macros.ts';
import { lowerFunctionItems } from './method-items.ts';
import type { ModuleInfo, Program, Statement } from './modules.ts';
import { isTypeSyntax } from './names.ts';
import { type Report, reportUnsupported } from './report.ts';
import { enterScope } from './scopes.ts';
import { lowerStruct } from './struct-items.ts';
import { macroName, splitConstant, splitHeader } from './syntax.ts';
import { ANY, requiredType, requiredVars } from './typeexpr.ts';

/** What lowering the statements of one module shares. */
export interface ModuleLowering {
  readonly unit: Unit;
}

export const openLowering = (program: Program, module: ModuleInfo, report: Report): ModuleLowering => ({
  unit: {
    program,
    module,
    report,
    dependsOn: new Set(module.imported),
    closureCounts: new Map(),
    announced: new Set(),
  },
});

export const lowerModule = (program: Program, module: ModuleInfo, report: Report): LoweredModule => {
  const lowering = openLowering(program, module, report);
  const { unit } = lowering;
  if (module.path !== 'Core' && program.modules.has('Core')) unit.dependsOn.add('Core');
  if (module.path !== 'Core' && module.path !== 'Base' && program.modules.has('Base')) unit.dependsOn.add('Base');
  const items = module.statements.flatMap((statement) => lowerStatement(lowering, statement));
  unit.dependsOn.delete(module.path);
  return {
    path: module.path,
    ...(module.parent === undefined ? {} : { parent: module.parent.path }),
    origin: { file: module.file, module: module.path, offset: module.span.start },
    dependsOn: [...unit.dependsOn].sort(),
    globals: [...module.declarations].flatMap(([name, { kind }]) => (kind === 'global' ? [name] : [])),
    items,
  };
};

/** An environment for one definition at top level of the module. */
export const topEnv = (unit: Unit, file: SourceFile, name: string, lambdaName: string, span: Span): Env => {
  const definition = newDefinition(name);
  const lambda = newLambda(definition, lambdaName, file, span);
  const env: Env = { unit, file, definition, lambda, scope: { kind: 'top', names: new Map(), parent: undefined } };
  lambda.params.push(newVariable(env, '#self#', 'param'));
  return env;
};

export const lowerStatement = ({ unit }: ModuleLowering, { file, syntax }: Statement): readonly Item[] => {
  const { span } = syntax;
  switch (syntax.kind) {
    case 'module': {
      const inner = unit.program.modules.get(`${unit.module.path}.${syntax.name.name}`);
      return inner === undefined || inner.span !== span
        ? []
        : [{ kind: 'module', module: lowerModule(unit.program, inner, unit.report) }];
    }
    case 'function':
      if (isAnonymous(syntax.signature)) break;
      return lowerFunctionItems(topEnv(unit, file, '', '', span), syntax, undefined);
    case 'macrocall': {
      const flag = inlineFlag(macroName(syntax.name));
      const [target] = syntax.args;
      if (flag === undefined || target?.kind !== 'function') break;
      return lowerFunctionItems(topEnv(unit, file, '', '', span), target, flag);
    }
    case 'struct':
      return lowerStruct(topEnv(unit, file, '', '', span), syntax);
    case 'abstract':
    case 'primitive':
      return lowerTypeItem(topEnv(unit, file, '', '', span), syntax);
    case 'const':
      return syntax.items.flatMap((item) => lowerConst(unit, file, syntax, item));
    default:
      break;
  }
  const env = topEnv(unit, file, 'top-level', 'top-level scope', span);
  const entered = enterScope(env, 'top', [syntax], span);
  env.lambda.body = block([...entered.begin, lowerExpression(entered.env, syntax)], span);
  const { lambdas, closures } = finish(unit, env.definition, [env.lambda]);
  return [...closures, { kind: 'statement', thunk: lambdas[0]!, span }];
};

const isAnonymous = (signature: Syntax): boolean =>
  signature.kind === 'tuple' || (signature.kind === 'where' && isAnonymous(signature.body));

const lowerConst = (unit: Unit, file: SourceFile, node: Declaration, item: Syntax): readonly Item[] => {
  const constant = item.kind === 'assign' ? splitConstant(item) : undefined;
  if (constant === undefined) {
    if (item.kind === 'global') return item.items.flatMap((inner) => lowerConst(unit, file, node, inner));
    reportUnsupported(unit.report, file, item.span, 'a `const` of anything but `name = value` is');
    return [];
  }
  const { name, value, type } = constant;
  const { span } = node;
  if (!ownsConstant(unit, name, item.span, value)) return [];
  const env = topEnv(unit, file, name, 'top-level scope', span);
  const origin: Origin = { file, module: unit.module.path, offset: span.start };
  if (type === undefined && isTypeSyntax(env, unit.module, value))
    return [{ kind: 'alias', name, value: requiredType({ env, vars: [], inCode: false }, value), origin, span }];
  const lowered = lowerExpression(env, value);
  env.lambda.body = type === undefined ? lowered : convertTo(env, type, lowered, span);
  const { lambdas, closures } = finish(unit, env.definition, [env.lambda]);
  return [...closures, { kind: 'const', name, thunk: lambdas[0]!, span }];
};

/** A clash with another declaration has been reported; then the first one stands. */
const ownsConstant = (unit: Unit, name: string, span: Span, value: Syntax): boolean => {
  const declaration = unit.module.declarations.get(name);
  return declaration?.kind === 'const' && (declaration.value === value || declaration.span.start === span.start);
};

const lowerTypeItem = (env: Env, node: Abstract | Primitive): readonly Item[] => {
  const { unit, file } = env;
  const header = splitHeader(node.header);
  if (header === undefined) {
    reportUnsupported(unit.report, file, node.header.span, 'this form of type header is');
    return [];
  }
  const { params, scope } = requiredVars({ env, vars: [], inCode: false }, header.params);
  const supertype = header.supertype === undefined ? ANY : requiredType(scope, header.supertype);
  const common = {
    name: header.name,
    params,
    supertype,
    origin: { file, module: unit.module.path, offset: node.span.start },
    span: node.span,
  };
  if (node.kind === 'abstract') return [{ kind: 'abstract', ...common }];
  const bits = node.bits.kind === 'integer' ? Number(node.bits.value) : 0;
  if (![8, 16, 32, 64].includes(bits)) {
    reportUnsupported(unit.report, file, node.bits.span, 'primitive types of other than 8, 16, 32 or 64 bits are');
    return [];
  }
  return [{ kind: 'primitive', ...common, bits }];
};
