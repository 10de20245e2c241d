/**
 * Operator precedence, from Julia's manual ("Operator Precedence and Associativity") and its table of Unicode operators.
 * A higher level binds tighter.
 */

export const level = {
  assignment: 1,
  comma: 2,
  pair: 3,
  conditional: 4,
  arrow: 5,
  or: 6,
  and: 7,
  comparison: 8,
  pipeLeft: 9,
  pipeRight: 10,
  colon: 11,
  plus: 12,
  times: 13,
  rational: 14,
  shift: 15,
  where: 16,
  juxtapose: 17,
  unary: 18,
  power: 19,
  declaration: 20,
} as const;

const ascii: readonly (readonly [number, string])[] = [
  [level.assignment, '= += -= *= /= //= \\= ^= %= <<= >>= >>>= |= &= ~'],
  [level.pair, '=>'],
  [level.conditional, '?'],
  [level.arrow, '--> <-- <-->'],
  [level.or, '||'],
  [level.and, '&&'],
  [level.comparison, '< > <= >= == === != !== <: >: in isa'],
  [level.pipeLeft, '<|'],
  [level.pipeRight, '|>'],
  [level.colon, ': ..'],
  [level.plus, '+ - | ++'],
  [level.times, '* / % & \\'],
  [level.rational, '//'],
  [level.shift, '<< >> >>>'],
  [level.power, '^'],
  [level.declaration, ':: ->'],
];

const unicode: readonly (readonly [number, string])[] = [
  [level.assignment, '≔⩴≕'],
  [level.arrow, '←→↔↚↛↞↠↢↣↦↤↮⇎⇍⇏⇐⇒⇔⇴⇶⇷⇸⇹⇺⇻⇼⇽⇾⇿⟵⟶⟷⟹⟺⟻⟼⟽⟾⟿↼⇀⇋⇌⇜⇝⇠⇢'],
  [
    level.comparison,
    '≥≤≡≠≢∈∉∋∌⊆⊈⊂⊄⊊∝∊∍∥∦∷∺∻∽∾≁≃≂≄≅≆≇≈≉≊≋≌≍≎≐≑≒≓≖≗≘≙≚≛≜≝≞≟≣≦≧≨≩≪≫≬≭≮≯≰≱≲≳≴≵≶≷≸≹≺≻≼≽≾≿⊀⊁⊃⊅⊇⊉⊋⊏⊐⊑⊒⊜⊩⊬⊮⊰⊱⊲⊳⊴⊵⊶⊷⋍⋐⋑⋕⋖⋗⋘⋙⋚⋛⋜⋝⋞⋟⋠⋡⋢⋣⋤⋥⋦⋧⋨⋩⋪⋫⋬⋭⊢⊣⟂⫫',
  ],
  [level.colon, '…⁝⋮⋱⋰⋯'],
  [level.plus, '⊕⊖⊞⊟∪∨⊔±∓∔∸≏⊎⊻⊽⋎⋓⧺⧻⟇¦'],
  [level.times, '÷⋅·∘×∩∧⊗⊘⊙⊚⊛⊠⊡⊓∗∙∤⅋≀⊼⋄⋆⋇⋉⋊⋋⋌⋏⋒⟑⦸⨝⟕⟖⟗⨟'],
  [level.power, '↑↓⇵⟰⟱'],
];

const updates: readonly (readonly [number, string])[] = [[level.assignment, '÷= ⊻= ⊼= ⊽=']];

const levels: ReadonlyMap<string, number> = new Map([
  ...[...ascii, ...updates].flatMap(([at, text]) => text.split(' ').map((name) => [name, at] as const)),
  ...unicode.flatMap(([at, text]) => [...text].map((name) => [name, at] as const)),
]);

/** Operators that may stand before their operand, when white space and position allow it. */
const prefixes: ReadonlySet<string> = new Set([
  '+',
  '-',
  '!',
  '~',
  '¬',
  '√',
  '∛',
  '∜',
  '<:',
  '>:',
  '&',
  '::',
  '±',
  '∓',
]);

/** Without its broadcasting dot: `.+` gives `+`; `..` and `...` have none. */
export function undotted(image: string): string {
  return image.length > 1 && image.startsWith('.') && !image.startsWith('..') ? image.slice(1) : image;
}

/** The level of a binary operator, undefined for what is none. */
export function binaryLevel(name: string): number | undefined {
  return levels.get(name);
}

export function isPrefixOperator(name: string): boolean {
  return prefixes.has(name);
}

/** `!`, `√` and the like are never binary. */
export function isBinaryOperator(name: string): boolean {
  return levels.has(name);
}

export function isOperatorCharacter(character: string): boolean {
  return levels.has(character) || prefixes.has(character);
}

export function isRightAssociative(at: number): boolean {
  return at === level.pair || at === level.arrow || at === level.or || at === level.and || at === level.pipeLeft;
}

/** Longest match first; a dot before the operator makes it broadcast. */
export const asciiOperator =
  /\.?(?:>>>=|<-->|>>>|<<=|>>=|===|!==|-->|<--|\/\/=|<<|>>|==|!=|<=|>=|<:|>:|\/\/|\+=|-=|\*=|\/=|\\=|\^=|%=|\|=|&=|=>|->|&&|\|\||\|>|<\||\+\+|[=<>+\-*/\\^%&|!~])/y;
