import type { Lambda } from './ir.ts';

/**
 * A canonical text of everything that a lambda's meaning depends on: all but `origin`. Spans are relative, so code that only
 * moved in its file has the same content. Equal content, equal behaviour.
 */
export const lambdaContent = (lambda: Lambda): string => {
  const { origin: _, ...content } = lambda;
  return canonical(content);
};

const canonical = (value: unknown): string => {
  switch (typeof value) {
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'string':
      return JSON.stringify(value);
    case 'object': {
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
      const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
      entries.sort(([a], [b]) => (a < b ? -1 : 1));
      return `{${entries.map(([key, inner]) => `${key}:${canonical(inner)}`).join(',')}}`;
    }
    default:
      return String(value);
  }
};
