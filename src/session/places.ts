/** Where bodies stand in the sources of this run. */
import type { Item } from '../lower/ir.ts';
import type { Compiler } from './compiler.ts';
import type { Program } from './frontend.ts';
import { originId } from './make-record.ts';
import { methodById } from './registry.ts';
import type { OriginPlace } from './trace.ts';

/** By origin id: a method's identity, or a thunk's module and content. */
export const originPlaces = (compiler: Compiler, program: Program): ((origin: string) => OriginPlace) => {
  let thunks: Map<string, OriginPlace> | undefined;
  return (origin) => {
    if (origin.startsWith('top|')) {
      thunks ??= thunkPlaces(program);
      return thunks.get(origin);
    }
    const lambda = methodById(compiler.world, origin)?.definition.lambda;
    return lambda && { path: lambda.origin.file.path, offset: lambda.origin.offset };
  };
};

const thunkPlaces = (program: Program): Map<string, OriginPlace> => {
  const places = new Map<string, OriginPlace>();
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.kind === 'module') visit(item.module.items);
      if (item.kind !== 'statement' && item.kind !== 'const') continue;
      const { origin } = item.thunk;
      places.set(originId(undefined, item.thunk), { path: origin.file.path, offset: origin.offset });
    }
  };
  for (const root of program.roots) visit(root.items);
  return places;
};
