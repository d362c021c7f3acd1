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

/** What somebody typed or pasted, split into addresses and what is none; of `Nowak, Jan <jan@kurier.example>` the address. */
export function addressesIn(text: string): { found: string[]; wrong: string[] } {
  const parts = text
    .split(/[;\n]/)
    .flatMap((part) => named(part) ?? part.split(',').flatMap(spaced))
    .map((part) => part.trim())
    .filter(Boolean);
  return { found: parts.filter(isAddress), wrong: parts.filter((part) => !isAddress(part)) };
}

/** Where addresses stand in angle brackets, the rest is names, commas in them too; addresses without a name may stand between. */
function named(part: string): string[] | undefined {
  const inBrackets = [...part.matchAll(/<([^<>]*)>/g)].map(([, address = '']) => address);
  if (inBrackets.length === 0) return undefined;
  const bare = part.replace(/<[^<>]*>/g, ',').split(/[,\s]+/);
  return [...bare.filter(isAddress), ...inBrackets];
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
