import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { readPdf } from '../../../tests/support/pdf.js';
import type { BriefDocument, CaseLogDocument, LetterDocument, ReportDocument } from '../domain/document.js';
import { Documents } from './documents.js';

Logger.overrideLogger(false);

const about = {
  language: 'pl' as const,
  madeAt: '2026-11-28T23:30:00.000Z',
  office: { name: 'Biuro Prasowe', address: 'ul. Ligonia 46\n40-037 Katowice', accentColour: null, logo: null },
  number: 'ZP.12.2026',
  subject: 'Remont „Mostu Śląskiego”',
};
const letter: LetterDocument = {
  ...about,
  template: 'letter',
  addressee: ['Anna Kurier', 'Gazeta Śląska'],
  paragraphs: ['Szanowna Pani Redaktor,', 'remont trwa.\nZażółć gęślą jaźń.'],
  signedBy: 'Hanna Sikorska',
  enclosures: ['umowa.pdf'],
};
const log = (entries: number): CaseLogDocument => ({
  ...about,
  template: 'case-log',
  entries: Array.from({ length: entries }, (_, n) => ({
    at: '2026-03-02 09:00',
    who: 'Hanna Sikorska',
    what: `Krok ${n}`,
  })),
});

describe('a letter', () => {
  it('is an accessible PDF in its language, with all that it says', async () => {
    const read = await readPdf(await new Documents().pdf(letter));
    expect(read).toMatchObject({ title: 'Pismo ZP.12.2026', language: 'pl-PL', accessible: '1', pages: 1 });
    for (const words of ['Gazeta Śląska', 'Zażółć gęślą jaźń.', 'Hanna Sikorska', 'umowa.pdf', 'ZP.12.2026'])
      expect(read.text).toContain(words);
  });

  it('says the day as it was in Warsaw', async () => {
    expect((await readPdf(await new Documents().pdf(letter))).text).toContain('29 listopada 2026 r.');
  });

  it('prints what looks like markup as it was written', async () => {
    const paragraphs = ['Kwota *netto* $5$, #panic("x") i <znak> @adres.', '= Nagłówek'];
    const { text } = await readPdf(await new Documents().pdf({ ...letter, paragraphs }));
    expect(text).toContain('Kwota *netto* $5$, #panic("x") i <znak> @adres.');
    expect(text).toContain('= Nagłówek');
  });

  it('is in English for whom it is', async () => {
    const read = await readPdf(await new Documents().pdf({ ...letter, language: 'en' }));
    expect(read).toMatchObject({ title: 'Letter ZP.12.2026', language: 'en-GB' });
    expect(read.text).toContain('29 November 2026');
  });
});

describe('a letterhead', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="#0b5"/></svg>';
  const under = (logo: LetterDocument['office']['logo']) =>
    new Documents().pdf({ ...letter, office: { ...letter.office, accentColour: '#114488', logo } });

  it('shows the logo, and stays accessible', async () => {
    const read = await readPdf(await under({ mediaType: 'image/svg+xml', bytes: Buffer.from(svg) }));
    expect(read).toMatchObject({ accessible: '1', pages: 1 });
    expect(read.text).toContain('40-037 Katowice');
  });

  it('is refused for a logo that is no picture', async () => {
    const broken = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000', 'hex');
    await expect(under({ mediaType: 'image/png', bytes: broken })).rejects.toThrow('document-failed');
  });
});

describe('a case log', () => {
  it('numbers what was done, over as many pages as it takes', async () => {
    const { text, pages } = await readPdf(await new Documents().pdf(log(120)));
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain('120 2026-03-02 09:00 Hanna Sikorska Krok 119');
  });

  it('says so where nothing was done yet', async () => {
    expect((await readPdf(await new Documents().pdf(log(0)))).text).toContain('Nie ma jeszcze żadnej czynności.');
  });
});

