import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from './message.js';
import { readMessage } from './read-message.js';

const office = { addresses: ['prasa@office.test'] } as const;

/** A mail of lines, one character a byte. */
function read(lines: readonly string[], envelopeFrom = 'anna@gazeta.test'): IncomingMessage {
  const heads = lines.some((line) => /^from:/i.test(line)) ? [] : ['From: Anna <anna@gazeta.test>'];
  const raw = Buffer.from([...heads, 'Message-ID: <1@gazeta.test>', ...lines].join('\r\n'), 'latin1');
  const reading = readMessage(raw, { office, envelopeFrom });
  if (reading.outcome !== 'read') throw new Error('unreadable');
  return reading.message;
}
const utf8 = (text: string) => Buffer.from(text).toString('latin1');
const base64 = (bytes: string) => Buffer.from(bytes, 'latin1').toString('base64');
const parts = (kind: string, ...children: readonly (readonly string[])[]) => [
  `Content-Type: multipart/${kind}; boundary="b-${kind}"`,
  '',
  ...children.flatMap((child) => [`--b-${kind}`, ...child]),
  `--b-${kind}--`,
];
const html = (body: string) => ['Content-Type: text/html; charset=utf-8', '', utf8(body)];
const plain = (text: string) => ['Content-Type: text/plain; charset=utf-8', '', utf8(text)];

/** „Zażółć gęślą ścieżkę” in the two old charsets. */
const W1250 = 'Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 \x9ccie\xbfk\xea';
const ISO2 = 'Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1 \xb6cie\xbfk\xea';
const POLISH = 'Zażółć gęślą ścieżkę';

describe('where only HTML speaks, its words are the text', () => {
  it.each<[string, readonly string[]]>([
    [
      'beside a picture, in a mixed',
      parts('mixed', html('<p>Kiedy <b>remont</b>?</p>'), ['Content-Type: image/png', '', 'x']),
    ],
    ['in a related within a mixed', parts('mixed', parts('related', html('<div>Kiedy remont?</div>')))],
    ['beside a plain part of hard spaces', parts('alternative', plain('\u00a0\u200b\n'), html('Kiedy&nbsp;remont?'))],
    [
      'in a signed mail',
      parts('signed', html('<td>Kiedy</td><td>remont?</td>'), ['Content-Type: application/pgp-signature', '', 'x']),
    ],
    [
      'within an alternative within an alternative',
      parts('mixed', parts('alternative', parts('related', html('Kiedy remont?')))),
    ],
    [
      'beside a plain part that only points to it',
      parts('alternative', plain('This message is in HTML; your client cannot display it.'), html('Kiedy remont?')),
    ],
    [
      'beside a plain part that only points to it, in Polish',
      parts('alternative', plain('Twój program pocztowy nie obsługuje HTML.'), html('Kiedy remont?')),
    ],
  ])('%s', (_, lines) => expect(read(lines).text.replace(/\s+/g, ' ')).toBe('Kiedy remont?'));

  it('keeps a plain part that speaks of HTML and says what the HTML says', () => {
    const asked = 'Czy strona wyświetla HTML?';
    expect(read(parts('alternative', plain(asked), html(`<p>${asked}</p>`))).text).toBe(asked);
  });

  it.each([
    ['does not say its boundary', 'multipart/alternative'],
    ['says another boundary than its parts have', 'multipart/alternative; boundary="b-other"'],
  ])('reads the parts of a multipart that %s', (_, type) => {
    const [, ...body] = parts('alternative', plain('Kiedy remont?'), html('<b>Kiedy remont?</b>'));
    const { text, html: shown } = read([`Content-Type: ${type}`, ...body]);
    expect(text).toBe('Kiedy remont?');
    expect(shown).toContain('<b>');
  });

  it('takes dashes in the text of a multipart without parts for no boundary', () => {
    const lines = ['Content-Type: multipart/mixed', '', 'Kiedy remont?', '-- ', 'Anna', '-- ', '----------'];
    expect(read(lines).text).toContain('Anna');
  });

  it('keeps both of a plain part and an HTML part that follow each other', () => {
    const { text, html: shown } = read(parts('mixed', plain('Pierwsze'), html('<p>Drugie</p>')));
    expect(text).toMatch(/Pierwsze\s+Drugie/);
    expect(shown).toMatch(/Pierwsze[^]*Drugie/);
  });
});

