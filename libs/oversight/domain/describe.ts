import { ERASED_WORDS, type Language, type Names } from '#libs/kernel';
import type { RecordedOversightEvent } from './events.js';
import { ruleWords } from './rules.js';

/** What an event says, in words that a person understands. @param names of employees by id */
export function describeOversight(event: RecordedOversightEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const rule = ruleWords(event.data.rule, language);
  if (event.type === 'WatchThresholdSet') {
    const { threshold, previous } = event.data;
    return say(
      `Próg reguły „${rule}”: ${threshold} (przedtem ${previous})`,
      `Threshold of the rule “${rule}”: ${threshold} (${previous} before)`,
    );
  }
  const who = names.get(event.data.employeeId) ?? '—';
  const because = event.data.because ?? ERASED_WORDS[language];
  return say(`Obejrzano: ${rule}, ${who}. ${because}`, `Looked at: ${rule}, ${who}. ${because}`);
}
