import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { day, defineEvent, id, instant, personal, personalText, plain } from '#libs/kernel';
import { eventCatalogue } from './catalogue.js';
import { EventRegistry } from './event-registry.js';

it('describes every field of every event', () => {
  const NoteAdded = defineEvent(
    'NoteAdded',
    'A note was added.',
    z.object({
      contactId: id().nullable(),
      at: instant(),
      on: day().optional(),
      kind: z.enum(['a', 'b']),
      text: personalText('contactId').nullable().optional(),
      to: personal('contactId', z.array(z.string())),
      tags: z.array(plain()),
      files: z.array(z.object({ name: personalText('contactId'), size: z.int() })),
    }),
  );
  expect(eventCatalogue(new EventRegistry({ notes: { NoteAdded } }))).toContain(`## notes

### NoteAdded

Version 1. A note was added.

- \`contactId\`: id, or null
- \`at\`: instant
- \`on?\`: day
- \`kind\`: one of \`a\`, \`b\`
- \`text?\`: text, or null (personal, of \`contactId\`)
- \`to\`: list of: text (personal, of \`contactId\`)
- \`tags\`: list of: text
- \`files\`: list
- \`files/*\`: object
- \`files/*/name\`: text (personal, of \`contactId\`)
- \`files/*/size\`: number
`);
});
