import type { Language } from '#libs/kernel';
import type { RecordedBiLoginEvent } from './bi-login-events.js';

export function describeBiLogin({ type, data }: RecordedBiLoginEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  return type === 'BiLoginGiven'
    ? say(
        `Założono login dla narzędzi BI: ${data.loginId} (najwyżej ${data.connections} połączeń)`,
        `Login for BI tools made: ${data.loginId} (${data.connections} connections at most)`,
      )
    : say(`Odebrano login dla narzędzi BI: ${data.loginId}`, `Login for BI tools taken away: ${data.loginId}`);
}