describe('Polish letters, where the charset lies or is missing', () => {
  const encoded = (charset: string, bytes: string) => [
    `Content-Type: text/plain${charset && `; charset=${charset}`}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(bytes),
  ];
  it.each<[string, readonly string[]]>([
    ['utf-8 declared, windows-1250 in base64', encoded('utf-8', W1250)],
    ['nothing declared, ISO-8859-2 in base64', encoded('', ISO2)],
    ['us-ascii declared, UTF-8 in base64', encoded('us-ascii', utf8(POLISH))],
    ['latin 1 declared, windows-1250', encoded('iso-8859-1', W1250)],
    ['windows-1252 declared, ISO-8859-2', encoded('windows-1252', ISO2)],
    ['windows-1250 declared, ISO-8859-2', encoded('windows-1250', ISO2)],
    ['ISO-8859-2 declared, UTF-8', encoded('iso-8859-2', utf8(POLISH))],
    ['a charset that nobody knows', encoded('x-mac-warszawa', W1250)],
    ['the charset of DOS', encoded('cp852', 'Za\xbe\xa2\x88\x86 g\xa9\x98l\xa5 \x98cie\xbek\xa9')],
  ])('%s', (_, lines) => expect(read(lines).text).toBe(POLISH));

  it.each([
    [
      'French',
      'iso-8859-1',
      'D\xe9j\xe0 l\xe0: \xeatre fran\xe7ais, \u0153uvre'.replace('\u0153', 'oe'),
      'Déjà là: être français, oeuvre',
    ],
    ['German, with cubic metres', 'iso-8859-1', 'Stra\xdfe: 500 m\xb3, f\xfcr \xa7 3', 'Straße: 500 m³, für § 3'],
    ['Spanish', 'windows-1252', '\xbfQu\xe9 a\xf1o?', '¿Qué año?'],
    ['Czech', 'iso-8859-2', 'P\xf8\xedli\xb9 \xbelu\xbbou\xe8k\xfd k\xf9\xf2', 'Příliš žluťoučký kůň'],
    ['Ukrainian', 'koi8-u', '\xe4\xd1\xcb\xd5\xc0', 'Дякую'],
    [
      'Ukrainian, undeclared',
      '',
      '\xca\xee\xeb\xe8 \xe2\xb3\xe4\xea\xf0\xe8\xfe\xf2\xfc \xec\xb3\xf1\xf2?',
      'Коли відкриють міст?',
    ],
  ])('leaves other languages alone: %s', (_, charset, bytes, text) =>
    expect(read(encoded(charset, bytes)).text).toBe(text),
  );

  it.each<[string, string]>([
    ['raw ISO-8859-2 in a mail of UTF-8', `Subject: ${ISO2}`],
    ['raw UTF-8', `Subject: ${utf8(POLISH)}`],
    ['words that declare what they are not', `Subject: =?utf-8?B?${base64(W1250)}?=`],
    [
      'a letter split between Q and Q',
      `Subject: =?UTF-8?Q?Za=C5=BC=C3=B3=C5=82=C4=87_g=C4?=\r\n =?utf-8?Q?=99=C5=9Bl=C4=85_?= =?utf-8?B?${base64(utf8('ścieżkę'))}?=`,
    ],
    ['words with a language', `Subject: =?iso-8859-2*pl?B?${base64(ISO2)}?=`],
  ])('in a subject: %s', (_, line) => expect(read([line, ...plain('x')]).subject).toBe(POLISH));

  it.each<[string, string]>([
    ['raw ISO-8859-2', `Content-Disposition: attachment; filename="${ISO2}.pdf"`],
    [
      'an encoded word of windows-1250',
      `Content-Disposition: attachment; filename="=?windows-1250?B?${base64(`${W1250}.pdf`)}?="`,
    ],
    [
      'RFC 2231 in pieces',
      `Content-Disposition: attachment; filename*0*=windows-1250''Za%BF%F3%B3%E6%20g%EA%9C;\r\n filename*1*=l%B9%20%9Ccie%BFk%EA; filename*2=".pdf"`,
    ],
    ['raw UTF-8 of a type', `Content-Type: application/pdf; name=${utf8(`"${POLISH}.pdf"`)}`],
  ])('in the name of a file: %s', (_, line) => {
    const { attachments } = read(
      parts(
        'mixed',
        plain('x'),
        ['Content-Type: application/pdf', line, '', 'y'].slice(line.startsWith('Content-T') ? 1 : 0),
      ),
    );
    expect(attachments.map(({ name }) => name)).toEqual([`${POLISH}.pdf`]);
  });
});

describe('a part with a name is a file', () => {
  it.each<[string, readonly string[], string]>([
    [
      'text, inline',
      ['Content-Type: text/plain', 'Content-Disposition: inline; filename=notatka.txt', '', 'y'],
      'notatka.txt',
    ],
    ['HTML with a name', ['Content-Type: text/html; name=strona.html', '', '<p>y</p>'], 'strona.html'],
    ['a table without a name', ['Content-Type: text/csv', '', 'y'], 'file-1.csv'],
    ['a picture without a name', ['Content-Type: image/png', 'Content-Disposition: inline', '', 'y'], 'image-1.png'],
  ])('%s', (_, part, name) => {
    const { text, attachments } = read(parts('mixed', plain('Pytanie'), part));
    expect(text).toBe('Pytanie');
    expect(attachments.map((attachment) => attachment.name)).toEqual([name]);
  });

  it('speaks where nobody else does', () => {
    const part = ['Content-Type: text/plain; name=list.txt', '', 'Kiedy remont?'];
    expect(read(parts('mixed', part))).toMatchObject({ text: 'Kiedy remont?', attachments: [{ name: 'list.txt' }] });
  });
});

describe('what other programs pack', () => {
  it('a file in the middle of the text, and a sentence that only begins like one', () => {
    const { text, attachments } = read([
      ...plain('Przed'),
      'begin 644 a b.txt',
      '#0V%T',
      '`',
      'end',
      'begin 644 zdań o drodze',
      'Po',
    ]);
    expect(text).toMatch(/^Przed\s+begin 644 zda.*\s+Po$/);
    expect(attachments.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['a b.txt', 'Cat']]);
  });

  it('a body of uuencode', () => {
    const lines = [
      'Content-Type: application/pdf; name=a.pdf',
      'Content-Transfer-Encoding: x-uuencode',
      '',
      'begin 644 a.pdf',
      '#0V%T',
      '`',
      'end',
    ];
    expect(read(parts('mixed', plain('x'), lines)).attachments.map(({ bytes }) => bytes.toString())).toEqual(['Cat']);
  });

  const der = (tag: number, ...content: readonly Buffer[]) => {
    const body = Buffer.concat(content);
    return Buffer.concat([Buffer.from([tag, 0x82, body.length >> 8, body.length & 255]), body]);
  };
  const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
  const cms = (content: Buffer) =>
    der(
      0x30,
      oid('2a864886f70d010702'),
      der(0xa0, der(0x30, der(0x02, Buffer.from([1])), der(0x31), der(0x30, oid('2a864886f70d010701'), content))),
    );
  const inner = Buffer.from(
    parts('mixed', plain('Kiedy remont?'), ['Content-Type: application/pdf; name=plan.pdf', '', 'x']).join('\r\n'),
    'latin1',
  );
  const half = inner.length >> 1;

  it.each<[string, Buffer]>([
    ['in one piece', cms(der(0xa0, der(0x04, inner)))],
    ['in pieces', cms(der(0xa0, der(0x24, der(0x04, inner.subarray(0, half)), der(0x04, inner.subarray(half)))))],
    [
      'of lengths that come last',
      cms(Buffer.concat([Buffer.from([0xa0, 0x80, 0x24, 0x80]), der(0x04, inner), Buffer.alloc(4)])),
    ],
  ])('a signed message, %s', (_, bytes) => {
    const { text, attachments } = read([
      'Content-Type: application/x-pkcs7-mime; name=smime.p7m',
      'Content-Transfer-Encoding: base64',
      '',
      bytes.toString('base64'),
    ]);
    expect(text).toBe('Kiedy remont?');
    expect(attachments.map(({ name }) => name)).toEqual(['plan.pdf', 'smime.p7m']);
  });

  it('an encrypted message stays a file', () => {
    const { attachments, text } = read([
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data',
      '',
      '\x30\x82\xff\xff',
    ]);
    expect({ text, names: attachments.map(({ name }) => name) }).toEqual({ text: '', names: ['file-1.p7m'] });
  });

  it('an appointment, in words where there are no others', () => {
    const event = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY;LANGUAGE=pl:Briefing\\, sala 5',
      'DTSTART;TZID=Europe/Warsaw:20261204T090000',
      'LOCATION:Urz',
      ' \xc4\x85d',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    const calendar = ['Content-Type: text/calendar; charset=utf-8; method=REQUEST', '', ...event];
    const { text, attachments } = read(parts('alternative', plain(' '), calendar));
    expect(text).toBe('Wydarzenie: Briefing, sala 5\nTermin: 2026-12-04 09:00\nMiejsce: Urząd');
    expect(attachments.map(({ name }) => name)).toEqual(['invite.ics']);
    expect(read(parts('alternative', plain('Zapraszamy.'), calendar)).text).toBe('Zapraszamy.');
  });

  it('a winmail.dat with a long name and the message', () => {
    const attribute = (level: number, id: number, data: Buffer) => {
      const head = Buffer.alloc(9);
      head.writeUInt8(level, 0);
      head.writeUInt16LE(id, 1);
      head.writeUInt32LE(data.length, 5);
      return Buffer.concat([head, data, Buffer.alloc(2)]);
    };
    const name = Buffer.from('załącznik do pytań.docx\0', 'utf16le');
    const property = Buffer.alloc(16);
    property.writeUInt32LE(1, 0);
    property.writeUInt16LE(0x1f, 4);
    property.writeUInt16LE(0x3707, 6);
    property.writeUInt32LE(1, 8);
    property.writeUInt32LE(name.length, 12);
    const bytes = Buffer.concat([
      Buffer.from('789f3e220100', 'hex'),
      attribute(1, 0x800c, Buffer.from('Kiedy remont?\0')),
      attribute(2, 0x9002, Buffer.alloc(14)),
      attribute(2, 0x8010, Buffer.from('ZACZNI~1.DOC\0')),
      attribute(2, 0x800f, Buffer.from('bytes')),
      attribute(2, 0x9005, Buffer.concat([property, name])),
    ]);
    const part = [
      'Content-Type: application/octet-stream; name=winmail.dat',
      'Content-Transfer-Encoding: base64',
      '',
      bytes.toString('base64'),
    ];
    const { text, attachments } = read(parts('mixed', plain(''), part));
    expect(text).toBe('Kiedy remont?');
    expect(attachments.map((one) => [one.name, one.bytes.toString()])).toEqual([['załącznik do pytań.docx', 'bytes']]);
  });
});

