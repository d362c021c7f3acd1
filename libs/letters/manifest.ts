import { defineModule } from '#libs/manifest';
import { describeLetterEvent } from './domain/describe.js';
import { letterEvents, LETTERS_STREAM, type RecordedLetterEvent } from './domain/events.js';
import { LETTER_PROBLEMS } from './domain/problems.js';
import { LETTER_RIGHTS } from './domain/rights.js';
import { LettersModule } from './letters.module.js';
import { LettersHangOn } from './queries/letters-hang-on.js';

export const lettersManifest = defineModule({
  name: 'letters',
  problems: LETTER_PROBLEMS,
  uses: ['organization'],
  events: letterEvents,
  streams: { [LETTERS_STREAM]: 'letter' },
  describe: (event: RecordedLetterEvent, names, language) => describeLetterEvent(event, names, language),
  unsaid: ['LetterChanged.subject', 'LetterChanged.text'],
  seenBy: { letter: { roles: LETTER_RIGHTS.manageLetters } },
  hangsOn: [LettersHangOn],
  rights: LETTER_RIGHTS,
  modules: [LettersModule],
});
