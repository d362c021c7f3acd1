import { describe, expect, it } from '@jest/globals';
import { about, after, closed, recorded, sent, statusAfter } from '../../testing/index.js';
import type { CaseCommand } from '../decide.js';
import type { ApprovalStanding, DecidedEvent, DraftStep } from '../events.js';

const hear = (step: DraftStep, draftId = 'd1'): CaseCommand => ({
  kind: 'hearOfDraft',
  ...{ draftId, version: 1, step, level: null, reason: null },
});
const moved = (step: DraftStep, approval: ApprovalStanding, draftId = 'd1'): DecidedEvent => ({
  type: 'ApprovalMoved',
  data: { ...about, draftId, version: 1, step, level: null, reason: null, approval },
});
const submitted = moved('submitted', 'pending');
const approved = moved('approved', 'approved');

describe('a case with a draft of its answer', () => {
  it('hears of what becomes of the draft', () => {
    after().when(hear('submitted')).then([submitted]);
    after(submitted)
      .when(hear('signed'))
      .then([moved('signed', 'pending')]);
    after(submitted).when(hear('approved')).then([approved]);
    after(approved)
      .when(hear('sent'))
      .then([moved('sent', null)]);
    after(submitted)
      .when(hear('returned'))
      .then([moved('returned', null)]);
  });

  it('hears nothing of what is written while nobody is asked', () => {
    after().when(hear('changed')).thenNothing();
    after(submitted)
      .when(hear('changed'))
      .then([moved('changed', null)]);
  });

  it('says what all its drafts come to', () => {
    after(submitted)
      .when(hear('approved', 'd2'))
      .then([moved('approved', 'approved', 'd2')]);
    after(submitted, moved('approved', 'approved', 'd2'))
      .when(hear('sent', 'd2'))
      .then([moved('sent', 'pending', 'd2')]);
  });

  it('shows it until it is answered or has ended', () => {
    expect(statusAfter(submitted)).toBe('pendingApproval');
    expect(statusAfter(submitted, approved)).toBe('approved');
    expect(statusAfter(submitted, moved('returned', null))).toBe('registered');
    expect(statusAfter(approved, recorded, sent)).toBe('answered');
    expect(statusAfter(submitted, closed)).toBe('closed');
  });
});
