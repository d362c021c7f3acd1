import type { Language } from '#libs/kernel';
import type { CaseStatus } from './case.js';

type Words = Readonly<Record<Language, string>>;

/** States of a case, in what leaves the office as a file. The console has its own. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, Words>> = {
  registered: { pl: 'zarejestrowana', en: 'registered' },
  assigned: { pl: 'zadekretowana', en: 'assigned' },
  inProgress: { pl: 'w realizacji', en: 'in progress' },
  waitingForInput: { pl: 'oczekuje na wkład', en: 'waiting for input' },
  suspended: { pl: 'wstrzymana', en: 'suspended' },
  pendingApproval: { pl: 'do akceptacji', en: 'pending approval' },
  approved: { pl: 'zaakceptowana', en: 'approved' },
  answered: { pl: 'z odpowiedzią', en: 'answered' },
  closed: { pl: 'zakończona', en: 'closed' },
};
