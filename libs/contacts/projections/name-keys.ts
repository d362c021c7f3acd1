import { plainLetters } from '#libs/postgres';

/** By what names are compared; null where a name says too little. */
export interface NameKeys {
  /** Of all words: `Jana Nowaka`, `Nowak Jan` and `NOWAK, Jan` are `jan nowak`. */
  readonly whole: string | null;
  /** The same with the first name as an initial, for whoever is written `J. Nowak`; null of a name that is written so itself. */
  readonly initial: string | null;
}

const TITLES = new Set(['red', 'redaktor', 'redaktorka', 'pan', 'pani', 'mgr', 'dr', 'hab', 'prof', 'inz']);
/** How Polish declines first names and surnames, the longest first. What is cut off too much makes a proposal more, which a person judges. */
const ENDINGS = [
  'iego',
  'iemu',
  'iej',
  'owi',
  'iem',
  'ego',
  'emu',
  'ej',
  'em',
  'im',
  'ym',
  'ie',
  'ia',
  'a',
  'e',
  'i',
  'o',
  'u',
  'y',
];
/** `Marek` and `Marka`, `Paweł` and `Pawła`: the e goes before an ending. */
const FLEETING = /([bcdfghjklmnprstvwz])e([bcdfghjklmnprstvwz])$/;
const SHORTEST_STEM = 2;

/** The forms by which contacts are found that may be the same person. */
export function nameKeys(name: string | null): NameKeys {
  const words = plainLetters(name ?? '')
    .split(/[^\p{L}@]+/u)
    .filter((word) => word !== '' && !TITLES.has(word));
  if (words.length < 2 || words.some((word) => word.includes('@'))) return { whole: null, initial: null };
  const stems = words.map(stemOf);
  const [first, ...others] = stems;
  return {
    whole: keyOf(stems),
    // Which of the words is the first name, nobody can tell: whoever writes an initial writes the surname out.
    initial:
      first!.length > 1 && others.every((stem) => stem.length > 1) ? keyOf([first!.slice(0, 1), ...others]) : null,
  };
}

const keyOf = (stems: readonly string[]): string => [...stems].sort().join(' ');

function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  const stem = ending ? word.slice(0, -ending.length) : word;
  const open = stem.length > SHORTEST_STEM && stem.endsWith('i') ? stem.slice(0, -1) : stem;
  return open.length > 3 ? open.replace(FLEETING, '$1$2') : open;
}
