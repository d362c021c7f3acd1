import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '#libs/kernel';
import { contrastWithWhite } from './contrast.js';
import { LARGEST_LOGO, logoTypeOf } from './logo.js';
import { describeSettingsEvent } from './describe.js';
import type { RecordedSettingsEvent, SettingsEvent, Smtp } from './events.js';
import { settings, type ChangeSettings } from './settings.js';
import { smtpOf } from './smtp-url.js';

const smtp: Smtp = { host: 'poczta.urzad.example', port: 587, security: 'starttls', user: 'prasa' };
const seeded: SettingsEvent = { type: 'SettingsSeeded', data: { addresses: ['prasa@urzad.example'], smtp } };
const change = (changes: ChangeSettings['changes'], passwordSet = false, ...given: SettingsEvent[]) =>
  settings.decide({ changes, passwordSet }, [seeded, ...given].reduce(settings.evolve, settings.initialState));

describe('settings', () => {
  it('say only what has changed', () => {
    expect(change({ name: 'Biuro Marszałka', website: '', addresses: ['prasa@urzad.example'] })).toEqual([
      { type: 'SettingsChanged', data: { name: 'Biuro Marszałka', passwordSet: false } },
    ]);
    expect(change({ accentColour: null, logo: null, startGuideAside: false })).toEqual([]);
    expect(change({ startGuideAside: true })).toEqual([
      { type: 'SettingsChanged', data: { startGuideAside: true, passwordSet: false } },
    ]);
  });

  it('refuse a colour on which white letters cannot be read, and say by how much', () => {
    expect(() => change({ accentColour: '#777777' })).toThrow(/accent-too-light.*"ratio":"4.47"/);
    expect(change({ accentColour: '#767676' })).toHaveLength(1);
    expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastWithWhite('#ffffff')).toBe(1);
  });

  it('show a password to no other server than the one it was given for', () => {
    for (const other of [
      { host: 'obcy.example' },
      { port: 25 },
      { user: 'inny' },
      { security: 'whenOffered' as const },
    ])
      expect(() => change({ smtp: { ...smtp, ...other } })).toThrow('smtp-password-needed');
    expect(change({ smtp: { ...smtp, host: 'nowy.urzad.example' } }, true)).toHaveLength(1);
    expect(change({ smtp: { ...smtp, host: 'bez-hasla.example', user: null } })).toHaveLength(1);
    expect(change({ smtp })).toEqual([]);
    expect(change({ smtp }, true)).toEqual([{ type: 'SettingsChanged', data: { passwordSet: true } }]);
  });

  it('keep at least one address, each once', () => {
    expect(() => change({ addresses: [] })).toThrow('office-needs-address');
    expect(() => change({ addresses: ['a@urzad.example', 'a@urzad.example'] })).toThrow('office-address-twice');
  });

  it.each([
    ['working-hours-missing', []],
    ['working-hours-end-before-begin', [{ day: 1, from: '15:30', until: '07:30' }]],
    ['working-hours-end-before-begin', [{ day: 1, from: '08:00', until: '08:00' }]],
    [
      'working-day-twice',
      [
        { day: 2, from: '08:00', until: '12:00' },
        { day: 1, from: '08:00', until: '12:00' },
        { day: 2, from: '13:00', until: '16:00' },
      ],
    ],
  ])('refuse hours in which nobody can work: %s', (code, workingHours) =>
    expect(() => change({ workingHours })).toThrow(code),
  );

  it('keep weekdays in their order, and say the hours in words', () => {
    const [monday, friday] = [1, 5].map((day) => ({ day, from: '08:00', until: '16:00' }));
    const [event] = change({ workingHours: [friday!, monday!] });
    expect(event?.data).toMatchObject({ workingHours: [monday, friday] });
    expect(describeSettingsEvent(event as RecordedSettingsEvent, 'pl')).toContain(
      'godziny pracy: pn. 8:00–16:00, pt. 8:00–16:00',
    );
    expect(change({ workingHours: DEFAULT_WORKING_HOURS })).toEqual([]);
  });

  it('are changed at once by two people where it is not the same', () => {
    const command = { changes: { name: 'Inne' }, passwordSet: false };
    const about = (data: object) =>
      ({ type: 'SettingsChanged', data: { passwordSet: false, ...data } }) as SettingsEvent;
    expect(settings.concerns!(command, about({ website: 'https://urzad.example' }))).toBe(false);
    expect(settings.concerns!(command, about({ name: 'Jeszcze inne' }))).toBe(true);
  });
});

it.each([
  ['smtp://relay', { host: 'relay', port: 587, security: 'whenOffered', user: null }, undefined],
  ['smtps://ja:h%40s%C5%82o@relay', { host: 'relay', port: 465, security: 'tls', user: 'ja' }, 'h@sło'],
  ['smtp://ja@relay:25?requireTLS=true', { host: 'relay', port: 25, security: 'starttls', user: 'ja' }, ''],
])('the environment says %s', (url, expected, password) => {
  expect(smtpOf(url)).toEqual({ smtp: expected, ...(password !== undefined && { password }) });
});

describe('a logo', () => {
  const svg = (inside: string, head = '') =>
    Buffer.from(
      `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`,
    );
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(64);
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };

  it('is what its bytes say', () => {
    expect(logoTypeOf(png(300, 200))).toBe('image/png');
    expect(logoTypeOf(Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080010002001011100', 'hex'))).toBe(
      'image/jpeg',
    );
    expect(logoTypeOf(svg('<defs><path id="a"/></defs><use xlink:href="#a" fill="url(#b)"/>'))).toBe('image/svg+xml');
    for (const other of ['GIF89a', '<html><svg></svg></html>', ''])
      expect(() => logoTypeOf(Buffer.from(other))).toThrow('logo-unknown-kind');
  });

  it('is small, in bytes and in pixels', () => {
    expect(() => logoTypeOf(Buffer.alloc(LARGEST_LOGO + 1))).toThrow('logo-too-large');
    expect(() => logoTypeOf(Buffer.alloc(20_000_000))).toThrow('logo-too-large');
    expect(() => logoTypeOf(png(60_000, 60_000))).toThrow('logo-too-many-pixels');
  });

  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<SCRIPT/>', '<script>'],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>', '<script>'],
    ['<g onload="alert(1)"/>', 'onload'],
    ['<a href="javascript:alert(1)"><text>x</text></a>', '<a>'],
    ['<use xlink:href="https://obcy.example/a.svg#b"/>', 'href'],
    ['<use href="&#104;ttps://obcy.example/a.svg#b"/>', 'href'],
    ['<image href="data:image/png;base64,AAAA"/>', '<image>'],
    ['<rect style="fill: url(https://obcy.example/)"/>', 'style'],
    ['<style>@import "https://obcy.example/a.css";</style>', '<style>'],
    ['<style>rect{fill:\\75rl(https://obcy.example/)}</style>', '<style>'],
    ['<foreignObject><div/></foreignObject>', '<foreignobject>'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', '<set>'],
  ])('as SVG holds nothing that runs or loads: %s', (inside, what) => {
    expect(() => logoTypeOf(svg(inside))).toThrow(JSON.stringify({ what }));
  });

  it('as SVG declares no entities', () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(() => logoTypeOf(svg('<text>&b;</text>', bomb))).toThrow('logo-svg-unsafe');
  });
});
