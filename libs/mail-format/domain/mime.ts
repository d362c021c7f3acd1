import { parameterised, quotedPrintable, type Header, type Parameterised } from './header.js';
import { decodeUuencoded } from './uuencode.js';

/** A message or a part of one (RFC 2045, 2046). */
export interface Entity {
  readonly headers: readonly Header[];
  readonly type: Parameterised;
  readonly disposition: Parameterised;
  readonly children: readonly Entity[];
  /** Decoded; empty where it has children. */
  readonly content: () => Buffer;
}

interface Open {
  readonly headers: Header[];
  readonly type: Parameterised;
  readonly disposition: Parameterised;
  readonly encoding: string;
  readonly boundary: string | undefined;
  readonly bodyStart: number;
  readonly children: Entity[];
}

const MOST_PARTS = 5_000;
const DEEPEST = 500;
/** Bytes of a head, and lines of it, that are read. */
const HEAD_BYTES = 1024 * 1024;
const HEAD_LINES = 20_000;
const LONGEST_BOUNDARY = 500;

const CR = 0x0d;
const LF = 0x0a;
const DASH = 0x2d;

/** Reads a message in one pass over its bytes. What is broken is read as far as it goes: never throws for what it holds. */
export function parseMime(raw: Buffer): Entity {
  return new Reading(withLineFeeds(raw)).message();
}

/** Some programs end their lines with a carriage return alone: told by the first line, and changed throughout. */
function withLineFeeds(raw: Buffer): Buffer {
  const first = raw.indexOf(CR);
  const lineFeed = raw.indexOf(LF);
  if (first < 0 || raw[first + 1] === LF || (lineFeed >= 0 && lineFeed < first)) return raw;
  const changed = Buffer.from(raw);
  for (let at = first; at >= 0; at = changed.indexOf(CR, at + 1)) if (changed[at + 1] !== LF) changed[at] = LF;
  return changed;
}

class Reading {
  private parts = 0;
  /** Open multiparts, outermost first. */
  private readonly open: Open[] = [];
  /** By boundary; of two with one boundary the inner one, as long as it is open. */
  private readonly levels = new Map<string, number>();
  private root: Entity | undefined;

  constructor(private readonly raw: Buffer) {}

  message(): Entity {
    const first = this.head(0);
    if (first.boundary === undefined) return leaf(first, this.raw.subarray(first.bodyStart));
    this.enter(first);
    let part: Open | undefined;
    let at = first.bodyStart;
    for (let line = this.dashes(at); line >= 0; line = this.dashes(at)) {
      const end = lineEnd(this.raw, line);
      at = end;
      const mark = this.markOf(line, end);
      if (!mark) continue;
      if (part) this.close(part, line);
      part = undefined;
      this.closeDeeperThan(mark.level, line);
      if (mark.last) {
        this.closeDeeperThan(mark.level - 1, line);
        if (this.open.length === 0) return this.root!;
        continue;
      }
      if (this.parts++ >= MOST_PARTS) break;
      const next = this.head(end);
      at = next.bodyStart;
      if (next.boundary !== undefined && this.open.length < DEEPEST) this.enter(next);
      else part = next;
    }
    if (part) this.close(part, this.raw.length);
    this.closeDeeperThan(-1, this.raw.length);
    return this.root!;
  }

  private close(part: Open, end: number): void {
    this.open
      .at(-1)!
      .children.push(leaf(part, this.raw.subarray(part.bodyStart, withoutLineEnd(this.raw, part.bodyStart, end))));
  }

  private closeDeeperThan(level: number, end: number): void {
    while (this.open.length > level + 1) {
      const closed = this.open.pop()!;
      const outer = this.open.findLastIndex(({ boundary }) => boundary === closed.boundary);
      if (outer < 0) this.levels.delete(closed.boundary!);
      else this.levels.set(closed.boundary!, outer);
      const entity =
        closed.children.length > 0
          ? { ...closed, content: () => Buffer.alloc(0) }
          : leaf(closed, this.raw.subarray(closed.bodyStart, end));
      const parent = this.open.at(-1);
      if (parent) parent.children.push(entity);
      else this.root = entity;
    }
  }

  /** The next line that begins with two dashes. */
  private dashes(from: number): number {
    if (this.raw[from] === DASH && this.raw[from + 1] === DASH && (from === 0 || this.raw[from - 1] === LF))
      return from;
    const found = this.raw.indexOf('\n--', from);
    return found < 0 ? -1 : found + 1;
  }

  private markOf(start: number, end: number): { readonly level: number; readonly last: boolean } | undefined {
    if (end - start > LONGEST_BOUNDARY) return undefined;
    const line = this.raw.toString('latin1', start + 2, end).trimEnd();
    const level = this.levels.get(line);
    if (level !== undefined) return { level, last: false };
    const closing = line.endsWith('--') ? this.levels.get(line.slice(0, -2)) : undefined;
    return closing === undefined ? undefined : { level: closing, last: true };
  }

  private enter(multipart: Open): void {
    this.levels.set(multipart.boundary!, this.open.length);
    this.open.push(multipart);
  }