describe('who speaks', () => {
  it.each<[string, readonly string[], string]>([
    ['a local part that needs its quotes', ['From: "a b"@x.example'], '"a b"@x.example'],
    ['quotes that it does not need', ['From: Anna <"anna.nowak"@X.example>'], 'anna.nowak@x.example'],
    ['an address encoded with its name', [`From: =?utf-8?B?${base64('Anna <anna@x.example>')}?=`], 'anna@x.example'],
    [
      'a form behind a no-reply address',
      ['From: noreply@formularze.example', 'Reply-To: Jan <jan@x.example>'],
      'jan@x.example',
    ],
    ['a form of ours', ['From: www@office.test', 'Reply-To: jan@x.example'], 'jan@x.example'],
    [
      'a person who wants the answer elsewhere',
      ['From: jan@x.example', 'Reply-To: redakcja@x.example'],
      'jan@x.example',
    ],
    [
      'a list that wants the answer',
      ['From: noreply@x.example', 'Reply-To: lista@x.example', 'List-Id: <lista.x.example>'],
      'noreply@x.example',
    ],
    ['a form that names us', ['From: www@office.test', 'Reply-To: prasa@office.test'], 'www@office.test'],
  ])('%s', (_, heads, address) => expect(read([...heads, ...plain('x')]).author?.address).toBe(address));

  it.each<[string, readonly string[], string]>([
    ['a person on leave in the news', ['Subject: Nieobecność: kto zastąpi ministra?'], 'ordinary'],
    ['a person out of the office', ['Subject: Out of office: praca zdalna w urzędzie'], 'ordinary'],
    ['an automatic answer as a topic', ['Subject: Automatyczna odpowiedź na skargę'], 'ordinary'],
    ['an absence that answers us', ['Subject: Poza biurem: Pytanie', 'In-Reply-To: <x@office.test>'], 'automatic'],
    ['an absence and what it answers', ['Subject: Nieobecny: Re: Pytanie'], 'automatic'],
    ['our own address', ['From: prasa@office.test'], 'own'],
    ['our own address for somebody', ['From: prasa@office.test', 'Reply-To: jan@x.example'], 'ordinary'],
  ])('%s', (_, heads, kind) => expect(read([...heads, ...plain('x')]).verdict.kind).toBe(kind));
});

