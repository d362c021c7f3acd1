import { expect, it } from '@jest/globals';
import { invitation } from './letters.js';

it('an invitation says what it has to', () => {
  const link = 'https://rzecznik.example/invitations/1';
  const { text } = invitation({ name: 'Jan', invitedBy: 'Ewa', link, validUntil: '9 marca' });
  for (const part of ['Jan', 'Ewa', link, '9 marca']) expect(text).toContain(part);
});
