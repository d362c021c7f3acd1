import { ERASED_WORDS as ERASED, type Language, type Names } from '#libs/kernel';
import type { RecordedCoverageEvent, RecordedCoverageFeedEvent } from './events.js';

/** What an event says, in words that a person understands. */
export function describeCoverage(
  event: RecordedCoverageEvent | RecordedCoverageFeedEvent,
  names: Names,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const what = ({ outlet, title }: { outlet: string | null; title: string | null }) =>
    `${outlet ?? ERASED[language]}: ${title ?? ERASED[language]}`;
  switch (event.type) {
    case 'CoverageSuggested':
      return say('Zaproponowano publikację: ', 'A publication was suggested: ') + what(event.data);
    case 'CoverageRecorded':
      return say('Dodano publikację: ', 'A publication was recorded: ') + what(event.data);
    case 'CoverageChanged':
      return say('Poprawiono publikację: ', 'A publication was put right: ') + what(event.data);
    case 'CoverageDropped':
      return say('Odrzucono propozycję publikacji', 'A suggested publication was dropped');
    case 'CoverageRemoved':
      return say('Usunięto publikację', 'A publication was removed');
    case 'CoverageRestored':
      return say('Przywrócono publikację', 'A publication was restored');
    case 'CoverageFollowedUp': {
      const number = names.get(event.data.caseId) ?? '—';
      return event.data.kind === 'rectification'
        ? say(`Wszczęto sprostowanie: ${number}`, `A rectification was begun: ${number}`)
        : say(`Zarejestrowano krytykę prasową: ${number}`, `Press criticism was registered: ${number}`);
    }
    case 'CoverageFeedAdded':
      return say('Dodano kanał monitoringu: ', 'A monitoring feed was added: ') + event.data.name;
    case 'CoverageFeedChanged': {
      const { name, stopped } = event.data;
      return stopped
        ? say(`Wstrzymano kanał monitoringu: ${name}`, `A monitoring feed was stopped: ${name}`)
        : say(`Zmieniono kanał monitoringu: ${name}`, `A monitoring feed was changed: ${name}`);
    }
    case 'CoverageFeedFailed':
      return say(
        'Kanału monitoringu od wielu godzin nie można odczytać',
        'A monitoring feed could not be read for hours',
      );
    case 'CoverageFeedRecovered':
      return say('Kanał monitoringu znów działa', 'A monitoring feed is read again');
    case 'CoverageFeedRemoved':
      return say('Usunięto kanał monitoringu', 'A monitoring feed was removed');
  }
}