describe('what programs write that is not quite mail', () => {
  it('ends its lines with carriage returns alone', () => {
    const { outcome, ...rest } = readMessage(
      Buffer.from(
        'From: jan@gazeta.test\rSubject: Stary Mac\rContent-Type: multipart/mixed; boundary=g\r\r--g\r\rKiedy?\r--g\rContent-Type: text/plain; name=a.txt\r\rplik\r--g--\r',
      ),
      { office },
    );
    expect(outcome).toBe('read');
    expect((rest as { message: IncomingMessage }).message).toMatchObject({
      subject: 'Stary Mac',
      text: 'Kiedy?',
      attachments: [expect.objectContaining({ name: 'a.txt' })],
    });
  });

  it('names a charset that no head can be written in', () => {
    const body = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(POLISH, 'utf16le')]).toString('base64');
    const lines = ['Subject: Pytanie', 'Content-Type: text/plain; charset=utf-16', 'Content-Transfer-Encoding: base64'];
    expect(read([...lines, '', body])).toMatchObject({ subject: 'Pytanie', text: POLISH });
  });

  it.each(['-- ', '_______________________________', '-----'])('has a list’s footer below its base64: %s', (line) =>
    expect(
      read([
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        base64(utf8(POLISH)),
        '',
        line,
        'Lista dziennikarzy',
      ]).text,
    ).toBe(POLISH),
  );

  it('writes a file’s name as an address is written', () =>
    expect(
      read([
        'Content-Type: application/pdf',
        'Content-Disposition: attachment; filename="Za%C5%82%C4%85cznik 100%.pdf"',
        '',
        'x',
      ]).attachments[0]?.name,
    ).toBe('Za%C5%82%C4%85cznik 100%.pdf'));
  it('writes it so whole', () =>
    expect(
      read([
        'Content-Type: application/pdf',
        'Content-Disposition: attachment; filename="Za%C5%82%C4%85cznik.pdf"',
        '',
        'x',
      ]).attachments[0]?.name,
    ).toBe('Załącznik.pdf'));

  it('sends a letter of RTF alone, which is a file', () => {
    const { text, attachments } = read(['Content-Type: text/rtf', '', '{\\rtf1 Pytanie}']);
    expect(text).toBe('');
    expect(attachments.map(({ mediaType }) => mediaType)).toEqual(['text/rtf']);
  });

  it.each([
    ['prasa@office.test, ola@gazeta.test', 'ola@gazeta.test'],
    ['Redakcja: ola@gazeta.test, jan@gazeta.test;, prasa@office.test', 'ola@gazeta.test'],
    ['prasa@office.test', 'prasa@office.test'],
  ])('wants the answer at several addresses: %s', (replyTo, address) =>
    expect(read(['From: noreply@formularz.test', `Reply-To: ${replyTo}`, '', 'x']).replyTo?.address).toBe(address),
  );
});
