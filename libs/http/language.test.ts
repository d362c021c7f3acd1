import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { languageOf } from './language.js';

const asking = (header?: string): express.Request => {
  const headers = header === undefined ? {} : { 'accept-language': header };
  return Object.create(express.request, { headers: { value: headers } }) as express.Request;
};

describe("the caller's language", () => {
  it.each([
    ['pl', 'pl'],
    ['en', 'en'],
    ['en-US,en;q=0.9,pl;q=0.8', 'en'],
    ['pl-PL,pl;q=0.9,en;q=0.8', 'pl'],
    ['de,en;q=0.5,pl;q=0.1', 'en'],
    ['de', 'pl'],
    ['*', 'pl'],
    ['%%%', 'pl'],
    [undefined, 'pl'],
  ])('%s is %s', (header, language) => expect(languageOf(asking(header))).toBe(language));
});
