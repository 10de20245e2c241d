/** The entry point of a package: `main()` or `main(args)`, as `julia -m Name` calls it. */
import type { Machine } from '../runtime/machine.ts';

export const runMain = (machine: Machine, module: string, args: readonly string[]): void => {
  const { oracle } = machine.options;
  const key = `${module}.typeof(main)`;
  if (oracle.reflect(['exists', key]) !== 'B true') return;
  const context = oracle.moduleContext(module);
  const callee = machine.r.singleton(machine.tagOf(key));
  if (oracle.dispatch(context, [key]).kind === 'target') {
    machine.call(context, [callee]);
    return;
  }
  machine.call(context, [callee, machine.callBase('_string_vector', [objects(machine, args)])]);
};

/** Boxed Memory{Any} of Strings. */
const objects = (machine: Machine, texts: readonly string[]): unknown => {
  const list = machine.r.objects_new(texts.length);
  texts.forEach((text, i) => {
    machine.r.objects_set(list, i, machine.string(text));
  });
  return machine.r.box_objects(machine.tagOf('Core.Memory{Any}'), list);
};
