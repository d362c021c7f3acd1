import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type Mail from 'nodemailer/lib/mailer/index.js';

/** A mail that no person's case comes of, and hours before the demonstration's end at which it came in. */
interface DemoMail {
  readonly hoursBefore: number;
  readonly envelopeFrom: string;
  readonly mail: Mail.Options;
}

const LIST = { precedence: 'bulk', 'list-unsubscribe': '<mailto:wypisz@newsletter.example>' };

/** What machines write to a press office in a week. */
const MAILS: readonly DemoMail[] = [
  {
    hoursBefore: 2,
    envelopeFrom: '',
    mail: {
      from: 'Mail Delivery System <MAILER-DAEMON@poczta.example>',
      subject: 'Undelivered Mail Returned to Sender',
      text: 'Nie udało się dostarczyć wiadomości do <redakcja@dawny-tygodnik.example>.\n\n550 5.1.1 User unknown',
    },
  },
  {
    hoursBefore: 5,
    envelopeFrom: 'anna.wolska@echo-topolno.example',
    mail: {
      from: 'Anna Wolska <anna.wolska@echo-topolno.example>',
      subject: 'Autoodpowiedź: Przetarg na obwodnicę',
      text: 'Dzień dobry, do 4 grudnia jestem na urlopie. W pilnych sprawach proszę pisać na adres redakcja@echo-topolno.example.',
      headers: { 'auto-submitted': 'auto-replied' },
    },
  },
  {
    hoursBefore: 9,
    envelopeFrom: 'biuletyn@newsletter.example',
    mail: {
      from: 'Biuletyn Samorządowy <biuletyn@newsletter.example>',
      subject: 'Biuletyn Samorządowy: co nowego w funduszach',
      text: 'W numerze: nabory na grudzień, zmiany w ustawie o dostępie do informacji publicznej, kalendarz szkoleń.',
      headers: LIST,
    },
  },
  {
    hoursBefore: 26,
    envelopeFrom: 'szkolenia@newsletter.example',
    mail: {
      from: 'Akademia Komunikacji <szkolenia@newsletter.example>',
      subject: 'Jak rozmawiać z mediami w kryzysie? Ostatnie miejsca',
      text: 'Zapraszamy na dwudniowe szkolenie dla rzeczników prasowych. Liczba miejsc jest ograniczona.',
      headers: LIST,
    },
  },
  {
    hoursBefore: 30,
    envelopeFrom: 'monitoring@prasa-dzis.example',
    mail: {
      from: 'Monitoring mediów <monitoring@prasa-dzis.example>',
      subject: 'Raport dobowy: 14 publikacji o województwie',
      text: 'Pełny raport czeka w panelu. Wiadomość została wysłana automatycznie, prosimy na nią nie odpowiadać.',
      headers: { 'auto-submitted': 'auto-generated' },
    },
  },
];

/** As a mail server hands them over, the latest first. `messageId` is the same at every fill. */
export const mailsOutsideCases = (end: Temporal.Instant, to: string) =>
  Promise.all(
    MAILS.map(async ({ hoursBefore, envelopeFrom, mail }, index) => {
      const receivedAt = end.subtract({ hours: hoursBefore });
      const date = new Date(receivedAt.epochMilliseconds);
      const messageId = `<automat-${index}@demo.example>`;
      const raw = await new MailComposer({ ...mail, to, date, messageId }).compile().build();
      return { receivedAt, envelopeFrom, raw };
    }),
  );
