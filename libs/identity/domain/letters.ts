import type { Letter } from '#libs/mail-outgoing';

/** To whoever has forgotten their password. It says what to do where they did not ask. */
export const passwordReset = (facts: {
  readonly name: string;
  readonly link: string;
  readonly validUntil: string;
}): Letter => ({
  subject: 'Nowe hasło do systemu Rzecznik',
  text: `Dzień dobry ${facts.name},

ktoś poprosił o nowe hasło do Pani/Pana konta w systemie Rzecznik. Hasło ustawi Pani/Pan pod adresem:

${facts.link}

Odnośnik jest ważny do ${facts.validUntil}, jeden raz. Dotychczasowe hasło działa, dopóki nie zostanie ustawione nowe.

Jeżeli to nie Pani/Pan prosił o nowe hasło, wystarczy nic nie robić; gdyby takie wiadomości się powtarzały, proszę
powiadomić administratora systemu.
`,
});

/** To a new employee, who sets a password by the link. */
export const invitation = (facts: {
  readonly name: string;
  readonly invitedBy: string;
  readonly link: string;
  readonly validUntil: string;
}): Letter => ({
  subject: 'Zaproszenie do systemu Rzecznik',
  text: `Dzień dobry ${facts.name},

${facts.invitedBy} zaprasza do systemu Rzecznik. Hasło ustawi Pani/Pan pod adresem:

${facts.link}

Odnośnik jest ważny do ${facts.validUntil}, jeden raz.
`,
});
