/** To whom an answer goes. */
export interface Recipients {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}

export type RecipientKind = keyof Recipients;

const address = /^(?:"[^"\r\n]+"|[^\s@<>()[\],;:"]+)@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:"]+$/;
const local = /^[^\s@<>()[\],;:"]+@localhost$/;

export const isAddress = (text: string): boolean => address.test(text) || local.test(text);

/** What somebody typed or pasted, split into addresses and what is none; of `Jan Nowak <jan@kurier.example>` the address. */
export function addressesIn(text: string): { found: string[]; wrong: string[] } {
  const parts = text
    .split(/[,;\n]/)
    .flatMap((part) => (/[<"]/.test(part) ? [part] : spaced(part)))
    .map((part) => (/<([^<>]+)>\s*$/.exec(part)?.[1] ?? part).trim())
    .filter(Boolean);
  return { found: parts.filter(isAddress), wrong: parts.filter((part) => !isAddress(part)) };
}

/** Addresses with nothing but space between them are several; other words belong together. */
function spaced(part: string): string[] {
  const words = part.trim().split(/\s+/);
  return words.every(isAddress) ? words : [part];
}

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** With those that are not there yet. */
export const joined = (before: readonly string[], more: readonly string[]): string[] =>
  more.reduce((all: string[], one) => (all.some((other) => same(other, one)) ? all : [...all, one]), [...before]);
