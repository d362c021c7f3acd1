import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentDisposition, downloadType, safeFileName, tidyMediaType } from './safe-name.js';

describe('a safe name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\cmd.exe', 'cmd.exe'],
    ['C:\\dane\\umowa.pdf', 'umowa.pdf'],
    ['/', 'plik'],
    ['', 'plik'],
    ['..', 'plik'],
    ['con.txt', '_con.txt'],
    ['CON', '_CON'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['LPT1.docx', '_LPT1.docx'],
    ['konsola.txt', 'konsola.txt'],
    ['.htaccess', 'htaccess'],
    ['raport.pdf. . ', 'raport.pdf'],
    ['faktura\u202Efdp.exe', 'fakturafdp.exe'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['a<b>:"|?*.txt', 'a_b______.txt'],
    ['\ud83dzdjęcie.jpg', 'zdjęcie.jpg'],
    ['zaz\u0307o\u0301łc\u0301.pdf', 'zażółć.pdf'],
    ['Wniosek  nr   5.pdf', 'Wniosek nr 5.pdf'],
  ])('of %j is %s', (name, expected) => expect(safeFileName(name)).toBe(expected));

  it('of 300 characters keeps its extension', () => {
    const safe = safeFileName(`${'ż'.repeat(300)}.docx`);
    expect(safe).toHaveLength(120);
    expect(safe).toMatch(/\.docx$/);
  });

  it('holds for any name, and once safe stays the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (name) => {
        const safe = safeFileName(name);
        expect(safe.length).toBeGreaterThan(0);
        expect(safe.length).toBeLessThanOrEqual(121);
        expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}<>:"|?*]|^\.|[. ]$/u);
        expect(safe.isWellFormed()).toBe(true);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});

describe('a download', () => {
  it('names the file in ASCII and in full', () => {
    expect(contentDisposition('Załącznik "nr" (1).pdf')).toBe(
      `attachment; filename="Zalacznik _nr_ (1).pdf"; filename*=UTF-8''Za%C5%82%C4%85cznik%20_nr_%20%281%29.pdf`,
    );
  });

  it('is one line for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => expect(contentDisposition(name)).toMatch(/^[\x20-\x7e]+$/)),
    );
  });

  it.each([
    ['application/pdf', 'application/pdf'],
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['application/xhtml+xml', 'application/octet-stream'],
    ['text/javascript', 'application/octet-stream'],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ])('of %s is handed out as %s', (type, expected) => expect(downloadType(type)).toBe(expected));

  it('takes a media type as it should be written', () => {
    expect(tidyMediaType('Text/Plain; charset=utf-8')).toBe('text/plain');
    expect(tidyMediaType('text')).toBe('application/octet-stream');
    expect(tidyMediaType(undefined)).toBe('application/octet-stream');
  });
});
