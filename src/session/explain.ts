/** What a run compiled, where it lives and why: the data behind `strata explain`. */

import { lineColumn } from '../diagnostics/index.ts';
import { showMethod } from '../dispatch/define.ts';
import { shiftContext } from '../dispatch/footprint.ts';
import type { World } from '../dispatch/world.ts';
import { showType, type Type } from '../types/index.ts';
import { type Compiler, obtain } from './compiler.ts';
import { ownerships } from './ownership.ts';
import type { EntryRecord, MemberRecord } from './record.ts';
import { methodById, typeFromKey } from './registry.ts';

export interface SiteReport {
  readonly kind: 'static' | 'inlined' | 'open' | 'folded' | 'error';
  /** `f(Int64, String)`; `?` for what is known only at run time. */
  readonly call: string;
  /** The method that it resolves to, with its module. */
  readonly resolves: string;
  /** How the callee's context differs from the caller's. */
  readonly context: string;
}

export interface InstanceReport {
  readonly function: string;
  readonly types: readonly string[];
  readonly method: {
    readonly module: string;
    readonly file: string;
    readonly line: number;
    readonly signature: string;
  };
  /** The strata that own its code. */
  readonly owner: readonly string[];
  /** The strata that the whole call tree needs: the maximal ones. */
  readonly need: readonly string[];
  /** For each of those, the call or value that brings it in. */
  readonly because: readonly { readonly stratum: string; readonly call: string }[];
  readonly returns: string;
  /** `inlined`: its code stands in its callers; owner and need are those of its own instance. */
  readonly status: 'compiled' | 'reused' | 'inlined';
  readonly sites: readonly SiteReport[];
}

/** Compiles what has only been inlined so far, so that it too has a footprint and an owner. */
const compileInlined = (compiler: Compiler): void => {
  const { world } = compiler;
  // The map grows while it is walked: what is inlined into the new ones comes next.
  for (const node of compiler.nodes.values()) {
    node.record.members.forEach((member, i) => {
      for (const entry of member.entries) {
        if (entry.use !== 'inline' || entry.outcome.kind !== 'method') continue;
        const method = methodById(world, entry.outcome.method);
        const call = typeFromKey(world, entry.call);
        const context = shiftContext(world, node.contexts[i]!, entry.body);
        if (method && call && context) obtain(compiler, { method, lambda: method.definition.lambda, call, context });
      }
    });
  }
};

/** Every instance that the run linked, called or inlined, by function name. */
export const explainRun = (compiler: Compiler): InstanceReport[] => {
  const made = new Set(compiler.made);
  const ran = new Set(compiler.nodes.values());
  compileInlined(compiler);
  const owners = ownerships(compiler.world);
  const seen = new Map<string, InstanceReport>();
  for (const node of compiler.nodes.values()) {
    const ownership = owners.of(node);
    node.record.members.forEach((member) => {
      const owner =
        ownership.owner.strata.length > 0 ? ownership.owner.strata.map((s) => s.name) : [ownership.owner.name];
      const report: InstanceReport = {
        function: member.name,
        types: argumentTypes(compiler.world, member.call),
        method: methodReport(compiler.world, member),
        owner,
        need: ownership.need.maximal.map((s) => s.name),
        because: ownership.because.map((b) => ({ stratum: b.stratum, call: b.what })),
        returns: shown(typeFromKey(compiler.world, member.returns)),
        status: !ran.has(node) ? 'inlined' : made.has(node.record) ? 'compiled' : 'reused',
        sites: sitesOf(compiler.world, member),
      };
      seen.set(`${member.key}|${owner.join()}|${node.digest}`, report);
    });
  }
  return [...seen.values()].sort((a, b) => (a.function < b.function ? -1 : a.function > b.function ? 1 : 0));
};

const shown = (type: Type | undefined): string => (type ? showType(type) : '?');

const argumentTypes = (world: World, call: string): string[] => {
  const type = typeFromKey(world, call);
  return type?.kind === 'tuple' ? type.elements.slice(1).map((e) => showType(e)) : [];
};

const methodReport = (world: World, member: MemberRecord): InstanceReport['method'] => {
  const method = methodById(world, member.method);
  if (!method) return { module: member.method.split('|')[1] ?? '', file: '', line: 0, signature: 'top-level code' };
  const { file } = method.definition.lambda.origin;
  const { line } = lineColumn(file.text, method.definition.span.start);
  return { module: method.module, file: file.path, line, signature: showMethod(method) };
};

const KINDS: Readonly<Record<EntryRecord['use'], SiteReport['kind']>> = {
  call: 'static',
  inline: 'inlined',
  fold: 'folded',
  fail: 'error',
};

const sitesOf = (world: World, member: MemberRecord): SiteReport[] => {
  const resolved = member.entries.map(
    (entry): SiteReport => ({
      kind: KINDS[entry.use],
      call: shownCall(world, entry.call),
      resolves: shownOutcome(world, entry),
      context: shiftText(entry),
    }),
  );
  const open = member.sites.open.map(
    (call): SiteReport => ({
      kind: 'open',
      call: shownCall(world, call),
      resolves: 'at run time',
      context: 'running',
    }),
  );
  return [...resolved, ...open];
};

/** `f(Int64, String)` from the key of a call; `?` for what is known only at run time. */
export const shownCall = (world: World, key: string): string => {
  const type = typeFromKey(world, key);
  if (type?.kind !== 'tuple') return key;
  const [callee, ...args] = type.elements;
  const name = shown(callee)
    .replace(/^typeof\((.*)\)$/, '$1')
    .replace(/^Type\{(.*)\}$/, '$1');
  return `${name === 'Any' ? '?' : name}(${args.map((a) => (a.kind === 'any' ? '?' : showType(a))).join(', ')})`;
};

const shownOutcome = (world: World, entry: EntryRecord): string => {
  const name = (id: string): string => {
    const method = methodById(world, id);
    return method ? `${method.module}.${showMethod(method)}` : id;
  };
  switch (entry.outcome.kind) {
    case 'method':
      return name(entry.outcome.method);
    case 'none':
      return 'no method';
    case 'ambiguous':
      return `ambiguous: ${entry.outcome.methods.map(name).join('; ')}`;
    default:
      return entry.outcome satisfies never;
  }
};

const shiftText = (entry: EntryRecord): string => {
  const { keep, join } = entry.body;
  if (keep && join.length === 0) return "the caller's";
  return keep ? `the caller's, joined with ${join.join(', ')}` : `that of ${join.join(', ')}`;
};
