// Written by scripts/openapi-metadata.mjs (npm run api-types).
import * as LibsCases from '#libs/cases';
import * as LibsTopics from '#libs/topics';
import * as absencesAbsencesController from '../../libs/absences/http/absences.controller.js';
import * as absencesAbsencesDto from '../../libs/absences/http/absences.dto.js';
import * as accessLogAccessLogController from '../../libs/access-log/http/access-log.controller.js';
import * as accessLogAccessLogDto from '../../libs/access-log/http/access-log.dto.js';
import * as accreditationsAccreditationsController from '../../libs/accreditations/http/accreditations.controller.js';
import * as accreditationsAccreditationsDto from '../../libs/accreditations/http/accreditations.dto.js';
import * as accreditationsEventAccreditationsController from '../../libs/accreditations/http/event-accreditations.controller.js';
import * as attachmentsAttachmentsController from '../../libs/attachments/http/attachments.controller.js';
import * as auditAuditController from '../../libs/audit/http/audit.controller.js';
import * as auditAuditDto from '../../libs/audit/http/audit.dto.js';
import * as casesAnswerLettersController from '../../libs/cases/http/answer-letters.controller.js';
import * as casesAnswerLettersDto from '../../libs/cases/http/answer-letters.dto.js';
import * as casesCasesController from '../../libs/cases/http/cases.controller.js';
import * as casesCasesDto from '../../libs/cases/http/cases.dto.js';
import * as casesClockController from '../../libs/cases/http/clock.controller.js';
import * as casesClockDto from '../../libs/cases/http/clock.dto.js';
import * as casesDocumentsController from '../../libs/cases/http/documents.controller.js';
import * as casesEarlierAnswersController from '../../libs/cases/http/earlier-answers.controller.js';
import * as casesEarlierAnswersDto from '../../libs/cases/http/earlier-answers.dto.js';
import * as casesEscalationController from '../../libs/cases/http/escalation.controller.js';
import * as casesEscalationDto from '../../libs/cases/http/escalation.dto.js';
import * as casesFirstStartController from '../../libs/cases/http/first-start.controller.js';
import * as casesFreeDaysController from '../../libs/cases/http/free-days.controller.js';
import * as casesFreeDaysDto from '../../libs/cases/http/free-days.dto.js';
import * as casesKindsController from '../../libs/cases/http/kinds.controller.js';
import * as casesKindsDto from '../../libs/cases/http/kinds.dto.js';
import * as casesLegalActsController from '../../libs/cases/http/legal-acts.controller.js';
import * as casesLegalActsDto from '../../libs/cases/http/legal-acts.dto.js';
import * as casesMailAddressesController from '../../libs/cases/http/mail-addresses.controller.js';
import * as casesMailAddressesDto from '../../libs/cases/http/mail-addresses.dto.js';
import * as casesNumberSchemesController from '../../libs/cases/http/number-schemes.controller.js';
import * as casesNumberSchemesDto from '../../libs/cases/http/number-schemes.dto.js';
import * as casesRemedyController from '../../libs/cases/http/remedy.controller.js';
import * as casesRepliesController from '../../libs/cases/http/replies.controller.js';
import * as casesRepliesDto from '../../libs/cases/http/replies.dto.js';
import * as casesRequestedByController from '../../libs/cases/http/requested-by.controller.js';
import * as casesSplittingController from '../../libs/cases/http/splitting.controller.js';
import * as casesSplittingDto from '../../libs/cases/http/splitting.dto.js';
import * as changesChangesController from '../../libs/changes/http/changes.controller.js';
import * as communiquesCommuniqueApprovalsController from '../../libs/communiques/http/communique-approvals.controller.js';
import * as communiquesCommuniqueLinesController from '../../libs/communiques/http/communique-lines.controller.js';
import * as communiquesCommuniqueLinesDto from '../../libs/communiques/http/communique-lines.dto.js';
import * as communiquesCommuniquesController from '../../libs/communiques/http/communiques.controller.js';
import * as communiquesCommuniquesDto from '../../libs/communiques/http/communiques.dto.js';
import * as communiquesPlanFeedsController from '../../libs/communiques/http/plan-feeds.controller.js';
import * as communiquesPressEventsController from '../../libs/communiques/http/press-events.controller.js';
import * as communiquesPressEventsDto from '../../libs/communiques/http/press-events.dto.js';
import * as communiquesPressRoomController from '../../libs/communiques/http/press-room.controller.js';
import * as communiquesPressRoomDto from '../../libs/communiques/http/press-room.dto.js';
import * as contactHistoryContactHistoryController from '../../libs/contact-history/http/contact-history.controller.js';
import * as contactHistoryContactHistoryDto from '../../libs/contact-history/http/contact-history.dto.js';
import * as contactHistoryUnitHistoryController from '../../libs/contact-history/http/unit-history.controller.js';
import * as contactListsContactListsController from '../../libs/contact-lists/http/contact-lists.controller.js';
import * as contactListsContactListsDto from '../../libs/contact-lists/http/contact-lists.dto.js';
import * as contactsContactExportsController from '../../libs/contacts/http/contact-exports.controller.js';
import * as contactsContactFilesController from '../../libs/contacts/http/contact-files.controller.js';
import * as contactsContactsController from '../../libs/contacts/http/contacts.controller.js';
import * as contactsContactsDto from '../../libs/contacts/http/contacts.dto.js';
import * as contactsDuplicatesController from '../../libs/contacts/http/duplicates.controller.js';
import * as contactsDuplicatesDto from '../../libs/contacts/http/duplicates.dto.js';
import * as contactsNewsroomsController from '../../libs/contacts/http/newsrooms.controller.js';
import * as contributionsCaseContributionsController from '../../libs/contributions/http/case-contributions.controller.js';
import * as contributionsContributionsController from '../../libs/contributions/http/contributions.controller.js';
import * as contributionsContributionsDto from '../../libs/contributions/http/contributions.dto.js';
import * as coverageCoverageFeedsController from '../../libs/coverage/http/coverage-feeds.controller.js';
import * as coverageCoverageController from '../../libs/coverage/http/coverage.controller.js';
import * as coverageCoverageDto from '../../libs/coverage/http/coverage.dto.js';
import * as delaysDelaysController from '../../libs/delays/http/delays.controller.js';
import * as delaysDelaysDto from '../../libs/delays/http/delays.dto.js';
import * as draftCommentsDraftCommentsController from '../../libs/draft-comments/http/draft-comments.controller.js';
import * as draftCommentsDraftCommentsDto from '../../libs/draft-comments/http/draft-comments.dto.js';
import * as draftsCaseDraftsController from '../../libs/drafts/http/case-drafts.controller.js';
import * as draftsDraftsController from '../../libs/drafts/http/drafts.controller.js';
import * as draftsDraftsDto from '../../libs/drafts/http/drafts.dto.js';
import * as draftsLaddersController from '../../libs/drafts/http/ladders.controller.js';
import * as erasureErasureController from '../../libs/erasure/http/erasure.controller.js';
import * as erasureErasureDto from '../../libs/erasure/http/erasure.dto.js';
import * as exportsExportsController from '../../libs/exports/http/exports.controller.js';
import * as exportsExportsDto from '../../libs/exports/http/exports.dto.js';
import * as httpDto from '../../libs/http/dto.js';
import * as httpHealthController from '../../libs/http/health.controller.js';
import * as identityInvitationsController from '../../libs/identity/http/invitations.controller.js';
import * as identitySessionController from '../../libs/identity/http/session.controller.js';
import * as identitySessionDto from '../../libs/identity/http/session.dto.js';
import * as importsImportsController from '../../libs/imports/http/imports.controller.js';
import * as importsImportsDto from '../../libs/imports/http/imports.dto.js';
import * as interventionsCaseInterventionController from '../../libs/interventions/http/case-intervention.controller.js';
import * as interventionsInterventionsController from '../../libs/interventions/http/interventions.controller.js';
import * as interventionsInterventionsDto from '../../libs/interventions/http/interventions.dto.js';
import * as interventionsPublicationController from '../../libs/interventions/http/publication.controller.js';
import * as interventionsRegistersController from '../../libs/interventions/http/registers.controller.js';
import * as interventionsRoutingController from '../../libs/interventions/http/routing.controller.js';
import * as interventionsSameReportsController from '../../libs/interventions/http/same-reports.controller.js';
import * as interventionsSameReportsDto from '../../libs/interventions/http/same-reports.dto.js';
import * as lettersLettersController from '../../libs/letters/http/letters.controller.js';
import * as lettersLettersDto from '../../libs/letters/http/letters.dto.js';
import * as mailIntakeRefusedMailController from '../../libs/mail-intake/http/refused-mail.controller.js';
import * as mailIntakeRefusedMailDto from '../../libs/mail-intake/http/refused-mail.dto.js';
import * as mailSideListSideListController from '../../libs/mail-side-list/http/side-list.controller.js';
import * as mailSideListSideListDto from '../../libs/mail-side-list/http/side-list.dto.js';
import * as mailboxesMailboxesController from '../../libs/mailboxes/http/mailboxes.controller.js';
import * as mailboxesMailboxesDto from '../../libs/mailboxes/http/mailboxes.dto.js';
import * as mailboxesTestMailController from '../../libs/mailboxes/http/test-mail.controller.js';
import * as mailingsCaseCommuniqueController from '../../libs/mailings/http/case-communique.controller.js';
import * as mailingsCommuniqueMailingsController from '../../libs/mailings/http/communique-mailings.controller.js';
import * as mailingsMailingsOfPeopleController from '../../libs/mailings/http/mailings-of-people.controller.js';
import * as mailingsMailingsController from '../../libs/mailings/http/mailings.controller.js';
import * as mailingsMailingsDto from '../../libs/mailings/http/mailings.dto.js';
import * as mentionMailsMailWishesController from '../../libs/mention-mails/http/mail-wishes.controller.js';
import * as mentionMailsMailWishesDto from '../../libs/mention-mails/http/mail-wishes.dto.js';
import * as notificationsNotificationsController from '../../libs/notifications/http/notifications.controller.js';
import * as notificationsNotificationsDto from '../../libs/notifications/http/notifications.dto.js';
import * as organizationEmployeesController from '../../libs/organization/http/employees.controller.js';
import * as organizationEmployeesDto from '../../libs/organization/http/employees.dto.js';
import * as organizationFunctionsController from '../../libs/organization/http/functions.controller.js';
import * as organizationFunctionsDto from '../../libs/organization/http/functions.dto.js';
import * as organizationStaffFilesController from '../../libs/organization/http/staff-files.controller.js';
import * as organizationStaffFilesDto from '../../libs/organization/http/staff-files.dto.js';
import * as organizationStandingController from '../../libs/organization/http/standing.controller.js';
import * as organizationStandingDto from '../../libs/organization/http/standing.dto.js';
import * as organizationUnitsController from '../../libs/organization/http/units.controller.js';
import * as organizationUnitsDto from '../../libs/organization/http/units.dto.js';
import * as oversightOversightController from '../../libs/oversight/http/oversight.controller.js';
import * as oversightOversightDto from '../../libs/oversight/http/oversight.dto.js';
import * as photosPhotoBucketController from '../../libs/photos/http/photo-bucket.controller.js';
import * as photosPhotoBucketDto from '../../libs/photos/http/photo-bucket.dto.js';
import * as photosPhotosController from '../../libs/photos/http/photos.controller.js';
import * as photosPhotosDto from '../../libs/photos/http/photos.dto.js';
import * as presencePresenceController from '../../libs/presence/http/presence.controller.js';
import * as presencePresenceDto from '../../libs/presence/http/presence.dto.js';
import * as pressReviewsPressReviewsController from '../../libs/press-reviews/http/press-reviews.controller.js';
import * as pressReviewsPressReviewsDto from '../../libs/press-reviews/http/press-reviews.dto.js';
import * as projectionsProjectionsController from '../../libs/projections/http/projections.controller.js';
import * as projectionsProjectionsDto from '../../libs/projections/http/projections.dto.js';
import * as publicSitePublicInboxController from '../../libs/public-site/http/public-inbox.controller.js';
import * as publicSitePublicInboxDto from '../../libs/public-site/http/public-inbox.dto.js';
import * as refusalsRefusalsController from '../../libs/refusals/http/refusals.controller.js';
import * as refusalsRefusalsDto from '../../libs/refusals/http/refusals.dto.js';
import * as replaysOfficeReplaysController from '../../libs/replays/http/office-replays.controller.js';
import * as replaysOfficeReplaysDto from '../../libs/replays/http/office-replays.dto.js';
import * as replaysReplaysDto from '../../libs/replays/http/replays.dto.js';
import * as reportingBiLoginsController from '../../libs/reporting/http/bi-logins.controller.js';
import * as reportingBiLoginsDto from '../../libs/reporting/http/bi-logins.dto.js';
import * as reportingQuestionsController from '../../libs/reporting/http/questions.controller.js';
import * as reportingQuestionsDto from '../../libs/reporting/http/questions.dto.js';
import * as reportingReportsController from '../../libs/reporting/http/reports.controller.js';
import * as reportingReportsDto from '../../libs/reporting/http/reports.dto.js';
import * as reportingSchedulesController from '../../libs/reporting/http/schedules.controller.js';
import * as reportingSchedulesDto from '../../libs/reporting/http/schedules.dto.js';
import * as scratchPadsScratchPadsController from '../../libs/scratch-pads/http/scratch-pads.controller.js';
import * as scratchPadsScratchPadsDto from '../../libs/scratch-pads/http/scratch-pads.dto.js';
import * as searchSearchController from '../../libs/search/http/search.controller.js';
import * as searchSearchDto from '../../libs/search/http/search.dto.js';
import * as settingsOfficeController from '../../libs/settings/http/office.controller.js';
import * as settingsOfficeDto from '../../libs/settings/http/office.dto.js';
import * as settingsSubjectClassesController from '../../libs/settings/http/subject-classes.controller.js';
import * as settingsSubjectClassesDto from '../../libs/settings/http/subject-classes.dto.js';
import * as tasksCaseTasksController from '../../libs/tasks/http/case-tasks.controller.js';
import * as tasksTasksController from '../../libs/tasks/http/tasks.controller.js';
import * as tasksTasksDto from '../../libs/tasks/http/tasks.dto.js';
import * as textModulesCaseTextModulesController from '../../libs/text-modules/http/case-text-modules.controller.js';
import * as textModulesTextModulesController from '../../libs/text-modules/http/text-modules.controller.js';
import * as textModulesTextModulesDto from '../../libs/text-modules/http/text-modules.dto.js';
import * as topicsCaseTopicsController from '../../libs/topics/http/case-topics.controller.js';
import * as topicsCrisisController from '../../libs/topics/http/crisis.controller.js';
import * as topicsSurgesController from '../../libs/topics/http/surges.controller.js';
import * as topicsTopicApprovalsController from '../../libs/topics/http/topic-approvals.controller.js';
import * as topicsTopicDocumentsController from '../../libs/topics/http/topic-documents.controller.js';
import * as topicsTopicLinesController from '../../libs/topics/http/topic-lines.controller.js';
import * as topicsTopicsController from '../../libs/topics/http/topics.controller.js';
import * as topicsTopicsDto from '../../libs/topics/http/topics.dto.js';
import * as watchingWatchingController from '../../libs/watching/http/watching.controller.js';
import * as watchingWatchingDto from '../../libs/watching/http/watching.dto.js';

/** What the types, limits and comments of DTOs and controllers say, for the OpenAPI document. */
export const openApiMetadata = {
  '@nestjs/swagger': {
    models: [
      [
        absencesAbsencesDto,
        {
          AbsenceDto: {
            id: { required: true, type: () => String },
            employee: { required: true, type: () => absencesAbsencesDto.AbsentEmployeeDto },
            deputy: { required: true, type: () => absencesAbsencesDto.AbsentPersonDto },
            scope: { required: true, enum: ['all', 'approvals', 'unit'] },
            state: { required: true, enum: ['planned', 'running', 'over'] },
            deputyAway: {
              required: true,
              type: () => [absencesAbsencesDto.DeputyAwayDto],
              description: 'When the deputy is away as well.',
            },
            mayChange: {
              required: true,
              type: () => Boolean,
              description: 'Whether the caller may change or withdraw it.',
            },
          },
          AbsenceWrittenDto: {
            deputyAway: {
              required: true,
              type: () => [absencesAbsencesDto.DeputyAwayDto],
              description: 'When the deputy is away as well.',
            },
          },
          AbsencesDto: { items: { required: true, type: () => [absencesAbsencesDto.AbsenceDto] } },
          AbsencesQuery: {
            employeeId: { required: false, type: () => String, maxLength: 200 },
            from: { required: false, type: () => String },
            to: { required: false, type: () => String },
          },
          AbsentEmployeeDto: { unitId: { required: true, type: () => String } },
          AbsentPersonDto: { id: { required: true, type: () => String }, name: { required: true, type: () => String } },
          AwayDto: {
            employeeId: { required: true, type: () => String },
            scope: { required: true, enum: ['all', 'approvals', 'unit'] },
            deputy: { required: true, type: () => absencesAbsencesDto.AbsentPersonDto },
          },
          AwayListDto: { items: { required: true, type: () => [absencesAbsencesDto.AwayDto] } },
          ChangeAbsenceDto: {},
          DaysDto: { from: { required: true, type: () => String }, to: { required: true, type: () => String } },
          DeputyAwayDto: {
            standsIn: {
              required: true,
              type: () => absencesAbsencesDto.AbsentPersonDto,
              nullable: true,
              description: 'Whoever stands in then.',
            },
          },
          NewAbsenceDto: {
            employeeId: { required: true, type: () => String, maxLength: 200 },
            from: { required: true, type: () => String },
            to: { required: true, type: () => String },
            deputyId: { required: true, type: () => String, maxLength: 200 },
            scope: { required: true, enum: ['all', 'approvals', 'unit'] },
          },
        },
      ],
      [
        accessLogAccessLogDto,
        {
          AccessDayDto: {
            day: { required: true, type: () => String, description: 'A day in Warsaw, `YYYY-MM-DD`.' },
            closedAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Nothing is added to it any more.',
            },
            wordsGoneAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The key of what was searched for is destroyed.',
            },
            expiredAt: { required: true, type: () => String, nullable: true, description: 'Nothing is left of it.' },
          },
          AccessDaysDto: {
            items: { required: true, type: () => [accessLogAccessLogDto.AccessDayDto] },
            years: { required: true, type: () => Number, description: 'For how many years it is kept.' },
            wordsDays: {
              required: true,
              type: () => Number,
              description: 'After how many days what was searched for is forgotten.',
            },
          },
          AccessDaysQuery: { before: { required: false, type: () => String } },
          AccessItemDto: {
            id: { required: true, type: () => String },
            at: { required: true, type: () => String },
            day: {
              required: true,
              type: () => String,
              description: 'The segment, a day in Warsaw: later than `at` where it was written late.',
            },
            employeeId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null of what the office says itself (`lost`).',
            },
            employeeName: { required: true, type: () => String, nullable: true },
            actingFor: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The absent employee by whose right it was done.',
            },
            actingForName: { required: true, type: () => String, nullable: true },
            session: { required: true, type: () => String, nullable: true },
            client: { required: true, type: () => String, description: 'By what, with its version: `console/0.1.0`.' },
            act: {
              required: true,
              enum: ['opened', 'replayed', 'exported', 'searched', 'signedIn', 'administered', 'refused', 'lost'],
            },
            kind: { required: true, type: () => String },
            thingId: { required: true, type: () => String, nullable: true },
            thingLabel: { required: true, type: () => String, nullable: true },
            hidden: {
              required: true,
              type: () => Boolean,
              description: 'The caller may not see the thing: neither its id nor its label is said.',
            },
            detail: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'Which list was searched or exported, what was administered (`PATCH /api/office`), how many entries were lost.',
            },
            place: {
              required: true,
              type: () => accessLogAccessLogDto.AccessPlaceDto,
              nullable: true,
              description: 'Of a sign-in: where from.',
            },
            words: { required: true, type: () => String, nullable: true, description: 'Searched for.' },
            wordsGone: {
              required: true,
              type: () => Boolean,
              description: 'Words were searched for; their key is destroyed.',
            },
          },
          AccessLogQuery: {
            employee: { required: false, type: () => String, description: 'Of whom, by id.' },
            thing: { required: false, type: () => String, description: 'With what, by id.' },
            kind: {
              required: false,
              type: () => String,
              description: 'Of thing: case, contact, draft, attachment \u2026',
            },
            act: {
              required: false,
              enum: ['opened', 'replayed', 'exported', 'searched', 'signedIn', 'administered', 'refused', 'lost'],
            },
            client: { required: false, type: () => String, description: 'Without its version: console, api.' },
          },
          AccessNoticeDto: {
            known: {
              required: true,
              type: () => Boolean,
              description: 'They said that they know what is recorded about them, and why.',
            },
            years: { required: true, type: () => Number, description: 'For how many years it is kept.' },
            wordsDays: {
              required: true,
              type: () => Number,
              description: 'After how many days what was searched for is forgotten.',
            },
          },
          AccessPageDto: {
            items: { required: true, type: () => [accessLogAccessLogDto.AccessItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          AccessPlaceDto: {
            address: { required: true, type: () => String, description: 'The network address.' },
            userAgent: { required: true, type: () => String },
          },
          CheckedDayDto: {
            day: { required: true, type: () => String },
            verdict: {
              required: true,
              description:
                '`intact`, `changed`: its hash beside the event that was written when it was closed. `open`: there is none yet.',
              enum: ['open', 'intact', 'changed', 'expired'],
            },
            entries: { required: true, type: () => Number },
            sha256: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'SHA-256 in hexadecimal; null of what is open or expired.',
            },
            recordedSha256: { required: true, type: () => String, nullable: true },
          },
          OwnAccessQuery: {
            from: { required: false, type: () => String, description: 'A day in Warsaw, or an instant.' },
            to: {
              required: false,
              type: () => String,
              description: 'A day in Warsaw, or an instant; itself included.',
            },
          },
        },
      ],
      [
        accreditationsAccreditationsDto,
        {
          AccreditationDto: {
            event: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Empty as long as nobody has said it; null once the case was disposed of. So is the place.',
            },
            on: { required: true, type: () => String, nullable: true, description: 'A day, `YYYY-MM-DD`.' },
            place: { required: true, type: () => String, nullable: true },
            pressEventId: {
              required: true,
              type: () => String,
              nullable: true,
              description: "The meeting of the office's plan that it is; null where it is none of them.",
            },
            pressEventTitle: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null where it is none of them, or its words were disposed of.',
            },
            journalists: { required: true, type: () => [accreditationsAccreditationsDto.JournalistDto] },
            revision: { required: true, type: () => Number, description: 'Of the case.' },
          },
          DecideAccreditationBody: {
            decision: { required: true, enum: ['refused', 'accredited'] },
            reason: {
              required: false,
              type: () => String,
              description: 'Needed where it is refused.',
              maxLength: 1000,
            },
          },
          DescribeAccreditationBody: {
            event: { required: true, type: () => String, maxLength: 300 },
            on: {
              required: false,
              type: () => String,
              description: 'A day, `YYYY-MM-DD`; left out where nobody knows it yet.',
            },
            place: { required: false, type: () => String, maxLength: 300 },
            pressEventId: {
              required: false,
              type: () => String,
              nullable: true,
              description:
                "The meeting of the office's plan that it is; null where it is none of them, left out where that stays.",
              minLength: 1,
              maxLength: 100,
            },
          },
          EventAccreditationDto: {
            id: { required: true, type: () => String, description: 'Of the case.' },
            number: { required: true, type: () => String, nullable: true },
            journalists: { required: true, type: () => [accreditationsAccreditationsDto.JournalistDto] },
          },
          EventAccreditationsDto: {
            title: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were disposed of, as is its place.',
            },
            place: { required: true, type: () => String, nullable: true },
            startsAt: { required: true, type: () => String },
            cancelled: { required: true, type: () => Boolean },
            cases: { required: true, type: () => [accreditationsAccreditationsDto.EventAccreditationDto] },
            more: { required: true, type: () => Boolean, description: 'There are more cases than were looked at.' },
          },
          JournalistDto: {
            id: { required: true, type: () => String },
            contactId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null where the office does not know them.',
            },
            name: { required: true, type: () => String, nullable: true, description: 'Null once they were erased.' },
            decision: {
              required: true,
              nullable: true,
              description: 'Null as long as nobody has decided.',
              enum: ['refused', 'accredited'],
            },
            reason: { required: true, type: () => String, nullable: true, description: 'Of a refusal.' },
          },
          NameJournalistBody: {
            contactId: {
              required: false,
              type: () => String,
              description: 'Of a contact whom the office knows; otherwise the name.',
              maxLength: 200,
            },
            name: { required: false, type: () => String, maxLength: 200 },
          },
        },
      ],
      [
        auditAuditDto,
        {
          AuditActorDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          AuditCaseDto: {
            case: { required: true, type: () => auditAuditDto.ContactHistoryCaseDto },
            acts: { required: true, type: () => Number },
            firstAt: { required: true, type: () => String },
            lastAt: { required: true, type: () => String },
          },
          AuditCasesDto: {
            items: {
              required: true,
              type: () => [auditAuditDto.AuditCaseDto],
              description: 'Those with most acts in front, at most 200.',
            },
          },
          AuditExportQuery: {
            by: {
              required: false,
              description: 'Their own acts, or what deputies did in their name.',
              default: 'own',
              enum: ['own', 'deputies'],
            },
            act: {
              required: false,
              type: () => [Object],
              enum: [
                'registration',
                'assignment',
                'answer',
                'draft',
                'approval',
                'contribution',
                'clock',
                'closing',
                'note',
                'signIn',
                'other',
              ],
              isArray: true,
            },
            case: { required: false, type: () => String, maxLength: 200 },
            unit: {
              required: false,
              type: () => String,
              description: 'About cases that stand in this unit now.',
              maxLength: 200,
            },
            channel: {
              required: false,
              type: () => [String],
              description: 'By which their cases came.',
              maxLength: 50,
            },
            offHours: {
              required: false,
              type: () => Boolean,
              description: 'On free days, or outside of the office\u2019s hours; `false`: within them.',
            },
            personal: { required: false, type: () => Boolean, description: 'Acts that hold words of a person.' },
            from: { required: false, type: () => String, description: 'A day in Warsaw, or an instant.' },
            to: {
              required: false,
              type: () => String,
              description: 'A day in Warsaw, or an instant; itself included.',
            },
          },
          AuditItemDto: {
            eventId: { required: true, type: () => String },
            occurredAt: { required: true, type: () => String },
            type: { required: true, type: () => String },
            subject: { required: true, type: () => auditAuditDto.AuditSubjectDto },
            actingFor: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The employee in whose name it was done, by id.',
            },
            actingForName: { required: true, type: () => String, nullable: true },
            role: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The role by which it was allowed.',
            },
            summary: { required: true, type: () => String },
            actor: {
              required: true,
              type: () => auditAuditDto.AuditActorDto,
              description: 'Who did it: the employee, or a deputy in their name.',
            },
            case: { required: true, type: () => auditAuditDto.ContactHistoryCaseDto, nullable: true },
          },
          AuditPageDto: {
            items: { required: true, type: () => [auditAuditDto.AuditItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          AuditQuery: {
            limit: { required: false, type: () => Number, default: 50, minimum: 1, maximum: 200 },
            cursor: { required: false, type: () => String, maxLength: 1000 },
          },
          AuditSubjectDto: {
            kind: { required: true, type: () => String, description: 'Of thing: case, contact, employee \u2026' },
            id: { required: true, type: () => String },
            label: {
              required: true,
              type: () => String,
              nullable: true,
              description: "The case's number, or a name; null for what has none, and once the person was erased.",
            },
          },
          ContactHistoryActorDto: {
            id: { required: true, type: () => String, description: "An employee's, or `system`." },
            name: { required: true, type: () => String, nullable: true },
            actingFor: { required: false, type: () => String },
            actingForName: { required: false, type: () => String, nullable: true },
          },
          ContactHistoryCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
          },
          ContactHistoryItemDto: {
            eventId: { required: true, type: () => String },
            type: { required: true, type: () => String },
            occurredAt: { required: true, type: () => String },
            actor: { required: true, type: () => auditAuditDto.ContactHistoryActorDto },
            case: { required: true, type: () => auditAuditDto.ContactHistoryCaseDto, nullable: true },
            summary: { required: true, type: () => String },
          },
          ContactHistoryPageDto: {
            items: { required: true, type: () => [auditAuditDto.ContactHistoryItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          ContactHistoryQuery: {},
          EmployeeHistoryDto: {
            items: { required: true, type: () => [auditAuditDto.SettingsChangeDto], description: 'Newest first.' },
          },
          MeanwhileQuery: {
            from: { required: false, type: () => String, description: 'A day in Warsaw, or an instant.' },
            to: {
              required: false,
              type: () => String,
              description: 'A day in Warsaw, or an instant; itself included.',
            },
          },
          SettingsChangeDto: {
            eventId: { required: true, type: () => String },
            type: { required: true, type: () => String },
            occurredAt: { required: true, type: () => String },
            actor: { required: true, type: () => auditAuditDto.ContactHistoryActorDto },
            summary: { required: true, type: () => String },
          },
          SettingsChangesPageDto: {
            items: { required: true, type: () => [auditAuditDto.SettingsChangeDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          SettingsSourceDto: {
            id: {
              required: true,
              type: () => String,
              description: 'Of the thing: a mailbox, a unit, a kind of cases, an address \u2026',
            },
            at: { required: true, type: () => String, description: 'When it was last set.' },
            by: { required: true, type: () => auditAuditDto.ContactHistoryActorDto },
          },
          SettingsSourcesDto: {
            items: {
              required: true,
              type: () => [auditAuditDto.SettingsSourceDto],
              description: 'What nobody ever set is not among them: it is as it came with the office.',
            },
          },
        },
      ],
      [
        casesAnswerLettersDto,
        {
          AnswerLetterDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, description: "In the reader's language." },
            languages: {
              required: true,
              type: () => [Object],
              description: 'In which it can be had.',
              enum: ['pl', 'en'],
              isArray: true,
            },
          },
          AnswerLetterTextDto: { text: { required: true, type: () => String } },
          AnswerLettersDto: { items: { required: true, type: () => [casesAnswerLettersDto.AnswerLetterDto] } },
        },
      ],
      [
        casesCasesDto,
        {
          AppealDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String },
            kind: {
              required: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            outcome: {
              required: true,
              nullable: true,
              enum: [
                'refused',
                'changed',
                'accredited',
                'answered',
                'notHeld',
                'forwarded',
                'withdrawn',
                'leftUnexamined',
                'discontinued',
                'published',
                'authorised',
                'deemedAuthorised',
                'founded',
                'unfounded',
                'notPublicInformation',
                'upheld',
                'reversed',
                'done',
                'partlyAccredited',
              ],
            },
          },
          AssignBody: {
            employeeId: {
              required: false,
              type: () => String,
              description: 'Either this, or `unitId`.',
              minLength: 1,
              maxLength: 200,
            },
            unitId: {
              required: false,
              type: () => String,
              description: 'Its head gives it to somebody.',
              minLength: 1,
              maxLength: 200,
            },
            priority: { required: true, enum: ['low', 'normal', 'high', 'urgent'] },
            note: { required: false, type: () => String, maxLength: 5000 },
            dueAt: {
              required: false,
              type: () => String,
              nullable: true,
              description:
                'The first instant that is too late; left out, the term in force stays, and null takes it away.',
            },
          },
          AssignmentDto: {
            employee: {
              required: true,
              type: () => casesCasesDto.PersonDto,
              nullable: true,
              description: 'Null where it went to the unit.',
            },
            unit: {
              required: true,
              type: () => casesCasesDto.PersonDto,
              description: 'Where the case stood from then on.',
            },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late for what was asked.',
            },
            priority: { required: true, enum: ['low', 'normal', 'high', 'urgent'] },
            note: { required: true, type: () => String, nullable: true },
            by: { required: true, type: () => casesCasesDto.PersonDto },
            at: { required: true, type: () => String },
          },
          AttachmentDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
            mediaType: { required: true, type: () => String },
            size: { required: true, type: () => Number },
            sha256: { required: true, type: () => String, nullable: true },
          },
          AwaitedInputsDto: {
            count: { required: true, type: () => Number },
            first: {
              required: true,
              type: () => [casesCasesDto.AwaitedUnitDto],
              description: 'Those due first, at most ten.',
            },
          },
          AwaitedUnitDto: {
            dueAt: { required: true, type: () => String },
            lateSince: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Since when it is late; null while it is in time.',
            },
          },
          CaseCountsDto: {
            mine: { required: true, type: () => Number },
            unassigned: { required: true, type: () => Number, description: 'Given to no person and no unit.' },
            inUnit: {
              required: true,
              type: () => Number,
              description: 'Given to a unit, and nobody of it has it yet.',
            },
            dueThisWeek: { required: true, type: () => Number },
            overdue: { required: true, type: () => Number },
            escalated: { required: true, type: () => Number },
            all: { required: true, type: () => Number },
          },
          CaseDto: {
            byOwnRight: {
              required: true,
              type: () => Boolean,
              description:
                'Whether the caller sees it by a right of their own; otherwise all that they do is done in the name of the first of `standsInFor`.',
            },
            standsInFor: {
              required: true,
              type: () => [casesCasesDto.StandsInForDto],
              description:
                'Those who are away, in whose name the caller may act on it: `actingFor` in the body of what they do.',
            },
            post: {
              required: true,
              type: () => casesCasesDto.SocialPostDto,
              nullable: true,
              description: 'Where on social media it was written; null for what came otherwise.',
            },
            eDelivery: {
              required: true,
              type: () => casesCasesDto.EDeliveryDto,
              nullable: true,
              description: 'From which address for e-delivery it came; null for what came otherwise.',
            },
            retention: {
              required: true,
              type: () => String,
              description: '`A`, or `B` and the full years for which a file of its kind is kept.',
            },
            quote: {
              required: true,
              type: () => casesCasesDto.QuoteDto,
              nullable: true,
              description: 'Of a quote for authorisation; null for what is none.',
            },
            lodgedAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When the editor received our rectification.',
            },
            complaintSubjects: {
              required: true,
              type: () => [casesCasesDto.PersonDto],
              description: 'Whose work a complaint is about: these may not be given it.',
            },
            outcome: {
              required: true,
              nullable: true,
              enum: [
                'refused',
                'changed',
                'accredited',
                'answered',
                'notHeld',
                'forwarded',
                'withdrawn',
                'leftUnexamined',
                'discontinued',
                'published',
                'authorised',
                'deemedAuthorised',
                'founded',
                'unfounded',
                'notPublicInformation',
                'upheld',
                'reversed',
                'done',
                'partlyAccredited',
              ],
            },
            salutation: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'How an answer to the contact begins, without the comma; null where nobody has said it.',
            },
            contactErasedAt: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'When the data of the person who wrote were erased: the case can be closed or given another contact, and no more.',
            },
            correspondence: {
              required: true,
              type: () => [casesCasesDto.MessageDto],
              description: 'The newest 50, oldest of them first.',
            },
            notes: {
              required: true,
              type: () => [casesCasesDto.NoteDto],
              description: 'The newest 50, oldest of them first.',
            },
            earlier: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The `before` of what came before correspondence and notes; null where nothing did.',
            },
            assignment: {
              required: true,
              type: () => casesCasesDto.AssignmentDto,
              nullable: true,
              description: 'The one in force.',
            },
            assignments: {
              required: true,
              type: () => [casesCasesDto.AssignmentDto],
              description: 'The newest twenty, oldest of them first.',
            },
            inUnit: {
              required: true,
              type: () => Boolean,
              description: 'It was given to its unit, and nobody of it has it yet.',
            },
            deadlines: {
              required: true,
              type: () => [casesCasesDto.DeadlineDto],
              description: 'The newest twenty, oldest of them first.',
            },
            pauses: {
              required: true,
              type: () => [casesCasesDto.PauseDto],
              description: "What its clocks may hear: each one's rule says which of them it counts.",
            },
            delayNotices: { required: true, type: () => [casesCasesDto.DelayNoticeDto] },
            termExtensions: { required: true, type: () => [casesCasesDto.TermExtensionDto] },
            clockWithdrawals: { required: true, type: () => [casesCasesDto.ClockWithdrawalDto] },
            escalations: { required: true, type: () => [casesCasesDto.EscalationDto] },
            suspectedCase: {
              required: true,
              type: () => casesCasesDto.RelatedCaseDto,
              nullable: true,
              description: 'The case to which the first message may belong.',
            },
            threadNote: { required: true, type: () => String, nullable: true },
            joinedInto: {
              required: true,
              type: () => casesCasesDto.RelatedCaseDto,
              nullable: true,
              description: 'The case into which its messages were moved.',
            },
            splitFrom: {
              required: true,
              type: () => casesCasesDto.RelatedCaseDto,
              nullable: true,
              description: 'The case with whose message it began.',
            },
            splitInto: {
              required: true,
              type: () => [casesCasesDto.RelatedCaseDto],
              description: 'Cases that began with a message of it.',
            },
            suggestedRecipients: {
              required: true,
              type: () => casesCasesDto.SuggestedRecipientsDto,
              description:
                'Whom the next answer goes to where nobody says otherwise, and who was in copy of the last mail.',
            },
            allowed: {
              required: true,
              type: () => [Object],
              description: 'What the reader may do with the case as it stands.',
              enum: [
                'answer',
                'note',
                'addAttachments',
                'correctRegistration',
                'assign',
                'take',
                'forward',
                'classify',
                'split',
                'setRequestedBy',
                'decideOnQuote',
                'lodge',
                'nameComplaintSubject',
                'keepClocks',
                'acknowledge',
                'close',
                'reopen',
                'dismiss',
              ],
              isArray: true,
            },
            legalActs: {
              required: true,
              type: () => [Object],
              description: 'What the law knows to be done now, of what the reader may do.',
              enum: [
                'callToRemedy',
                'leaveUnexamined',
                'forwardToBody',
                'keep',
                'refuse',
                'nameParent',
                'appealAgainst',
                'refer',
                'withdrawReferral',
                'notifyReferrer',
              ],
              isArray: true,
            },
            remedyCalls: { required: true, type: () => [casesCasesDto.RemedyCallDto] },
            forwardings: {
              required: true,
              type: () => [casesCasesDto.ForwardingDto],
              description: 'The newest of these, oldest of them first.',
            },
            refusals: { required: true, type: () => [casesCasesDto.RefusalDto] },
            disclosures: { required: true, type: () => [casesCasesDto.DisclosureDto] },
            disclosingBody: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'Where a final answer discloses public information: the office, as UDIP 12 wants it; null elsewhere.',
            },
            referral: {
              required: true,
              type: () => casesCasesDto.ReferralDto,
              nullable: true,
              description: 'Who passed a complaint on (KPA 237 \u00A72).',
            },
            parent: {
              required: true,
              type: () => casesCasesDto.RelatedCaseDto,
              nullable: true,
              description: 'Of an appeal or urging motion: what it is against.',
            },
            handling: { required: true, nullable: true, enum: ['examine', 'passOn'] },
            appeals: { required: true, type: () => [casesCasesDto.AppealDto], description: 'Those against this case.' },
          },
          CaseFilterQuery: {
            view: {
              required: false,
              enum: ['all', 'mine', 'unassigned', 'inUnit', 'dueThisWeek', 'overdue', 'escalated'],
            },
            kind: {
              required: false,
              type: () => [Object],
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
              isArray: true,
            },
            status: {
              required: false,
              type: () => [Object],
              enum: [
                'registered',
                'assigned',
                'inProgress',
                'waitingForInput',
                'suspended',
                'pendingApproval',
                'approved',
                'answered',
                'closed',
              ],
              isArray: true,
            },
            priority: {
              required: false,
              type: () => [Object],
              enum: ['low', 'normal', 'high', 'urgent'],
              isArray: true,
            },
            channel: {
              required: false,
              type: () => [Object],
              enum: ['email', 'webForm', 'phone', 'paper', 'inPerson', 'socialMedia', 'eDelivery'],
              isArray: true,
            },
            assignee: { required: false, type: () => String, maxLength: 200 },
            contact: { required: false, type: () => String, maxLength: 200 },
            newsroom: { required: false, type: () => String, maxLength: 200 },
            overdue: { required: false, type: () => Boolean },
            watched: { required: false, type: () => Boolean, description: '`true`: those that the caller watches.' },
            dueFrom: {
              required: false,
              type: () => String,
              description: 'Those whose running term ends on one of these days, in Warsaw, both included.',
            },
            dueTo: { required: false, type: () => String },
            receivedFrom: {
              required: false,
              type: () => String,
              description: 'Those that came in on one of these days, in Warsaw, both included.',
            },
            receivedTo: { required: false, type: () => String },
            receivedHour: {
              required: false,
              type: () => Number,
              description: 'Those that came in at this hour, or on this weekday (1 is Monday), in Warsaw.',
              minimum: 0,
              maximum: 23,
            },
            receivedWeekday: { required: false, type: () => Number, minimum: 1, maximum: 7 },
            unit: {
              required: false,
              type: () => String,
              description: 'Those that stand in this unit.',
              maxLength: 200,
            },
            outcome: {
              required: false,
              enum: [
                'refused',
                'changed',
                'accredited',
                'answered',
                'notHeld',
                'forwarded',
                'withdrawn',
                'leftUnexamined',
                'discontinued',
                'published',
                'authorised',
                'deemedAuthorised',
                'founded',
                'unfounded',
                'notPublicInformation',
                'upheld',
                'reversed',
                'done',
                'partlyAccredited',
              ],
            },
            missedTerm: {
              required: false,
              type: () => Boolean,
              description: '`true`: those of which a term of ours was missed, also where it still runs.',
            },
            dismissed: {
              required: false,
              type: () => Boolean,
              description:
                '`true` lists what was found to be no case, and nothing else; such cases are in no other list.',
            },
            q: { required: false, type: () => String, maxLength: 200 },
          },
          CaseItemDto: {
            id: { required: true, type: () => String },
            kind: {
              required: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            number: { required: true, type: () => String },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once the person who wrote it was erased.',
            },
            status: {
              required: true,
              enum: [
                'registered',
                'assigned',
                'inProgress',
                'waitingForInput',
                'suspended',
                'pendingApproval',
                'approved',
                'answered',
                'closed',
              ],
            },
            dismissed: { required: true, type: () => Boolean, description: 'Not a case.' },
            priority: { required: true, enum: ['low', 'normal', 'high', 'urgent'] },
            channel: {
              required: true,
              enum: ['email', 'webForm', 'phone', 'paper', 'inPerson', 'socialMedia', 'eDelivery'],
            },
            receivedAt: { required: true, type: () => String },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late.',
            },
            clockStands: { required: true, type: () => Boolean },
            requestedBy: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'By when whoever wrote asks for an answer: the first instant that is too late for them.',
            },
            requestedByProposal: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'What the first message says of it by its words or headers, until somebody has said it: confirmed or refused by `POST /api/cases/{id}/requested-by`.',
            },
            overdue: { required: true, type: () => Boolean },
            escalationLevel: { required: true, type: () => Number },
            assignee: { required: true, type: () => casesCasesDto.PersonDto, nullable: true },
            unit: {
              required: true,
              type: () => casesCasesDto.PersonDto,
              nullable: true,
              description: 'Where it stands; null at the press office.',
            },
            assignmentDueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The term of its assignment: the first instant that is too late.',
            },
            contact: {
              required: true,
              type: () => casesCasesDto.ContactPersonDto,
              nullable: true,
              description:
                'Who wrote; of a case that the office began, its addressee. Null where nobody knows who wrote.',
            },
            begunByUs: { required: true, type: () => Boolean },
            newsroom: { required: true, type: () => casesCasesDto.PersonDto, nullable: true },
            marks: {
              required: true,
              type: () => [Object],
              description: 'What speaks against the name or address under which its latest message was written.',
              enum: ['hidden-letters', 'look-alike-letters', 'unconfirmed-staff', 'unconfirmed-newsroom'],
              isArray: true,
            },
            awaited: { required: true, type: () => casesCasesDto.AwaitedInputsDto },
            sensitivity: {
              required: true,
              description: 'Who has no clearance for it is told of no such case.',
              enum: ['normal', 'confidential'],
            },
            inCrisis: {
              required: true,
              type: () => Boolean,
              description: 'A topic of it has a crisis: it stands in front of all others, whatever they are sorted by.',
            },
            revision: { required: true, type: () => Number },
          },
          CaseListQuery: {
            sort: {
              required: false,
              default: '-receivedAt',
              enum: [
                'number',
                'dueAt',
                '-dueAt',
                'requestedBy',
                '-requestedBy',
                'receivedAt',
                '-receivedAt',
                'priority',
                '-priority',
                '-number',
              ],
            },
            limit: { required: false, type: () => Number, default: 50, minimum: 1, maximum: 200 },
            cursor: { required: false, type: () => String, maxLength: 1000 },
          },
          CasePageDto: {
            items: { required: true, type: () => [casesCasesDto.CaseItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          CaseWrittenDto: { revision: { required: true, type: () => Number } },
          ClockEscalationDto: {
            level: {
              required: true,
              type: () => Number,
              description: '1 the day before the internal target, 2 on it, 3 when the term has passed unanswered.',
            },
            waits: {
              required: true,
              type: () => Boolean,
              description: 'Nobody has said of this level that they have it.',
            },
            acknowledgedBy: {
              required: true,
              type: () => casesCasesDto.PersonDto,
              nullable: true,
              description: 'Who said last that they have it.',
            },
          },
          ClockWithdrawalDto: {
            rule: { required: true, type: () => String },
            reason: { required: true, type: () => String, nullable: true },
          },
          CloseBody: {
            outcome: {
              required: true,
              enum: [
                'refused',
                'changed',
                'accredited',
                'answered',
                'notHeld',
                'forwarded',
                'withdrawn',
                'leftUnexamined',
                'discontinued',
                'published',
                'authorised',
                'deemedAuthorised',
                'founded',
                'unfounded',
                'notPublicInformation',
                'upheld',
                'reversed',
                'done',
                'partlyAccredited',
              ],
            },
            note: { required: false, type: () => String, maxLength: 5000 },
          },
          ContactPersonDto: { email: { required: true, type: () => String, nullable: true } },
          CorrectRegistrationBody: {
            subject: { required: false, type: () => String, minLength: 1, maxLength: 500 },
            text: {
              required: false,
              type: () => String,
              description: 'Of the first message; a mail says itself what it says.',
              minLength: 1,
            },
            channel: {
              required: false,
              enum: ['email', 'webForm', 'phone', 'paper', 'inPerson', 'socialMedia', 'eDelivery'],
            },
            phone: { required: false, type: () => String, description: 'Of the contact.', minLength: 1, maxLength: 50 },
            newsroomId: {
              required: false,
              type: () => String,
              nullable: true,
              description: "A newsroom's id; null: none.",
              minLength: 1,
              maxLength: 200,
            },
            receivedAt: { required: false, type: () => String },
            contact: { required: false, type: () => casesCasesDto.PersonBody },
            post: {
              required: false,
              type: () => casesCasesDto.SocialPostBody,
              description: 'Where on social media it was written, of a case of that channel.',
            },
            eDelivery: {
              required: false,
              type: () => casesCasesDto.EDeliveryBody,
              description: 'From which address for e-delivery it came, of a case of that channel.',
            },
            reason: { required: true, type: () => String, minLength: 1, maxLength: 2000 },
          },
          CorrespondenceDto: {
            items: { required: true, type: () => [casesCasesDto.MessageDto] },
            notes: { required: true, type: () => [casesCasesDto.NoteDto] },
            earlier: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The `before` of what came before; null where nothing did.',
            },
          },
          CorrespondenceQuery: {
            limit: { required: true, type: () => Number, minimum: 1, maximum: 200 },
            before: { required: false, type: () => String, maxLength: 1000 },
          },
          DayLoadDto: {
            date: {
              required: true,
              type: () => String,
              description: '`YYYY-MM-DD`: the last day on which these are in time.',
            },
            cases: { required: true, type: () => Number },
          },
          DeadlineDto: {
            id: { required: true, type: () => String },
            rule: { required: true, type: () => String },
            basis: { required: true, type: () => String },
            dutyPl: { required: true, type: () => String, description: 'What is to be done in it.' },
            dutyEn: { required: true, type: () => String },
            whose: {
              required: true,
              description: 'Whose term it is: `theirs` we only watch.',
              enum: ['ours', 'theirs', 'waiting', 'fiction', 'retention'],
            },
            state: { required: true, enum: ['running', 'withdrawn', 'paused', 'stopped'] },
            startsAt: { required: true, type: () => String },
            nominalEnd: { required: true, type: () => String, nullable: true },
            legalEnd: { required: true, type: () => String, nullable: true },
            internalTarget: { required: true, type: () => String, nullable: true },
            endInstant: { required: true, type: () => String },
            metAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When the answer that stopped it was sent.',
            },
            allowed: {
              required: true,
              type: () => [Object],
              description:
                'What the reader may do about it now, by the rule that counts it and by what it heard already.',
              enum: ['delayNotice', 'pause', 'extend', 'withdraw'],
              isArray: true,
            },
            delayNotice: {
              required: true,
              type: () => casesCasesDto.DelayNoticeRuleDto,
              nullable: true,
              description: 'Null where `allowed` has none.',
            },
            escalation: {
              required: true,
              type: () => casesCasesDto.ClockEscalationDto,
              nullable: true,
              description: 'Null where it was not escalated.',
            },
            trace: { required: true, type: () => [casesCasesDto.TraceStepDto] },
          },
          DelayNoticeDto: {
            deadlineId: { required: true, type: () => String },
            article: { required: true, type: () => String },
            until: { required: true, type: () => String, description: 'The announced day.' },
            late: { required: true, type: () => Boolean, description: 'It was sent after the term.' },
            undelivered: {
              required: true,
              type: () => Boolean,
              description: 'It never reached the sender, and moves no clock.',
            },
            reasons: { required: true, type: () => String, nullable: true },
          },
          DelayNoticeRuleDto: {
            article: { required: true, type: () => String },
            latest: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The last day that it may announce; null where the law sets none.',
            },
            late: {
              required: true,
              type: () => Boolean,
              description: 'One after the term sets a new date too (KPA 36).',
            },
            usual: {
              required: true,
              type: () => String,
              description: 'A day to begin with: a working day two weeks after the present end, at most `latest`.',
            },
          },
          DisclosureDto: {
            replyId: { required: true, type: () => String },
            body: { required: true, type: () => String, nullable: true },
            producedBy: { required: true, type: () => String, nullable: true },
            disclosedBy: { required: true, type: () => String, nullable: true },
            on: { required: true, type: () => String },
          },
          EDeliveryBody: {
            address: {
              required: true,
              type: () => String,
              description: "The sender's address for e-delivery: `AE:PL-12345-67890-ABCDE-12`.",
              pattern: '^AE:PL-\\d{5}-\\d{5}-[A-Z]{5}-\\d{2}$',
            },
          },
          EDeliveryDto: { address: { required: true, type: () => String, nullable: true } },
          EscalationDto: { level: { required: true, type: () => Number }, at: { required: true, type: () => String } },
          ForwardBody: {
            messageId: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            employeeId: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            note: { required: false, type: () => String, maxLength: 5000 },
          },
          ForwardingDto: {
            replyId: { required: true, type: () => String },
            body: { required: true, type: () => String, nullable: true },
            reasons: { required: true, type: () => String, nullable: true },
            article: { required: true, type: () => String },
            part: { required: true, type: () => Boolean },
            at: { required: true, type: () => String },
            late: { required: true, type: () => Boolean, description: 'The term in which to forward had passed.' },
          },
          HistoryActorDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
            actingFor: {
              required: false,
              type: () => String,
              description: 'The id of whoever was away, in whose name it was done.',
            },
            actingForName: { required: false, type: () => String, nullable: true },
          },
          HistoryDto: {
            items: { required: true, type: () => [casesCasesDto.HistoryItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          HistoryItemDto: {
            eventId: { required: true, type: () => String },
            type: { required: true, type: () => String },
            occurredAt: { required: true, type: () => String },
            actor: { required: true, type: () => casesCasesDto.HistoryActorDto },
            summary: { required: true, type: () => String },
          },
          HistoryQuery: {
            order: { required: false, default: 'oldestFirst', enum: ['oldestFirst', 'newestFirst'] },
            limit: { required: false, type: () => Number, default: 200, minimum: 1, maximum: 500 },
            cursor: { required: false, type: () => String, maxLength: 1000 },
          },
          JoinBody: {
            intoId: {
              required: true,
              type: () => String,
              description: 'The case into which the messages are moved.',
              minLength: 1,
              maxLength: 64,
            },
          },
          KindCountDto: {
            kind: {
              required: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            count: { required: true, type: () => Number, description: 'At most 10001, which reads "more than 10000".' },
          },
          KindCountsDto: {
            items: {
              required: true,
              type: () => [casesCasesDto.KindCountDto],
              description: 'Kinds without a case are left out.',
            },
          },
          KindCountsQuery: {
            view: {
              required: false,
              default: 'all',
              enum: ['all', 'mine', 'unassigned', 'inUnit', 'dueThisWeek', 'overdue', 'escalated'],
            },
          },
          MessageDto: {
            id: { required: true, type: () => String },
            direction: {
              required: true,
              description: "`inside`: a colleague's answer to what the office had sent them; nobody outside sees it.",
              enum: ['in', 'out', 'inside'],
            },
            channel: {
              required: true,
              enum: ['email', 'webForm', 'phone', 'paper', 'inPerson', 'socialMedia', 'eDelivery'],
            },
            from: { required: true, type: () => String, nullable: true },
            to: { required: true, type: () => [String] },
            cc: { required: true, type: () => [String] },
            bcc: {
              required: true,
              type: () => [String],
              description: 'Of an answer. No header of the mail names them.',
            },
            via: {
              required: true,
              nullable: true,
              description: 'How an answer reached whoever asked; null for what came in.',
              enum: ['email', 'phone', 'inPerson', 'eDelivery', 'post'],
            },
            final: {
              required: true,
              type: () => Boolean,
              description: 'Of an answer: whether it is one that stops the clock.',
            },
            deliveredOn: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'The day on which an answer by post or e-Dor\u0119czenia reached whoever asked, where somebody said so.',
            },
            takesReceipt: {
              required: true,
              type: () => Boolean,
              description:
                'It went by post or e-Dor\u0119czenia: its receipt is written down, or corrected, by `POST \u2026/replies/{replyId}/delivery`.',
            },
            heldUntil: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Until when an answer can be taken back; null where it cannot, or no more.',
            },
            dataProtectionNotice: {
              required: true,
              type: () => Boolean,
              description: "The data protection notice (GDPR art. 13) goes out below the answer's own words.",
            },
            subject: { required: true, type: () => String, nullable: true },
            text: { required: true, type: () => String, nullable: true },
            textCut: {
              required: true,
              type: () => Boolean,
              description:
                '`text` is only the beginning of a very long one: `GET /api/cases/{id}/messages/{messageId}/text` has the whole.',
            },
            html: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Sanitised; remote pictures stand inert in `data-remote-src`.',
            },
            htmlApart: {
              required: true,
              type: () => Boolean,
              description:
                'It has HTML that is too long for a page: `GET /api/cases/{id}/messages/{messageId}/html` has it.',
            },
            htmlLeftOut: {
              required: true,
              type: () => Boolean,
              description:
                'It had HTML that costs too much to be shown: the text says the same, and the raw message has it.',
            },
            at: { required: true, type: () => String },
            state: {
              required: true,
              description: '`outbox`: written to the outbox, since the office has no mail server.',
              enum: ['received', 'recorded', 'sent', 'outbox', 'failed', 'cancelled'],
            },
            failure: { required: true, type: () => String, nullable: true },
            automatic: { required: true, type: () => Boolean, description: 'A machine wrote it.' },
            letter: {
              required: true,
              nullable: true,
              description: 'What the office told the sender by itself; null for what people wrote.',
              enum: ['receipt'],
            },
            subjectChanged: { required: true, type: () => Boolean },
            awaitsAnswer: {
              required: true,
              type: () => Boolean,
              description:
                'It came after the final answer and waits for one: `POST \u2026/no-answer-needed` says that it needs none.',
            },
            onlyThanks: {
              required: true,
              type: () => Boolean,
              description: 'Its wording only thanks: a hint, and no more.',
            },
            marks: {
              required: true,
              type: () => [Object],
              description: 'What speaks against the name or address of whoever sent it.',
              enum: ['hidden-letters', 'look-alike-letters', 'unconfirmed-staff', 'unconfirmed-newsroom'],
              isArray: true,
            },
            recipientsLeftOut: {
              required: true,
              type: () => Number,
              description: 'How many more than `to` and `cc` hold it named.',
            },
            hasRaw: { required: true, type: () => Boolean, description: 'Whether the raw message can be downloaded.' },
            author: { required: true, type: () => casesCasesDto.PersonDto, nullable: true },
            attachments: { required: true, type: () => [casesCasesDto.AttachmentDto] },
          },
          MessageHtmlDto: { html: { required: true, type: () => String } },
          NoteBody: {
            text: { required: true, type: () => String, minLength: 1 },
            attachmentIds: { required: false, type: () => [String], maxItems: 20 },
            mentionIds: {
              required: false,
              type: () => [String],
              description:
                'Employees whose names stand in the text with an `@`: they are told of it. Who does not stand there is left out.',
              maxItems: 20,
              minLength: 1,
              maxLength: 200,
            },
          },
          NoteDto: {
            id: { required: true, type: () => String },
            text: { required: true, type: () => String, nullable: true },
            at: { required: true, type: () => String },
            author: { required: true, type: () => casesCasesDto.PersonDto },
            attachments: { required: true, type: () => [casesCasesDto.AttachmentDto] },
          },
          NoteWrittenDto: {
            untold: {
              required: true,
              type: () => [casesCasesDto.PersonDto],
              description: 'Who is named in it but does not see the case, and is not told for that.',
            },
          },
          PartWrittenDto: { id: { required: true, type: () => String } },
          PauseDto: {
            reason: {
              required: true,
              enum: [
                'term-set-by-law',
                'hybrid-delivery',
                'suspension',
                'mediation',
                'party-fault',
                'beyond-our-control',
              ],
            },
            reasonPl: { required: true, type: () => String },
            reasonEn: { required: true, type: () => String },
            from: { required: true, type: () => String, description: 'The first day that does not count.' },
            until: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The day from which the term runs again; null while it stands still.',
            },
            endedBy: {
              required: true,
              type: () => casesCasesDto.PersonDto,
              nullable: true,
              description: 'Null while it lasts, and where the final answer ended it.',
            },
            endedAt: { required: true, type: () => String, nullable: true },
          },
          PersonBody: {
            id: {
              required: false,
              type: () => String,
              description: 'A contact that exists: the other fields are then not needed.',
              minLength: 1,
              maxLength: 200,
            },
            name: { required: false, type: () => String, default: '', minLength: 1, maxLength: 200 },
            email: { required: false, type: () => String, maxLength: 320, format: 'email' },
            phone: { required: false, type: () => String, maxLength: 50 },
            newsroom: { required: false, type: () => String, maxLength: 200 },
          },
          PersonDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          PersonLoadDto: {
            employee: {
              required: true,
              type: () => casesCasesDto.PersonDto,
              nullable: true,
              description: 'Null for the cases that nobody has.',
            },
            overdue: { required: true, type: () => Number },
            thisWeek: { required: true, type: () => Number, description: 'Due by Sunday.' },
            later: { required: true, type: () => Number },
          },
          QuoteDto: {
            term: {
              required: true,
              description: 'What the newsroom is; `assumedDaily` where nobody said: six hours, 24 for a periodical.',
              enum: ['daily', 'periodical', 'assumedDaily'],
            },
            decision: { required: true, nullable: true, enum: ['changed', 'authorised', 'deemedAuthorised'] },
            authorisedBy: { required: true, type: () => casesCasesDto.PersonDto, nullable: true },
          },
          ReasonBody: { reason: { required: true, type: () => String, minLength: 1, maxLength: 2000 } },
          ReferralDto: {
            by: { required: true, enum: ['mp', 'senator', 'councillor'] },
            notified: { required: true, type: () => Boolean },
          },
          RefusalDto: {
            replyId: { required: true, type: () => String },
            legalBasis: { required: true, type: () => String, nullable: true },
            reasoning: { required: true, type: () => String, nullable: true },
            persons: { required: true, type: () => [casesCasesDto.RefusalPersonDto] },
            interests: { required: true, type: () => [String] },
            instruction: { required: true, type: () => String, nullable: true },
          },
          RefusalPersonDto: {
            name: { required: true, type: () => String, nullable: true },
            position: { required: true, type: () => String, nullable: true },
          },
          RegisterCaseBody: {
            kind: {
              required: true,
              description: 'Never changes the number, which stands in the register of this kind.',
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            channel: {
              required: true,
              enum: ['email', 'webForm', 'phone', 'paper', 'inPerson', 'socialMedia', 'eDelivery'],
            },
            post: {
              required: false,
              type: () => casesCasesDto.SocialPostBody,
              description: 'Of what came by social media.',
            },
            eDelivery: {
              required: false,
              type: () => casesCasesDto.EDeliveryBody,
              description:
                'Of what came by e-Dor\u0119czenia. `receivedAt` is then the receipt that its evidence names, and the evidence is an attachment.',
            },
            subject: { required: true, type: () => String, minLength: 1, maxLength: 500 },
            text: { required: true, type: () => String, minLength: 1 },
            contact: {
              required: false,
              type: () => casesCasesDto.PersonBody,
              description: 'Who wrote; left out, it is anonymous.',
            },
            addressee: {
              required: false,
              type: () => casesCasesDto.PersonBody,
              description:
                'Instead of `contact`: the office begins the case, towards them. `receivedAt` is then when that happened to which it answers: the publication, for a rectification.',
            },
            receivedAt: { required: false, type: () => String },
            attachmentIds: {
              required: false,
              type: () => [String],
              description: 'Uploads: the scan of a letter, for example.',
              maxItems: 20,
            },
          },
          RegisteredDto: { id: { required: true, type: () => String }, number: { required: true, type: () => String } },
          RelatedCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
          },
          RemedyCallDto: {
            id: { required: true, type: () => String, description: 'Of the letter.' },
            days: { required: true, type: () => Number, description: "The sender's term." },
            state: {
              required: true,
              description:
                '`notDelivered`: nobody knows yet when it reached the sender. `lapsed`: unanswered in its term. `ended`: it does not matter any more.',
              enum: ['running', 'notDelivered', 'remedied', 'lapsed', 'ended'],
            },
            deliveredAt: { required: true, type: () => String, nullable: true },
            endInstant: {
              required: true,
              type: () => String,
              nullable: true,
              description: "The first instant after the sender's term, once it runs.",
            },
            allowed: {
              required: true,
              type: () => [Object],
              description: 'What the reader may say of it now.',
              enum: ['remedied', 'callDelivered'],
              isArray: true,
            },
          },
          SocialPostBody: {
            platform: {
              required: true,
              enum: ['other', 'facebook', 'x', 'instagram', 'youtube', 'linkedin', 'tiktok'],
            },
            account: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            url: { required: false, type: () => String, description: 'Of the post.', maxLength: 2000, format: 'uri' },
          },
          SocialPostDto: {
            platform: {
              required: true,
              enum: ['other', 'facebook', 'x', 'instagram', 'youtube', 'linkedin', 'tiktok'],
            },
            account: { required: true, type: () => String, nullable: true },
            url: { required: true, type: () => String, nullable: true },
          },
          StandsInForDto: {
            expected: {
              required: true,
              type: () => Boolean,
              description: 'It is theirs: they have the case, or lead the unit that has it.',
            },
          },
          SuggestedRecipientsDto: {
            to: { required: true, type: () => [String] },
            cc: { required: true, type: () => [String] },
          },
          TermExtensionDto: {
            deadlineId: { required: true, type: () => String },
            article: { required: true, type: () => String },
            until: { required: true, type: () => String, description: 'The first instant that is too late.' },
            agreedWith: { required: true, type: () => String, nullable: true },
            note: { required: true, type: () => String, nullable: true },
          },
          ToldDto: {
            id: { required: true, type: () => String },
            by: { required: true, type: () => casesCasesDto.PersonDto },
            at: { required: true, type: () => String, description: 'When somebody said so.' },
          },
          TraceStepDto: {
            code: { required: true, type: () => String },
            date: { required: false, type: () => String },
            textPl: { required: true, type: () => String },
            textEn: { required: true, type: () => String },
          },
          WorkloadDto: {
            overdue: { required: true, type: () => Number },
            days: {
              required: true,
              type: () => [casesCasesDto.DayLoadDto],
              description: 'Today and the thirteen days that follow.',
            },
            later: { required: true, type: () => Number, description: 'Due after the last of these days.' },
            people: {
              required: true,
              type: () => [casesCasesDto.PersonLoadDto],
              description: 'Who is most behind stands first.',
            },
          },
        },
      ],
      [
        casesClockDto,
        {
          ClockWithdrawalBody: {
            deadlineId: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            reason: { required: true, type: () => String, minLength: 1, maxLength: 2000 },
          },
          DelayLetterDto: {
            text: { required: true, type: () => String },
            to: { required: true, type: () => [String], description: 'To whom it would go by mail.' },
          },
          DelayNoticeBody: {
            reasons: { required: true, type: () => String, minLength: 1, maxLength: 5000 },
            until: {
              required: true,
              type: () => String,
              description: 'The announced day, `YYYY-MM-DD`: it becomes `legalEnd`.',
            },
            deadlineId: {
              required: false,
              type: () => String,
              description: 'Where left out: the clock that ends first of those that know a notice.',
              minLength: 1,
              maxLength: 200,
            },
            language: {
              required: false,
              description: '`en`: the letter stands in Polish, and in English below.',
              enum: ['pl', 'en'],
            },
            via: {
              required: false,
              description: 'Only `email` sends the letter; the others record what was sent.',
              enum: ['email', 'phone', 'inPerson', 'eDelivery', 'post'],
            },
            postedOn: {
              required: false,
              type: () => String,
              description: 'With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out.',
            },
            deliveredOn: {
              required: false,
              type: () => String,
              description: 'With the other ways: when it reached the sender. `YYYY-MM-DD`; today where left out.',
            },
          },
          NoAnswerNeededBody: { messageId: { required: true, type: () => String, minLength: 1, maxLength: 200 } },
          PauseBody: {
            deadlineId: {
              required: false,
              type: () => String,
              description:
                "The clock that is meant; the pause is a fact of the case, and each clock's rule says whether it counts.",
              minLength: 1,
              maxLength: 200,
            },
            reason: {
              required: true,
              description: 'Why, in the terms of KPA 35 \u00A75.',
              enum: [
                'term-set-by-law',
                'hybrid-delivery',
                'suspension',
                'mediation',
                'party-fault',
                'beyond-our-control',
              ],
            },
            from: {
              required: false,
              type: () => String,
              description: 'The first day that does not count, `YYYY-MM-DD`; today where left out.',
            },
          },
          PauseEndBody: {
            on: {
              required: false,
              type: () => String,
              description: 'The day from which the term runs again, `YYYY-MM-DD`; today where left out.',
            },
          },
          TermExtensionBody: {
            deadlineId: {
              required: false,
              type: () => String,
              description: 'Where left out: the clock that ends first of those that know an agreement.',
              minLength: 1,
              maxLength: 200,
            },
            until: { required: true, type: () => String, description: 'The first instant that is too late then.' },
            agreedWith: {
              required: true,
              type: () => String,
              description: 'Who agreed on their side.',
              minLength: 1,
              maxLength: 200,
            },
            note: { required: false, type: () => String, minLength: 1, maxLength: 2000 },
          },
        },
      ],
      [
        casesEarlierAnswersDto,
        {
          EarlierAnswerDto: {
            caseId: { required: true, type: () => String },
            number: { required: true, type: () => String },
            kind: {
              required: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            subject: { required: true, type: () => String },
            answerId: {
              required: true,
              type: () => String,
              description: 'Among the messages of its case, in which its words are read.',
            },
            sentAt: { required: true, type: () => String },
            by: { required: true, type: () => casesEarlierAnswersDto.EarlierAnswerNameDto },
          },
          EarlierAnswerNameDto: {
            id: { required: true, type: () => String },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null where nobody knows it any more.',
            },
          },
          EarlierAnswersDto: {
            items: {
              required: true,
              type: () => [casesEarlierAnswersDto.EarlierAnswerDto],
              description: 'The most alike in front, at most twenty.',
            },
          },
          EarlierAnswersQuery: {
            q: {
              required: false,
              type: () => String,
              description: "Words of the subject; those of the case's own subject where left out.",
              maxLength: 200,
            },
          },
        },
      ],
      [
        casesEscalationDto,
        {
          AcknowledgementBody: {
            deadlineId: {
              required: false,
              type: () => String,
              description: "Of which clock; where left out, all of the case's are meant.",
              minLength: 1,
              maxLength: 200,
            },
          },
        },
      ],
      [
        casesFreeDaysDto,
        {
          ClockDatesDto: {
            legalEnd: { required: true, type: () => String, nullable: true },
            internalTarget: { required: true, type: () => String, nullable: true },
            endInstant: { required: true, type: () => String },
          },
          ClockMovedDto: {
            caseId: { required: true, type: () => String },
            number: { required: true, type: () => String },
            kind: {
              required: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            deadlineId: { required: true, type: () => String },
            rule: { required: true, type: () => String },
            before: { required: true, type: () => casesFreeDaysDto.ClockDatesDto },
            after: { required: true, type: () => casesFreeDaysDto.ClockDatesDto },
          },
          FreeDayDoneDto: {
            at: { required: true, type: () => String },
            by: { required: true, type: () => String, nullable: true },
          },
          FreeDayDto: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['own', 'statutory'] },
            date: { required: true, type: () => String },
            name: { required: true, type: () => String },
            basis: { required: true, type: () => String, nullable: true },
            added: { required: true, type: () => casesFreeDaysDto.FreeDayDoneDto },
            removed: {
              required: true,
              type: () => casesFreeDaysDto.FreeDayRemovedDto,
              nullable: true,
              description: 'Null while it counts.',
            },
            freeAnyway: {
              required: true,
              type: () => casesFreeDaysDto.FreeDayWordsDto,
              nullable: true,
              description: 'Why the day is free without being entered.',
            },
          },
          FreeDayPreviewDto: {
            date: { required: true, type: () => String },
            freeAnyway: {
              required: true,
              type: () => casesFreeDaysDto.FreeDayWordsDto,
              nullable: true,
              description: 'Why the day is free without being entered: the change moves nothing then.',
            },
            past: { required: true, type: () => Boolean },
            items: {
              required: true,
              type: () => [casesFreeDaysDto.ClockMovedDto],
              description: 'The running clocks that would come to other dates, of the cases looked at.',
            },
            looked: { required: true, type: () => Number, description: 'Cases looked at for this page.' },
            candidates: { required: true, type: () => Number, description: 'All that are to be looked at.' },
            nextCursor: { required: true, type: () => String, nullable: true },
            revision: { required: true, type: () => Number },
          },
          FreeDayPreviewQuery: {
            kind: { required: true, enum: ['own', 'statutory'] },
            date: { required: true, type: () => String, description: '`YYYY-MM-DD`.' },
            cursor: { required: false, type: () => String, maxLength: 500 },
          },
          FreeDayQuery: { year: { required: false, type: () => Number, minimum: 2011, maximum: 2060 } },
          FreeDayRemovedDto: { reason: { required: true, type: () => String } },
          FreeDayWordsDto: { pl: { required: true, type: () => String }, en: { required: true, type: () => String } },
          FreeDaysDto: {
            year: { required: true, type: () => Number },
            holidays: {
              required: true,
              type: () => [casesFreeDaysDto.HolidayDto],
              description: 'By law, Sundays apart.',
            },
            items: {
              required: true,
              type: () => [casesFreeDaysDto.FreeDayDto],
              description: 'Those of the year that were entered, those removed among them, by date.',
            },
            recount: {
              required: true,
              type: () => casesFreeDaysDto.RecountDto,
              nullable: true,
              description: 'The cases are still being told; null: all have heard of every change.',
            },
            revision: { required: true, type: () => Number, description: 'For `If-Match`.' },
          },
          HolidayDto: {
            date: { required: true, type: () => String },
            name: { required: true, type: () => casesFreeDaysDto.FreeDayWordsDto },
          },
          LastWorkedDto: {
            today: { required: true, type: () => String },
            todayFree: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Why today is free; null: it is worked.',
            },
            day: { required: true, type: () => String, description: 'The last working day before today.' },
            free: {
              required: true,
              type: () => [casesFreeDaysDto.NamedDayDto],
              description: 'The free days between the two that have a name: no Saturdays, no Sundays.',
            },
          },
          NamedDayDto: { date: { required: true, type: () => String }, name: { required: true, type: () => String } },
          NewFreeDayDto: {
            kind: {
              required: true,
              description:
                '`own`: it moves internal targets. `statutory`: an act made it free once, and no term ends on it.',
              enum: ['own', 'statutory'],
            },
            date: { required: true, type: () => String, description: '`YYYY-MM-DD`.' },
            name: { required: true, type: () => String, maxLength: 200 },
            basis: { required: false, type: () => String, nullable: true, maxLength: 300 },
          },
          RecountDto: {
            total: { required: true, type: () => Number, description: 'Cases to look at, and how many were.' },
            done: { required: true, type: () => Number },
          },
          RemovalPreviewQuery: { cursor: { required: false, type: () => String, maxLength: 500 } },
          RemoveFreeDayDto: { reason: { required: true, type: () => String, maxLength: 500 } },
        },
      ],
      [
        casesKindsDto,
        {
          ClassifyBody: {
            kind: {
              required: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            reason: { required: false, type: () => String, maxLength: 2000 },
          },
          ComplaintSubjectsBody: {
            employeeIds: {
              required: true,
              type: () => [String],
              description: 'All of them: whoever was named before and is left out, is not any more.',
              maxItems: 50,
              minLength: 1,
              maxLength: 200,
            },
          },
          KindDto: {
            code: {
              required: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            namePl: { required: true, type: () => String },
            nameEn: { required: true, type: () => String },
            terms: {
              required: true,
              type: () => [casesKindsDto.KindTermDto],
              description: 'The terms that begin when such a case comes in.',
            },
            outcomes: {
              required: true,
              type: () => [Object],
              description: 'How such a case can end, the usual way first.',
              enum: [
                'refused',
                'changed',
                'accredited',
                'answered',
                'notHeld',
                'forwarded',
                'withdrawn',
                'leftUnexamined',
                'discontinued',
                'published',
                'authorised',
                'deemedAuthorised',
                'founded',
                'unfounded',
                'notPublicInformation',
                'upheld',
                'reversed',
                'done',
                'partlyAccredited',
              ],
              isArray: true,
            },
            begunByUs: {
              required: true,
              type: () => Boolean,
              description: 'The office begins such cases too, towards an addressee.',
            },
            anonymous: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'By which provision one without a name and an address is left unexamined; null where the law does not say so.',
            },
            ownWorkExcluded: {
              required: true,
              type: () => Boolean,
              description: 'Nobody handles one that is about their own work (KPA 256).',
            },
            retention: {
              required: true,
              type: () => String,
              description:
                "`A`, or `B` or `BE` and the full years for which its file is kept, as the office's settings have it.",
            },
            inUse: {
              required: true,
              type: () => Boolean,
              description:
                'False: the office does not handle such cases, and none is registered by hand. Those that are stay.',
            },
            alwaysInUse: { required: true, type: () => Boolean, description: 'No office can do without it.' },
          },
          KindTermDto: {
            rule: { required: true, type: () => String },
            basis: { required: true, type: () => String, description: 'The provision.' },
            dutyPl: { required: true, type: () => String },
            dutyEn: { required: true, type: () => String },
          },
          KindsDto: { items: { required: true, type: () => [casesKindsDto.KindDto] } },
          LodgingBody: {
            receivedAt: {
              required: false,
              type: () => String,
              description: 'When the editor received it: now where left out.',
            },
            edition: {
              required: true,
              description: 'Where the text appeared: it decides how soon the editor publishes (PP 32).',
              enum: ['daily', 'periodical', 'electronic'],
            },
          },
          QuoteDecisionBody: {
            decision: { required: true, enum: ['refused', 'changed', 'authorised'] },
            changes: {
              required: false,
              type: () => String,
              description: 'What was changed, of a quote that was authorised with changes.',
              maxLength: 20000,
            },
            authorisedById: {
              required: false,
              type: () => String,
              description: 'Who authorised it: the caller where left out.',
              minLength: 1,
              maxLength: 200,
            },
          },
        },
      ],
      [
        casesLegalActsDto,
        {
          AppealBody: {
            kind: { required: true, enum: ['appeal', 'urgingMotion'] },
            handling: { required: true, enum: ['examine', 'passOn'] },
            channel: {
              required: true,
              enum: ['email', 'webForm', 'phone', 'paper', 'inPerson', 'socialMedia', 'eDelivery'],
            },
            subject: { required: true, type: () => String, minLength: 1, maxLength: 500 },
            text: { required: true, type: () => String, minLength: 1 },
            receivedAt: { required: false, type: () => String },
            attachmentIds: { required: false, type: () => [String], maxItems: 20 },
          },
          CallDeliveryBody: {
            deliveredOn: { required: false, type: () => String, description: '`YYYY-MM-DD`; today where left out.' },
          },
          CompetentBodyBody: {
            body: {
              required: true,
              type: () => String,
              description: 'The competent body, as the letter names it.',
              minLength: 1,
              maxLength: 500,
            },
            reasons: { required: true, type: () => String, minLength: 1, maxLength: 5000 },
            part: {
              required: false,
              type: () => Boolean,
              description: 'Only a part of it goes there (KPA 66): the office answers the rest.',
            },
            pastContributionsReason: {
              required: false,
              type: () => String,
              description:
                'Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered.',
              minLength: 1,
              maxLength: 2000,
            },
          },
          LeaveUnexaminedBody: { note: { required: false, type: () => String, maxLength: 5000 } },
          ParentBody: {
            parentId: {
              required: true,
              type: () => String,
              description: 'The case that it is against.',
              minLength: 1,
              maxLength: 200,
            },
            handling: {
              required: true,
              description: 'Whether the office examines it, or passes it on.',
              enum: ['examine', 'passOn'],
            },
          },
          ReferralBody: {
            by: { required: true, enum: ['mp', 'senator', 'councillor'] },
            name: { required: true, type: () => String, minLength: 1, maxLength: 200 },
          },
          ReferralWithdrawalBody: { reason: { required: true, type: () => String, minLength: 1, maxLength: 2000 } },
          ReferrerNoticeBody: {
            on: { required: false, type: () => String, description: '`YYYY-MM-DD`; today where left out.' },
          },
          RefusalBody: {
            via: {
              required: true,
              description: 'How the decision was served.',
              enum: ['inPerson', 'eDelivery', 'post'],
            },
            postedOn: {
              required: false,
              type: () => String,
              description: 'With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out.',
            },
            deliveredOn: {
              required: false,
              type: () => String,
              description: 'When it reached the sender. `YYYY-MM-DD`; today where left out.',
            },
            pastContributionsReason: {
              required: false,
              type: () => String,
              description:
                'Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered.',
              minLength: 1,
              maxLength: 2000,
            },
            attachmentIds: { required: true, type: () => [String], description: 'The signed decision.', maxItems: 20 },
            legalBasis: { required: true, type: () => String, minLength: 1, maxLength: 2000 },
            reasoning: { required: true, type: () => String, minLength: 1, maxLength: 20000 },
            persons: {
              required: false,
              type: () => [casesLegalActsDto.RefusalPersonBody],
              description: 'Who took a stand in the proceedings: under UDIP, at least one (UDIP 16(2)(2)).',
              maxItems: 20,
            },
            interests: {
              required: false,
              type: () => [String],
              description: 'Whose goods under UDIP 5(2) the decision protects, whose secret for example.',
              maxItems: 20,
              minLength: 1,
              maxLength: 500,
            },
            instruction: {
              required: true,
              type: () => String,
              description: 'How and by when one appeals.',
              minLength: 1,
              maxLength: 5000,
            },
          },
          RefusalPersonBody: {
            name: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            position: {
              required: true,
              type: () => String,
              description: 'What they are: their function.',
              minLength: 1,
              maxLength: 200,
            },
          },
          RemediedBody: {
            on: { required: false, type: () => String, description: '`YYYY-MM-DD`; today where left out.' },
          },
          RemedyCallBody: {
            defects: {
              required: true,
              type: () => String,
              description: 'What is missing, as the letter says it.',
              minLength: 1,
              maxLength: 5000,
            },
            days: {
              required: false,
              type: () => Number,
              description: "The sender's term in days from the delivery: at least seven (KPA 64 \u00A72).",
              minimum: 1,
              maximum: 90,
            },
            beforeRefusal: {
              required: false,
              type: () => Boolean,
              description: 'A decision of refusal is to follow: under UDIP, a call is allowed only then.',
            },
          },
          SentBody: {
            via: {
              required: false,
              description: 'Only `email` sends the letter; the others record what was sent.',
              enum: ['email', 'phone', 'inPerson', 'eDelivery', 'post'],
            },
            postedOn: {
              required: false,
              type: () => String,
              description: 'With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out.',
            },
            deliveredOn: {
              required: false,
              type: () => String,
              description:
                'When it reached the sender. `YYYY-MM-DD`; today where left out, and with `via: post` not known yet.',
            },
          },
        },
      ],
      [
        casesMailAddressesDto,
        {
          MailAddressDto: {
            address: {
              required: true,
              type: () => String,
              description: 'Of the office.',
              minLength: 1,
              maxLength: 320,
            },
            kind: {
              required: true,
              nullable: true,
              description: 'What a mail to it is registered as; null: a press inquiry.',
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
          },
          MailAddressesBody: {
            items: {
              required: true,
              type: () => [casesMailAddressesDto.MailAddressDto],
              description: 'Of those that are missing nothing changes.',
              maxItems: 100,
            },
          },
          MailAddressesDto: {
            items: {
              required: true,
              type: () => [casesMailAddressesDto.MailAddressDto],
              description:
                "In the office's order: of several addresses in one mail the first one that has a kind decides.",
            },
            revision: { required: true, type: () => Number },
          },
        },
      ],
      [
        casesNumberSchemesDto,
        {
          NumberSchemeDto: {
            pattern: {
              required: true,
              type: () => String,
              description: '`{unit}.{class}.{number}.{year}`; `{number:6}` fills up with zeros.',
            },
            unit: { required: true, type: () => String, nullable: true },
            subjectClass: { required: true, type: () => String, nullable: true },
            example: { required: true, type: () => String, description: 'The twelfth number of a year, written so.' },
          },
          NumberSchemesDto: {
            items: { required: true, type: () => [casesNumberSchemesDto.RegisterSchemeDto] },
            revision: {
              required: true,
              type: () => Number,
              description: 'Of all together; give it back in If-Match to be told of changes by others.',
            },
          },
          RegisterSchemeDto: {
            kind: {
              required: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            current: { required: true, type: () => casesNumberSchemesDto.NumberSchemeDto },
            nextYear: {
              required: true,
              type: () => casesNumberSchemesDto.NumberSchemeDto,
              nullable: true,
              description: 'What begins next year; null where nothing else does.',
            },
          },
          SetNumberSchemeBody: {
            pattern: { required: true, type: () => String, minLength: 1, maxLength: 60 },
            unit: {
              required: false,
              type: () => String,
              nullable: true,
              minLength: 1,
              maxLength: 15,
              pattern: '^[A-Z0-9]+([.-][A-Z0-9]+)*$',
            },
            subjectClass: { required: false, type: () => String, nullable: true, pattern: '^\\d{1,8}$' },
            from: { required: true, enum: ['now', 'nextYear'] },
          },
        },
      ],
      [
        casesRepliesDto,
        {
          AddAttachmentsBody: { attachmentIds: { required: true, type: () => [String], minItems: 1 } },
          DisclosureBody: {
            body: {
              required: false,
              type: () => String,
              description: 'The disclosing body: the office where left out.',
              minLength: 1,
              maxLength: 300,
            },
            producedBy: {
              required: false,
              type: () => String,
              description: 'Who produced the information, or answers for it: the body where left out.',
              minLength: 1,
              maxLength: 300,
            },
            disclosedBy: {
              required: false,
              type: () => String,
              description: 'Whoever answers where left out.',
              minLength: 1,
              maxLength: 300,
            },
            on: { required: false, type: () => String, description: '`YYYY-MM-DD`; today where left out.' },
          },
          ReplyBody: {
            text: {
              required: false,
              type: () => String,
              description: 'May be left out where there is HTML.',
              minLength: 1,
            },
            html: {
              required: false,
              type: () => String,
              description:
                'Sanitised here. Where it says something, the plain text that goes out follows from it, and `text` is left aside.',
            },
            attachmentIds: { required: false, type: () => [String] },
            to: {
              required: false,
              type: () => [String],
              description: "The case's `suggestedRecipients.to` where left out.",
              minItems: 1,
              format: 'email',
            },
            cc: { required: false, type: () => [String], format: 'email' },
            bcc: { required: false, type: () => [String], format: 'email' },
            final: {
              required: false,
              type: () => Boolean,
              description: 'An interim answer (`false`) leaves the clock running.',
            },
            outcome: {
              required: false,
              description:
                'What a final answer comes to, where ladders ask for it (`asksOutcome` of `GET \u2026/ladders`): said by nobody, those of each outcome apply.',
              enum: [
                'refused',
                'changed',
                'accredited',
                'answered',
                'notHeld',
                'forwarded',
                'withdrawn',
                'leftUnexamined',
                'discontinued',
                'published',
                'authorised',
                'deemedAuthorised',
                'founded',
                'unfounded',
                'notPublicInformation',
                'upheld',
                'reversed',
                'done',
                'partlyAccredited',
              ],
            },
            holdSeconds: {
              required: false,
              type: () => Number,
              description: 'For so long it can be taken back, but not past the end of the term.',
              minimum: 0,
            },
            via: {
              required: false,
              description: 'Only `email` sends anything; the others record what was sent or said.',
              enum: ['email', 'phone', 'inPerson', 'eDelivery', 'post'],
            },
            disclosure: {
              required: false,
              type: () => casesRepliesDto.DisclosureBody,
              nullable: true,
              description:
                'Of a final answer to a request for public information: preset where left out; null where it discloses none.',
            },
            postedOn: {
              required: false,
              type: () => String,
              description: 'With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out.',
            },
            deliveredOn: {
              required: false,
              type: () => String,
              description: 'With the other ways: when it reached whoever asked. `YYYY-MM-DD`; today where left out.',
            },
            pastContributionsReason: {
              required: false,
              type: () => String,
              description:
                'Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered.',
              minLength: 1,
              maxLength: 2000,
            },
          },
          ReplyDeliveryBody: {
            deliveredOn: {
              required: true,
              type: () => String,
              description: 'The day that the receipt names, `YYYY-MM-DD`.',
            },
          },
        },
      ],
      [
        casesSplittingDto,
        {
          SplitBody: {
            messageId: {
              required: true,
              type: () => String,
              description: 'A message that came in.',
              minLength: 1,
              maxLength: 200,
            },
            kind: {
              required: false,
              description: 'That of the case where left out.',
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            subject: {
              required: false,
              type: () => String,
              description: "The message's own where left out.",
              minLength: 1,
              maxLength: 500,
            },
          },
        },
      ],
      [
        communiquesCommuniqueLinesDto,
        {
          ChangedLineDto: {
            lineId: { required: true, type: () => String },
            title: { required: true, type: () => String },
            version: { required: true, type: () => Number, description: 'The one that holds now, or held last.' },
            change: {
              required: true,
              description: "Since the communiqu\u00E9's newest version was written.",
              enum: ['changed', 'withdrawn', 'new', 'ranOut'],
            },
          },
          CommuniqueLineBody: { version: { required: true, type: () => Number, minimum: 1 } },
          CommuniqueLinesDto: {
            topic: {
              required: true,
              type: () => LibsTopics.TopicReferenceDto,
              nullable: true,
              description: 'Null where it has none.',
            },
            lines: {
              required: true,
              type: () => [LibsTopics.LineAtHandDto],
              description: 'Those of its topic that may be quoted today.',
            },
            quotes: { required: true, type: () => [LibsTopics.QuotedLineDto] },
            changed: {
              required: true,
              type: () => [communiquesCommuniqueLinesDto.ChangedLineDto],
              description:
                'Lines of its topic that it does not quote, and that say something else than when its newest version was written.',
            },
          },
          DropCommuniqueLineQuery: {
            topicId: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            lineId: { required: true, type: () => String, minLength: 1, maxLength: 200 },
          },
        },
      ],
      [
        communiquesCommuniquesDto,
        {
          CommuniqueCorrectionBody: {
            note: {
              required: true,
              type: () => String,
              description: 'What was corrected: stands on the page above the new version.',
              minLength: 1,
              maxLength: 2000,
            },
          },
          CommuniqueDecisionBody: { version: { required: true, type: () => Number, minimum: 1 } },
          CommuniqueDto: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['rectification', 'communique', 'statement', 'invitation', 'crisisNotice'] },
            state: {
              required: true,
              enum: ['approved', 'withdrawn', 'idea', 'writing', 'submitted', 'scheduled', 'released'],
            },
            topicId: { required: true, type: () => String, nullable: true },
            version: { required: true, type: () => Number, description: 'The newest.' },
            shown: { required: true, type: () => communiquesCommuniquesDto.CommuniqueShownDto },
            faults: {
              required: true,
              type: () => [String],
              description:
                'What would keep the version that is shown from being released, by the codes of the refusals.',
            },
            lostPictures: {
              required: true,
              type: () => [communiquesCommuniquesDto.CommuniqueLostPictureDto],
              description:
                'Pictures of the version that is shown, and of the one on the page, that their library withdrew.',
            },
            versions: {
              required: true,
              type: () => [communiquesCommuniquesDto.CommuniqueVersionLineDto],
              description: 'Oldest first.',
            },
            writers: { required: true, type: () => [communiquesCommuniquesDto.CommuniquePersonDto] },
            approver: { required: true, type: () => communiquesCommuniquesDto.CommuniquePersonDto, nullable: true },
            schedule: { required: true, type: () => communiquesCommuniquesDto.CommuniqueScheduleDto, nullable: true },
            released: { required: true, type: () => communiquesCommuniquesDto.CommuniqueReleasedDto, nullable: true },
            withdrawal: {
              required: true,
              type: () => communiquesCommuniquesDto.CommuniqueWithdrawalDto,
              nullable: true,
            },
            returned: { required: true, type: () => communiquesCommuniquesDto.CommuniqueReturnedDto, nullable: true },
            held: {
              required: true,
              type: () => [String],
              description: 'Why it did not appear at its minute, by the codes of the refusals.',
            },
            ladder: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'The name of the ladder that it goes by; null where four eyes are enough, or it was not submitted.',
            },
            levels: { required: true, type: () => [communiquesCommuniquesDto.CommuniqueLevelDto] },
            waitsFor: {
              required: true,
              type: () => [communiquesCommuniquesDto.CommuniquePersonDto],
              description: 'Who may sign the levels whose turn is; empty where it goes by no ladder.',
            },
            signsAs: {
              required: true,
              type: () => [communiquesCommuniquesDto.CommuniquePersonDto],
              description:
                'In whose name the caller can approve it now, their own first; empty where it is not theirs, or nothing waits.',
            },
            mayReturn: {
              required: true,
              type: () => Boolean,
              description: 'The caller can give it back to whoever writes it.',
            },
            revision: { required: true, type: () => Number },
          },
          CommuniqueFileBody: {
            attachmentId: {
              required: true,
              type: () => String,
              description: 'Of an upload (`POST /api/attachments`), or of a file that the communiqu\u00E9 has already.',
              minLength: 1,
              maxLength: 200,
            },
            alternative: {
              required: false,
              type: () => String,
              description: 'What a picture shows, for whoever does not see it.',
              default: '',
              maxLength: 1000,
            },
            credit: { required: false, type: () => String, default: '', maxLength: 200 },
            rights: {
              required: false,
              type: () => String,
              description: 'By what right it is shown: a licence, a consent.',
              default: '',
            },
          },
          CommuniqueFileDto: {
            attachmentId: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
            mediaType: { required: true, type: () => String },
            size: { required: true, type: () => Number },
            sha256: { required: true, type: () => String, nullable: true },
            alternative: { required: true, type: () => String, nullable: true },
            credit: { required: true, type: () => String, nullable: true },
            rights: { required: true, type: () => String, nullable: true },
          },
          CommuniqueFreeDayDto: {
            pl: { required: true, type: () => String },
            en: { required: true, type: () => String },
          },
          CommuniqueItemDto: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['rectification', 'communique', 'statement', 'invitation', 'crisisNotice'] },
            state: {
              required: true,
              enum: ['approved', 'withdrawn', 'idea', 'writing', 'submitted', 'scheduled', 'released'],
            },
            headline: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were disposed of.',
            },
            lead: { required: true, type: () => String, nullable: true },
            topicId: { required: true, type: () => String, nullable: true },
            version: { required: true, type: () => Number },
            writer: {
              required: true,
              type: () => communiquesCommuniquesDto.CommuniquePersonDto,
              description: 'Who wrote the newest version.',
            },
            since: { required: true, type: () => String, description: 'Since when it has been in its state.' },
            appearsAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When its page appears, or appeared.',
            },
            mailsAt: { required: true, type: () => String, nullable: true },
            embargo: { required: true, type: () => Boolean },
            releasedAt: { required: true, type: () => String, nullable: true },
            standsReleased: { required: true, type: () => Boolean, description: 'A version of it stands on its page.' },
            slug: { required: true, type: () => String, nullable: true },
            waitsFor: {
              required: true,
              type: () => [communiquesCommuniquesDto.CommuniqueTurnDto],
              description: 'With whom it waits, by its ladder; empty where it goes by none, or does not wait.',
            },
            warnings: {
              required: true,
              type: () => [Object],
              enum: [
                'waits-long',
                'two-at-once',
                'quote-unauthorised',
                'held',
                'picture-withdrawn',
                'event-then',
                'line-outdated',
              ],
              isArray: true,
            },
            revision: { required: true, type: () => Number },
          },
          CommuniqueLevelDto: {
            signatory: { required: true, enum: ['function', 'unitHead', 'coordinator', 'employee'] },
            employee: {
              required: true,
              type: () => communiquesCommuniquesDto.CommuniquePersonDto,
              nullable: true,
              description: 'Whom it names, where it names one employee.',
            },
            functionId: { required: true, type: () => String, nullable: true },
            signedBy: { required: true, type: () => communiquesCommuniquesDto.CommuniquePersonDto, nullable: true },
            signedAt: { required: true, type: () => String, nullable: true },
            askedAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Since when its turn is, or was; null where it has not come.',
            },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'The first instant that is too late; null where the level has no term, or its turn has not come.',
            },
          },
          CommuniqueLostPictureDto: {
            attachmentId: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
            released: { required: true, type: () => Boolean, description: 'It stands on the page.' },
          },
          CommuniquePageDto: {
            items: { required: true, type: () => [communiquesCommuniquesDto.CommuniqueItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          CommuniquePersonDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          CommuniquePlanDayDto: {
            day: { required: true, type: () => String },
            free: {
              required: true,
              type: () => communiquesCommuniquesDto.CommuniqueFreeDayDto,
              nullable: true,
              description: 'Why nobody works then; null of a working day.',
            },
            items: { required: true, type: () => [communiquesCommuniquesDto.CommuniqueItemDto] },
            events: {
              required: true,
              type: () => [communiquesPressEventsDto.PressEventDto],
              description: 'Meetings with the press that begin on it.',
            },
          },
          CommuniquePlanDto: { days: { required: true, type: () => [communiquesCommuniquesDto.CommuniquePlanDayDto] } },
          CommuniquePlanQuery: {
            from: { required: true, type: () => String },
            to: { required: true, type: () => String, description: 'The last day of it; 62 days at most.' },
          },
          CommuniqueQuery: {
            version: {
              required: false,
              type: () => Number,
              description: 'Another version than the newest.',
              minimum: 1,
            },
          },
          CommuniqueQuoteBody: {
            words: { required: true, type: () => String, minLength: 1, maxLength: 2000 },
            speaker: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            authorised: {
              required: true,
              type: () => Boolean,
              description: 'Whoever said it agreed to it. Nothing is released with one that is not.',
            },
          },
          CommuniqueQuoteDto: {
            words: { required: true, type: () => String, nullable: true },
            speaker: { required: true, type: () => String, nullable: true },
            authorised: { required: true, type: () => Boolean },
          },
          CommuniqueReleaseBody: {
            at: {
              required: false,
              type: () => String,
              description:
                "When its mails leave: an instant with its offset, or a minute of Warsaw's clock (`2026-03-02T10:00`); at once where left out.",
              minLength: 10,
              maxLength: 40,
            },
            embargoUntil: {
              required: false,
              type: () => String,
              description: 'When its page appears; with its mails where left out.',
              minLength: 10,
              maxLength: 40,
            },
          },
          CommuniqueReleasedDto: {
            version: { required: true, type: () => Number },
            slug: { required: true, type: () => String },
            at: { required: true, type: () => String },
            minutesLate: {
              required: true,
              type: () => Number,
              description: 'After the minute that was set for it: the office was down then.',
            },
          },
          CommuniqueReturnBody: { reason: { required: true, type: () => String, minLength: 1, maxLength: 5000 } },
          CommuniqueReturnedDto: {
            by: { required: true, type: () => communiquesCommuniquesDto.CommuniquePersonDto },
            reason: { required: true, type: () => String, nullable: true },
          },
          CommuniqueScheduleDto: {
            version: { required: true, type: () => Number },
            appearsAt: { required: true, type: () => String },
            mailsAt: { required: true, type: () => String },
            embargo: { required: true, type: () => Boolean },
          },
          CommuniqueShownDto: {
            version: { required: true, type: () => Number },
            headline: { required: true, type: () => String, nullable: true },
            lead: { required: true, type: () => String, nullable: true },
            html: { required: true, type: () => String, nullable: true },
            text: { required: true, type: () => String, nullable: true },
            quotes: { required: true, type: () => [communiquesCommuniquesDto.CommuniqueQuoteDto] },
            boilerplate: { required: true, type: () => String, nullable: true },
            pressContact: { required: true, type: () => String, nullable: true },
            place: { required: true, type: () => String, nullable: true },
            dateLine: { required: true, type: () => String, nullable: true },
            audience: { required: true, type: () => String, nullable: true },
            translations: { required: true, type: () => [communiquesCommuniquesDto.CommuniqueTranslationDto] },
            files: { required: true, type: () => [communiquesCommuniquesDto.CommuniqueFileDto] },
          },
          CommuniqueTranslationBody: {
            language: { required: true, enum: ['pl', 'en'] },
            headline: { required: true, type: () => String },
            lead: { required: false, type: () => String },
            body: { required: false, type: () => String },
            html: { required: false, type: () => String },
          },
          CommuniqueTranslationDto: {
            language: { required: true, enum: ['pl', 'en'] },
            headline: { required: true, type: () => String, nullable: true },
            lead: { required: true, type: () => String, nullable: true },
            html: { required: true, type: () => String, nullable: true },
            text: { required: true, type: () => String, nullable: true },
          },
          CommuniqueTurnDto: {
            level: { required: true, type: () => Number, description: 'Counted from 0.' },
            people: {
              required: true,
              type: () => [communiquesCommuniquesDto.CommuniquePersonDto],
              description: 'Who was asked to sign it.',
            },
            since: { required: true, type: () => String },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late; null where the level has no term.',
            },
          },
          CommuniqueVersionBody: {
            headline: { required: false, type: () => String, minLength: 1 },
            lead: { required: false, type: () => String },
            body: { required: false, type: () => String, description: 'Plain text; blank lines part paragraphs.' },
            html: { required: false, type: () => String, description: 'Formatted, in the place of `body`.' },
            quotes: { required: false, type: () => [communiquesCommuniquesDto.CommuniqueQuoteBody] },
            boilerplate: { required: false, type: () => String, maxLength: 2000 },
            pressContact: { required: false, type: () => String },
            place: { required: false, type: () => String, maxLength: 200 },
            dateLine: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'The day of its date line; null takes it away.',
            },
            audience: {
              required: false,
              type: () => String,
              description: "Whom it is for, in the office's own words.",
            },
            topicId: { required: false, type: () => String, nullable: true, minLength: 1, maxLength: 200 },
            translations: { required: false, type: () => [communiquesCommuniquesDto.CommuniqueTranslationBody] },
            files: { required: false, type: () => [communiquesCommuniquesDto.CommuniqueFileBody] },
          },
          CommuniqueVersionLineDto: {
            version: { required: true, type: () => Number },
            at: { required: true, type: () => String },
            by: { required: true, type: () => communiquesCommuniquesDto.CommuniquePersonDto },
            hash: { required: true, type: () => String, description: 'SHA-256 over all that its page shows, in hex.' },
            correctionNote: { required: true, type: () => String, nullable: true },
            approvedBy: { required: true, type: () => communiquesCommuniquesDto.CommuniquePersonDto, nullable: true },
            releasedAt: { required: true, type: () => String, nullable: true },
          },
          CommuniqueWithdrawalBody: {
            reason: {
              required: true,
              type: () => String,
              description: 'Stands on its page in the place of its words.',
              maxLength: 2000,
            },
          },
          CommuniqueWithdrawalDto: {
            at: { required: true, type: () => String },
            by: { required: true, type: () => communiquesCommuniquesDto.CommuniquePersonDto },
            reason: { required: true, type: () => String, nullable: true },
          },
          CommuniqueWrittenDto: {
            id: { required: true, type: () => String },
            version: { required: true, type: () => Number, description: 'The newest.' },
            revision: { required: true, type: () => Number },
          },
          CommuniquesQuery: {
            state: {
              required: false,
              type: () => [Object],
              enum: ['approved', 'withdrawn', 'idea', 'writing', 'submitted', 'scheduled', 'released'],
              isArray: true,
            },
            q: { required: false, type: () => String, description: 'Words of the headline.', maxLength: 200 },
            topic: {
              required: false,
              type: () => String,
              description: 'Those of a topic.',
              minLength: 1,
              maxLength: 200,
            },
          },
          NewCommuniqueBody: {
            headline: { required: true, type: () => String, minLength: 1 },
            kind: { required: false, enum: ['rectification', 'communique', 'statement', 'invitation', 'crisisNotice'] },
          },
          WaitingCommuniqueDto: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['rectification', 'communique', 'statement', 'invitation', 'crisisNotice'] },
            headline: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were disposed of.',
            },
            version: { required: true, type: () => Number },
            writer: {
              required: true,
              type: () => communiquesCommuniquesDto.CommuniquePersonDto,
              description: 'Who wrote the newest version.',
            },
            since: { required: true, type: () => String },
            level: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'Counted from 0; null where it goes by no ladder.',
            },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late; null where the level has no term.',
            },
            late: { required: true, type: () => Boolean },
            signsAs: {
              required: true,
              type: () => [communiquesCommuniquesDto.CommuniquePersonDto],
              description: 'In whose name the caller can approve it: their own first.',
            },
          },
          WaitingCommuniquesDto: {
            items: { required: true, type: () => [communiquesCommuniquesDto.WaitingCommuniqueDto] },
            more: { required: true, type: () => Boolean, description: 'There are more that wait than were looked at.' },
          },
        },
      ],
      [
        communiquesPressEventsDto,
        {
          CancelPressEventBody: { reason: { required: true, type: () => String, minLength: 1, maxLength: 2000 } },
          OpenPressEventDto: {
            id: { required: true, type: () => String },
            title: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were disposed of, as is its place.',
            },
            place: { required: true, type: () => String, nullable: true },
            startsAt: { required: true, type: () => String },
          },
          OpenPressEventsDto: { items: { required: true, type: () => [communiquesPressEventsDto.OpenPressEventDto] } },
          PressEventBody: {
            kind: { required: true, enum: ['other', 'conference', 'briefing'] },
            title: { required: true, type: () => String, minLength: 1, maxLength: 300 },
            place: { required: true, type: () => String, maxLength: 300 },
            startsAt: {
              required: true,
              type: () => String,
              description: "A minute of Warsaw's clock (`2026-03-02T10:00`), or an instant with its offset.",
              maxLength: 40,
            },
            endsAt: {
              required: true,
              type: () => String,
              description: 'Later than the start, within a week.',
              maxLength: 40,
            },
            accreditation: { required: true, type: () => Boolean, description: 'Journalists ask to be let in.' },
          },
          PressEventDto: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['other', 'conference', 'briefing'] },
            title: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were disposed of, as is its place.',
            },
            place: { required: true, type: () => String, nullable: true },
            startsAt: { required: true, type: () => String },
            endsAt: { required: true, type: () => String },
            accreditation: { required: true, type: () => Boolean },
            cancelled: { required: true, type: () => Boolean },
            warnings: { required: true, type: () => [Object], enum: ['two-at-once', 'communique-then'], isArray: true },
            revision: { required: true, type: () => Number },
          },
          PressEventWrittenDto: {
            id: { required: true, type: () => String },
            revision: { required: true, type: () => Number },
          },
        },
      ],
      [
        communiquesPressRoomDto,
        {
          OpenedPlanFeedDto: {
            address: {
              required: true,
              type: () => String,
              description: 'Told this once: whoever knows it reads the plan.',
            },
          },
          PlanFeedDto: {
            openedAt: { required: true, type: () => String, nullable: true, description: 'Null while there is none.' },
          },
          PressDutyBody: {
            phone: { required: false, type: () => String, maxLength: 40 },
            email: { required: false, type: () => String, maxLength: 200 },
            hoursPl: {
              required: false,
              type: () => String,
              description: 'When somebody answers there, in words.',
              maxLength: 200,
            },
            hoursEn: { required: false, type: () => String, maxLength: 200 },
          },
          PressDutyDto: {
            phone: { required: true, type: () => String, nullable: true },
            email: { required: true, type: () => String, nullable: true },
            hoursPl: { required: true, type: () => String, nullable: true },
            hoursEn: { required: true, type: () => String, nullable: true },
          },
          PressRoomDto: {
            topics: { required: true, type: () => [communiquesPressRoomDto.PressTopicDto] },
            duty: {
              required: true,
              type: () => communiquesPressRoomDto.PressDutyDto,
              nullable: true,
              description: 'Null where nobody has said it.',
            },
            revision: { required: true, type: () => Number },
          },
          PressRoomWrittenDto: { revision: { required: true, type: () => Number } },
          PressTopicBody: {
            pl: {
              required: true,
              type: () => String,
              description: "As everybody reads it; the office's own name of a topic may say more than that.",
              minLength: 1,
              maxLength: 120,
            },
            en: { required: true, type: () => String, minLength: 1, maxLength: 120 },
          },
          PressTopicDto: {
            topicId: { required: true, type: () => String },
            pl: { required: true, type: () => String },
            en: { required: true, type: () => String },
            slug: { required: true, type: () => String, description: 'The end of its address, below `/prasa/temat/`.' },
          },
        },
      ],
      [
        contactHistoryContactHistoryDto,
        {
          CorrectEncounterBody: {
            type: { required: false, enum: ['note', 'call', 'meeting', 'pressBreakfast'] },
            at: { required: false, type: () => String },
            participantIds: { required: false, type: () => [String], maxLength: 200, minItems: 1 },
            topic: { required: false, type: () => String, maxLength: 200 },
            text: { required: false, type: () => String, maxLength: 20000 },
            reason: {
              required: false,
              type: () => String,
              description:
                'Wanted an hour after it was noted, and of anybody but its author: 409 `correction-needs-reason`.',
              maxLength: 500,
            },
          },
          EncounterCaseBody: {
            subject: {
              required: false,
              type: () => String,
              description: 'What it was about, where left out.',
              maxLength: 500,
            },
            kind: {
              required: false,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
          },
          EncounterCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String },
            revision: { required: true, type: () => Number },
          },
          EncounterDto: {
            id: { required: true, type: () => String },
            type: { required: true, enum: ['note', 'call', 'meeting', 'pressBreakfast'] },
            at: { required: true, type: () => String },
            topic: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once somebody who took part was erased, as is the text.',
            },
            text: { required: true, type: () => String, nullable: true },
            participants: { required: true, type: () => [contactHistoryContactHistoryDto.ParticipantDto] },
            notedBy: { required: true, type: () => contactHistoryContactHistoryDto.PartyNameDto },
            notedAt: { required: true, type: () => String },
            correctedBy: { required: true, type: () => contactHistoryContactHistoryDto.PartyNameDto, nullable: true },
            correctedAt: { required: true, type: () => String, nullable: true },
            case: {
              required: true,
              type: () => contactHistoryContactHistoryDto.TimelineCaseDto,
              nullable: true,
              description: 'What it was made, where the reader sees that case.',
            },
            revision: { required: true, type: () => Number },
          },
          MonthDto: {
            month: { required: true, type: () => String, description: '`YYYY-MM`.' },
            cases: { required: true, type: () => Number },
            encounters: { required: true, type: () => Number },
          },
          NewEncounterBody: {
            type: { required: true, enum: ['note', 'call', 'meeting', 'pressBreakfast'] },
            at: { required: false, type: () => String, description: 'Now where left out.' },
            participantIds: {
              required: true,
              type: () => [String],
              description: 'Contacts.',
              maxLength: 200,
              minItems: 1,
            },
            topic: { required: true, type: () => String, description: 'About what, in a line.', maxLength: 200 },
            text: { required: true, type: () => String, maxLength: 20000 },
          },
          ParticipantDto: {
            contact: { required: true, type: () => contactHistoryContactHistoryDto.PartyNameDto },
            newsroom: {
              required: true,
              type: () => contactHistoryContactHistoryDto.PartyNameDto,
              nullable: true,
              description: 'To which they belonged then.',
            },
          },
          PartyKindDto: {
            kind: {
              required: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            name: { required: true, type: () => String, description: "In the caller's language." },
            count: { required: true, type: () => Number },
          },
          PartyNameDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true, description: 'Null once they were erased.' },
          },
          StatisticsDto: {
            cases: { required: true, type: () => Number },
            encounters: { required: true, type: () => Number, description: 'Contacts outside of cases.' },
            forwarded: {
              required: true,
              type: () => Number,
              description: 'Cases of others that were passed on to the public body; 0 for all others.',
            },
            months: {
              required: true,
              type: () => [contactHistoryContactHistoryDto.MonthDto],
              description: 'The last twelve, the oldest first.',
            },
            kinds: { required: true, type: () => [contactHistoryContactHistoryDto.PartyKindDto] },
            answered: { required: true, type: () => Number },
            medianHoursToAnswer: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'From the receipt to the first final answer that went out; null where there is none.',
            },
          },
          TimelineCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
          },
          TimelineEntryDto: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['answer', 'note', 'case', 'message', 'call', 'meeting', 'pressBreakfast'] },
            at: { required: true, type: () => String },
            contact: { required: true, type: () => contactHistoryContactHistoryDto.PartyNameDto, nullable: true },
            case: { required: true, type: () => contactHistoryContactHistoryDto.TimelineCaseDto, nullable: true },
            mention: { required: true, type: () => Boolean, description: 'It stands in a case of somebody else.' },
            forwarded: {
              required: true,
              type: () => Boolean,
              description: 'With it the case was passed on to the public body whose history this is.',
            },
            encounterId: { required: true, type: () => String, nullable: true },
            title: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'A subject; null once its person was erased.',
            },
            excerpt: { required: true, type: () => String, nullable: true, description: 'The beginning of the text.' },
          },
          TimelinePageDto: {
            items: { required: true, type: () => [contactHistoryContactHistoryDto.TimelineEntryDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          TimelineQuery: {
            types: {
              required: false,
              type: () => [Object],
              description: 'Separated by commas; all where left out.',
              enum: ['cases', 'messages', 'calls', 'meetings', 'notes', 'mentions'],
              isArray: true,
            },
          },
          UnitEntryDto: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['contribution', 'case', 'question', 'declined'] },
            at: { required: true, type: () => String },
            case: {
              required: true,
              type: () => contactHistoryContactHistoryDto.TimelineCaseDto,
              nullable: true,
              description: 'Null for whoever does not see it.',
            },
            contributionId: { required: true, type: () => String, nullable: true },
            title: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The subject of a case, or what the unit was asked; null once it was erased.',
            },
            excerpt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The beginning of what the unit answered.',
            },
            late: { required: true, type: () => Boolean, description: 'An answer that came after its term.' },
          },
          UnitMonthDto: {
            month: { required: true, type: () => String, description: '`YYYY-MM`.' },
            cases: { required: true, type: () => Number },
            questions: { required: true, type: () => Number },
          },
          UnitStatisticsDto: {
            cases: { required: true, type: () => Number, description: 'That were given to the unit.' },
            questions: { required: true, type: () => Number, description: 'What the unit was asked about cases.' },
            months: {
              required: true,
              type: () => [contactHistoryContactHistoryDto.UnitMonthDto],
              description: 'The last twelve, the oldest first.',
            },
            kinds: { required: true, type: () => [contactHistoryContactHistoryDto.PartyKindDto] },
            contributed: {
              required: true,
              type: () => Number,
              description: 'Questions that it answered, and how many of these after the term.',
            },
            late: { required: true, type: () => Number },
            medianHoursToContribute: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'From the question to the first answer; null where there is none.',
            },
            answered: {
              required: true,
              type: () => Number,
              description:
                'Of its cases those with a final answer that went out, and the time from the receipt to the first one.',
            },
            medianHoursToAnswer: { required: true, type: () => Number, nullable: true },
          },
          UnitTimelinePageDto: {
            items: { required: true, type: () => [contactHistoryContactHistoryDto.UnitEntryDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          UnitTimelineQuery: {
            types: {
              required: false,
              type: () => [Object],
              description: 'Separated by commas; all where left out.',
              enum: ['cases', 'questions', 'answers'],
              isArray: true,
            },
          },
        },
      ],
      [
        contactListsContactListsDto,
        {
          ChangeContactListBody: {
            name: { required: false, type: () => String, maxLength: 100 },
            filter: { required: false, type: () => contactListsContactListsDto.ListFilterBody },
          },
          ContactListDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            filter: {
              required: true,
              type: () => contactListsContactListsDto.ListFilterBody,
              nullable: true,
              description: 'Null of an own list.',
            },
            members: { required: true, type: () => Number },
            recipients: {
              required: true,
              type: () => Number,
              description: 'To how many addresses a mailing would go: members minus refusals, each address once.',
            },
            revision: { required: true, type: () => Number },
          },
          ContactListsDto: {
            items: { required: true, type: () => [contactListsContactListsDto.ContactListDto] },
            tags: { required: true, type: () => [String], description: 'Tags that are in use.' },
          },
          ListFilterBody: {
            tags: { required: false, type: () => [String], maxLength: 40, maxItems: 20 },
            beat: { required: false, type: () => String, maxLength: 200 },
            language: { required: false, enum: ['pl', 'en'] },
            newsroomKinds: {
              required: false,
              type: () => [Object],
              enum: ['other', 'daily', 'periodical', 'radio', 'television', 'portal', 'agency', 'publicBody'],
              isArray: true,
            },
            reaches: { required: false, type: () => [Object], enum: ['local', 'regional', 'national'], isArray: true },
            county: { required: false, type: () => String, maxLength: 100 },
          },
          ListMembersBody: {
            contactIds: { required: true, type: () => [String], maxLength: 200, minItems: 1, maxItems: 200 },
          },
          NewContactListBody: {
            name: { required: true, type: () => String, maxLength: 100 },
            filter: {
              required: false,
              type: () => contactListsContactListsDto.ListFilterBody,
              nullable: true,
              description: 'Of a living list; left out, or null, it is an own one.',
            },
          },
        },
      ],
      [
        contactsContactsDto,
        {
          AddContactFileBody: {
            attachmentId: {
              required: true,
              type: () => String,
              description: 'An upload (`POST /api/attachments`).',
              maxLength: 200,
            },
          },
          AddressDto: {
            id: { required: true, type: () => String },
            contactId: {
              required: true,
              type: () => String,
              description:
                'Whose it is: of the contact, or of one that was merged into it; its id stands in the path of what changes it.',
            },
            medium: { required: true, enum: ['email', 'phone'] },
            kind: { required: true, enum: ['other', 'work', 'private', 'desk'] },
            value: { required: true, type: () => String },
            label: { required: true, type: () => String, nullable: true },
            primary: { required: true, type: () => Boolean, description: 'The first one of its medium.' },
            addedAt: { required: true, type: () => String },
            endedAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Since when they do not use it; what comes from it is theirs all the same.',
            },
            shared: { required: true, type: () => Boolean },
            sharedWith: { required: true, type: () => [contactsContactsDto.SharedWithDto] },
            refusal: {
              required: true,
              type: () => contactsContactsDto.AddressRefusalDto,
              nullable: true,
              description: 'They do not want to be reached there; null where nothing is known of it.',
            },
          },
          AddressRefusalDto: {
            source: { required: true, enum: ['email', 'phone', 'inPerson', 'letter', 'unsubscribe', 'import'] },
            on: { required: true, type: () => String },
          },
          ChangeAddressBody: {
            kind: { required: false, enum: ['other', 'work', 'private', 'desk'] },
            label: { required: false, type: () => String, nullable: true, maxLength: 100 },
            primary: {
              required: false,
              type: () => Boolean,
              description: 'Makes it the first one; the one that is ends being so when another becomes it.',
            },
            ended: { required: false, type: () => Boolean, description: 'They use it no more, or again.' },
          },
          ChangeContactBody: {
            name: { required: false, type: () => String, maxLength: 200 },
            email: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'The first address: it takes the place of the one before, which they use no more.',
              maxLength: 320,
              format: 'email',
            },
            phone: { required: false, type: () => String, nullable: true, maxLength: 50 },
            newsroomId: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'Corrects the newsroom of now; for a move see `memberships`.',
              maxLength: 200,
            },
            language: { required: false, nullable: true, enum: ['pl', 'en'] },
            salutation: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'How letters begin.',
              maxLength: 120,
            },
            beat: { required: false, type: () => String, nullable: true, maxLength: 200 },
          },
          ChangeMembershipBody: {
            newsroomId: { required: false, type: () => String, maxLength: 200 },
            role: { required: false, nullable: true, enum: ['other', 'reporter', 'editor', 'correspondent'] },
            from: { required: false, type: () => String, nullable: true },
            to: { required: false, type: () => String, nullable: true },
          },
          ChangeNewsroomBody: {
            name: { required: false, type: () => String, maxLength: 200 },
            kind: {
              required: false,
              enum: ['other', 'daily', 'periodical', 'radio', 'television', 'portal', 'agency', 'publicBody'],
            },
            domains: { required: false, type: () => [String], maxItems: 50 },
            reach: { required: false, nullable: true, enum: ['local', 'regional', 'national'] },
            county: { required: false, type: () => String, nullable: true, maxLength: 100 },
            addresses: {
              required: false,
              type: () => [String],
              description: 'General ones: who writes from one is told apart by the name.',
              format: 'email',
              maxItems: 20,
            },
            editorId: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'A contact.',
              maxLength: 200,
            },
            editorSince: { required: false, type: () => String, nullable: true },
            tags: { required: false, type: () => [String], maxLength: 40, maxItems: 20 },
          },
          ContactDto: {
            language: { required: true, nullable: true, enum: ['pl', 'en'] },
            salutation: { required: true, type: () => String, nullable: true },
            addresses: { required: true, type: () => [contactsContactsDto.AddressDto] },
            memberships: { required: true, type: () => [contactsContactsDto.MembershipDto] },
            merged: {
              required: true,
              type: () => [contactsContactsDto.MergedContactDto],
              description: 'Whoever was merged into the contact: taken back one by one.',
            },
          },
          ContactExportQuery: {
            q: { required: false, type: () => String, maxLength: 200 },
            newsroom: { required: false, type: () => String, maxLength: 200 },
          },
          ContactFileDto: {
            id: { required: true, type: () => String, description: 'Of the attachment.' },
            name: { required: true, type: () => String },
            size: { required: true, type: () => Number, description: 'In bytes.' },
            contactId: { required: true, type: () => String, description: "Which of the person's contacts has it." },
          },
          ContactFilesDto: { items: { required: true, type: () => [contactsContactsDto.ContactFileDto] } },
          ContactItemDto: {
            id: { required: true, type: () => String },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once the person was erased, as are address and telephone.',
            },
            email: { required: true, type: () => String, nullable: true },
            phone: { required: true, type: () => String, nullable: true },
            beat: { required: true, type: () => String, nullable: true },
            tags: { required: true, type: () => [String] },
            newsroom: { required: true, type: () => contactsContactsDto.NewsroomReferenceDto, nullable: true },
            erased: {
              required: true,
              type: () => Boolean,
              description: 'The person was erased: nothing of them is left but the fact.',
            },
            revision: { required: true, type: () => Number },
          },
          ContactListQuery: {
            q: {
              required: false,
              type: () => String,
              description: 'Words of a name, of any address or telephone, former ones too, or of the beat.',
              maxLength: 200,
            },
            newsroom: {
              required: false,
              type: () => String,
              description: 'Only the staff of this newsroom.',
              maxLength: 200,
            },
          },
          ContactPageDto: {
            items: { required: true, type: () => [contactsContactsDto.ContactItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          EditorDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            since: { required: true, type: () => String, nullable: true },
          },
          MemberOfDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          MembershipDto: {
            id: { required: true, type: () => String },
            contactId: { required: true, type: () => String, description: 'As with addresses.' },
            newsroom: { required: true, type: () => contactsContactsDto.MemberOfDto },
            role: { required: true, nullable: true, enum: ['other', 'reporter', 'editor', 'correspondent'] },
            from: { required: true, type: () => String, nullable: true },
            to: { required: true, type: () => String, nullable: true },
          },
          MergeContactBody: {
            intoId: {
              required: true,
              type: () => String,
              description: 'The contact that survives. One at a time.',
              maxLength: 200,
            },
          },
          MergedContactDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true, description: 'As it stood in the register.' },
            intoId: { required: true, type: () => String },
            at: { required: true, type: () => String },
            revision: { required: true, type: () => Number },
          },
          NewAddressBody: {
            medium: { required: true, enum: ['email', 'phone'] },
            value: { required: true, type: () => String, maxLength: 320 },
            kind: {
              required: false,
              description: '`work` where left out.',
              enum: ['other', 'work', 'private', 'desk'],
            },
            label: { required: false, type: () => String, maxLength: 100 },
            primary: { required: false, type: () => Boolean },
            shared: {
              required: false,
              type: () => Boolean,
              description: 'Another contact may have it as well; else 409 `address-taken` says whose it is.',
            },
          },
          NewContactBody: {
            name: { required: true, type: () => String, maxLength: 200 },
            email: { required: false, type: () => String, nullable: true, maxLength: 320, format: 'email' },
            phone: { required: false, type: () => String, nullable: true, maxLength: 50 },
            newsroomId: {
              required: false,
              type: () => String,
              nullable: true,
              description: "null: none. Left out, it follows from the address's domain.",
              maxLength: 200,
            },
            emailShared: {
              required: false,
              type: () => Boolean,
              description: 'Another contact may have the address as well.',
            },
          },
          NewMembershipBody: {
            newsroomId: { required: true, type: () => String, maxLength: 200 },
            role: { required: false, nullable: true, enum: ['other', 'reporter', 'editor', 'correspondent'] },
            from: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'A day; nobody knows since when where left out.',
            },
            to: { required: false, type: () => String, nullable: true, description: 'The last day.' },
          },
          NewNewsroomBody: {
            name: { required: true, type: () => String, maxLength: 200 },
            kind: {
              required: true,
              enum: ['other', 'daily', 'periodical', 'radio', 'television', 'portal', 'agency', 'publicBody'],
            },
            domains: {
              required: false,
              type: () => [String],
              description: "Of its staff's mail addresses: who writes from there belongs to it.",
              maxItems: 50,
            },
            reach: { required: false, nullable: true, enum: ['local', 'regional', 'national'] },
            county: { required: false, type: () => String, nullable: true, maxLength: 100 },
            addresses: {
              required: false,
              type: () => [String],
              description: 'General ones: who writes from one is told apart by the name.',
              format: 'email',
              maxItems: 20,
            },
            editorId: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'A contact.',
              maxLength: 200,
            },
            editorSince: { required: false, type: () => String, nullable: true },
            tags: { required: false, type: () => [String], maxLength: 40, maxItems: 20 },
          },
          NewsroomDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            kind: {
              required: true,
              enum: ['other', 'daily', 'periodical', 'radio', 'television', 'portal', 'agency', 'publicBody'],
            },
            domains: { required: true, type: () => [String] },
            reach: { required: true, nullable: true, enum: ['local', 'regional', 'national'] },
            county: { required: true, type: () => String, nullable: true },
            addresses: { required: true, type: () => [String] },
            tags: { required: true, type: () => [String] },
            editor: { required: true, type: () => contactsContactsDto.EditorDto, nullable: true },
            quoteTerm: {
              required: true,
              type: () => contactsContactsDto.QuoteTermDto,
              description: 'In which a quote is to be authorised (PP 14a).',
            },
            revision: { required: true, type: () => Number },
          },
          NewsroomListQuery: {
            q: {
              required: false,
              type: () => String,
              description: 'Words of a name, a county, a domain or a general address.',
              maxLength: 200,
            },
            kind: {
              required: false,
              enum: ['other', 'daily', 'periodical', 'radio', 'television', 'portal', 'agency', 'publicBody'],
            },
          },
          NewsroomPageDto: {
            items: { required: true, type: () => [contactsContactsDto.NewsroomDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          NewsroomReferenceDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
          },
          QuoteTermDto: {
            hours: { required: true, type: () => Number },
            assumed: {
              required: true,
              type: () => Boolean,
              description: 'The law does not name this kind: the shorter term is assumed.',
            },
          },
          SharedWithDto: { id: { required: true, type: () => String }, name: { required: true, type: () => String } },
          TagsBody: { tags: { required: true, type: () => [String], maxLength: 40, maxItems: 50 } },
          TagsDto: { items: { required: true, type: () => [String] } },
          TellApartBody: { otherId: { required: true, type: () => String, maxLength: 200 } },
        },
      ],
      [
        contactsDuplicatesDto,
        {
          DuplicateDto: {
            one: { required: true, type: () => contactsContactsDto.ContactItemDto },
            other: { required: true, type: () => contactsContactsDto.ContactItemDto },
            reasons: {
              required: true,
              type: () => [Object],
              enum: ['address', 'nameAndAddress', 'nameAndNewsroom', 'nameAndDomain'],
              isArray: true,
            },
          },
          DuplicateListQuery: {
            contact: {
              required: false,
              type: () => String,
              description: 'Only pairs with this person.',
              maxLength: 200,
            },
          },
          DuplicatesDto: {
            items: { required: true, type: () => [contactsDuplicatesDto.DuplicateDto] },
            more: { required: true, type: () => Boolean, description: 'There are others beside these.' },
          },
        },
      ],
      [
        contributionsContributionsDto,
        {
          AnswerBody: {
            text: { required: true, type: () => String, minLength: 1 },
            attachmentIds: { required: false, type: () => [String] },
          },
          AnsweredDto: {
            tooLate: {
              required: true,
              nullable: true,
              description: 'Why nobody needs it any more; null where it counts. It is kept, and whoever asked is told.',
              enum: ['answered', 'closed', 'withdrawn', 'accepted'],
            },
          },
          AskBody: {
            unitId: {
              required: false,
              type: () => String,
              description: 'One unit; several in `unitIds`.',
              minLength: 1,
              maxLength: 200,
            },
            unitIds: { required: false, type: () => [String], description: 'The same question to each.', minItems: 1 },
            question: { required: true, type: () => String, minLength: 1 },
            dueAt: { required: true, type: () => String },
            employeeId: {
              required: false,
              type: () => String,
              description: 'Somebody of the unit, where one is asked.',
              minLength: 1,
              maxLength: 200,
            },
            attachmentIds: {
              required: false,
              type: () => [String],
              description:
                'Files of the case that one sees, or uploads: the unit reads these, and no other file of the case.',
            },
            reason: {
              required: false,
              type: () => String,
              description:
                'Wanted where the term is later than the internal target of the case: 409 `contribution-term-needs-reason`.',
              minLength: 1,
              maxLength: 2000,
            },
          },
          AskedDto: {
            id: { required: true, type: () => String, description: 'Of the first unit.' },
            revision: { required: true, type: () => Number },
            items: {
              required: true,
              type: () => [contributionsContributionsDto.AskedUnitDto],
              description: 'In the order in which the units were named.',
            },
          },
          AskedUnitDto: {
            id: { required: true, type: () => String },
            unitId: { required: true, type: () => String },
            revision: { required: true, type: () => Number },
          },
          CaseContributionsQuery: {},
          ContributionCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
          },
          ContributionDto: {
            attachments: { required: true, type: () => [contributionsContributionsDto.ContributionFileDto] },
            version: { required: true, type: () => Number, description: 'How many answers there are.' },
            handOnTo: {
              required: true,
              type: () => contributionsContributionsDto.ContributionNameDto,
              nullable: true,
              description: 'The unit that should answer instead.',
            },
            mail: {
              required: true,
              type: () => contributionsContributionsDto.QuestionMailDto,
              nullable: true,
              description: 'Null where the unit is not asked by mail, and for whoever does not see the case.',
            },
            thread: {
              required: true,
              type: () => [contributionsContributionsDto.ContributionStepDto],
              description: 'What was said and done since, oldest first.',
            },
            mayAnswer: { required: true, type: () => Boolean, description: 'The caller answers for the unit.' },
            mayDecide: { required: true, type: () => Boolean, description: 'The caller works on the case.' },
            revision: { required: true, type: () => Number },
          },
          ContributionFileDto: {
            attachmentId: { required: true, type: () => String },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its person was erased.',
            },
            mediaType: { required: true, type: () => String },
            size: { required: true, type: () => Number, description: 'In bytes.' },
          },
          ContributionItemDto: {
            id: { required: true, type: () => String },
            roundId: {
              required: true,
              type: () => String,
              description: 'The same for all units that were asked the same at once.',
            },
            unit: { required: true, type: () => contributionsContributionsDto.ContributionNameDto },
            holder: {
              required: true,
              type: () => contributionsContributionsDto.ContributionNameDto,
              nullable: true,
              description: 'Whoever of the unit has it.',
            },
            asker: { required: true, type: () => contributionsContributionsDto.ContributionNameDto },
            state: {
              required: true,
              description:
                '`asked` and `returned` wait for the unit; `askedBack`, `handingOn`, `answered` and `declined` for whoever asked.',
              enum: [
                'answered',
                'withdrawn',
                'declined',
                'asked',
                'returned',
                'askedBack',
                'handingOn',
                'accepted',
                'overtaken',
              ],
            },
            question: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once the words were erased, as is the answer.',
            },
            answer: { required: true, type: () => String, nullable: true, description: 'The newest version.' },
            askedAt: { required: true, type: () => String },
            dueAt: { required: true, type: () => String },
            lateUntil: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Until when the unit said that it would be late.',
            },
            answeredAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When its first answer came.',
            },
            overdue: { required: true, type: () => Boolean, description: 'Still awaited after its term.' },
            byMail: { required: true, type: () => Boolean, description: 'The unit is asked, and answers, by mail.' },
            held: {
              required: true,
              type: () => Number,
              description: 'How many mails are held for whoever asked; 0 for whoever does not see the case.',
            },
            case: {
              required: true,
              type: () => contributionsContributionsDto.ContributionCaseDto,
              nullable: true,
              description: 'Null for whoever does not see the case: of it, a contributor knows the question alone.',
            },
          },
          ContributionListQuery: {
            unit: {
              required: false,
              type: () => String,
              description: "Its id; `own` is the caller's.",
              maxLength: 200,
            },
            holder: {
              required: false,
              type: () => String,
              description: 'Whoever of the unit has it: their id; `own` is the caller.',
              maxLength: 200,
            },
            state: {
              required: false,
              description: '`waiting`: what the unit owes.',
              enum: [
                'answered',
                'withdrawn',
                'waiting',
                'declined',
                'asked',
                'returned',
                'askedBack',
                'handingOn',
                'accepted',
                'overtaken',
              ],
            },
          },
          ContributionNameDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true, description: 'Null once they were erased.' },
          },
          ContributionPageDto: {
            items: { required: true, type: () => [contributionsContributionsDto.ListedContributionDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          ContributionReasonBody: { reason: { required: true, type: () => String, minLength: 1, maxLength: 2000 } },
          ContributionStepDto: {
            at: { required: true, type: () => String },
            by: { required: true, type: () => contributionsContributionsDto.ContributionNameDto },
            type: {
              required: true,
              enum: [
                'ContributionAsked',
                'ContributionGiven',
                'ContributionAnswered',
                'ContributionAskedBack',
                'ContributionExplained',
                'ContributionDeclined',
                'ContributionAccepted',
                'ContributionReturned',
                'ContributionExtended',
                'ContributionWithdrawn',
                'HandOnProposed',
                'ContributionHandedOn',
                'HandOnRefused',
                'LatenessAnnounced',
                'ContributionOvertaken',
                'ContributionCameTooLate',
                'ContributionMailHeld',
                'HeldMailAccepted',
                'HeldMailDiscarded',
                'ContributionMailUndelivered',
                'ContributionSentAgain',
                'ContributionReminded',
                'ContributionOverdue',
              ],
            },
            text: { required: true, type: () => String, nullable: true },
            version: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'Of an answer, or of the one that was accepted.',
            },
            late: { required: true, type: () => Boolean, description: 'An answer after its term.' },
            attachments: { required: true, type: () => [contributionsContributionsDto.ContributionFileDto] },
            from: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Of what came by mail: who wrote it; null otherwise, and once it was erased.',
            },
            originalId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The mail itself, as a file.',
            },
            held: {
              required: true,
              type: () => contributionsContributionsDto.HeldMailDto,
              nullable: true,
              description: 'Of a mail of which it is not sure that the unit wrote it.',
            },
            unit: {
              required: true,
              type: () => contributionsContributionsDto.ContributionNameDto,
              nullable: true,
              description: 'Another unit, or whoever has it from now on.',
            },
            until: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Another term, or until when it is late.',
            },
          },
          ContributionTextBody: { text: { required: true, type: () => String, minLength: 1 } },
          ExtensionBody: {
            dueAt: { required: true, type: () => String },
            reason: {
              required: false,
              type: () => String,
              description: 'Wanted where the term is later than the internal target of the case.',
              minLength: 1,
              maxLength: 2000,
            },
          },
          HandingOnBody: { unitId: { required: true, type: () => String, minLength: 1, maxLength: 200 } },
          HeldMailDto: {
            id: { required: true, type: () => String },
            because: {
              required: true,
              description:
                "`outside`: no address of the unit; `forged`: the office's gateway says so; `automatic`: a machine wrote it; `otherMark`: the mark in its subject is not the question's.",
              enum: ['outside', 'forged', 'automatic', 'otherMark'],
            },
            state: { required: true, enum: ['held', 'accepted', 'discarded'] },
          },
          LatenessBody: { until: { required: true, type: () => String, description: 'After the term.' } },
          ListedContributionDto: {
            inCrisis: {
              required: true,
              type: () => Boolean,
              description: 'A topic of its case has a crisis: it stands in front of the others.',
            },
          },
          QuestionMailDto: {
            to: { required: true, type: () => String },
            state: {
              required: true,
              description:
                'Of the newest mail to the unit. `failed` was given up; `returned`: one came back, and was not sent again.',
              enum: ['recorded', 'sent', 'outbox', 'failed', 'returned'],
            },
            lost: {
              required: true,
              type: () => Boolean,
              description: 'One did not arrive: the question can be sent again.',
            },
          },
          TakingBody: {
            employeeId: {
              required: false,
              type: () => String,
              description: 'The caller, where left out.',
              minLength: 1,
              maxLength: 200,
            },
          },
          UnitFiguresDto: {
            open: { required: true, type: () => Number, description: 'Of now: what the unit owes.' },
            overdue: { required: true, type: () => Number, description: 'Of now: of that what is past its term.' },
            asked: {
              required: true,
              type: () => Number,
              description: 'In the period; of these, how many have an answer, and one that came by its term.',
            },
            answered: { required: true, type: () => Number },
            onTime: { required: true, type: () => Number },
            medianHours: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'From the question to the first answer.',
            },
          },
          UnitFiguresQueryDto: {
            unit: {
              required: true,
              type: () => String,
              description: "Its id; `own` is the caller's.",
              minLength: 1,
              maxLength: 200,
            },
            from: {
              required: false,
              type: () => String,
              description: 'The period in which it was asked: the last twelve months where left out.',
            },
            to: { required: false, type: () => String, description: 'Included.' },
          },
        },
      ],
      [
        coverageCoverageDto,
        {
          ChangeCoverageFeedBody: {
            name: { required: false, type: () => String, minLength: 1, maxLength: 200 },
            address: { required: false, type: () => String, minLength: 1 },
            stopped: { required: false, type: () => Boolean },
          },
          CoverageBody: {
            link: {
              required: false,
              type: () => String,
              description: 'Where it stands; left out of what was printed or broadcast.',
              minLength: 1,
            },
            outlet: {
              required: true,
              type: () => String,
              description: 'The newspaper, station or portal, as it calls itself.',
              minLength: 1,
              maxLength: 200,
            },
            title: { required: true, type: () => String, minLength: 1, maxLength: 500 },
            publishedOn: { required: true, type: () => String },
            tone: {
              required: false,
              description: 'How it speaks of the office.',
              enum: ['positive', 'neutral', 'negative'],
            },
            reach: {
              required: false,
              type: () => Number,
              description: 'How many people it reached, as somebody estimates.',
              minimum: 0,
              maximum: 1000000000,
            },
            note: { required: false, type: () => String, maxLength: 5000 },
            clippingId: {
              required: false,
              type: () => String,
              description: 'An upload: the clipping.',
              minLength: 1,
              maxLength: 200,
            },
            communiqueId: { required: false, type: () => String, minLength: 1, maxLength: 200 },
            topicId: { required: false, type: () => String, minLength: 1, maxLength: 200 },
            caseId: { required: false, type: () => String, minLength: 1, maxLength: 200 },
            contactId: {
              required: false,
              type: () => String,
              description: 'The journalist.',
              minLength: 1,
              maxLength: 200,
            },
          },
          CoverageDto: {
            id: { required: true, type: () => String },
            state: { required: true, enum: ['recorded', 'suggested', 'dropped', 'removed'] },
            link: { required: true, type: () => String, nullable: true },
            outlet: { required: true, type: () => String, nullable: true },
            title: { required: true, type: () => String, nullable: true },
            publishedOn: { required: true, type: () => String },
            tone: { required: true, nullable: true, enum: ['positive', 'neutral', 'negative'] },
            reach: { required: true, type: () => Number, nullable: true },
            note: { required: true, type: () => String, nullable: true },
            clippingId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Its file: `/api/coverage/{id}/clipping`.',
            },
            communique: { required: true, type: () => coverageCoverageDto.CoverageLinkDto, nullable: true },
            topic: { required: true, type: () => coverageCoverageDto.CoverageLinkDto, nullable: true },
            case: { required: true, type: () => coverageCoverageDto.CoverageLinkDto, nullable: true },
            contact: { required: true, type: () => coverageCoverageDto.CoverageLinkDto, nullable: true },
            feed: {
              required: true,
              type: () => coverageCoverageDto.CoverageLinkDto,
              nullable: true,
              description: 'The feed that named it.',
            },
            followUps: {
              required: true,
              type: () => [coverageCoverageDto.CoverageFollowUpDto],
              description: 'Cases that were begun because of it, as far as the caller sees them.',
            },
            revision: { required: true, type: () => Number },
          },
          CoverageFeedDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            address: { required: true, type: () => String },
            stopped: { required: true, type: () => Boolean },
            readAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When it was read last; null before the first time.',
            },
            nextAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When it is read next; null where it is stopped or was not read yet.',
            },
            fault: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Why it could not be read, as the code of a refusal; null where it could.',
            },
            failingSince: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Since when; null where it could be read.',
            },
            revision: { required: true, type: () => Number },
          },
          CoverageFeedsDto: { items: { required: true, type: () => [coverageCoverageDto.CoverageFeedDto] } },
          CoverageFiguresDto: {
            count: { required: true, type: () => Number },
            positive: { required: true, type: () => Number },
            neutral: { required: true, type: () => Number },
            negative: { required: true, type: () => Number },
            reach: { required: true, type: () => Number },
          },
          CoverageFollowUpDto: {
            kind: { required: true, enum: ['pressCriticism', 'rectification'] },
            case: { required: true, type: () => coverageCoverageDto.CoverageLinkDto },
          },
          CoverageItemDto: {
            id: { required: true, type: () => String },
            state: { required: true, enum: ['recorded', 'suggested', 'dropped', 'removed'] },
            link: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Empty where it stands on no page. Texts are null once they were disposed of.',
            },
            outlet: { required: true, type: () => String, nullable: true },
            title: { required: true, type: () => String, nullable: true },
            publishedOn: { required: true, type: () => String },
            tone: { required: true, nullable: true, enum: ['positive', 'neutral', 'negative'] },
            reach: { required: true, type: () => Number, nullable: true },
            hasClipping: { required: true, type: () => Boolean },
            communique: { required: true, type: () => coverageCoverageDto.CoverageLinkDto, nullable: true },
            topic: { required: true, type: () => coverageCoverageDto.CoverageLinkDto, nullable: true },
            case: {
              required: true,
              type: () => coverageCoverageDto.CoverageLinkDto,
              nullable: true,
              description: 'Null also where the caller does not see it.',
            },
            contact: { required: true, type: () => coverageCoverageDto.CoverageLinkDto, nullable: true },
            revision: { required: true, type: () => Number },
          },
          CoverageLinkDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true, description: 'A case has one.' },
            name: { required: true, type: () => String, nullable: true },
          },
          CoveragePageDto: {
            items: { required: true, type: () => [coverageCoverageDto.CoverageItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          CoverageQuery: {
            state: { required: false, default: 'recorded', enum: ['recorded', 'suggested', 'dropped', 'removed'] },
            q: { required: false, type: () => String, description: 'Words of title and outlet.', maxLength: 200 },
            communique: { required: false, type: () => String, minLength: 1, maxLength: 200 },
            topic: {
              required: false,
              type: () => String,
              description: "The topic's own publications, and those of its communiqu\u00E9s and cases.",
              minLength: 1,
              maxLength: 200,
            },
            case: { required: false, type: () => String, minLength: 1, maxLength: 200 },
          },
          FollowUpBody: { kind: { required: true, enum: ['pressCriticism', 'rectification'] } },
          FollowUpWrittenDto: { caseId: { required: true, type: () => String } },
          NewCoverageFeedBody: {
            name: {
              required: false,
              type: () => String,
              description: "The feed's own title, where left out.",
              minLength: 1,
              maxLength: 200,
            },
            address: { required: true, type: () => String, minLength: 1 },
          },
          PageBody: { address: { required: true, type: () => String, minLength: 1 } },
          PageHeadDto: {
            link: { required: true, type: () => String },
            title: { required: true, type: () => String },
            outlet: { required: true, type: () => String },
            publishedOn: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null where the page says none.',
            },
            author: { required: true, type: () => String, nullable: true },
            recordedAs: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The publication that is recorded of this page; null where none is.',
            },
          },
        },
      ],
      [
        delaysDelaysDto,
        {
          AwayMeanwhileDto: {
            person: { required: true, type: () => delaysDelaysDto.DelayPersonDto },
            deputy: { required: true, type: () => delaysDelaysDto.DelayPersonDto },
          },
          CaseDelayDto: {
            case: { required: true, type: () => delaysDelaysDto.DelayCaseDto },
            open: { required: true, type: () => Boolean, description: 'An answer is owed still.' },
            lateSince: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'From when on a term had passed unanswered.',
            },
            lateMilliseconds: { required: true, type: () => Number },
            parts: {
              required: true,
              type: () => [delaysDelaysDto.DelayPartDto],
              description: 'In order, without a gap: together they are the whole way.',
            },
            totals: { required: true, type: () => [delaysDelaysDto.WaitTotalDto] },
            clocks: { required: true, type: () => [delaysDelaysDto.DelayClockDto] },
            told: { required: true, type: () => [delaysDelaysDto.WhoWasToldDto] },
            freeDays: { required: true, type: () => [delaysDelaysDto.FreeDaySpanDto] },
            nights: {
              required: true,
              type: () => [delaysDelaysDto.DelaySpanDto],
              description: 'Hours in which the office does not work: of a way of at most two weeks.',
            },
          },
          ClockWordDto: {
            at: { required: true, type: () => String },
            what: {
              required: true,
              enum: [
                'withdrawn',
                'paused',
                'stopped',
                'started',
                'registration-corrected',
                'calendar-changed',
                'reply-returned',
                'pause-ended',
                'delay-notice',
                'notice-undelivered',
                'agreement',
                'crisis',
              ],
            },
            end: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late, as it was counted then; null where the clock ended.',
            },
          },
          DelayCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
          },
          DelayClockDto: {
            rule: { required: true, type: () => String },
            name: { required: true, type: () => String, description: 'What the rule is for, in words.' },
            said: { required: true, type: () => [delaysDelaysDto.ClockWordDto] },
          },
          DelayPartDto: {
            wait: {
              required: true,
              description: 'For what the case waited.',
              enum: [
                'over',
                'approval',
                'unassigned',
                'inUnit',
                'approved',
                'work',
                'registering',
                'notBegun',
                'units',
                'sending',
                'sender',
              ],
            },
            milliseconds: { required: true, type: () => Number },
            freeMilliseconds: {
              required: true,
              type: () => Number,
              description: 'Of these, on days on which the office does not work.',
            },
            people: {
              required: true,
              type: () => [delaysDelaysDto.DelayPersonDto],
              description: 'Who had it, or who was to sign.',
            },
            units: {
              required: true,
              type: () => [delaysDelaysDto.DelayUnitDto],
              description: 'Which were waited for, or in which it stood.',
            },
            away: {
              required: true,
              type: () => [delaysDelaysDto.AwayMeanwhileDto],
              description: 'Who of these people was away.',
            },
          },
          DelayPersonDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          DelaySpanDto: {
            from: { required: true, type: () => String },
            to: { required: true, type: () => String, description: 'The first instant after it.' },
          },
          DelaySummaryDto: {
            cases: {
              required: true,
              type: () => Number,
              description: 'Looked at: the newest 2000 where there are more.',
            },
            isCut: { required: true, type: () => Boolean },
            late: { required: true, type: () => Number },
            milliseconds: { required: true, type: () => Number },
            totals: {
              required: true,
              type: () => [delaysDelaysDto.WaitTotalDto],
              description: 'These add up to `milliseconds`.',
            },
            units: {
              required: true,
              type: () => [delaysDelaysDto.UnitDelayDto],
              description: 'In how much of it a unit was waited for; several are at once, so these do not add up.',
            },
            items: { required: true, type: () => [delaysDelaysDto.LateCaseDto], description: 'The latest 50.' },
          },
          DelaySummaryQuery: {
            late: {
              required: false,
              type: () => Boolean,
              description: '`false` sums up those that were in time, too.',
            },
          },
          DelayUnitDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          EmployeeFiguresDto: {
            own: { required: true, type: () => delaysDelaysDto.WorkFiguresDto },
            unit: {
              required: true,
              type: () => delaysDelaysDto.WorkFiguresDto,
              description: 'Of all who are in the employee\u2019s unit now.',
            },
            unitId: { required: true, type: () => String },
            wrong: {
              required: true,
              type: () => [delaysDelaysDto.WentWrongDto],
              description: 'What they answered for when it went wrong: the newest 100, newest first.',
            },
          },
          FreeDaySpanDto: { name: { required: true, type: () => String } },
          LateCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
            lateSince: { required: true, type: () => String },
            lateMilliseconds: { required: true, type: () => Number },
            open: { required: true, type: () => Boolean },
            longest: { required: true, type: () => delaysDelaysDto.WaitTotalDto },
            units: { required: true, type: () => [delaysDelaysDto.DelayUnitDto] },
          },
          UnitDelayDto: {
            unit: { required: true, type: () => delaysDelaysDto.DelayUnitDto },
            cases: { required: true, type: () => Number },
            milliseconds: { required: true, type: () => Number },
          },
          WaitTotalDto: {
            wait: {
              required: true,
              enum: [
                'over',
                'approval',
                'unassigned',
                'inUnit',
                'approved',
                'work',
                'registering',
                'notBegun',
                'units',
                'sending',
                'sender',
              ],
            },
            milliseconds: { required: true, type: () => Number },
          },
          WentWrongDto: {
            at: { required: true, type: () => String },
            what: { required: true, enum: ['escalated', 'reopened', 'contributedLate', 'answeredLate'] },
            case: { required: true, type: () => delaysDelaysDto.DelayCaseDto },
          },
          WhoWasToldDto: {
            at: { required: true, type: () => String },
            of: {
              required: true,
              enum: [
                'inUnit',
                'assigned',
                'requestedBy',
                'warned',
                'escalated1',
                'escalated2',
                'escalated3',
                'assignmentTerm',
                'unitAsked',
                'unitReminded',
                'unitOverdue',
                'approvalAsked',
              ],
            },
            people: { required: true, type: () => [delaysDelaysDto.DelayPersonDto] },
            units: { required: true, type: () => [delaysDelaysDto.DelayUnitDto] },
            coordinators: { required: true, type: () => Boolean, description: 'Those who coordinate were told.' },
          },
          WorkFiguresDto: {
            handled: { required: true, type: () => Number, description: 'Cases to which they sent a final answer.' },
            medianHours: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'From the receipt of such a case to the answer.',
            },
            onTime: {
              required: true,
              type: () => Number,
              description: 'Of the cases handled, those that had not been past a term by then.',
            },
            escalated: { required: true, type: () => Number },
            reopened: { required: true, type: () => Number, description: 'Cases that came back after their answer.' },
            approved: { required: true, type: () => Number },
            returned: { required: true, type: () => Number },
            contributions: { required: true, type: () => Number },
            contributionsLate: { required: true, type: () => Number },
          },
          WorkPeriodQuery: {
            from: { required: false, type: () => String, description: 'A day in Warsaw, or an instant.' },
            to: {
              required: false,
              type: () => String,
              description: 'A day in Warsaw, or an instant; itself included.',
            },
          },
        },
      ],
      [
        draftCommentsDraftCommentsDto,
        {
          CommentAnswerBody: {
            text: { required: true, type: () => String, minLength: 1 },
            mentionIds: {
              required: false,
              type: () => [String],
              description: 'Employees whose names stand in the text as `@Name`.',
            },
          },
          CommentAnswerDto: {
            id: { required: true, type: () => String },
            by: { required: true, type: () => draftCommentsDraftCommentsDto.CommentPersonDto },
            at: { required: true, type: () => String },
            text: { required: true, type: () => String, nullable: true, description: 'Null once it was erased.' },
          },
          CommentBody: {
            version: { required: true, type: () => Number, minimum: 1 },
            from: {
              required: true,
              type: () => Number,
              description: 'Of the passage in the plain text of the version, in UTF-16 units.',
              minimum: 0,
            },
            to: { required: true, type: () => Number, description: 'Behind the last one.', minimum: 1 },
          },
          CommentDto: {
            version: { required: true, type: () => Number },
            from: { required: true, type: () => Number },
            to: { required: true, type: () => Number },
            quoted: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The words that it is about, as they were; null once they were erased.',
            },
            gone: { required: true, type: () => Boolean, description: 'The newest version says these words no more.' },
            resolved: { required: true, type: () => draftCommentsDraftCommentsDto.CommentResolvedDto, nullable: true },
            answers: {
              required: true,
              type: () => [draftCommentsDraftCommentsDto.CommentAnswerDto],
              description: 'Oldest first.',
            },
          },
          CommentPersonDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          CommentResolvedDto: {
            by: { required: true, type: () => draftCommentsDraftCommentsDto.CommentPersonDto },
            at: { required: true, type: () => String },
          },
          CommentUntoldDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
          },
          CommentWrittenDto: {
            id: { required: true, type: () => String },
            revision: { required: true, type: () => Number },
            untold: {
              required: true,
              type: () => [draftCommentsDraftCommentsDto.CommentUntoldDto],
              description: 'Who is named, does not see the draft, and is not told.',
            },
          },
          CommentsDto: {
            items: {
              required: true,
              type: () => [draftCommentsDraftCommentsDto.CommentDto],
              description: 'Oldest first.',
            },
          },
        },
      ],
      [
        draftsDraftsDto,
        {
          ApprovalItemDto: {
            id: { required: true, type: () => String, description: 'Of the draft.' },
            thing: { required: true, type: () => draftsDraftsDto.DraftedThingDto, description: 'Whose letter it is.' },
            number: { required: true, type: () => String, nullable: true, description: 'Of the case.' },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its person was erased.',
            },
            purpose: {
              required: true,
              enum: ['answer', 'delayNotice', 'callToRemedy', 'holdingStatement', 'refusalDecision'],
            },
            version: { required: true, type: () => Number, description: 'The newest.' },
            by: { required: true, type: () => draftsDraftsDto.DraftNameDto, description: 'Who wrote that version.' },
            submittedAt: { required: true, type: () => String },
            level: {
              required: true,
              type: () => Number,
              description: 'The first one that they can sign, counted from 0.',
            },
            since: { required: true, type: () => String, description: 'Since when that level waits.' },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late; null where the level has no term.',
            },
            late: { required: true, type: () => Boolean, description: 'That has passed.' },
            signsAs: {
              required: true,
              type: () => [draftsDraftsDto.DraftNameDto],
              description: 'In whose name the caller can sign it, their own first: `actingFor` of the approval.',
            },
            seenVersion: {
              required: true,
              type: () => Number,
              nullable: true,
              description:
                'The newest version that the caller opened, signed, returned or wrote; null where they did none of it.',
            },
            inCrisis: {
              required: true,
              type: () => Boolean,
              description: 'A topic of its case has a crisis: it stands in front of the others.',
            },
          },
          ApprovalPageDto: {
            items: { required: true, type: () => [draftsDraftsDto.ApprovalItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          DraftApprovalBody: {
            pastContributionsReason: {
              required: false,
              type: () => String,
              description:
                'Where it leaves with this signature, why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered.',
              minLength: 1,
              maxLength: 2000,
            },
          },
          DraftBody: {
            purpose: {
              required: false,
              enum: ['answer', 'delayNotice', 'callToRemedy', 'holdingStatement', 'refusalDecision'],
            },
            final: {
              required: false,
              type: () => Boolean,
              description:
                'Of an answer; a decision of refusal always is, no other letter. An answer that is not is a `holdingStatement`.',
            },
            outcome: {
              required: false,
              description: 'What the answer comes to, where ladders ask for it.',
              enum: [
                'refused',
                'changed',
                'accredited',
                'answered',
                'notHeld',
                'forwarded',
                'withdrawn',
                'leftUnexamined',
                'discontinued',
                'published',
                'authorised',
                'deemedAuthorised',
                'founded',
                'unfounded',
                'notPublicInformation',
                'upheld',
                'reversed',
                'done',
                'partlyAccredited',
              ],
            },
          },
          DraftCallDto: {
            defects: { required: true, type: () => String, nullable: true },
            days: { required: true, type: () => Number },
            beforeRefusal: { required: true, type: () => Boolean },
          },
          DraftDecisionBody: {
            version: {
              required: true,
              type: () => Number,
              description: 'The one that the caller saw: 412 `draft-version-outdated` for another than the newest.',
              minimum: 1,
            },
          },
          DraftDelayDto: {
            reasons: { required: true, type: () => String, nullable: true },
            until: { required: true, type: () => String, description: '`YYYY-MM-DD`.' },
            deadlineId: { required: true, type: () => String, nullable: true },
            language: { required: true, enum: ['pl', 'en'] },
          },
          DraftDisclosureDto: {
            body: { required: true, type: () => String, nullable: true },
            producedBy: { required: true, type: () => String, nullable: true },
            disclosedBy: { required: true, type: () => String, nullable: true },
            on: {
              required: true,
              type: () => String,
              nullable: true,
              description: '`YYYY-MM-DD`; null: the day on which it leaves.',
            },
          },
          DraftDto: {
            versions: { required: true, type: () => [draftsDraftsDto.DraftVersionDto], description: 'Oldest first.' },
          },
          DraftFileDto: {
            id: { required: true, type: () => String },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its person was erased.',
            },
            size: { required: true, type: () => Number, description: 'In bytes.' },
          },
          DraftFooterDto: {
            text: { required: true, type: () => String },
            html: { required: true, type: () => String },
          },
          DraftItemDto: {
            id: { required: true, type: () => String },
            thing: {
              required: true,
              type: () => draftsDraftsDto.DraftedThingDto,
              description: 'Whose letter it is: of a case.',
            },
            caseId: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true, description: 'Of the case.' },
            purpose: {
              required: true,
              enum: ['answer', 'delayNotice', 'callToRemedy', 'holdingStatement', 'refusalDecision'],
            },
            final: { required: true, type: () => Boolean },
            outcome: { required: true, type: () => String, nullable: true },
            state: { required: true, enum: ['approved', 'withdrawn', 'sent', 'writing', 'submitted'] },
            begunAt: { required: true, type: () => String },
            submittedAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When it was submitted last; null while it was not.',
            },
            version: { required: true, type: () => Number, description: 'How many there are.' },
            writers: {
              required: true,
              type: () => [draftsDraftsDto.DraftNameDto],
              description:
                'Everybody who ever wrote in it: none of them approves it, but for what its ladder lets whoever signs last.',
            },
            newest: { required: true, type: () => draftsDraftsDto.DraftVersionDto },
            ladder: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The name of the ladder on which it stands.',
            },
            levels: { required: true, type: () => [draftsDraftsDto.DraftLevelDto] },
            mayApprove: { required: true, type: () => Boolean, description: 'The caller can sign it now.' },
            signsAs: {
              required: true,
              type: () => [draftsDraftsDto.DraftNameDto],
              description: 'In whose name the caller can sign it now, their own first: `actingFor` of the approval.',
            },
            mayEditAndSign: {
              required: true,
              type: () => Boolean,
              description: 'The caller signs last, and may change it and sign what came of it in one act.',
            },
            seenVersion: {
              required: true,
              type: () => Number,
              nullable: true,
              description:
                'The newest version that the caller opened, signed, returned or wrote; null where they did none of it.',
            },
            returned: {
              required: true,
              type: () => draftsDraftsDto.DraftReturnedDto,
              nullable: true,
              description: 'Null where it was not given back, or was submitted again.',
            },
            refused: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Why the case did not take it, by the code of the refusal.',
            },
            revision: { required: true, type: () => Number },
          },
          DraftLevelDto: {
            signatory: { required: true, enum: ['function', 'unitHead', 'coordinator', 'employee'] },
            functionId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Of the signatory `function`, as `GET /api/functions` names it.',
            },
            approvedBy: {
              required: true,
              type: () => draftsDraftsDto.DraftNameDto,
              nullable: true,
              description: 'Null while nobody has signed.',
            },
            signedBy: {
              required: true,
              type: () => draftsDraftsDto.DraftNameDto,
              nullable: true,
              description: 'Who signed in their name; null where they did themselves.',
            },
            signedVersion: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'An older one than the newest where whoever signed last also wrote the newest.',
            },
            open: { required: true, type: () => Boolean, description: 'Its turn is now.' },
            signatories: {
              required: true,
              type: () => [draftsDraftsDto.DraftNameDto],
              description: 'Who may sign it now.',
            },
            insteadOf: {
              required: true,
              nullable: true,
              description:
                'Why these are whoever administers ladders: the level names nobody who may, or only who wrote.',
              enum: ['nobody', 'author'],
            },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late, where its turn is now and it has a term.',
            },
            late: { required: true, type: () => Boolean, description: 'That has passed.' },
          },
          DraftNameDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          DraftPageDto: {
            items: { required: true, type: () => [draftsDraftsDto.DraftItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          DraftRefusalDto: {
            legalBasis: { required: true, type: () => String, nullable: true },
            reasoning: { required: true, type: () => String, nullable: true },
            persons: { required: true, type: () => [draftsDraftsDto.DraftRefusalPersonDto] },
            interests: { required: true, type: () => [String] },
            instruction: { required: true, type: () => String, nullable: true },
          },
          DraftRefusalPersonDto: {
            name: { required: true, type: () => String, nullable: true },
            position: { required: true, type: () => String, nullable: true },
          },
          DraftReturnBody: { reason: { required: true, type: () => String, minLength: 1, maxLength: 2000 } },
          DraftReturnedDto: {
            by: { required: true, type: () => draftsDraftsDto.DraftNameDto },
            reason: { required: true, type: () => String, nullable: true },
          },
          DraftSenderDto: {
            address: { required: true, type: () => String },
            name: { required: true, type: () => String },
          },
          DraftSendingBody: {
            urgentReason: {
              required: false,
              type: () => String,
              description: 'Sends without the approval that a ladder asks for: by right only, and listed for auditors.',
              minLength: 1,
              maxLength: 2000,
            },
            pastContributionsReason: {
              required: false,
              type: () => String,
              description:
                'Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered.',
              minLength: 1,
              maxLength: 2000,
            },
          },
          DraftServingBody: {
            via: {
              required: true,
              description: 'How the decision was served.',
              enum: ['inPerson', 'eDelivery', 'post'],
            },
            postedOn: {
              required: false,
              type: () => String,
              description: 'With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out.',
            },
            deliveredOn: {
              required: false,
              type: () => String,
              description:
                'When it reached the sender. `YYYY-MM-DD`; today where left out, and with `via: post` not known yet.',
            },
            attachmentIds: { required: true, type: () => [String], description: 'The signed decision.', minItems: 1 },
          },
          DraftVersionBody: {
            text: {
              required: false,
              type: () => String,
              description:
                "May be left out where there is HTML, and with a letter of law, whose words are the office's own.",
              minLength: 1,
            },
            html: {
              required: false,
              type: () => String,
              description:
                'Sanitised here. Where it says something, the plain text follows from it, and `text` is left aside.',
            },
            to: {
              required: false,
              type: () => [String],
              description: 'As suggested by the case, where left out.',
              minItems: 1,
              format: 'email',
            },
            cc: { required: false, type: () => [String], format: 'email' },
            bcc: { required: false, type: () => [String], format: 'email' },
            attachmentIds: { required: false, type: () => [String] },
            delayNotice: {
              required: false,
              type: () => draftsDraftsDto.DraftedDelayBody,
              description: 'Of a draft with the purpose `delayNotice`, in each version.',
            },
            callToRemedy: {
              required: false,
              type: () => draftsDraftsDto.DraftedCallBody,
              description: 'Of a draft with the purpose `callToRemedy`, in each version.',
            },
            refusal: {
              required: false,
              type: () => draftsDraftsDto.DraftedRefusalBody,
              description: 'Of a draft with the purpose `refusalDecision`, in each version.',
            },
            disclosure: {
              required: false,
              type: () => LibsCases.DisclosureBody,
              nullable: true,
              description:
                'Of a final answer to a request for public information: preset where left out; null where it discloses none.',
            },
          },
          DraftVersionDto: {
            version: { required: true, type: () => Number },
            keptAt: { required: true, type: () => String },
            by: { required: true, type: () => draftsDraftsDto.DraftNameDto },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its person was erased, as is all that somebody wrote.',
            },
            text: { required: true, type: () => String, nullable: true },
            html: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null where there is none, and where it is too long to be shown: the text says the same.',
            },
            to: { required: true, type: () => [String] },
            cc: { required: true, type: () => [String] },
            bcc: { required: true, type: () => [String] },
            attachments: { required: true, type: () => [draftsDraftsDto.DraftFileDto] },
            from: { required: true, type: () => draftsDraftsDto.DraftSenderDto },
            footer: {
              required: true,
              type: () => draftsDraftsDto.DraftFooterDto,
              nullable: true,
              description: "The office's own words below what was written.",
            },
            replyId: {
              required: true,
              type: () => String,
              description: 'Of the answer that it becomes; header, boundaries and `messageId` follow from it.',
            },
            messageId: { required: true, type: () => String, nullable: true },
            inReplyTo: { required: true, type: () => String, nullable: true },
            references: { required: true, type: () => [String] },
            delayNotice: {
              required: true,
              type: () => draftsDraftsDto.DraftDelayDto,
              nullable: true,
              description: 'Of a notice of delay; null elsewhere.',
            },
            callToRemedy: {
              required: true,
              type: () => draftsDraftsDto.DraftCallDto,
              nullable: true,
              description: 'Of a call to remedy defects; null elsewhere.',
            },
            refusal: {
              required: true,
              type: () => draftsDraftsDto.DraftRefusalDto,
              nullable: true,
              description: 'Of a decision of refusal; null elsewhere.',
            },
            disclosure: {
              required: true,
              type: () => draftsDraftsDto.DraftDisclosureDto,
              nullable: true,
              description: 'Of a final answer that discloses public information; null elsewhere.',
            },
            hash: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'SHA-256 over all that leaves, in hex: what is approved.',
            },
          },
          DraftWrittenDto: {
            id: { required: true, type: () => String },
            version: { required: true, type: () => Number },
            revision: { required: true, type: () => Number },
          },
          DraftedCallBody: {
            defects: {
              required: true,
              type: () => String,
              description: 'What is missing, as the letter says it.',
              minLength: 1,
              maxLength: 5000,
            },
            days: {
              required: false,
              type: () => Number,
              description: "The sender's term in days from the delivery: at least seven.",
              minimum: 1,
              maximum: 90,
            },
            beforeRefusal: {
              required: false,
              type: () => Boolean,
              description: 'A decision of refusal is to follow: under UDIP, a call is allowed only then.',
            },
          },
          DraftedDelayBody: {
            reasons: { required: true, type: () => String, minLength: 1, maxLength: 5000 },
            until: { required: true, type: () => String, description: 'The announced day, `YYYY-MM-DD`.' },
            deadlineId: {
              required: false,
              type: () => String,
              description:
                'The clock that is meant: where left out, the one that ends first of those that know a notice.',
              minLength: 1,
              maxLength: 200,
            },
            language: {
              required: false,
              description: 'Of the letter: `pl` where left out; with `en`, English stands below the Polish.',
              enum: ['pl', 'en'],
            },
          },
          DraftedRefusalBody: {
            legalBasis: { required: true, type: () => String, minLength: 1, maxLength: 2000 },
            reasoning: { required: true, type: () => String, minLength: 1, maxLength: 20000 },
            persons: {
              required: false,
              type: () => [LibsCases.RefusalPersonBody],
              description: 'Who took a stand in the proceedings: under UDIP, at least one (UDIP 16(2)(2)).',
              maxItems: 20,
            },
            interests: {
              required: false,
              type: () => [String],
              description: 'Whose goods under UDIP 5(2) the decision protects, whose secret for example.',
              maxItems: 20,
              minLength: 1,
              maxLength: 500,
            },
            instruction: {
              required: true,
              type: () => String,
              description: 'How and by when one appeals.',
              minLength: 1,
              maxLength: 5000,
            },
          },
          DraftedThingDto: { kind: { required: true, enum: ['case'] }, id: { required: true, type: () => String } },
          DraftsQuery: {},
          EditAndSignBody: {
            version: {
              required: true,
              type: () => Number,
              description: 'The one that the caller saw: 412 `draft-version-outdated` for another than the newest.',
              minimum: 1,
            },
            pastContributionsReason: {
              required: false,
              type: () => String,
              description: 'Where it leaves with this signature: as with an approval.',
              minLength: 1,
              maxLength: 2000,
            },
          },
          LadderDto: {
            id: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            name: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            kinds: {
              required: true,
              type: () => [Object],
              description: 'Empty: of each kind; and so with outcomes and units.',
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
              isArray: true,
            },
            outcomes: {
              required: true,
              type: () => [Object],
              enum: [
                'refused',
                'changed',
                'accredited',
                'answered',
                'notHeld',
                'forwarded',
                'withdrawn',
                'leftUnexamined',
                'discontinued',
                'published',
                'authorised',
                'deemedAuthorised',
                'founded',
                'unfounded',
                'notPublicInformation',
                'upheld',
                'reversed',
                'done',
                'partlyAccredited',
              ],
              isArray: true,
            },
            unitIds: { required: true, type: () => [String], maxItems: 200 },
            sensitivities: {
              required: false,
              type: () => [Object],
              description: 'Of cases that are kept so closely; empty or left out: of each.',
              enum: ['normal', 'confidential'],
              isArray: true,
            },
            covers: {
              required: true,
              type: () => [Object],
              description: 'Which letters it is for.',
              enum: [
                'answer',
                'delayNotice',
                'callToRemedy',
                'holdingStatement',
                'topicLine',
                'crisisStatement',
                'pressCommunique',
                'pressStatement',
                'pressInvitation',
                'pressRectification',
                'pressCrisisNotice',
              ],
              isArray: true,
              minItems: 1,
            },
            inOrder: {
              required: true,
              type: () => Boolean,
              description: 'One level after the other; otherwise side by side.',
            },
            lastMayEdit: {
              required: true,
              type: () => Boolean,
              description: 'Whoever signs last may sign what they wrote in, where another wrote or approved too.',
            },
            sendsOnApproval: { required: true, type: () => Boolean, description: 'It leaves with the last approval.' },
            levels: { required: true, type: () => [draftsDraftsDto.LadderLevelDto], minItems: 1 },
          },
          LadderLevelDto: {
            signatory: { required: true, enum: ['function', 'unitHead', 'coordinator', 'employee'] },
            employeeId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'With `signatory: employee`.',
              minLength: 1,
              maxLength: 200,
            },
            functionId: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'With `signatory: function`: whoever holds it when the draft waits.',
              minLength: 1,
              maxLength: 200,
            },
            term: {
              required: false,
              type: () => draftsDraftsDto.LadderTermDto,
              nullable: true,
              description:
                "How long it may wait once its turn has come, then whoever is to sign is told, and the head of the case's unit or whoever administers ladders. Null or left out: as long as it takes.",
            },
          },
          LadderOfCaseDto: {
            name: { required: true, type: () => String },
            sendsOnApproval: { required: true, type: () => Boolean },
          },
          LadderTermDto: {
            amount: { required: true, type: () => Number, minimum: 1, maximum: 720 },
            unit: {
              required: true,
              description: 'Hours count at any hour; working days from the next one on, to the end of the last.',
              enum: ['hours', 'workingDays'],
            },
          },
          LaddersBody: {
            ladders: {
              required: true,
              type: () => [draftsDraftsDto.LadderDto],
              description: 'All of them; the first that applies to a draft is its own.',
            },
          },
          LaddersDto: {
            ladders: { required: true, type: () => [draftsDraftsDto.LadderDto] },
            history: {
              required: true,
              type: () => [draftsDraftsDto.LaddersSetDto],
              description: 'Who set them when, the latest in front: at most fifty.',
            },
            version: { required: true, type: () => Number, description: 'How often they were set.' },
            revision: { required: true, type: () => Number, description: '-1 before they were.' },
          },
          LaddersOfCaseDto: {
            asksOutcome: {
              required: true,
              type: () => Boolean,
              description: 'By which ladder a final answer goes, or whether by any, hangs on what it comes to.',
            },
            answer: { required: true, type: () => draftsDraftsDto.LadderOfCaseDto, nullable: true },
            holdingStatement: {
              required: true,
              type: () => draftsDraftsDto.LadderOfCaseDto,
              nullable: true,
              description: 'Of an interim answer.',
            },
            delayNotice: { required: true, type: () => draftsDraftsDto.LadderOfCaseDto, nullable: true },
            callToRemedy: { required: true, type: () => draftsDraftsDto.LadderOfCaseDto, nullable: true },
            refusalDecision: {
              required: true,
              type: () => draftsDraftsDto.LadderOfCaseDto,
              nullable: true,
              description: 'Of a decision: by the ladder of an answer that comes to a refusal.',
            },
          },
          LaddersOfCaseQuery: {
            outcome: {
              required: false,
              description: 'What the final answer comes to.',
              enum: [
                'refused',
                'changed',
                'accredited',
                'answered',
                'notHeld',
                'forwarded',
                'withdrawn',
                'leftUnexamined',
                'discontinued',
                'published',
                'authorised',
                'deemedAuthorised',
                'founded',
                'unfounded',
                'notPublicInformation',
                'upheld',
                'reversed',
                'done',
                'partlyAccredited',
              ],
            },
          },
          LaddersSetDto: {
            version: { required: true, type: () => Number },
            at: { required: true, type: () => String },
            by: { required: true, type: () => draftsDraftsDto.DraftNameDto },
            names: { required: true, type: () => [String], description: 'Of the ladders, in their order.' },
          },
          LaddersWrittenDto: { revision: { required: true, type: () => Number } },
          UrgentSendingDto: {
            draftId: { required: true, type: () => String },
            caseId: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
            what: {
              required: true,
              description:
                '`urgent`: it left without the approval that its ladder asks for. `own`: whoever signed last wrote in it.',
              enum: ['own', 'urgent'],
            },
            at: { required: true, type: () => String },
            by: { required: true, type: () => draftsDraftsDto.DraftNameDto },
            reason: {
              required: true,
              type: () => String,
              nullable: true,
              description: "Of an urgent one; null once the case's person was erased.",
            },
          },
          UrgentSendingPageDto: {
            items: { required: true, type: () => [draftsDraftsDto.UrgentSendingDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
        },
      ],
      [
        erasureErasureDto,
        {
          CleanUpDto: {
            endedAt: { required: true, type: () => String },
            tables: { required: true, type: () => Number },
            walRecycled: {
              required: true,
              type: () => Boolean,
              description: 'Whether the write-ahead log was overwritten.',
            },
            statisticsCleared: {
              required: true,
              type: () => Boolean,
              description: "Whether the planner's samples of the columns are gone.",
            },
          },
          EraseContactBody: {
            confirmation: {
              required: true,
              type: () => String,
              description: "The contact's name, typed: what is erased does not come back.",
              maxLength: 200,
            },
            reason: {
              required: true,
              description: 'On which ground (GDPR art. 17 sec. 1).',
              enum: ['no-longer-needed', 'consent-withdrawn', 'objection', 'unlawful-processing'],
            },
          },
          ErasedDto: { ids: { required: true, type: () => [String] } },
          ErasedPersonDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
            email: { required: true, type: () => String, nullable: true },
            newsroomName: { required: true, type: () => String, nullable: true },
          },
          ErasedQuery: {
            id: {
              required: true,
              type: () => [String],
              description: 'Ids of cases, contacts, contributions and the like: a comma between them.',
              maxLength: 50,
              maxItems: 100,
            },
          },
          ErasureActorDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          ErasureFileDto: {
            contact: { required: true, type: () => erasureErasureDto.ErasedPersonDto },
            unfinished: {
              required: true,
              type: () => [erasureErasureDto.UnfinishedDto],
              description:
                "The first of the person's cases, and of whatever else has not ended, those due first in front: after the erasure nobody can answer them.",
            },
            unfinishedCount: {
              required: true,
              type: () => Number,
              description: 'How many there are; of each kind at most 1,000 are counted.',
            },
            progress: {
              required: true,
              type: () => erasureErasureDto.ErasureProgressDto,
              nullable: true,
              description: 'Null where nobody has begun it.',
            },
          },
          ErasureProgressDto: {
            id: { required: true, type: () => String, description: "The person's id, which says nothing of them." },
            actor: { required: true, type: () => erasureErasureDto.ErasureActorDto },
            reason: { required: true, type: () => String, nullable: true },
            begunAt: { required: true, type: () => String },
            alsoErased: {
              required: true,
              type: () => Number,
              description:
                'What was sealed under keys of its own and went with them: mails of the side list, newsrooms.',
            },
            steps: { required: true, type: () => [erasureErasureDto.ErasureStepDto] },
            completeAt: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'Nothing is left anywhere since then, working copies of the database included; null while something may be.',
            },
          },
          ErasureReportDto: {
            items: { required: true, type: () => [erasureErasureDto.ErasureProgressDto] },
            lastCleanUp: { required: true, type: () => erasureErasureDto.CleanUpDto, nullable: true },
            restore: { required: true, type: () => erasureErasureDto.RestoreDto, nullable: true },
          },
          ErasureStepDto: {
            step: { required: true, enum: ['outbox', 'keys', 'fence', 'processes', 'readModels', 'register', 'bytes'] },
            done: { required: true, type: () => Boolean },
            at: { required: true, type: () => String, nullable: true, description: 'When, where it is known.' },
            waitsFor: {
              required: true,
              type: () => [String],
              description:
                "What it waits for, or what was left to somebody else: names of read models with the reason, in the operator's words.",
            },
          },
          ErasuresQuery: {
            limit: {
              required: false,
              type: () => Number,
              description: 'How many of the last ones.',
              default: 50,
              minimum: 1,
              maximum: 200,
            },
          },
          RestoreDto: {
            restoredAt: { required: true, type: () => String },
            backupOf: { required: true, type: () => String },
          },
          UnfinishedDto: {
            kind: { required: true, type: () => String },
            id: { required: true, type: () => String },
            number: { required: true, type: () => String },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late.',
            },
          },
        },
      ],
      [
        exportsExportsDto,
        {
          ExportBody: {
            of: {
              required: true,
              type: () => String,
              description:
                '`caseLog` (`filter.case`), `cases` (the filters of the list), `register` (`filter.kind`, `filter.year`), `person` (`filter.contact`), `audit` (`filter.employee`, `filter.from`, `filter.to`), `contactHistory` (`filter.contact` or `filter.newsroom`), `history` (`filter.kind`, `filter.id`, `filter.at`), `caseFile` (`filter.case`), `report` (`filter.name`, `filter.from`, `filter.to`, `filter.unit`, `filter.employee`), `question` (`filter.sql`, `filter.parameters`, `filter.name`).',
              minLength: 1,
              maxLength: 50,
            },
            format: { required: true, enum: ['csv', 'jsonl', 'xlsx', 'pdf'] },
            filter: { required: false, type: () => Object },
          },
          ExportDto: {
            id: { required: true, type: () => String },
            of: { required: true, type: () => String },
            format: { required: true, enum: ['csv', 'jsonl', 'xlsx', 'pdf'] },
            state: {
              required: true,
              description:
                "`waiting`, `running`, `ready`; `failed`: see `why`; `dropped`: somebody's data were erased since, and the file may have held them.",
              enum: ['running', 'failed', 'waiting', 'dropped', 'ready'],
            },
            progress: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'Per cent; null where nobody counted the rows before.',
            },
            rows: { required: true, type: () => Number, description: 'Gathered so far.' },
            orderedAt: { required: true, type: () => String },
            endedAt: { required: true, type: () => String, nullable: true },
            keptUntil: { required: true, type: () => String, description: 'When the file is let go.' },
            name: { required: true, type: () => String, nullable: true },
            size: { required: true, type: () => Number, nullable: true, description: 'Bytes.' },
            sha256: { required: true, type: () => String, nullable: true, description: 'Of the file, in hexadecimal.' },
            isCut: {
              required: true,
              type: () => Boolean,
              description: 'It holds a part of what was asked for: its last row says how much is left.',
            },
            why: { required: true, type: () => String, nullable: true, description: 'Why there is none, in words.' },
          },
          ExportOrderedDto: { id: { required: true, type: () => String } },
          ExportsDto: {
            items: { required: true, type: () => [exportsExportsDto.ExportDto], description: 'Newest first.' },
          },
        },
      ],
      [
        identitySessionDto,
        {
          AcceptInvitationDto: { password: { required: true, type: () => String } },
          AwaitedPasswordDto: {
            employeeId: { required: true, type: () => String },
            state: { required: true, enum: ['open', 'lapsed', 'none'] },
            issuedAt: { required: true, type: () => String, nullable: true },
            validUntil: { required: true, type: () => String, nullable: true },
            mail: { required: true, nullable: true, enum: ['recorded', 'sent', 'outbox', 'failed'] },
            failure: { required: true, type: () => String, nullable: true },
          },
          AwaitedPasswordsDto: { items: { required: true } },
          ChangePasswordDto: {
            currentPassword: { required: true, type: () => String },
            newPassword: { required: true, type: () => String },
          },
          ChangeSignatureDto: { html: { required: true, type: () => String } },
          ForgottenPasswordDto: { email: { required: true, type: () => String, maxLength: 254 } },
          InvitedDto: { name: { required: true, type: () => String }, email: { required: true, type: () => String } },
          OpenSessionDto: {
            id: { required: true, type: () => String },
            signedInAt: { required: true, type: () => String },
            lastSeenAt: { required: true, type: () => String },
            address: { required: true, type: () => String },
            userAgent: { required: true, type: () => String },
            current: { required: true, type: () => Boolean },
          },
          OpenSessionsDto: { items: { required: true } },
          SessionDto: {
            employee: { required: true, type: () => identitySessionDto.SignedInEmployeeDto },
            rights: {
              required: true,
              type: () => [String],
              description: 'What the employee may do; what that is, the server decides.',
            },
            standsInFor: {
              required: true,
              type: () => [identitySessionDto.StoodInForDto],
              description: 'Those who are away, for whom the employee stands in today.',
            },
            now: { required: true, type: () => String },
            largestMail: { required: true, type: () => Number },
            mailNotSent: { required: true, type: () => Boolean },
            mailOff: { required: true, type: () => Boolean },
          },
          SignInDto: {
            email: { required: true, type: () => String, maxLength: 254 },
            password: { required: true, type: () => String },
          },
          SignatureDto: { html: { required: true, type: () => String }, below: { required: true, type: () => String } },
          SignedInEmployeeDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            roles: { required: true },
          },
          StoodInForDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
        },
      ],
      [
        importsImportsDto,
        {
          ImportBody: {
            leaveOutFaulty: {
              required: false,
              description: 'Takes in the good lines of a file with faults.',
              enum: ['true', 'false'],
            },
          },
          ImportColumnDto: {
            name: { required: true, type: () => String },
            place: { required: true, type: () => Number, nullable: true },
          },
          ImportDetailsDto: {
            done: { required: true, type: () => Number },
            total: { required: true, type: () => Number },
            refusedLines: { required: true },
            keptThings: { required: true },
          },
          ImportDto: {
            id: { required: true, type: () => String },
            of: { required: true, enum: ['cases', 'contacts'] },
            state: { required: true, enum: ['running', 'finished', 'undoing', 'undone'] },
            startedAt: { required: true, type: () => String },
            startedBy: { required: true, type: () => importsImportsDto.ImporterDto },
            undoUntil: { required: true, type: () => String },
            lines: { required: true, type: () => Number },
            known: { required: true, type: () => Number },
            leftOut: { required: true, type: () => Number },
            added: { required: true, type: () => Number, nullable: true },
            refused: { required: true, type: () => Number, nullable: true },
            removed: { required: true, type: () => Number, nullable: true },
            kept: { required: true, type: () => Number, nullable: true },
          },
          ImportPageDto: {
            items: { required: true, type: () => [importsImportsDto.ImportDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          ImportPreviewBody: {
            mapping: {
              required: false,
              type: () => String,
              description:
                'JSON: the name of a column to its place in the file, from 0, as `columns` of a preview has them. Guessed from the headings where left out.',
              maxLength: 5000,
              format: 'json',
            },
          },
          ImportReadingDto: {
            encoding: { required: true, enum: ['UTF-8', 'Windows-1250'] },
            headings: { required: true },
            columns: { required: true },
            count: { required: true, type: () => Number },
            planned: { required: true },
            known: { required: true, type: () => Number },
            faulty: { required: true, type: () => Number },
            faults: { required: true },
          },
          ImportStartedDto: { id: { required: true, type: () => String } },
          ImporterDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          KeptThingDto: {
            kind: { required: true, type: () => String },
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
            line: { required: true, type: () => Number },
            code: { required: true, type: () => String },
            message: { required: true, type: () => String },
          },
          LineFaultDto: {
            line: { required: true, type: () => Number },
            column: { required: true, type: () => String, nullable: true },
            code: { required: true, type: () => String },
            message: { required: true, type: () => String },
          },
          PlannedLineDto: { line: { required: true, type: () => Number }, cells: { required: true } },
          RefusedLineDto: {
            line: { required: true, type: () => Number },
            message: { required: true, type: () => String },
          },
        },
      ],
      [
        interventionsInterventionsDto,
        {
          AreaDto: { code: { required: true, type: () => String }, name: { required: true, type: () => String } },
          AreasDto: {
            edition: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Of which day the list is; null before the first import.',
            },
            areas: { required: true, type: () => [interventionsInterventionsDto.AreaDto] },
          },
          AreasTakenInDto: {
            edition: { required: true, type: () => String },
            added: { required: true, type: () => Number },
          },
          BoardLineDto: {
            key: {
              required: true,
              type: () => String,
              nullable: true,
              description: "A state, a category's id, a county's code, or a unit's id; null where there is none.",
            },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null where it has none, or nobody knows it any more.',
            },
            count: { required: true, type: () => Number },
            broken: { required: true, type: () => Number, description: 'Of these, whose promised day is over.' },
            oldestSince: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Since when the one that stands still longest stands so.',
            },
          },
          BoundariesBody: {
            edition: {
              required: false,
              type: () => String,
              description: 'Of which day they are; today where it is left out.',
            },
          },
          BoundariesDto: {
            edition: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Of which day they are; null before the first import.',
            },
            boundaries: { required: true, type: () => [interventionsInterventionsDto.BoundaryDto] },
          },
          BoundariesTakenInDto: {
            edition: { required: true, type: () => String },
            added: { required: true, type: () => Number },
            passedOver: {
              required: true,
              type: () => Number,
              description: 'Areas of the file that the register does not have.',
            },
            missing: {
              required: true,
              type: () => Number,
              description: 'Counties and municipalities of the register without a boundary.',
            },
          },
          BoundaryDto: {
            code: { required: true, type: () => String },
            rings: {
              required: true,
              type: () => [[Number]],
              description: 'Outlines, islands and holes: longitude and latitude by turns, WGS 84 in degrees.',
            },
          },
          CaseInterventionDto: {
            state: { required: true, enum: ['refused', 'done', 'accepted', 'reported', 'inspected', 'ordered'] },
            promise: { required: true, type: () => String, nullable: true },
            broken: { required: true, type: () => Boolean },
            category: {
              required: true,
              type: () => interventionsInterventionsDto.InterventionReferenceDto,
              nullable: true,
            },
            place: { required: true, type: () => interventionsInterventionsDto.CasePlaceDto, nullable: true },
            steps: {
              required: true,
              type: () => [interventionsInterventionsDto.StepDto],
              description: 'In the order in which they were taken.',
            },
            photos: {
              required: true,
              type: () => [interventionsInterventionsDto.PhotoDto],
              description: 'In the order in which they were added.',
            },
            confidential: {
              required: true,
              type: () => Boolean,
              description: 'Whoever reported it gave their name in confidence.',
            },
            mailsOff: {
              required: true,
              type: () => Boolean,
              description: 'Whoever reported it wants no mails about its steps.',
            },
            satisfied: {
              required: true,
              type: () => Boolean,
              nullable: true,
              description: 'What they said of it after the end; null: nothing.',
            },
            published: {
              required: true,
              type: () => interventionsInterventionsDto.PublishedReportDto,
              nullable: true,
              description: 'Of the case.',
            },
            mayBePublished: {
              required: true,
              type: () => Boolean,
              description: 'Of its category reports may be published.',
            },
            revision: { required: true, type: () => Number },
          },
          CasePlaceDto: {
            areaCode: { required: true, type: () => String, nullable: true },
            areaName: {
              required: true,
              type: () => String,
              nullable: true,
              description: "As today's register has it.",
            },
          },
          CategoriesBody: { categories: { required: true, type: () => [interventionsInterventionsDto.CategoryBody] } },
          CategoriesDto: {
            categories: { required: true, type: () => [interventionsInterventionsDto.CategoryDto] },
            revision: { required: true, type: () => Number },
          },
          CategoriesWrittenDto: { revision: { required: true, type: () => Number } },
          CategoriseBody: { categoryId: { required: true, type: () => String, minLength: 1, maxLength: 200 } },
          CategoryBody: {
            id: {
              required: false,
              type: () => String,
              description: 'Left out for a new one.',
              minLength: 1,
              maxLength: 200,
            },
            name: { required: true, type: () => String, minLength: 1, maxLength: 100 },
            unitId: {
              required: false,
              type: () => String,
              description: 'Which unit usually deals with it.',
              minLength: 1,
              maxLength: 200,
            },
            open: { required: true, type: () => Boolean, description: 'New reports may be of it.' },
            nearMetres: {
              required: false,
              type: () => Number,
              nullable: true,
              description:
                'How many metres apart two reports of it may be of the same thing; null: distance tells nothing. 100 where it is left out.',
              minimum: 1,
              maximum: 20000,
            },
            questions: {
              required: false,
              type: () => [interventionsInterventionsDto.CategoryQuestionBody],
              description: 'What the public form asks besides. As before where left out.',
              maxItems: 10,
            },
          },
          CategoryDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            unitId: { required: true, type: () => String, nullable: true },
            open: { required: true, type: () => Boolean },
            nearMetres: { required: true, type: () => Number, nullable: true },
            questions: {
              required: true,
              type: () => [interventionsInterventionsDto.CategoryQuestionDto],
              description: 'What the public form asks besides.',
            },
          },
          CategoryQuestionBody: {
            id: {
              required: false,
              type: () => String,
              description: 'Left out for a new one.',
              minLength: 1,
              maxLength: 200,
            },
            text: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            options: {
              required: true,
              type: () => [String],
              description: 'What can be chosen; empty: it is answered in words.',
              maxItems: 20,
              minLength: 1,
              maxLength: 100,
            },
            required: { required: true, type: () => Boolean },
          },
          CategoryQuestionDto: {
            id: { required: true, type: () => String },
            text: { required: true, type: () => String },
            options: { required: true, type: () => [String], description: 'Empty: it is answered in words.' },
            required: { required: true, type: () => Boolean },
          },
          InterventionAreaDto: {
            code: { required: true, type: () => String },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: "Null where today's register has it no more.",
            },
          },
          InterventionBoardDto: {
            states: { required: true, type: () => [interventionsInterventionsDto.BoardLineDto] },
            categories: { required: true, type: () => [interventionsInterventionsDto.BoardLineDto] },
            areas: {
              required: true,
              type: () => [interventionsInterventionsDto.BoardLineDto],
              description: 'Counties.',
            },
            units: { required: true, type: () => [interventionsInterventionsDto.BoardLineDto] },
          },
          InterventionDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were erased.',
            },
            state: { required: true, enum: ['refused', 'done', 'accepted', 'reported', 'inspected', 'ordered'] },
            since: { required: true, type: () => String, description: 'Since when it stands so.' },
            category: {
              required: true,
              type: () => interventionsInterventionsDto.InterventionReferenceDto,
              nullable: true,
            },
            area: { required: true, type: () => interventionsInterventionsDto.InterventionAreaDto, nullable: true },
            place: { required: true, type: () => interventionsInterventionsDto.InterventionPlaceDto, nullable: true },
            unit: {
              required: true,
              type: () => interventionsInterventionsDto.InterventionReferenceDto,
              nullable: true,
            },
            assignee: {
              required: true,
              type: () => interventionsInterventionsDto.InterventionReferenceDto,
              nullable: true,
            },
            receivedAt: { required: true, type: () => String },
            promise: { required: true, type: () => String, nullable: true },
            broken: {
              required: true,
              type: () => Boolean,
              description: 'The promised day is over, and it is not done.',
            },
            closed: { required: true, type: () => Boolean },
          },
          InterventionFigureLineDto: {
            key: {
              required: true,
              type: () => String,
              nullable: true,
              description: "A category's id, a unit's id, or a county's code; null where there is none.",
            },
            name: { required: true, type: () => String, nullable: true },
          },
          InterventionFigurePageDto: {
            total: { required: true, type: () => interventionsInterventionsDto.InterventionFiguresDto },
            lines: {
              required: true,
              type: () => [interventionsInterventionsDto.InterventionFigureLineDto],
              description: 'By category, unit or county, as was asked; the most reports in front.',
            },
          },
          InterventionFiguresDto: {
            reports: { required: true, type: () => Number },
            open: { required: true, type: () => Number },
            times: { required: true, type: () => [interventionsInterventionsDto.StepTimeDto] },
            reopened: { required: true, type: () => Number, description: 'After their end.' },
            overdue: { required: true, type: () => Number, description: 'Their statutory term is over.' },
            broken: { required: true, type: () => Number, description: 'Open ones whose promised day is over.' },
            satisfied: { required: true, type: () => Number },
            unsatisfied: { required: true, type: () => Number },
            still: {
              required: true,
              type: () => [interventionsInterventionsDto.StandingStillDto],
              description: 'Neither done nor refused, and nothing was done about them.',
            },
            stillSince: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Since when the one that stands still longest does; null where none does.',
            },
          },
          InterventionFiguresQuery: {
            by: { required: false, default: 'category', enum: ['unit', 'category', 'area'] },
          },
          InterventionFilterQuery: {
            category: { required: false, type: () => String, minLength: 1, maxLength: 200 },
            area: {
              required: false,
              type: () => String,
              description: 'TERC: four digits of a county mean all of its municipalities, seven one of them.',
            },
            state: { required: false, enum: ['refused', 'done', 'accepted', 'reported', 'inspected', 'ordered'] },
            unit: { required: false, type: () => String, minLength: 1, maxLength: 200 },
            broken: {
              required: false,
              type: () => Boolean,
              description: 'Only those whose promised day is over.',
              default: false,
            },
            closed: {
              required: false,
              type: () => Boolean,
              description: 'Closed cases instead of open ones.',
              default: false,
            },
            all: {
              required: false,
              type: () => Boolean,
              description: 'Closed cases beside the open ones.',
              default: false,
            },
            receivedFrom: { required: false, type: () => String },
            receivedTo: { required: false, type: () => String },
            promise: {
              required: false,
              description: '`soon`: promised within seven days; `none`: no day is promised.',
              enum: ['none', 'soon'],
            },
            stillFor: {
              required: false,
              type: () => Number,
              description: 'Days in which nothing was done about what is neither done nor refused.',
              minimum: 0,
              maximum: 3650,
            },
            reached: {
              required: false,
              description: 'Those of which such a step was taken.',
              enum: ['refused', 'done', 'accepted', 'inspected', 'ordered'],
            },
            satisfied: {
              required: false,
              description: 'What whoever reported said of it after the end: `true` or `false`.',
              enum: ['true', 'false'],
            },
            reopened: {
              required: false,
              type: () => Boolean,
              description: 'Only those that were reopened after their end.',
              default: false,
            },
            overdue: {
              required: false,
              type: () => Boolean,
              description: 'Only those whose statutory term is over.',
              default: false,
            },
          },
          InterventionPageDto: {
            items: { required: true, type: () => [interventionsInterventionsDto.InterventionDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          InterventionPlaceDto: {
            address: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once it was erased; empty where nobody has said it.',
            },
            road: { required: true, type: () => String, nullable: true },
            kilometre: { required: true, type: () => Number, nullable: true },
            latitude: { required: true, type: () => Number, nullable: true },
            longitude: { required: true, type: () => Number, nullable: true },
          },
          InterventionPublicationBody: {
            categoryIds: { required: true, type: () => [String], minLength: 1, maxLength: 200 },
          },
          InterventionPublicationDto: {
            categoryIds: {
              required: true,
              type: () => [String],
              description:
                'Of which categories reports may stand on the public site, each once somebody looked it through.',
            },
            revision: { required: true, type: () => Number },
          },
          InterventionReferenceDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          InterventionsQuery: {
            sort: {
              required: false,
              description: 'What leads: what came first, what stands still longest, what is promised first.',
              default: 'receivedAt',
              enum: ['receivedAt', 'promise', 'since'],
            },
          },
          NearReportDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were erased.',
            },
            state: { required: true, enum: ['refused', 'done', 'accepted', 'reported', 'inspected', 'ordered'] },
            closed: { required: true, type: () => Boolean },
            receivedAt: { required: true, type: () => String },
            address: { required: true, type: () => String, nullable: true },
            metres: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'From this report; null where one of the two has no point.',
            },
          },
          NearReportsDto: {
            items: {
              required: true,
              type: () => [interventionsInterventionsDto.NearReportDto],
              description: 'The nearest in front; ten at most.',
            },
          },
          PhotoBody: {
            attachmentId: {
              required: true,
              type: () => String,
              description: 'An uploaded picture: JPEG, PNG, WebP or HEIC.',
              minLength: 1,
              maxLength: 200,
            },
            stepId: {
              required: false,
              type: () => String,
              description: 'The step that it shows; left out: the report itself.',
              minLength: 1,
              maxLength: 200,
            },
            moment: {
              required: true,
              description: 'Whether it shows what was reported, or what was done about it.',
              enum: ['before', 'after'],
            },
            public: { required: true, type: () => Boolean, description: 'The resident sees it.' },
            description: {
              required: true,
              type: () => String,
              description: 'What it shows, for whoever cannot see it.',
              minLength: 1,
            },
          },
          PhotoDto: {
            id: { required: true, type: () => String },
            stepId: { required: true, type: () => String, nullable: true },
            moment: { required: true, enum: ['before', 'after'] },
            public: { required: true, type: () => Boolean },
            description: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once it was erased.',
            },
            shownId: {
              required: true,
              type: () => String,
              description: 'The attachment that is shown: a JPEG without metadata.',
            },
            originalId: { required: true, type: () => String, description: 'The attachment as it came.' },
            width: { required: true, type: () => Number, description: 'Of what is shown, in pixels.' },
            height: { required: true, type: () => Number },
          },
          PlaceBody: {
            address: { required: false, type: () => String },
            road: {
              required: false,
              type: () => String,
              description: 'As signs have it: `DW 964`.',
              minLength: 1,
              maxLength: 50,
            },
            kilometre: {
              required: false,
              type: () => Number,
              description: 'From the beginning of the road.',
              minimum: 0,
              maximum: 2000,
            },
            latitude: {
              required: false,
              type: () => Number,
              description: 'WGS 84, in degrees.',
              minimum: -90,
              maximum: 90,
            },
            longitude: { required: false, type: () => Number, minimum: -180, maximum: 180 },
            areaCode: {
              required: false,
              type: () => String,
              description: 'TERC, of a municipality or a county of the register.',
            },
          },
          PublishReportBody: {
            title: {
              required: true,
              type: () => String,
              description: 'What everybody reads: no name, no address of a person, nothing that tells who they are.',
              minLength: 1,
            },
            text: { required: true, type: () => String, minLength: 1 },
            photoIds: {
              required: true,
              type: () => [String],
              description: 'Of the photos that the resident sees.',
              maxItems: 20,
              minLength: 1,
              maxLength: 200,
            },
            withPoint: { required: true, type: () => Boolean, description: 'Its point stands on the public map.' },
          },
          PublishedReportDto: {
            title: { required: true, type: () => String, nullable: true, description: 'Null once it was erased.' },
            text: { required: true, type: () => String, nullable: true },
            photoIds: { required: true, type: () => [String] },
            withPoint: { required: true, type: () => Boolean },
          },
          RemovePhotoBody: { reason: { required: true, type: () => String, minLength: 1 } },
          ReportAreaDto: {
            code: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'TERC, of a municipality or county; null: nobody has said it.',
            },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: "Null where there is none, or today's register has it no more.",
            },
            count: { required: true, type: () => Number },
            broken: { required: true, type: () => Number, description: 'Of these, whose promised day is over.' },
            oldestSince: {
              required: true,
              type: () => String,
              description: 'Since when the one that stands longest as it does stands so.',
            },
          },
          ReportMapDto: {
            reports: { required: true, type: () => Number },
            withPoint: { required: true, type: () => Number, description: 'Of these, how many have a point.' },
            items: {
              required: true,
              type: () => [interventionsInterventionsDto.ReportPointDto],
              description: 'Those that stand longest as they do; 2,000 at most.',
            },
            areas: { required: true, type: () => [interventionsInterventionsDto.ReportAreaDto] },
          },
          ReportPointDto: {
            id: { required: true, type: () => String, description: 'Of the case.' },
            number: { required: true, type: () => String },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were erased.',
            },
            state: { required: true, enum: ['refused', 'done', 'accepted', 'reported', 'inspected', 'ordered'] },
            since: { required: true, type: () => String, description: 'Since when it stands so.' },
            broken: {
              required: true,
              type: () => Boolean,
              description: 'The promised day is over, and it is not done.',
            },
            latitude: { required: true, type: () => Number, description: 'WGS 84, in degrees.' },
            longitude: { required: true, type: () => Number },
          },
          ReporterDto: {
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once it was erased, or where nobody gave a name in confidence.',
            },
            email: { required: true, type: () => String, nullable: true },
            phone: { required: true, type: () => String, nullable: true },
          },
          RouteDto: {
            unitId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null where no rule and no category names one.',
            },
            employeeId: { required: true, type: () => String, nullable: true },
            ruleId: {
              required: true,
              type: () => String,
              nullable: true,
              description: "Of which rule; null: the category's own unit, or nobody.",
            },
            why: {
              required: true,
              nullable: true,
              description: 'Why a coordinator has to give it out; null: the unit has it.',
              enum: ['noUnit', 'unitClosed'],
            },
          },
          RoutingBody: {
            rules: {
              required: true,
              type: () => [interventionsInterventionsDto.RoutingRuleBody],
              description: 'In the order in which they are tried: the first that fits leads.',
            },
          },
          RoutingDto: {
            rules: {
              required: true,
              type: () => [interventionsInterventionsDto.RoutingRuleDto],
              description: 'The first that fits leads; where none does, the unit of the category.',
            },
            revision: { required: true, type: () => Number },
          },
          RoutingRuleBody: {
            id: {
              required: false,
              type: () => String,
              description: 'Left out for a new one.',
              minLength: 1,
              maxLength: 200,
            },
            categoryId: {
              required: false,
              type: () => String,
              description: 'Left out: of any category, also of none.',
              minLength: 1,
              maxLength: 200,
            },
            areaCode: {
              required: false,
              type: () => String,
              description: "TERC, of a county or a municipality of today's register; left out: anywhere.",
            },
            unitId: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            employeeId: {
              required: false,
              type: () => String,
              description: 'Whoever of the unit gets it at once; left out: its head gives it out.',
              minLength: 1,
              maxLength: 200,
            },
          },
          RoutingRuleDto: {
            id: { required: true, type: () => String },
            categoryId: { required: true, type: () => String, nullable: true, description: 'Null: of any category.' },
            areaCode: { required: true, type: () => String, nullable: true, description: 'Null: anywhere.' },
            unitId: { required: true, type: () => String },
            employeeId: { required: true, type: () => String, nullable: true },
          },
          RoutingTrialDto: {
            since: {
              required: true,
              type: () => String,
              description: 'Reports since then were looked at: thirty days.',
            },
            reports: { required: true, type: () => Number },
            lines: {
              required: true,
              type: () => [interventionsInterventionsDto.TrialLineDto],
              description: 'By rule, in their order; then those that no rule fits.',
            },
            changed: {
              required: true,
              type: () => Number,
              description: 'How many would go elsewhere than by the rules that hold now.',
            },
            examples: {
              required: true,
              type: () => [interventionsInterventionsDto.TrialExampleDto],
              description: 'The newest of these whose cases the reader sees; twenty at most.',
            },
          },
          RoutingWrittenDto: { revision: { required: true, type: () => Number } },
          StandingStillDto: {
            days: { required: true, type: () => Number, description: 'For more than so many days.' },
            count: { required: true, type: () => Number },
          },
          StepBody: {
            step: { required: true, enum: ['refused', 'done', 'accepted', 'inspected', 'ordered'] },
            public: { required: true, type: () => Boolean, description: 'The resident sees it.' },
            text: { required: true, type: () => String, minLength: 1 },
            promisedFor: {
              required: false,
              type: () => String,
              description: 'To be done by the end of this day. Left out, an earlier promise goes on.',
            },
          },
          StepDto: {
            id: { required: true, type: () => String },
            step: { required: true, enum: ['refused', 'done', 'accepted', 'inspected', 'ordered'] },
            public: { required: true, type: () => Boolean },
            text: { required: true, type: () => String, nullable: true, description: 'Null once it was erased.' },
            promisedFor: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'By when it promised the work to be done; null where an earlier promise went on.',
            },
            by: { required: true, type: () => interventionsInterventionsDto.InterventionReferenceDto },
            at: { required: true, type: () => String },
          },
          StepTimeDto: {
            step: { required: true, enum: ['done', 'accepted', 'inspected'] },
            reached: { required: true, type: () => Number, description: 'How many reports had this step.' },
            medianHours: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'From the receipt, half of them; null where there is none.',
            },
            mostHours: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'From the receipt, nine out of ten.',
            },
          },
          TrialExampleDto: {
            id: { required: true, type: () => String, description: 'Of the case.' },
            number: { required: true, type: () => String },
            before: { required: true, type: () => interventionsInterventionsDto.RouteDto },
            after: { required: true, type: () => interventionsInterventionsDto.RouteDto },
          },
          TrialLineDto: {
            ruleId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null: those that no rule fits.',
            },
            reports: { required: true, type: () => Number },
            lost: {
              required: true,
              type: () => Number,
              description: 'Of these, how many would wait for a coordinator.',
            },
          },
          UnpublishReportBody: { reason: { required: true, type: () => String, minLength: 1 } },
          WithdrawStepBody: { reason: { required: true, type: () => String, minLength: 1 } },
        },
      ],
      [
        interventionsSameReportsDto,
        {
          AnswerTogetherBody: {
            caseIds: {
              required: true,
              type: () => [String],
              description: 'Those of the linked ones that are answered.',
              minItems: 1,
            },
            text: { required: true, type: () => String, minLength: 1 },
            step: {
              required: true,
              description: 'As which step the page shows it of those whose address nobody knows.',
              enum: ['refused', 'done', 'accepted', 'inspected', 'ordered'],
            },
          },
          AnsweredCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String },
            how: {
              required: true,
              description: '`mailed`: by a mail of its own. `shown`: its page shows it as a step.',
              enum: ['refused', 'mailed', 'shown'],
            },
            code: { required: true, type: () => String, nullable: true, description: 'Why it was refused.' },
          },
          AnsweredTogetherDto: { items: { required: true, type: () => [interventionsSameReportsDto.AnsweredCaseDto] } },
          SameReportBody: {
            ofId: {
              required: true,
              type: () => String,
              description: 'The case of the other report.',
              minLength: 1,
              maxLength: 200,
            },
          },
          SameReportDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were erased.',
            },
            state: { required: true, enum: ['refused', 'done', 'accepted', 'reported', 'inspected', 'ordered'] },
            closed: { required: true, type: () => Boolean },
            receivedAt: { required: true, type: () => String },
            leads: { required: true, type: () => Boolean, description: 'The others are of the same as this one.' },
          },
          SameReportsDto: {
            items: {
              required: true,
              type: () => [interventionsSameReportsDto.SameReportDto],
              description: 'One alone is itself: it is linked to no other.',
            },
          },
        },
      ],
      [
        lettersLettersDto,
        {
          ChangeLetterDto: {
            subject: { required: false, type: () => String, nullable: true },
            text: { required: true, type: () => String },
          },
          LetterAuthorDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, description: 'Empty once the employee is erased.' },
          },
          LetterDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            sent: { required: true, type: () => String },
            fields: { required: true, type: () => [lettersLettersDto.LetterFieldDto] },
            languages: { required: true, type: () => [lettersLettersDto.LetterInLanguageDto] },
            byUnit: {
              required: true,
              type: () => Boolean,
              description: 'Whether each unit may have words of its own, which count for it and those below it.',
            },
            units: { required: true, type: () => [lettersLettersDto.LetterOfUnitDto] },
            history: {
              required: true,
              type: () => [lettersLettersDto.LetterVersionDto],
              description: 'Newest first, each with what it said from then on.',
            },
            revision: {
              required: true,
              type: () => Number,
              description: 'Of all letters together; give it back in If-Match to be told of changes by others.',
            },
          },
          LetterFieldDto: {
            name: { required: true, type: () => String, description: 'As a template names it.' },
            words: { required: true, type: () => String },
            required: { required: true, type: () => Boolean, description: 'Every template has to hold it.' },
          },
          LetterInLanguageDto: {
            language: { required: true, enum: ['pl', 'en'] },
            builtIn: { required: true, type: () => lettersLettersDto.LetterWordsDto },
            isBuiltIn: { required: true, type: () => Boolean },
          },
          LetterListDto: { items: { required: true, type: () => [lettersLettersDto.LetterListItemDto] } },
          LetterListItemDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            sent: { required: true, type: () => String, description: 'To whom, and when.' },
            languages: { required: true, type: () => [Object], enum: ['pl', 'en'], isArray: true },
            changed: {
              required: true,
              type: () => [Object],
              description: 'In which of them the office has words of its own.',
              enum: ['pl', 'en'],
              isArray: true,
            },
          },
          LetterOfUnitDto: {
            unitId: { required: true, type: () => String },
            language: { required: true, enum: ['pl', 'en'] },
          },
          LetterUnitQueryDto: { unit: { required: false, type: () => String, maxLength: 100 } },
          LetterVersionDto: {
            id: { required: true, type: () => String },
            at: { required: true, type: () => String },
            by: { required: true, type: () => lettersLettersDto.LetterAuthorDto },
            language: { required: true, enum: ['pl', 'en'] },
            unitId: { required: true, type: () => String, nullable: true, description: 'Null: the whole office.' },
            isBuiltIn: {
              required: true,
              type: () => Boolean,
              description: 'The words that came with the office were restored; of a unit, those that hold above it.',
            },
          },
          LetterWordsDto: {
            subject: { required: true, type: () => String, nullable: true },
            text: { required: true, type: () => String, description: 'Plain text with fields: `{{case.number}}`.' },
          },
          LetterWrittenDto: { revision: { required: true, type: () => Number } },
          PreviewLetterDto: { caseNumber: { required: false, type: () => String, maxLength: 100 } },
        },
      ],
      [
        mailIntakeRefusedMailDto,
        {
          RefusedMailDto: {
            limit: { required: true, type: () => Number, description: 'Bytes of the largest mail that is taken.' },
            items: {
              required: true,
              type: () => [mailIntakeRefusedMailDto.RefusedMailsDto],
              description: 'One a day and domain of the sender, the newest first, of 90 days; at most 200.',
            },
          },
          RefusedMailsDto: {
            senderDomain: {
              required: true,
              type: () => String,
              description: 'Empty where the sender gave no address.',
            },
            times: { required: true, type: () => Number, description: 'How often on that day.' },
            size: {
              required: true,
              type: () => Number,
              description: 'Bytes of the largest: as announced, else as many as came.',
            },
            at: { required: true, type: () => String, description: 'The last time.' },
          },
        },
      ],
      [
        mailSideListSideListDto,
        {
          MailAttachmentDto: {
            id: { required: true, type: () => String, description: 'Its place among them.' },
            name: { required: true, type: () => String, nullable: true },
            mediaType: { required: true, type: () => String },
            size: { required: true, type: () => Number },
          },
          MailContentDto: {
            to: { required: true, type: () => [String] },
            cc: { required: true, type: () => [String] },
            replyTo: { required: true, type: () => String, nullable: true },
            date: { required: true, type: () => String, nullable: true, description: "The sender's own date." },
            text: { required: true, type: () => String },
            textCut: {
              required: true,
              type: () => Boolean,
              description: '`text` is its beginning only: the raw message has the whole.',
            },
            html: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'Sanitised; remote pictures stand inert in `data-remote-src`, own ones by their place in `data-attachment-id`.',
            },
            htmlLeftOut: {
              required: true,
              type: () => Boolean,
              description: 'It had HTML that costs too much to be shown.',
            },
            attachments: { required: true, type: () => [mailSideListSideListDto.MailAttachmentDto] },
            unread: {
              required: true,
              nullable: true,
              description: 'Why the content is not shown; the raw message has it.',
              enum: ['unreadable', 'tooCostly'],
            },
          },
          MailDto: {
            content: {
              required: true,
              type: () => mailSideListSideListDto.MailContentDto,
              nullable: true,
              description: 'Null once its sender was erased, and where it is part of a case: it is read there.',
            },
          },
          MailKindCountsDto: {
            colleague: { required: true, type: () => Number },
            automatic: { required: true, type: () => Number },
            newsletter: { required: true, type: () => Number },
            bounce: { required: true, type: () => Number },
            own: { required: true, type: () => Number },
            unreadable: { required: true, type: () => Number },
            failed: { required: true, type: () => Number },
          },
          MailOutcomeDto: {
            id: { required: true, type: () => String },
            done: { required: true, type: () => Boolean },
            caseId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The case of which it is part now.',
            },
            revision: {
              required: true,
              type: () => Number,
              nullable: true,
              description: "The mail's, after this; null where nothing was done.",
            },
            problem: {
              required: true,
              type: () => mailSideListSideListDto.MailProblemDto,
              nullable: true,
              description: 'Why nothing was done.',
            },
          },
          MailOutcomesDto: { results: { required: true, type: () => [mailSideListSideListDto.MailOutcomeDto] } },
          MailProblemDto: {
            status: { required: true, type: () => Number },
            code: { required: true, type: () => String },
            detail: { required: true, type: () => String },
          },
          MailStateCountsDto: {
            waiting: { required: true, type: () => Number },
            putAway: { required: true, type: () => Number },
            placed: { required: true, type: () => Number },
          },
          MailsBody: {
            mailIds: {
              required: true,
              type: () => [String],
              description: 'At most 50 at once.',
              uniqueItems: true,
              minItems: 1,
              minLength: 1,
              maxLength: 200,
            },
          },
          PlaceMailsBody: {
            caseId: {
              required: false,
              type: () => String,
              description: 'The case to which they are attached; left out, each becomes a case of its own.',
              minLength: 1,
              maxLength: 200,
            },
          },
          SideListCountsDto: {
            states: { required: true, type: () => mailSideListSideListDto.MailStateCountsDto },
            kinds: { required: true, type: () => mailSideListSideListDto.MailKindCountsDto },
          },
          SideListCountsQueryDto: {
            state: { required: false, default: 'waiting', enum: ['waiting', 'putAway', 'placed'] },
          },
          SideListDto: {
            items: { required: true },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          SideListEntryDto: {
            id: { required: true, type: () => String },
            kind: {
              required: true,
              enum: ['own', 'failed', 'automatic', 'colleague', 'newsletter', 'bounce', 'unreadable'],
            },
            sign: { required: true, type: () => String },
            state: { required: true, enum: ['waiting', 'putAway', 'placed'] },
            from: { required: true, type: () => String, nullable: true },
            subject: { required: true, type: () => String, nullable: true },
            receivedAt: { required: true, type: () => String },
            caseId: { required: true, type: () => String, nullable: true },
            size: { required: true, type: () => Number },
          },
          SideListQueryDto: {
            state: { required: false, default: 'waiting', enum: ['waiting', 'putAway', 'placed'] },
            kind: {
              required: false,
              enum: ['own', 'failed', 'automatic', 'colleague', 'newsletter', 'bounce', 'unreadable'],
            },
          },
        },
      ],
      [
        mailboxesMailboxesDto,
        {
          ChangeImapDto: {},
          ChangeMailboxDto: { imap: { required: false, type: () => mailboxesMailboxesDto.ImapDto, nullable: true } },
          FaultDto: {
            code: { required: true, type: () => String, description: 'Stable.' },
            message: { required: true, type: () => String, description: "In the caller's language." },
          },
          ImapDto: {
            host: { required: true, type: () => String, pattern: '^[a-z0-9._:-]{1,253}$' },
            port: { required: true, type: () => Number, minimum: 1, maximum: 65535 },
            security: { required: true, enum: ['none', 'tls', 'starttls'] },
            user: { required: true, type: () => String, minLength: 1, maxLength: 320 },
            password: { required: false, type: () => String, minLength: 1, maxLength: 1000 },
            folder: { required: false, type: () => String, minLength: 1, maxLength: 500 },
            since: { required: false, type: () => String },
            afterwards: { required: false, enum: ['nothing', 'markRead', 'move'] },
            moveTo: { required: false, type: () => String, nullable: true, maxLength: 500 },
            throughGateway: { required: false, type: () => Boolean },
          },
          MailboxDto: {
            id: { required: true, type: () => String },
            address: { required: true, type: () => String },
            kind: {
              required: true,
              nullable: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            unitId: { required: true, type: () => String, nullable: true },
            language: { required: true, nullable: true, enum: ['pl', 'en'] },
            imap: { required: true, type: () => mailboxesMailboxesDto.MailboxImapDto, nullable: true },
            smtp: { required: true, type: () => mailboxesMailboxesDto.MailboxSendingDto, nullable: true },
            senderName: { required: true, type: () => String, nullable: true },
            oauth: { required: true, type: () => mailboxesMailboxesDto.MailboxOAuthDto, nullable: true },
            state: { required: true, type: () => mailboxesMailboxesDto.MailboxStateDto, nullable: true },
            revision: { required: true, type: () => Number },
          },
          MailboxImapDto: {
            host: { required: true, type: () => String },
            port: { required: true, type: () => Number },
            security: { required: true, enum: ['none', 'tls', 'starttls'] },
            user: { required: true, type: () => String },
            folder: { required: true, type: () => String },
            since: { required: true, type: () => String },
            afterwards: { required: true, enum: ['nothing', 'markRead', 'move'] },
            moveTo: { required: true, type: () => String, nullable: true },
            throughGateway: { required: true, type: () => Boolean },
          },
          MailboxOAuthDto: {
            provider: { required: true, enum: ['microsoft', 'google'] },
            clientId: { required: true, type: () => String },
            tenant: { required: true, type: () => String, nullable: true },
            clientSecretSet: {
              required: true,
              type: () => Boolean,
              description: 'Whether a secret of the client is kept; it is never read.',
            },
            signedIn: {
              required: true,
              type: () => Boolean,
              description:
                'Whether somebody signed it in; the consent may have been withdrawn since, which its state says.',
            },
          },
          MailboxSendingDto: {
            host: { required: true, type: () => String },
            port: { required: true, type: () => Number },
            security: { required: true, enum: ['none', 'tls', 'starttls'] },
            user: { required: true, type: () => String, nullable: true },
            passwordSet: {
              required: true,
              type: () => Boolean,
              description: 'Whether a password is kept; it is never read.',
            },
          },
          MailboxSignInCompletionDto: {
            code: { required: false, type: () => String, minLength: 1, maxLength: 4000 },
            state: { required: false, type: () => String, minLength: 1, maxLength: 500 },
          },
          MailboxSignInDto: {
            url: { required: true, type: () => String, description: 'The address to open.' },
            code: { required: true, type: () => String, nullable: true },
            seconds: { required: true, type: () => Number, description: 'Seconds for which it counts.' },
            interval: { required: true, type: () => Number, nullable: true },
          },
          MailboxSignInProgressDto: {
            done: { required: true, type: () => Boolean },
            askAgainIn: { required: true, type: () => Number, nullable: true },
          },
          MailboxSmtpDto: {
            host: { required: true, type: () => String, pattern: '^[a-z0-9._:-]{1,253}$' },
            port: { required: true, type: () => Number, minimum: 1, maximum: 65535 },
            security: { required: true, enum: ['none', 'tls', 'starttls'] },
            user: { required: false, type: () => String, nullable: true, minLength: 1, maxLength: 320 },
            password: { required: false, type: () => String, minLength: 1, maxLength: 1000 },
          },
          MailboxStateDto: {
            fetchedAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When it was last looked at without a fault.',
            },
            fault: { required: true, type: () => mailboxesMailboxesDto.FaultDto, nullable: true },
            faultSince: { required: true, type: () => String, nullable: true },
            told: {
              required: true,
              type: () => Boolean,
              description: 'Whether administrators were told of the fault: once, minutes after it began.',
            },
            taken: { required: true, type: () => Number, description: 'Messages that are registered, or on the way.' },
            failed: {
              required: true,
              type: () => Number,
              description: 'Messages that could not be taken in; they are tried again.',
            },
            tooLarge: { required: true, type: () => Number },
          },
          MailboxTestDto: {
            ok: { required: true, type: () => Boolean, description: 'Nothing is wrong, as far as could be tried.' },
            fault: { required: true, type: () => mailboxesMailboxesDto.FaultDto, nullable: true },
            messages: { required: true, type: () => Number, nullable: true },
            folders: { required: true, type: () => [String], nullable: true },
            sendingFault: { required: true, type: () => mailboxesMailboxesDto.FaultDto, nullable: true },
            roundTripFault: { required: true, type: () => mailboxesMailboxesDto.FaultDto, nullable: true },
            cameBack: {
              required: true,
              type: () => Boolean,
              description: 'The test mail was sent, and seen in the mailbox.',
            },
          },
          MailboxesDto: { items: { required: true, type: () => [mailboxesMailboxesDto.MailboxDto] } },
          MissingMessageDto: {
            uid: { required: true, type: () => Number },
            size: { required: true, type: () => Number, nullable: true },
            at: { required: true, type: () => String, nullable: true },
            from: { required: true, type: () => String, nullable: true },
            subject: { required: true, type: () => String, nullable: true },
            reason: { required: true, enum: ['failed', 'waiting', 'too-large', 'older'] },
            fault: { required: true, type: () => mailboxesMailboxesDto.FaultDto, nullable: true },
          },
          NewMailboxDto: {
            address: { required: true, type: () => String, maxLength: 254, format: 'email' },
            kind: {
              required: false,
              nullable: true,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            unitId: { required: false, type: () => String, nullable: true, maxLength: 100 },
            language: { required: false, nullable: true, enum: ['pl', 'en'] },
            imap: { required: false, type: () => mailboxesMailboxesDto.ImapDto, nullable: true },
            smtp: { required: false, type: () => mailboxesMailboxesDto.MailboxSmtpDto, nullable: true },
            senderName: {
              required: false,
              type: () => String,
              nullable: true,
              maxLength: 200,
              pattern: '^[^\\p{Cc}]*$',
            },
            oauth: { required: false, type: () => mailboxesMailboxesDto.OAuthDto, nullable: true },
          },
          OAuthDto: {
            provider: { required: true, enum: ['microsoft', 'google'] },
            clientId: { required: true, type: () => String, pattern: '^[!-~]{1,200}$' },
            clientSecret: { required: false, type: () => String, minLength: 1, maxLength: 1000 },
            tenant: { required: false, type: () => String, nullable: true, pattern: '^[A-Za-z0-9.-]{0,100}$' },
          },
          ReconciliationDto: {
            onServer: { required: true, type: () => Number, description: 'Messages in the folder.' },
            registered: {
              required: true,
              type: () => Number,
              description: 'Of those, the ones that are registered, or on the way.',
            },
            missingCount: { required: true, type: () => Number, description: 'How many are not.' },
            missing: { required: true, type: () => [mailboxesMailboxesDto.MissingMessageDto] },
            goneCount: {
              required: true,
              type: () => Number,
              description:
                'Messages that somebody else, a person or a program, moved or deleted before they could be read: nothing of them is known.',
            },
            goneLatest: { required: true, type: () => String, nullable: true },
          },
          TakeInDto: { uids: { required: false, type: () => [Number], minimum: 1, maxItems: 1000 } },
          TakingInDto: { wanted: { required: true, type: () => Number, description: 'How many are taken in now.' } },
          TestMailDto: {
            ok: { required: true, type: () => Boolean },
            to: { required: true, type: () => String, description: 'To whom it went.' },
            fault: { required: true, type: () => mailboxesMailboxesDto.FaultDto, nullable: true },
          },
        },
      ],
      [
        mailingsMailingsDto,
        {
          BouncedAddressDto: {
            email: { required: true, type: () => String },
            status: { required: true, type: () => String, description: 'RFC 3463, or the digits of the reply.' },
            at: { required: true, type: () => String },
          },
          CaseCommuniqueDto: {
            communique: {
              required: true,
              type: () => mailingsMailingsDto.MailingCommuniqueDto,
              nullable: true,
              description: 'The communiqu\u00E9 that the case answers; null where it answers none.',
            },
            mailingId: { required: true, type: () => String, nullable: true },
          },
          ContactMailingDto: {
            mailingId: { required: true, type: () => String },
            communique: { required: true, type: () => mailingsMailingsDto.MailingCommuniqueDto },
            kind: { required: true, enum: ['embargo', 'release', 'withdrawal', 'test'] },
            state: { required: true, enum: ['refused', 'sent', 'waiting', 'unknown', 'dropped'] },
            email: { required: true, type: () => String, nullable: true },
            at: { required: true, type: () => String },
          },
          ContactMailingsDto: {
            items: { required: true, type: () => [mailingsMailingsDto.ContactMailingDto] },
            bounced: {
              required: true,
              type: () => [mailingsMailingsDto.BouncedAddressDto],
              description: 'Addresses of theirs from which mail came back: mailings leave them out.',
            },
          },
          MailingAimDto: { id: { required: true, type: () => String }, name: { required: true, type: () => String } },
          MailingAnswerDto: {
            caseId: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
          },
          MailingAudienceBody: {
            listIds: { required: true, type: () => [String], maxLength: 200 },
            contactIds: { required: true, type: () => [String], maxLength: 200 },
            newsroomIds: {
              required: true,
              type: () => [String],
              description: 'At their general address.',
              maxLength: 200,
            },
            topicId: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'Whoever asked in a case under this topic.',
              default: null,
              minLength: 1,
              maxLength: 200,
            },
            earlier: {
              required: false,
              type: () => Boolean,
              description: 'Whoever was sent an earlier version of the communiqu\u00E9.',
              default: false,
            },
          },
          MailingCommuniqueDto: {
            id: { required: true, type: () => String },
            headline: { required: true, type: () => String, nullable: true },
          },
          MailingDto: {
            audience: { required: true, type: () => mailingsMailingsDto.MailingAudienceBody },
            aims: {
              required: true,
              type: () => [mailingsMailingsDto.MailingAimDto],
              description: "What the audience's lists, people, newsrooms and topic are called.",
            },
            startedAt: { required: true, type: () => String, nullable: true },
            movedAt: { required: true, type: () => String },
            leftOut: { required: true, type: () => mailingsMailingsDto.MailingLeftOutDto, nullable: true },
            answers: { required: true, type: () => [mailingsMailingsDto.MailingAnswerDto] },
          },
          MailingItemDto: {
            id: { required: true, type: () => String },
            communique: { required: true, type: () => mailingsMailingsDto.MailingCommuniqueDto },
            version: { required: true, type: () => Number },
            kind: { required: true, enum: ['embargo', 'release', 'withdrawal', 'test'] },
            state: {
              required: true,
              enum: ['planned', 'cancelled', 'paused', 'ended', 'scheduled', 'held', 'sending'],
            },
            plannedBy: { required: true, type: () => mailingsMailingsDto.MailingPersonDto },
            plannedAt: { required: true, type: () => String },
            sendAt: { required: true, type: () => String, nullable: true },
            embargoUntil: { required: true, type: () => String, nullable: true },
            recipients: { required: true, type: () => Number, description: '0 until it starts.' },
            tally: { required: true, type: () => mailingsMailingsDto.MailingTallyDto },
            cancelledBecause: {
              required: true,
              nullable: true,
              enum: ['withdrawn', 'nobody', 'person', 'otherVersion'],
            },
            revision: { required: true, type: () => Number },
          },
          MailingLeftOutDto: {
            refused: { required: true, type: () => Number, description: 'They asked to get none.' },
            bounced: { required: true, type: () => Number, description: 'Their mail comes back.' },
            noAddress: { required: true, type: () => Number },
            repeated: { required: true, type: () => Number, description: 'An address that stands there once more.' },
            otherTopics: {
              required: true,
              type: () => Number,
              description: 'They stand on a list, and chose other topics.',
            },
          },
          MailingPageDto: {
            items: { required: true, type: () => [mailingsMailingsDto.MailingItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          MailingPersonDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          MailingPreviewBody: {
            version: { required: true, type: () => Number, minimum: 1 },
            kind: { required: true, enum: ['embargo', 'release', 'withdrawal'] },
            audience: { required: true, type: () => mailingsMailingsDto.MailingAudienceBody },
          },
          MailingPreviewDto: {
            recipients: { required: true, type: () => Number },
            leftOut: { required: true, type: () => mailingsMailingsDto.MailingLeftOutDto },
            first: {
              required: true,
              type: () => [String],
              description: 'The first of them, by the order of the lists.',
            },
            subject: { required: true, type: () => String },
            text: { required: true, type: () => String },
          },
          MailingRecipientDto: {
            number: { required: true, type: () => Number },
            whose: { required: true, enum: ['employee', 'contact', 'newsroom'] },
            personId: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true, description: 'Null once they were erased.' },
            email: { required: true, type: () => String, nullable: true },
            state: { required: true, enum: ['refused', 'sent', 'waiting', 'unknown', 'dropped'] },
            attempts: { required: true, type: () => Number },
            nextAttemptAt: { required: true, type: () => String, nullable: true },
            code: {
              required: true,
              type: () => Number,
              nullable: true,
              description: "The server's reply (RFC 5321), and its enhanced code (RFC 3463).",
            },
            status: { required: true, type: () => String, nullable: true },
            changedAt: { required: true, type: () => String },
          },
          MailingRecipientPageDto: {
            items: { required: true, type: () => [mailingsMailingsDto.MailingRecipientDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          MailingTallyDto: {
            waiting: { required: true, type: () => Number },
            sent: { required: true, type: () => Number },
            refused: { required: true, type: () => Number },
            unknown: {
              required: true,
              type: () => Number,
              description: 'Nobody knows whether they left: they wait for a person.',
            },
            dropped: { required: true, type: () => Number },
          },
          MailingsOfCommuniqueDto: { items: { required: true, type: () => [mailingsMailingsDto.MailingItemDto] } },
          NewMailingBody: {
            version: { required: true, type: () => Number, minimum: 1 },
            kind: { required: true, enum: ['embargo', 'release', 'withdrawal'] },
            audience: { required: true, type: () => mailingsMailingsDto.MailingAudienceBody },
          },
          RecipientsQuery: { state: { required: false, enum: ['refused', 'sent', 'waiting', 'unknown', 'dropped'] } },
          TestCopyBody: { version: { required: true, type: () => Number, minimum: 1 } },
          TrustAddressBody: { email: { required: true, type: () => String, minLength: 3, maxLength: 320 } },
          UnknownDecisionBody: {
            numbers: {
              required: false,
              type: () => [Number],
              description: 'All of them where left out.',
              maxItems: 10000,
            },
            sendAgain: {
              required: true,
              type: () => Boolean,
              description: 'Once more; they may have got it already. Otherwise they are dropped.',
            },
          },
        },
      ],
      [
        mentionMailsMailWishesDto,
        {
          MailWishesBody: {
            mentions: {
              required: false,
              type: () => Boolean,
              description: 'When somebody names them (`@`) in a note or a comment.',
            },
            mornings: {
              required: false,
              type: () => Boolean,
              description:
                'What waits for them, each working morning on which anything does: in the language of this call.',
            },
          },
          MailWishesDto: {
            mentions: {
              required: true,
              type: () => Boolean,
              description: 'Somebody named them in a note or a comment. False until they wish so.',
            },
            mornings: {
              required: true,
              type: () => Boolean,
              description: 'What waits for them, each working morning. False until they wish so.',
            },
          },
        },
      ],
      [
        notificationsNotificationsDto,
        {
          NotificationAboutDto: {
            kind: { required: true, type: () => String, description: 'Of thing: case \u2026' },
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: "A case's subject; null once the person who wrote it was erased.",
            },
          },
          NotificationDto: {
            id: { required: true, type: () => String },
            kind: {
              required: true,
              type: () => String,
              description:
                'What happened: assigned, followUp, deadlineWarned, escalated, replyFailed, and whatever other modules tell of.',
            },
            line: {
              required: true,
              type: () => String,
              description: 'What repeats stands in one line: of a kind, of one part of one thing.',
            },
            level: {
              required: true,
              type: () => Number,
              nullable: true,
              description:
                'Of an escalation: 1 the day before the internal target, 2 on it, 3 when the term has passed unanswered.',
            },
            count: {
              required: true,
              type: () => Number,
              description: 'How often it was told since it was read; at least 1.',
            },
            about: { required: true, type: () => notificationsNotificationsDto.NotificationAboutDto },
            part: {
              required: true,
              type: () => notificationsNotificationsDto.NotificationPartDto,
              nullable: true,
              description: 'Of what of the thing; null where the whole is meant.',
            },
            holder: {
              required: true,
              type: () => notificationsNotificationsDto.NotificationPersonDto,
              nullable: true,
              description: 'Who had the thing then.',
            },
            actingFor: {
              required: true,
              type: () => notificationsNotificationsDto.NotificationPersonDto,
              nullable: true,
              description: 'Whoever is away, for whom the caller is told; `actingFor` of what they do about it.',
            },
            waits: { required: true, type: () => Boolean, description: 'Somebody has to take it.' },
            takenBy: {
              required: true,
              type: () => notificationsNotificationsDto.NotificationPersonDto,
              nullable: true,
            },
            at: { required: true, type: () => String },
            read: { required: true, type: () => Boolean },
          },
          NotificationGroupDto: {
            kind: { required: true, type: () => String },
            lines: {
              required: true,
              type: () => Number,
              description: 'How many lines, exactly: all, unread, and such as wait for somebody to take them.',
            },
            unread: { required: true, type: () => Number },
            waiting: { required: true, type: () => Number },
            newest: { required: true, type: () => String, description: 'Id of its newest line.' },
          },
          NotificationPartDto: {
            id: { required: true, type: () => String, description: "Of a case's clock: its id." },
            namePl: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'What it is called: of a clock, what is to be done in it.',
            },
            nameEn: { required: true, type: () => String, nullable: true },
            until: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late.',
            },
          },
          NotificationPersonDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          NotificationsDto: {
            items: {
              required: true,
              type: () => [notificationsNotificationsDto.NotificationDto],
              description:
                'Of each kind the latest lines, those that wait first. What an answer, a closing or another term did away with is not among them.',
            },
            groups: { required: true, type: () => [notificationsNotificationsDto.NotificationGroupDto] },
          },
          NotificationsQuery: {
            lines: {
              required: false,
              type: () => Number,
              description: 'How many lines of each kind.',
              default: 10,
              minimum: 1,
              maximum: 200,
            },
          },
          ReadBody: {
            kind: { required: true, type: () => String, maxLength: 100 },
            upTo: {
              required: true,
              type: () => String,
              description:
                'Id of the newest notification that was seen: it and all before it, of the kind or of the line, are read.',
              maxLength: 200,
            },
            line: { required: false, type: () => String, maxLength: 500 },
          },
          ReadUndoBody: { kind: { required: true, type: () => String, maxLength: 100 } },
          UnreadBody: {
            kind: { required: true, type: () => String, maxLength: 100 },
            line: { required: true, type: () => String, maxLength: 500 },
          },
          UnreadDto: {
            unread: { required: true, type: () => Number, description: 'Lines, exactly.' },
            waiting: { required: true, type: () => Number, description: 'Lines that wait for somebody to take them.' },
          },
        },
      ],
      [
        organizationEmployeesDto,
        {
          ChangeEmployeeDto: { active: { required: false, type: () => Boolean } },
          EmployeeDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            email: { required: false, type: () => String },
            roles: { required: true },
            rights: {
              required: true,
              type: () => [String],
              description: 'What the roles allow: of a deactivated employee, what they could do.',
            },
            unitId: { required: true, type: () => String },
            clearance: { required: false, enum: ['normal', 'confidential'] },
            active: { required: true, type: () => Boolean },
            revision: { required: true, type: () => Number },
          },
          EmployeePageDto: {
            items: { required: true },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          EmployeeQueryDto: {
            q: { required: false, type: () => String, maxLength: 200 },
            role: {
              required: false,
              enum: ['coordinator', 'administrator', 'officer', 'registrar', 'contributor', 'auditor', 'analyst'],
            },
            unitId: { required: false, type: () => String, maxLength: 100 },
            active: { required: false, type: () => Boolean },
          },
          NewEmployeeDto: {
            name: { required: true, type: () => String, maxLength: 200 },
            email: { required: true, type: () => String, maxLength: 254, format: 'email' },
            roles: {
              required: true,
              type: () => [Object],
              enum: ['coordinator', 'administrator', 'officer', 'registrar', 'contributor', 'auditor', 'analyst'],
              isArray: true,
              minItems: 1,
            },
            unitId: { required: true, type: () => String, maxLength: 100 },
            clearance: { required: false, enum: ['normal', 'confidential'] },
            password: { required: false, type: () => String, maxLength: 1000 },
          },
        },
      ],
      [
        organizationFunctionsDto,
        {
          ChangeFunctionDto: {
            name: { required: false, type: () => String, minLength: 1, maxLength: 100, pattern: '^[^\\p{Cc}]*$' },
            holderIds: { required: false, type: () => [String], uniqueItems: true },
          },
          FunctionDto: {
            id: {
              required: true,
              type: () => String,
              description: 'Of a built-in one `spokesperson`, `registry`, `legalCounsel` or `dataProtectionOfficer`.',
            },
            name: {
              required: true,
              type: () => String,
              description: 'Of a built-in one in the caller\u2019s language.',
            },
            builtIn: {
              required: true,
              type: () => Boolean,
              description: 'Every office has it: it is neither renamed nor removed.',
            },
            holders: { required: true, type: () => [organizationFunctionsDto.FunctionHolderDto] },
          },
          FunctionHolderDto: {
            id: { required: true, type: () => String },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once the employee is erased.',
            },
            active: {
              required: true,
              type: () => Boolean,
              description: 'False: switched off. Rules that name the function pass over them.',
            },
          },
          FunctionsDto: {
            items: {
              required: true,
              type: () => [organizationFunctionsDto.FunctionDto],
              description: 'The built-in ones first.',
            },
            revision: {
              required: true,
              type: () => Number,
              description: 'Of all of them: give it back in If-Match to be told of changes by others.',
            },
          },
          NewFunctionDto: {
            name: { required: true, type: () => String, minLength: 1, maxLength: 100, pattern: '^[^\\p{Cc}]*$' },
            holderIds: { required: false, type: () => [String], uniqueItems: true },
          },
        },
      ],
      [
        organizationStaffFilesDto,
        {
          EmployeeFileDto: { planned: { required: true } },
          PlannedEmployeeDto: {
            line: { required: true, type: () => Number },
            name: { required: true, type: () => String },
            email: { required: true, type: () => String },
            roles: { required: true },
            unitId: { required: true, type: () => String },
            heads: { required: true, type: () => Boolean },
          },
          PlannedUnitDto: {
            line: { required: true, type: () => Number },
            name: { required: true, type: () => String },
            kind: { required: true, enum: ['desk', 'pressOffice', 'office', 'department', 'division', 'subordinate'] },
            parentId: { required: true, type: () => String, nullable: true },
            parentName: { required: true, type: () => String, nullable: true },
          },
          RowFaultDto: {
            line: { required: true, type: () => Number },
            code: { required: true, type: () => String },
            message: { required: true, type: () => String },
          },
          TakenInDto: { added: { required: true, type: () => Number } },
          UnitFileDto: { planned: { required: true } },
        },
      ],
      [
        organizationStandingDto,
        {
          EmployeeStandingDto: { hangs: { required: true, type: () => [organizationStandingDto.HangingDto] } },
          HangingDto: {
            kind: {
              required: true,
              type: () => String,
              description:
                '`employees`, `units`, `openCases`, `contributions`, `mailboxes`, `headOf`, `deputyOf`, `functions`, `standsIn`, `ladders`; other modules may name more.',
            },
            count: { required: true, type: () => Number },
            items: {
              required: true,
              type: () => [organizationStandingDto.HangingItemDto],
              description: 'The first few; none that the caller may not see.',
            },
            blocks: { required: true, type: () => Boolean, description: 'It has to be put elsewhere first.' },
          },
          HangingItemDto: {
            kind: {
              required: true,
              type: () => String,
              description: '`case`, `mailbox`, \u2026: of what kind of thing it is.',
            },
            id: { required: true, type: () => String },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its person was erased.',
            },
          },
          UnitStandingDto: {
            employees: { required: true, type: () => Number },
            units: { required: true, type: () => Number },
            openCases: { required: true, type: () => Number },
            hangs: { required: true, type: () => [organizationStandingDto.HangingDto] },
          },
        },
      ],
      [
        organizationUnitsDto,
        {
          ChangeUnitDto: {},
          NewUnitDto: {
            name: { required: true, type: () => String, maxLength: 200 },
            kind: { required: true, enum: ['desk', 'pressOffice', 'office', 'department', 'division', 'subordinate'] },
            parentId: { required: false, type: () => String, nullable: true, maxLength: 100 },
            headId: { required: false, type: () => String, nullable: true, maxLength: 100 },
            deputyId: { required: false, type: () => String, nullable: true, maxLength: 100 },
            email: { required: false, type: () => String, nullable: true, maxLength: 254, format: 'email' },
          },
          UnitDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            kind: { required: true, enum: ['desk', 'pressOffice', 'office', 'department', 'division', 'subordinate'] },
            parentId: { required: true, type: () => String, nullable: true },
            headId: { required: true, type: () => String, nullable: true },
            deputyId: { required: true, type: () => String, nullable: true },
            email: { required: true, type: () => String, nullable: true },
            closed: { required: true, type: () => Boolean },
            revision: { required: true, type: () => Number },
          },
          UnitPageDto: {
            items: { required: true },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          UnitQueryDto: {},
        },
      ],
      [
        oversightOversightDto,
        {
          FindingCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
          },
          FindingDto: {
            id: { required: true, type: () => String },
            rule: {
              required: true,
              enum: [
                'offHours',
                'ownDraftSigned',
                'bypass',
                'draftWithdrawn',
                'receiptCorrected',
                'clockMoved',
                'ownDraftTried',
                'bulkReads',
                'readsWithoutWork',
                'dismissedNearTerm',
              ],
            },
            at: { required: true, type: () => String },
            employee: { required: true, type: () => oversightOversightDto.FindingPersonDto },
            case: { required: true, type: () => oversightOversightDto.FindingCaseDto, nullable: true },
            count: {
              required: true,
              type: () => Number,
              nullable: true,
              description:
                'Of what the rule counts. Of a dismissed case the days that were left: below 0 the term had passed.',
            },
            seen: { required: true, type: () => oversightOversightDto.FindingLookDto, nullable: true },
          },
          FindingLookDto: {
            at: { required: true, type: () => String },
            by: { required: true, type: () => String, nullable: true },
            because: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once the person or the case is erased.',
            },
          },
          FindingPersonDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          FindingsDto: {
            items: {
              required: true,
              type: () => [oversightOversightDto.FindingDto],
              description: 'Newest first, at most 200.',
            },
            isCut: { required: true, type: () => Boolean, description: 'There are more: ask for a shorter period.' },
          },
          FindingsQuery: {
            from: {
              required: false,
              type: () => String,
              description: 'A day in Warsaw, or an instant. Left out with `to`: the last 31 days.',
            },
            to: {
              required: false,
              type: () => String,
              description: 'A day in Warsaw, or an instant; itself included.',
            },
            employee: { required: false, type: () => String, maxLength: 200 },
            rule: {
              required: false,
              enum: [
                'offHours',
                'ownDraftSigned',
                'bypass',
                'draftWithdrawn',
                'receiptCorrected',
                'clockMoved',
                'ownDraftTried',
                'bulkReads',
                'readsWithoutWork',
                'dismissedNearTerm',
              ],
            },
            seen: {
              required: false,
              type: () => Boolean,
              description: 'Those that an auditor has seen, in place of those that nobody has.',
            },
          },
          SeenBody: {
            id: {
              required: true,
              type: () => String,
              description: 'As the list has it.',
              minLength: 1,
              maxLength: 200,
            },
            because: {
              required: true,
              type: () => String,
              description: 'What follows from it, or why nothing does.',
              minLength: 3,
              maxLength: 1000,
            },
          },
          ThresholdBody: { threshold: { required: true, type: () => Number, minimum: 1, maximum: 10000 } },
          WatchRuleDto: {
            rule: {
              required: true,
              enum: [
                'offHours',
                'ownDraftSigned',
                'bypass',
                'draftWithdrawn',
                'receiptCorrected',
                'clockMoved',
                'ownDraftTried',
                'bulkReads',
                'readsWithoutWork',
                'dismissedNearTerm',
              ],
            },
            words: { required: true, type: () => String, description: 'In words.' },
            counts: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'What the threshold counts; null where the rule finds each one.',
            },
            threshold: { required: true, type: () => Number },
            standard: {
              required: true,
              type: () => Number,
              description: 'What it is until somebody sets another one.',
            },
          },
          WatchRulesDto: {
            items: { required: true, type: () => [oversightOversightDto.WatchRuleDto] },
            revision: { required: true, type: () => Number },
          },
        },
      ],
      [
        photosPhotoBucketDto,
        {
          PhotoBucketDto: {
            endpoint: {
              required: true,
              type: () => String,
              description: 'Scheme, host and port of the server: `https://s3.eu-central-1.amazonaws.com`.',
            },
            bucket: { required: true, type: () => String },
            prefix: {
              required: true,
              type: () => String,
              description: 'With which the names of the pictures begin; empty for all of it.',
            },
            region: { required: true, type: () => String },
            keyId: { required: true, type: () => String },
            secretSet: {
              required: true,
              type: () => Boolean,
              description: 'Whether its secret is known; it is never shown.',
            },
          },
          PhotoBucketSettingDto: {
            bucket: {
              required: true,
              type: () => photosPhotoBucketDto.PhotoBucketDto,
              nullable: true,
              description: 'Null: the settings name none.',
            },
            ofOperator: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'That of the operator (`PHOTO_BUCKET`), which counts while the settings name none; null where there is none.',
            },
            revision: { required: true, type: () => Number },
          },
          PhotoBucketTestDto: {
            pictures: {
              required: true,
              type: () => Number,
              description: 'How many pictures it has, as far as they were counted.',
            },
            more: { required: true, type: () => Boolean, description: 'There are more than were counted.' },
          },
          SetPhotoBucketBody: {
            endpoint: { required: true, type: () => String, maxLength: 300, pattern: '^https?:\\/\\/[^\\s/?#@\\\\]+$' },
            bucket: { required: true, type: () => String, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{1,253}$' },
            prefix: { required: false, type: () => String, maxLength: 500, pattern: '^(?!\\/)' },
            region: { required: true, type: () => String, pattern: '^[A-Za-z0-9-]{1,60}$' },
            keyId: { required: true, type: () => String, pattern: '^[!-~]{1,200}$' },
            secret: {
              required: false,
              type: () => String,
              description: 'As before where it is left out.',
              minLength: 1,
              maxLength: 500,
            },
          },
        },
      ],
      [
        photosPhotosDto,
        {
          LibraryPhotoDto: {
            reference: { required: true, type: () => String },
            title: { required: true, type: () => String },
            caption: { required: true, type: () => String },
            credit: { required: true, type: () => String },
            licence: { required: true, type: () => String, description: 'Empty where the library does not say it.' },
            address: { required: true, type: () => String, nullable: true },
          },
          LibraryPhotosDto: {
            items: { required: true, type: () => [photosPhotosDto.LibraryPhotoDto] },
            nextOffset: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'Where the next ones begin; null where there are none.',
            },
          },
          LibraryPhotosQuery: {
            q: {
              required: false,
              type: () => String,
              description: 'Words of title, caption and credit.',
              maxLength: 200,
            },
            offset: { required: false, type: () => Number, minimum: 0, maximum: 5000 },
          },
          PhotoFromLibraryDto: {
            id: { required: true, type: () => String },
            libraryId: { required: true, type: () => String },
            title: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were disposed of.',
            },
            credit: { required: true, type: () => String, nullable: true },
            licence: { required: true, type: () => String, nullable: true },
            address: { required: true, type: () => String, nullable: true },
            takenAt: { required: true, type: () => String },
            withdrawnAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Since when the library shows it no more; null while it does.',
            },
          },
          PhotoLibrariesDto: {
            items: {
              required: true,
              type: () => [photosPhotosDto.PhotoLibraryDto],
              description: 'Those that the operator has connected, and the bucket that the settings name.',
            },
          },
          PhotoLibraryDto: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['portal', 'folder', 'bucket'] },
          },
          PhotosDto: { items: { required: true, type: () => [photosPhotosDto.PhotoFromLibraryDto] } },
          PhotosQuery: {
            id: {
              required: true,
              type: () => [String],
              description: 'Files, of which those are answered that came from a library.',
              maxItems: 30,
            },
          },
          TakePhotoBody: {
            libraryId: { required: true, type: () => String, minLength: 1, maxLength: 50 },
            reference: { required: true, type: () => String, minLength: 1, maxLength: 100 },
          },
          TakenPhotoDto: {
            attachmentId: { required: true, type: () => String },
            name: { required: true, type: () => String },
          },
        },
      ],
      [
        presencePresenceDto,
        {
          OnlookerDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
            writing: { required: true, type: () => Boolean },
          },
          OnlookersDto: {
            items: {
              required: true,
              type: () => [presencePresenceDto.OnlookerDto],
              description: 'Who else has the case open.',
            },
          },
          PresenceBody: {
            writing: { required: true, type: () => Boolean, description: 'The caller has an answer or a note open.' },
          },
        },
      ],
      [
        pressReviewsPressReviewsDto,
        {
          DatePressReviewBody: { on: { required: true, type: () => String, description: 'A day, `YYYY-MM-DD`.' } },
          LinkedCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
          },
          PressReviewDto: {
            on: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'A day, `YYYY-MM-DD`; null as long as nobody has said it.',
            },
            publications: { required: true, type: () => [pressReviewsPressReviewsDto.PublicationDto] },
            revision: { required: true, type: () => Number, description: 'Of the case.' },
          },
          PublicationBody: {
            outlet: { required: true, type: () => String, maxLength: 200 },
            title: { required: true, type: () => String, maxLength: 500 },
            link: { required: false, type: () => String, maxLength: 2000, format: 'uri' },
            place: {
              required: false,
              type: () => String,
              description: 'A page, or a time of broadcast.',
              maxLength: 100,
            },
            tone: { required: true, enum: ['positive', 'neutral', 'negative'] },
            newsroomId: { required: false, type: () => String, maxLength: 200 },
            linkedCaseId: { required: false, type: () => String, maxLength: 200 },
          },
          PublicationDto: {
            id: { required: true, type: () => String },
            outlet: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once the case was disposed of; so are title, link and place.',
            },
            title: { required: true, type: () => String, nullable: true },
            link: { required: true, type: () => String, nullable: true, description: 'Empty where there is none.' },
            place: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'A page, or a time of broadcast; empty where nobody said it.',
            },
            tone: { required: true, enum: ['positive', 'neutral', 'negative'] },
            newsroom: {
              required: true,
              type: () => pressReviewsPressReviewsDto.PublicationNewsroomDto,
              nullable: true,
            },
            linkedCase: {
              required: true,
              type: () => pressReviewsPressReviewsDto.LinkedCaseDto,
              nullable: true,
              description: 'Null too where the caller may not see it.',
            },
          },
          PublicationNewsroomDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
        },
      ],
      [
        projectionsProjectionsDto,
        {
          ParkedKeyDto: {
            version: { required: true, type: () => Number },
            generation: { required: true, type: () => Number },
            state: { required: true, enum: ['live', 'building', 'verifying', 'retired'] },
            key: { required: true, type: () => String },
            eventId: { required: true, type: () => String },
            eventType: { required: true, type: () => String },
            stream: { required: true, type: () => String },
            revision: { required: true, type: () => Number },
            error: { required: true, type: () => String, nullable: true },
            attempts: { required: true, type: () => Number },
            parkedAt: { required: true, type: () => String },
            retryAt: { required: true, type: () => String, nullable: true },
            waiting: { required: true, type: () => Number },
          },
          ParkedKeyListDto: { items: { required: true, type: () => [projectionsProjectionsDto.ParkedKeyDto] } },
          ProjectionListDto: { items: { required: true, type: () => [projectionsProjectionsDto.ProjectionStatusDto] } },
          ProjectionStatusDto: {
            kind: { required: true, enum: ['projection', 'policy'] },
            name: { required: true, type: () => String },
            version: { required: true, type: () => Number },
            generation: { required: true, type: () => Number },
            state: { required: true, enum: ['live', 'building', 'verifying', 'retired'] },
            stopped: { required: true, type: () => String, nullable: true },
            waitsFor: { required: true, type: () => String, nullable: true },
            position: { required: true, type: () => String },
            eventsDone: { required: true, type: () => Number },
            done: { required: true, type: () => Number },
            lagEvents: { required: true, type: () => Number },
            lagSeconds: { required: true, type: () => Number },
            eventsPerSecond: { required: true, type: () => Number },
            secondsLeft: { required: true, type: () => Number, nullable: true },
            parkedKeys: { required: true, type: () => Number },
            parkedEvents: { required: true, type: () => Number },
            parkedSince: { required: true, type: () => String, nullable: true },
            owner: { required: true, type: () => String, nullable: true },
            hasCode: { required: true, type: () => Boolean },
            startedAt: { required: true, type: () => String },
          },
          RebuildDto: {
            version: { required: true, type: () => Number },
            generation: { required: true, type: () => Number },
          },
          RetriedDto: { keys: { required: true, type: () => Number } },
          RetryDto: { key: { required: false, type: () => String, maxLength: 500 } },
        },
      ],
      [
        publicSitePublicInboxDto,
        {
          FailingSubmissionDto: {
            id: { required: true, type: () => String },
            kind: { required: true, type: () => String, description: 'Of the form.' },
            attempts: { required: true, type: () => Number, description: 'How often it was tried.' },
            receivedAt: { required: true, type: () => String },
            failure: {
              required: true,
              type: () => String,
              description: 'A code, or the failure in words of the program; nothing of what was sent.',
            },
            reason: {
              required: true,
              type: () => String,
              description: "What that means, and what can be done, in the reader's language.",
            },
            nextAttemptAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null: it is not tried again by itself.',
            },
          },
          PublicInboxDto: {
            items: {
              required: true,
              type: () => [publicSitePublicInboxDto.FailingSubmissionDto],
              description: 'What could not be registered so far, the oldest first; at most 200.',
            },
          },
        },
      ],
      [
        refusalsRefusalsDto,
        {
          LiftingBody: { reason: { required: true, enum: ['askedForContact', 'mistake', 'otherOwner'] } },
          NewRefusalBody: {
            source: { required: true, enum: ['email', 'phone', 'inPerson', 'letter', 'unsubscribe', 'import'] },
            on: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'On which day it was said; today where left out.',
            },
          },
          RefusalLookupBody: {
            addresses: { required: true, type: () => [refusalsRefusalsDto.RefusedAddressBody], maxItems: 100 },
          },
          RefusedAddressBody: {
            medium: { required: true, enum: ['email', 'phone'] },
            value: { required: true, type: () => String, maxLength: 320 },
          },
          RefusedAddressesDto: { items: { required: true, type: () => [refusalsRefusalsDto.RefusedAtDto] } },
          RefusedAtDto: {
            medium: { required: true, enum: ['email', 'phone'] },
            value: { required: true, type: () => String, description: 'As it was asked for.' },
            source: { required: true, enum: ['email', 'phone', 'inPerson', 'letter', 'unsubscribe', 'import'] },
            on: { required: true, type: () => String },
          },
        },
      ],
      [
        replaysOfficeReplaysDto,
        {
          AskReplayBody: {
            at: {
              required: true,
              type: () => String,
              description:
                'An instant with its offset, a time in Warsaw without one, or a day, which is its end (of today: now).',
              maxLength: 40,
            },
          },
          OfficeReplayDto: {
            id: { required: true, type: () => String },
            at: { required: true, type: () => String },
            position: { required: true, type: () => String, description: 'Of the last event that is in it.' },
            state: { required: true, enum: ['failed', 'waiting', 'ready', 'building'] },
            progress: { required: true, type: () => Number, description: 'From 0 to 1.' },
            waitsFor: {
              required: true,
              nullable: true,
              description:
                '`queue`: others are built first. `erasure`: one is under way, and nothing is built meanwhile.',
              enum: ['queue', 'erasure'],
            },
            before: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'While it waits: how many are built first.',
            },
            failure: { required: true, type: () => replaysOfficeReplaysDto.ReplayFailureDto, nullable: true },
          },
          OfficeReplaysDto: { items: { required: true, type: () => [replaysOfficeReplaysDto.OfficeReplayDto] } },
          ReplayFailureDto: {
            code: { required: true, type: () => String },
            detail: { required: true, type: () => String },
          },
        },
      ],
      [
        replaysReplaysDto,
        {
          AsOfQuery: {
            at: {
              required: false,
              type: () => String,
              description: 'An instant with its offset, a time in Warsaw without one, or a day, which is its end.',
            },
            revision: {
              required: false,
              type: () => Number,
              description: 'A revision of the thing, instead of an instant.',
              minimum: 0,
            },
          },
          DifferenceDto: {
            path: {
              required: true,
              type: () => [String],
              description: 'Names of fields; the ids of those of a list that have one, else their places.',
            },
            before: { required: false, type: () => Object, description: 'Left out where there was nothing.' },
            after: { required: false, type: () => Object, description: 'Left out where there is nothing any more.' },
          },
          DifferenceQuery: {
            from: { required: false, type: () => String, description: 'As `at` of the state itself.' },
            to: { required: false, type: () => String },
            fromRevision: { required: false, type: () => Number, description: 'Instead of the instants.', minimum: 0 },
            toRevision: { required: false, type: () => Number, minimum: 0 },
          },
          DifferencesDto: {
            fromRevision: { required: true, type: () => Number },
            toRevision: { required: true, type: () => Number },
            items: { required: true, type: () => [replaysReplaysDto.DifferenceDto] },
          },
          ThingActorDto: {
            id: { required: true, type: () => String, description: "An employee's, or `system`." },
            name: { required: true, type: () => String, nullable: true, description: 'Of today.' },
            actingFor: { required: false, type: () => String },
            actingForName: { required: false, type: () => String, nullable: true },
          },
          ThingEventDto: {
            eventId: { required: true, type: () => String },
            revision: { required: true, type: () => Number },
            type: { required: true, type: () => String },
            known: {
              required: true,
              type: () => Boolean,
              description: 'False: the office does not know the type any more, and says its name alone.',
            },
            occurredAt: { required: true, type: () => String },
            actor: { required: true, type: () => replaysReplaysDto.ThingActorDto },
            role: { required: true, type: () => String, nullable: true, description: 'By which right.' },
            summary: { required: true, type: () => String },
          },
          ThingEventPageDto: {
            items: { required: true, type: () => [replaysReplaysDto.ThingEventDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          ThingEventsQuery: {},
        },
      ],
      [
        reportingBiLoginsDto,
        {
          BiLoginDto: {
            name: { required: true, type: () => String },
            user: { required: true, type: () => String, description: 'The role by which a BI tool signs in.' },
            connections: { required: true, type: () => Number, description: 'At once, at most.' },
            open: { required: true, type: () => Number, description: 'Open now.' },
          },
          BiLoginsDto: {
            whyNot: {
              required: true,
              nullable: true,
              description: 'Why none can be made here; null: they can.',
              enum: ['embedded', 'noRoles'],
            },
            host: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Where the office itself reaches the database; null where it is the embedded one.',
            },
            port: { required: true, type: () => Number, nullable: true },
            database: { required: true, type: () => String, nullable: true },
            most: { required: true, type: () => Number },
            items: { required: true, type: () => [reportingBiLoginsDto.BiLoginDto] },
          },
          GivenBiLoginDto: {
            user: { required: true, type: () => String },
            password: { required: true, type: () => String, description: 'Said once, and kept nowhere.' },
            filesBounded: {
              required: true,
              type: () => Boolean,
              description: "Its temporary files are bounded; false: the database's administrator has to do it.",
            },
          },
          NewBiLoginDto: {
            name: {
              required: true,
              type: () => String,
              description: "Becomes the end of a role's name.",
              pattern: '^[a-z][a-z0-9_]{0,29}$',
            },
            connections: { required: true, type: () => Number, minimum: 1, maximum: 10 },
          },
        },
      ],
      [
        reportingQuestionsDto,
        {
          AnswerColumnDto: {
            name: { required: true, type: () => String },
            type: { required: true, enum: ['number', 'boolean', 'other', 'date', 'text', 'instant'] },
          },
          AnswerDto: {
            columns: { required: true, type: () => [reportingQuestionsDto.AnswerColumnDto] },
            rows: {
              required: true,
              type: () => [[Object]],
              description: 'A cell a column: numbers and truth values as such, the rest as text.',
            },
            truncated: { required: true, type: () => Boolean, description: 'There were more rows than these.' },
            left: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'How many were cut off; null where counting them would take too long.',
            },
          },
          DictionaryColumnDto: {
            name: { required: true, type: () => String },
            about: { required: true, type: () => String },
          },
          DictionaryDto: {
            views: { required: true, type: () => [reportingQuestionsDto.DictionaryViewDto] },
            functions: { required: true, type: () => [String], description: 'What may be called.' },
          },
          DictionaryViewDto: {
            schema: { required: true, type: () => String },
            name: { required: true, type: () => String },
            about: { required: true, type: () => String },
            columns: { required: true, type: () => [reportingQuestionsDto.DictionaryColumnDto] },
          },
          QuestionDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            sql: { required: true, type: () => String },
            chart: { required: true, enum: ['none', 'bars', 'line'] },
            ready: { required: true, type: () => Boolean },
            mine: { required: true, type: () => Boolean },
            sharedWith: {
              required: true,
              type: () => [Object],
              enum: ['coordinator', 'administrator', 'officer', 'registrar', 'contributor', 'auditor', 'analyst'],
              isArray: true,
            },
            parameters: { required: true, type: () => [reportingQuestionsDto.QuestionParameterDto] },
            owner: {
              required: true,
              type: () => String,
              nullable: true,
              description: "Who keeps it; null for the office's own.",
            },
            broken: {
              required: true,
              type: 'object',
              additionalProperties: true,
              nullable: true,
              description: 'Why it cannot be asked any more.',
            },
            revision: { required: true, type: () => Number },
          },
          QuestionParameterDto: {
            name: { required: true, type: () => String, maxLength: 80 },
            type: { required: true, enum: ['number', 'boolean', 'date', 'text'] },
            value: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'What stands in it at first; as text, whatever the type.',
              maxLength: 1000,
            },
          },
          QuestionTextBody: {
            name: { required: true, type: () => String, maxLength: 200 },
            sql: { required: true, type: () => String },
            chart: { required: false, enum: ['none', 'bars', 'line'] },
            parameters: {
              required: false,
              type: () => [reportingQuestionsDto.QuestionParameterDto],
              description: 'What `$1`, `$2` \u2026 are, in their order.',
              maxItems: 20,
            },
            sharedWith: {
              required: false,
              type: () => [Object],
              description: 'Roles that may ask it too; nobody where left out.',
              enum: ['coordinator', 'administrator', 'officer', 'registrar', 'contributor', 'auditor', 'analyst'],
              isArray: true,
              maxItems: 10,
            },
          },
          QuestionsDto: { items: { required: true, type: () => [reportingQuestionsDto.QuestionDto] } },
          RunQuestionBody: {
            sql: { required: true, type: () => String },
            parameters: {
              required: false,
              type: () => [Object],
              description: 'For `$1`, `$2` \u2026 in their order.',
              maxItems: 20,
            },
            types: {
              required: false,
              type: () => [Object],
              description: 'Of what type each of them is to be; any where left out.',
              enum: ['number', 'boolean', 'date', 'text'],
              isArray: true,
              maxItems: 20,
            },
            anyway: { required: false, type: () => Boolean, description: 'Also where it is estimated to take long.' },
          },
        },
      ],
      [
        reportingReportsDto,
        {
          BehindDto: {
            page: {
              required: true,
              type: () => String,
              description: 'Of the page, the figure, the row (null: all of them) and the column.',
            },
            figure: { required: true, type: () => String },
            row: { required: true, type: () => String, nullable: true },
            column: { required: true, type: () => String },
            period: { required: true, type: () => reportingReportsDto.ReportPeriodDto },
            count: {
              required: true,
              type: () => Number,
              description: 'All that the number counts, also those that the caller may not see.',
            },
            most: { required: true, type: () => Number, description: 'Of more than these, the newest are listed.' },
            items: { required: true, type: () => [LibsCases.CaseItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          BehindQuery: {
            column: { required: true, type: () => String, description: 'By its name.', maxLength: 80 },
            row: {
              required: false,
              type: () => String,
              description: 'The key of its row; `none`: of what has none. All rows where left out.',
              maxLength: 200,
            },
            without: {
              required: false,
              type: () => String,
              description: 'Of the rest of a chart: the keys of the rows that are not meant, with commas between them.',
              maxLength: 6200,
            },
            limit: { required: false, type: () => Number, default: 50, minimum: 1, maximum: 200 },
            cursor: { required: false, type: () => String, maxLength: 1000 },
          },
          PaperReportDto: {
            name: { required: true, type: () => String },
            title: { required: true, type: () => String },
            of: { required: true, nullable: true, description: 'Of whom it is ordered.', enum: ['unit', 'employee'] },
          },
          PaperReportsDto: { items: { required: true, type: () => [reportingReportsDto.PaperReportDto] } },
          ReportColumnDto: {
            name: { required: true, type: () => String },
            words: { required: true, type: () => String },
            measure: { required: true, enum: ['other', 'cases', 'hours', 'percent'] },
            cases: {
              required: true,
              type: 'object',
              additionalProperties: { type: 'string' },
              nullable: true,
              description: 'By which further filters the list of cases shows what it counts; null: by none.',
            },
          },
          ReportDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            period: { required: true, type: () => reportingReportsDto.ReportPeriodDto },
            before: {
              required: true,
              type: () => reportingReportsDto.ReportPeriodDto,
              description: 'The one before it, of the same length.',
            },
            yearAgo: {
              required: true,
              type: () => reportingReportsDto.ReportPeriodDto,
              description: 'The same a year ago.',
            },
            grain: { required: true, description: 'Into what the period is cut.', enum: ['day', 'week', 'month'] },
            parameters: {
              required: true,
              type: () => [Object],
              description: 'Of the questions: `$1`, `$2` \u2026 in the period.',
            },
            figures: { required: true, type: () => [reportingReportsDto.ReportFigureDto] },
          },
          ReportFigureDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            about: { required: true, type: () => String, description: 'How it is counted.' },
            rowsAre: {
              required: true,
              enum: [
                'all',
                'unit',
                'employee',
                'workingDays',
                'newsroom',
                'period',
                'channel',
                'kind',
                'hour',
                'weekday',
                'rule',
                'outcome',
                'level',
                'ladderLevel',
                'wait',
              ],
            },
            chart: { required: true, enum: ['none', 'bars', 'line'] },
            columns: { required: true, type: () => [reportingReportsDto.ReportColumnDto] },
            sql: {
              required: true,
              type: () => String,
              description: 'The question that was asked, of each of the three periods.',
            },
            rows: { required: true, type: () => [reportingReportsDto.ReportRowDto] },
          },
          ReportPageDto: { id: { required: true, type: () => String }, name: { required: true, type: () => String } },
          ReportPagesDto: { items: { required: true, type: () => [reportingReportsDto.ReportPageDto] } },
          ReportPeriodDto: { from: { required: true, type: () => String }, to: { required: true, type: () => String } },
          ReportQuery: {
            from: {
              required: false,
              type: () => String,
              description: 'Days in Warsaw, both included; the last twelve months where neither is said.',
            },
            to: { required: false, type: () => String },
            kind: {
              required: false,
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
            },
            channel: {
              required: false,
              enum: ['email', 'webForm', 'phone', 'paper', 'inPerson', 'socialMedia', 'eDelivery'],
            },
            unit: {
              required: false,
              type: () => String,
              description: 'Where a case stands; of contributions, which unit was asked.',
              maxLength: 200,
            },
            newsroom: { required: false, type: () => String, maxLength: 200 },
            employee: {
              required: false,
              type: () => String,
              description: 'For whoever may see figures of employees.',
              maxLength: 200,
            },
          },
          ReportRowDto: {
            key: { required: true, type: () => String, nullable: true },
            words: { required: true, type: () => String },
            now: {
              required: true,
              type: () => [Object],
              description: 'In the order of the columns; null where there is no such figure.',
            },
            before: { required: true, type: () => [Object], description: 'In the period before.' },
            yearAgo: { required: true, type: () => [Object] },
            cases: {
              required: true,
              type: 'object',
              additionalProperties: { type: 'string' },
              nullable: true,
              description: 'The filters by which the list of cases shows it; null: by none.',
            },
            behind: {
              required: true,
              type: () => [Object],
              description:
                'For `GET /api/reports/{page}/{figure}/cases`: days and row of the numbers now, before and a year ago; null where no cases stand behind them.',
            },
          },
        },
      ],
      [
        reportingSchedulesDto,
        {
          RunRecipientDto: {
            state: {
              required: true,
              description: '`skipped`: they may not have it, or have no address.',
              enum: ['recorded', 'sent', 'outbox', 'failed', 'skipped'],
            },
            failure: { required: true, type: () => String, nullable: true, description: 'What the mail server said.' },
          },
          ScheduleBody: {
            name: { required: true, type: () => String, maxLength: 200 },
            report: {
              required: false,
              type: () => String,
              description: 'A report on paper, by its name; or a kept question.',
            },
            unitId: { required: false, type: () => String, maxLength: 200 },
            employeeId: { required: false, type: () => String, maxLength: 200 },
            questionId: { required: false, type: () => String, maxLength: 200 },
            parameters: { required: false, type: () => [reportingSchedulesDto.ScheduleParameterDto], maxItems: 20 },
            format: { required: true, enum: ['csv', 'jsonl', 'xlsx', 'pdf'] },
            language: { required: false, enum: ['pl', 'en'] },
            every: {
              required: true,
              description: 'Of the whole day, week, month, quarter or year before.',
              enum: ['day', 'week', 'month', 'quarter', 'year'],
            },
            day: {
              required: true,
              type: () => Number,
              description: 'Of a week 1 to 7; of a month, and of the first month of a quarter or year, 1 to 28.',
              minimum: 1,
              maximum: 28,
            },
            time: {
              required: true,
              type: () => String,
              description: '`08:00`, in Warsaw.',
              pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
            },
            recipientIds: {
              required: true,
              type: () => [String],
              description: 'Employees.',
              uniqueItems: true,
              maxItems: 50,
            },
            folder: {
              required: false,
              type: () => String,
              description: "Below the office's folder of reports; into none where left out.",
              pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,60}$',
            },
          },
          ScheduleDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            owner: { required: true, type: () => reportingSchedulesDto.ScheduleRecipientDto },
            mine: { required: true, type: () => Boolean },
            mayChange: {
              required: true,
              type: () => Boolean,
              description: 'What the caller may do: change and remove it.',
            },
            of: { required: true, enum: ['question', 'report'] },
            report: { required: true, type: () => String, nullable: true },
            unitId: { required: true, type: () => String, nullable: true },
            employeeId: { required: true, type: () => String, nullable: true },
            questionId: { required: true, type: () => String, nullable: true },
            parameters: { required: true, type: () => [reportingSchedulesDto.ScheduleParameterDto] },
            format: { required: true, enum: ['csv', 'jsonl', 'xlsx', 'pdf'] },
            language: { required: true, enum: ['pl', 'en'] },
            every: { required: true, enum: ['day', 'week', 'month', 'quarter', 'year'] },
            day: { required: true, type: () => Number },
            time: { required: true, type: () => String },
            recipients: { required: true, type: () => [reportingSchedulesDto.ScheduleRecipientDto] },
            folder: { required: true, type: () => String, nullable: true },
            nextDueAt: { required: true, type: () => String },
            stopped: {
              required: true,
              nullable: true,
              description: 'Why it rests until somebody takes it over.',
              enum: ['ownerGone', 'ownerLostRight', 'questionGone', 'questionBroken'],
            },
            revision: { required: true, type: () => Number },
            runs: {
              required: true,
              type: () => [reportingSchedulesDto.ScheduleRunDto],
              description: 'The last ones, newest first.',
            },
          },
          ScheduleParameterDto: {
            from: {
              required: true,
              description: '`value`, or an end of the period of each run.',
              enum: ['value', 'periodFrom', 'periodTo'],
            },
            value: { required: false, type: () => String, nullable: true, maxLength: 1000 },
          },
          ScheduleRecipientDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          ScheduleRunDto: {
            id: { required: true, type: () => String },
            dueAt: { required: true, type: () => String },
            from: { required: true, type: () => String },
            to: { required: true, type: () => String },
            state: {
              required: true,
              description:
                '`making`, `sending`: a mail is still to go out; `delivered`; `failed`: no file, or a mail was given up.',
              enum: ['failed', 'sending', 'making', 'delivered'],
            },
            fileName: { required: true, type: () => String, nullable: true },
            isCut: { required: true, type: () => Boolean },
            why: { required: true, type: () => String, nullable: true, description: 'Why there is no file, in words.' },
            recipients: { required: true, type: () => [reportingSchedulesDto.RunRecipientDto] },
          },
          ScheduleRunOrderedDto: { id: { required: true, type: () => String } },
          SchedulesDto: { items: { required: true, type: () => [reportingSchedulesDto.ScheduleDto] } },
        },
      ],
      [
        scratchPadsScratchPadsDto,
        {
          VersionKeptDto: {
            id: { required: true, type: () => String, description: 'Of the draft.' },
            version: { required: true, type: () => Number, description: 'The newest version now.' },
            revision: { required: true, type: () => Number, description: 'Of the draft, afterwards.' },
          },
        },
      ],
      [
        searchSearchDto,
        {
          FoundDto: { items: { required: true, type: () => [searchSearchDto.FoundThingDto] } },
          FoundThingDto: {
            kind: {
              required: true,
              type: () => String,
              description: 'Of thing: case, contact, newsroom, employee \u2026',
            },
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once the person was erased.',
            },
            detail: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'What tells it from others of its name.',
            },
          },
          SearchQuery: {
            q: {
              required: true,
              type: () => String,
              description: "Part of a case's number or subject, or of somebody's name or address.",
              maxLength: 200,
            },
          },
        },
      ],
      [
        settingsOfficeDto,
        {
          AppearanceDto: {
            name: { required: true, type: () => String },
            shortName: { required: true, type: () => String },
            accentColour: { required: true, type: () => String, nullable: true },
            logoUrl: { required: true, type: () => String, nullable: true },
          },
          AttachmentLimitsDto: {
            fileMegabytes: {
              required: true,
              type: () => Number,
              description: 'Megabytes of 1,048,576 bytes.',
              minimum: 1,
            },
            messageMegabytes: {
              required: true,
              type: () => Number,
              description: 'Of a mail, its files written in base64.',
              minimum: 1,
            },
            types: { required: true, type: () => [String], maxItems: 100, pattern: '^[a-z0-9]{1,10}$' },
          },
          ChangeOfficeDto: {
            name: { required: false, type: () => String, minLength: 1, maxLength: 200, pattern: '^[^\\p{Cc}]*$' },
            shortName: { required: false, type: () => String, maxLength: 40, pattern: '^[^\\p{Cc}]*$' },
            postalAddress: { required: false, type: () => String, maxLength: 500 },
            phone: { required: false, type: () => String, maxLength: 40 },
            buildingAccess: { required: false, type: () => String, maxLength: 4000 },
            eDeliveryAddress: { required: false, type: () => String, maxLength: 200, pattern: '^[^\\p{Cc}]*$' },
            website: { required: false, type: () => String, maxLength: 300, pattern: '^(https?:\\/\\/[^\\s]+)?$' },
            accentColour: { required: false, type: () => String, nullable: true, pattern: '^#[0-9a-f]{6}$' },
            addresses: { required: false, type: () => [String], minItems: 1 },
            smtp: { required: false, type: () => settingsOfficeDto.ChangedSmtpDto, nullable: true },
            kindsOff: { required: false, type: () => [String], uniqueItems: true, maxItems: 100 },
            retention: {
              required: false,
              type: () => [settingsOfficeDto.KindRetentionDto],
              uniqueItems: true,
              maxItems: 100,
            },
            attachmentLimits: { required: false, type: () => settingsOfficeDto.AttachmentLimitsDto },
            passwordRules: { required: false, type: () => settingsOfficeDto.PasswordRulesDto },
            startGuideAside: { required: false, type: () => Boolean },
            workingHours: { required: false, type: () => [settingsOfficeDto.WorkingDayDto], maxItems: 14 },
          },
          ChangedSmtpDto: {
            host: { required: true, type: () => String, pattern: '^[a-z0-9._:-]{1,253}$' },
            port: { required: true, type: () => Number, minimum: 1, maximum: 65535 },
            security: { required: true, enum: ['tls', 'starttls', 'whenOffered'] },
            user: { required: false, type: () => String, nullable: true, minLength: 1, maxLength: 320 },
            password: { required: false, type: () => String, minLength: 1, maxLength: 1000 },
          },
          KindRetentionDto: {
            kind: { required: true, type: () => String, minLength: 1, maxLength: 100 },
            category: { required: true, type: () => String, pattern: '^(A|BE?[1-9]\\d?)$' },
          },
          LogoDto: {
            url: { required: true, type: () => String, description: 'Where everybody may read it.' },
            mediaType: { required: true, enum: ['image/png', 'image/jpeg', 'image/svg+xml'] },
            size: { required: true, type: () => Number, description: 'In bytes.' },
          },
          OfficeDto: {
            name: { required: true, type: () => String },
            shortName: { required: true, type: () => String },
            postalAddress: { required: true, type: () => String },
            phone: { required: true, type: () => String },
            buildingAccess: { required: true, type: () => String },
            eDeliveryAddress: { required: true, type: () => String },
            website: { required: true, type: () => String },
            accentColour: { required: true, type: () => String, nullable: true },
            logo: { required: true, type: () => settingsOfficeDto.LogoDto, nullable: true },
            addresses: { required: true, type: () => [String], description: 'The first one sends.' },
            smtp: { required: true, type: () => settingsOfficeDto.SmtpDto, nullable: true },
            kindsOff: { required: true, type: () => [String] },
            retention: { required: true, type: () => [settingsOfficeDto.KindRetentionDto] },
            attachmentLimits: { required: true, type: () => settingsOfficeDto.AttachmentLimitsDto },
            passwordRules: { required: true, type: () => settingsOfficeDto.PasswordRulesDto },
            startGuideAside: {
              required: true,
              type: () => Boolean,
              description: 'Administrators are not led to the guide of the first start any more.',
            },
            workingHours: {
              required: true,
              type: () => [settingsOfficeDto.WorkingDayDto],
              description: 'By weekday; closed on those that are left out.',
            },
            sources: {
              required: true,
              type: () => [settingsOfficeDto.SourceDto],
              description: 'Where each value comes from.',
            },
            revision: { required: true, type: () => Number },
          },
          OfficeWrittenDto: {
            revision: {
              required: true,
              type: () => Number,
              description: 'Give it back in If-Match to be told of changes by others.',
            },
          },
          PasswordRulesDto: {
            shortest: { required: true, type: () => Number, maximum: 64 },
            forbidden: { required: true, type: () => [String], maxItems: 500, pattern: '^[^\\p{Cc}]{4,64}$' },
            remembered: {
              required: true,
              type: () => Number,
              description: "How many of its owner's last passwords may not come back.",
              minimum: 0,
            },
          },
          SettingChangeDto: {
            setting: {
              required: true,
              enum: [
                'phone',
                'retention',
                'name',
                'shortName',
                'postalAddress',
                'buildingAccess',
                'eDeliveryAddress',
                'website',
                'accentColour',
                'logo',
                'addresses',
                'smtp',
                'kindsOff',
                'attachmentLimits',
                'passwordRules',
                'startGuideAside',
                'workingHours',
              ],
            },
            before: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'In one line; null: nobody had entered one.',
            },
            after: { required: true, type: () => String },
          },
          SettingsEntryDto: {
            id: { required: true, type: () => String },
            at: { required: true, type: () => String },
            by: {
              required: true,
              type: () => settingsOfficeDto.WhoDto,
              nullable: true,
              description: 'Null: the first start did, from the environment.',
            },
            changes: { required: true, type: () => [settingsOfficeDto.SettingChangeDto] },
            passwordSet: { required: true, type: () => Boolean },
          },
          SettingsHistoryDto: {
            items: { required: true, type: () => [settingsOfficeDto.SettingsEntryDto], description: 'Newest first.' },
          },
          SmtpDto: {
            host: { required: true, type: () => String },
            port: { required: true, type: () => Number },
            security: { required: true, enum: ['tls', 'starttls', 'whenOffered'] },
            user: { required: true, type: () => String, nullable: true },
            passwordSet: {
              required: true,
              type: () => Boolean,
              description: 'Whether a password is kept; it is never read.',
            },
          },
          SourceDto: {
            setting: {
              required: true,
              enum: [
                'phone',
                'retention',
                'name',
                'shortName',
                'postalAddress',
                'buildingAccess',
                'eDeliveryAddress',
                'website',
                'accentColour',
                'logo',
                'addresses',
                'smtp',
                'kindsOff',
                'attachmentLimits',
                'passwordRules',
                'startGuideAside',
                'workingHours',
              ],
            },
            from: {
              required: true,
              description: '`environment`: taken at the first start, and not asked again.',
              enum: ['default', 'person', 'environment'],
            },
            at: { required: true, type: () => String, nullable: true },
            by: { required: true, type: () => settingsOfficeDto.WhoDto, nullable: true },
          },
          WhoDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, description: 'Empty once the employee is erased.' },
          },
          WorkingDayDto: {
            day: { required: true, type: () => Number, description: '1 is Monday, 7 Sunday.', minimum: 1, maximum: 7 },
            from: {
              required: true,
              type: () => String,
              description: '`HH:MM`, by the clock in Warsaw.',
              pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
            },
            until: { required: true, type: () => String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
          },
        },
      ],
      [
        settingsSubjectClassesDto,
        {
          ClassFileDto: {
            encoding: { required: true, type: () => String },
            planned: { required: true },
            known: { required: true },
            faults: { required: true },
          },
          ClassesTakenInDto: { added: { required: true, type: () => Number } },
          PlannedClassDto: { line: { required: true, type: () => Number } },
          SubjectClassDto: {
            symbol: { required: true, type: () => String },
            name: { required: true, type: () => String },
            retention: { required: true, type: () => String, nullable: true },
            parent: { required: true, type: () => String, nullable: true },
          },
          SubjectClassesDto: { items: { required: true, type: () => [settingsSubjectClassesDto.SubjectClassDto] } },
        },
      ],
      [
        tasksTasksDto,
        {
          CaseTasksQuery: {
            over: {
              required: false,
              type: () => Boolean,
              description: 'Done and withdrawn ones instead of those to be done.',
              default: false,
            },
          },
          ListedTaskDto: {
            inCrisis: {
              required: true,
              type: () => Boolean,
              description: 'A topic of its case has a crisis: it stands in front of the others.',
            },
          },
          NewTaskBody: {
            text: { required: true, type: () => String, minLength: 1 },
            day: {
              required: true,
              type: () => String,
              description: 'Today or later, in Warsaw: to be done by its end. It touches no clock of the case.',
            },
            assigneeId: {
              required: false,
              type: () => String,
              description: 'Whoever sees the case and works on cases; the caller, where left out.',
              minLength: 1,
              maxLength: 200,
            },
          },
          TaskCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String, nullable: true },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were erased.',
            },
          },
          TaskChangeBody: {
            text: { required: false, type: () => String, minLength: 1 },
            day: { required: false, type: () => String },
            assigneeId: { required: false, type: () => String, minLength: 1, maxLength: 200 },
          },
          TaskDto: {
            id: { required: true, type: () => String },
            case: { required: true, type: () => tasksTasksDto.TaskCaseDto },
            text: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were erased.',
            },
            day: { required: true, type: () => String },
            state: { required: true, enum: ['open', 'withdrawn', 'done'] },
            overdue: { required: true, type: () => Boolean, description: 'To be done still, though its day is over.' },
            assignee: { required: true, type: () => tasksTasksDto.TaskPersonDto },
            setter: { required: true, type: () => tasksTasksDto.TaskPersonDto },
            setAt: { required: true, type: () => String },
            overAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When it was done or withdrawn.',
            },
            revision: { required: true, type: () => Number },
          },
          TaskListQuery: {
            view: {
              required: false,
              description:
                "`mine`: the caller's, and of those for whom they stand in; `given`: what they set for others; all that they see, where left out.",
              enum: ['all', 'mine', 'given'],
            },
            over: {
              required: false,
              type: () => Boolean,
              description: 'Done and withdrawn ones instead of those to be done.',
              default: false,
            },
          },
          TaskPageDto: {
            items: { required: true, type: () => [tasksTasksDto.ListedTaskDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          TaskPersonDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
        },
      ],
      [
        textModulesTextModulesDto,
        {
          FilledTextModuleDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            language: { required: true, enum: ['pl', 'en'] },
            text: {
              required: true,
              type: () => String,
              description: 'Plain text. What the case does not say stands in brackets.',
            },
          },
          FilledTextModulesDto: {
            items: {
              required: true,
              type: () => [textModulesTextModulesDto.FilledTextModuleDto],
              description: 'By language and name.',
            },
          },
          TextModuleBody: {
            name: { required: true, type: () => String, minLength: 1 },
            language: { required: true, enum: ['pl', 'en'] },
            kinds: {
              required: true,
              type: () => [Object],
              description: 'Of cases for which it is offered; empty: each.',
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
              isArray: true,
              uniqueItems: true,
            },
            text: {
              required: true,
              type: () => String,
              description: 'Plain text with fields: `{{case.number}}`.',
              minLength: 1,
            },
          },
          TextModuleDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            language: { required: true, enum: ['pl', 'en'] },
            kinds: {
              required: true,
              type: () => [Object],
              description: 'Of cases for which it is offered; empty: each.',
              enum: [
                'other',
                'pressInquiry',
                'publicInformationRequest',
                'pressCriticism',
                'rectification',
                'quoteAuthorisation',
                'intervention',
                'complaint',
                'suggestion',
                'petition',
                'application',
                'appeal',
                'urgingMotion',
                'mpIntervention',
                'councillorQuestion',
                'accessibilityRequest',
                'dataSubjectRequest',
                'accreditation',
                'pressReview',
                'unclassified',
              ],
              isArray: true,
            },
            text: { required: true, type: () => String, description: 'Plain text with fields: `{{case.number}}`.' },
          },
          TextModuleFieldDto: {
            name: { required: true, type: () => String, description: 'As a passage names it.' },
            words: { required: true, type: () => String, description: "In the reader's language." },
          },
          TextModuleNameDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          TextModulePreviewBody: {
            language: { required: true, enum: ['pl', 'en'] },
            text: { required: true, type: () => String },
            caseNumber: {
              required: false,
              type: () => String,
              description: 'Of a case that the caller sees; samples where it is left out.',
              maxLength: 100,
            },
          },
          TextModulePreviewDto: { text: { required: true, type: () => String } },
          TextModuleVersionDto: {
            id: { required: true, type: () => String, description: 'Of the event.' },
            at: { required: true, type: () => String },
            by: { required: true, type: () => textModulesTextModulesDto.TextModuleNameDto },
            summary: {
              required: true,
              type: () => String,
              description: "In the reader's language: what was done to which.",
            },
            text: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'What it said from then on; null where it was removed.',
            },
          },
          TextModulesDto: {
            items: {
              required: true,
              type: () => [textModulesTextModulesDto.TextModuleDto],
              description: 'By language and name.',
            },
            fields: { required: true, type: () => [textModulesTextModulesDto.TextModuleFieldDto] },
            history: {
              required: true,
              type: () => [textModulesTextModulesDto.TextModuleVersionDto],
              description: 'The newest in front, at most 50.',
            },
            revision: {
              required: true,
              type: () => Number,
              description: 'Of all of them together; give it back in If-Match to be told of changes by others.',
            },
          },
        },
      ],
      [
        topicsTopicsDto,
        {
          AlikeCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were erased.',
            },
            receivedAt: { required: true, type: () => String },
          },
          AlikeCasesDto: {
            items: {
              required: true,
              type: () => [topicsTopicsDto.AlikeCaseDto],
              description: 'The most alike in front.',
            },
          },
          ApproveLineBody: { version: { required: true, type: () => Number, minimum: 1 } },
          ApproveStatementBody: {},
          ChangeTopicBody: {
            name: { required: false, type: () => String, minLength: 1 },
            description: { required: false, type: () => String },
            ownerId: { required: false, type: () => String, minLength: 1, maxLength: 200 },
            unitIds: { required: false, type: () => [String], minLength: 1, maxLength: 200 },
          },
          CrisisBody: {
            reason: { required: true, type: () => String, minLength: 1, maxLength: 2000 },
            teamIds: {
              required: false,
              type: () => [String],
              description: "Who is called besides the topic's owner.",
              maxItems: 50,
              minLength: 1,
              maxLength: 200,
            },
            internalDays: {
              required: false,
              type: () => Number,
              description:
                'By the end of which working day its cases are to be answered inside the office, 0 for the same day; their internal terms stay, where left out.',
              minimum: 0,
              maximum: 30,
            },
          },
          CrisisDto: {
            id: { required: true, type: () => String },
            reason: { required: true, type: () => String },
            team: { required: true, type: () => [topicsTopicsDto.TopicReferenceDto] },
            declaredBy: { required: true, type: () => topicsTopicsDto.TopicReferenceDto },
            declaredAt: { required: true, type: () => String },
            endedAt: { required: true, type: () => String, nullable: true, description: 'Null while it goes on.' },
            endedBy: { required: true, type: () => topicsTopicsDto.TopicReferenceDto, nullable: true },
            log: {
              required: true,
              type: () => [topicsTopicsDto.DecisionDto],
              description: 'What was decided and learnt, the oldest first.',
            },
            statements: {
              required: true,
              type: () => [topicsTopicsDto.StatementDto],
              description: 'Holding statements, the newest first.',
            },
          },
          DecisionBody: {
            text: { required: true, type: () => String, minLength: 1, maxLength: 5000 },
            confirmed: { required: true, type: () => Boolean, description: 'It is known to be so.' },
          },
          DecisionDto: {
            id: { required: true, type: () => String },
            text: { required: true, type: () => String },
            confirmed: { required: true, type: () => Boolean },
            by: { required: true, type: () => topicsTopicsDto.TopicReferenceDto },
            at: { required: true, type: () => String },
          },
          LineAtHandDto: {
            id: { required: true, type: () => String },
            version: { required: true, type: () => Number },
            title: { required: true, type: () => String },
            text: { required: true, type: () => String },
            questions: { required: true, type: () => [topicsTopicsDto.LineQuestionDto] },
            use: { required: true, enum: ['internal', 'quotable'] },
            validUntil: { required: true, type: () => String, nullable: true },
          },
          LineBody: {
            title: { required: true, type: () => String, minLength: 1 },
            text: { required: true, type: () => String, minLength: 1 },
            questions: {
              required: false,
              type: () => [topicsTopicsDto.LineQuestionBody],
              description: 'What is likely to be asked, and what is answered.',
            },
            validFrom: {
              required: false,
              type: () => String,
              description: 'The first day on which it holds, in Warsaw; from its approval, where left out.',
            },
            validUntil: {
              required: false,
              type: () => String,
              description: 'The last day; until it is replaced, where left out.',
            },
            use: { required: true, enum: ['internal', 'quotable'] },
          },
          LineDto: {
            id: { required: true, type: () => String },
            withdrawn: { required: true, type: () => Boolean },
            inForce: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'The version that holds today; null where none does.',
            },
            versions: {
              required: true,
              type: () => [topicsTopicsDto.LineVersionDto],
              description: 'The newest first.',
            },
          },
          LineQuestionBody: {
            question: { required: true, type: () => String, minLength: 1, maxLength: 1000 },
            answer: { required: true, type: () => String, minLength: 1 },
          },
          LineQuestionDto: {
            question: { required: true, type: () => String },
            answer: { required: true, type: () => String },
          },
          LineVersionBody: {
            version: {
              required: true,
              type: () => Number,
              description: 'The number that it gets: one more than the newest that its author has seen.',
              minimum: 2,
            },
          },
          LineVersionDto: {
            version: { required: true, type: () => Number },
            title: { required: true, type: () => String },
            text: { required: true, type: () => String },
            questions: { required: true, type: () => [topicsTopicsDto.LineQuestionDto] },
            validFrom: { required: true, type: () => String, nullable: true },
            validUntil: { required: true, type: () => String, nullable: true },
            use: { required: true, enum: ['internal', 'quotable'] },
            author: { required: true, type: () => topicsTopicsDto.TopicReferenceDto },
            writtenAt: { required: true, type: () => String },
            state: { required: true, enum: ['approved', 'returned', 'written'] },
            decidedBy: {
              required: true,
              type: () => topicsTopicsDto.TopicReferenceDto,
              nullable: true,
              description: 'Who approved or returned it.',
            },
            decidedAt: { required: true, type: () => String, nullable: true },
            reason: { required: true, type: () => String, nullable: true, description: 'Why it was returned.' },
          },
          NewTopicBody: {
            name: { required: true, type: () => String, minLength: 1 },
            description: { required: false, type: () => String },
            ownerId: {
              required: false,
              type: () => String,
              description: 'Who answers for it; the caller, where left out.',
              minLength: 1,
              maxLength: 200,
            },
            unitIds: {
              required: false,
              type: () => [String],
              description: 'Units that it concerns.',
              minLength: 1,
              maxLength: 200,
            },
          },
          QuoteLineBody: {
            topicId: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            lineId: { required: true, type: () => String, minLength: 1, maxLength: 200 },
            version: { required: true, type: () => Number, minimum: 1 },
          },
          QuotedLineDto: {
            topic: { required: true, type: () => topicsTopicsDto.TopicReferenceDto },
            lineId: { required: true, type: () => String },
            title: { required: true, type: () => String },
            version: { required: true, type: () => Number },
            state: {
              required: true,
              description: '`changed`: another version holds now; `ranOut`: its last day is over.',
              enum: ['changed', 'withdrawn', 'ranOut', 'current', 'notYet'],
            },
            current: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'The version that holds now; null where none does.',
            },
          },
          ReturnLineBody: {
            version: { required: true, type: () => Number, minimum: 1 },
            reason: { required: true, type: () => String, minLength: 1, maxLength: 2000 },
          },
          StatementBody: { text: { required: true, type: () => String, minLength: 1 } },
          StatementDto: {
            id: { required: true, type: () => String },
            text: { required: true, type: () => String },
            author: { required: true, type: () => topicsTopicsDto.TopicReferenceDto },
            writtenAt: { required: true, type: () => String },
            approvedBy: {
              required: true,
              type: () => topicsTopicsDto.TopicReferenceDto,
              nullable: true,
              description: 'Null as long as nobody has approved it.',
            },
            approvedAt: { required: true, type: () => String, nullable: true },
            cases: { required: true, type: () => Number, description: 'In how many cases it is given.' },
          },
          StatementProgressDto: {
            statementId: { required: true, type: () => String },
            waiting: { required: true, type: () => Number },
            given: { required: true, type: () => Number },
            withheld: { required: true, type: () => [topicsTopicsDto.WithheldDto] },
          },
          SuggestedTopicDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
          },
          SurgeDto: {
            id: { required: true, type: () => String },
            at: { required: true, type: () => String },
            count: { required: true, type: () => Number, description: 'How many looked alike.' },
            hours: { required: true, type: () => Number, description: 'Within how many hours they arrived.' },
            usual: {
              required: true,
              type: () => Number,
              description: 'How many cases of all kinds arrive in so many hours, on average of the weeks before.',
            },
            threshold: { required: true, type: () => Number, description: 'From how many on it is told.' },
            cases: {
              required: true,
              type: () => [topicsTopicsDto.AlikeCaseDto],
              description: 'Of these, those that the caller sees.',
            },
          },
          TopicActorDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true, description: 'Null of the office itself.' },
            actingFor: { required: false, type: () => String },
            actingForName: { required: false, type: () => String, nullable: true },
          },
          TopicApprovalDto: {
            purpose: {
              required: true,
              description: 'A line to take, or the holding statement of a crisis.',
              enum: ['topicLine', 'crisisStatement'],
            },
            id: { required: true, type: () => String, description: 'Of the line or statement.' },
            topic: { required: true, type: () => topicsTopicsDto.TopicReferenceDto },
            title: { required: true, type: () => String, nullable: true, description: 'Of a line.' },
            version: { required: true, type: () => Number, nullable: true },
            by: { required: true, type: () => topicsTopicsDto.TopicReferenceDto },
            since: { required: true, type: () => String },
            level: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'Counted from 0; null where it goes by no ladder.',
            },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The first instant that is too late; null where the level has no term.',
            },
            late: { required: true, type: () => Boolean },
            signsAs: {
              required: true,
              type: () => [topicsTopicsDto.TopicReferenceDto],
              description: 'In whose name the caller can sign it: their own first.',
            },
            inCrisis: {
              required: true,
              type: () => Boolean,
              description: 'The topic has a crisis: it stands in front of the others.',
            },
          },
          TopicApprovalsDto: {
            items: { required: true, type: () => [topicsTopicsDto.TopicApprovalDto] },
            more: { required: true, type: () => Boolean, description: 'There are more that wait than were looked at.' },
          },
          TopicCaseDto: {
            id: { required: true, type: () => String },
            number: { required: true, type: () => String },
            subject: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were erased.',
            },
            status: {
              required: true,
              enum: [
                'registered',
                'assigned',
                'inProgress',
                'waitingForInput',
                'suspended',
                'pendingApproval',
                'approved',
                'answered',
                'closed',
              ],
            },
            receivedAt: { required: true, type: () => String },
            dueAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The end of the term that runs; null where none does.',
            },
            overdue: { required: true, type: () => Boolean },
            inCrisis: {
              required: true,
              type: () => Boolean,
              description: 'A topic of it, this one or another, has a crisis.',
            },
            assignee: { required: true, type: () => topicsTopicsDto.TopicReferenceDto, nullable: true },
          },
          TopicCasePageDto: {
            items: { required: true, type: () => [topicsTopicsDto.TopicCaseDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          TopicCasesBody: {
            caseIds: { required: true, type: () => [String], minItems: 1, minLength: 1, maxLength: 200 },
          },
          TopicDecidingDto: {
            signsAs: {
              required: true,
              type: () => [topicsTopicsDto.TopicReferenceDto],
              description:
                'In whose name the caller can approve it now, their own first; empty where it is not theirs, or nothing waits.',
            },
            waitsFor: {
              required: true,
              type: () => [topicsTopicsDto.TopicReferenceDto],
              description: 'Who may sign the levels whose turn is; empty where it goes by no ladder.',
            },
          },
          TopicDocumentBody: {
            attachmentId: {
              required: true,
              type: () => String,
              description: 'Of an upload, or of a file that the caller may read.',
              minLength: 1,
              maxLength: 200,
            },
          },
          TopicDocumentDto: {
            id: { required: true, type: () => String },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null once its words were disposed of.',
            },
            mediaType: { required: true, type: () => String },
            size: { required: true, type: () => Number, description: 'In bytes.' },
            by: { required: true, type: () => topicsTopicsDto.TopicReferenceDto },
            at: { required: true, type: () => String },
          },
          TopicDto: {
            description: { required: true, type: () => String },
            units: { required: true, type: () => [topicsTopicsDto.TopicReferenceDto] },
            lines: { required: true, type: () => [topicsTopicsDto.LineDto] },
            crises: { required: true, type: () => [topicsTopicsDto.CrisisDto], description: 'The newest first.' },
            documents: {
              required: true,
              type: () => [topicsTopicsDto.TopicDocumentDto],
              description: 'The newest last.',
            },
            progress: {
              required: true,
              type: () => topicsTopicsDto.StatementProgressDto,
              nullable: true,
              description: 'How far the newest approved holding statement is; null where there is none.',
            },
          },
          TopicFiguresDto: {
            cases: { required: true, type: () => Number, description: 'Of the cases that the caller sees.' },
            open: { required: true, type: () => Number },
            overdue: { required: true, type: () => Number, description: 'Open, and past their term.' },
            answered: { required: true, type: () => Number },
          },
          TopicHistoryDto: {
            items: { required: true, type: () => [topicsTopicsDto.TopicHistoryItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          TopicHistoryItemDto: {
            eventId: { required: true, type: () => String },
            type: { required: true, type: () => String },
            occurredAt: { required: true, type: () => String },
            actor: { required: true, type: () => topicsTopicsDto.TopicActorDto },
            summary: { required: true, type: () => String },
          },
          TopicItemDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            owner: { required: true, type: () => topicsTopicsDto.TopicReferenceDto },
            closed: { required: true, type: () => Boolean },
            crisisSince: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Since when a crisis goes on; null where none does.',
            },
            openedAt: { required: true, type: () => String },
            figures: { required: true, type: () => topicsTopicsDto.TopicFiguresDto },
            revision: { required: true, type: () => Number },
          },
          TopicLevelDto: {
            signatory: { required: true, enum: ['function', 'unitHead', 'coordinator', 'employee'] },
            employee: {
              required: true,
              type: () => topicsTopicsDto.TopicReferenceDto,
              nullable: true,
              description: 'Whom it names, where it names one employee.',
            },
            functionId: { required: true, type: () => String, nullable: true },
            signedBy: { required: true, type: () => topicsTopicsDto.TopicReferenceDto, nullable: true },
            signedAt: { required: true, type: () => String, nullable: true },
          },
          TopicOfCaseDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            closed: { required: true, type: () => Boolean },
            lines: {
              required: true,
              type: () => [topicsTopicsDto.LineAtHandDto],
              description: 'Those that hold today.',
            },
          },
          TopicPageDto: {
            items: { required: true, type: () => [topicsTopicsDto.TopicItemDto] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          TopicReferenceDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          TopicStepsDto: {
            ladder: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The name of the ladder that it goes by.',
            },
            levels: { required: true, type: () => [topicsTopicsDto.TopicLevelDto] },
          },
          TopicsOfCaseDto: {
            topics: { required: true, type: () => [topicsTopicsDto.TopicOfCaseDto] },
            suggested: {
              required: true,
              type: () => [topicsTopicsDto.SuggestedTopicDto],
              description: 'Open topics about what seems to be the same.',
            },
            quotes: {
              required: true,
              type: () => [topicsTopicsDto.QuotedLineDto],
              description: 'What letters of the case quote.',
            },
          },
          TopicsQuery: {
            q: { required: false, type: () => String, description: 'Words of the name.', maxLength: 200 },
            closed: {
              required: false,
              type: () => Boolean,
              description: 'Those that are over instead of those that go on.',
              default: false,
            },
          },
          WithheldDto: {
            code: { required: true, type: () => String, description: 'Why it was not given: the code of the refusal.' },
            count: { required: true, type: () => Number },
          },
        },
      ],
      [
        watchingWatchingDto,
        {
          WatcherDto: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String, nullable: true },
          },
          WatchersDto: {
            items: { required: true, type: () => [watchingWatchingDto.WatcherDto] },
            watching: { required: true, type: () => Boolean, description: 'The caller is one of them.' },
          },
        },
      ],
    ],
    controllers: [
      [
        absencesAbsencesController,
        {
          AbsencesController: {
            list: {
              summary:
                "One's own, those in which one stands in, those of one's unit; all of them for administrators and coordinators. By their first day.",
              type: absencesAbsencesDto.AbsencesDto,
            },
            away: {
              summary: 'Who is away now, or within two weeks, and who stands in: for whoever gives out work.',
              type: absencesAbsencesDto.AwayListDto,
            },
            plan: { type: absencesAbsencesDto.AbsenceWrittenDto },
            change: {
              summary:
                'Other days, another deputy, another scope. Whoever is back earlier puts `to` on the day before, or takes the absence away.',
              type: absencesAbsencesDto.AbsenceWrittenDto,
            },
            withdraw: {
              summary: 'It does not take place; one that has begun ended yesterday.',
              type: absencesAbsencesDto.AbsenceWrittenDto,
            },
          },
        },
      ],
      [
        accessLogAccessLogController,
        {
          AccessLogController: {
            all: { summary: 'Newest first.', type: accessLogAccessLogDto.AccessPageDto },
            mine: {
              summary: 'What is recorded about the caller, newest first.',
              type: accessLogAccessLogDto.AccessPageDto,
            },
            notice: {
              summary:
                'Whether the caller has been told what is recorded about them, and why (Labour Code, art. 22\u00B3); for how long it is kept.',
              type: accessLogAccessLogDto.AccessNoticeDto,
            },
            know: { summary: 'The caller has been told, and says that they know: an event.' },
            days: {
              summary: 'The days of the log, newest first, at most 100 before a day.',
              type: accessLogAccessLogDto.AccessDaysDto,
            },
            check: {
              summary: 'Compares a day with the event that was written when it was closed.',
              type: accessLogAccessLogDto.CheckedDayDto,
            },
          },
        },
      ],
      [
        accreditationsAccreditationsController,
        {
          AccreditationsController: {
            read: {
              summary: 'To what journalists ask to be accredited, and who of them is.',
              type: accreditationsAccreditationsDto.AccreditationDto,
            },
            describe: { type: httpDto.WrittenDto },
            name: { summary: 'Puts somebody on the list.', type: httpDto.WrittenDto },
            remove: { type: httpDto.WrittenDto },
            decide: {
              summary: 'Lets somebody in, or does not. It may be decided otherwise as long as the case is open.',
              type: httpDto.WrittenDto,
            },
          },
        },
      ],
      [
        accreditationsEventAccreditationsController,
        {
          EventAccreditationsController: {
            read: {
              summary: 'Who asks to be let in to a meeting with the press, by the cases that the caller sees.',
              type: accreditationsAccreditationsDto.EventAccreditationsDto,
            },
          },
        },
      ],
      [
        attachmentsAttachmentsController,
        {
          AttachmentsController: {
            upload: {
              summary:
                "Keeps a file for use in an answer or a note. Until then it is sealed under whoever uploaded it, and removed when nobody used it for 30 days. At\nmost 25 MB, or less where the office's settings say so, which may also name the kinds of files that it takes.",
              type: attachmentsAttachmentsController.UploadedDto,
            },
            download: {
              summary:
                "The file, always to be saved: nothing from outside is shown as a page of ours. An upload is its uploader's until a case takes it.",
            },
          },
        },
      ],
      [
        auditAuditController,
        {
          AuditController: {
            employee: {
              summary:
                'Everything that the employee did, or deputies did in their name, newest first; whoever reads their own, without what they may not see any more.',
              type: auditAuditDto.AuditPageDto,
            },
            employeeCases: {
              summary: 'The same by case: in which cases they did how much.',
              type: auditAuditDto.AuditCasesDto,
            },
            meanwhile: {
              summary:
                "What others did in the employee's name, or gave them: what happened while they were away. Oldest first; without what the caller may not see.",
              type: auditAuditDto.ContactHistoryPageDto,
            },
            employeeHistory: {
              summary:
                "Who changed the employee's roles, unit, clearance, functions and absences, and when: for administrators and whoever audits, and their own.",
              type: auditAuditDto.EmployeeHistoryDto,
            },
            employeeCsv: { summary: 'The audit as CSV, whole.' },
            contact: {
              summary:
                'The whole history of contact with somebody, without the cases that the caller may not see, oldest first.',
              type: auditAuditDto.ContactHistoryPageDto,
            },
            newsroom: { summary: 'The same with everybody of a newsroom.', type: auditAuditDto.ContactHistoryPageDto },
            settingsHistory: {
              summary: 'Who changed mailboxes, addresses, numbers, units or free days, and to what; newest first.',
              type: auditAuditDto.SettingsChangesPageDto,
            },
            settingsSources: {
              summary: 'Who set each thing of a kind last, and when.',
              type: auditAuditDto.SettingsSourcesDto,
            },
          },
        },
      ],
      [
        casesAnswerLettersController,
        {
          AnswerLettersController: {
            list: { summary: "Those that fit the case's kind.", type: casesAnswerLettersDto.AnswerLettersDto },
            write: { summary: 'One of them, filled from the case.', type: casesAnswerLettersDto.AnswerLetterTextDto },
          },
        },
      ],
      [
        casesCasesController,
        {
          CasesController: {
            list: { type: casesCasesDto.CasePageDto },
            counts: { type: casesCasesDto.CaseCountsDto },
            countsByKind: { summary: 'Of how many cases of a view each kind is.', type: casesCasesDto.KindCountsDto },
            workload: { summary: 'When running cases are due, and who has them.', type: casesCasesDto.WorkloadDto },
            register: { type: casesCasesDto.RegisteredDto },
            read: { summary: 'The case as it stands; the `ETag` is its revision.', type: casesCasesDto.CaseDto },
            correspondence: {
              summary:
                'Messages and notes before those of a page, oldest first: `before` is the `earlier` of that page.',
              type: casesCasesDto.CorrespondenceDto,
            },
            history: { type: casesCasesDto.HistoryDto },
            correct: { type: casesCasesDto.CaseWrittenDto },
            assign: {
              summary:
                'Coordinators assign anything to anybody who answers, or to a unit; its head what stands there, within it; an officer takes what nobody has.',
              type: casesCasesDto.CaseWrittenDto,
            },
            addNote: { type: casesCasesDto.NoteWrittenDto },
            raw: { summary: 'A message as it came in, to be saved.' },
            text: {
              summary:
                'The text of a message that came in, in whole, to be saved: a case shows the beginning of a very long one.',
            },
            html: {
              summary: 'The HTML of a message that came in, where the case shows none of it for its length.',
              type: casesCasesDto.MessageHtmlDto,
            },
            forward: { type: casesCasesDto.CaseWrittenDto },
            close: { type: casesCasesDto.CaseWrittenDto },
            reopen: { type: casesCasesDto.CaseWrittenDto },
            dismiss: { type: casesCasesDto.CaseWrittenDto },
            join: {
              summary: 'Moves its messages into the case that they belong to; undone by reopening it.',
              type: casesCasesDto.CaseWrittenDto,
            },
          },
        },
      ],
      [
        casesClockController,
        {
          ClockController: {
            delayNotice: {
              summary:
                'Tells the sender why the answer comes later, and by when: the letter goes out, and its date is then the last day. 409 `approval-required` for a mail where a ladder applies.',
              type: casesCasesDto.PartWrittenDto,
            },
            delayLetter: {
              summary: 'The letter as it would go out now, or what it would be refused for; nothing is written.',
              type: casesClockDto.DelayLetterDto,
            },
            pause: {
              summary: 'Lets the clocks stand still whose rule knows it (KPA 35 \u00A75).',
              type: casesCasesDto.PartWrittenDto,
            },
            endPause: { type: casesCasesDto.CaseWrittenDto },
            extend: {
              summary: 'Whoever handed a quote over agreed to a later end (PP 14a).',
              type: casesCasesDto.PartWrittenDto,
            },
            withdraw: { summary: 'Of a clock that was started wrongly.', type: casesCasesDto.CaseWrittenDto },
            noAnswerNeeded: {
              summary: 'A message after the final answer needs none: the clock that it started ends.',
              type: casesCasesDto.CaseWrittenDto,
            },
          },
        },
      ],
      [
        casesDocumentsController,
        {
          CaseDocumentsController: {
            log: {
              summary: "The case log (KPA art. 66a): who did what, and when, in the reader's language. PDF/UA-1.",
            },
            letter: { summary: 'An answer as a letter, to be printed, signed and posted. PDF/UA-1.' },
          },
        },
      ],
      [
        casesEarlierAnswersController,
        {
          EarlierAnswersController: {
            list: {
              summary:
                'Final answers that went out in other cases which the caller sees, by the words of their subjects. What they say is read in their case.',
              type: casesEarlierAnswersDto.EarlierAnswersDto,
            },
          },
        },
      ],
      [
        casesEscalationController,
        {
          EscalationController: {
            acknowledge: {
              summary:
                '"I have it": nobody else is called, until the term has passed. Where somebody has it already, nothing changes.',
              type: casesCasesDto.CaseWrittenDto,
            },
            undo: {
              summary: 'It was a slip: the next level is due again. By whoever said it, or a coordinator.',
              type: casesCasesDto.CaseWrittenDto,
            },
          },
        },
      ],
      [
        casesFirstStartController,
        {
          FirstStartController: {
            firstStart: {
              summary:
                'Whether mail arrives, and whether the guide that leads there is still offered. What else stands, the settings themselves say.',
              type: casesFirstStartController.FirstStartDto,
            },
          },
        },
      ],
      [
        casesFreeDaysController,
        {
          FreeDaysController: {
            list: {
              summary:
                'Free days of a year: those of the law, and those that were entered, with who did, when and why.',
              type: casesFreeDaysDto.FreeDaysDto,
            },
            lastWorked: {
              summary: "Since when nobody worked, by the law's free days and the office's own.",
              type: casesFreeDaysDto.LastWorkedDto,
            },
            preview: {
              summary: 'What entering a day would do to the next cases.',
              type: casesFreeDaysDto.FreeDayPreviewDto,
            },
            removalPreview: {
              summary: 'What removing it would do to the next cases.',
              type: casesFreeDaysDto.FreeDayPreviewDto,
            },
            add: {
              summary:
                'Counts at once for whatever is decided from now on; the cases that run are told one after the other.',
              type: httpDto.WrittenDto,
            },
            remove: { type: httpDto.WrittenDto },
          },
        },
      ],
      [
        casesKindsController,
        {
          KindActsController: {
            classify: {
              summary:
                'Says of what kind the case is: its number and history stay, and the clocks are those of the new kind.',
              type: casesCasesDto.CaseWrittenDto,
            },
            decideOnQuote: {
              summary:
                'Of a quote: whoever was quoted authorises it, as it is or with changes. By law a refusal authorises it too.',
              type: casesCasesDto.CaseWrittenDto,
            },
            lodge: {
              summary: "Our rectification reached the editor: the editor's terms run from then on.",
              type: casesCasesDto.CaseWrittenDto,
            },
            nameComplaintSubject: {
              summary: 'Whose work a complaint is about: these may not be given it (KPA 256).',
              type: casesCasesDto.CaseWrittenDto,
            },
          },
          KindsController: {
            kinds: { summary: 'The kinds of cases, and what hangs on each.', type: casesKindsDto.KindsDto },
          },
        },
      ],
      [
        casesLegalActsController,
        {
          LegalActsController: {
            forward: {
              summary:
                "Tells the sender that the case, or a part of it, goes to the competent body. The whole of it ends the case; of an appeal, that body's term is watched.",
              type: casesCasesDto.PartWrittenDto,
            },
            keep: {
              summary: "The case is the office's own: the clock in which to forward it ends.",
              type: casesCasesDto.CaseWrittenDto,
            },
            refuse: {
              summary:
                'A decision of refusal that was served (UDIP 16): it ends the case. 409 `approval-required` where a ladder applies: it is then a draft with the purpose `refusalDecision`.',
              type: casesCasesDto.PartWrittenDto,
            },
            appeal: {
              summary: 'An appeal or urging motion against this case comes in: it is a case of its own.',
              type: casesCasesDto.RegisteredDto,
            },
            nameParent: {
              summary:
                'Of an appeal or urging motion that came in as a case: what it is against, and whether the office examines it.',
              type: casesCasesDto.CaseWrittenDto,
            },
            refer: {
              summary: 'An MP, senator or councillor passed the complaint on (KPA 237 \u00A72).',
              type: casesCasesDto.CaseWrittenDto,
            },
            withdrawReferral: { summary: 'That was entered wrongly.', type: casesCasesDto.CaseWrittenDto },
            notifyReferrer: {
              summary: 'Whoever passed it on was told of its state.',
              type: casesCasesDto.CaseWrittenDto,
            },
          },
        },
      ],
      [
        casesMailAddressesController,
        {
          MailAddressesController: {
            list: {
              summary: "The office's addresses, and what a mail to each is registered as.",
              type: casesMailAddressesDto.MailAddressesDto,
            },
            set: { type: casesCasesDto.CaseWrittenDto },
          },
        },
      ],
      [
        casesNumberSchemesController,
        {
          NumberSchemesController: {
            list: {
              summary: 'How the register of each kind writes its numbers, this year and from the next one on.',
              type: casesNumberSchemesDto.NumberSchemesDto,
            },
            set: {
              summary: 'A scheme that would repeat numbers is refused. Numbers that were given out never change.',
              type: casesCasesDto.CaseWrittenDto,
            },
          },
        },
      ],
      [
        casesRemedyController,
        {
          RemedyController: {
            call: {
              summary:
                "Writes the letter; the sender's term runs from its delivery. `id` is the letter's, and the call's. 409 `approval-required` for a mail where a ladder applies.",
              type: casesCasesDto.PartWrittenDto,
            },
            delivered: {
              summary: 'When a call that went by post reached the sender: their term runs from then on.',
              type: casesCasesDto.CaseWrittenDto,
            },
            remedied: {
              summary: 'The sender put it right by another way than a message that the case has.',
              type: casesCasesDto.CaseWrittenDto,
            },
            leave: {
              summary:
                'Ends the case, once a call has lapsed (KPA 64 \u00A72), or where an application came by plain e-mail (KPA 63 \u00A71).',
              type: casesCasesDto.CaseWrittenDto,
            },
          },
        },
      ],
      [
        casesRepliesController,
        {
          RepliesController: {
            reply: {
              summary:
                'Writes an answer down. By mail it goes out by itself after that, by another way it went out already. 409 `approval-required` for a mail where a ladder applies.',
              type: casesCasesDto.PartWrittenDto,
            },
            cancel: {
              summary:
                'Takes back an answer that is held: it never goes out. It stays in the correspondence, as `cancelled`, with everything that a new one can be made of.\n409 `reply-already-sent` where it is on its way.',
              type: casesCasesDto.CaseWrittenDto,
            },
            confirmDelivery: {
              summary:
                'The receipt of an answer by post or e-Dor\u0119czenia came: on which day it was delivered. Said again, it corrects; no clock moves.',
              type: casesCasesDto.CaseWrittenDto,
            },
            retry: { type: casesCasesDto.CaseWrittenDto },
            addAttachments: {
              summary: 'Adds files to a message, an answer or (by its id) a note: a scan that was made later.',
              type: casesCasesDto.CaseWrittenDto,
            },
          },
        },
      ],
      [
        casesRequestedByController,
        {
          RequestedByController: {
            set: {
              summary: 'Says by when whoever wrote asks for an answer, beside the statutory term; or that they do not.',
              type: casesCasesDto.CaseWrittenDto,
            },
          },
        },
      ],
      [
        casesSplittingController,
        {
          SplittingController: {
            split: {
              summary:
                'Makes of a message that holds a second matter a case of its own; its clocks run from when the message came in. Undone by dismissing that case.',
              type: casesCasesDto.RegisteredDto,
            },
          },
        },
      ],
      [
        changesChangesController,
        {
          ChangesController: {
            follow: {
              summary:
                'Server-sent events: what has changed in the lists and pages, once they show it, as `{"kind":"case","id":"\u2026"}`. `kind` is case, contact,\nnewsroom, employee, unit, mail or all; `unit` and `all` come without an id, and so does a kind of which something changed that the\ncaller may not see. Begins with what changed in the 3 s before, which a page that was read meanwhile may not show. Ends with the session.',
            },
          },
        },
      ],
      [
        communiquesCommuniqueApprovalsController,
        {
          CommuniqueApprovalsController: {
            list: {
              summary:
                "Communiqu\u00E9s that wait for the caller's word, or for that of whom they stand in for: the longest waiting in front.",
              type: communiquesCommuniquesDto.WaitingCommuniquesDto,
            },
          },
        },
      ],
      [
        communiquesCommuniqueLinesController,
        {
          CommuniqueLinesController: {
            read: {
              summary:
                'Those that may be quoted today, how what is quoted stands, and which others changed since the newest version was written.',
              type: communiquesCommuniqueLinesDto.CommuniqueLinesDto,
            },
            quote: {
              summary: 'Remembers that it quotes a version of a line: one that holds, and is no internal one.',
              type: httpDto.WrittenDto,
            },
            drop: { summary: 'It quotes the line no more.', type: httpDto.WrittenDto },
          },
        },
      ],
      [
        communiquesCommuniquesController,
        {
          CommuniquesController: {
            list: { summary: 'What changed last in front.', type: communiquesCommuniquesDto.CommuniquePageDto },
            plan: {
              summary: 'What appears, or appeared, on which day; with the free days.',
              type: communiquesCommuniquesDto.CommuniquePlanDto,
            },
            begin: {
              summary: 'An idea where it has no text yet.',
              type: communiquesCommuniquesDto.CommuniqueWrittenDto,
            },
            read: { type: communiquesCommuniquesDto.CommuniqueDto },
            file: { summary: 'A file of it, for whoever may see it before it is released.' },
            keepVersion: {
              summary: 'Keeps a version: what is left out stays as it was. What was approved is so no more.',
              type: communiquesCommuniquesDto.CommuniqueWrittenDto,
            },
            correct: {
              summary:
                'Keeps a version that corrects what stands released. It is approved and released as any; the old one stays reachable.',
              type: communiquesCommuniquesDto.CommuniqueWrittenDto,
            },
            submit: {
              summary: 'The newest version waits for approval from now on.',
              type: communiquesCommuniquesDto.CommuniqueWrittenDto,
            },
            approve: {
              summary:
                'By a coordinator who did not write in it; where a ladder covers its kind, by whoever signs one of its levels.',
              type: communiquesCommuniquesDto.CommuniqueWrittenDto,
            },
            giveBack: {
              summary: 'Gives it back to whoever writes.',
              type: communiquesCommuniquesDto.CommuniqueWrittenDto,
            },
            release: {
              summary: 'At once, at a minute, or under embargo. At the minute all conditions are looked at anew.',
              type: communiquesCommuniquesDto.CommuniqueWrittenDto,
            },
            unschedule: {
              summary: 'It does not appear at its minute; what was approved stays approved.',
              type: communiquesCommuniquesDto.CommuniqueWrittenDto,
            },
            withdraw: {
              summary: 'Its page says that it was withdrawn, and why. What was never released is given up.',
              type: communiquesCommuniquesDto.CommuniqueWrittenDto,
            },
          },
        },
      ],
      [
        communiquesPlanFeedsController,
        {
          PlanFeedsController: {
            own: { summary: "The caller's own.", type: communiquesPressRoomDto.PlanFeedDto },
            open: {
              summary: 'A new one; the one before opens nothing any more.',
              type: communiquesPressRoomDto.OpenedPlanFeedDto,
            },
            close: {},
            calendar: { summary: 'For calendars, which cannot sign in: whoever knows the address reads it.' },
          },
        },
      ],
      [
        communiquesPressEventsController,
        {
          PressEventsController: {
            open: {
              summary: 'To which journalists may ask to be let in, and that are not over.',
              type: communiquesPressEventsDto.OpenPressEventsDto,
            },
            plan: { type: communiquesPressEventsDto.PressEventWrittenDto },
            change: { type: communiquesPressEventsDto.PressEventWrittenDto },
            cancel: {
              summary: 'It stays in the plan, as one that does not take place.',
              type: communiquesPressEventsDto.PressEventWrittenDto,
            },
          },
        },
      ],
      [
        communiquesPressRoomController,
        {
          PressRoomController: {
            read: { type: communiquesPressRoomDto.PressRoomDto },
            showTopic: {
              summary: 'Its communiqu\u00E9s can be read together there, under this name.',
              type: communiquesPressRoomDto.PressRoomWrittenDto,
            },
            hideTopic: { summary: 'Its communiqu\u00E9s stay.', type: communiquesPressRoomDto.PressRoomWrittenDto },
            setDuty: { type: communiquesPressRoomDto.PressRoomWrittenDto },
          },
        },
      ],
      [
        contactHistoryContactHistoryController,
        {
          ContactHistoryController: {
            ofContact: {
              summary:
                'What happened between the office and somebody, newest first, without the cases that the caller may not see.',
              type: contactHistoryContactHistoryDto.TimelinePageDto,
            },
            ofNewsroom: {
              summary: 'The same with everybody of a newsroom, as they belonged to it then.',
              type: contactHistoryContactHistoryDto.TimelinePageDto,
            },
            statisticsOfContact: {
              summary: 'How often, about what, and how fast we answered: of the cases that the caller sees.',
              type: contactHistoryContactHistoryDto.StatisticsDto,
            },
            statisticsOfNewsroom: { type: contactHistoryContactHistoryDto.StatisticsDto },
            note: {
              summary: 'A call, a meeting, a press breakfast or a note, outside of any case.',
              type: httpDto.WrittenDto,
            },
            read: { type: contactHistoryContactHistoryDto.EncounterDto },
            correct: { type: httpDto.WrittenDto },
            makeCase: {
              summary: 'Makes it a case of the first who took part, that came in when it was.',
              type: contactHistoryContactHistoryDto.EncounterCaseDto,
            },
          },
        },
      ],
      [
        contactHistoryUnitHistoryController,
        {
          UnitHistoryController: {
            timeline: {
              summary:
                'The cases that were given to a unit, what it was asked and what it answered, newest first: of what the caller sees.',
              type: contactHistoryContactHistoryDto.UnitTimelinePageDto,
            },
            statistics: {
              summary: 'How often, about what, and how fast it answered.',
              type: contactHistoryContactHistoryDto.UnitStatisticsDto,
            },
          },
        },
      ],
      [
        contactListsContactListsController,
        {
          ContactListsController: {
            all: { type: contactListsContactListsDto.ContactListsDto },
            make: { type: httpDto.WrittenDto },
            read: { type: contactListsContactListsDto.ContactListDto },
            change: { type: httpDto.WrittenDto },
            end: { type: httpDto.WrittenDto },
            members: {
              summary: 'Who is on it, by name: with those who do not want to be reached.',
              type: contactsContactsDto.ContactPageDto,
            },
            add: { type: httpDto.WrittenDto },
            remove: { type: httpDto.WrittenDto },
          },
        },
      ],
      [
        contactsContactExportsController,
        {
          ContactExportsController: {
            csv: { summary: 'For spreadsheets, and for an import: RFC 4180, no cell is a formula.' },
            vCards: { summary: 'For address books: vCard 4.0 (RFC 6350).' },
          },
        },
      ],
      [
        contactsContactFilesController,
        {
          ContactFilesController: {
            list: { type: contactsContactsDto.ContactFilesDto },
            add: { summary: "An upload of the caller becomes the contact's.", type: httpDto.WrittenDto },
            remove: { type: httpDto.WrittenDto },
            restore: { summary: 'Takes the removal back.', type: httpDto.WrittenDto },
          },
        },
      ],
      [
        contactsContactsController,
        {
          ContactsController: {
            list: {
              summary: 'By name, or by any address; for a list, and for suggestions while somebody types.',
              type: contactsContactsDto.ContactPageDto,
            },
            register: { type: httpDto.WrittenDto },
            read: { type: contactsContactsDto.ContactDto },
            change: { type: httpDto.WrittenDto },
            addAddress: { type: httpDto.WrittenDto },
            changeAddress: { type: httpDto.WrittenDto },
            tag: { summary: 'The person has these tags from now on, and no others.', type: httpDto.WrittenDto },
            merge: {
              summary: 'Shows the contact as one with another, which survives; taken back at any time.',
              type: httpDto.WrittenDto,
            },
            unmerge: {
              summary:
                'The contact stands for itself again, with what it had and what came by its own addresses since.',
              type: httpDto.WrittenDto,
            },
            tellApart: {
              summary: 'The two are not the same person, and are not proposed as one again.',
              type: httpDto.WrittenDto,
            },
            addMembership: {
              summary: 'They belong, or belonged, to a newsroom. Several at once are possible.',
              type: httpDto.WrittenDto,
            },
            changeMembership: { type: httpDto.WrittenDto },
            removeMembership: { summary: 'It was entered by mistake.', type: httpDto.WrittenDto },
          },
        },
      ],
      [
        contactsDuplicatesController,
        {
          DuplicatesController: {
            list: {
              summary:
                'Pairs of contacts that may be one person, by name. What was merged or told apart is gone from it, and what comes next moves up.',
              type: contactsDuplicatesDto.DuplicatesDto,
            },
          },
        },
      ],
      [
        contactsNewsroomsController,
        {
          NewsroomsController: {
            list: { summary: 'By name.', type: contactsContactsDto.NewsroomPageDto },
            register: { type: httpDto.WrittenDto },
            read: { type: contactsContactsDto.NewsroomDto },
            change: { type: httpDto.WrittenDto },
          },
        },
      ],
      [
        contributionsCaseContributionsController,
        {
          CaseContributionsController: {
            list: { summary: 'Those due first in front.', type: contributionsContributionsDto.ContributionPageDto },
            table: { summary: 'All of them as CSV: those that were asked the same stand together.' },
            ask: {
              summary:
                'Asks one unit, or several the same: of the case they learn the question and its files, and nothing else.',
              type: contributionsContributionsDto.AskedDto,
            },
          },
        },
      ],
      [
        contributionsContributionsController,
        {
          ContributionsController: {
            list: {
              summary: "Those due first in front: of one's unit and those below it, and of the cases that one sees.",
              type: contributionsContributionsDto.ContributionPageDto,
            },
            figures: {
              summary: 'What a unit owes, and how punctual it was: of what the caller sees.',
              type: contributionsContributionsDto.UnitFiguresDto,
            },
            read: {
              summary: 'The question, its files and all that was said; the `ETag` is its revision.',
              type: contributionsContributionsDto.ContributionDto,
            },
            take: { summary: 'Takes it, or gives it to somebody of the unit.', type: httpDto.WrittenDto },
            answer: {
              summary:
                'The first answer, or a better one while it was not accepted. One that nobody needs any more is kept, and says so: `tooLate`.',
              type: contributionsContributionsDto.AnsweredDto,
            },
            askBack: { summary: 'Asks back before answering.', type: httpDto.WrittenDto },
            decline: { type: httpDto.WrittenDto },
            proposeHandingOn: {
              summary: 'Says that another unit should answer; it is asked once whoever works on the case agrees.',
              type: httpDto.WrittenDto,
            },
            announceLateness: {
              summary: 'Says that the answer will be late, and until when. The term stays.',
              type: httpDto.WrittenDto,
            },
            explain: { summary: 'Answers what the unit asked back.', type: httpDto.WrittenDto },
            agree: { type: httpDto.WrittenDto },
            refuse: { type: httpDto.WrittenDto },
            accept: { summary: 'Takes the answer, or that there will be none.', type: httpDto.WrittenDto },
            acceptHeld: {
              summary: "Takes a held mail for the unit's answer; one that nobody needs any more is kept.",
              type: httpDto.WrittenDto,
            },
            discardHeld: {
              summary: 'Says that a held mail is no answer. It is kept, and may be accepted later all the same.',
              type: httpDto.WrittenDto,
            },
            giveBack: { summary: 'Gives the answer back: the reason says what is missing.', type: httpDto.WrittenDto },
            extend: { summary: 'Another term.', type: httpDto.WrittenDto },
            sendAgain: {
              summary:
                "A mail to the unit did not arrive: the question goes again, with all that was added to it, to the unit's address of now.",
              type: httpDto.WrittenDto,
            },
            withdraw: { type: httpDto.WrittenDto },
          },
        },
      ],
      [
        coverageCoverageFeedsController,
        {
          CoverageFeedsController: {
            list: { summary: 'By name, with how reading them goes.', type: coverageCoverageDto.CoverageFeedsDto },
            add: { summary: 'It is read once before it is added.', type: httpDto.WrittenDto },
            change: { type: httpDto.WrittenDto },
            remove: { summary: 'It is read no more; what it suggested stays.', type: httpDto.WrittenDto },
          },
        },
      ],
      [
        coverageCoverageController,
        {
          CoverageController: {
            list: { summary: 'What was published last in front.', type: coverageCoverageDto.CoveragePageDto },
            figures: {
              summary: 'How much of it there is, by tone, and how many people it reached.',
              type: coverageCoverageDto.CoverageFiguresDto,
            },
            record: { type: httpDto.WrittenDto },
            page: {
              summary: 'What a page says of itself, for whoever records it. The page is of the public Internet.',
              type: coverageCoverageDto.PageHeadDto,
            },
            read: { type: coverageCoverageDto.CoverageDto },
            change: { summary: 'Says everything of it: what is left out is unknown.', type: httpDto.WrittenDto },
            remove: { summary: 'It was recorded by mistake.', type: httpDto.WrittenDto },
            restore: { type: httpDto.WrittenDto },
            take: { summary: 'Takes what a feed suggested.', type: httpDto.WrittenDto },
            drop: { summary: 'What a feed suggested is none of ours.', type: httpDto.WrittenDto },
            reconsider: {
              summary: 'It is a suggestion again: it was taken or dropped by mistake.',
              type: httpDto.WrittenDto,
            },
            followUp: {
              summary: 'Begins a case because of it: press criticism, or a rectification towards its journalist.',
              type: coverageCoverageDto.FollowUpWrittenDto,
            },
            clipping: {},
          },
        },
      ],
      [
        delaysDelaysController,
        {
          CaseDelayController: {
            one: {
              summary:
                'Why a case was late: where it waited, with whom and how long, what its clocks said, who was told and who was away.',
              type: delaysDelaysDto.CaseDelayDto,
            },
          },
          DelaysController: {
            summary: {
              summary: 'The same of all cases that a filter of the list of cases selects, summed up.',
              type: delaysDelaysDto.DelaySummaryDto,
            },
          },
          EmployeeFiguresController: {
            of: {
              summary: "What the employee's work came to, beside that of their unit, and what went wrong of it.",
              type: delaysDelaysDto.EmployeeFiguresDto,
            },
          },
        },
      ],
      [
        draftCommentsDraftCommentsController,
        {
          DraftCommentsController: {
            list: { type: draftCommentsDraftCommentsDto.CommentsDto },
            make: {
              summary: 'On a passage of a version. Who is named with an `@` is told.',
              type: draftCommentsDraftCommentsDto.CommentWrittenDto,
            },
            answer: { type: draftCommentsDraftCommentsDto.CommentWrittenDto },
            resolve: { type: draftCommentsDraftCommentsDto.CommentWrittenDto },
            reopen: { type: draftCommentsDraftCommentsDto.CommentWrittenDto },
          },
        },
      ],
      [
        draftsCaseDraftsController,
        {
          CaseDraftsController: {
            list: { summary: 'The newest in front.', type: draftsDraftsDto.DraftPageDto },
            begin: {
              summary:
                "Begins a draft with its first version: all that would leave by mail is kept as it is now. Of a letter of law, the words are the office's own.",
              type: draftsDraftsDto.DraftWrittenDto,
            },
            approvedBy: {
              summary:
                'By what letters have to be approved before they leave: a final answer where it comes to what is asked for, or where nobody has said to what.',
              type: draftsDraftsDto.LaddersOfCaseDto,
            },
          },
        },
      ],
      [
        draftsDraftsController,
        {
          DraftsController: {
            read: { summary: 'With all its versions; the `ETag` is its revision.', type: draftsDraftsDto.DraftDto },
            keep: {
              summary: 'The next version. What was approved before counts no more.',
              type: draftsDraftsDto.DraftWrittenDto,
            },
            submit: {
              summary: 'The newest version waits for approval from now on, by the ladder as it is now.',
              type: draftsDraftsDto.DraftWrittenDto,
            },
            approve: { summary: "Signs the version on the caller's level.", type: draftsDraftsDto.DraftWrittenDto },
            editAndSign: {
              summary:
                'Changes it and signs what came of it, in one act: whoever signs last, where the ladder lets them.',
              type: draftsDraftsDto.DraftWrittenDto,
            },
            withdraw: {
              summary:
                'Nobody is asked to approve it any more; a new version, or submitting it again, goes on with it.',
              type: draftsDraftsDto.DraftWrittenDto,
            },
            see: {
              summary:
                'Says that the caller has this version open: what they are shown, and mailed, as changed counts from it.',
            },
            giveBack: {
              summary: 'Gives it back to whoever writes; all approvals of it are void.',
              type: draftsDraftsDto.DraftWrittenDto,
            },
            send: {
              summary:
                'Sends what was approved, byte for byte but for the date; where no ladder applies, what was kept.',
              type: draftsDraftsDto.DraftWrittenDto,
            },
            document: { summary: 'A decision as it was approved, to be printed and signed outside. PDF/UA-1.' },
            serve: {
              summary: 'A decision was signed outside and served: the case gets it, with the signed document.',
              type: draftsDraftsDto.DraftWrittenDto,
            },
          },
        },
      ],
      [
        draftsLaddersController,
        {
          LaddersController: {
            read: { type: draftsDraftsDto.LaddersDto },
            set: {
              summary: 'All at once. Drafts that were submitted already go on by the ladder as it was.',
              type: draftsDraftsDto.LaddersWrittenDto,
            },
            waiting: {
              summary:
                "Drafts that wait for the caller's signature, or for that of whom they stand in for; the longest waiting in front.",
              type: draftsDraftsDto.ApprovalPageDto,
            },
            urgent: {
              summary:
                'What left without the approval that its ladder asks for, with the reasons, and what was signed by whoever wrote in it; newest first.',
              type: draftsDraftsDto.UrgentSendingPageDto,
            },
          },
        },
      ],
      [
        erasureErasureController,
        {
          ErasureController: {
            report: {
              summary:
                'The last erasures, newest first, each with how far it is: proof for the data protection officer.',
              type: erasureErasureDto.ErasureReportDto,
            },
            erased: {
              summary:
                'Of these things and people, those that were erased, also as a part of their person or case: what a browser kept to write about them goes too. Says\nnothing of them, and is no reading of them.',
              type: erasureErasureDto.ErasedDto,
            },
            file: {
              summary: 'What an erasure of this person would leave undone, or how far it is.',
              type: erasureErasureDto.ErasureFileDto,
            },
            erase: {
              summary: 'Erases the person, for good: nothing of them can be read afterwards, in no process.',
              type: httpDto.WrittenDto,
            },
          },
        },
      ],
      [
        exportsExportsController,
        {
          ExportsController: {
            order: { type: exportsExportsDto.ExportOrderedDto },
            mine: { summary: "The caller's own of the last 7 days.", type: exportsExportsDto.ExportsDto },
            read: { type: exportsExportsDto.ExportDto },
            file: { summary: 'The file itself, where everything in it may still be seen by whoever ordered it.' },
            remove: { summary: 'It is not made any more, or the file goes at once.' },
          },
        },
      ],
      [httpHealthController, { HealthController: { live: {}, ready: {}, metrics: { type: String } } }],
      [
        identityInvitationsController,
        {
          InvitationsController: {
            all: {
              summary: 'Of everybody who works here and has no password yet.',
              type: identitySessionDto.AwaitedPasswordsDto,
            },
            one: { type: identitySessionDto.InvitedDto },
            accept: {},
            invite: { summary: 'Again, or for somebody who has forgotten their password: an earlier invitation ends.' },
          },
        },
      ],
      [
        identitySessionController,
        {
          SessionController: {
            signIn: { type: identitySessionDto.SessionDto },
            current: { type: identitySessionDto.SessionDto },
            signOut: {},
            changePassword: {},
            forgotten: {
              summary:
                "A link to a new password goes to the address, if it is an account's: the answer is the same if it is not.",
            },
            open: {
              summary: 'Where the caller is signed in, the place seen last first.',
              type: identitySessionDto.OpenSessionsDto,
            },
            endOthers: { summary: 'Signs the caller out everywhere else.' },
            endOne: {},
            signature: {
              summary: "What the console puts below the caller's answers.",
              type: identitySessionDto.SignatureDto,
            },
            changeSignature: { type: identitySessionDto.SignatureDto },
          },
        },
      ],
      [
        importsImportsController,
        {
          ImportsController: {
            previewContacts: { type: importsImportsDto.ImportReadingDto },
            importContacts: { type: importsImportsDto.ImportStartedDto },
            previewCases: { type: importsImportsDto.ImportReadingDto },
            importCases: { type: importsImportsDto.ImportStartedDto },
            list: { summary: 'The newest first.', type: importsImportsDto.ImportPageDto },
            read: {
              summary: 'How far it is, what it left out, and what stayed when it was undone.',
              type: importsImportsDto.ImportDetailsDto,
            },
            undo: {
              summary: 'Takes back all that it brought, but for what somebody has changed or used since.',
              type: httpDto.WrittenDto,
            },
          },
        },
      ],
      [
        interventionsCaseInterventionController,
        {
          CaseInterventionController: {
            read: { type: interventionsInterventionsDto.CaseInterventionDto },
            near: {
              summary: 'Reports that may be of the same thing: by category, distance, words and time. Closed ones too.',
              type: interventionsInterventionsDto.NearReportsDto,
            },
            reporter: {
              summary: 'Who reported it in confidence: whoever has the case and coordinators may know.',
              type: interventionsInterventionsDto.ReporterDto,
            },
            place: { summary: 'Says where it is; what had been said before holds no more.', type: httpDto.WrittenDto },
            categorise: { type: httpDto.WrittenDto },
            takeStep: { summary: 'Something was done about it, or is promised.', type: httpDto.WrittenDto },
            withdrawStep: { summary: 'A step had been noted by mistake.', type: httpDto.WrittenDto },
            addPhoto: { summary: 'Adds a photo: others see a copy without its metadata.', type: httpDto.WrittenDto },
            removePhoto: {
              summary: 'It is shown no more; its file stays sealed with the case.',
              type: httpDto.WrittenDto,
            },
          },
        },
      ],
      [
        interventionsInterventionsController,
        {
          InterventionsController: {
            list: {
              summary: 'Those received first in front: what waits longest leads.',
              type: interventionsInterventionsDto.InterventionPageDto,
            },
            board: {
              summary: 'How many open ones stand where: by state, category, county and unit.',
              type: interventionsInterventionsDto.InterventionBoardDto,
            },
            map: {
              summary: 'Where they are: by municipality, and those with a point one by one.',
              type: interventionsInterventionsDto.ReportMapDto,
            },
            figures: {
              summary:
                'How long it took until they were accepted, inspected and done, and what stands still; of all and by category, unit or county.',
              type: interventionsInterventionsDto.InterventionFigurePageDto,
            },
          },
        },
      ],
      [
        interventionsPublicationController,
        {
          CasePublicationController: {
            publish: {
              summary:
                'These words and photos, and nothing else that was written: whoever sends them has looked for personal data in them. Again: in the place of those before.',
              type: httpDto.WrittenDto,
            },
            withdraw: { type: httpDto.WrittenDto },
          },
          InterventionPublicationController: {
            read: { type: interventionsInterventionsDto.InterventionPublicationDto },
            set: {
              summary: 'All at once. What stands there of a category that is left out goes.',
              type: interventionsInterventionsDto.CategoriesWrittenDto,
            },
          },
        },
      ],
      [
        interventionsRegistersController,
        {
          InterventionRegistersController: {
            categories: { type: interventionsInterventionsDto.CategoriesDto },
            setCategories: {
              summary: 'All at once. One that reports are of is closed, not removed.',
              type: interventionsInterventionsDto.CategoriesWrittenDto,
            },
            areas: { type: interventionsInterventionsDto.AreasDto },
            importAreas: {
              summary:
                'The official list (TERYT, TERC, as CSV) in the place of the one before. Reports keep the code that they were given.',
              type: interventionsInterventionsDto.AreasTakenInDto,
            },
            boundaries: { type: interventionsInterventionsDto.BoundariesDto },
            importBoundaries: {
              summary:
                'Boundaries of counties and municipalities, for the map: GeoJSON in WGS 84 in the place of those before. Areas that the register does not have are passed over.',
              type: interventionsInterventionsDto.BoundariesTakenInDto,
            },
          },
        },
      ],
      [
        interventionsRoutingController,
        {
          InterventionRoutingController: {
            read: { type: interventionsInterventionsDto.RoutingDto },
            set: {
              summary: 'All at once, in the order in which they are tried.',
              type: interventionsInterventionsDto.RoutingWrittenDto,
            },
            try: {
              summary: 'What such rules would have done with the reports of the last thirty days. Nothing is changed.',
              type: interventionsInterventionsDto.RoutingTrialDto,
            },
          },
        },
      ],
      [
        interventionsSameReportsController,
        {
          SameReportsController: {
            list: {
              summary: 'Those that staff linked, itself among them, the leading one in front.',
              type: interventionsSameReportsDto.SameReportsDto,
            },
            link: {
              summary:
                'It is of the same as another: as the one that leads that, where it follows one. 409 `report-linked` where others follow this one.',
              type: httpDto.WrittenDto,
            },
            unlink: { summary: 'It is of something else after all.', type: httpDto.WrittenDto },
            answer: {
              summary:
                "One answer to all of the same, to each in their own case: by a mail of its own, or as a step that its page shows where nobody's address is known. What one\ncase refuses stops no other: each says how it went.",
              type: interventionsSameReportsDto.AnsweredTogetherDto,
            },
          },
        },
      ],
      [
        lettersLettersController,
        {
          LettersController: {
            list: {
              summary: 'Every letter that the office sends by itself, or makes for somebody to send.',
              type: lettersLettersDto.LetterListDto,
            },
            one: { summary: 'Its words, its fields, and who changed what.', type: lettersLettersDto.LetterDto },
            change: {
              summary: 'What is sent from then on says so, in every process.',
              type: lettersLettersDto.LetterWrittenDto,
            },
            reset: {
              summary: 'Back to the words that came with the office; of a unit, to those that hold above it.',
              type: lettersLettersDto.LetterWrittenDto,
            },
            preview: {
              summary: 'How it would read, for a case that the caller sees, or with samples. Nothing is kept.',
              type: lettersLettersDto.LetterWordsDto,
            },
          },
        },
      ],
      [
        mailIntakeRefusedMailController,
        {
          RefusedMailController: {
            list: {
              summary:
                'Mails that were refused for their size (552): their senders were told, and nothing of them is kept.',
              type: mailIntakeRefusedMailDto.RefusedMailDto,
            },
          },
        },
      ],
      [
        mailSideListSideListController,
        {
          SideListController: {
            sideList: {
              summary: 'What the caller sees of it, newest first.',
              type: mailSideListSideListDto.SideListDto,
            },
            counts: { type: mailSideListSideListDto.SideListCountsDto },
            place: {
              summary:
                'Has them attached to a case, or made cases of their own. A case that takes none refuses the whole request.',
              type: mailSideListSideListDto.MailOutcomesDto,
            },
            putAway: { summary: 'Nothing has to be done about them.', type: mailSideListSideListDto.MailOutcomesDto },
            takeBack: { summary: 'Undoes `putting-away`.', type: mailSideListSideListDto.MailOutcomesDto },
            mail: { type: mailSideListSideListDto.MailDto },
            raw: { summary: 'The raw message, to be saved.' },
            attachment: { summary: 'An attachment by its place, to be saved.' },
          },
        },
      ],
      [
        mailboxesMailboxesController,
        {
          MailboxesController: {
            list: {
              summary: "The office's mailboxes, and how each is doing.",
              type: mailboxesMailboxesDto.MailboxesDto,
            },
            add: { type: httpDto.WrittenDto },
            change: { type: httpDto.WrittenDto },
            remove: { summary: 'What came by it stays.' },
            test: {
              summary:
                'Tries the mailbox both ways, and says in words what is wrong: whether it can be read, whether it can send, and whether a test mail to itself comes\nback. Nothing is taken in. Answers within a minute and a half.',
              type: mailboxesMailboxesDto.MailboxTestDto,
            },
            signIn: {
              summary:
                'Begins to sign the mailbox in at its provider. Whoever begins it, and nobody else, finishes it.',
              type: mailboxesMailboxesDto.MailboxSignInDto,
            },
            completeSignIn: {
              summary:
                'Asks the provider whether it is done: with a code, again and again; with what the provider sent back, once.',
              type: mailboxesMailboxesDto.MailboxSignInProgressDto,
            },
            reconciliation: {
              summary: 'What the server has against what is registered.',
              type: mailboxesMailboxesDto.ReconciliationDto,
            },
            takeIn: {
              summary:
                "Takes in what is missing, also what is older than the mailbox's first day, and tries again what could not be taken in.",
              type: mailboxesMailboxesDto.TakingInDto,
            },
          },
        },
      ],
      [
        mailboxesTestMailController,
        {
          TestMailController: {
            send: {
              summary:
                "Sends a test mail by the office's own mail server to whoever asks, and says in words what is wrong.",
              type: mailboxesMailboxesDto.TestMailDto,
            },
          },
        },
      ],
      [
        mailingsCaseCommuniqueController,
        { CaseCommuniqueController: { ofCase: { type: mailingsMailingsDto.CaseCommuniqueDto } } },
      ],
      [
        mailingsCommuniqueMailingsController,
        {
          CommuniqueMailingsController: {
            ofCommunique: { summary: 'The newest in front.', type: mailingsMailingsDto.MailingsOfCommuniqueDto },
            plan: {
              summary:
                'Chosen before it is released, put under embargo or withdrawn: it leaves by itself then; where that has been, at once.',
              type: httpDto.WrittenDto,
            },
            preview: {
              summary: 'How many it would reach now, who is left out, and what they would read. Changes nothing.',
              type: mailingsMailingsDto.MailingPreviewDto,
            },
            tryOut: { summary: "To the caller's own address, marked as a test.", type: httpDto.WrittenDto },
          },
        },
      ],
      [
        mailingsMailingsOfPeopleController,
        {
          MailingsOfPeopleController: {
            ofContact: {
              summary: 'The newest in front; of whoever shows as one person.',
              type: mailingsMailingsDto.ContactMailingsDto,
            },
            trust: { summary: 'Mailings go there again, until mail comes back once more.', type: httpDto.WrittenDto },
            ofNewsroom: {
              summary: 'At its general addresses; the newest in front.',
              type: mailingsMailingsDto.ContactMailingsDto,
            },
            trustNewsroom: { type: httpDto.WrittenDto },
          },
        },
      ],
      [
        mailingsMailingsController,
        {
          MailingsController: {
            list: { summary: 'The newest in front.', type: mailingsMailingsDto.MailingPageDto },
            read: { type: mailingsMailingsDto.MailingDto },
            recipients: {
              summary: 'By their number, all or those in one state.',
              type: mailingsMailingsDto.MailingRecipientPageDto,
            },
            pause: { summary: 'What is being handed over leaves; nothing more begins.', type: httpDto.WrittenDto },
            resume: { summary: 'Also of one that waits because it was found long overdue.', type: httpDto.WrittenDto },
            cancel: { summary: 'What has not left does not leave.', type: httpDto.WrittenDto },
            decideUnknown: {
              summary: 'About messages of which nobody knows whether they left.',
              type: httpDto.WrittenDto,
            },
          },
        },
      ],
      [
        mentionMailsMailWishesController,
        {
          MailWishesController: {
            read: { type: mentionMailsMailWishesDto.MailWishesDto },
            set: { type: mentionMailsMailWishesDto.MailWishesDto },
          },
        },
      ],
      [
        notificationsNotificationsController,
        {
          NotificationsController: {
            bell: { summary: 'What the caller should know of.', type: notificationsNotificationsDto.NotificationsDto },
            read: {
              summary: 'A line, or all of a kind, has been read.',
              type: notificationsNotificationsDto.UnreadDto,
            },
            undo: {
              summary: 'Marking all of a kind was a slip: what was unread before is so again.',
              type: notificationsNotificationsDto.UnreadDto,
            },
            unread: { type: notificationsNotificationsDto.UnreadDto },
          },
        },
      ],
      [
        organizationEmployeesController,
        {
          EmployeesController: {
            list: { type: organizationEmployeesDto.EmployeePageDto },
            one: { type: organizationEmployeesDto.EmployeeDto },
            add: { type: httpDto.WrittenDto },
            change: { type: httpDto.WrittenDto },
          },
        },
      ],
      [
        organizationFunctionsController,
        {
          FunctionsController: {
            list: { type: organizationFunctionsDto.FunctionsDto },
            add: { type: httpDto.WrittenDto },
            change: {
              summary:
                'Another name, or other holders. Counts at once: whoever is named by no function any more signs by none.',
              type: httpDto.WrittenDto,
            },
            remove: {
              summary: 'One of the office\u2019s own that nobody holds and no rule names.',
              type: httpDto.WrittenDto,
            },
          },
        },
      ],
      [
        organizationStaffFilesController,
        {
          StaffFilesController: {
            previewUnits: { type: organizationStaffFilesDto.UnitFileDto },
            importUnits: { type: organizationStaffFilesDto.TakenInDto },
            previewEmployees: { type: organizationStaffFilesDto.EmployeeFileDto },
            importEmployees: { type: organizationStaffFilesDto.TakenInDto },
          },
        },
      ],
      [
        organizationStandingController,
        {
          StandingController: {
            ofUnit: { type: organizationStandingDto.UnitStandingDto },
            ofEmployee: { type: organizationStandingDto.EmployeeStandingDto },
          },
        },
      ],
      [
        organizationUnitsController,
        {
          UnitsController: {
            list: { type: organizationUnitsDto.UnitPageDto },
            add: { type: httpDto.WrittenDto },
            change: { type: httpDto.WrittenDto },
            close: { type: httpDto.WrittenDto },
            reopen: { type: httpDto.WrittenDto },
          },
        },
      ],
      [
        oversightOversightController,
        {
          OversightController: {
            findings: { type: oversightOversightDto.FindingsDto },
            rules: {
              summary: 'The rules in words, and from which number on they find something.',
              type: oversightOversightDto.WatchRulesDto,
            },
            setThreshold: { type: httpDto.WrittenDto },
            see: {
              summary: 'The auditor looked at it: what follows from it, or why nothing does. It leaves the list.',
              type: httpDto.WrittenDto,
            },
          },
        },
      ],
      [
        photosPhotoBucketController,
        {
          PhotoBucketController: {
            standing: { type: photosPhotoBucketDto.PhotoBucketSettingDto },
            set: { type: photosPhotoBucketDto.PhotoBucketSettingDto },
            remove: { summary: 'What was taken from it stays.' },
            test: {
              summary: 'Lists it and reads one picture of it, and says in words what is wrong. Nothing is taken.',
              type: photosPhotoBucketDto.PhotoBucketTestDto,
            },
          },
        },
      ],
      [
        photosPhotosController,
        {
          PhotoLibrariesController: {
            all: { type: photosPhotosDto.PhotoLibrariesDto },
            search: { summary: 'The newest first.', type: photosPhotosDto.LibraryPhotosDto },
            preview: { summary: 'A small JPEG of it.' },
          },
          PhotosController: {
            of: {
              summary: 'Of these files, those that came from a library, with whether it still shows them.',
              type: photosPhotosDto.PhotosDto,
            },
            take: {
              summary: 'It becomes a file like an upload, with what the library says of it.',
              type: photosPhotosDto.TakenPhotoDto,
            },
            look: {
              summary: 'Asks the library now whether it still shows it; it is asked by the hour anyway.',
              type: photosPhotosDto.PhotoFromLibraryDto,
            },
          },
        },
      ],
      [
        presencePresenceController,
        {
          PresenceController: {
            note: {
              summary:
                'Says that the caller has it open, for 45 seconds, and answers who else has. No event: nothing happened.',
              type: presencePresenceDto.OnlookersDto,
            },
          },
        },
      ],
      [
        pressReviewsPressReviewsController,
        {
          PressReviewsController: {
            read: {
              summary: 'What was published about the office on a day.',
              type: pressReviewsPressReviewsDto.PressReviewDto,
            },
            date: { type: httpDto.WrittenDto },
            list: { type: httpDto.WrittenDto },
            correct: { type: httpDto.WrittenDto },
            remove: { type: httpDto.WrittenDto },
          },
        },
      ],
      [
        projectionsProjectionsController,
        {
          ProjectionsController: {
            list: {
              summary: 'Every projection and policy, with its lag, what is parked, and the progress of rebuilds.',
              type: projectionsProjectionsDto.ProjectionListDto,
            },
            parked: {
              summary: 'Why keys are parked: the first event of each, oldest first, at most 200.',
              type: projectionsProjectionsDto.ParkedKeyListDto,
            },
            retry: { type: projectionsProjectionsDto.RetriedDto },
            rebuild: {
              summary: 'Builds it anew beside the live tables; it takes over by itself when it has caught up.',
              type: projectionsProjectionsDto.RebuildDto,
            },
          },
        },
      ],
      [
        publicSitePublicInboxController,
        {
          PublicInboxController: {
            list: {
              summary:
                'What visitors of the public site sent and what could not be registered: nothing of it is lost, and nothing of it is shown here.',
              type: publicSitePublicInboxDto.PublicInboxDto,
            },
            retry: { summary: 'Tries it again at once. Whose act that was is written down first.' },
          },
        },
      ],
      [
        refusalsRefusalsController,
        {
          RefusalsController: {
            record: {},
            lift: { summary: 'They may be reached there again: for a coordinator, who says why.' },
            lookup: {
              summary: 'Those of these addresses at which somebody does not want to be reached.',
              type: refusalsRefusalsDto.RefusedAddressesDto,
            },
          },
        },
      ],
      [
        replaysOfficeReplaysController,
        {
          OfficeReplaysController: {
            ask: {
              summary:
                'Has it built in the background, where nobody has yet. It goes when nobody has read it for a day, and when something is erased.',
              type: replaysOfficeReplaysDto.OfficeReplayDto,
            },
            all: {
              summary: 'Those that stand or are built, the last instant first.',
              type: replaysOfficeReplaysDto.OfficeReplaysDto,
            },
            one: { type: replaysOfficeReplaysDto.OfficeReplayDto },
          },
        },
      ],
      [
        reportingBiLoginsController,
        {
          BiLoginsController: {
            all: { type: reportingBiLoginsDto.BiLoginsDto },
            give: {
              summary: 'The password is said in this answer, and never again.',
              type: reportingBiLoginsDto.GivenBiLoginDto,
            },
            take: { summary: 'Whoever is signed in by it is out.', type: httpDto.WrittenDto },
          },
        },
      ],
      [
        reportingQuestionsController,
        {
          QuestionsController: {
            all: { type: reportingQuestionsDto.QuestionsDto },
            dictionary: {
              summary: 'What may be asked: each view and column in words.',
              type: reportingQuestionsDto.DictionaryDto,
            },
            run: { type: reportingQuestionsDto.AnswerDto },
            csv: { summary: 'The answer as CSV; its last line says where it was cut off.' },
            save: { type: httpDto.WrittenDto },
            change: { type: httpDto.WrittenDto },
            remove: { type: httpDto.WrittenDto },
            restore: {
              summary:
                'It was removed by mistake: it is there again under its own address, and what is sent by a schedule goes on.',
              type: httpDto.WrittenDto,
            },
          },
        },
      ],
      [
        reportingReportsController,
        {
          ReportsController: {
            all: { type: reportingReportsDto.ReportPagesDto },
            onPaper: {
              summary: 'Reports that can be ordered on paper (`POST /api/exports`, `of: report`).',
              type: reportingReportsDto.PaperReportsDto,
            },
            page: { type: reportingReportsDto.ReportDto },
            csv: { summary: "One figure's table as CSV, with every row." },
            xlsx: { summary: 'The same as a workbook.' },
            behind: {
              summary:
                'The cases behind one number, those that came in last in front: as many of them as the caller may see.',
              type: reportingReportsDto.BehindDto,
            },
          },
        },
      ],
      [
        reportingSchedulesController,
        {
          SchedulesController: {
            all: { type: reportingSchedulesDto.SchedulesDto },
            save: { type: httpDto.WrittenDto },
            change: { type: httpDto.WrittenDto },
            remove: { type: httpDto.WrittenDto },
            takeOver: {
              summary: 'The caller keeps it from now on, by their right; one that rests goes on.',
              type: httpDto.WrittenDto,
            },
            runNow: {
              summary: 'Makes and sends it out of turn, of the last whole period.',
              type: reportingSchedulesDto.ScheduleRunOrderedDto,
            },
            retry: { summary: 'Sends again the mails of a run that were given up, and only those.' },
          },
        },
      ],
      [
        scratchPadsScratchPadsController,
        {
          ScratchPadsController: {
            enter: {
              summary:
                "A WebSocket (RFC 6455) by which the console's editor writes together with others; what is said on it stands in docs/adr/0074. Anything else is refused.",
            },
            keep: {
              summary:
                "The text as it is saved now becomes the draft's next version; where nobody wrote since the last one, that stays the newest.",
              type: scratchPadsScratchPadsDto.VersionKeptDto,
            },
          },
        },
      ],
      [
        searchSearchController,
        {
          SearchController: {
            find: {
              summary: 'For the command palette: whatever is called so, at most eight of each kind.',
              type: searchSearchDto.FoundDto,
            },
          },
        },
      ],
      [
        settingsOfficeController,
        {
          OfficeController: {
            office: {
              summary: 'What the office is called, how it looks, where its mail goes, and where each value comes from.',
              type: settingsOfficeDto.OfficeDto,
            },
            history: {
              summary: 'Who changed what from what, the newest first.',
              type: settingsOfficeDto.SettingsHistoryDto,
            },
            change: {
              summary: 'What is left out stays as it is. Counts at once in all processes.',
              type: settingsOfficeDto.OfficeWrittenDto,
            },
            changeLogo: {
              summary: 'PNG, JPEG or SVG, at most 256 kB. An SVG that could run or load something is refused.',
              type: settingsOfficeDto.OfficeWrittenDto,
            },
            removeLogo: { type: settingsOfficeDto.OfficeWrittenDto },
            appearance: { summary: 'For the page on which one signs in.', type: settingsOfficeDto.AppearanceDto },
            logo: { summary: 'By its SHA-256. Nothing in it runs, also where somebody opens it by itself.' },
          },
        },
      ],
      [
        settingsSubjectClassesController,
        {
          SubjectClassesController: {
            list: { type: settingsSubjectClassesDto.SubjectClassesDto },
            preview: { type: settingsSubjectClassesDto.ClassFileDto },
            takeIn: {
              summary: 'Takes the place of the list before. Numbers that were given out never change.',
              type: settingsSubjectClassesDto.ClassesTakenInDto,
            },
          },
        },
      ],
      [
        tasksCaseTasksController,
        {
          CaseTasksController: {
            list: { summary: 'Those due first in front.', type: tasksTasksDto.TaskPageDto },
            set: { summary: 'Gives it to somebody, or to oneself.', type: httpDto.WrittenDto },
          },
        },
      ],
      [
        tasksTasksController,
        {
          TasksController: {
            list: { summary: 'Those due first in front: what is overdue leads.', type: tasksTasksDto.TaskPageDto },
            read: { type: tasksTasksDto.TaskDto },
            change: { summary: 'Other words, another day, somebody else.', type: httpDto.WrittenDto },
            finish: { summary: 'It is done.', type: httpDto.WrittenDto },
            withdraw: { summary: 'Nobody has to do it any more.', type: httpDto.WrittenDto },
            reopen: {
              summary: 'It is to be done after all: takes back that it was done, or withdrawn.',
              type: httpDto.WrittenDto,
            },
          },
        },
      ],
      [
        textModulesCaseTextModulesController,
        {
          CaseTextModulesController: {
            list: {
              summary: "Those that fit the case's kind, with their fields filled from the case.",
              type: textModulesTextModulesDto.FilledTextModulesDto,
            },
          },
        },
      ],
      [
        textModulesTextModulesController,
        {
          TextModulesController: {
            list: {
              summary: 'All of them as they are kept, what they may name, and who changed what.',
              type: textModulesTextModulesDto.TextModulesDto,
            },
            add: { type: httpDto.WrittenDto },
            preview: {
              summary: 'How words would read, for a case that the caller sees, or with samples. Nothing is kept.',
              type: textModulesTextModulesDto.TextModulePreviewDto,
            },
            change: { type: httpDto.WrittenDto },
            remove: { summary: 'What was written with it stays as it is.', type: httpDto.WrittenDto },
          },
        },
      ],
      [
        topicsCaseTopicsController,
        {
          CaseTopicsController: {
            read: {
              summary: 'With the lines that hold today, and how what is quoted stands.',
              type: topicsTopicsDto.TopicsOfCaseDto,
            },
            quote: {
              summary: 'Remembers that a letter of the case quotes a version of a line.',
              type: httpDto.WrittenDto,
            },
            drop: { summary: 'No letter of the case quotes it any more.', type: httpDto.WrittenDto },
          },
        },
      ],
      [
        topicsCrisisController,
        {
          CrisisController: {
            declare: {
              summary: "Calls the team: the topic's owner, whoever is named, and all coordinators.",
              type: httpDto.WrittenDto,
            },
            end: { summary: 'All that was decided and said in it stays.', type: httpDto.WrittenDto },
            log: { summary: 'What was decided or learnt.', type: httpDto.WrittenDto },
            write: {
              summary: 'What is said to all who wait; it takes the place of one that nobody has approved.',
              type: httpDto.WrittenDto,
            },
            approve: {
              summary:
                'With the last signature of its ladder, or that of another coordinator where none covers it, it goes to whoever asked in the cases that are open then, as an interim answer in each.',
              type: httpDto.WrittenDto,
            },
            report: {
              summary:
                'Who knew what when, what was decided, what was said and what came of it, on one page: while it goes on, and after. PDF/UA-1.',
            },
          },
        },
      ],
      [
        topicsSurgesController,
        {
          SurgesController: {
            read: {
              summary: 'With those of its cases that the caller sees, and the numbers by which it was told.',
              type: topicsTopicsDto.SurgeDto,
            },
          },
        },
      ],
      [
        topicsTopicApprovalsController,
        {
          TopicApprovalsController: {
            waiting: {
              summary:
                'Lines to take and holding statements that wait for the caller, or for whom they stand in for: those of a crisis first, then the longest waiting.',
              type: topicsTopicsDto.TopicApprovalsDto,
            },
          },
        },
      ],
      [
        topicsTopicDocumentsController,
        {
          TopicDocumentsController: {
            add: {
              summary: "It is sealed under the topic's own key. What is with it already changes nothing.",
              type: httpDto.WrittenDto,
            },
            remove: {
              summary: 'It is there no more; adding it again by its id undoes that.',
              type: httpDto.WrittenDto,
            },
            download: { summary: 'Always to be saved, never shown.' },
          },
        },
      ],
      [
        topicsTopicLinesController,
        {
          TopicLinesController: {
            write: { type: httpDto.WrittenDto },
            rewrite: {
              summary: 'The version approved before holds until this one is approved.',
              type: httpDto.WrittenDto,
            },
            approve: {
              summary:
                "By a coordinator or the topic's owner, of what somebody else wrote; where a ladder covers lines, by whoever signs one of its levels.",
              type: httpDto.WrittenDto,
            },
            return: { type: httpDto.WrittenDto },
            withdraw: { summary: 'It holds no more; a new version takes it up again.', type: httpDto.WrittenDto },
          },
        },
      ],
      [
        topicsTopicsController,
        {
          TopicsController: {
            list: { summary: 'The newest first.', type: topicsTopicsDto.TopicPageDto },
            open: { type: httpDto.WrittenDto },
            read: { summary: 'With its lines and their versions.', type: topicsTopicsDto.TopicDto },
            change: { type: httpDto.WrittenDto },
            close: { summary: 'It is over: no more cases are put under it.', type: httpDto.WrittenDto },
            reopen: { type: httpDto.WrittenDto },
            cases: {
              summary: 'Its cases that the caller sees: those of a crisis first, then those received last.',
              type: topicsTopicsDto.TopicCasePageDto,
            },
            add: {
              summary: 'Puts cases that the caller sees under it. A case may stand under several topics.',
              type: httpDto.WrittenDto,
            },
            remove: { type: httpDto.WrittenDto },
            suggestions: {
              summary: 'Open cases that may belong to it, and do not stand under it: at most twenty.',
              type: topicsTopicsDto.AlikeCasesDto,
            },
            history: { summary: 'What happened with it, the newest first.', type: topicsTopicsDto.TopicHistoryDto },
          },
        },
      ],
      [
        watchingWatchingController,
        {
          WatchingController: {
            list: { summary: 'Longest first.', type: watchingWatchingDto.WatchersDto },
            watch: {
              summary: 'Hears from now on of new messages, answers, changes of status and escalations.',
              type: httpDto.WrittenDto,
            },
            unwatch: { type: httpDto.WrittenDto },
          },
        },
      ],
    ],
  },
};
