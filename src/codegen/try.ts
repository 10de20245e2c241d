/** try … catch */
import type { Typed } from '../infer/typed.ts';
import { ANY } from '../types/index.ts';
import { genAs } from './expression.ts';
import { closeBlock, convert, type Gen, getLocal, host, openBlock, setLocal, variableHome } from './gen.ts';
import { repOf } from './rep.ts';
import { restoreAccount, saveAccount } from './stack.ts';
import { i32Const, indexed, newLocal, openTry } from './wasm/emit.ts';
import { importGlobal, importTag } from './wasm/module.ts';

/**
 * The program's own exceptions arrive by tag with their value. What JavaScript throws goes to the host, which makes an exception of
 * a stack overflow and throws everything else on: an exit, or a bug of the compiler. The running context is put back to what it was outside.
 */
export const genTry = (g: Gen, node: Extract<Typed, { kind: 'try' }>): void => {
  const results = repOf(node.type).components;
  const context = importGlobal(g.m, 'x', 'context', 'i32', true);
  const saved = newLocal(g.c, 'i32');
  indexed(g.c, 'global_get', context);
  setLocal(g, saved);
  const left = saveAccount(g);
  openBlock(g, 'block', results);
  openBlock(g, 'block', ['obj']);
  openBlock(g, 'block', ['externref']);
  const tag = importTag(g.m, 'x', 'exception', ['obj']);
  openTry(g.m, g.c, results, [
    { kind: 'tag', tag, label: 1 },
    { kind: 'tag', tag: importTag(g.m, 'x', 'js', ['externref']), label: 0 },
  ]);
  g.blocks.push(undefined);
  genAs(g, node.body, node.type);
  closeBlock(g);
  indexed(g.c, 'br', 2);
  closeBlock(g);
  restoreAccount(g, left);
  host(g, 'foreign', { params: ['externref'], results: ['obj'] });
  closeBlock(g);
  restoreAccount(g, left);
  const home = variableHome(g, node.variable);
  convert(g, ANY, home.type);
  for (let i = home.locals.length - 1; i >= 0; i -= 1) setLocal(g, home.locals[i]!);
  if (home.defined !== undefined) {
    i32Const(g.c, 1);
    setLocal(g, home.defined);
  }
  getLocal(g, saved);
  indexed(g.c, 'global_set', context);
  genAs(g, node.handler, node.type);
  closeBlock(g);
};
