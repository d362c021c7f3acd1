export interface UnpackedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} (.{1,255})$/;

/** Files that an old program wrote into the text itself (POSIX uuencode), and the text without them. */
export function takeUuencoded(text: string): { readonly text: string; readonly files: readonly UnpackedFile[] } {
  if (!/^begin(?:-base64)? [0-7]{3,4} /m.test(text)) return { text, files: [] };
  const lines = text.split(/\r?\n/);
  const kept: string[] = [];
  const files: UnpackedFile[] = [];
  for (let at = 0; at < lines.length; at++) {
    const name = BEGIN.exec(lines[at]!)?.[1];
    const coded = name === undefined ? undefined : codedLines(lines, at + 1, lines[at]!.startsWith('begin-base64'));
    if (name === undefined || !coded) {
      kept.push(lines[at]!);
      continue;
    }
    files.push({ name: name.trim(), bytes: coded.bytes });
    at = coded.last;
  }
  return { text: kept.join('\n'), files };
}

/** The file that the lines up to `end` hold; undefined where a line is none of it: a person wrote "begin". */
function codedLines(
  lines: readonly string[],
  first: number,
  base64: boolean,
): { readonly bytes: Buffer; readonly last: number } | undefined {
  const chunks: Buffer[] = [];
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!.trimEnd();
    if (line === 'end' || line === '====') return { bytes: Buffer.concat(chunks), last: at };
    const chunk = base64 ? Buffer.from(line, 'base64') : decodeLine(lines[at]!);
    if (!chunk) return undefined;
    chunks.push(chunk);
  }
  return undefined;
}

function decodeLine(line: string): Buffer | undefined {
  if (line.trim() === '' || line[0] === '`') return Buffer.alloc(0);
  const length = (line.charCodeAt(0) - 32) & 63;
  const groups = Math.ceil(length / 3);
  if (
    !/^[\x20-\x60]+$/.test(line) ||
    line.length > 1 + groups * 4 + 2 ||
    line.trimEnd().length < 1 + Math.ceil((length * 4) / 3) - 3
  )
    return undefined;
  const bytes = Buffer.alloc(groups * 3);
  for (let group = 0; group < groups; group++) {
    const [a, b, c, d] = [0, 1, 2, 3].map((index) => ((line.charCodeAt(1 + group * 4 + index) || 32) - 32) & 63) as [
      number,
      number,
      number,
      number,
    ];
    bytes[group * 3] = (a << 2) | (b >> 4);
    bytes[group * 3 + 1] = ((b << 4) | (c >> 2)) & 255;
    bytes[group * 3 + 2] = ((c << 6) | d) & 255;
  }
  return bytes.subarray(0, length);
}

/** A whole body in `Content-Transfer-Encoding: x-uuencode`. */
export const decodeUuencoded = (body: Buffer): Buffer => takeUuencoded(body.toString('latin1')).files[0]?.bytes ?? body;
