import { defineLetter, fillLetter, type FilledLetter } from '#libs/kernel';

const LINK_FIELDS = {
  'employee.name': {
    words: { pl: 'imię i nazwisko', en: 'name of the employee' },
    sample: { pl: 'Hanna Sikorska', en: 'Hanna Sikorska' },
  },
  'invitation.link': {
    words: { pl: 'odnośnik, jednorazowy', en: 'the link, for one use' },
    sample: { pl: 'https://rzecznik.example/invitations/…', en: 'https://rzecznik.example/invitations/…' },
    required: true,
  },
  'invitation.validUntil': {
    words: { pl: 'do kiedy jest ważny', en: 'until when it is valid' },
    sample: { pl: '2026-03-09 12:00', en: '2026-03-09 12:00' },
  },
};

export const INVITATION = defineLetter({
  id: 'invitation',
  name: { pl: 'Zaproszenie do systemu', en: 'Invitation' },
  sent: {
    pl: 'Do nowego pracownika, który z odnośnika ustawia hasło.',
    en: 'To a new employee, who sets a password by the link.',
  },
  fields: {
    ...LINK_FIELDS,
    'invitation.by': {
      words: { pl: 'kto zaprasza', en: 'who invites' },
      sample: { pl: 'Biuro Prasowe', en: 'Biuro Prasowe' },
    },
  },
  builtIn: {
    pl: {
      subject: 'Zaproszenie do systemu Rzecznik',
      text: `Dzień dobry {{employee.name}},

{{invitation.by}} zaprasza do systemu Rzecznik. Hasło ustawi Pani/Pan pod adresem:

{{invitation.link}}

Odnośnik jest ważny do {{invitation.validUntil}}, jeden raz.`,
    },
  },
});

export const PASSWORD_RESET = defineLetter({
  id: 'passwordReset',
  name: { pl: 'Nowe hasło', en: 'New password' },
  sent: {
    pl: 'Do pracownika, który nie pamięta hasła i poprosił o odnośnik na stronie logowania.',
    en: 'To an employee who forgot their password and asked for a link on the sign-in page.',
  },
  fields: LINK_FIELDS,
  builtIn: {
    pl: {
      subject: 'Nowe hasło do systemu Rzecznik',
      text: `Dzień dobry {{employee.name}},

ktoś poprosił o nowe hasło do Pani/Pana konta w systemie Rzecznik. Hasło ustawi Pani/Pan pod adresem:

{{invitation.link}}

Odnośnik jest ważny do {{invitation.validUntil}}, jeden raz. Dotychczasowe hasło działa, dopóki nie zostanie ustawione nowe.

Jeżeli to nie Pani/Pan prosił o nowe hasło, wystarczy nic nie robić; gdyby takie wiadomości się powtarzały, proszę
powiadomić administratora systemu.`,
    },
  },
});

/** To a new employee, who sets a password by the link. */
export const invitation = (facts: {
  readonly name: string;
  readonly invitedBy: string;
  readonly link: string;
  readonly validUntil: string;
}): FilledLetter =>
  fillLetter(INVITATION, 'pl', {
    'employee.name': facts.name,
    'invitation.by': facts.invitedBy,
    'invitation.link': facts.link,
    'invitation.validUntil': facts.validUntil,
  });

/** To whoever has forgotten their password. It says what to do where they did not ask. */
export const passwordReset = (facts: {
  readonly name: string;
  readonly link: string;
  readonly validUntil: string;
}): FilledLetter =>
  fillLetter(PASSWORD_RESET, 'pl', {
    'employee.name': facts.name,
    'invitation.link': facts.link,
    'invitation.validUntil': facts.validUntil,
  });
