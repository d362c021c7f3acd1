import { defineModule } from '#libs/manifest';
import { MENTION_LETTERS } from './domain/letters.js';
import { MentionMailsModule } from './mention-mails.module.js';
import { MentionMailsPolicy } from './policies/mention-mails.js';

export const mentionMailsManifest = defineModule({
  name: 'mention-mails',
  uses: ['absences', 'letters', 'mail-outgoing', 'organization'],
  policies: [MentionMailsPolicy],
  letters: MENTION_LETTERS,
  modules: [MentionMailsModule],
});
