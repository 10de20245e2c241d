/** The questions of `strata types check`, one JSON object a line, and their answers. */
import * as t from '../../types/index.ts';
import { declare, type Names, NotationError, readType } from './notation.ts';

/** A question may be answered, or be an error of the one who asks. */
export type Answer = { readonly result: boolean | string; readonly type?: string } | { readonly error: string };

interface Answered {
  readonly answer: Answer;
  readonly names: Names;
}

const OPS = ['sub', 'equal', 'morespecific', 'intersect', 'join', 'show', 'declare'] as const;
type Op = (typeof OPS)[number];

const isOp = (op: unknown): op is Op => OPS.some((known) => known === op);

/** Answers one line; `declare` gives new names for those after it. Never throws but for bugs. */
export const answerLine = (line: string, names: Names): Answered => {
  try {
    return answer(questionOf(line), names);
  } catch (error) {
    if (error instanceof NotationError || error instanceof t.TypeBudgetError)
      return { answer: { error: error.message }, names };
    throw error;
  }
};

interface Question {
  readonly op: Op;
  /** Texts by key. */
  readonly text: (key: 'a' | 'b' | 'c' | 'source') => string;
  readonly has: (key: 'c') => boolean;
}

const questionOf = (line: string): Question => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new NotationError(`this line is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null) throw new NotationError('a line is a JSON object');
  const fields = value as Readonly<Record<string, unknown>>;
  const { op } = fields;
  if (!isOp(op)) throw new NotationError(`"op" is one of ${OPS.join(', ')}, not ${JSON.stringify(op)}`);
  return {
    op,
    text: (key) => {
      const text = fields[key];
      if (typeof text !== 'string') throw new NotationError(`"${op}" needs "${key}", a text`);
      return text;
    },
    has: (key) => fields[key] !== undefined && fields[key] !== null,
  };
};

const answer = (question: Question, names: Names): Answered => {
  const type = (key: 'a' | 'b' | 'c'): t.Type => readType(question.text(key), names);
  const result = (value: boolean | string): Answered => ({ answer: { result: value }, names });
  switch (question.op) {
    case 'sub':
      return result(t.issubtype(type('a'), type('b')));
    case 'equal':
      return result(t.typeequal(type('a'), type('b')));
    case 'morespecific':
      return result(t.morespecific(type('a'), type('b')));
    case 'join':
      return result(t.showType(t.typejoin(type('a'), type('b'))));
    case 'show':
      return result(t.showType(type('a')));
    case 'intersect': {
      const both = t.typeintersect(type('a'), type('b'));
      if (!question.has('c')) return result(t.showType(both));
      return { answer: { result: t.typeequal(both, type('c')), type: t.showType(both) }, names };
    }
    case 'declare':
      return { answer: { result: true }, names: declare(question.text('source'), names) };
    default:
      return question.op satisfies never;
  }
};
