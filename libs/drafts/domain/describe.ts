import { ERASED_WORDS as ERASED, type Language, type Names } from '#libs/kernel';
import type { RecordedDraftEvent, RecordedLaddersEvent } from './events.js';

/** What an event says, in words that a person understands. @param names of employees by id */
export function describeDraft(
  event: RecordedDraftEvent | RecordedLaddersEvent,
  names: Names,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const words = (text: string | null) => text ?? ERASED[language];
  switch (event.type) {
    case 'DraftBegun':
      return say('Rozpoczęto projekt pisma', 'A draft was begun');
    case 'DraftVersionKept':
      return say(
        `Zapisano wersję ${event.data.version} projektu`,
        `Version ${event.data.version} of the draft was kept`,
      );
    case 'DraftSubmitted':
      return say(
        `Przekazano wersję ${event.data.version} do akceptacji (${event.data.ladder.name})`,
        `Version ${event.data.version} was submitted for approval (${event.data.ladder.name})`,
      );
    case 'DraftApproved': {
      const { version, level, approverId, own } = event.data;
      const who = names.get(approverId) ?? '—';
      if (own)
        return say(
          `Wersję ${version}, którą sam(a) współtworzył(a), podpisano na szczeblu ${level + 1}: ${who}`,
          `Version ${version}, in which they wrote themselves, was signed on level ${level + 1}: ${who}`,
        );
      return say(
        `Wersję ${version} zaakceptowano na szczeblu ${level + 1}: ${who}`,
        `Version ${version} was approved on level ${level + 1}: ${who}`,
      );
    }
    case 'DraftLevelLate':
      return say(
        `Minął termin podpisu na szczeblu ${event.data.level + 1} (wersja ${event.data.version})`,
        `The term for a signature on level ${event.data.level + 1} has passed (version ${event.data.version})`,
      );
    case 'DraftReturned':
      return say(
        `Zwrócono wersję ${event.data.version}: ${words(event.data.reason)}`,
        `Version ${event.data.version} was returned: ${words(event.data.reason)}`,
      );
    case 'DraftWithdrawn':
      return say(
        `Wycofano projekt (wersja ${event.data.version})`,
        `The draft was withdrawn (version ${event.data.version})`,
      );
    case 'DraftSent':
      return sentWords(event.data, language);
    case 'DraftSendingRefused':
      return say(
        `Sprawa nie przyjęła wersji ${event.data.version}; nic nie wyszło`,
        `The case did not take version ${event.data.version}; nothing left`,
      );
    case 'LaddersSet':
      return say(
        `Ustawiono ścieżki akceptacji (${event.data.ladders.length})`,
        `The ladders of approval were set (${event.data.ladders.length})`,
      );
  }
}

function sentWords(
  { version, urgentReason, pastInputReason, served }: Extract<RecordedDraftEvent, { type: 'DraftSent' }>['data'],
  language: Language,
): string {
  const said = (pl: string, en: string, reason: string | null | undefined) =>
    reason === undefined ? '' : `${language === 'pl' ? pl : en}: ${reason ?? ERASED[language]}`;
  return [
    served
      ? language === 'pl'
        ? `Doręczono decyzję (wersja ${version})`
        : `The decision was served (version ${version})`
      : language === 'pl'
        ? `Wysłano wersję ${version}`
        : `Version ${version} was sent`,
    said(' bez akceptacji', ' without approval', urgentReason ?? undefined),
    said('; bez czekania na komórki', '; without waiting for units', pastInputReason),
  ].join('');
}
