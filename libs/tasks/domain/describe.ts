import { ERASED_WORDS as ERASED, type Language, type Names } from '#libs/kernel';
import type { RecordedTaskEvent } from './events.js';

/** What an event says, in words that a person understands. @param names of employees by id */
export function describeTask({ type, data }: RecordedTaskEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const who = names.get(data.assigneeId) ?? '—';
  switch (type) {
    case 'TaskSet':
      return (
        say(`Zadanie dla: ${who}, do ${data.day}: `, `Task for ${who}, by ${data.day}: `) + words(data.text, language)
      );
    case 'TaskChanged':
      return (
        say(`Zmieniono zadanie; ma je ${who}, do ${data.day}: `, `Task changed; ${who} has it, by ${data.day}: `) +
        words(data.text, language)
      );
    case 'TaskDone':
      return say(`Wykonano zadanie (${who})`, `Task done (${who})`);
    case 'TaskWithdrawn':
      return say(`Wycofano zadanie (${who})`, `Task withdrawn (${who})`);
    case 'TaskReopened':
      return say(`Zadanie jest znów do wykonania (${who})`, `The task is to be done again (${who})`);
    case 'TaskFellDue':
      return say(`Zadanie jest na dziś (${who})`, `The task is for today (${who})`);
  }
}

const words = (text: string | null, language: Language): string => text ?? ERASED[language];
