import { describe, expect, it } from '@jest/globals';
import { type Reason, reasonBy } from '../../angular-frontend/src/app/features/cases/case/composer/final-or-interim.js';

describe('what an answer seems to be', () => {
  it.each<[Reason, string]>([
    ['acknowledges', 'Dzień dobry,\n\npotwierdzamy wpływ wniosku.\n\nZ poważaniem\nOlga Prasowa'],
    ['acknowledges', 'Odpowiemy do piątku.'],
    ['acknowledges', 'Zbieramy dane z powiatów; odpowiedź prześlemy w przyszłym tygodniu.'],
    ['acknowledges', 'We acknowledge receipt of your inquiry.'],
    ['acknowledges', 'Thank you. We will get back to you by Friday.'],
    ['asks', 'Prosimy o doprecyzowanie, o który most chodzi.'],
    ['asks', 'Czy chodzi o rok 2025?'],
    ['asks', 'Dzień dobry,\no który odcinek Pani pyta?\n\nPozdrawiam\nOlga'],
    ['asks', 'Could you please specify the period?'],
    ['asks', 'Please let us know which county you mean.'],
    ['part', 'Koszt to 31 mln zł. Pozostałe dane prześlemy po 20 maja.'],
    ['part', 'To odpowiedź częściowa.'],
    ['part', 'W załączeniu pierwsza część. Resztę przekażemy w maju.'],
    ['part', 'This is a partial answer.'],
    ['part', 'The remaining data will follow in May.'],
    ['usual', 'Remont mostu skończy się 31 maja.'],
    ['usual', 'Most kosztował 31 mln zł. W razie dalszych pytań prosimy o kontakt.'],
    ['usual', 'The repair ends on 31 May. Please let us know if you have further questions.'],
    // A question that is repeated, and answered.
    ['usual', 'Kiedy koniec remontu? 31 maja.'],
    ['usual', '31 maja.\n\nW dniu 2.03.2026 Anna Łęcka pisze:\n> Czy odpowiemy na czas?'],
    ['usual', 'Z poważaniem\nZespół „Odpowiemy na każde pytanie?”'],
    ['usual', ''],
  ])('%s: %s', (reason, text) => expect(reasonBy(text)).toBe(reason));
});
