import { OfficeError } from '#libs/kernel';
import { SHORTEST_PASSWORD, type PasswordRules } from '#libs/settings';

/** Nobody types more, and hashing must not be a way to burn our processor. */
export const LONGEST_PASSWORD = 128;

/** Long enough, and still among the first that anybody tries. Compared without case and without what stands around the letters and digits. */
const WORST_PASSWORDS = [
  '123456789012',
  '1234567890123',
  '012345678901',
  '0123456789ab',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwerty123456',
  'qwertyqwerty',
  'zaq12wsxcde3',
  'abcdefghijkl',
  'abcdefghijkl1',
  'password1234',
  'password12345',
  'passwordpassword',
  'haslohaslo12',
  'haslohaslo123',
  'haslo1234567',
  'tajnehaslo123',
  'mojehaslo123',
  'zmienmnie123',
  'zmienhaslo123',
  'changeme1234',
  'welcome12345',
  'letmein12345',
  'administrator',
  'administrator1',
  'administrator123',
  'admin1234567',
  'biuroprasowe',
  'biuroprasowe1',
  'biuroprasowe123',
  'rzecznikprasowy',
  'polskapolska',
  'polska123456',
  'iloveyou1234',
  'warszawa1234',
];

export interface AccountHolder {
  readonly name: string;
  readonly email: string;
}

const lettersAndDigits = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What of a person may not stand in their password: address, its part before the @, the whole name and each word of it, from 4 characters on. */
const ownWords = ({ name, email }: AccountHolder): string[] =>
  [email, email.split('@')[0] ?? '', name, ...name.split(/\s+/)]
    .map(lettersAndDigits)
    .filter((word) => word.length >= 4);

/**
 * Refuses what is guessed first. Nothing is demanded of digits and signs: length is what counts (NIST SP 800-63B §3.1.1.2).
 * @param rules the office's own; what is built in holds whatever they say
 * @param field of the input in which the password came
 * @throws OfficeError `invalid`: password-too-short, password-too-long, password-names-its-owner, password-too-common, password-forbidden
 */
export function checkPassword(
  password: string,
  holder: AccountHolder,
  rules: Pick<PasswordRules, 'shortest' | 'forbidden'>,
  field = 'password',
): void {
  const refuse = (code: string, parameters = {}) => {
    throw new OfficeError('invalid', code, { field, ...parameters });
  };
  const length = [...password].length;
  const shortest = Math.max(rules.shortest, SHORTEST_PASSWORD);
  if (length < shortest) refuse('password-too-short', { min: shortest });
  if (length > LONGEST_PASSWORD) refuse('password-too-long', { max: LONGEST_PASSWORD });
  const bare = lettersAndDigits(password);
  if (WORST_PASSWORDS.includes(bare) || new Set(password).size < 5) refuse('password-too-common');
  if (isMadeOf(bare, ownWords(holder))) refuse('password-names-its-owner');
  if (isMadeOf(bare, rules.forbidden.map(lettersAndDigits).filter(Boolean))) refuse('password-forbidden');
}

/** Whether too little is left without these words. */
function isMadeOf(bare: string, words: readonly string[]): boolean {
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), bare);
  return rest.length < bare.length && rest.length < SHORTEST_PASSWORD / 2;
}
