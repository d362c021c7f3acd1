import { expect, it } from '@jest/globals';
import { inBuiltInWords } from '#libs/letters';
import { invitation, passwordReset } from './letters.js';

it('an invitation says what it has to', () => {
  const link = 'https://rzecznik.example/invitations/1';
  const { text } = inBuiltInWords(invitation({ name: 'Jan', invitedBy: 'Ewa', link, validUntil: '9 marca' }));
  for (const part of ['Jan', 'Ewa', link, '9 marca']) expect(text).toContain(part);
});

it('a link to a new password says what to do by whom it was not asked for', () => {
  const link = 'https://rzecznik.example/invitations/1';
  const { text } = inBuiltInWords(passwordReset({ name: 'Jan', link, validUntil: '2026-03-09 14:05' }));
  for (const part of ['Jan', link, '2026-03-09 14:05', 'wystarczy nic nie robić']) expect(text).toContain(part);
});
