import { describe, expect, it } from '@jest/globals';
import { newsroomDomain } from './mail-domain.js';

describe('the domain that names a newsroom', () => {
  it.each([
    ['jan@kurier.pl', 'kurier.pl'],
    ['jan@redakcja.kurier.pl', 'kurier.pl'],
    ['JAN@Redakcja.KURIER.PL', 'kurier.pl'],
    ['jan@gazeta.com.pl', 'gazeta.com.pl'],
    ['jan@news.bbc.co.uk', 'bbc.co.uk'],
    ['jan@radio.lublin.pl', 'radio.lublin.pl'],
    ['jan@radio.katowice.pl', 'radio.katowice.pl'],
    ['"jan@home"@kurier.pl', 'kurier.pl'],
    ['jan@gmail.com', null],
    ['jan@wp.pl', null],
    ['jan@poczta.onet.pl', null],
    ['jan@localhost', null],
    ['jan@192.168.0.1', null],
    ['jan', null],
    ['', null],
  ])('of %s is %s', (email, domain) => expect(newsroomDomain(email)).toBe(domain));
});
