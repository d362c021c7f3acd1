import type { Language } from '#libs/kernel';
import type { ImportKind, RecordedImportEvent } from './events.js';

const OF: Record<ImportKind, Readonly<Record<Language, string>>> = {
  contacts: { pl: 'kontaktów', en: 'of contacts' },
  cases: { pl: 'spraw', en: 'of cases' },
};

/** What an event of an import says, in words that a person understands. */
export function describeImportEvent({ type, data }: RecordedImportEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const of = OF[data.of][language];
  switch (type) {
    case 'ImportStarted':
      return say(
        `Rozpoczęto import ${of} z pliku: wierszy ${data.lines}, znanych ${data.known}, pominiętych z błędami ${data.leftOut}`,
        `Import ${of} from a file began: ${data.lines} lines, ${data.known} known, ${data.leftOut} left out for faults`,
      );
    case 'ImportFinished':
      return say(
        `Zakończono import ${of}: dodano ${data.added}, już znanych ${data.known}, odrzuconych ${data.refused}`,
        `Import ${of} ended: ${data.added} added, ${data.known} known already, ${data.refused} refused`,
      );
    case 'ImportUndoStarted':
      return say(`Polecono cofnąć import ${of}`, `The import ${of} is to be undone`);
    case 'ImportUndone':
      return say(
        `Cofnięto import ${of}: wycofano ${data.removed}, zostawiono ${data.kept}`,
        `Import ${of} undone: ${data.removed} withdrawn, ${data.kept} kept`,
      );
  }
}
