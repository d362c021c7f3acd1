import type { Letter } from '#libs/mail-outgoing';

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