describe('a report', () => {
  const figure = {
    heading: 'Którędy przyszły',
    about: 'Sprawy, które wpłynęły w okresie.',
    chart: {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9"><rect width="9" height="9"/></svg>',
      alternative: 'Wykres: najwięcej: Telefon',
    },
    headings: ['', 'sprawy'],
    rows: [['Telefon & #panic("x")', '12 (9; –)']],
  };
  const report: ReportDocument = {
    ...about,
    ...{ template: 'report', kind: 'Sprawozdanie', number: '2026-01-01 – 2026-03-31', subject: 'Według dnia wpływu.' },
    note: 'stan do zdarzenia nr 17',
    parts: [
      { heading: 'Wpływ', figures: [figure, { ...figure, heading: 'Redakcje', chart: null, rows: [] }] },
      { heading: 'Terminowość', figures: [figure] },
    ],
  };

  it('has its contents, charts with words for whoever does not see them, tables with headings, and up to which event', async () => {
    const read = await readPdf(await new Documents().pdf(report));
    expect(read).toMatchObject({
      title: 'Sprawozdanie 2026-01-01 – 2026-03-31',
      language: 'pl-PL',
      accessible: '1',
      pages: 3,
    });
    expect(read.roles).toEqual(expect.arrayContaining(['TOC', 'H1', 'H2', 'Figure', 'Table', 'TH']));
    for (const words of [
      'Spis treści',
      'Terminowość',
      'Telefon & #panic("x") 12 (9; –)',
      'stan do zdarzenia nr 17',
      '3 / 3',
    ])
      expect(read.text).toContain(words);
    expect(read.text).toContain('Nie ma tu niczego.');
    expect(read.alternatives).toContain('Wykres: najwięcej: Telefon');
  });
});

describe('a brief', () => {
  const row = ['2026-03-02 09:00', 'Hanna Sikorska', 'Most zamknięty. '.repeat(9)];
  const part = { heading: 'Potwierdzone', texts: [], headings: ['Kiedy', 'Kto', 'Co'], rows: Array(6).fill(row) };
  const words = { ...part, heading: 'Oświadczenie', texts: ['Badamy przyczyny. '.repeat(20)], rows: [] };

  it('has its facts, tables and texts on one page', async () => {
    const brief: BriefDocument = {
      ...about,
      ...{ template: 'brief', kind: 'Raport z kryzysu:', number: 'Most w Nysie', note: 'stan na 2026-03-03 10:00' },
      facts: Array(6).fill({ name: 'Sprawy', value: '12 (otwarte: 4)' }),
      parts: [part, part, words],
    };
    const read = await readPdf(await new Documents().pdf(brief));
    expect(read).toMatchObject({ title: 'Raport z kryzysu: Most w Nysie', accessible: '1', pages: 1, outside: [] });
    expect(read.roles).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'L']));
    for (const said of ['12 (otwarte: 4)', 'Badamy przyczyny.', 'stan na 2026-03-03 10:00'])
      expect(read.text).toContain(said);
  });
});

describe('limits', () => {
  const time = { processorMilliseconds: 60_000, milliseconds: 300_000 };
  const limits = { ...time, megabytes: 768, answerBytes: 1e8, atOnce: 2, waiting: 20 };
  const failed = { kind: 'not-yet', code: 'document-failed' };

  it('end a document that takes too much memory, and leave the next one alone', async () => {
    const documents = new Documents({ ...limits, megabytes: 300 });
    await expect(documents.pdf(log(100_000))).rejects.toMatchObject(failed);
    await expect(documents.pdf(letter)).resolves.toBeInstanceOf(Buffer);
  });

  it('end a document that takes too long', async () => {
    await expect(new Documents({ ...limits, processorMilliseconds: 1 }).pdf(log(20_000))).rejects.toMatchObject(failed);
    const busy = { kind: 'not-yet', code: 'documents-busy' };
    await expect(new Documents({ ...limits, milliseconds: 1 }).pdf(letter)).rejects.toMatchObject(busy);
  });

  it('let some wait, and refuse more', async () => {
    const documents = new Documents({ ...limits, atOnce: 1, waiting: 1 });
    const asked = [documents.pdf(letter), documents.pdf(letter), documents.pdf(letter)];
    const results = await Promise.allSettled(asked);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await expect(documents.pdf(letter)).resolves.toBeInstanceOf(Buffer);
  });
});
