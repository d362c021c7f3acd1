const MEGABYTE = 1024 * 1024;

export interface HostileMail {
  readonly subject: string;
  readonly raw: Buffer;
}

/** Mails that cost a careless reader minutes, each under a subject of its own: twenty of the kind that once stopped the office, and one of every other. */
export function hostileMails(): readonly HostileMail[] {
  const kinds: readonly [string, string, string][] = [
    ...Array.from({ length: 20 }, (): [string, string, string] => [
      'style',
      'text/html',
      `<p style="${'a{'.repeat(0.9 * MEGABYTE)}">x</p>`,
    ]),
    ['styles', 'text/html', `<p style="${'a{'.repeat(1_500)}">x</p>`.repeat(600)],
    ['closers', 'text/html', '</p>'.repeat(0.45 * MEGABYTE)],
    ['other-closers', 'text/html', `${'<b>'.repeat(9_000)}${'</i>'.repeat(0.4 * MEGABYTE)}`],
    ['signs', 'text/html', '<'.repeat(1.8 * MEGABYTE)],
    ['attributes', 'text/html', `<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}=1`).join(' ')}>x</p>`],
    ['nesting', 'text/html', '<div>'.repeat(19_000)],
    ['comments', 'text/html', '<!--'.repeat(0.4 * MEGABYTE)],
    [
      'quoted-printable',
      'text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
      '=C5=81'.repeat(3.4 * MEGABYTE),
    ],
    ['boundaries', 'multipart/mixed; boundary=b', '--c\r\n'.repeat(4 * MEGABYTE)],
    [
      'multiparts',
      'multipart/mixed; boundary=b0',
      Array.from(
        { length: 3_000 },
        (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
      ).join(''),
    ],
    ['words', `text/plain\r\nX-A: ${'=?a?Q?'.repeat(100_000)}`, 'x'],
    [
      'copies',
      `text/plain\r\nCc: ${Array.from({ length: 10_000 }, (_, n) => `osoba${n}@gazeta.example`).join(',\r\n ')}`,
      'x',
    ],
    ['forged-chain', 'text/plain\r\nIn-Reply-To: <rzecznik.0a1b2c3d@localhost>', 'x'],
  ];
  return kinds.map(([name, type, body], n) => {
    const subject = `Wrogi ${n} ${name}`;
    const head = `From: napastnik${n}@wrogi.example\r\nTo: prasa@localhost\r\nSubject: ${subject}\r\nMessage-ID: <${n}@wrogi.example>\r\nContent-Type: ${type}`;
    return { subject, raw: Buffer.from(`${head}\r\n\r\n${body}`) };
  });
}
