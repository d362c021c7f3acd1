import type { Language, Names } from '#libs/kernel';
import type { IdentityEvent, RecordedIdentityEvent } from './events.js';

type Words = Readonly<Record<Language, string>>;
type DataOf<Type extends IdentityEvent['type']> = Extract<IdentityEvent, { type: Type }>['data'];

const MEANS: Readonly<Record<DataOf<'PasswordSet'>['means'], Words>> = {
  'first-start': { pl: 'przy pierwszym uruchomieniu', en: 'at the first start' },
  invitation: { pl: 'z zaproszenia', en: 'by invitation' },
  'own-change': { pl: 'własna zmiana', en: 'changed by its owner' },
  administrator: { pl: 'przez administratora', en: 'by an administrator' },
  'command-line': { pl: 'z wiersza poleceń', en: 'from the command line' },
};
const REASON: Readonly<Record<DataOf<'SignInFailed'>['reason'], Words>> = {
  'wrong-password': { pl: 'błędne hasło', en: 'wrong password' },
  throttled: { pl: 'zbyt wiele prób', en: 'too many attempts' },
  deactivated: { pl: 'konto wyłączone', en: 'account deactivated' },
  'no-password': { pl: 'konto bez hasła', en: 'account without a password' },
};

/**
 * What an event of an account says, in words that a person understands.
 * @param names of employees by id; whoever was erased shows as a dash
 */
export function describeIdentityEvent(event: RecordedIdentityEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const who = names.get(event.data.employeeId) ?? '—';
  switch (event.type) {
    case 'PasswordSet':
      return say(
        `Ustawiono hasło: ${who} (${MEANS[event.data.means].pl})`,
        `Password set: ${who} (${MEANS[event.data.means].en})`,
      );
    case 'InvitationIssued':
      return say(`Wysłano zaproszenie: ${who}`, `Invitation sent: ${who}`);
    case 'SignedIn':
      return say(`Zalogowanie: ${who}`, `Signed in: ${who}`);
    case 'SignInFailed':
      return say(
        `Nieudane logowanie: ${who} (${REASON[event.data.reason].pl})`,
        `Failed sign-in: ${who} (${REASON[event.data.reason].en})`,
      );
    case 'SignedOut':
      return say(`Wylogowanie: ${who}`, `Signed out: ${who}`);
  }
}
