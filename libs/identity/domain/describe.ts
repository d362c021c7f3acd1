import type { Language, Names } from '#libs/kernel';
import type { RecordedIdentityEvent } from './events.js';

type Words = Readonly<Record<Language, string>>;

const PASSWORD_MEANS: Record<string, Words> = {
  'first-start': { pl: 'przy pierwszym uruchomieniu', en: 'at the first start' },
  invitation: { pl: 'z zaproszenia', en: 'by invitation' },
  'own-reset': { pl: 'po przypomnieniu mailem', en: 'by a link sent by mail' },
  'own-change': { pl: 'samodzielnie', en: 'by themself' },
  administrator: { pl: 'przez administratora', en: 'by an administrator' },
  'command-line': { pl: 'z wiersza poleceń', en: 'from the command line' },
};
const SIGN_IN_FAILURE: Record<string, Words> = {
  'wrong-password': { pl: 'złe hasło', en: 'wrong password' },
  throttled: { pl: 'zbyt wiele prób', en: 'too many attempts' },
  deactivated: { pl: 'konto wyłączone', en: 'account deactivated' },
  'no-password': { pl: 'konto bez hasła', en: 'account without a password' },
};

/** What an event of an account says, in words that a person understands. */
export function describeIdentityEvent(event: RecordedIdentityEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const name = names.get(event.data.employeeId) ?? '—';
  switch (event.type) {
    case 'PasswordSet': {
      const means = PASSWORD_MEANS[event.data.means]?.[language] ?? event.data.means;
      return say(`Ustawiono hasło ${means}: ${name}`, `Password of ${name} set ${means}`);
    }
    case 'InvitationIssued':
      return say(`Zaproszono do systemu: ${name}`, `${name} invited`);
    case 'PasswordResetRequested':
      return say(
        `Wysłano odnośnik do ustawienia nowego hasła: ${name}`,
        `${name} was sent a link to set a new password`,
      );
    case 'SessionEnded':
      return say('Wylogowano na innym urządzeniu', 'Signed out on another device');
    case 'SignedIn': {
      const { address } = event.data;
      return say(`Zalogowano${address ? ` z adresu ${address}` : ''}`, `Signed in${address ? ` from ${address}` : ''}`);
    }
    case 'SignInFailed': {
      const { reason, address } = event.data;
      const why = SIGN_IN_FAILURE[reason]?.[language] ?? reason;
      return say(
        `Nieudane logowanie na konto ${name} (${why})${address ? ` z adresu ${address}` : ''}`,
        `Sign-in to the account of ${name} failed (${why})${address ? ` from ${address}` : ''}`,
      );
    }
    case 'SignatureChanged':
      return say('Zmieniono podpis pod odpowiedziami', 'Signature below answers changed');
    case 'SignedOut':
      return say('Wylogowano', 'Signed out');
  }
}
