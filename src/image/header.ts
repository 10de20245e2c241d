/**
 * The form of a record file: one header line, then the content.
 *
 *     strata-record 1 <sha256 of all that follows> ["image","Name","fingerprint",12]
 *     {"…": …}
 *
 * The digest covers the rest of the header too, so that no flipped bit turns one record into another; the last item is the
 * length of the content in bytes and tells a truncated file from a damaged one.
 */
import { digest } from './sha256.ts';
import type { Fault } from './store.ts';

export type RecordKind = 'image' | 'plan';

export interface RecordKey {
  readonly kind: RecordKind;
  readonly name: string;
  readonly fingerprint: string;
}

type Broken = { readonly kind: 'broken' } & Pick<Fault, 'reason' | 'detail'>;
export type Decoded = { readonly kind: 'record'; readonly key: RecordKey; readonly content: Uint8Array } | Broken;

const magic = 'strata-record ';
const format = 1;
const newline = 10;

export const encodeRecord = ({ kind, name, fingerprint }: RecordKey, content: string): Uint8Array => {
  const rest = `${JSON.stringify([kind, name, fingerprint, Buffer.byteLength(content)])}\n${content}`;
  return Buffer.from(`${magic}${format} ${digest(rest)} ${rest}`);
};

/** Reads a record file of whatever origin. `version` means a format of another compiler version, which cannot be checked. */
export const decodeRecord = (bytes: Uint8Array): Decoded => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opening = file.toString('latin1', 0, magic.length);
  if (opening !== magic)
    return magic.startsWith(opening)
      ? broken('truncated', 'the file ends inside its header')
      : broken('foreign', 'the file was not written by this program');
  const end = file.indexOf(newline);
  if (end < 0) return broken('truncated', 'the file ends inside its header');
  const header = file.toString('latin1', magic.length, end);
  const found = /^(\d+) /.exec(header)?.[1];
  if (found === undefined) return broken('damaged', 'the header cannot be read');
  if (Number(found) !== format) return broken('version', `the file has format ${found}, not ${format}`);
  const checksum = /^\d+ ([0-9a-f]{64}) /.exec(header);
  if (checksum === null) return broken('damaged', 'the header cannot be read');
  const start = magic.length + checksum[0].length;
  const fields = parseFields(file.toString('utf8', start, end));
  if (fields === undefined) return broken('damaged', 'the header cannot be read');
  const content = file.subarray(end + 1);
  if (content.length < fields.length)
    return broken('truncated', `the file has ${content.length} of ${fields.length} bytes of content`);
  if (digest(file.subarray(start)) !== checksum[1]) return broken('damaged', 'the checksum does not match');
  return { kind: 'record', key: fields.key, content };
};

/** Whether a file is one of our records, whole or not: it begins like one, as far as it goes. */
export const looksLikeRecord = (bytes: Uint8Array): boolean => {
  const decoded = decodeRecord(bytes);
  return decoded.kind === 'record' || decoded.reason !== 'foreign';
};

const broken = (reason: Fault['reason'], detail: string): Broken => ({ kind: 'broken', reason, detail });

const parseFields = (text: string): { readonly key: RecordKey; readonly length: number } | undefined => {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(fields)) return undefined;
  const [kind, name, fingerprint, length]: unknown[] = fields;
  if (kind !== 'image' && kind !== 'plan') return undefined;
  if (typeof name !== 'string' || typeof fingerprint !== 'string' || typeof length !== 'number') return undefined;
  return { key: { kind, name, fingerprint }, length };
};
