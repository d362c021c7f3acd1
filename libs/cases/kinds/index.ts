import { accessibilityRequest } from './accessibility-request.js';
import { appeal } from './appeal.js';
import { application } from './application.js';
import { complaint } from './complaint.js';
import { councillorQuestion } from './councillor-question.js';
import { dataSubjectRequest } from './data-subject-request.js';
import { intervention } from './intervention.js';
import { mpIntervention } from './mp-intervention.js';
import { other } from './other.js';
import { petition } from './petition.js';
import { pressCriticism } from './press-criticism.js';
import { pressInquiry } from './press-inquiry.js';
import { publicInformationRequest } from './public-information-request.js';
import { quoteAuthorisation } from './quote-authorisation.js';
import { rectification } from './rectification.js';
import { suggestion } from './suggestion.js';
import { unclassified } from './unclassified.js';
import { urgingMotion } from './urging-motion.js';

/** The kinds of cases that no module of their own brings. */
export const caseKinds = [
  pressInquiry,
  publicInformationRequest,
  pressCriticism,
  rectification,
  quoteAuthorisation,
  intervention,
  complaint,
  suggestion,
  petition,
  application,
  appeal,
  urgingMotion,
  mpIntervention,
  councillorQuestion,
  accessibilityRequest,
  dataSubjectRequest,
  other,
  unclassified,
];
