/** Variables of the environment. */
import { type Bytes, bytesOf, bytesOfAll, type Failures, type Operation, textOf } from './operation.ts';

const missing = (): Error => Object.assign(new Error('no such variable'), { errno: -2 });

export const environmentOperations = ({ attemptBytes }: Failures) =>
  ({
    environment_get: (name: Bytes) =>
      attemptBytes(() => {
        const value = process.env[textOf(name)];
        if (value === undefined) throw missing();
        return bytesOf(value);
      }),
    environment_set: (name: Bytes, value: Bytes) => {
      process.env[textOf(name)] = textOf(value);
      return 0n;
    },
    environment_delete: (name: Bytes) => {
      delete process.env[textOf(name)];
      return 0n;
    },
    environment_names: () => bytesOfAll(Object.keys(process.env)),
  }) satisfies Record<string, Operation>;