  private head(start: number): Open {
    const lines: string[] = [];
    let at = start;
    let bytes = 0;
    while (at < this.raw.length) {
      const end = lineEnd(this.raw, at);
      const line = this.raw.toString('latin1', at, Math.min(withoutLineEnd(this.raw, at, end), at + HEAD_BYTES));
      if (this.open.length > 0 && line.startsWith('--') && this.markOf(at, end)) break;
      if (line === '' || (!isHeaderLine(line, lines.length > 0) && !this.headGoesOn(end, lines.length > 0))) {
        if (line === '') at = end;
        break;
      }
      at = end;
      bytes += line.length;
      if (bytes > HEAD_BYTES || lines.length > HEAD_LINES) continue;
      if (/^[ \t]/.test(line) && lines.length > 0) lines.push(line);
      else if (isHeaderLine(line, false)) lines.push(line);
    }
    const headers = headersOf(lines);
    const value = (name: string) => headers.find((header) => header.name === name)?.value ?? '';
    const type = mediaType(parameterised(value('content-type')));
    const declared = type.value.startsWith('multipart/') ? (type.parameters.get('boundary')?.raw ?? '').trimEnd() : '';
    const boundary = start === 0 && type.value.startsWith('multipart/') ? this.boundaryOf(declared, at) : declared;
    return {
      headers,
      type,
      disposition: parameterised(value('content-disposition')),
      encoding: value('content-transfer-encoding')
        .replace(/\(.*?\)/g, '')
        .trim()
        .toLowerCase(),
      boundary: boundary || undefined,
      bodyStart: at,
      children: [],
    };
  }

  /** The boundary that the whole message's parts have: another than its head says, or says nothing of, where the body uses one. */
  private boundaryOf(declared: string, bodyStart: number): string {
    if (declared !== '' && this.raw.indexOf(`--${declared}`, bodyStart, 'latin1') >= 0) return declared;
    const line = this.dashes(bodyStart);
    if (line < 0) return declared;
    const used = this.lineAt(line).slice(2);
    const isOne = used.length >= 6 && used.length <= LONGEST_BOUNDARY && /^[\w'()+,./:=? -]*[A-Za-z0-9]{4}/.test(used);
    return isOne && this.raw.indexOf(`\n--${used}`, line + used.length, 'latin1') >= 0 ? used : declared;
  }

  /** Whether a line that is none of a head's is a slip in it, with more of the head below, rather than the body's first. */
  private headGoesOn(from: number, begun: boolean): boolean {
    if (!begun) return isHeaderLine(this.lineAt(from), false) && /^(from|>from) /i.test(this.lineBefore(from));
    const next = this.lineAt(from);
    return /^[a-z][a-z0-9-]*-[a-z0-9-]+:|^(from|to|cc|subject|date|received):/i.test(next);
  }

  private lineAt(from: number): string {
    return this.raw.toString('latin1', from, Math.min(lineEnd(this.raw, from), from + 1_000)).trimEnd();
  }

  private lineBefore(end: number): string {
    const start = this.raw.lastIndexOf(LF, Math.max(0, end - 2)) + 1;
    return this.raw.toString('latin1', start, Math.min(end, start + 1_000)).trimEnd();
  }
}

const isHeaderLine = (line: string, begun: boolean): boolean =>
  (begun && /^[ \t]/.test(line)) || /^[!-9;-~]{1,200}[ \t]*:/.test(line);

function headersOf(lines: readonly string[]): Header[] {
  const folded: string[][] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line) && folded.length > 0) folded.at(-1)!.push(line);
    else folded.push([line]);
  }
  return folded.map((parts) => {
    const line = parts.join('');
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
  });
}

/** What is no media type is plain text, where it seems to mean it, or else bytes. */
function mediaType(type: Parameterised): Parameterised {
  const { value, parameters } = type;
  if (value === '' || /^text\/?$/.test(value)) return { value: 'text/plain', parameters };
  return /^[a-z0-9!#$&^_.+-]{1,64}\/[a-z0-9!#$&^_.+-]{1,64}$/.test(value)
    ? type
    : { value: 'application/octet-stream', parameters };
}

const leaf = ({ headers, type, disposition, encoding }: Open, body: Buffer): Entity => {
  let decoded: Buffer | undefined;
  return { headers, type, disposition, children: [], content: () => (decoded ??= decodeBody(body, encoding)) };
};

function decodeBody(body: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return base64(body);
  if (encoding === 'quoted-printable') return quotedPrintable(body);
  if (/^(x-)?uu(e|encode)?$/.test(encoding)) return decodeUuencoded(body);
  return body;
}

/** Up to a line of dashes or underscores alone: lists put their footer below it. */
function base64(body: Buffer): Buffer {
  const text = body.toString('latin1');
  const footer = text.search(/^(?:-[ _-]{1,76}|_[ _-]{4,76})\r?$/m);
  return Buffer.from(footer < 0 ? text : text.slice(0, footer), 'base64');
}

const lineEnd = (raw: Buffer, from: number): number => {
  const found = raw.indexOf(LF, from);
  return found < 0 ? raw.length : found + 1;
};

/** A line's end belongs to the boundary that follows it. */
function withoutLineEnd(raw: Buffer, start: number, end: number): number {
  let last = end;
  if (last > start && raw[last - 1] === LF) last--;
  if (last > start && raw[last - 1] === CR) last--;
  return last;
}
