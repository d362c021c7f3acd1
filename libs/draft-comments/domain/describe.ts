import { ERASED_WORDS as ERASED, type Language } from '#libs/kernel';
import type { RecordedDraftCommentEvent } from './events.js';

/** What an event says, in words that a person understands. */
export function describeDraftComment(event: RecordedDraftCommentEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const words = (text: string | null) => text ?? ERASED[language];
  switch (event.type) {
    case 'DraftCommentMade': {
      const { quoted, text, version } = event.data;
      return say(
        `Uwaga do wersji ${version} projektu, do słów „${words(quoted)}”: ${words(text)}`,
        `Comment on version ${version} of the draft, on “${words(quoted)}”: ${words(text)}`,
      );
    }
    case 'DraftCommentAnswered':
      return say(
        `Odpowiedź na uwagę do projektu: ${words(event.data.text)}`,
        `Answer to a comment on the draft: ${words(event.data.text)}`,
      );
    case 'DraftCommentResolved':
      return say('Załatwiono uwagę do projektu', 'A comment on the draft was resolved');
    case 'DraftCommentReopened':
      return say('Przywrócono uwagę do projektu', 'A comment on the draft was reopened');
  }
}
