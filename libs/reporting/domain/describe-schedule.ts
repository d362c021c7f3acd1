import type { Language, Names } from '#libs/kernel';
import type { RecordedScheduleEvent, StopReason } from './schedule-events.js';

const REASONS: Readonly<Record<StopReason, Readonly<Record<Language, string>>>> = {
  ownerGone: { pl: 'kto go prowadził, już tu nie pracuje', en: 'whoever kept it works here no more' },
  ownerLostRight: {
    pl: 'kto go prowadził, stracił prawo do tych danych',
    en: 'whoever kept it lost the right to these data',
  },
  questionGone: { pl: 'nie ma już pytania', en: 'the question is there no more' },
  questionBroken: { pl: 'pytanie nie działa po aktualizacji', en: 'the question broke at an upgrade' },
};

/** What happened with a schedule of reports. */
export function describeSchedule(event: RecordedScheduleEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  switch (event.type) {
    case 'ReportScheduleSaved': {
      const { name, unitId, employeeId, questionId, recipientIds } = event.data;
      const of = [unitId, employeeId, questionId].flatMap((id) => (id === null ? [] : (names.get(id) ?? '—')));
      const to = recipientIds.map((id) => names.get(id) ?? '—').join(', ');
      const what = [name, ...of].join(', ');
      return to === ''
        ? say(`Zapisano harmonogram raportu: ${what}`, `Schedule of a report kept: ${what}`)
        : say(`Zapisano harmonogram raportu: ${what}; do: ${to}`, `Schedule of a report kept: ${what}; to: ${to}`);
    }
    case 'ReportScheduleRemoved':
      return say('Usunięto harmonogram raportu', 'Schedule of a report removed');
    case 'ReportScheduleStopped': {
      const reason = REASONS[event.data.reason][language];
      return say(`Harmonogram raportu wstrzymany: ${reason}`, `Schedule of a report stopped: ${reason}`);
    }
    case 'ReportScheduleTakenOver': {
      const who = names.get(event.data.ownerId) ?? '—';
      return say(`Harmonogram raportu prowadzi teraz ${who}`, `The schedule of a report is now kept by ${who}`);
    }
    case 'ReportRunOrdered': {
      const { from, to } = event.data;
      return say(`Nadszedł czas raportu za ${from} – ${to}`, `The time of the report of ${from} to ${to} has come`);
    }
    case 'ReportRunMade': {
      const { fileName, recipientIds, skippedIds } = event.data;
      const nameOf = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '—').join(', ') || '—';
      const left =
        skippedIds.length > 0 ? say(`; pominięto: ${nameOf(skippedIds)}`, `; left out: ${nameOf(skippedIds)}`) : '';
      return say(
        `Raport ${fileName} gotowy; wysłano do: ${nameOf(recipientIds)}${left}`,
        `Report ${fileName} made; sent to: ${nameOf(recipientIds)}${left}`,
      );
    }
    case 'ReportRunFailed':
      return say(`Raport nie powstał (${event.data.why})`, `The report was not made (${event.data.why})`);
  }
}
