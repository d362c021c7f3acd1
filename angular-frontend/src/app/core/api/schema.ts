// Written by scripts/api-types.mjs (npm run api-types).

export interface paths {
  '/api/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['UnitsController_list'];
    put?: never;
    post: operations['UnitsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['UnitsController_change'];
    trace?: never;
  };
  '/api/units/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['UnitsController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['UnitsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EmployeesController_list'];
    put?: never;
    post: operations['EmployeesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EmployeesController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['EmployeesController_change'];
    trace?: never;
  };
  '/api/units/import/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['StaffFilesController_previewUnits'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['StaffFilesController_importUnits'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/import/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['StaffFilesController_previewEmployees'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['StaffFilesController_importEmployees'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/functions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FunctionsController_list'];
    put?: never;
    post: operations['FunctionsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/functions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** One of the office’s own that nobody holds and no rule names. */
    delete: operations['FunctionsController_remove'];
    options?: never;
    head?: never;
    /** Another name, or other holders. Counts at once: whoever is named by no function any more signs by none. */
    patch: operations['FunctionsController_change'];
    trace?: never;
  };
  '/api/units/{id}/standing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['StandingController_ofUnit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/standing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['StandingController_ofEmployee'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/absences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own, those in which one stands in, those of one's unit; all of them for administrators and coordinators. By their first day. */
    get: operations['AbsencesController_list'];
    put?: never;
    post: operations['AbsencesController_plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/absences/away': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is away now, or within two weeks, and who stands in: for whoever gives out work. */
    get: operations['AbsencesController_away'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/absences/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** It does not take place; one that has begun ended yesterday. */
    delete: operations['AbsencesController_withdraw'];
    options?: never;
    head?: never;
    /** Other days, another deputy, another scope. Whoever is back earlier puts `to` on the day before, or takes the absence away. */
    patch: operations['AbsencesController_change'];
    trace?: never;
  };
  '/api/office': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the office is called, how it looks, where its mail goes, and where each value comes from. */
    get: operations['OfficeController_office'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** What is left out stays as it is. Counts at once in all processes. */
    patch: operations['OfficeController_change'];
    trace?: never;
  };
  '/api/office/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who changed what from what, the newest first. */
    get: operations['OfficeController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** PNG, JPEG or SVG, at most 256 kB. An SVG that could run or load something is refused. */
    put: operations['OfficeController_changeLogo'];
    post?: never;
    delete: operations['OfficeController_removeLogo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/appearance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** For the page on which one signs in. */
    get: operations['OfficeController_appearance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/logo/{hash}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By its SHA-256. Nothing in it runs, also where somebody opens it by itself. */
    get: operations['OfficeController_logo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/subject-classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SubjectClassesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/subject-classes/import/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SubjectClassesController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/subject-classes/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes the place of the list before. Numbers that were given out never change. */
    post: operations['SubjectClassesController_takeIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every letter that the office sends by itself, or makes for somebody to send. */
    get: operations['LettersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its words, its fields, and who changed what. */
    get: operations['LettersController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/letters/{id}/{language}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** What is sent from then on says so, in every process. */
    put: operations['LettersController_change'];
    post?: never;
    /** Back to the words that came with the office; of a unit, to those that hold above it. */
    delete: operations['LettersController_reset'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/letters/{id}/{language}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How it would read, for a case that the caller sees, or with samples. Nothing is kept. */
    post: operations['LettersController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SessionController_current'];
    put?: never;
    post: operations['SessionController_signIn'];
    delete: operations['SessionController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SessionController_changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/forgotten-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A link to a new password goes to the address, if it is an account's: the answer is the same if it is not. */
    post: operations['SessionController_forgotten'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the caller is signed in, the place seen last first. */
    get: operations['SessionController_open'];
    put?: never;
    post?: never;
    /** Signs the caller out everywhere else. */
    delete: operations['SessionController_endOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/open/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['SessionController_endOne'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/signature': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the console puts below the caller's answers. */
    get: operations['SessionController_signature'];
    put: operations['SessionController_changeSignature'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Of everybody who works here and has no password yet. */
    get: operations['InvitationsController_all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InvitationsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations/{token}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['InvitationsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Again, or for somebody who has forgotten their password: an earlier invitation ends. */
    post: operations['InvitationsController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/refusals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RefusalsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/refusals/lifting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** They may be reached there again: for a coordinator, who says why. */
    post: operations['RefusalsController_lift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/refusals/lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Those of these addresses at which somebody does not want to be reached. */
    post: operations['RefusalsController_lookup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** For spreadsheets, and for an import: RFC 4180, no cell is a formula. */
    get: operations['ContactExportsController_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts.vcf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** For address books: vCard 4.0 (RFC 6350). */
    get: operations['ContactExportsController_vCards'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContactFilesController_list'];
    put?: never;
    /** An upload of the caller becomes the contact's. */
    post: operations['ContactFilesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['ContactFilesController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/files/{fileId}/restoration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes the removal back. */
    post: operations['ContactFilesController_restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By name, or by any address; for a list, and for suggestions while somebody types. */
    get: operations['ContactsController_list'];
    put?: never;
    post: operations['ContactsController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContactsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['ContactsController_change'];
    trace?: never;
  };
  '/api/contacts/{id}/addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ContactsController_addAddress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/addresses/{addressId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['ContactsController_changeAddress'];
    trace?: never;
  };
  '/api/contacts/{id}/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** The person has these tags from now on, and no others. */
    put: operations['ContactsController_tag'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Shows the contact as one with another, which survives; taken back at any time. */
    post: operations['ContactsController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/unmerge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The contact stands for itself again, with what it had and what came by its own addresses since. */
    post: operations['ContactsController_unmerge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/told-apart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The two are not the same person, and are not proposed as one again. */
    post: operations['ContactsController_tellApart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/memberships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** They belong, or belonged, to a newsroom. Several at once are possible. */
    post: operations['ContactsController_addMembership'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/memberships/{membershipId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** It was entered by mistake. */
    delete: operations['ContactsController_removeMembership'];
    options?: never;
    head?: never;
    patch: operations['ContactsController_changeMembership'];
    trace?: never;
  };
  '/api/contact-duplicates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pairs of contacts that may be one person, by name. What was merged or told apart is gone from it, and what comes next moves up. */
    get: operations['DuplicatesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/newsrooms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By name. */
    get: operations['NewsroomsController_list'];
    put?: never;
    post: operations['NewsroomsController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/newsrooms/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['NewsroomsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['NewsroomsController_change'];
    trace?: never;
  };
  '/api/contact-lists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContactListsController_all'];
    put?: never;
    post: operations['ContactListsController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contact-lists/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContactListsController_read'];
    put?: never;
    post?: never;
    delete: operations['ContactListsController_end'];
    options?: never;
    head?: never;
    patch: operations['ContactListsController_change'];
    trace?: never;
  };
  '/api/contact-lists/{id}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is on it, by name: with those who do not want to be reached. */
    get: operations['ContactListsController_members'];
    put?: never;
    post: operations['ContactListsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contact-lists/{id}/members/{contactId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['ContactListsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keeps a file for use in an answer or a note. Until then it is sealed under whoever uploaded it, and removed when nobody used it for 30 days. At
     *     most 25 MB, or less where the office's settings say so, which may also name the kinds of files that it takes.
     */
    post: operations['AttachmentsController_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/attachments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file, always to be saved: nothing from outside is shown as a page of ours. An upload is its uploader's until a case takes it. */
    get: operations['AttachmentsController_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/administration/refused-mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mails that were refused for their size (552): their senders were told, and nothing of them is kept. */
    get: operations['RefusedMailController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller sees of it, newest first. */
    get: operations['SideListController_sideList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SideListController_counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/placing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has them attached to a case, or made cases of their own. A case that takes none refuses the whole request. */
    post: operations['SideListController_place'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/putting-away': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Nothing has to be done about them. */
    post: operations['SideListController_putAway'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/taking-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Undoes `putting-away`. */
    post: operations['SideListController_takeBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SideListController_mail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/raw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The raw message, to be saved. */
    get: operations['SideListController_raw'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/attachments/{place}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An attachment by its place, to be saved. */
    get: operations['SideListController_attachment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/answer-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those that fit the case's kind. */
    get: operations['AnswerLettersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/answer-letters/{letterId}/{language}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them, filled from the case. */
    get: operations['AnswerLettersController_write'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasesController_list'];
    put?: never;
    post: operations['CasesController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasesController_counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/counts/kinds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Of how many cases of a view each kind is. */
    get: operations['CasesController_countsByKind'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/workload': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When running cases are due, and who has them. */
    get: operations['CasesController_workload'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The case as it stands; the `ETag` is its revision. */
    get: operations['CasesController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/correspondence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Messages and notes before those of a page, oldest first: `before` is the `earlier` of that page. */
    get: operations['CasesController_correspondence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasesController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['CasesController_correct'];
    trace?: never;
  };
  '/api/cases/{id}/assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Coordinators assign anything to anybody who answers, or to a unit; its head what stands there, within it; an officer takes what nobody has. */
    post: operations['CasesController_assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController_addNote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/messages/{messageId}/raw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A message as it came in, to be saved. */
    get: operations['CasesController_raw'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/messages/{messageId}/text': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The text of a message that came in, in whole, to be saved: a case shows the beginning of a very long one. */
    get: operations['CasesController_text'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/messages/{messageId}/html': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The HTML of a message that came in, where the case shows none of it for its length. */
    get: operations['CasesController_html'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/forwardings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController_forward'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/dismissal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController_dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/joining': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Moves its messages into the case that they belong to; undone by reopening it. */
    post: operations['CasesController_join'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/case-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The case log (KPA art. 66a): who did what, and when, in the reader's language. PDF/UA-1. */
    get: operations['CaseDocumentsController_log'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/replies/{replyId}/letter': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An answer as a letter, to be printed, signed and posted. PDF/UA-1. */
    get: operations['CaseDocumentsController_letter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/delay-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tells the sender why the answer comes later, and by when: the letter goes out, and its date is then the last day. 409 `approval-required` for a mail where a ladder applies. */
    post: operations['ClockController_delayNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/delay-notice/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The letter as it would go out now, or what it would be refused for; nothing is written. */
    post: operations['ClockController_delayLetter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/pauses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets the clocks stand still whose rule knows it (KPA 35 §5). */
    post: operations['ClockController_pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/pauses/{pauseId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ClockController_endPause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/term-extensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whoever handed a quote over agreed to a later end (PP 14a). */
    post: operations['ClockController_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/clock-withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Of a clock that was started wrongly. */
    post: operations['ClockController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/no-answer-needed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A message after the final answer needs none: the clock that it started ends. */
    post: operations['ClockController_noAnswerNeeded'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/earlier-answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Final answers that went out in other cases which the caller sees, by the words of their subjects. What they say is read in their case. */
    get: operations['EarlierAnswersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/acknowledgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** "I have it": nobody else is called, until the term has passed. Where somebody has it already, nothing changes. */
    post: operations['EscalationController_acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/acknowledgement/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It was a slip: the next level is due again. By whoever said it, or a coordinator. */
    post: operations['EscalationController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/first-start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether mail arrives, and whether the guide that leads there is still offered. What else stands, the settings themselves say. */
    get: operations['FirstStartController_firstStart'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/free-days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Free days of a year: those of the law, and those that were entered, with who did, when and why. */
    get: operations['FreeDaysController_list'];
    put?: never;
    /** Counts at once for whatever is decided from now on; the cases that run are told one after the other. */
    post: operations['FreeDaysController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/free-days/last-worked': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Since when nobody worked, by the law's free days and the office's own. */
    get: operations['FreeDaysController_lastWorked'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/free-days/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What entering a day would do to the next cases. */
    get: operations['FreeDaysController_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/free-days/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What removing it would do to the next cases. */
    get: operations['FreeDaysController_removalPreview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/free-days/{id}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['FreeDaysController_remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/classification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says of what kind the case is: its number and history stay, and the clocks are those of the new kind. */
    post: operations['KindActsController_classify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/authorisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Of a quote: whoever was quoted authorises it, as it is or with changes. By law a refusal authorises it too. */
    post: operations['KindActsController_decideOnQuote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/lodging': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Our rectification reached the editor: the editor's terms run from then on. */
    post: operations['KindActsController_lodge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/complaint-subjects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whose work a complaint is about: these may not be given it (KPA 256). */
    post: operations['KindActsController_nameComplaintSubject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/kinds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The kinds of cases, and what hangs on each. */
    get: operations['KindsController_kinds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The office's addresses, and what a mail to each is registered as. */
    get: operations['MailAddressesController_list'];
    put: operations['MailAddressesController_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/number-schemes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the register of each kind writes its numbers, this year and from the next one on. */
    get: operations['NumberSchemesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/number-schemes/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** A scheme that would repeat numbers is refused. Numbers that were given out never change. */
    put: operations['NumberSchemesController_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/competent-body': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tells the sender that the case, or a part of it, goes to the competent body. The whole of it ends the case; of an appeal, that body's term is watched. */
    post: operations['LegalActsController_forward'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/competence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The case is the office's own: the clock in which to forward it ends. */
    post: operations['LegalActsController_keep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A decision of refusal that was served (UDIP 16): it ends the case. 409 `approval-required` where a ladder applies: it is then a draft with the purpose `refusalDecision`. */
    post: operations['LegalActsController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An appeal or urging motion against this case comes in: it is a case of its own. */
    post: operations['LegalActsController_appeal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/parent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Of an appeal or urging motion that came in as a case: what it is against, and whether the office examines it. */
    post: operations['LegalActsController_nameParent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/referral': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An MP, senator or councillor passed the complaint on (KPA 237 §2). */
    post: operations['LegalActsController_refer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/referral/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** That was entered wrongly. */
    post: operations['LegalActsController_withdrawReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/referral/notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whoever passed it on was told of its state. */
    post: operations['LegalActsController_notifyReferrer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/remedy-calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Writes the letter; the sender's term runs from its delivery. `id` is the letter's, and the call's. 409 `approval-required` for a mail where a ladder applies. */
    post: operations['RemedyController_call'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/remedy-calls/{callId}/delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** When a call that went by post reached the sender: their term runs from then on. */
    post: operations['RemedyController_delivered'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/remedy-calls/{callId}/remedied': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The sender put it right by another way than a message that the case has. */
    post: operations['RemedyController_remedied'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/left-unexamined': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends the case, once a call has lapsed (KPA 64 §2), or where an application came by plain e-mail (KPA 63 §1). */
    post: operations['RemedyController_leave'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Writes an answer down. By mail it goes out by itself after that, by another way it went out already. 409 `approval-required` for a mail where a ladder applies. */
    post: operations['RepliesController_reply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/replies/{replyId}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes back an answer that is held: it never goes out. It stays in the correspondence, as `cancelled`, with everything that a new one can be made of.
     *     409 `reply-already-sent` where it is on its way.
     */
    post: operations['RepliesController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/replies/{replyId}/delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The receipt of an answer by post or e-Doręczenia came: on which day it was delivered. Said again, it corrects; no clock moves. */
    post: operations['RepliesController_confirmDelivery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/replies/{replyId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RepliesController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/messages/{messageId}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adds files to a message, an answer or (by its id) a note: a scan that was made later. */
    post: operations['RepliesController_addAttachments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/requested-by': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says by when whoever wrote asks for an answer, beside the statutory term; or that they do not. */
    post: operations['RequestedByController_set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes of a message that holds a second matter a case of its own; its clocks run from when the message came in. Undone by dismissing that case. */
    post: operations['SplittingController_split'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/accreditation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** To what journalists ask to be accredited, and who of them is. */
    get: operations['AccreditationsController_read'];
    put: operations['AccreditationsController_describe'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/accreditation/journalists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts somebody on the list. */
    post: operations['AccreditationsController_name'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/accreditation/journalists/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['AccreditationsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/accreditation/journalists/{personId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets somebody in, or does not. It may be decided otherwise as long as the case is open. */
    post: operations['AccreditationsController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/press-events/{id}/accreditations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who asks to be let in to a meeting with the press, by the cases that the caller sees. */
    get: operations['EventAccreditationsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/press-review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was published about the office on a day. */
    get: operations['PressReviewsController_read'];
    put: operations['PressReviewsController_date'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/press-review/publications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PressReviewsController_list'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/press-review/publications/{publicationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['PressReviewsController_correct'];
    post?: never;
    delete: operations['PressReviewsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/interventions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those received first in front: what waits longest leads. */
    get: operations['InterventionsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/interventions/board': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many open ones stand where: by state, category, county and unit. */
    get: operations['InterventionsController_board'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/interventions/map': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where they are: by municipality, and those with a point one by one. */
    get: operations['InterventionsController_map'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/interventions/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How long it took until they were accepted, inspected and done, and what stands still; of all and by category, unit or county. */
    get: operations['InterventionsController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/intervention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseInterventionController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/near-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reports that may be of the same thing: by category, distance, words and time. Closed ones too. */
    get: operations['CaseInterventionController_near'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/reporter': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who reported it in confidence: whoever has the case and coordinators may know. */
    get: operations['CaseInterventionController_reporter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/place': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Says where it is; what had been said before holds no more. */
    put: operations['CaseInterventionController_place'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/category': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['CaseInterventionController_categorise'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Something was done about it, or is promised. */
    post: operations['CaseInterventionController_takeStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/steps/{stepId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A step had been noted by mistake. */
    post: operations['CaseInterventionController_withdrawStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/photos': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adds a photo: others see a copy without its metadata. */
    post: operations['CaseInterventionController_addPhoto'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/photos/{photoId}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is shown no more; its file stays sealed with the case. */
    post: operations['CaseInterventionController_removePhoto'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intervention-categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InterventionRegistersController_categories'];
    /** All at once. One that reports are of is closed, not removed. */
    put: operations['InterventionRegistersController_setCategories'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/areas': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InterventionRegistersController_areas'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/areas/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The official list (TERYT, TERC, as CSV) in the place of the one before. Reports keep the code that they were given. */
    post: operations['InterventionRegistersController_importAreas'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/areas/boundaries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InterventionRegistersController_boundaries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/areas/boundaries/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Boundaries of counties and municipalities, for the map: GeoJSON in WGS 84 in the place of those before. Areas that the register does not have are passed over. */
    post: operations['InterventionRegistersController_importBoundaries'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intervention-routing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InterventionRoutingController_read'];
    /** All at once, in the order in which they are tried. */
    put: operations['InterventionRoutingController_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intervention-routing/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What such rules would have done with the reports of the last thirty days. Nothing is changed. */
    post: operations['InterventionRoutingController_try'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intervention-publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InterventionPublicationController_read'];
    /** All at once. What stands there of a category that is left out goes. */
    put: operations['InterventionPublicationController_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** These words and photos, and nothing else that was written: whoever sends them has looked for personal data in them. Again: in the place of those before. */
    post: operations['CasePublicationController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/publication/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasePublicationController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/same-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those that staff linked, itself among them, the leading one in front. */
    get: operations['SameReportsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/same-report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** It is of the same as another: as the one that leads that, where it follows one. 409 `report-linked` where others follow this one. */
    put: operations['SameReportsController_link'];
    post?: never;
    /** It is of something else after all. */
    delete: operations['SameReportsController_unlink'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/answers-together': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * One answer to all of the same, to each in their own case: by a mail of its own, or as a step that its page shows where nobody's address is known. What one
     *     case refuses stops no other: each says how it went.
     */
    post: operations['SameReportsController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public-inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What visitors of the public site sent and what could not be registered: nothing of it is lost, and nothing of it is shown here. */
    get: operations['PublicInboxController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public-inbox/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tries it again at once. Whose act that was is written down first. */
    post: operations['PublicInboxController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened between the office and somebody, newest first, without the cases that the caller may not see. */
    get: operations['ContactHistoryController_ofContact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/newsrooms/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same with everybody of a newsroom, as they belonged to it then. */
    get: operations['ContactHistoryController_ofNewsroom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How often, about what, and how fast we answered: of the cases that the caller sees. */
    get: operations['ContactHistoryController_statisticsOfContact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/newsrooms/{id}/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContactHistoryController_statisticsOfNewsroom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/encounters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A call, a meeting, a press breakfast or a note, outside of any case. */
    post: operations['ContactHistoryController_note'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/encounters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContactHistoryController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['ContactHistoryController_correct'];
    trace?: never;
  };
  '/api/encounters/{id}/case': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes it a case of the first who took part, that came in when it was. */
    post: operations['ContactHistoryController_makeCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases that were given to a unit, what it was asked and what it answered, newest first: of what the caller sees. */
    get: operations['UnitHistoryController_timeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/{id}/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How often, about what, and how fast it answered. */
    get: operations['UnitHistoryController_statistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/import/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ImportsController_previewContacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ImportsController_importContacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/import/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ImportsController_previewCases'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ImportsController_importCases'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest first. */
    get: operations['ImportsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far it is, what it left out, and what stayed when it was undone. */
    get: operations['ImportsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes back all that it brought, but for what somebody has changed or used since. */
    post: operations['ImportsController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those due first in front: of one's unit and those below it, and of the cases that one sees. */
    get: operations['ContributionsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a unit owes, and how punctual it was: of what the caller sees. */
    get: operations['ContributionsController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The question, its files and all that was said; the `ETag` is its revision. */
    get: operations['ContributionsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/taking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes it, or gives it to somebody of the unit. */
    post: operations['ContributionsController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The first answer, or a better one while it was not accepted. One that nobody needs any more is kept, and says so: `tooLate`. */
    post: operations['ContributionsController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/queries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks back before answering. */
    post: operations['ContributionsController_askBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/declination': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ContributionsController_decline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/handing-on': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says that another unit should answer; it is asked once whoever works on the case agrees. */
    post: operations['ContributionsController_proposeHandingOn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/lateness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says that the answer will be late, and until when. The term stays. */
    post: operations['ContributionsController_announceLateness'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answers what the unit asked back. */
    post: operations['ContributionsController_explain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/handing-on/consent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ContributionsController_agree'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/handing-on/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ContributionsController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes the answer, or that there will be none. */
    post: operations['ContributionsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/held-mails/{heldId}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a held mail for the unit's answer; one that nobody needs any more is kept. */
    post: operations['ContributionsController_acceptHeld'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/held-mails/{heldId}/discarding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says that a held mail is no answer. It is kept, and may be accepted later all the same. */
    post: operations['ContributionsController_discardHeld'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives the answer back: the reason says what is missing. */
    post: operations['ContributionsController_giveBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another term. */
    post: operations['ContributionsController_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/sending-again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A mail to the unit did not arrive: the question goes again, with all that was added to it, to the unit's address of now. */
    post: operations['ContributionsController_sendAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ContributionsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/contributions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those due first in front. */
    get: operations['CaseContributionsController_list'];
    put?: never;
    /** Asks one unit, or several the same: of the case they learn the question and its files, and nothing else. */
    post: operations['CaseContributionsController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/contributions/table.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All of them as CSV: those that were asked the same stand together. */
    get: operations['CaseContributionsController_table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest in front. */
    get: operations['CaseDraftsController_list'];
    put?: never;
    /** Begins a draft with its first version: all that would leave by mail is kept as it is now. Of a letter of law, the words are the office's own. */
    post: operations['CaseDraftsController_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/ladders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By what letters have to be approved before they leave: a final answer where it comes to what is asked for, or where nobody has said to what. */
    get: operations['CaseDraftsController_approvedBy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** With all its versions; the `ETag` is its revision. */
    get: operations['DraftsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The next version. What was approved before counts no more. */
    post: operations['DraftsController_keep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/submission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The newest version waits for approval from now on, by the ladder as it is now. */
    post: operations['DraftsController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signs the version on the caller's level. */
    post: operations['DraftsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/signed-version': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Changes it and signs what came of it, in one act: whoever signs last, where the ladder lets them. */
    post: operations['DraftsController_editAndSign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Nobody is asked to approve it any more; a new version, or submitting it again, goes on with it. */
    post: operations['DraftsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Says that the caller has this version open: what they are shown, and mailed, as changed counts from it. */
    put: operations['DraftsController_see'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives it back to whoever writes; all approvals of it are void. */
    post: operations['DraftsController_giveBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/sending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends what was approved, byte for byte but for the date; where no ladder applies, what was kept. */
    post: operations['DraftsController_send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A decision as it was approved, to be printed and signed outside. PDF/UA-1. */
    get: operations['DraftsController_document'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/serving': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A decision was signed outside and served: the case gets it, with the signed document. */
    post: operations['DraftsController_serve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/ladders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LaddersController_read'];
    /** All at once. Drafts that were submitted already go on by the ladder as it was. */
    put: operations['LaddersController_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Drafts that wait for the caller's signature, or for that of whom they stand in for; the longest waiting in front. */
    get: operations['LaddersController_waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/urgent-sendings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What left without the approval that its ladder asks for, with the reasons, and what was signed by whoever wrote in it; newest first. */
    get: operations['LaddersController_urgent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/delay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why a case was late: where it waited, with whom and how long, what its clocks said, who was told and who was away. */
    get: operations['CaseDelayController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/delays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same of all cases that a filter of the list of cases selects, summed up. */
    get: operations['DelaysController_summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the employee's work came to, beside that of their unit, and what went wrong of it. */
    get: operations['EmployeeFiguresController_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/scratch-pad': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A WebSocket (RFC 6455) by which the console's editor writes together with others; what is said on it stands in docs/adr/0074. Anything else is refused. */
    get: operations['ScratchPadsController_enter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/scratch-pad/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The text as it is saved now becomes the draft's next version; where nobody wrote since the last one, that stays the newest. */
    post: operations['ScratchPadsController_keep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DraftCommentsController_list'];
    put?: never;
    /** On a passage of a version. Who is named with an `@` is told. */
    post: operations['DraftCommentsController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/comments/{commentId}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DraftCommentsController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/comments/{commentId}/resolution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DraftCommentsController_resolve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/comments/{commentId}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DraftCommentsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those due first in front: what is overdue leads. */
    get: operations['TasksController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['TasksController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Other words, another day, somebody else. */
    patch: operations['TasksController_change'];
    trace?: never;
  };
  '/api/tasks/{id}/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is done. */
    post: operations['TasksController_finish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Nobody has to do it any more. */
    post: operations['TasksController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is to be done after all: takes back that it was done, or withdrawn. */
    post: operations['TasksController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those due first in front. */
    get: operations['CaseTasksController_list'];
    put?: never;
    /** Gives it to somebody, or to oneself. */
    post: operations['CaseTasksController_set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/worth-a-look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OversightController_findings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/worth-a-look/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rules in words, and from which number on they find something. */
    get: operations['OversightController_rules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/worth-a-look/rules/{rule}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['OversightController_setThreshold'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/worth-a-look/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The auditor looked at it: what follows from it, or why nothing does. It leaves the list. */
    post: operations['OversightController_see'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/text-modules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All of them as they are kept, what they may name, and who changed what. */
    get: operations['TextModulesController_list'];
    put?: never;
    post: operations['TextModulesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/text-modules/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How words would read, for a case that the caller sees, or with samples. Nothing is kept. */
    post: operations['TextModulesController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/text-modules/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['TextModulesController_change'];
    post?: never;
    /** What was written with it stays as it is. */
    delete: operations['TextModulesController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/text-modules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those that fit the case's kind, with their fields filled from the case. */
    get: operations['CaseTextModulesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/photo-bucket': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PhotoBucketController_standing'];
    put: operations['PhotoBucketController_set'];
    post?: never;
    /** What was taken from it stays. */
    delete: operations['PhotoBucketController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/photo-bucket/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lists it and reads one picture of it, and says in words what is wrong. Nothing is taken. */
    post: operations['PhotoBucketController_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/photo-libraries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PhotoLibrariesController_all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/photo-libraries/{library}/photos': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest first. */
    get: operations['PhotoLibrariesController_search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/photo-libraries/{library}/photos/{reference}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A small JPEG of it. */
    get: operations['PhotoLibrariesController_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/photos': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Of these files, those that came from a library, with whether it still shows them. */
    get: operations['PhotosController_of'];
    put?: never;
    /** It becomes a file like an upload, with what the library says of it. */
    post: operations['PhotosController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/photos/{id}/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks the library now whether it still shows it; it is asked by the hour anyway. */
    post: operations['PhotosController_look'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What changed last in front. */
    get: operations['CommuniquesController_list'];
    put?: never;
    /** An idea where it has no text yet. */
    post: operations['CommuniquesController_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What appears, or appeared, on which day; with the free days. */
    get: operations['CommuniquesController_plan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CommuniquesController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/files/{attachmentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of it, for whoever may see it before it is released. */
    get: operations['CommuniquesController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keeps a version: what is left out stays as it was. What was approved is so no more. */
    post: operations['CommuniquesController_keepVersion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/correction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keeps a version that corrects what stands released. It is approved and released as any; the old one stays reachable. */
    post: operations['CommuniquesController_correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/submission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The newest version waits for approval from now on. */
    post: operations['CommuniquesController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** By a coordinator who did not write in it; where a ladder covers its kind, by whoever signs one of its levels. */
    post: operations['CommuniquesController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives it back to whoever writes. */
    post: operations['CommuniquesController_giveBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** At once, at a minute, or under embargo. At the minute all conditions are looked at anew. */
    post: operations['CommuniquesController_release'];
    /** It does not appear at its minute; what was approved stays approved. */
    delete: operations['CommuniquesController_unschedule'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Its page says that it was withdrawn, and why. What was never released is given up. */
    post: operations['CommuniquesController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communique-approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Communiqués that wait for the caller's word, or for that of whom they stand in for: the longest waiting in front. */
    get: operations['CommuniqueApprovalsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those that may be quoted today, how what is quoted stands, and which others changed since the newest version was written. */
    get: operations['CommuniqueLinesController_read'];
    put?: never;
    /** Remembers that it quotes a version of a line: one that holds, and is no internal one. */
    post: operations['CommuniqueLinesController_quote'];
    /** It quotes the line no more. */
    delete: operations['CommuniqueLinesController_drop'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/plan-feed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The caller's own. */
    get: operations['PlanFeedsController_own'];
    put?: never;
    /** A new one; the one before opens nothing any more. */
    post: operations['PlanFeedsController_open'];
    delete: operations['PlanFeedsController_close'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/plan-feeds/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** For calendars, which cannot sign in: whoever knows the address reads it. */
    get: operations['PlanFeedsController_calendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/press-events/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** To which journalists may ask to be let in, and that are not over. */
    get: operations['PressEventsController_open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/press-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PressEventsController_plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/press-events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['PressEventsController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/press-events/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It stays in the plan, as one that does not take place. */
    post: operations['PressEventsController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/press-room': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PressRoomController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/press-room/topics/{topicId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Its communiqués can be read together there, under this name. */
    put: operations['PressRoomController_showTopic'];
    post?: never;
    /** Its communiqués stay. */
    delete: operations['PressRoomController_hideTopic'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/press-room/duty': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['PressRoomController_setDuty'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/communique': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseCommuniqueController_ofCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/mailings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest in front. */
    get: operations['CommuniqueMailingsController_ofCommunique'];
    put?: never;
    /** Chosen before it is released, put under embargo or withdrawn: it leaves by itself then; where that has been, at once. */
    post: operations['CommuniqueMailingsController_plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/mailings/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How many it would reach now, who is left out, and what they would read. Changes nothing. */
    post: operations['CommuniqueMailingsController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/test-copy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** To the caller's own address, marked as a test. */
    post: operations['CommuniqueMailingsController_tryOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest in front. */
    get: operations['MailingsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailingsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/recipients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By their number, all or those in one state. */
    get: operations['MailingsController_recipients'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What is being handed over leaves; nothing more begins. */
    post: operations['MailingsController_pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Also of one that waits because it was found long overdue. */
    post: operations['MailingsController_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What has not left does not leave. */
    post: operations['MailingsController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/unknown': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** About messages of which nobody knows whether they left. */
    post: operations['MailingsController_decideUnknown'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/mailings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest in front; of whoever shows as one person. */
    get: operations['MailingsOfPeopleController_ofContact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/trusted-addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mailings go there again, until mail comes back once more. */
    post: operations['MailingsOfPeopleController_trust'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/newsrooms/{id}/mailings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** At its general addresses; the newest in front. */
    get: operations['MailingsOfPeopleController_ofNewsroom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/newsrooms/{id}/trusted-addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailingsOfPeopleController_trustNewsroom'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest first. */
    get: operations['TopicsController_list'];
    put?: never;
    post: operations['TopicsController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** With its lines and their versions. */
    get: operations['TopicsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['TopicsController_change'];
    trace?: never;
  };
  '/api/topics/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is over: no more cases are put under it. */
    post: operations['TopicsController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['TopicsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its cases that the caller sees: those of a crisis first, then those received last. */
    get: operations['TopicsController_cases'];
    put?: never;
    /** Puts cases that the caller sees under it. A case may stand under several topics. */
    post: operations['TopicsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/cases/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['TopicsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open cases that may belong to it, and do not stand under it: at most twenty. */
    get: operations['TopicsController_suggestions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened with it, the newest first. */
    get: operations['TopicsController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['TopicLinesController_write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/lines/{lineId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The version approved before holds until this one is approved. */
    post: operations['TopicLinesController_rewrite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/lines/{lineId}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** By a coordinator or the topic's owner, of what somebody else wrote; where a ladder covers lines, by whoever signs one of its levels. */
    post: operations['TopicLinesController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/lines/{lineId}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['TopicLinesController_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/lines/{lineId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It holds no more; a new version takes it up again. */
    post: operations['TopicLinesController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is sealed under the topic's own key. What is with it already changes nothing. */
    post: operations['TopicDocumentsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/documents/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Always to be saved, never shown. */
    get: operations['TopicDocumentsController_download'];
    put?: never;
    post?: never;
    /** It is there no more; adding it again by its id undoes that. */
    delete: operations['TopicDocumentsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/topics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** With the lines that hold today, and how what is quoted stands. */
    get: operations['CaseTopicsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/line-quotes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remembers that a letter of the case quotes a version of a line. */
    post: operations['CaseTopicsController_quote'];
    /** No letter of the case quotes it any more. */
    delete: operations['CaseTopicsController_drop'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/crisis': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Calls the team: the topic's owner, whoever is named, and all coordinators. */
    post: operations['CrisisController_declare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/crisis-end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** All that was decided and said in it stays. */
    post: operations['CrisisController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/crisis-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What was decided or learnt. */
    post: operations['CrisisController_log'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What is said to all who wait; it takes the place of one that nobody has approved. */
    post: operations['CrisisController_write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/statements/{statementId}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** With the last signature of its ladder, or that of another coordinator where none covers it, it goes to whoever asked in the cases that are open then, as an interim answer in each. */
    post: operations['CrisisController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/crises/{crisisId}/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who knew what when, what was decided, what was said and what came of it, on one page: while it goes on, and after. PDF/UA-1. */
    get: operations['CrisisController_report'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topic-surges/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** With those of its cases that the caller sees, and the numbers by which it was told. */
    get: operations['SurgesController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topic-approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lines to take and holding statements that wait for the caller, or for whom they stand in for: those of a crisis first, then the longest waiting. */
    get: operations['TopicApprovalsController_waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was published last in front. */
    get: operations['CoverageController_list'];
    put?: never;
    post: operations['CoverageController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much of it there is, by tone, and how many people it reached. */
    get: operations['CoverageController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a page says of itself, for whoever records it. The page is of the public Internet. */
    post: operations['CoverageController_page'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CoverageController_read'];
    /** Says everything of it: what is left out is unknown. */
    put: operations['CoverageController_change'];
    post?: never;
    /** It was recorded by mistake. */
    delete: operations['CoverageController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}/restoration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CoverageController_restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}/taking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes what a feed suggested. */
    post: operations['CoverageController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}/dropping': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a feed suggested is none of ours. */
    post: operations['CoverageController_drop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}/reconsideration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is a suggestion again: it was taken or dropped by mistake. */
    post: operations['CoverageController_reconsider'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}/follow-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins a case because of it: press criticism, or a rectification towards its journalist. */
    post: operations['CoverageController_followUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}/clipping': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CoverageController_clipping'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage-feeds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By name, with how reading them goes. */
    get: operations['CoverageFeedsController_list'];
    put?: never;
    /** It is read once before it is added. */
    post: operations['CoverageFeedsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage-feeds/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** It is read no more; what it suggested stays. */
    delete: operations['CoverageFeedsController_remove'];
    options?: never;
    head?: never;
    patch: operations['CoverageFeedsController_change'];
    trace?: never;
  };
  '/api/cases/{id}/watchers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Longest first. */
    get: operations['WatchingController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/watching': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Hears from now on of new messages, answers, changes of status and escalations. */
    put: operations['WatchingController_watch'];
    post?: never;
    delete: operations['WatchingController_unwatch'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Newest first. */
    get: operations['AccessLogController_all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-log/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is recorded about the caller, newest first. */
    get: operations['AccessLogController_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-log/notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the caller has been told what is recorded about them, and why (Labour Code, art. 22³); for how long it is kept. */
    get: operations['AccessLogController_notice'];
    put?: never;
    /** The caller has been told, and says that they know: an event. */
    post: operations['AccessLogController_know'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-log/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The days of the log, newest first, at most 100 before a day. */
    get: operations['AccessLogController_days'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-log/days/{day}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Compares a day with the event that was written when it was closed. */
    get: operations['AccessLogController_check'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The caller's own of the last 7 days. */
    get: operations['ExportsController_mine'];
    put?: never;
    post: operations['ExportsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/exports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ExportsController_read'];
    put?: never;
    post?: never;
    /** It is not made any more, or the file goes at once. */
    delete: operations['ExportsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/exports/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file itself, where everything in it may still be seen by whoever ordered it. */
    get: operations['ExportsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailboxes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The office's mailboxes, and how each is doing. */
    get: operations['MailboxesController_list'];
    put?: never;
    post: operations['MailboxesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailboxes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** What came by it stays. */
    delete: operations['MailboxesController_remove'];
    options?: never;
    head?: never;
    patch: operations['MailboxesController_change'];
    trace?: never;
  };
  '/api/mailboxes/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tries the mailbox both ways, and says in words what is wrong: whether it can be read, whether it can send, and whether a test mail to itself comes
     *     back. Nothing is taken in. Answers within a minute and a half.
     */
    post: operations['MailboxesController_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailboxes/{id}/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins to sign the mailbox in at its provider. Whoever begins it, and nobody else, finishes it. */
    post: operations['MailboxesController_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailboxes/{id}/sign-in/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks the provider whether it is done: with a code, again and again; with what the provider sent back, once. */
    post: operations['MailboxesController_completeSignIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailboxes/{id}/reconciliation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the server has against what is registered. */
    get: operations['MailboxesController_reconciliation'];
    put?: never;
    /** Takes in what is missing, also what is older than the mailbox's first day, and tries again what could not be taken in. */
    post: operations['MailboxesController_takeIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office/test-mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a test mail by the office's own mail server to whoever asks, and says in words what is wrong. */
    post: operations['TestMailController_send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/administration/erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The last erasures, newest first, each with how far it is: proof for the data protection officer. */
    get: operations['ErasureController_report'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erased': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Of these things and people, those that were erased, also as a part of their person or case: what a browser kept to write about them goes too. Says
     *     nothing of them, and is no reading of them.
     */
    get: operations['ErasureController_erased'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an erasure of this person would leave undone, or how far it is. */
    get: operations['ErasureController_file'];
    put?: never;
    /** Erases the person, for good: nothing of them can be read afterwards, in no process. */
    post: operations['ErasureController_erase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that the employee did, or deputies did in their name, newest first; whoever reads their own, without what they may not see any more. */
    get: operations['AuditController_employee'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/audit/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same by case: in which cases they did how much. */
    get: operations['AuditController_employeeCases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/meanwhile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What others did in the employee's name, or gave them: what happened while they were away. Oldest first; without what the caller may not see. */
    get: operations['AuditController_meanwhile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who changed the employee's roles, unit, clearance, functions and absences, and when: for administrators and whoever audits, and their own. */
    get: operations['AuditController_employeeHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/audit.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The audit as CSV, whole. */
    get: operations['AuditController_employeeCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The whole history of contact with somebody, without the cases that the caller may not see, oldest first. */
    get: operations['AuditController_contact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/newsrooms/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same with everybody of a newsroom. */
    get: operations['AuditController_newsroom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/administration/history/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who changed mailboxes, addresses, numbers, units or free days, and to what; newest first. */
    get: operations['AuditController_settingsHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/administration/history/{kind}/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who set each thing of a kind last, and when. */
    get: operations['AuditController_settingsSources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/replays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those that stand or are built, the last instant first. */
    get: operations['OfficeReplaysController_all'];
    put?: never;
    /** Has it built in the background, where nobody has yet. It goes when nobody has read it for a day, and when something is erased. */
    post: operations['OfficeReplaysController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/replays/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OfficeReplaysController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['employeeReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['employeeReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/employees/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['employeeReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['unitReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['unitReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['unitReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['contactReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['contactReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contacts/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['contactReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['caseReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['caseReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['caseReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['contributionReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['contributionReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contributions/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['contributionReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['draftReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['draftReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['draftReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['communiqueReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['communiqueReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/communiques/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['communiqueReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['mailingReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['mailingReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['mailingReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['topicReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['topicReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/topics/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['topicReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}/as-of': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['publicationReplay_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}/as-of/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['publicationReplay_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/coverage/{id}/as-of/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['publicationReplay_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-wishes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailWishesController_read'];
    put: operations['MailWishesController_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller should know of. */
    get: operations['NotificationsController_bell'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A line, or all of a kind, has been read. */
    post: operations['NotificationsController_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/read/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Marking all of a kind was a slip: what was unread before is so again. */
    post: operations['NotificationsController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['NotificationsController_unread'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** For the command palette: whatever is called so, at most eight of each kind. */
    get: operations['SearchController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bi-logins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BiLoginsController_all'];
    put?: never;
    /** The password is said in this answer, and never again. */
    post: operations['BiLoginsController_give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bi-logins/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Whoever is signed in by it is out. */
    delete: operations['BiLoginsController_take'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['QuestionsController_all'];
    put?: never;
    post: operations['QuestionsController_save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/questions/dictionary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What may be asked: each view and column in words. */
    get: operations['QuestionsController_dictionary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/questions/run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['QuestionsController_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/questions/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The answer as CSV; its last line says where it was cut off. */
    post: operations['QuestionsController_csv'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/questions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['QuestionsController_change'];
    post?: never;
    delete: operations['QuestionsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/questions/{id}/restoration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It was removed by mistake: it is there again under its own address, and what is sent by a schedule goes on. */
    post: operations['QuestionsController_restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReportsController_all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/on-paper': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reports that can be ordered on paper (`POST /api/exports`, `of: report`). */
    get: operations['ReportsController_onPaper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/{page}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReportsController_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/{page}/{figure}/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One figure's table as CSV, with every row. */
    get: operations['ReportsController_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/{page}/{figure}/xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a workbook. */
    get: operations['ReportsController_xlsx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/{page}/{figure}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases behind one number, those that came in last in front: as many of them as the caller may see. */
    get: operations['ReportsController_behind'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/report-schedules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SchedulesController_all'];
    put?: never;
    post: operations['SchedulesController_save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/report-schedules/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['SchedulesController_change'];
    post?: never;
    delete: operations['SchedulesController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/report-schedules/{id}/takeover': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The caller keeps it from now on, by their right; one that rests goes on. */
    post: operations['SchedulesController_takeOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/report-schedules/{id}/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes and sends it out of turn, of the last whole period. */
    post: operations['SchedulesController_runNow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/report-schedules/{id}/runs/{runId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends again the mails of a run that were given up, and only those. */
    post: operations['SchedulesController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Server-sent events: what has changed in the lists and pages, once they show it, as `{"kind":"case","id":"…"}`. `kind` is case, contact,
     *     newsroom, employee, unit, mail or all; `unit` and `all` come without an id, and so does a kind of which something changed that the
     *     caller may not see. Begins with what changed in the 3 s before, which a page that was read meanwhile may not show. Ends with the session.
     */
    get: operations['ChangesController_follow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/administration/projections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every projection and policy, with its lag, what is parked, and the progress of rebuilds. */
    get: operations['ProjectionsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/administration/projections/{name}/parked': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why keys are parked: the first event of each, oldest first, at most 200. */
    get: operations['ProjectionsController_parked'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/administration/projections/{name}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ProjectionsController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/administration/projections/{name}/rebuild': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Builds it anew beside the live tables; it takes over by itself when it has caught up. */
    post: operations['ProjectionsController_rebuild'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Says that the caller has it open, for 45 seconds, and answers who else has. No event: nothing happened. */
    put: operations['PresenceController_note'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @enum {string} */
    UnitKind: 'pressOffice' | 'office' | 'department' | 'division' | 'desk' | 'subordinate';
    UnitDto: {
      id: string;
      name: string;
      kind: components['schemas']['UnitKind'];
      parentId: string | null;
      headId: string | null;
      deputyId: string | null;
      /** @description Where the unit itself takes mail. */
      email: string | null;
      /** @description Nobody belongs to it and nothing is given to it any more. */
      closed: boolean;
      revision: number;
    };
    UnitPageDto: {
      items: components['schemas']['UnitDto'][];
      nextCursor: string | null;
    };
    NewUnitDto: {
      name: string;
      kind: components['schemas']['UnitKind'];
      /** @description The unit above; left out at the top of the hierarchy. */
      parentId?: string | null;
      /** @description The employee who gives out what the unit is given: of this unit, one above it, or a press office. */
      headId?: string | null;
      /** @description Who does so where the head no longer works here or cannot be given cases; chosen like the head. */
      deputyId?: string | null;
      /**
       * Format: email
       * @description Where the unit itself takes mail: no other unit’s and none of the office’s own addresses. Null: none.
       */
      email?: string | null;
    };
    WrittenDto: {
      id: string;
      /** @description Give it back in If-Match to be told of changes by others. */
      revision: number;
    };
    ChangeUnitDto: {
      name?: string;
      kind?: components['schemas']['UnitKind'];
      /** @description The unit above; left out at the top of the hierarchy. */
      parentId?: string | null;
      /** @description The employee who gives out what the unit is given: of this unit, one above it, or a press office. */
      headId?: string | null;
      /** @description Who does so where the head no longer works here or cannot be given cases; chosen like the head. */
      deputyId?: string | null;
      /**
       * Format: email
       * @description Where the unit itself takes mail: no other unit’s and none of the office’s own addresses. Null: none.
       */
      email?: string | null;
    };
    /** @enum {string} */
    Role: 'administrator' | 'coordinator' | 'officer' | 'registrar' | 'contributor' | 'auditor' | 'analyst';
    /**
     * @description Told to administrators and coordinators only.
     * @enum {string}
     */
    Sensitivity: 'normal' | 'confidential';
    EmployeeDto: {
      id: string;
      name: string;
      /** @description Told to administrators and coordinators only. */
      email?: string;
      roles: components['schemas']['Role'][];
      /** @description What the roles allow: of a deactivated employee, what they could do. */
      rights: components['schemas']['Right'][];
      unitId: string;
      /** @description Told to administrators and coordinators only. */
      clearance?: components['schemas']['Sensitivity'];
      active: boolean;
      revision: number;
    };
    EmployeePageDto: {
      items: components['schemas']['EmployeeDto'][];
      nextCursor: string | null;
    };
    NewEmployeeDto: {
      name: string;
      /** Format: email */
      email: string;
      roles: components['schemas']['Role'][];
      unitId: string;
      /** @description The highest sensitivity of the cases that they may see, where roles and unit let them. `normal` where left out. */
      clearance?: components['schemas']['Sensitivity'];
      /**
       * Format: password
       * @description Left out, the employee is invited by mail to choose one.
       */
      password?: string;
    };
    ChangeEmployeeDto: {
      name?: string;
      /** Format: email */
      email?: string;
      roles?: components['schemas']['Role'][];
      unitId?: string;
      /** @description The highest sensitivity of the cases that they may see, where roles and unit let them. `normal` where left out. */
      clearance?: components['schemas']['Sensitivity'];
      /** @description false: no sign-in and no new work from now on. */
      active?: boolean;
    };
    RowFaultDto: {
      /** @description Of the file, from 1: the headings. */
      line: number;
      /** @description Stable. */
      code: string;
      /** @description In the caller's language. */
      message: string;
    };
    PlannedUnitDto: {
      line: number;
      name: string;
      kind: components['schemas']['UnitKind'];
      /** @description Of a unit that is there already. */
      parentId: string | null;
      /** @description Of a unit of the same file. */
      parentName: string | null;
    };
    UnitFileDto: {
      /**
       * @description As the bytes were understood.
       * @enum {string}
       */
      encoding: 'UTF-8' | 'Windows-1250';
      /** @description Lines of what is there already, and is left alone. */
      known: number[];
      /** @description With one of them, nothing is taken in. */
      faults: components['schemas']['RowFaultDto'][];
      planned: components['schemas']['PlannedUnitDto'][];
    };
    TakenInDto: {
      /** @description How many are new. */
      added: number;
    };
    PlannedEmployeeDto: {
      line: number;
      name: string;
      email: string;
      roles: components['schemas']['Role'][];
      unitId: string;
      /** @description Whether they become the head of the unit. */
      heads: boolean;
    };
    EmployeeFileDto: {
      /**
       * @description As the bytes were understood.
       * @enum {string}
       */
      encoding: 'UTF-8' | 'Windows-1250';
      /** @description Lines of what is there already, and is left alone. */
      known: number[];
      /** @description With one of them, nothing is taken in. */
      faults: components['schemas']['RowFaultDto'][];
      planned: components['schemas']['PlannedEmployeeDto'][];
    };
    FunctionHolderDto: {
      id: string;
      /** @description Null once the employee is erased. */
      name: string | null;
      /** @description False: switched off. Rules that name the function pass over them. */
      active: boolean;
    };
    FunctionDto: {
      /** @description Of a built-in one `spokesperson`, `registry`, `legalCounsel` or `dataProtectionOfficer`. */
      id: string;
      /** @description Of a built-in one in the caller’s language. */
      name: string;
      /** @description Every office has it: it is neither renamed nor removed. */
      builtIn: boolean;
      holders: components['schemas']['FunctionHolderDto'][];
    };
    FunctionsDto: {
      /** @description The built-in ones first. */
      items: components['schemas']['FunctionDto'][];
      /** @description Of all of them: give it back in If-Match to be told of changes by others. */
      revision: number;
    };
    NewFunctionDto: {
      name: string;
      /** @description Ids of all employees who hold it from now on. */
      holderIds?: string[];
    };
    ChangeFunctionDto: {
      /** @description Of the office’s own; a built-in one keeps its. */
      name?: string;
      /** @description Ids of all employees who hold it from now on. */
      holderIds?: string[];
    };
    HangingItemDto: {
      /** @description `case`, `mailbox`, …: of what kind of thing it is. */
      kind: string;
      id: string;
      /** @description Null once its person was erased. */
      name: string | null;
    };
    HangingDto: {
      /** @description `employees`, `units`, `openCases`, `contributions`, `mailboxes`, `headOf`, `deputyOf`, `functions`, `standsIn`, `ladders`; other modules may name more. */
      kind: string;
      count: number;
      /** @description The first few; none that the caller may not see. */
      items: components['schemas']['HangingItemDto'][];
      /** @description It has to be put elsewhere first. */
      blocks: boolean;
    };
    UnitStandingDto: {
      /** @description Who works in the unit itself: with anybody, it is not closed. */
      employees: number;
      /** @description Those right below that are not closed: with any, it is not closed. */
      units: number;
      /** @description They stay in the unit, and press offices and units above see them. */
      openCases: number;
      /** @description The same, and all else; what has to be put elsewhere in front. */
      hangs: components['schemas']['HangingDto'][];
    };
    EmployeeStandingDto: {
      /** @description What hangs on the employee, told before they leave or move. */
      hangs: components['schemas']['HangingDto'][];
    };
    /** @enum {string} */
    AbsenceScope: 'all' | 'approvals' | 'unit';
    AbsentEmployeeDto: {
      unitId: string;
      id: string;
      name: string;
    };
    AbsentPersonDto: {
      id: string;
      name: string;
    };
    DeputyAwayDto: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** @description Whoever stands in then. */
      standsIn: components['schemas']['AbsentPersonDto'] | null;
    };
    AbsenceDto: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      scope: components['schemas']['AbsenceScope'];
      /** @enum {string} */
      state: 'planned' | 'running' | 'over';
      id: string;
      employee: components['schemas']['AbsentEmployeeDto'];
      deputy: components['schemas']['AbsentPersonDto'];
      /** @description When the deputy is away as well. */
      deputyAway: components['schemas']['DeputyAwayDto'][];
      /** @description Whether the caller may change or withdraw it. */
      mayChange: boolean;
    };
    AbsencesDto: {
      items: components['schemas']['AbsenceDto'][];
    };
    AwayDto: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      scope: components['schemas']['AbsenceScope'];
      employeeId: string;
      deputy: components['schemas']['AbsentPersonDto'];
    };
    AwayListDto: {
      items: components['schemas']['AwayDto'][];
    };
    NewAbsenceDto: {
      employeeId: string;
      /**
       * Format: date
       * @description The first day, whole, in Warsaw.
       */
      from: string;
      /**
       * Format: date
       * @description The last day, included.
       */
      to: string;
      /** @description Who stands in: an employee who works here. */
      deputyId: string;
      /** @description For what: everything, approvals, or as head of units. */
      scope: components['schemas']['AbsenceScope'];
    };
    AbsenceWrittenDto: {
      id: string;
      /** @description Give it back in If-Match to be told of changes by others. */
      revision: number;
      /** @description When the deputy is away as well. */
      deputyAway: components['schemas']['DeputyAwayDto'][];
    };
    ChangeAbsenceDto: {
      /**
       * Format: date
       * @description The first day, whole, in Warsaw.
       */
      from?: string;
      /**
       * Format: date
       * @description The last day, included.
       */
      to?: string;
      /** @description Who stands in: an employee who works here. */
      deputyId?: string;
      /** @description For what: everything, approvals, or as head of units. */
      scope?: components['schemas']['AbsenceScope'];
    };
    /** @enum {string} */
    LogoType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
    LogoDto: {
      mediaType: components['schemas']['LogoType'];
      /** @description Where everybody may read it. */
      url: string;
      /** @description In bytes. */
      size: number;
    };
    /** @enum {string} */
    SmtpSecurity: 'tls' | 'starttls' | 'whenOffered';
    SmtpDto: {
      security: components['schemas']['SmtpSecurity'];
      user: string | null;
      host: string;
      port: number;
      /** @description Whether a password is kept; it is never read. */
      passwordSet: boolean;
    };
    KindRetentionDto: {
      /** @description As `GET /api/kinds` names it. */
      kind: string;
      /** @description `A`, or `B` or `BE` and the full years. */
      category: string;
    };
    AttachmentLimitsDto: {
      /** @description Endings of file names without their dot; none for all. */
      types: string[];
      /** @description Megabytes of 1,048,576 bytes. */
      fileMegabytes: number;
      /** @description Of a mail, its files written in base64. */
      messageMegabytes: number;
    };
    PasswordRulesDto: {
      /** @description No password may be made of them; from 4 characters on. */
      forbidden: string[];
      shortest: number;
      /** @description How many of its owner's last passwords may not come back. */
      remembered: number;
    };
    WorkingDayDto: {
      /** @description 1 is Monday, 7 Sunday. */
      day: number;
      /** @description `HH:MM`, by the clock in Warsaw. */
      from: string;
      until: string;
    };
    /** @enum {string} */
    OfficeSetting:
      | 'name'
      | 'shortName'
      | 'postalAddress'
      | 'phone'
      | 'buildingAccess'
      | 'eDeliveryAddress'
      | 'website'
      | 'accentColour'
      | 'logo'
      | 'addresses'
      | 'smtp'
      | 'kindsOff'
      | 'retention'
      | 'attachmentLimits'
      | 'passwordRules'
      | 'startGuideAside'
      | 'workingHours';
    /**
     * @description `environment`: taken at the first start, and not asked again.
     * @enum {string}
     */
    SettingSource: 'default' | 'environment' | 'person';
    WhoDto: {
      id: string;
      /** @description Empty once the employee is erased. */
      name: string;
    };
    SourceDto: {
      setting: components['schemas']['OfficeSetting'];
      /** @description `environment`: taken at the first start, and not asked again. */
      from: components['schemas']['SettingSource'];
      /** Format: date-time */
      at: string | null;
      by: components['schemas']['WhoDto'] | null;
    };
    OfficeDto: {
      accentColour: string | null;
      logo: components['schemas']['LogoDto'] | null;
      smtp: components['schemas']['SmtpDto'] | null;
      name: string;
      shortName: string;
      postalAddress: string;
      phone: string;
      buildingAccess: string;
      eDeliveryAddress: string;
      website: string;
      /** @description The first one sends. */
      addresses: string[];
      kindsOff: string[];
      retention: components['schemas']['KindRetentionDto'][];
      attachmentLimits: components['schemas']['AttachmentLimitsDto'];
      passwordRules: components['schemas']['PasswordRulesDto'];
      /** @description Administrators are not led to the guide of the first start any more. */
      startGuideAside: boolean;
      /** @description By weekday; closed on those that are left out. */
      workingHours: components['schemas']['WorkingDayDto'][];
      /** @description Where each value comes from. */
      sources: components['schemas']['SourceDto'][];
      revision: number;
    };
    SettingChangeDto: {
      setting: components['schemas']['OfficeSetting'];
      /** @description In one line; null: nobody had entered one. */
      before: string | null;
      after: string;
    };
    SettingsEntryDto: {
      /** Format: date-time */
      at: string;
      /** @description Null: the first start did, from the environment. */
      by: components['schemas']['WhoDto'] | null;
      id: string;
      changes: components['schemas']['SettingChangeDto'][];
      passwordSet: boolean;
    };
    SettingsHistoryDto: {
      /** @description Newest first. */
      items: components['schemas']['SettingsEntryDto'][];
    };
    ChangedSmtpDto: {
      host: string;
      security: components['schemas']['SmtpSecurity'];
      /** @description Null: the server asks for no sign-in. */
      user?: string | null;
      /** @description Written, never read. Needed with a new server or user. */
      password?: string;
      port: number;
    };
    ChangeOfficeDto: {
      name?: string;
      /** @description Empty: the name. */
      shortName?: string;
      /** @description Lines, as on an envelope. */
      postalAddress?: string;
      /** @description Where people call, as `+48 12 345 67 89`; empty: nowhere. */
      phone?: string;
      /** @description Accessibility of the building, for the accessibility statement (lines). */
      buildingAccess?: string;
      /** @description Address for e-Delivery (ADE) or box at ePUAP. */
      eDeliveryAddress?: string;
      /** @description http:// or https://; empty: none. */
      website?: string;
      /** @description `#rrggbb`; white letters stand on it. Null: the console’s own. */
      accentColour?: string | null;
      /** @description The office’s own mail addresses; the first one sends. */
      addresses?: string[];
      /** @description Null: mail is written to the outbox. */
      smtp?: components['schemas']['ChangedSmtpDto'] | null;
      /** @description Kinds of cases that are not offered for new ones. */
      kindsOff?: string[];
      /** @description All kinds whose time of keeping is not built in. */
      retention?: components['schemas']['KindRetentionDto'][];
      attachmentLimits?: components['schemas']['AttachmentLimitsDto'];
      /** @description Beyond the built-in rules, which always hold. */
      passwordRules?: components['schemas']['PasswordRulesDto'];
      /** @description Whether administrators are not led to the guide of the first start any more. */
      startGuideAside?: boolean;
      /** @description The weekdays on which the office works, each once. No statutory term moves by them. */
      workingHours?: components['schemas']['WorkingDayDto'][];
    };
    OfficeWrittenDto: {
      /** @description Give it back in If-Match to be told of changes by others. */
      revision: number;
    };
    AppearanceDto: {
      accentColour: string | null;
      logoUrl: string | null;
      name: string;
      shortName: string;
    };
    SubjectClassDto: {
      /** @description Digits. */
      symbol: string;
      name: string;
      /** @description A, B or BE with years, Bc; null where the list says none. */
      retention: string | null;
      /** @description Symbol of the class above. */
      parent: string | null;
    };
    SubjectClassesDto: {
      /** @description By symbol. */
      items: components['schemas']['SubjectClassDto'][];
    };
    PlannedClassDto: {
      /** @description Digits. */
      symbol: string;
      name: string;
      /** @description A, B or BE with years, Bc; null where the list says none. */
      retention: string | null;
      /** @description Symbol of the class above. */
      parent: string | null;
      line: number;
    };
    ClassFaultDto: {
      /** @description Of the file, from 1: the headings. */
      line: number;
      /** @description Stable. */
      code: string;
      /** @description In the caller's language. */
      message: string;
    };
    ClassFileDto: {
      /** @description As the bytes were understood: UTF-8 or Windows-1250. */
      encoding: string;
      planned: components['schemas']['PlannedClassDto'][];
      /** @description Always empty: the list comes as a whole. */
      known: number[];
      /** @description With one of them, nothing is taken in. */
      faults: components['schemas']['ClassFaultDto'][];
    };
    ClassesTakenInDto: {
      /** @description How many the list has now. */
      added: number;
    };
    /** @enum {string} */
    LetterLanguage: 'pl' | 'en';
    LetterListItemDto: {
      languages: components['schemas']['LetterLanguage'][];
      /** @description In which of them the office has words of its own. */
      changed: components['schemas']['LetterLanguage'][];
      id: string;
      name: string;
      /** @description To whom, and when. */
      sent: string;
    };
    LetterListDto: {
      items: components['schemas']['LetterListItemDto'][];
    };
    LetterFieldDto: {
      /** @description As a template names it. */
      name: string;
      words: string;
      /** @description Every template has to hold it. */
      required: boolean;
    };
    LetterWordsDto: {
      /** @description Null: the letter has none of its own. */
      subject: string | null;
      /** @description Plain text with fields: `{{case.number}}`. */
      text: string;
    };
    LetterInLanguageDto: {
      /** @description Null: the letter has none of its own. */
      subject: string | null;
      language: components['schemas']['LetterLanguage'];
      builtIn: components['schemas']['LetterWordsDto'];
      isBuiltIn: boolean;
      /** @description Plain text with fields: `{{case.number}}`. */
      text: string;
    };
    LetterOfUnitDto: {
      /** @description Null: the letter has none of its own. */
      subject: string | null;
      language: components['schemas']['LetterLanguage'];
      unitId: string;
      /** @description Plain text with fields: `{{case.number}}`. */
      text: string;
    };
    LetterAuthorDto: {
      id: string;
      /** @description Empty once the employee is erased. */
      name: string;
    };
    LetterVersionDto: {
      /** @description Null: the letter has none of its own. */
      subject: string | null;
      /** Format: date-time */
      at: string;
      language: components['schemas']['LetterLanguage'];
      /** @description Null: the whole office. */
      unitId: string | null;
      id: string;
      by: components['schemas']['LetterAuthorDto'];
      /** @description The words that came with the office were restored; of a unit, those that hold above it. */
      isBuiltIn: boolean;
      /** @description Plain text with fields: `{{case.number}}`. */
      text: string;
    };
    LetterDto: {
      id: string;
      name: string;
      sent: string;
      fields: components['schemas']['LetterFieldDto'][];
      languages: components['schemas']['LetterInLanguageDto'][];
      /** @description Whether each unit may have words of its own, which count for it and those below it. */
      byUnit: boolean;
      units: components['schemas']['LetterOfUnitDto'][];
      /** @description Newest first, each with what it said from then on. */
      history: components['schemas']['LetterVersionDto'][];
      /** @description Of all letters together; give it back in If-Match to be told of changes by others. */
      revision: number;
    };
    ChangeLetterDto: {
      subject?: string | null;
      /** @description Plain text with fields: `{{case.number}}`. */
      text: string;
    };
    LetterWrittenDto: {
      revision: number;
    };
    PreviewLetterDto: {
      subject?: string | null;
      /** @description Plain text with fields: `{{case.number}}`. */
      text: string;
      /** @description Number of a case that the caller sees; samples where it is left out. */
      caseNumber?: string;
    };
    SignInDto: {
      /** Format: email */
      email: string;
      /** Format: password */
      password: string;
    };
    SignedInEmployeeDto: {
      id: string;
      name: string;
      roles: components['schemas']['Role'][];
    };
    StoodInForDto: {
      id: string;
      name: string | null;
    };
    SessionDto: {
      employee: components['schemas']['SignedInEmployeeDto'];
      /** @description What the employee may do; what that is, the server decides. */
      rights: components['schemas']['Right'][];
      /** @description Those who are away, for whom the employee stands in today. */
      standsInFor: components['schemas']['StoodInForDto'][];
      /**
       * Format: date-time
       * @description The office's clock, which CLOCK may have moved.
       */
      now: string;
      /** @description Bytes that a mail may have, its files written in base64. */
      largestMail: number;
      /** @description Mail is not sent but written to the outbox, since no mail server is configured. Told to whoever can do something about it: administrators. */
      mailNotSent: boolean;
      /** @description MAIL=off: nothing is fetched from mailboxes and nothing is sent. Told to everybody. */
      mailOff: boolean;
    };
    ChangePasswordDto: {
      /** Format: password */
      currentPassword: string;
      /** Format: password */
      newPassword: string;
    };
    ForgottenPasswordDto: {
      /** Format: email */
      email: string;
    };
    OpenSessionDto: {
      id: string;
      /** Format: date-time */
      signedInAt: string;
      /**
       * Format: date-time
       * @description Noted at most once a minute.
       */
      lastSeenAt: string;
      /** @description The network address that they signed in from. */
      address: string;
      /** @description As the browser or program named itself. */
      userAgent: string;
      /** @description Whether it is the session that asks. */
      current: boolean;
    };
    OpenSessionsDto: {
      items: components['schemas']['OpenSessionDto'][];
    };
    SignatureDto: {
      /** @description One’s own. Sanitised; empty where there is none. */
      html: string;
      /** @description What stands below a new answer: one’s own signature, else the one of one’s unit or of the office, and the footer of the same. */
      below: string;
    };
    ChangeSignatureDto: {
      /** @description At most 20,000 bytes; empty for none. It is sanitised. */
      html: string;
    };
    AwaitedPasswordDto: {
      employeeId: string;
      /**
       * @description none: not written yet, or cleared long after it lapsed.
       * @enum {string}
       */
      state: 'open' | 'lapsed' | 'none';
      /** Format: date-time */
      issuedAt: string | null;
      /** Format: date-time */
      validUntil: string | null;
      /**
       * @description What became of the invitation's mail.
       * @enum {string|null}
       */
      mail: 'recorded' | 'sent' | 'outbox' | 'failed' | null;
      /** @description Why the mail is not out yet, or never will be. */
      failure: string | null;
    };
    AwaitedPasswordsDto: {
      items: components['schemas']['AwaitedPasswordDto'][];
    };
    InvitedDto: {
      name: string;
      email: string;
    };
    AcceptInvitationDto: {
      /** Format: password */
      password: string;
    };
    NewRefusalBody: {
      /** @enum {string} */
      source: 'email' | 'phone' | 'inPerson' | 'letter' | 'unsubscribe' | 'import';
      /** @description On which day it was said; today where left out. */
      on?: string | null;
      /** @enum {string} */
      medium: 'email' | 'phone';
      value: string;
    };
    LiftingBody: {
      /** @enum {string} */
      reason: 'askedForContact' | 'mistake' | 'otherOwner';
      /** @enum {string} */
      medium: 'email' | 'phone';
      value: string;
    };
    RefusedAddressBody: {
      /** @enum {string} */
      medium: 'email' | 'phone';
      value: string;
    };
    RefusalLookupBody: {
      addresses: components['schemas']['RefusedAddressBody'][];
    };
    RefusedAtDto: {
      /** @enum {string} */
      medium: 'email' | 'phone';
      /** @description As it was asked for. */
      value: string;
      /** @enum {string} */
      source: 'email' | 'phone' | 'inPerson' | 'letter' | 'unsubscribe' | 'import';
      on: string;
    };
    RefusedAddressesDto: {
      items: components['schemas']['RefusedAtDto'][];
    };
    ContactFileDto: {
      /** @description Of the attachment. */
      id: string;
      name: string;
      /** @description In bytes. */
      size: number;
      /** @description Which of the person's contacts has it. */
      contactId: string;
    };
    ContactFilesDto: {
      items: components['schemas']['ContactFileDto'][];
    };
    AddContactFileBody: {
      /** @description An upload (`POST /api/attachments`). */
      attachmentId: string;
    };
    NewsroomReferenceDto: {
      id: string;
      name: string;
    };
    ContactItemDto: {
      id: string;
      /** @description Null once the person was erased, as are address and telephone. */
      name: string | null;
      email: string | null;
      phone: string | null;
      beat: string | null;
      tags: string[];
      newsroom: components['schemas']['NewsroomReferenceDto'] | null;
      /** @description The person was erased: nothing of them is left but the fact. */
      erased: boolean;
      revision: number;
    };
    ContactPageDto: {
      items: components['schemas']['ContactItemDto'][];
      nextCursor: string | null;
    };
    NewContactBody: {
      name: string;
      /** Format: email */
      email?: string | null;
      phone?: string | null;
      /** @description null: none. Left out, it follows from the address's domain. */
      newsroomId?: string | null;
      /** @description Another contact may have the address as well. */
      emailShared?: boolean;
    };
    SharedWithDto: {
      id: string;
      name: string;
    };
    AddressRefusalDto: {
      /** @enum {string} */
      source: 'email' | 'phone' | 'inPerson' | 'letter' | 'unsubscribe' | 'import';
      on: string;
    };
    AddressDto: {
      id: string;
      /** @description Whose it is: of the contact, or of one that was merged into it; its id stands in the path of what changes it. */
      contactId: string;
      /** @enum {string} */
      medium: 'email' | 'phone';
      /** @enum {string} */
      kind: 'other' | 'work' | 'private' | 'desk';
      value: string;
      label: string | null;
      /** @description The first one of its medium. */
      primary: boolean;
      addedAt: string;
      /** @description Since when they do not use it; what comes from it is theirs all the same. */
      endedAt: string | null;
      shared: boolean;
      sharedWith: components['schemas']['SharedWithDto'][];
      /** @description They do not want to be reached there; null where nothing is known of it. */
      refusal: components['schemas']['AddressRefusalDto'] | null;
    };
    MemberOfDto: {
      id: string;
      name: string | null;
    };
    MembershipDto: {
      id: string;
      /** @description As with addresses. */
      contactId: string;
      newsroom: components['schemas']['MemberOfDto'];
      /** @enum {string|null} */
      role: 'other' | 'reporter' | 'editor' | 'correspondent' | null;
      from: string | null;
      to: string | null;
    };
    MergedContactDto: {
      id: string;
      /** @description As it stood in the register. */
      name: string | null;
      intoId: string;
      at: string;
      revision: number;
    };
    ContactDto: {
      id: string;
      /** @description Null once the person was erased, as are address and telephone. */
      name: string | null;
      email: string | null;
      phone: string | null;
      beat: string | null;
      tags: string[];
      newsroom: components['schemas']['NewsroomReferenceDto'] | null;
      /** @description The person was erased: nothing of them is left but the fact. */
      erased: boolean;
      revision: number;
      /** @enum {string|null} */
      language: 'pl' | 'en' | null;
      salutation: string | null;
      addresses: components['schemas']['AddressDto'][];
      memberships: components['schemas']['MembershipDto'][];
      /** @description Whoever was merged into the contact: taken back one by one. */
      merged: components['schemas']['MergedContactDto'][];
    };
    ChangeContactBody: {
      name?: string;
      /**
       * Format: email
       * @description The first address: it takes the place of the one before, which they use no more.
       */
      email?: string | null;
      phone?: string | null;
      /** @description Corrects the newsroom of now; for a move see `memberships`. */
      newsroomId?: string | null;
      /** @enum {string|null} */
      language?: 'pl' | 'en' | null;
      /** @description How letters begin. */
      salutation?: string | null;
      beat?: string | null;
    };
    NewAddressBody: {
      /** @enum {string} */
      medium: 'email' | 'phone';
      value: string;
      /**
       * @description `work` where left out.
       * @enum {string}
       */
      kind?: 'other' | 'work' | 'private' | 'desk';
      label?: string;
      primary?: boolean;
      /** @description Another contact may have it as well; else 409 `address-taken` says whose it is. */
      shared?: boolean;
    };
    ChangeAddressBody: {
      /** @enum {string} */
      kind?: 'other' | 'work' | 'private' | 'desk';
      label?: string | null;
      /** @description Makes it the first one; the one that is ends being so when another becomes it. */
      primary?: boolean;
      /** @description They use it no more, or again. */
      ended?: boolean;
    };
    TagsBody: {
      tags: string[];
    };
    MergeContactBody: {
      /** @description The contact that survives. One at a time. */
      intoId: string;
    };
    TellApartBody: {
      otherId: string;
    };
    NewMembershipBody: {
      newsroomId: string;
      /** @enum {string|null} */
      role?: 'other' | 'reporter' | 'editor' | 'correspondent' | null;
      /** @description A day; nobody knows since when where left out. */
      from?: string | null;
      /** @description The last day. */
      to?: string | null;
    };
    ChangeMembershipBody: {
      newsroomId?: string;
      /** @enum {string|null} */
      role?: 'other' | 'reporter' | 'editor' | 'correspondent' | null;
      from?: string | null;
      to?: string | null;
    };
    DuplicateDto: {
      one: components['schemas']['ContactItemDto'];
      other: components['schemas']['ContactItemDto'];
      reasons: ('address' | 'nameAndAddress' | 'nameAndNewsroom' | 'nameAndDomain')[];
    };
    DuplicatesDto: {
      items: components['schemas']['DuplicateDto'][];
      /** @description There are others beside these. */
      more: boolean;
    };
    EditorDto: {
      id: string;
      name: string;
      since: string | null;
    };
    QuoteTermDto: {
      hours: number;
      /** @description The law does not name this kind: the shorter term is assumed. */
      assumed: boolean;
    };
    NewsroomDto: {
      id: string;
      name: string;
      /** @enum {string} */
      kind: 'other' | 'daily' | 'periodical' | 'radio' | 'television' | 'portal' | 'agency' | 'publicBody';
      domains: string[];
      /** @enum {string|null} */
      reach: 'local' | 'regional' | 'national' | null;
      county: string | null;
      addresses: string[];
      tags: string[];
      editor: components['schemas']['EditorDto'] | null;
      /** @description In which a quote is to be authorised (PP 14a). */
      quoteTerm: components['schemas']['QuoteTermDto'];
      revision: number;
    };
    NewsroomPageDto: {
      items: components['schemas']['NewsroomDto'][];
      nextCursor: string | null;
    };
    NewNewsroomBody: {
      name: string;
      /** @enum {string} */
      kind: 'other' | 'daily' | 'periodical' | 'radio' | 'television' | 'portal' | 'agency' | 'publicBody';
      /** @description Of its staff's mail addresses: who writes from there belongs to it. */
      domains?: string[];
      /** @enum {string|null} */
      reach?: 'local' | 'regional' | 'national' | null;
      county?: string | null;
      /** @description General ones: who writes from one is told apart by the name. */
      addresses?: string[];
      /** @description A contact. */
      editorId?: string | null;
      editorSince?: string | null;
      tags?: string[];
    };
    ChangeNewsroomBody: {
      name?: string;
      /** @enum {string} */
      kind?: 'other' | 'daily' | 'periodical' | 'radio' | 'television' | 'portal' | 'agency' | 'publicBody';
      domains?: string[];
      /** @enum {string|null} */
      reach?: 'local' | 'regional' | 'national' | null;
      county?: string | null;
      /** @description General ones: who writes from one is told apart by the name. */
      addresses?: string[];
      /** @description A contact. */
      editorId?: string | null;
      editorSince?: string | null;
      tags?: string[];
    };
    ListFilterBody: {
      tags?: string[];
      beat?: string;
      /** @enum {string} */
      language?: 'pl' | 'en';
      newsroomKinds?: (
        | 'other'
        | 'daily'
        | 'periodical'
        | 'radio'
        | 'television'
        | 'portal'
        | 'agency'
        | 'publicBody'
      )[];
      reaches?: ('local' | 'regional' | 'national')[];
      county?: string;
    };
    ContactListDto: {
      id: string;
      name: string;
      /** @description Null of an own list. */
      filter: components['schemas']['ListFilterBody'] | null;
      members: number;
      /** @description To how many addresses a mailing would go: members minus refusals, each address once. */
      recipients: number;
      revision: number;
    };
    ContactListsDto: {
      items: components['schemas']['ContactListDto'][];
      /** @description Tags that are in use. */
      tags: string[];
    };
    NewContactListBody: {
      name: string;
      /** @description Of a living list; left out, or null, it is an own one. */
      filter?: components['schemas']['ListFilterBody'] | null;
    };
    ChangeContactListBody: {
      name?: string;
      filter?: components['schemas']['ListFilterBody'];
    };
    ListMembersBody: {
      contactIds: string[];
    };
    UploadedDto: {
      id: string;
      mediaType: string;
      /** @description In bytes. */
      size: number;
    };
    RefusedMailsDto: {
      /** @description Empty where the sender gave no address. */
      senderDomain: string;
      /** @description How often on that day. */
      times: number;
      /** @description Bytes of the largest: as announced, else as many as came. */
      size: number;
      /** @description The last time. */
      at: string;
    };
    RefusedMailDto: {
      /** @description Bytes of the largest mail that is taken. */
      limit: number;
      /** @description One a day and domain of the sender, the newest first, of 90 days; at most 200. */
      items: components['schemas']['RefusedMailsDto'][];
    };
    SideListEntryDto: {
      id: string;
      /** @enum {string} */
      kind: 'colleague' | 'automatic' | 'newsletter' | 'bounce' | 'own' | 'unreadable' | 'failed';
      /** @description The sign by which it was told, or the code of the failure. */
      sign: string;
      /** @enum {string} */
      state: 'waiting' | 'putAway' | 'placed';
      from: string | null;
      subject: string | null;
      /** Format: date-time */
      receivedAt: string;
      /** @description The case of which it is part. */
      caseId: string | null;
      /** @description Bytes of the raw message. */
      size: number;
    };
    SideListDto: {
      items: components['schemas']['SideListEntryDto'][];
      nextCursor: string | null;
    };
    MailStateCountsDto: {
      waiting: number;
      putAway: number;
      placed: number;
    };
    MailKindCountsDto: {
      colleague: number;
      automatic: number;
      newsletter: number;
      bounce: number;
      own: number;
      unreadable: number;
      failed: number;
    };
    SideListCountsDto: {
      states: components['schemas']['MailStateCountsDto'];
      kinds: components['schemas']['MailKindCountsDto'];
    };
    PlaceMailsBody: {
      /** @description The case to which they are attached; left out, each becomes a case of its own. */
      caseId?: string;
      /** @description At most 50 at once. */
      mailIds: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    MailProblemDto: {
      status: number;
      code: string;
      detail: string;
    };
    MailOutcomeDto: {
      /** @description Why nothing was done. */
      problem: components['schemas']['MailProblemDto'] | null;
      id: string;
      done: boolean;
      /** @description The case of which it is part now. */
      caseId: string | null;
      /** @description The mail's, after this; null where nothing was done. */
      revision: number | null;
    };
    MailOutcomesDto: {
      results: components['schemas']['MailOutcomeDto'][];
    };
    MailsBody: {
      /** @description At most 50 at once. */
      mailIds: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    MailAttachmentDto: {
      /** @description Its place among them. */
      id: string;
      name: string | null;
      mediaType: string;
      size: number;
    };
    MailContentDto: {
      /**
       * @description Why the content is not shown; the raw message has it.
       * @enum {string|null}
       */
      unread: 'unreadable' | 'tooCostly' | null;
      to: string[];
      cc: string[];
      replyTo: string | null;
      /** @description The sender's own date. */
      date: string | null;
      text: string;
      /** @description `text` is its beginning only: the raw message has the whole. */
      textCut: boolean;
      /** @description Sanitised; remote pictures stand inert in `data-remote-src`, own ones by their place in `data-attachment-id`. */
      html: string | null;
      /** @description It had HTML that costs too much to be shown. */
      htmlLeftOut: boolean;
      attachments: components['schemas']['MailAttachmentDto'][];
    };
    MailDto: {
      id: string;
      /** @enum {string} */
      kind: 'colleague' | 'automatic' | 'newsletter' | 'bounce' | 'own' | 'unreadable' | 'failed';
      /** @description The sign by which it was told, or the code of the failure. */
      sign: string;
      /** @enum {string} */
      state: 'waiting' | 'putAway' | 'placed';
      from: string | null;
      subject: string | null;
      /** Format: date-time */
      receivedAt: string;
      /** @description The case of which it is part. */
      caseId: string | null;
      /** @description Bytes of the raw message. */
      size: number;
      /** @description Null once its sender was erased, and where it is part of a case: it is read there. */
      content: components['schemas']['MailContentDto'] | null;
    };
    /**
     * @description In which it can be had.
     * @enum {string}
     */
    Language: 'pl' | 'en';
    AnswerLetterDto: {
      /** @description In which it can be had. */
      languages: components['schemas']['Language'][];
      id: string;
      /** @description In the reader's language. */
      name: string;
    };
    AnswerLettersDto: {
      items: components['schemas']['AnswerLetterDto'][];
    };
    AnswerLetterTextDto: {
      text: string;
    };
    /** @enum {string} */
    Outcome:
      | 'answered'
      | 'refused'
      | 'notHeld'
      | 'forwarded'
      | 'withdrawn'
      | 'leftUnexamined'
      | 'discontinued'
      | 'published'
      | 'authorised'
      | 'changed'
      | 'deemedAuthorised'
      | 'founded'
      | 'unfounded'
      | 'notPublicInformation'
      | 'upheld'
      | 'reversed'
      | 'done'
      | 'accredited'
      | 'partlyAccredited';
    PersonDto: {
      id: string;
      name: string | null;
    };
    ContactPersonDto: {
      id: string;
      name: string | null;
      email: string | null;
    };
    AwaitedUnitDto: {
      id: string;
      name: string | null;
      dueAt: string;
      /** @description Since when it is late; null while it is in time. */
      lateSince: string | null;
    };
    AwaitedInputsDto: {
      count: number;
      /** @description Those due first, at most ten. */
      first: components['schemas']['AwaitedUnitDto'][];
    };
    CaseItemDto: {
      /** @description No clock runs, and at least one is paused: nobody knows yet by when it is due, and dueAt is what it was. */
      clockStands: boolean;
      /** @description Who has no clearance for it is told of no such case. */
      sensitivity: components['schemas']['Sensitivity'];
      id: string;
      /** @enum {string} */
      kind:
        | 'other'
        | 'pressInquiry'
        | 'publicInformationRequest'
        | 'pressCriticism'
        | 'rectification'
        | 'quoteAuthorisation'
        | 'intervention'
        | 'complaint'
        | 'suggestion'
        | 'petition'
        | 'application'
        | 'appeal'
        | 'urgingMotion'
        | 'mpIntervention'
        | 'councillorQuestion'
        | 'accessibilityRequest'
        | 'dataSubjectRequest'
        | 'accreditation'
        | 'pressReview'
        | 'unclassified';
      number: string;
      /** @description Null once the person who wrote it was erased. */
      subject: string | null;
      /** @enum {string} */
      status:
        | 'registered'
        | 'assigned'
        | 'inProgress'
        | 'waitingForInput'
        | 'suspended'
        | 'pendingApproval'
        | 'approved'
        | 'answered'
        | 'closed';
      /** @description Not a case. */
      dismissed: boolean;
      /** @enum {string} */
      priority: 'low' | 'normal' | 'high' | 'urgent';
      /** @enum {string} */
      channel: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
      receivedAt: string;
      /** @description The first instant that is too late. */
      dueAt: string | null;
      /** @description By when whoever wrote asks for an answer: the first instant that is too late for them. */
      requestedBy: string | null;
      /** @description What the first message says of it by its words or headers, until somebody has said it: confirmed or refused by `POST /api/cases/{id}/requested-by`. */
      requestedByProposal: string | null;
      overdue: boolean;
      escalationLevel: number;
      assignee: components['schemas']['PersonDto'] | null;
      /** @description Where it stands; null at the press office. */
      unit: components['schemas']['PersonDto'] | null;
      /** @description The term of its assignment: the first instant that is too late. */
      assignmentDueAt: string | null;
      /** @description Who wrote; of a case that the office began, its addressee. Null where nobody knows who wrote. */
      contact: components['schemas']['ContactPersonDto'] | null;
      begunByUs: boolean;
      newsroom: components['schemas']['PersonDto'] | null;
      /** @description What speaks against the name or address under which its latest message was written. */
      marks: ('hidden-letters' | 'look-alike-letters' | 'unconfirmed-staff' | 'unconfirmed-newsroom')[];
      awaited: components['schemas']['AwaitedInputsDto'];
      /** @description A topic of it has a crisis: it stands in front of all others, whatever they are sorted by. */
      inCrisis: boolean;
      revision: number;
    };
    CasePageDto: {
      items: components['schemas']['CaseItemDto'][];
      nextCursor: string | null;
    };
    CaseCountsDto: {
      mine: number;
      /** @description Given to no person and no unit. */
      unassigned: number;
      /** @description Given to a unit, and nobody of it has it yet. */
      inUnit: number;
      dueThisWeek: number;
      overdue: number;
      escalated: number;
      all: number;
    };
    /** @enum {string} */
    CaseKind:
      | 'pressInquiry'
      | 'publicInformationRequest'
      | 'pressCriticism'
      | 'rectification'
      | 'quoteAuthorisation'
      | 'intervention'
      | 'complaint'
      | 'suggestion'
      | 'petition'
      | 'application'
      | 'appeal'
      | 'urgingMotion'
      | 'mpIntervention'
      | 'councillorQuestion'
      | 'accessibilityRequest'
      | 'dataSubjectRequest'
      | 'accreditation'
      | 'pressReview'
      | 'other'
      | 'unclassified';
    KindCountDto: {
      kind: components['schemas']['CaseKind'];
      /** @description At most 10001, which reads "more than 10000". */
      count: number;
    };
    KindCountsDto: {
      /** @description Kinds without a case are left out. */
      items: components['schemas']['KindCountDto'][];
    };
    DayLoadDto: {
      /** @description `YYYY-MM-DD`: the last day on which these are in time. */
      date: string;
      cases: number;
    };
    PersonLoadDto: {
      /** @description Null for the cases that nobody has. */
      employee: components['schemas']['PersonDto'] | null;
      overdue: number;
      /** @description Due by Sunday. */
      thisWeek: number;
      later: number;
    };
    WorkloadDto: {
      overdue: number;
      /** @description Today and the thirteen days that follow. */
      days: components['schemas']['DayLoadDto'][];
      /** @description Due after the last of these days. */
      later: number;
      /** @description Who is most behind stands first. */
      people: components['schemas']['PersonLoadDto'][];
    };
    /** @enum {string} */
    Platform: 'facebook' | 'x' | 'instagram' | 'youtube' | 'linkedin' | 'tiktok' | 'other';
    SocialPostBody: {
      platform: components['schemas']['Platform'];
      account: string;
      /**
       * Format: uri
       * @description Of the post.
       */
      url?: string;
    };
    EDeliveryBody: {
      /** @description The sender's address for e-delivery: `AE:PL-12345-67890-ABCDE-12`. */
      address: string;
    };
    PersonBody: {
      /** @description A contact that exists: the other fields are then not needed. */
      id?: string;
      /** @default  */
      name?: string;
      /** Format: email */
      email?: string;
      phone?: string;
      newsroom?: string;
    };
    RegisterCaseBody: {
      /**
       * @description Never changes the number, which stands in the register of this kind.
       * @default pressInquiry
       * @enum {string}
       */
      kind?:
        | 'other'
        | 'pressInquiry'
        | 'publicInformationRequest'
        | 'pressCriticism'
        | 'rectification'
        | 'quoteAuthorisation'
        | 'intervention'
        | 'complaint'
        | 'suggestion'
        | 'petition'
        | 'application'
        | 'appeal'
        | 'urgingMotion'
        | 'mpIntervention'
        | 'councillorQuestion'
        | 'accessibilityRequest'
        | 'dataSubjectRequest'
        | 'accreditation'
        | 'pressReview'
        | 'unclassified';
      /** @enum {string} */
      channel: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
      /** @description Of what came by social media. */
      post?: components['schemas']['SocialPostBody'];
      /** @description Of what came by e-Doręczenia. `receivedAt` is then the receipt that its evidence names, and the evidence is an attachment. */
      eDelivery?: components['schemas']['EDeliveryBody'];
      subject: string;
      text: string;
      /** @description Who wrote; left out, it is anonymous. */
      contact?: components['schemas']['PersonBody'];
      /** @description Instead of `contact`: the office begins the case, towards them. `receivedAt` is then when that happened to which it answers: the publication, for a rectification. */
      addressee?: components['schemas']['PersonBody'];
      receivedAt?: string;
      /** @description Uploads: the scan of a letter, for example. */
      attachmentIds?: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    RegisteredDto: {
      id: string;
      number: string;
      revision: number;
    };
    SocialPostDto: {
      platform: components['schemas']['Platform'];
      account: string | null;
      url: string | null;
    };
    EDeliveryDto: {
      address: string | null;
    };
    /**
     * @description What the reader may do with the case as it stands.
     * @enum {string}
     */
    CaseAct:
      | 'answer'
      | 'note'
      | 'addAttachments'
      | 'correctRegistration'
      | 'assign'
      | 'take'
      | 'forward'
      | 'classify'
      | 'split'
      | 'setRequestedBy'
      | 'decideOnQuote'
      | 'lodge'
      | 'nameComplaintSubject'
      | 'keepClocks'
      | 'acknowledge'
      | 'close'
      | 'reopen'
      | 'dismiss';
    /**
     * @description What the law knows to be done now, of what the reader may do.
     * @enum {string}
     */
    LegalAct:
      | 'callToRemedy'
      | 'leaveUnexamined'
      | 'forwardToBody'
      | 'keep'
      | 'refuse'
      | 'nameParent'
      | 'appealAgainst'
      | 'refer'
      | 'withdrawReferral'
      | 'notifyReferrer';
    /** @enum {string} */
    ReferredBy: 'mp' | 'senator' | 'councillor';
    ReferralDto: {
      by: components['schemas']['ReferredBy'];
      notified: boolean;
    };
    RelatedCaseDto: {
      id: string;
      number: string | null;
    };
    /** @enum {string} */
    Handling: 'examine' | 'passOn';
    StandsInForDto: {
      id: string;
      name: string | null;
      /** @description It is theirs: they have the case, or lead the unit that has it. */
      expected: boolean;
    };
    /**
     * @description What the newsroom is; `assumedDaily` where nobody said: six hours, 24 for a periodical.
     * @enum {string}
     */
    QuoteTerm: 'daily' | 'periodical' | 'assumedDaily';
    QuoteDto: {
      /** @description What the newsroom is; `assumedDaily` where nobody said: six hours, 24 for a periodical. */
      term: components['schemas']['QuoteTerm'];
      /** @enum {string|null} */
      decision: 'changed' | 'authorised' | 'deemedAuthorised' | null;
      authorisedBy: components['schemas']['PersonDto'] | null;
    };
    /**
     * @description How an answer reached whoever asked; null for what came in.
     * @enum {string}
     */
    Via: 'email' | 'post' | 'eDelivery' | 'inPerson' | 'phone';
    /**
     * @description `outbox`: written to the outbox, since the office has no mail server.
     * @enum {string}
     */
    MessageState: 'received' | 'recorded' | 'sent' | 'outbox' | 'failed' | 'cancelled';
    AttachmentDto: {
      id: string;
      name: string | null;
      mediaType: string;
      size: number;
      sha256: string | null;
    };
    MessageDto: {
      /** @description How an answer reached whoever asked; null for what came in. */
      via: components['schemas']['Via'] | null;
      /** @description `outbox`: written to the outbox, since the office has no mail server. */
      state: components['schemas']['MessageState'];
      id: string;
      /**
       * @description `inside`: a colleague's answer to what the office had sent them; nobody outside sees it.
       * @enum {string}
       */
      direction: 'in' | 'out' | 'inside';
      /** @enum {string} */
      channel: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
      from: string | null;
      to: string[];
      cc: string[];
      /** @description Of an answer. No header of the mail names them. */
      bcc: string[];
      /** @description Of an answer: whether it is one that stops the clock. */
      final: boolean;
      /** @description The day on which an answer by post or e-Doręczenia reached whoever asked, where somebody said so. */
      deliveredOn: string | null;
      /** @description It went by post or e-Doręczenia: its receipt is written down, or corrected, by `POST …/replies/{replyId}/delivery`. */
      takesReceipt: boolean;
      /** @description Until when an answer can be taken back; null where it cannot, or no more. */
      heldUntil: string | null;
      /** @description The data protection notice (GDPR art. 13) goes out below the answer's own words. */
      dataProtectionNotice: boolean;
      subject: string | null;
      text: string | null;
      /** @description `text` is only the beginning of a very long one: `GET /api/cases/{id}/messages/{messageId}/text` has the whole. */
      textCut: boolean;
      /** @description Sanitised; remote pictures stand inert in `data-remote-src`. */
      html: string | null;
      /** @description It has HTML that is too long for a page: `GET /api/cases/{id}/messages/{messageId}/html` has it. */
      htmlApart: boolean;
      /** @description It had HTML that costs too much to be shown: the text says the same, and the raw message has it. */
      htmlLeftOut: boolean;
      at: string;
      failure: string | null;
      /** @description A machine wrote it. */
      automatic: boolean;
      /**
       * @description What the office told the sender by itself; null for what people wrote.
       * @enum {string|null}
       */
      letter: 'receipt' | null;
      subjectChanged: boolean;
      /** @description It came after the final answer and waits for one: `POST …/no-answer-needed` says that it needs none. */
      awaitsAnswer: boolean;
      /** @description Its wording only thanks: a hint, and no more. */
      onlyThanks: boolean;
      /** @description What speaks against the name or address of whoever sent it. */
      marks: ('hidden-letters' | 'look-alike-letters' | 'unconfirmed-staff' | 'unconfirmed-newsroom')[];
      /** @description How many more than `to` and `cc` hold it named. */
      recipientsLeftOut: number;
      /** @description Whether the raw message can be downloaded. */
      hasRaw: boolean;
      author: components['schemas']['PersonDto'] | null;
      attachments: components['schemas']['AttachmentDto'][];
    };
    NoteDto: {
      id: string;
      text: string | null;
      at: string;
      author: components['schemas']['PersonDto'];
      attachments: components['schemas']['AttachmentDto'][];
    };
    AssignmentDto: {
      /** @description Null where it went to the unit. */
      employee: components['schemas']['PersonDto'] | null;
      /** @description Where the case stood from then on. */
      unit: components['schemas']['PersonDto'];
      /** @description The first instant that is too late for what was asked. */
      dueAt: string | null;
      /** @enum {string} */
      priority: 'low' | 'normal' | 'high' | 'urgent';
      note: string | null;
      by: components['schemas']['PersonDto'];
      at: string;
    };
    /** @enum {string} */
    DeadlineState: 'running' | 'paused' | 'stopped' | 'withdrawn';
    /**
     * @description What the reader may do about it now, by the rule that counts it and by what it heard already.
     * @enum {string}
     */
    ClockAct: 'delayNotice' | 'pause' | 'extend' | 'withdraw';
    DelayNoticeRuleDto: {
      article: string;
      /** @description The last day that it may announce; null where the law sets none. */
      latest: string | null;
      /** @description One after the term sets a new date too (KPA 36). */
      late: boolean;
      /** @description A day to begin with: a working day two weeks after the present end, at most `latest`. */
      usual: string;
    };
    ClockEscalationDto: {
      /** @description Who said last that they have it. */
      acknowledgedBy: components['schemas']['PersonDto'] | null;
      /** @description 1 the day before the internal target, 2 on it, 3 when the term has passed unanswered. */
      level: number;
      /** @description Nobody has said of this level that they have it. */
      waits: boolean;
    };
    TraceStepDto: {
      code: string;
      date?: string;
      textPl: string;
      textEn: string;
    };
    DeadlineDto: {
      state: components['schemas']['DeadlineState'];
      /** @description What the reader may do about it now, by the rule that counts it and by what it heard already. */
      allowed: components['schemas']['ClockAct'][];
      /** @description Null where `allowed` has none. */
      delayNotice: components['schemas']['DelayNoticeRuleDto'] | null;
      /** @description Null where it was not escalated. */
      escalation: components['schemas']['ClockEscalationDto'] | null;
      id: string;
      rule: string;
      basis: string;
      /** @description What is to be done in it. */
      dutyPl: string;
      dutyEn: string;
      /**
       * @description Whose term it is: `theirs` we only watch.
       * @enum {string}
       */
      whose: 'ours' | 'theirs' | 'waiting' | 'fiction' | 'retention';
      startsAt: string;
      nominalEnd: string | null;
      legalEnd: string | null;
      internalTarget: string | null;
      endInstant: string;
      /** @description When the answer that stopped it was sent. */
      metAt: string | null;
      trace: components['schemas']['TraceStepDto'][];
    };
    /** @enum {string} */
    PauseReason:
      | 'term-set-by-law'
      | 'hybrid-delivery'
      | 'suspension'
      | 'mediation'
      | 'party-fault'
      | 'beyond-our-control';
    PauseDto: {
      reason: components['schemas']['PauseReason'];
      reasonPl: string;
      reasonEn: string;
      /** @description The first day that does not count. */
      from: string;
      /** @description The day from which the term runs again; null while it stands still. */
      until: string | null;
      /** @description Null while it lasts, and where the final answer ended it. */
      endedBy: components['schemas']['PersonDto'] | null;
      endedAt: string | null;
      id: string;
      by: components['schemas']['PersonDto'];
      /** @description When somebody said so. */
      at: string;
    };
    DelayNoticeDto: {
      deadlineId: string;
      article: string;
      /** @description The announced day. */
      until: string;
      /** @description It was sent after the term. */
      late: boolean;
      /** @description It never reached the sender, and moves no clock. */
      undelivered: boolean;
      reasons: string | null;
      id: string;
      by: components['schemas']['PersonDto'];
      /** @description When somebody said so. */
      at: string;
    };
    TermExtensionDto: {
      deadlineId: string;
      article: string;
      /** @description The first instant that is too late. */
      until: string;
      agreedWith: string | null;
      note: string | null;
      id: string;
      by: components['schemas']['PersonDto'];
      /** @description When somebody said so. */
      at: string;
    };
    ClockWithdrawalDto: {
      rule: string;
      reason: string | null;
      id: string;
      by: components['schemas']['PersonDto'];
      /** @description When somebody said so. */
      at: string;
    };
    EscalationDto: {
      level: number;
      at: string;
    };
    SuggestedRecipientsDto: {
      to: string[];
      cc: string[];
    };
    /**
     * @description `notDelivered`: nobody knows yet when it reached the sender. `lapsed`: unanswered in its term. `ended`: it does not matter any more.
     * @enum {string}
     */
    RemedyCallState: 'notDelivered' | 'running' | 'remedied' | 'lapsed' | 'ended';
    /**
     * @description What the reader may say of it now.
     * @enum {string}
     */
    CallAct: 'callDelivered' | 'remedied';
    RemedyCallDto: {
      /** @description `notDelivered`: nobody knows yet when it reached the sender. `lapsed`: unanswered in its term. `ended`: it does not matter any more. */
      state: components['schemas']['RemedyCallState'];
      /** @description What the reader may say of it now. */
      allowed: components['schemas']['CallAct'][];
      /** @description Of the letter. */
      id: string;
      /** @description The sender's term. */
      days: number;
      deliveredAt: string | null;
      /** @description The first instant after the sender's term, once it runs. */
      endInstant: string | null;
    };
    ForwardingDto: {
      replyId: string;
      body: string | null;
      reasons: string | null;
      article: string;
      part: boolean;
      at: string;
      /** @description The term in which to forward had passed. */
      late: boolean;
    };
    RefusalPersonDto: {
      name: string | null;
      position: string | null;
    };
    RefusalDto: {
      replyId: string;
      legalBasis: string | null;
      reasoning: string | null;
      persons: components['schemas']['RefusalPersonDto'][];
      interests: string[];
      instruction: string | null;
    };
    DisclosureDto: {
      replyId: string;
      body: string | null;
      producedBy: string | null;
      disclosedBy: string | null;
      on: string;
    };
    AppealDto: {
      id: string;
      number: string;
      /** @enum {string} */
      kind:
        | 'other'
        | 'pressInquiry'
        | 'publicInformationRequest'
        | 'pressCriticism'
        | 'rectification'
        | 'quoteAuthorisation'
        | 'intervention'
        | 'complaint'
        | 'suggestion'
        | 'petition'
        | 'application'
        | 'appeal'
        | 'urgingMotion'
        | 'mpIntervention'
        | 'councillorQuestion'
        | 'accessibilityRequest'
        | 'dataSubjectRequest'
        | 'accreditation'
        | 'pressReview'
        | 'unclassified';
      /** @enum {string|null} */
      outcome:
        | 'refused'
        | 'changed'
        | 'accredited'
        | 'answered'
        | 'notHeld'
        | 'forwarded'
        | 'withdrawn'
        | 'leftUnexamined'
        | 'discontinued'
        | 'published'
        | 'authorised'
        | 'deemedAuthorised'
        | 'founded'
        | 'unfounded'
        | 'notPublicInformation'
        | 'upheld'
        | 'reversed'
        | 'done'
        | 'partlyAccredited'
        | null;
    };
    CaseDto: {
      /** @description No clock runs, and at least one is paused: nobody knows yet by when it is due, and dueAt is what it was. */
      clockStands: boolean;
      /** @description Who has no clearance for it is told of no such case. */
      sensitivity: components['schemas']['Sensitivity'];
      /** @description Where on social media it was written; null for what came otherwise. */
      post: components['schemas']['SocialPostDto'] | null;
      /** @description From which address for e-delivery it came; null for what came otherwise. */
      eDelivery: components['schemas']['EDeliveryDto'] | null;
      /** @description What the reader may do with the case as it stands. */
      allowed: components['schemas']['CaseAct'][];
      /** @description What the law knows to be done now, of what the reader may do. */
      legalActs: components['schemas']['LegalAct'][];
      /** @description Who passed a complaint on (KPA 237 §2). */
      referral: components['schemas']['ReferralDto'] | null;
      /** @description Of an appeal or urging motion: what it is against. */
      parent: components['schemas']['RelatedCaseDto'] | null;
      handling: components['schemas']['Handling'] | null;
      /** @description Whether the caller sees it by a right of their own; otherwise all that they do is done in the name of the first of `standsInFor`. */
      byOwnRight: boolean;
      /** @description Those who are away, in whose name the caller may act on it: `actingFor` in the body of what they do. */
      standsInFor: components['schemas']['StandsInForDto'][];
      /** @description `A`, or `B` and the full years for which a file of its kind is kept. */
      retention: string;
      /** @description Of a quote for authorisation; null for what is none. */
      quote: components['schemas']['QuoteDto'] | null;
      /** @description When the editor received our rectification. */
      lodgedAt: string | null;
      /** @description Whose work a complaint is about: these may not be given it. */
      complaintSubjects: components['schemas']['PersonDto'][];
      /** @enum {string|null} */
      outcome:
        | 'refused'
        | 'changed'
        | 'accredited'
        | 'answered'
        | 'notHeld'
        | 'forwarded'
        | 'withdrawn'
        | 'leftUnexamined'
        | 'discontinued'
        | 'published'
        | 'authorised'
        | 'deemedAuthorised'
        | 'founded'
        | 'unfounded'
        | 'notPublicInformation'
        | 'upheld'
        | 'reversed'
        | 'done'
        | 'partlyAccredited'
        | null;
      /** @description How an answer to the contact begins, without the comma; null where nobody has said it. */
      salutation: string | null;
      /** @description When the data of the person who wrote were erased: the case can be closed or given another contact, and no more. */
      contactErasedAt: string | null;
      /** @description The newest 50, oldest of them first. */
      correspondence: components['schemas']['MessageDto'][];
      /** @description The newest 50, oldest of them first. */
      notes: components['schemas']['NoteDto'][];
      /** @description The `before` of what came before correspondence and notes; null where nothing did. */
      earlier: string | null;
      /** @description The one in force. */
      assignment: components['schemas']['AssignmentDto'] | null;
      /** @description The newest twenty, oldest of them first. */
      assignments: components['schemas']['AssignmentDto'][];
      /** @description It was given to its unit, and nobody of it has it yet. */
      inUnit: boolean;
      /** @description The newest twenty, oldest of them first. */
      deadlines: components['schemas']['DeadlineDto'][];
      /** @description What its clocks may hear: each one's rule says which of them it counts. */
      pauses: components['schemas']['PauseDto'][];
      delayNotices: components['schemas']['DelayNoticeDto'][];
      termExtensions: components['schemas']['TermExtensionDto'][];
      clockWithdrawals: components['schemas']['ClockWithdrawalDto'][];
      escalations: components['schemas']['EscalationDto'][];
      /** @description The case to which the first message may belong. */
      suspectedCase: components['schemas']['RelatedCaseDto'] | null;
      threadNote: string | null;
      /** @description The case into which its messages were moved. */
      joinedInto: components['schemas']['RelatedCaseDto'] | null;
      /** @description The case with whose message it began. */
      splitFrom: components['schemas']['RelatedCaseDto'] | null;
      /** @description Cases that began with a message of it. */
      splitInto: components['schemas']['RelatedCaseDto'][];
      /** @description Whom the next answer goes to where nobody says otherwise, and who was in copy of the last mail. */
      suggestedRecipients: components['schemas']['SuggestedRecipientsDto'];
      remedyCalls: components['schemas']['RemedyCallDto'][];
      /** @description The newest of these, oldest of them first. */
      forwardings: components['schemas']['ForwardingDto'][];
      refusals: components['schemas']['RefusalDto'][];
      disclosures: components['schemas']['DisclosureDto'][];
      /** @description Where a final answer discloses public information: the office, as UDIP 12 wants it; null elsewhere. */
      disclosingBody: string | null;
      /** @description Those against this case. */
      appeals: components['schemas']['AppealDto'][];
      id: string;
      /** @enum {string} */
      kind:
        | 'other'
        | 'pressInquiry'
        | 'publicInformationRequest'
        | 'pressCriticism'
        | 'rectification'
        | 'quoteAuthorisation'
        | 'intervention'
        | 'complaint'
        | 'suggestion'
        | 'petition'
        | 'application'
        | 'appeal'
        | 'urgingMotion'
        | 'mpIntervention'
        | 'councillorQuestion'
        | 'accessibilityRequest'
        | 'dataSubjectRequest'
        | 'accreditation'
        | 'pressReview'
        | 'unclassified';
      number: string;
      /** @description Null once the person who wrote it was erased. */
      subject: string | null;
      /** @enum {string} */
      status:
        | 'registered'
        | 'assigned'
        | 'inProgress'
        | 'waitingForInput'
        | 'suspended'
        | 'pendingApproval'
        | 'approved'
        | 'answered'
        | 'closed';
      /** @description Not a case. */
      dismissed: boolean;
      /** @enum {string} */
      priority: 'low' | 'normal' | 'high' | 'urgent';
      /** @enum {string} */
      channel: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
      receivedAt: string;
      /** @description The first instant that is too late. */
      dueAt: string | null;
      /** @description By when whoever wrote asks for an answer: the first instant that is too late for them. */
      requestedBy: string | null;
      /** @description What the first message says of it by its words or headers, until somebody has said it: confirmed or refused by `POST /api/cases/{id}/requested-by`. */
      requestedByProposal: string | null;
      overdue: boolean;
      escalationLevel: number;
      assignee: components['schemas']['PersonDto'] | null;
      /** @description Where it stands; null at the press office. */
      unit: components['schemas']['PersonDto'] | null;
      /** @description The term of its assignment: the first instant that is too late. */
      assignmentDueAt: string | null;
      /** @description Who wrote; of a case that the office began, its addressee. Null where nobody knows who wrote. */
      contact: components['schemas']['ContactPersonDto'] | null;
      begunByUs: boolean;
      newsroom: components['schemas']['PersonDto'] | null;
      /** @description What speaks against the name or address under which its latest message was written. */
      marks: ('hidden-letters' | 'look-alike-letters' | 'unconfirmed-staff' | 'unconfirmed-newsroom')[];
      awaited: components['schemas']['AwaitedInputsDto'];
      /** @description A topic of it has a crisis: it stands in front of all others, whatever they are sorted by. */
      inCrisis: boolean;
      revision: number;
    };
    CorrespondenceDto: {
      items: components['schemas']['MessageDto'][];
      notes: components['schemas']['NoteDto'][];
      /** @description The `before` of what came before; null where nothing did. */
      earlier: string | null;
    };
    HistoryActorDto: {
      id: string;
      name: string | null;
      /** @description The id of whoever was away, in whose name it was done. */
      actingFor?: string;
      actingForName?: string | null;
    };
    HistoryItemDto: {
      eventId: string;
      type: string;
      occurredAt: string;
      actor: components['schemas']['HistoryActorDto'];
      summary: string;
    };
    HistoryDto: {
      items: components['schemas']['HistoryItemDto'][];
      nextCursor: string | null;
    };
    CorrectRegistrationBody: {
      /** @description A newsroom's id; null: none. */
      newsroomId?: string | null;
      subject?: string;
      /** @description Of the first message; a mail says itself what it says. */
      text?: string;
      /** @enum {string} */
      channel?: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
      /** @description Of the contact. */
      phone?: string;
      receivedAt?: string;
      contact?: components['schemas']['PersonBody'];
      /** @description Where on social media it was written, of a case of that channel. */
      post?: components['schemas']['SocialPostBody'];
      /** @description From which address for e-delivery it came, of a case of that channel. */
      eDelivery?: components['schemas']['EDeliveryBody'];
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CaseWrittenDto: {
      revision: number;
    };
    AssignBody: {
      /** @description Either this, or `unitId`. */
      employeeId?: string;
      /** @description Its head gives it to somebody. */
      unitId?: string;
      /** @enum {string} */
      priority: 'low' | 'normal' | 'high' | 'urgent';
      note?: string;
      /** @description The first instant that is too late; left out, the term in force stays, and null takes it away. */
      dueAt?: string | null;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    NoteBody: {
      text: string;
      attachmentIds?: string[];
      /** @description Employees whose names stand in the text with an `@`: they are told of it. Who does not stand there is left out. */
      mentionIds?: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    NoteWrittenDto: {
      revision: number;
      /** @description Who is named in it but does not see the case, and is not told for that. */
      untold: components['schemas']['PersonDto'][];
      id: string;
    };
    MessageHtmlDto: {
      html: string;
    };
    ForwardBody: {
      messageId: string;
      employeeId: string;
      note?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CloseBody: {
      /** @enum {string} */
      outcome:
        | 'refused'
        | 'changed'
        | 'accredited'
        | 'answered'
        | 'notHeld'
        | 'forwarded'
        | 'withdrawn'
        | 'leftUnexamined'
        | 'discontinued'
        | 'published'
        | 'authorised'
        | 'deemedAuthorised'
        | 'founded'
        | 'unfounded'
        | 'notPublicInformation'
        | 'upheld'
        | 'reversed'
        | 'done'
        | 'partlyAccredited';
      note?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ReasonBody: {
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    JoinBody: {
      /** @description The case into which the messages are moved. */
      intoId: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DelayNoticeBody: {
      /**
       * @description `en`: the letter stands in Polish, and in English below.
       * @default pl
       * @enum {string}
       */
      language?: 'pl' | 'en';
      /**
       * @description Only `email` sends the letter; the others record what was sent.
       * @default email
       */
      via?: components['schemas']['Via'];
      reasons: string;
      /** @description The announced day, `YYYY-MM-DD`: it becomes `legalEnd`. */
      until: string;
      /** @description Where left out: the clock that ends first of those that know a notice. */
      deadlineId?: string;
      /** @description With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
      postedOn?: string;
      /** @description With the other ways: when it reached the sender. `YYYY-MM-DD`; today where left out. */
      deliveredOn?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    PartWrittenDto: {
      revision: number;
      id: string;
    };
    DelayLetterDto: {
      text: string;
      /** @description To whom it would go by mail. */
      to: string[];
    };
    PauseBody: {
      /** @description Why, in the terms of KPA 35 §5. */
      reason: components['schemas']['PauseReason'];
      /** @description The clock that is meant; the pause is a fact of the case, and each clock's rule says whether it counts. */
      deadlineId?: string;
      /** @description The first day that does not count, `YYYY-MM-DD`; today where left out. */
      from?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    PauseEndBody: {
      /** @description The day from which the term runs again, `YYYY-MM-DD`; today where left out. */
      on?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    TermExtensionBody: {
      /** @description Where left out: the clock that ends first of those that know an agreement. */
      deadlineId?: string;
      /** @description The first instant that is too late then. */
      until: string;
      /** @description Who agreed on their side. */
      agreedWith: string;
      note?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ClockWithdrawalBody: {
      deadlineId: string;
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    NoAnswerNeededBody: {
      messageId: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    EarlierAnswerNameDto: {
      id: string;
      /** @description Null where nobody knows it any more. */
      name: string | null;
    };
    EarlierAnswerDto: {
      kind: components['schemas']['CaseKind'];
      caseId: string;
      number: string;
      subject: string;
      /** @description Among the messages of its case, in which its words are read. */
      answerId: string;
      sentAt: string;
      by: components['schemas']['EarlierAnswerNameDto'];
    };
    EarlierAnswersDto: {
      /** @description The most alike in front, at most twenty. */
      items: components['schemas']['EarlierAnswerDto'][];
    };
    AcknowledgementBody: {
      /** @description Of which clock; where left out, all of the case's are meant. */
      deadlineId?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    FirstStartDto: {
      /**
       * Format: date-time
       * @description When the first mail came that became a case; null: none did yet.
       */
      firstMailAt: string | null;
      /** @description The guide was put aside: nobody is led to it any more. */
      aside: boolean;
    };
    RecountDto: {
      /** @description Cases to look at, and how many were. */
      total: number;
      done: number;
    };
    FreeDayWordsDto: {
      pl: string;
      en: string;
    };
    HolidayDto: {
      date: string;
      name: components['schemas']['FreeDayWordsDto'];
    };
    /** @enum {string} */
    FreeDayKind: 'own' | 'statutory';
    FreeDayRemovedDto: {
      by: string | null;
      reason: string;
      at: string;
    };
    FreeDayDoneDto: {
      by: string | null;
      at: string;
    };
    FreeDayDto: {
      kind: components['schemas']['FreeDayKind'];
      basis: string | null;
      /** @description Null while it counts. */
      removed: components['schemas']['FreeDayRemovedDto'] | null;
      /** @description Why the day is free without being entered. */
      freeAnyway: components['schemas']['FreeDayWordsDto'] | null;
      id: string;
      date: string;
      name: string;
      added: components['schemas']['FreeDayDoneDto'];
    };
    FreeDaysDto: {
      /** @description The cases are still being told; null: all have heard of every change. */
      recount: components['schemas']['RecountDto'] | null;
      year: number;
      /** @description By law, Sundays apart. */
      holidays: components['schemas']['HolidayDto'][];
      /** @description Those of the year that were entered, those removed among them, by date. */
      items: components['schemas']['FreeDayDto'][];
      /** @description For `If-Match`. */
      revision: number;
    };
    NamedDayDto: {
      date: string;
      name: string;
    };
    LastWorkedDto: {
      today: string;
      /** @description Why today is free; null: it is worked. */
      todayFree: string | null;
      /** @description The last working day before today. */
      day: string;
      /** @description The free days between the two that have a name: no Saturdays, no Sundays. */
      free: components['schemas']['NamedDayDto'][];
    };
    ClockDatesDto: {
      legalEnd: string | null;
      internalTarget: string | null;
      endInstant: string;
    };
    ClockMovedDto: {
      kind: components['schemas']['CaseKind'];
      caseId: string;
      number: string;
      deadlineId: string;
      rule: string;
      before: components['schemas']['ClockDatesDto'];
      after: components['schemas']['ClockDatesDto'];
    };
    FreeDayPreviewDto: {
      /** @description Why the day is free without being entered: the change moves nothing then. */
      freeAnyway: components['schemas']['FreeDayWordsDto'] | null;
      nextCursor: string | null;
      date: string;
      past: boolean;
      /** @description The running clocks that would come to other dates, of the cases looked at. */
      items: components['schemas']['ClockMovedDto'][];
      /** @description Cases looked at for this page. */
      looked: number;
      /** @description All that are to be looked at. */
      candidates: number;
      revision: number;
    };
    NewFreeDayDto: {
      /** @description `own`: it moves internal targets. `statutory`: an act made it free once, and no term ends on it. */
      kind: components['schemas']['FreeDayKind'];
      name: string;
      /** @description The act of a statutory day (Dz.U.), needed there; of an own one the order. */
      basis?: string | null;
      /** @description `YYYY-MM-DD`. */
      date: string;
    };
    RemoveFreeDayDto: {
      reason: string;
    };
    ClassifyBody: {
      /** @enum {string} */
      kind:
        | 'other'
        | 'pressInquiry'
        | 'publicInformationRequest'
        | 'pressCriticism'
        | 'rectification'
        | 'quoteAuthorisation'
        | 'intervention'
        | 'complaint'
        | 'suggestion'
        | 'petition'
        | 'application'
        | 'appeal'
        | 'urgingMotion'
        | 'mpIntervention'
        | 'councillorQuestion'
        | 'accessibilityRequest'
        | 'dataSubjectRequest'
        | 'accreditation'
        | 'pressReview'
        | 'unclassified';
      reason?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    QuoteDecisionBody: {
      /** @enum {string} */
      decision: 'refused' | 'changed' | 'authorised';
      /** @description What was changed, of a quote that was authorised with changes. */
      changes?: string;
      /** @description Who authorised it: the caller where left out. */
      authorisedById?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    /**
     * @description Where the text appeared: it decides how soon the editor publishes (PP 32).
     * @enum {string}
     */
    Edition: 'electronic' | 'daily' | 'periodical';
    LodgingBody: {
      /** @description Where the text appeared: it decides how soon the editor publishes (PP 32). */
      edition: components['schemas']['Edition'];
      /** @description When the editor received it: now where left out. */
      receivedAt?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ComplaintSubjectsBody: {
      /** @description All of them: whoever was named before and is left out, is not any more. */
      employeeIds: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    KindTermDto: {
      rule: string;
      /** @description The provision. */
      basis: string;
      dutyPl: string;
      dutyEn: string;
    };
    KindDto: {
      code: components['schemas']['CaseKind'];
      /** @description How such a case can end, the usual way first. */
      outcomes: components['schemas']['Outcome'][];
      namePl: string;
      nameEn: string;
      /** @description The terms that begin when such a case comes in. */
      terms: components['schemas']['KindTermDto'][];
      /** @description The office begins such cases too, towards an addressee. */
      begunByUs: boolean;
      /** @description By which provision one without a name and an address is left unexamined; null where the law does not say so. */
      anonymous: string | null;
      /** @description Nobody handles one that is about their own work (KPA 256). */
      ownWorkExcluded: boolean;
      /** @description `A`, or `B` or `BE` and the full years for which its file is kept, as the office's settings have it. */
      retention: string;
      /** @description False: the office does not handle such cases, and none is registered by hand. Those that are stay. */
      inUse: boolean;
      /** @description No office can do without it. */
      alwaysInUse: boolean;
    };
    KindsDto: {
      items: components['schemas']['KindDto'][];
    };
    MailAddressDto: {
      /** @description What a mail to it is registered as; null: a press inquiry. */
      kind: components['schemas']['CaseKind'] | null;
      /** @description Of the office. */
      address: string;
    };
    MailAddressesDto: {
      /** @description In the office's order: of several addresses in one mail the first one that has a kind decides. */
      items: components['schemas']['MailAddressDto'][];
      revision: number;
    };
    MailAddressesBody: {
      /** @description Of those that are missing nothing changes. */
      items: components['schemas']['MailAddressDto'][];
    };
    NumberSchemeDto: {
      unit: string | null;
      subjectClass: string | null;
      /** @description `{unit}.{class}.{number}.{year}`; `{number:6}` fills up with zeros. */
      pattern: string;
      /** @description The twelfth number of a year, written so. */
      example: string;
    };
    RegisterSchemeDto: {
      kind: components['schemas']['CaseKind'];
      current: components['schemas']['NumberSchemeDto'];
      /** @description What begins next year; null where nothing else does. */
      nextYear: components['schemas']['NumberSchemeDto'] | null;
    };
    NumberSchemesDto: {
      items: components['schemas']['RegisterSchemeDto'][];
      /** @description Of all together; give it back in If-Match to be told of changes by others. */
      revision: number;
    };
    SetNumberSchemeBody: {
      pattern: string;
      /** @description Symbol of the unit: `BP`, `OR-I`. */
      unit?: string | null;
      /** @description Class of the subject file plan (JRWA): `0541`. */
      subjectClass?: string | null;
      /**
       * @description `now`: the sequence of this year goes on, only written otherwise. Numbers of old cases never change.
       * @enum {string}
       */
      from: 'now' | 'nextYear';
    };
    CompetentBodyBody: {
      /**
       * @description Only `email` sends the letter; the others record what was sent.
       * @default email
       */
      via?: components['schemas']['Via'];
      /**
       * @description Only a part of it goes there (KPA 66): the office answers the rest.
       * @default false
       */
      part?: boolean;
      /** @description The competent body, as the letter names it. */
      body: string;
      reasons: string;
      /** @description Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
      pastContributionsReason?: string;
      /** @description With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
      postedOn?: string;
      /** @description When it reached the sender. `YYYY-MM-DD`; today where left out, and with `via: post` not known yet. */
      deliveredOn?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    RefusalPersonBody: {
      name: string;
      /** @description What they are: their function. */
      position: string;
    };
    RefusalBody: {
      /**
       * @description How the decision was served.
       * @enum {string}
       */
      via: 'inPerson' | 'eDelivery' | 'post';
      /** @description With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
      postedOn?: string;
      /** @description When it reached the sender. `YYYY-MM-DD`; today where left out. */
      deliveredOn?: string;
      /** @description Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
      pastContributionsReason?: string;
      /** @description The signed decision. */
      attachmentIds: string[];
      legalBasis: string;
      reasoning: string;
      /** @description Who took a stand in the proceedings: under UDIP, at least one (UDIP 16(2)(2)). */
      persons?: components['schemas']['RefusalPersonBody'][];
      /** @description Whose goods under UDIP 5(2) the decision protects, whose secret for example. */
      interests?: string[];
      /** @description How and by when one appeals. */
      instruction: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    AppealBody: {
      /** @enum {string} */
      kind: 'appeal' | 'urgingMotion';
      /** @enum {string} */
      handling: 'examine' | 'passOn';
      /** @enum {string} */
      channel: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
      subject: string;
      text: string;
      receivedAt?: string;
      attachmentIds?: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ParentBody: {
      /** @description The case that it is against. */
      parentId: string;
      /**
       * @description Whether the office examines it, or passes it on.
       * @enum {string}
       */
      handling: 'examine' | 'passOn';
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ReferralBody: {
      /** @enum {string} */
      by: 'mp' | 'senator' | 'councillor';
      name: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ReferralWithdrawalBody: {
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ReferrerNoticeBody: {
      /** @description `YYYY-MM-DD`; today where left out. */
      on?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    RemedyCallBody: {
      /**
       * @description Only `email` sends the letter; the others record what was sent.
       * @default email
       */
      via?: components['schemas']['Via'];
      /**
       * @description The sender's term in days from the delivery: at least seven (KPA 64 §2).
       * @default 7
       */
      days?: number;
      /**
       * @description A decision of refusal is to follow: under UDIP, a call is allowed only then.
       * @default false
       */
      beforeRefusal?: boolean;
      /** @description What is missing, as the letter says it. */
      defects: string;
      /** @description With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
      postedOn?: string;
      /** @description When it reached the sender. `YYYY-MM-DD`; today where left out, and with `via: post` not known yet. */
      deliveredOn?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CallDeliveryBody: {
      /** @description `YYYY-MM-DD`; today where left out. */
      deliveredOn?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    RemediedBody: {
      /** @description `YYYY-MM-DD`; today where left out. */
      on?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    LeaveUnexaminedBody: {
      note?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DisclosureBody: {
      /** @description The disclosing body: the office where left out. */
      body?: string;
      /** @description Who produced the information, or answers for it: the body where left out. */
      producedBy?: string;
      /** @description Whoever answers where left out. */
      disclosedBy?: string;
      /** @description `YYYY-MM-DD`; today where left out. */
      on?: string;
    };
    ReplyBody: {
      /**
       * @description An interim answer (`false`) leaves the clock running.
       * @default true
       */
      final?: boolean;
      /** @description What a final answer comes to, where ladders ask for it (`asksOutcome` of `GET …/ladders`): said by nobody, those of each outcome apply. */
      outcome?: components['schemas']['Outcome'];
      /**
       * @description For so long it can be taken back, but not past the end of the term.
       * @default 0
       */
      holdSeconds?: number;
      /**
       * @description Only `email` sends anything; the others record what was sent or said.
       * @default email
       */
      via?: components['schemas']['Via'];
      /** @description Of a final answer to a request for public information: preset where left out; null where it discloses none. */
      disclosure?: components['schemas']['DisclosureBody'] | null;
      /** @description May be left out where there is HTML. */
      text?: string;
      /** @description Sanitised here. Where it says something, the plain text that goes out follows from it, and `text` is left aside. */
      html?: string;
      attachmentIds?: string[];
      /** @description The case's `suggestedRecipients.to` where left out. */
      to?: string[];
      cc?: string[];
      bcc?: string[];
      /** @description With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
      postedOn?: string;
      /** @description With the other ways: when it reached whoever asked. `YYYY-MM-DD`; today where left out. */
      deliveredOn?: string;
      /** @description Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
      pastContributionsReason?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ReplyDeliveryBody: {
      /** @description The day that the receipt names, `YYYY-MM-DD`. */
      deliveredOn: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    AddAttachmentsBody: {
      attachmentIds: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    RequestedByBody: {
      requestedBy: string | null;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    SplitBody: {
      /** @description A message that came in. */
      messageId: string;
      /**
       * @description That of the case where left out.
       * @enum {string}
       */
      kind?:
        | 'other'
        | 'pressInquiry'
        | 'publicInformationRequest'
        | 'pressCriticism'
        | 'rectification'
        | 'quoteAuthorisation'
        | 'intervention'
        | 'complaint'
        | 'suggestion'
        | 'petition'
        | 'application'
        | 'appeal'
        | 'urgingMotion'
        | 'mpIntervention'
        | 'councillorQuestion'
        | 'accessibilityRequest'
        | 'dataSubjectRequest'
        | 'accreditation'
        | 'pressReview'
        | 'unclassified';
      /** @description The message's own where left out. */
      subject?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    JournalistDto: {
      id: string;
      /** @description Null where the office does not know them. */
      contactId: string | null;
      /** @description Null once they were erased. */
      name: string | null;
      /**
       * @description Null as long as nobody has decided.
       * @enum {string|null}
       */
      decision: 'refused' | 'accredited' | null;
      /** @description Of a refusal. */
      reason: string | null;
    };
    AccreditationDto: {
      /** @description Empty as long as nobody has said it; null once the case was disposed of. So is the place. */
      event: string | null;
      /** @description A day, `YYYY-MM-DD`. */
      on: string | null;
      place: string | null;
      /** @description The meeting of the office's plan that it is; null where it is none of them. */
      pressEventId: string | null;
      /** @description Null where it is none of them, or its words were disposed of. */
      pressEventTitle: string | null;
      journalists: components['schemas']['JournalistDto'][];
      /** @description Of the case. */
      revision: number;
    };
    DescribeAccreditationBody: {
      event: string;
      /** @description A day, `YYYY-MM-DD`; left out where nobody knows it yet. */
      on?: string;
      place?: string;
      /** @description The meeting of the office's plan that it is; null where it is none of them, left out where that stays. */
      pressEventId?: string | null;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    NameJournalistBody: {
      /** @description Of a contact whom the office knows; otherwise the name. */
      contactId?: string;
      name?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DecideAccreditationBody: {
      /** @enum {string} */
      decision: 'refused' | 'accredited';
      /** @description Needed where it is refused. */
      reason?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    EventAccreditationDto: {
      /** @description Of the case. */
      id: string;
      number: string | null;
      journalists: components['schemas']['JournalistDto'][];
    };
    EventAccreditationsDto: {
      /** @description Null once its words were disposed of, as is its place. */
      title: string | null;
      place: string | null;
      startsAt: string;
      cancelled: boolean;
      cases: components['schemas']['EventAccreditationDto'][];
      /** @description There are more cases than were looked at. */
      more: boolean;
    };
    PublicationNewsroomDto: {
      id: string;
      name: string | null;
    };
    LinkedCaseDto: {
      id: string;
      number: string | null;
    };
    PublicationDto: {
      id: string;
      /** @description Null once the case was disposed of; so are title, link and place. */
      outlet: string | null;
      title: string | null;
      /** @description Empty where there is none. */
      link: string | null;
      /** @description A page, or a time of broadcast; empty where nobody said it. */
      place: string | null;
      /** @enum {string} */
      tone: 'positive' | 'neutral' | 'negative';
      newsroom: components['schemas']['PublicationNewsroomDto'] | null;
      /** @description Null too where the caller may not see it. */
      linkedCase: components['schemas']['LinkedCaseDto'] | null;
    };
    PressReviewDto: {
      /** @description A day, `YYYY-MM-DD`; null as long as nobody has said it. */
      on: string | null;
      publications: components['schemas']['PublicationDto'][];
      /** @description Of the case. */
      revision: number;
    };
    DatePressReviewBody: {
      /** @description A day, `YYYY-MM-DD`. */
      on: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    PublicationBody: {
      outlet: string;
      title: string;
      /** Format: uri */
      link?: string;
      /** @description A page, or a time of broadcast. */
      place?: string;
      /** @enum {string} */
      tone: 'positive' | 'neutral' | 'negative';
      newsroomId?: string;
      linkedCaseId?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    InterventionReferenceDto: {
      id: string;
      name: string | null;
    };
    InterventionAreaDto: {
      code: string;
      /** @description Null where today's register has it no more. */
      name: string | null;
    };
    InterventionPlaceDto: {
      /** @description Null once it was erased; empty where nobody has said it. */
      address: string | null;
      road: string | null;
      kilometre: number | null;
      latitude: number | null;
      longitude: number | null;
    };
    InterventionDto: {
      /** @enum {string} */
      state: 'reported' | 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
      /** Format: date */
      promise: string | null;
      id: string;
      number: string;
      /** @description Null once its words were erased. */
      subject: string | null;
      /** @description Since when it stands so. */
      since: string;
      category: components['schemas']['InterventionReferenceDto'] | null;
      area: components['schemas']['InterventionAreaDto'] | null;
      place: components['schemas']['InterventionPlaceDto'] | null;
      unit: components['schemas']['InterventionReferenceDto'] | null;
      assignee: components['schemas']['InterventionReferenceDto'] | null;
      receivedAt: string;
      /** @description The promised day is over, and it is not done. */
      broken: boolean;
      closed: boolean;
    };
    InterventionPageDto: {
      items: components['schemas']['InterventionDto'][];
      nextCursor: string | null;
    };
    BoardLineDto: {
      /** @description A state, a category's id, a county's code, or a unit's id; null where there is none. */
      key: string | null;
      /** @description Null where it has none, or nobody knows it any more. */
      name: string | null;
      count: number;
      /** @description Of these, whose promised day is over. */
      broken: number;
      /** @description Since when the one that stands still longest stands so. */
      oldestSince: string | null;
    };
    InterventionBoardDto: {
      states: components['schemas']['BoardLineDto'][];
      categories: components['schemas']['BoardLineDto'][];
      /** @description Counties. */
      areas: components['schemas']['BoardLineDto'][];
      units: components['schemas']['BoardLineDto'][];
    };
    ReportPointDto: {
      /** @enum {string} */
      state: 'reported' | 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
      /** @description Of the case. */
      id: string;
      number: string;
      /** @description Null once its words were erased. */
      subject: string | null;
      /** @description Since when it stands so. */
      since: string;
      /** @description The promised day is over, and it is not done. */
      broken: boolean;
      /** @description WGS 84, in degrees. */
      latitude: number;
      longitude: number;
    };
    ReportAreaDto: {
      /** @description TERC, of a municipality or county; null: nobody has said it. */
      code: string | null;
      /** @description Null where there is none, or today's register has it no more. */
      name: string | null;
      count: number;
      /** @description Of these, whose promised day is over. */
      broken: number;
      /** @description Since when the one that stands longest as it does stands so. */
      oldestSince: string;
    };
    ReportMapDto: {
      reports: number;
      /** @description Of these, how many have a point. */
      withPoint: number;
      /** @description Those that stand longest as they do; 2,000 at most. */
      items: components['schemas']['ReportPointDto'][];
      areas: components['schemas']['ReportAreaDto'][];
    };
    StepTimeDto: {
      /** @enum {string} */
      step: 'accepted' | 'inspected' | 'done';
      /** @description How many reports had this step. */
      reached: number;
      /** @description From the receipt, half of them; null where there is none. */
      medianHours: number | null;
      /** @description From the receipt, nine out of ten. */
      mostHours: number | null;
    };
    StandingStillDto: {
      /** @description For more than so many days. */
      days: number;
      count: number;
    };
    InterventionFiguresDto: {
      reports: number;
      open: number;
      times: components['schemas']['StepTimeDto'][];
      /** @description After their end. */
      reopened: number;
      /** @description Their statutory term is over. */
      overdue: number;
      /** @description Open ones whose promised day is over. */
      broken: number;
      satisfied: number;
      unsatisfied: number;
      /** @description Neither done nor refused, and nothing was done about them. */
      still: components['schemas']['StandingStillDto'][];
      /** @description Since when the one that stands still longest does; null where none does. */
      stillSince: string | null;
    };
    InterventionFigureLineDto: {
      reports: number;
      open: number;
      times: components['schemas']['StepTimeDto'][];
      /** @description After their end. */
      reopened: number;
      /** @description Their statutory term is over. */
      overdue: number;
      /** @description Open ones whose promised day is over. */
      broken: number;
      satisfied: number;
      unsatisfied: number;
      /** @description Neither done nor refused, and nothing was done about them. */
      still: components['schemas']['StandingStillDto'][];
      /** @description Since when the one that stands still longest does; null where none does. */
      stillSince: string | null;
      /** @description A category's id, a unit's id, or a county's code; null where there is none. */
      key: string | null;
      name: string | null;
    };
    InterventionFigurePageDto: {
      total: components['schemas']['InterventionFiguresDto'];
      /** @description By category, unit or county, as was asked; the most reports in front. */
      lines: components['schemas']['InterventionFigureLineDto'][];
    };
    PublishedReportDto: {
      /** @description Null once it was erased. */
      title: string | null;
      text: string | null;
      photoIds: string[];
      withPoint: boolean;
    };
    CasePlaceDto: {
      /** @description Null once it was erased; empty where nobody has said it. */
      address: string | null;
      road: string | null;
      kilometre: number | null;
      latitude: number | null;
      longitude: number | null;
      areaCode: string | null;
      /** @description As today's register has it. */
      areaName: string | null;
    };
    StepDto: {
      /** @enum {string} */
      step: 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
      /**
       * Format: date
       * @description By when it promised the work to be done; null where an earlier promise went on.
       */
      promisedFor: string | null;
      id: string;
      public: boolean;
      /** @description Null once it was erased. */
      text: string | null;
      by: components['schemas']['InterventionReferenceDto'];
      at: string;
    };
    PhotoDto: {
      /** @enum {string} */
      moment: 'before' | 'after';
      id: string;
      stepId: string | null;
      public: boolean;
      /** @description Null once it was erased. */
      description: string | null;
      /** @description The attachment that is shown: a JPEG without metadata. */
      shownId: string;
      /** @description The attachment as it came. */
      originalId: string;
      /** @description Of what is shown, in pixels. */
      width: number;
      height: number;
    };
    CaseInterventionDto: {
      /** @enum {string} */
      state: 'reported' | 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
      /** Format: date */
      promise: string | null;
      /** @description Of the case. */
      published: components['schemas']['PublishedReportDto'] | null;
      broken: boolean;
      category: components['schemas']['InterventionReferenceDto'] | null;
      place: components['schemas']['CasePlaceDto'] | null;
      /** @description In the order in which they were taken. */
      steps: components['schemas']['StepDto'][];
      /** @description In the order in which they were added. */
      photos: components['schemas']['PhotoDto'][];
      /** @description Whoever reported it gave their name in confidence. */
      confidential: boolean;
      /** @description Whoever reported it wants no mails about its steps. */
      mailsOff: boolean;
      /** @description What they said of it after the end; null: nothing. */
      satisfied: boolean | null;
      /** @description Of its category reports may be published. */
      mayBePublished: boolean;
      revision: number;
    };
    NearReportDto: {
      /** @enum {string} */
      state: 'reported' | 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
      id: string;
      number: string;
      /** @description Null once its words were erased. */
      subject: string | null;
      closed: boolean;
      receivedAt: string;
      address: string | null;
      /** @description From this report; null where one of the two has no point. */
      metres: number | null;
    };
    NearReportsDto: {
      /** @description The nearest in front; ten at most. */
      items: components['schemas']['NearReportDto'][];
    };
    ReporterDto: {
      /** @description Null once it was erased, or where nobody gave a name in confidence. */
      name: string | null;
      email: string | null;
      phone: string | null;
    };
    PlaceBody: {
      address?: string;
      /** @description As signs have it: `DW 964`. */
      road?: string;
      /** @description From the beginning of the road. */
      kilometre?: number;
      /** @description WGS 84, in degrees. */
      latitude?: number;
      longitude?: number;
      /** @description TERC, of a municipality or a county of the register. */
      areaCode?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CategoriseBody: {
      categoryId: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    StepBody: {
      /**
       * Format: date
       * @description To be done by the end of this day. Left out, an earlier promise goes on.
       */
      promisedFor?: string;
      /** @enum {string} */
      step: 'refused' | 'done' | 'accepted' | 'inspected' | 'ordered';
      /** @description The resident sees it. */
      public: boolean;
      text: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    WithdrawStepBody: {
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    PhotoBody: {
      /** @description An uploaded picture: JPEG, PNG, WebP or HEIC. */
      attachmentId: string;
      /** @description The step that it shows; left out: the report itself. */
      stepId?: string;
      /**
       * @description Whether it shows what was reported, or what was done about it.
       * @enum {string}
       */
      moment: 'before' | 'after';
      /** @description The resident sees it. */
      public: boolean;
      /** @description What it shows, for whoever cannot see it. */
      description: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    RemovePhotoBody: {
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CategoryQuestionDto: {
      id: string;
      text: string;
      /** @description Empty: it is answered in words. */
      options: string[];
      required: boolean;
    };
    CategoryDto: {
      id: string;
      name: string;
      unitId: string | null;
      open: boolean;
      nearMetres: number | null;
      /** @description What the public form asks besides. */
      questions: components['schemas']['CategoryQuestionDto'][];
    };
    CategoriesDto: {
      categories: components['schemas']['CategoryDto'][];
      revision: number;
    };
    CategoryQuestionBody: {
      /** @description Left out for a new one. */
      id?: string;
      text: string;
      /** @description What can be chosen; empty: it is answered in words. */
      options: string[];
      required: boolean;
    };
    CategoryBody: {
      /** @description How many metres apart two reports of it may be of the same thing; null: distance tells nothing. 100 where it is left out. */
      nearMetres?: number | null;
      /** @description Left out for a new one. */
      id?: string;
      name: string;
      /** @description Which unit usually deals with it. */
      unitId?: string;
      /** @description New reports may be of it. */
      open: boolean;
      /** @description What the public form asks besides. As before where left out. */
      questions?: components['schemas']['CategoryQuestionBody'][];
    };
    CategoriesBody: {
      categories: components['schemas']['CategoryBody'][];
    };
    CategoriesWrittenDto: {
      revision: number;
    };
    AreaDto: {
      code: string;
      name: string;
    };
    AreasDto: {
      /**
       * Format: date
       * @description Of which day the list is; null before the first import.
       */
      edition: string | null;
      areas: components['schemas']['AreaDto'][];
    };
    AreasTakenInDto: {
      /** Format: date */
      edition: string;
      added: number;
    };
    BoundaryDto: {
      /** @description Outlines, islands and holes: longitude and latitude by turns, WGS 84 in degrees. */
      rings: number[][];
      code: string;
    };
    BoundariesDto: {
      /**
       * Format: date
       * @description Of which day they are; null before the first import.
       */
      edition: string | null;
      boundaries: components['schemas']['BoundaryDto'][];
    };
    BoundariesTakenInDto: {
      /** Format: date */
      edition: string;
      added: number;
      /** @description Areas of the file that the register does not have. */
      passedOver: number;
      /** @description Counties and municipalities of the register without a boundary. */
      missing: number;
    };
    RoutingRuleDto: {
      id: string;
      /** @description Null: of any category. */
      categoryId: string | null;
      /** @description Null: anywhere. */
      areaCode: string | null;
      unitId: string;
      employeeId: string | null;
    };
    RoutingDto: {
      /** @description The first that fits leads; where none does, the unit of the category. */
      rules: components['schemas']['RoutingRuleDto'][];
      revision: number;
    };
    RoutingRuleBody: {
      /** @description Left out for a new one. */
      id?: string;
      /** @description Left out: of any category, also of none. */
      categoryId?: string;
      /** @description TERC, of a county or a municipality of today's register; left out: anywhere. */
      areaCode?: string;
      unitId: string;
      /** @description Whoever of the unit gets it at once; left out: its head gives it out. */
      employeeId?: string;
    };
    RoutingBody: {
      /** @description In the order in which they are tried: the first that fits leads. */
      rules: components['schemas']['RoutingRuleBody'][];
    };
    RoutingWrittenDto: {
      revision: number;
    };
    TrialLineDto: {
      /** @description Null: those that no rule fits. */
      ruleId: string | null;
      reports: number;
      /** @description Of these, how many would wait for a coordinator. */
      lost: number;
    };
    RouteDto: {
      /**
       * @description Why a coordinator has to give it out; null: the unit has it.
       * @enum {string|null}
       */
      why: 'noUnit' | 'unitClosed' | null;
      /** @description Null where no rule and no category names one. */
      unitId: string | null;
      employeeId: string | null;
      /** @description Of which rule; null: the category's own unit, or nobody. */
      ruleId: string | null;
    };
    TrialExampleDto: {
      /** @description Of the case. */
      id: string;
      number: string;
      before: components['schemas']['RouteDto'];
      after: components['schemas']['RouteDto'];
    };
    RoutingTrialDto: {
      /** @description Reports since then were looked at: thirty days. */
      since: string;
      reports: number;
      /** @description By rule, in their order; then those that no rule fits. */
      lines: components['schemas']['TrialLineDto'][];
      /** @description How many would go elsewhere than by the rules that hold now. */
      changed: number;
      /** @description The newest of these whose cases the reader sees; twenty at most. */
      examples: components['schemas']['TrialExampleDto'][];
    };
    InterventionPublicationDto: {
      /** @description Of which categories reports may stand on the public site, each once somebody looked it through. */
      categoryIds: string[];
      revision: number;
    };
    InterventionPublicationBody: {
      categoryIds: string[];
    };
    PublishReportBody: {
      /** @description What everybody reads: no name, no address of a person, nothing that tells who they are. */
      title: string;
      text: string;
      /** @description Of the photos that the resident sees. */
      photoIds: string[];
      /** @description Its point stands on the public map. */
      withPoint: boolean;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    UnpublishReportBody: {
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    SameReportDto: {
      /** @enum {string} */
      state: 'reported' | 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
      id: string;
      number: string;
      /** @description Null once its words were erased. */
      subject: string | null;
      closed: boolean;
      receivedAt: string;
      /** @description The others are of the same as this one. */
      leads: boolean;
    };
    SameReportsDto: {
      /** @description One alone is itself: it is linked to no other. */
      items: components['schemas']['SameReportDto'][];
    };
    SameReportBody: {
      /** @description The case of the other report. */
      ofId: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    /**
     * @description As which step the page shows it of those whose address nobody knows.
     * @enum {string}
     */
    Step: 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
    AnswerTogetherBody: {
      /** @description As which step the page shows it of those whose address nobody knows. */
      step: components['schemas']['Step'];
      /** @description Those of the linked ones that are answered. */
      caseIds: string[];
      text: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    AnsweredCaseDto: {
      /**
       * @description `mailed`: by a mail of its own. `shown`: its page shows it as a step.
       * @enum {string}
       */
      how: 'mailed' | 'shown' | 'refused';
      id: string;
      number: string;
      /** @description Why it was refused. */
      code: string | null;
    };
    AnsweredTogetherDto: {
      items: components['schemas']['AnsweredCaseDto'][];
    };
    FailingSubmissionDto: {
      id: string;
      /** @description Of the form. */
      kind: string;
      /** @description How often it was tried. */
      attempts: number;
      receivedAt: string;
      /** @description A code, or the failure in words of the program; nothing of what was sent. */
      failure: string;
      /** @description What that means, and what can be done, in the reader's language. */
      reason: string;
      /** @description Null: it is not tried again by itself. */
      nextAttemptAt: string | null;
    };
    PublicInboxDto: {
      /** @description What could not be registered so far, the oldest first; at most 200. */
      items: components['schemas']['FailingSubmissionDto'][];
    };
    PartyNameDto: {
      id: string;
      /** @description Null once they were erased. */
      name: string | null;
    };
    TimelineCaseDto: {
      id: string;
      number: string | null;
    };
    TimelineEntryDto: {
      id: string;
      /** @enum {string} */
      kind: 'answer' | 'note' | 'case' | 'message' | 'call' | 'meeting' | 'pressBreakfast';
      at: string;
      contact: components['schemas']['PartyNameDto'] | null;
      case: components['schemas']['TimelineCaseDto'] | null;
      /** @description It stands in a case of somebody else. */
      mention: boolean;
      /** @description With it the case was passed on to the public body whose history this is. */
      forwarded: boolean;
      encounterId: string | null;
      /** @description A subject; null once its person was erased. */
      title: string | null;
      /** @description The beginning of the text. */
      excerpt: string | null;
    };
    TimelinePageDto: {
      items: components['schemas']['TimelineEntryDto'][];
      nextCursor: string | null;
    };
    MonthDto: {
      /** @description `YYYY-MM`. */
      month: string;
      cases: number;
      encounters: number;
    };
    PartyKindDto: {
      /** @enum {string} */
      kind:
        | 'other'
        | 'pressInquiry'
        | 'publicInformationRequest'
        | 'pressCriticism'
        | 'rectification'
        | 'quoteAuthorisation'
        | 'intervention'
        | 'complaint'
        | 'suggestion'
        | 'petition'
        | 'application'
        | 'appeal'
        | 'urgingMotion'
        | 'mpIntervention'
        | 'councillorQuestion'
        | 'accessibilityRequest'
        | 'dataSubjectRequest'
        | 'accreditation'
        | 'pressReview'
        | 'unclassified';
      /** @description In the caller's language. */
      name: string;
      count: number;
    };
    StatisticsDto: {
      cases: number;
      /** @description Contacts outside of cases. */
      encounters: number;
      /** @description Cases of others that were passed on to the public body; 0 for all others. */
      forwarded: number;
      /** @description The last twelve, the oldest first. */
      months: components['schemas']['MonthDto'][];
      kinds: components['schemas']['PartyKindDto'][];
      answered: number;
      /** @description From the receipt to the first final answer that went out; null where there is none. */
      medianHoursToAnswer: number | null;
    };
    NewEncounterBody: {
      /** @enum {string} */
      type: 'note' | 'call' | 'meeting' | 'pressBreakfast';
      /** @description Now where left out. */
      at?: string;
      /** @description Contacts. */
      participantIds: string[];
      /** @description About what, in a line. */
      topic: string;
      text: string;
    };
    ParticipantDto: {
      contact: components['schemas']['PartyNameDto'];
      /** @description To which they belonged then. */
      newsroom: components['schemas']['PartyNameDto'] | null;
    };
    EncounterDto: {
      id: string;
      /** @enum {string} */
      type: 'note' | 'call' | 'meeting' | 'pressBreakfast';
      at: string;
      /** @description Null once somebody who took part was erased, as is the text. */
      topic: string | null;
      text: string | null;
      participants: components['schemas']['ParticipantDto'][];
      notedBy: components['schemas']['PartyNameDto'];
      notedAt: string;
      correctedBy: components['schemas']['PartyNameDto'] | null;
      correctedAt: string | null;
      /** @description What it was made, where the reader sees that case. */
      case: components['schemas']['TimelineCaseDto'] | null;
      revision: number;
    };
    CorrectEncounterBody: {
      /** @enum {string} */
      type?: 'note' | 'call' | 'meeting' | 'pressBreakfast';
      at?: string;
      participantIds?: string[];
      topic?: string;
      text?: string;
      /** @description Wanted an hour after it was noted, and of anybody but its author: 409 `correction-needs-reason`. */
      reason?: string;
    };
    EncounterCaseBody: {
      /** @description What it was about, where left out. */
      subject?: string;
      /** @enum {string} */
      kind?:
        | 'other'
        | 'pressInquiry'
        | 'publicInformationRequest'
        | 'pressCriticism'
        | 'rectification'
        | 'quoteAuthorisation'
        | 'intervention'
        | 'complaint'
        | 'suggestion'
        | 'petition'
        | 'application'
        | 'appeal'
        | 'urgingMotion'
        | 'mpIntervention'
        | 'councillorQuestion'
        | 'accessibilityRequest'
        | 'dataSubjectRequest'
        | 'accreditation'
        | 'pressReview'
        | 'unclassified';
    };
    EncounterCaseDto: {
      id: string;
      number: string;
      revision: number;
    };
    UnitEntryDto: {
      id: string;
      /** @enum {string} */
      kind: 'contribution' | 'case' | 'question' | 'declined';
      at: string;
      /** @description Null for whoever does not see it. */
      case: components['schemas']['TimelineCaseDto'] | null;
      contributionId: string | null;
      /** @description The subject of a case, or what the unit was asked; null once it was erased. */
      title: string | null;
      /** @description The beginning of what the unit answered. */
      excerpt: string | null;
      /** @description An answer that came after its term. */
      late: boolean;
    };
    UnitTimelinePageDto: {
      items: components['schemas']['UnitEntryDto'][];
      nextCursor: string | null;
    };
    UnitMonthDto: {
      /** @description `YYYY-MM`. */
      month: string;
      cases: number;
      questions: number;
    };
    UnitStatisticsDto: {
      /** @description That were given to the unit. */
      cases: number;
      /** @description What the unit was asked about cases. */
      questions: number;
      /** @description The last twelve, the oldest first. */
      months: components['schemas']['UnitMonthDto'][];
      kinds: components['schemas']['PartyKindDto'][];
      /** @description Questions that it answered, and how many of these after the term. */
      contributed: number;
      late: number;
      /** @description From the question to the first answer; null where there is none. */
      medianHoursToContribute: number | null;
      /** @description Of its cases those with a final answer that went out, and the time from the receipt to the first one. */
      answered: number;
      medianHoursToAnswer: number | null;
    };
    ImportColumnDto: {
      name: string;
      /** @description Place among the headings, from 0. */
      place: number | null;
    };
    PlannedLineDto: {
      line: number;
      /** @description What is taken in, in the order of the columns that the file has. */
      cells: string[];
    };
    LineFaultDto: {
      /** @description Of the file, from 1: the headings. */
      line: number;
      /** @description Of the import; null: the line as a whole. */
      column: string | null;
      /** @description Stable. */
      code: string;
      /** @description In the caller's language. */
      message: string;
    };
    ImportReadingDto: {
      /**
       * @description As the bytes were understood.
       * @enum {string}
       */
      encoding: 'UTF-8' | 'Windows-1250';
      /** @description Of the file. */
      headings: string[];
      /** @description All that such an import knows. */
      columns: components['schemas']['ImportColumnDto'][];
      /** @description How many lines are new and without fault. */
      count: number;
      /** @description The first of them. */
      planned: components['schemas']['PlannedLineDto'][];
      /** @description How many lines are there already, and are left alone. */
      known: number;
      /** @description How many lines have a fault. */
      faulty: number;
      /** @description The first of them. */
      faults: components['schemas']['LineFaultDto'][];
    };
    ImportStartedDto: {
      id: string;
    };
    /** @enum {string} */
    ImportKind: 'contacts' | 'cases';
    /** @enum {string} */
    ImportState: 'running' | 'finished' | 'undoing' | 'undone';
    ImporterDto: {
      id: string;
      name: string | null;
    };
    ImportDto: {
      id: string;
      of: components['schemas']['ImportKind'];
      state: components['schemas']['ImportState'];
      startedAt: string;
      startedBy: components['schemas']['ImporterDto'];
      undoUntil: string;
      /** @description To be taken in. */
      lines: number;
      /** @description There already. */
      known: number;
      /** @description With a fault. */
      leftOut: number;
      /** @description Once it ended. */
      added: number | null;
      refused: number | null;
      /** @description Once it was undone. */
      removed: number | null;
      kept: number | null;
    };
    ImportPageDto: {
      items: components['schemas']['ImportDto'][];
      nextCursor: string | null;
    };
    RefusedLineDto: {
      line: number;
      /** @description In the caller's language. */
      message: string;
    };
    KeptThingDto: {
      /** @description A kind of thing: contact, newsroom, case. */
      kind: string;
      id: string;
      name: string | null;
      line: number;
      /** @description Stable. */
      code: string;
      /** @description Why it stays, in the caller's language. */
      message: string;
    };
    ImportDetailsDto: {
      id: string;
      of: components['schemas']['ImportKind'];
      state: components['schemas']['ImportState'];
      startedAt: string;
      startedBy: components['schemas']['ImporterDto'];
      undoUntil: string;
      /** @description To be taken in. */
      lines: number;
      /** @description There already. */
      known: number;
      /** @description With a fault. */
      leftOut: number;
      /** @description Once it ended. */
      added: number | null;
      refused: number | null;
      /** @description Once it was undone. */
      removed: number | null;
      kept: number | null;
      /** @description How far it is, or its undoing. */
      done: number;
      /** @description Of how many. */
      total: number;
      /** @description At most 500. */
      refusedLines: components['schemas']['RefusedLineDto'][];
      /** @description What stayed when it was undone; at most 500. */
      keptThings: components['schemas']['KeptThingDto'][];
    };
    ContributionNameDto: {
      id: string;
      /** @description Null once they were erased. */
      name: string | null;
    };
    ContributionCaseDto: {
      id: string;
      number: string | null;
    };
    ListedContributionDto: {
      /** @description A topic of its case has a crisis: it stands in front of the others. */
      inCrisis: boolean;
      id: string;
      /** @description The same for all units that were asked the same at once. */
      roundId: string;
      unit: components['schemas']['ContributionNameDto'];
      /** @description Whoever of the unit has it. */
      holder: components['schemas']['ContributionNameDto'] | null;
      asker: components['schemas']['ContributionNameDto'];
      /**
       * @description `asked` and `returned` wait for the unit; `askedBack`, `handingOn`, `answered` and `declined` for whoever asked.
       * @enum {string}
       */
      state:
        | 'answered'
        | 'withdrawn'
        | 'declined'
        | 'asked'
        | 'returned'
        | 'askedBack'
        | 'handingOn'
        | 'accepted'
        | 'overtaken';
      /** @description Null once the words were erased, as is the answer. */
      question: string | null;
      /** @description The newest version. */
      answer: string | null;
      askedAt: string;
      dueAt: string;
      /** @description Until when the unit said that it would be late. */
      lateUntil: string | null;
      /** @description When its first answer came. */
      answeredAt: string | null;
      /** @description Still awaited after its term. */
      overdue: boolean;
      /** @description The unit is asked, and answers, by mail. */
      byMail: boolean;
      /** @description How many mails are held for whoever asked; 0 for whoever does not see the case. */
      held: number;
      /** @description Null for whoever does not see the case: of it, a contributor knows the question alone. */
      case: components['schemas']['ContributionCaseDto'] | null;
    };
    ContributionPageDto: {
      items: components['schemas']['ListedContributionDto'][];
      nextCursor: string | null;
    };
    UnitFiguresDto: {
      /** @description Of now: what the unit owes. */
      open: number;
      /** @description Of now: of that what is past its term. */
      overdue: number;
      /** @description In the period; of these, how many have an answer, and one that came by its term. */
      asked: number;
      answered: number;
      onTime: number;
      /** @description From the question to the first answer. */
      medianHours: number | null;
    };
    ContributionFileDto: {
      attachmentId: string;
      /** @description Null once its person was erased. */
      name: string | null;
      mediaType: string;
      /** @description In bytes. */
      size: number;
    };
    QuestionMailDto: {
      /**
       * @description Of the newest mail to the unit. `failed` was given up; `returned`: one came back, and was not sent again.
       * @enum {string}
       */
      state: 'recorded' | 'sent' | 'outbox' | 'failed' | 'returned';
      to: string;
      /** @description One did not arrive: the question can be sent again. */
      lost: boolean;
    };
    HeldMailDto: {
      /**
       * @description `outside`: no address of the unit; `forged`: the office's gateway says so; `automatic`: a machine wrote it; `otherMark`: the mark in its subject is not the question's.
       * @enum {string}
       */
      because: 'outside' | 'forged' | 'automatic' | 'otherMark';
      /** @enum {string} */
      state: 'held' | 'accepted' | 'discarded';
      id: string;
    };
    ContributionStepDto: {
      at: string;
      by: components['schemas']['ContributionNameDto'];
      /** @enum {string} */
      type:
        | 'ContributionAsked'
        | 'ContributionGiven'
        | 'ContributionAnswered'
        | 'ContributionAskedBack'
        | 'ContributionExplained'
        | 'ContributionDeclined'
        | 'ContributionAccepted'
        | 'ContributionReturned'
        | 'ContributionExtended'
        | 'ContributionWithdrawn'
        | 'HandOnProposed'
        | 'ContributionHandedOn'
        | 'HandOnRefused'
        | 'LatenessAnnounced'
        | 'ContributionOvertaken'
        | 'ContributionCameTooLate'
        | 'ContributionMailHeld'
        | 'HeldMailAccepted'
        | 'HeldMailDiscarded'
        | 'ContributionMailUndelivered'
        | 'ContributionSentAgain'
        | 'ContributionReminded'
        | 'ContributionOverdue';
      text: string | null;
      /** @description Of an answer, or of the one that was accepted. */
      version: number | null;
      /** @description An answer after its term. */
      late: boolean;
      attachments: components['schemas']['ContributionFileDto'][];
      /** @description Of what came by mail: who wrote it; null otherwise, and once it was erased. */
      from: string | null;
      /** @description The mail itself, as a file. */
      originalId: string | null;
      /** @description Of a mail of which it is not sure that the unit wrote it. */
      held: components['schemas']['HeldMailDto'] | null;
      /** @description Another unit, or whoever has it from now on. */
      unit: components['schemas']['ContributionNameDto'] | null;
      /** @description Another term, or until when it is late. */
      until: string | null;
    };
    ContributionDto: {
      attachments: components['schemas']['ContributionFileDto'][];
      /** @description How many answers there are. */
      version: number;
      /** @description The unit that should answer instead. */
      handOnTo: components['schemas']['ContributionNameDto'] | null;
      /** @description Null where the unit is not asked by mail, and for whoever does not see the case. */
      mail: components['schemas']['QuestionMailDto'] | null;
      /** @description What was said and done since, oldest first. */
      thread: components['schemas']['ContributionStepDto'][];
      /** @description The caller answers for the unit. */
      mayAnswer: boolean;
      /** @description The caller works on the case. */
      mayDecide: boolean;
      revision: number;
      id: string;
      /** @description The same for all units that were asked the same at once. */
      roundId: string;
      unit: components['schemas']['ContributionNameDto'];
      /** @description Whoever of the unit has it. */
      holder: components['schemas']['ContributionNameDto'] | null;
      asker: components['schemas']['ContributionNameDto'];
      /**
       * @description `asked` and `returned` wait for the unit; `askedBack`, `handingOn`, `answered` and `declined` for whoever asked.
       * @enum {string}
       */
      state:
        | 'answered'
        | 'withdrawn'
        | 'declined'
        | 'asked'
        | 'returned'
        | 'askedBack'
        | 'handingOn'
        | 'accepted'
        | 'overtaken';
      /** @description Null once the words were erased, as is the answer. */
      question: string | null;
      /** @description The newest version. */
      answer: string | null;
      askedAt: string;
      dueAt: string;
      /** @description Until when the unit said that it would be late. */
      lateUntil: string | null;
      /** @description When its first answer came. */
      answeredAt: string | null;
      /** @description Still awaited after its term. */
      overdue: boolean;
      /** @description The unit is asked, and answers, by mail. */
      byMail: boolean;
      /** @description How many mails are held for whoever asked; 0 for whoever does not see the case. */
      held: number;
      /** @description Null for whoever does not see the case: of it, a contributor knows the question alone. */
      case: components['schemas']['ContributionCaseDto'] | null;
    };
    TakingBody: {
      /** @description The caller, where left out. */
      employeeId?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    AnswerBody: {
      text: string;
      attachmentIds?: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    AnsweredDto: {
      id: string;
      /** @description Give it back in If-Match to be told of changes by others. */
      revision: number;
      /**
       * @description Why nobody needs it any more; null where it counts. It is kept, and whoever asked is told.
       * @enum {string|null}
       */
      tooLate: 'withdrawn' | 'answered' | 'closed' | 'accepted' | null;
    };
    ContributionTextBody: {
      text: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ContributionReasonBody: {
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    HandingOnBody: {
      reason: string;
      unitId: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    LatenessBody: {
      reason: string;
      /** @description After the term. */
      until: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ExtensionBody: {
      dueAt: string;
      /** @description Wanted where the term is later than the internal target of the case. */
      reason?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    AskBody: {
      /** @description One unit; several in `unitIds`. */
      unitId?: string;
      /** @description The same question to each. */
      unitIds?: string[];
      question: string;
      dueAt: string;
      /** @description Somebody of the unit, where one is asked. */
      employeeId?: string;
      /** @description Files of the case that one sees, or uploads: the unit reads these, and no other file of the case. */
      attachmentIds?: string[];
      /** @description Wanted where the term is later than the internal target of the case: 409 `contribution-term-needs-reason`. */
      reason?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    AskedUnitDto: {
      id: string;
      unitId: string;
      revision: number;
    };
    AskedDto: {
      /** @description Of the first unit. */
      id: string;
      revision: number;
      /** @description In the order in which the units were named. */
      items: components['schemas']['AskedUnitDto'][];
    };
    DraftedThingDto: {
      /** @enum {string} */
      kind: 'case';
      id: string;
    };
    DraftNameDto: {
      id: string;
      name: string | null;
    };
    DraftFileDto: {
      id: string;
      /** @description Null once its person was erased. */
      name: string | null;
      /** @description In bytes. */
      size: number;
    };
    DraftSenderDto: {
      address: string;
      name: string;
    };
    DraftFooterDto: {
      text: string;
      html: string;
    };
    DraftDelayDto: {
      /** @enum {string} */
      language: 'pl' | 'en';
      reasons: string | null;
      /** @description `YYYY-MM-DD`. */
      until: string;
      deadlineId: string | null;
    };
    DraftCallDto: {
      defects: string | null;
      days: number;
      beforeRefusal: boolean;
    };
    DraftRefusalPersonDto: {
      name: string | null;
      position: string | null;
    };
    DraftRefusalDto: {
      legalBasis: string | null;
      reasoning: string | null;
      persons: components['schemas']['DraftRefusalPersonDto'][];
      interests: string[];
      instruction: string | null;
    };
    DraftDisclosureDto: {
      body: string | null;
      producedBy: string | null;
      disclosedBy: string | null;
      /** @description `YYYY-MM-DD`; null: the day on which it leaves. */
      on: string | null;
    };
    DraftVersionDto: {
      version: number;
      keptAt: string;
      by: components['schemas']['DraftNameDto'];
      /** @description Null once its person was erased, as is all that somebody wrote. */
      subject: string | null;
      text: string | null;
      /** @description Null where there is none, and where it is too long to be shown: the text says the same. */
      html: string | null;
      to: string[];
      cc: string[];
      bcc: string[];
      attachments: components['schemas']['DraftFileDto'][];
      from: components['schemas']['DraftSenderDto'];
      /** @description The office's own words below what was written. */
      footer: components['schemas']['DraftFooterDto'] | null;
      /** @description Of the answer that it becomes; header, boundaries and `messageId` follow from it. */
      replyId: string;
      messageId: string | null;
      inReplyTo: string | null;
      references: string[];
      /** @description Of a notice of delay; null elsewhere. */
      delayNotice: components['schemas']['DraftDelayDto'] | null;
      /** @description Of a call to remedy defects; null elsewhere. */
      callToRemedy: components['schemas']['DraftCallDto'] | null;
      /** @description Of a decision of refusal; null elsewhere. */
      refusal: components['schemas']['DraftRefusalDto'] | null;
      /** @description Of a final answer that discloses public information; null elsewhere. */
      disclosure: components['schemas']['DraftDisclosureDto'] | null;
      /** @description SHA-256 over all that leaves, in hex: what is approved. */
      hash: string | null;
    };
    DraftLevelDto: {
      /** @enum {string} */
      signatory: 'function' | 'unitHead' | 'coordinator' | 'employee';
      /** @description Of the signatory `function`, as `GET /api/functions` names it. */
      functionId: string | null;
      /** @description Null while nobody has signed. */
      approvedBy: components['schemas']['DraftNameDto'] | null;
      /** @description Who signed in their name; null where they did themselves. */
      signedBy: components['schemas']['DraftNameDto'] | null;
      /** @description An older one than the newest where whoever signed last also wrote the newest. */
      signedVersion: number | null;
      /** @description Its turn is now. */
      open: boolean;
      /** @description Who may sign it now. */
      signatories: components['schemas']['DraftNameDto'][];
      /**
       * @description Why these are whoever administers ladders: the level names nobody who may, or only who wrote.
       * @enum {string|null}
       */
      insteadOf: 'nobody' | 'author' | null;
      /** @description The first instant that is too late, where its turn is now and it has a term. */
      dueAt: string | null;
      /** @description That has passed. */
      late: boolean;
    };
    DraftReturnedDto: {
      by: components['schemas']['DraftNameDto'];
      reason: string | null;
    };
    DraftItemDto: {
      id: string;
      /** @description Whose letter it is: of a case. */
      thing: components['schemas']['DraftedThingDto'];
      caseId: string;
      /** @description Of the case. */
      number: string | null;
      /** @enum {string} */
      purpose: 'answer' | 'delayNotice' | 'callToRemedy' | 'holdingStatement' | 'refusalDecision';
      final: boolean;
      outcome: string | null;
      /** @enum {string} */
      state: 'approved' | 'withdrawn' | 'sent' | 'writing' | 'submitted';
      begunAt: string;
      /** @description When it was submitted last; null while it was not. */
      submittedAt: string | null;
      /** @description How many there are. */
      version: number;
      /** @description Everybody who ever wrote in it: none of them approves it, but for what its ladder lets whoever signs last. */
      writers: components['schemas']['DraftNameDto'][];
      newest: components['schemas']['DraftVersionDto'];
      /** @description The name of the ladder on which it stands. */
      ladder: string | null;
      levels: components['schemas']['DraftLevelDto'][];
      /** @description The caller can sign it now. */
      mayApprove: boolean;
      /** @description In whose name the caller can sign it now, their own first: `actingFor` of the approval. */
      signsAs: components['schemas']['DraftNameDto'][];
      /** @description The caller signs last, and may change it and sign what came of it in one act. */
      mayEditAndSign: boolean;
      /** @description The newest version that the caller opened, signed, returned or wrote; null where they did none of it. */
      seenVersion: number | null;
      /** @description Null where it was not given back, or was submitted again. */
      returned: components['schemas']['DraftReturnedDto'] | null;
      /** @description Why the case did not take it, by the code of the refusal. */
      refused: string | null;
      revision: number;
    };
    DraftPageDto: {
      items: components['schemas']['DraftItemDto'][];
      nextCursor: string | null;
    };
    DraftedDelayBody: {
      /**
       * @description Of the letter: `pl` where left out; with `en`, English stands below the Polish.
       * @default pl
       * @enum {string}
       */
      language?: 'pl' | 'en';
      reasons: string;
      /** @description The announced day, `YYYY-MM-DD`. */
      until: string;
      /** @description The clock that is meant: where left out, the one that ends first of those that know a notice. */
      deadlineId?: string;
    };
    DraftedCallBody: {
      /**
       * @description The sender's term in days from the delivery: at least seven.
       * @default 7
       */
      days?: number;
      /**
       * @description A decision of refusal is to follow: under UDIP, a call is allowed only then.
       * @default false
       */
      beforeRefusal?: boolean;
      /** @description What is missing, as the letter says it. */
      defects: string;
    };
    DraftedRefusalBody: {
      legalBasis: string;
      reasoning: string;
      /** @description Who took a stand in the proceedings: under UDIP, at least one (UDIP 16(2)(2)). */
      persons?: components['schemas']['RefusalPersonBody'][];
      /** @description Whose goods under UDIP 5(2) the decision protects, whose secret for example. */
      interests?: string[];
      /** @description How and by when one appeals. */
      instruction: string;
    };
    DraftBody: {
      /** @description Of a final answer to a request for public information: preset where left out; null where it discloses none. */
      disclosure?: components['schemas']['DisclosureBody'] | null;
      /**
       * @default answer
       * @enum {string}
       */
      purpose?: 'answer' | 'delayNotice' | 'callToRemedy' | 'holdingStatement' | 'refusalDecision';
      /**
       * @description Of an answer; a decision of refusal always is, no other letter. An answer that is not is a `holdingStatement`.
       * @default true
       */
      final?: boolean;
      /** @description What the answer comes to, where ladders ask for it. */
      outcome?: components['schemas']['Outcome'];
      /** @description May be left out where there is HTML, and with a letter of law, whose words are the office's own. */
      text?: string;
      /** @description Sanitised here. Where it says something, the plain text follows from it, and `text` is left aside. */
      html?: string;
      /** @description As suggested by the case, where left out. */
      to?: string[];
      cc?: string[];
      bcc?: string[];
      attachmentIds?: string[];
      /** @description Of a draft with the purpose `delayNotice`, in each version. */
      delayNotice?: components['schemas']['DraftedDelayBody'];
      /** @description Of a draft with the purpose `callToRemedy`, in each version. */
      callToRemedy?: components['schemas']['DraftedCallBody'];
      /** @description Of a draft with the purpose `refusalDecision`, in each version. */
      refusal?: components['schemas']['DraftedRefusalBody'];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DraftWrittenDto: {
      id: string;
      version: number;
      revision: number;
    };
    LadderOfCaseDto: {
      name: string;
      sendsOnApproval: boolean;
    };
    LaddersOfCaseDto: {
      /** @description By which ladder a final answer goes, or whether by any, hangs on what it comes to. */
      asksOutcome: boolean;
      answer: components['schemas']['LadderOfCaseDto'] | null;
      /** @description Of an interim answer. */
      holdingStatement: components['schemas']['LadderOfCaseDto'] | null;
      delayNotice: components['schemas']['LadderOfCaseDto'] | null;
      callToRemedy: components['schemas']['LadderOfCaseDto'] | null;
      /** @description Of a decision: by the ladder of an answer that comes to a refusal. */
      refusalDecision: components['schemas']['LadderOfCaseDto'] | null;
    };
    DraftDto: {
      id: string;
      /** @description Whose letter it is: of a case. */
      thing: components['schemas']['DraftedThingDto'];
      caseId: string;
      /** @description Of the case. */
      number: string | null;
      /** @enum {string} */
      purpose: 'answer' | 'delayNotice' | 'callToRemedy' | 'holdingStatement' | 'refusalDecision';
      final: boolean;
      outcome: string | null;
      /** @enum {string} */
      state: 'approved' | 'withdrawn' | 'sent' | 'writing' | 'submitted';
      begunAt: string;
      /** @description When it was submitted last; null while it was not. */
      submittedAt: string | null;
      /** @description How many there are. */
      version: number;
      /** @description Everybody who ever wrote in it: none of them approves it, but for what its ladder lets whoever signs last. */
      writers: components['schemas']['DraftNameDto'][];
      newest: components['schemas']['DraftVersionDto'];
      /** @description The name of the ladder on which it stands. */
      ladder: string | null;
      levels: components['schemas']['DraftLevelDto'][];
      /** @description The caller can sign it now. */
      mayApprove: boolean;
      /** @description In whose name the caller can sign it now, their own first: `actingFor` of the approval. */
      signsAs: components['schemas']['DraftNameDto'][];
      /** @description The caller signs last, and may change it and sign what came of it in one act. */
      mayEditAndSign: boolean;
      /** @description The newest version that the caller opened, signed, returned or wrote; null where they did none of it. */
      seenVersion: number | null;
      /** @description Null where it was not given back, or was submitted again. */
      returned: components['schemas']['DraftReturnedDto'] | null;
      /** @description Why the case did not take it, by the code of the refusal. */
      refused: string | null;
      revision: number;
      /** @description Oldest first. */
      versions: components['schemas']['DraftVersionDto'][];
    };
    DraftVersionBody: {
      /** @description Of a final answer to a request for public information: preset where left out; null where it discloses none. */
      disclosure?: components['schemas']['DisclosureBody'] | null;
      /** @description May be left out where there is HTML, and with a letter of law, whose words are the office's own. */
      text?: string;
      /** @description Sanitised here. Where it says something, the plain text follows from it, and `text` is left aside. */
      html?: string;
      /** @description As suggested by the case, where left out. */
      to?: string[];
      cc?: string[];
      bcc?: string[];
      attachmentIds?: string[];
      /** @description Of a draft with the purpose `delayNotice`, in each version. */
      delayNotice?: components['schemas']['DraftedDelayBody'];
      /** @description Of a draft with the purpose `callToRemedy`, in each version. */
      callToRemedy?: components['schemas']['DraftedCallBody'];
      /** @description Of a draft with the purpose `refusalDecision`, in each version. */
      refusal?: components['schemas']['DraftedRefusalBody'];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DraftApprovalBody: {
      /** @description Where it leaves with this signature, why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
      pastContributionsReason?: string;
      /** @description The one that the caller saw: 412 `draft-version-outdated` for another than the newest. */
      version: number;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    EditAndSignBody: {
      /** @description Of a final answer to a request for public information: preset where left out; null where it discloses none. */
      disclosure?: components['schemas']['DisclosureBody'] | null;
      /** @description May be left out where there is HTML, and with a letter of law, whose words are the office's own. */
      text?: string;
      /** @description Sanitised here. Where it says something, the plain text follows from it, and `text` is left aside. */
      html?: string;
      /** @description As suggested by the case, where left out. */
      to?: string[];
      cc?: string[];
      bcc?: string[];
      attachmentIds?: string[];
      /** @description Of a draft with the purpose `delayNotice`, in each version. */
      delayNotice?: components['schemas']['DraftedDelayBody'];
      /** @description Of a draft with the purpose `callToRemedy`, in each version. */
      callToRemedy?: components['schemas']['DraftedCallBody'];
      /** @description Of a draft with the purpose `refusalDecision`, in each version. */
      refusal?: components['schemas']['DraftedRefusalBody'];
      /** @description The one that the caller saw: 412 `draft-version-outdated` for another than the newest. */
      version: number;
      /** @description Where it leaves with this signature: as with an approval. */
      pastContributionsReason?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DraftDecisionBody: {
      /** @description The one that the caller saw: 412 `draft-version-outdated` for another than the newest. */
      version: number;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DraftReturnBody: {
      /** @description The one that the caller saw: 412 `draft-version-outdated` for another than the newest. */
      version: number;
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DraftSendingBody: {
      /** @description The one that the caller saw: 412 `draft-version-outdated` for another than the newest. */
      version: number;
      /** @description Sends without the approval that a ladder asks for: by right only, and listed for auditors. */
      urgentReason?: string;
      /** @description Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
      pastContributionsReason?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DraftServingBody: {
      /** @description The one that the caller saw: 412 `draft-version-outdated` for another than the newest. */
      version: number;
      /** @description Sends without the approval that a ladder asks for: by right only, and listed for auditors. */
      urgentReason?: string;
      /** @description Why a final answer does not wait for units that were asked: the case keeps it, and they are told. Without it, 409 `contributions-open` while any of them has not answered. */
      pastContributionsReason?: string;
      /**
       * @description How the decision was served.
       * @enum {string}
       */
      via: 'inPerson' | 'eDelivery' | 'post';
      /** @description With `via: post`: when it was handed in. `YYYY-MM-DD`; today where left out. */
      postedOn?: string;
      /** @description When it reached the sender. `YYYY-MM-DD`; today where left out, and with `via: post` not known yet. */
      deliveredOn?: string;
      /** @description The signed decision. */
      attachmentIds: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    LadderTermDto: {
      amount: number;
      /**
       * @description Hours count at any hour; working days from the next one on, to the end of the last.
       * @enum {string}
       */
      unit: 'hours' | 'workingDays';
    };
    LadderLevelDto: {
      /** @description How long it may wait once its turn has come, then whoever is to sign is told, and the head of the case's unit or whoever administers ladders. Null or left out: as long as it takes. */
      term?: components['schemas']['LadderTermDto'] | null;
      /** @enum {string} */
      signatory: 'function' | 'unitHead' | 'coordinator' | 'employee';
      /** @description With `signatory: employee`. */
      employeeId: string | null;
      /** @description With `signatory: function`: whoever holds it when the draft waits. */
      functionId?: string | null;
    };
    LadderDto: {
      /** @description Of cases that are kept so closely; empty or left out: of each. */
      sensitivities?: components['schemas']['Sensitivity'][];
      id: string;
      name: string;
      /** @description Empty: of each kind; and so with outcomes and units. */
      kinds: (
        | 'other'
        | 'pressInquiry'
        | 'publicInformationRequest'
        | 'pressCriticism'
        | 'rectification'
        | 'quoteAuthorisation'
        | 'intervention'
        | 'complaint'
        | 'suggestion'
        | 'petition'
        | 'application'
        | 'appeal'
        | 'urgingMotion'
        | 'mpIntervention'
        | 'councillorQuestion'
        | 'accessibilityRequest'
        | 'dataSubjectRequest'
        | 'accreditation'
        | 'pressReview'
        | 'unclassified'
      )[];
      outcomes: (
        | 'refused'
        | 'changed'
        | 'accredited'
        | 'answered'
        | 'notHeld'
        | 'forwarded'
        | 'withdrawn'
        | 'leftUnexamined'
        | 'discontinued'
        | 'published'
        | 'authorised'
        | 'deemedAuthorised'
        | 'founded'
        | 'unfounded'
        | 'notPublicInformation'
        | 'upheld'
        | 'reversed'
        | 'done'
        | 'partlyAccredited'
      )[];
      unitIds: string[];
      /** @description Which letters it is for. */
      covers: (
        | 'answer'
        | 'delayNotice'
        | 'callToRemedy'
        | 'holdingStatement'
        | 'topicLine'
        | 'crisisStatement'
        | 'pressCommunique'
        | 'pressStatement'
        | 'pressInvitation'
        | 'pressRectification'
        | 'pressCrisisNotice'
      )[];
      /** @description One level after the other; otherwise side by side. */
      inOrder: boolean;
      /** @description Whoever signs last may sign what they wrote in, where another wrote or approved too. */
      lastMayEdit: boolean;
      /** @description It leaves with the last approval. */
      sendsOnApproval: boolean;
      levels: components['schemas']['LadderLevelDto'][];
    };
    LaddersSetDto: {
      version: number;
      at: string;
      by: components['schemas']['DraftNameDto'];
      /** @description Of the ladders, in their order. */
      names: string[];
    };
    LaddersDto: {
      ladders: components['schemas']['LadderDto'][];
      /** @description Who set them when, the latest in front: at most fifty. */
      history: components['schemas']['LaddersSetDto'][];
      /** @description How often they were set. */
      version: number;
      /** @description -1 before they were. */
      revision: number;
    };
    LaddersBody: {
      /** @description All of them; the first that applies to a draft is its own. */
      ladders: components['schemas']['LadderDto'][];
    };
    LaddersWrittenDto: {
      revision: number;
    };
    ApprovalItemDto: {
      /** @description Of the draft. */
      id: string;
      /** @description Whose letter it is. */
      thing: components['schemas']['DraftedThingDto'];
      /** @description Of the case. */
      number: string | null;
      /** @description Null once its person was erased. */
      subject: string | null;
      /** @enum {string} */
      purpose: 'answer' | 'delayNotice' | 'callToRemedy' | 'holdingStatement' | 'refusalDecision';
      /** @description The newest. */
      version: number;
      /** @description Who wrote that version. */
      by: components['schemas']['DraftNameDto'];
      submittedAt: string;
      /** @description The first one that they can sign, counted from 0. */
      level: number;
      /** @description Since when that level waits. */
      since: string;
      /** @description The first instant that is too late; null where the level has no term. */
      dueAt: string | null;
      /** @description That has passed. */
      late: boolean;
      /** @description In whose name the caller can sign it, their own first: `actingFor` of the approval. */
      signsAs: components['schemas']['DraftNameDto'][];
      /** @description The newest version that the caller opened, signed, returned or wrote; null where they did none of it. */
      seenVersion: number | null;
      /** @description A topic of its case has a crisis: it stands in front of the others. */
      inCrisis: boolean;
    };
    ApprovalPageDto: {
      items: components['schemas']['ApprovalItemDto'][];
      nextCursor: string | null;
    };
    UrgentSendingDto: {
      draftId: string;
      caseId: string;
      number: string | null;
      /**
       * @description `urgent`: it left without the approval that its ladder asks for. `own`: whoever signed last wrote in it.
       * @enum {string}
       */
      what: 'own' | 'urgent';
      at: string;
      by: components['schemas']['DraftNameDto'];
      /** @description Of an urgent one; null once the case's person was erased. */
      reason: string | null;
    };
    UrgentSendingPageDto: {
      items: components['schemas']['UrgentSendingDto'][];
      nextCursor: string | null;
    };
    DelayCaseDto: {
      id: string;
      number: string | null;
    };
    /**
     * @description For what the case waited.
     * @enum {string}
     */
    Wait:
      | 'registering'
      | 'unassigned'
      | 'inUnit'
      | 'notBegun'
      | 'work'
      | 'units'
      | 'approval'
      | 'approved'
      | 'sending'
      | 'sender'
      | 'over';
    DelayPersonDto: {
      id: string;
      name: string | null;
    };
    DelayUnitDto: {
      id: string;
      name: string | null;
    };
    AwayMeanwhileDto: {
      person: components['schemas']['DelayPersonDto'];
      deputy: components['schemas']['DelayPersonDto'];
      from: string;
      /** @description The first instant after it. */
      to: string;
    };
    DelayPartDto: {
      /** @description For what the case waited. */
      wait: components['schemas']['Wait'];
      milliseconds: number;
      /** @description Of these, on days on which the office does not work. */
      freeMilliseconds: number;
      /** @description Who had it, or who was to sign. */
      people: components['schemas']['DelayPersonDto'][];
      /** @description Which were waited for, or in which it stood. */
      units: components['schemas']['DelayUnitDto'][];
      /** @description Who of these people was away. */
      away: components['schemas']['AwayMeanwhileDto'][];
      from: string;
      /** @description The first instant after it. */
      to: string;
    };
    WaitTotalDto: {
      wait: components['schemas']['Wait'];
      milliseconds: number;
    };
    /** @enum {string} */
    ClockSaid:
      | 'started'
      | 'registration-corrected'
      | 'calendar-changed'
      | 'reply-returned'
      | 'paused'
      | 'pause-ended'
      | 'delay-notice'
      | 'notice-undelivered'
      | 'agreement'
      | 'crisis'
      | 'withdrawn'
      | 'stopped';
    ClockWordDto: {
      what: components['schemas']['ClockSaid'];
      at: string;
      /** @description The first instant that is too late, as it was counted then; null where the clock ended. */
      end: string | null;
    };
    DelayClockDto: {
      rule: string;
      /** @description What the rule is for, in words. */
      name: string;
      said: components['schemas']['ClockWordDto'][];
    };
    /** @enum {string} */
    ToldOf:
      | 'assigned'
      | 'inUnit'
      | 'warned'
      | 'escalated1'
      | 'escalated2'
      | 'escalated3'
      | 'assignmentTerm'
      | 'requestedBy'
      | 'unitAsked'
      | 'unitReminded'
      | 'unitOverdue'
      | 'approvalAsked';
    WhoWasToldDto: {
      of: components['schemas']['ToldOf'];
      at: string;
      people: components['schemas']['DelayPersonDto'][];
      units: components['schemas']['DelayUnitDto'][];
      /** @description Those who coordinate were told. */
      coordinators: boolean;
    };
    FreeDaySpanDto: {
      name: string;
      from: string;
      /** @description The first instant after it. */
      to: string;
    };
    DelaySpanDto: {
      from: string;
      /** @description The first instant after it. */
      to: string;
    };
    CaseDelayDto: {
      case: components['schemas']['DelayCaseDto'];
      /** @description An answer is owed still. */
      open: boolean;
      /** @description From when on a term had passed unanswered. */
      lateSince: string | null;
      lateMilliseconds: number;
      /** @description In order, without a gap: together they are the whole way. */
      parts: components['schemas']['DelayPartDto'][];
      totals: components['schemas']['WaitTotalDto'][];
      clocks: components['schemas']['DelayClockDto'][];
      told: components['schemas']['WhoWasToldDto'][];
      freeDays: components['schemas']['FreeDaySpanDto'][];
      /** @description Hours in which the office does not work: of a way of at most two weeks. */
      nights: components['schemas']['DelaySpanDto'][];
      from: string;
      /** @description The first instant after it. */
      to: string;
    };
    UnitDelayDto: {
      unit: components['schemas']['DelayUnitDto'];
      cases: number;
      milliseconds: number;
    };
    LateCaseDto: {
      id: string;
      number: string | null;
      lateSince: string;
      lateMilliseconds: number;
      open: boolean;
      longest: components['schemas']['WaitTotalDto'];
      units: components['schemas']['DelayUnitDto'][];
    };
    DelaySummaryDto: {
      /** @description Looked at: the newest 2000 where there are more. */
      cases: number;
      isCut: boolean;
      late: number;
      milliseconds: number;
      /** @description These add up to `milliseconds`. */
      totals: components['schemas']['WaitTotalDto'][];
      /** @description In how much of it a unit was waited for; several are at once, so these do not add up. */
      units: components['schemas']['UnitDelayDto'][];
      /** @description The latest 50. */
      items: components['schemas']['LateCaseDto'][];
    };
    WorkFiguresDto: {
      /** @description Cases to which they sent a final answer. */
      handled: number;
      /** @description From the receipt of such a case to the answer. */
      medianHours: number | null;
      /** @description Of the cases handled, those that had not been past a term by then. */
      onTime: number;
      escalated: number;
      /** @description Cases that came back after their answer. */
      reopened: number;
      approved: number;
      returned: number;
      contributions: number;
      contributionsLate: number;
    };
    /** @enum {string} */
    WentWrong: 'escalated' | 'reopened' | 'contributedLate' | 'answeredLate';
    WentWrongDto: {
      what: components['schemas']['WentWrong'];
      at: string;
      case: components['schemas']['DelayCaseDto'];
    };
    EmployeeFiguresDto: {
      own: components['schemas']['WorkFiguresDto'];
      /** @description Of all who are in the employee’s unit now. */
      unit: components['schemas']['WorkFiguresDto'];
      unitId: string;
      /** @description What they answered for when it went wrong: the newest 100, newest first. */
      wrong: components['schemas']['WentWrongDto'][];
    };
    VersionKeptDto: {
      /** @description Of the draft. */
      id: string;
      /** @description The newest version now. */
      version: number;
      /** @description Of the draft, afterwards. */
      revision: number;
    };
    CommentPersonDto: {
      id: string;
      name: string | null;
    };
    CommentResolvedDto: {
      by: components['schemas']['CommentPersonDto'];
      at: string;
    };
    CommentAnswerDto: {
      id: string;
      by: components['schemas']['CommentPersonDto'];
      at: string;
      /** @description Null once it was erased. */
      text: string | null;
    };
    CommentDto: {
      version: number;
      from: number;
      to: number;
      /** @description The words that it is about, as they were; null once they were erased. */
      quoted: string | null;
      /** @description The newest version says these words no more. */
      gone: boolean;
      resolved: components['schemas']['CommentResolvedDto'] | null;
      /** @description Oldest first. */
      answers: components['schemas']['CommentAnswerDto'][];
      id: string;
      by: components['schemas']['CommentPersonDto'];
      at: string;
      /** @description Null once it was erased. */
      text: string | null;
    };
    CommentsDto: {
      /** @description Oldest first. */
      items: components['schemas']['CommentDto'][];
    };
    CommentBody: {
      version: number;
      /** @description Of the passage in the plain text of the version, in UTF-16 units. */
      from: number;
      /** @description Behind the last one. */
      to: number;
      text: string;
      /** @description Employees whose names stand in the text as `@Name`. */
      mentionIds?: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CommentUntoldDto: {
      id: string;
      name: string;
    };
    CommentWrittenDto: {
      id: string;
      revision: number;
      /** @description Who is named, does not see the draft, and is not told. */
      untold: components['schemas']['CommentUntoldDto'][];
    };
    CommentAnswerBody: {
      text: string;
      /** @description Employees whose names stand in the text as `@Name`. */
      mentionIds?: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    TaskCaseDto: {
      id: string;
      number: string | null;
      /** @description Null once its words were erased. */
      subject: string | null;
    };
    TaskPersonDto: {
      id: string;
      name: string | null;
    };
    ListedTaskDto: {
      /** Format: date */
      day: string;
      /** @enum {string} */
      state: 'open' | 'done' | 'withdrawn';
      /** @description A topic of its case has a crisis: it stands in front of the others. */
      inCrisis: boolean;
      id: string;
      case: components['schemas']['TaskCaseDto'];
      /** @description Null once its words were erased. */
      text: string | null;
      /** @description To be done still, though its day is over. */
      overdue: boolean;
      assignee: components['schemas']['TaskPersonDto'];
      setter: components['schemas']['TaskPersonDto'];
      setAt: string;
      /** @description When it was done or withdrawn. */
      overAt: string | null;
      revision: number;
    };
    TaskPageDto: {
      items: components['schemas']['ListedTaskDto'][];
      nextCursor: string | null;
    };
    TaskDto: {
      /** Format: date */
      day: string;
      /** @enum {string} */
      state: 'open' | 'done' | 'withdrawn';
      id: string;
      case: components['schemas']['TaskCaseDto'];
      /** @description Null once its words were erased. */
      text: string | null;
      /** @description To be done still, though its day is over. */
      overdue: boolean;
      assignee: components['schemas']['TaskPersonDto'];
      setter: components['schemas']['TaskPersonDto'];
      setAt: string;
      /** @description When it was done or withdrawn. */
      overAt: string | null;
      revision: number;
    };
    TaskChangeBody: {
      /** Format: date */
      day?: string;
      text?: string;
      assigneeId?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    NewTaskBody: {
      /**
       * Format: date
       * @description Today or later, in Warsaw: to be done by its end. It touches no clock of the case.
       */
      day: string;
      text: string;
      /** @description Whoever sees the case and works on cases; the caller, where left out. */
      assigneeId?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    /** @enum {string} */
    WatchRule:
      | 'offHours'
      | 'ownDraftSigned'
      | 'bypass'
      | 'draftWithdrawn'
      | 'receiptCorrected'
      | 'clockMoved'
      | 'ownDraftTried'
      | 'bulkReads'
      | 'readsWithoutWork'
      | 'dismissedNearTerm';
    FindingPersonDto: {
      id: string;
      name: string | null;
    };
    FindingCaseDto: {
      id: string;
      number: string | null;
    };
    FindingLookDto: {
      at: string;
      by: string | null;
      /** @description Null once the person or the case is erased. */
      because: string | null;
    };
    FindingDto: {
      rule: components['schemas']['WatchRule'];
      id: string;
      at: string;
      employee: components['schemas']['FindingPersonDto'];
      case: components['schemas']['FindingCaseDto'] | null;
      /** @description Of what the rule counts. Of a dismissed case the days that were left: below 0 the term had passed. */
      count: number | null;
      seen: components['schemas']['FindingLookDto'] | null;
    };
    FindingsDto: {
      /** @description Newest first, at most 200. */
      items: components['schemas']['FindingDto'][];
      /** @description There are more: ask for a shorter period. */
      isCut: boolean;
    };
    WatchRuleDto: {
      rule: components['schemas']['WatchRule'];
      /** @description In words. */
      words: string;
      /** @description What the threshold counts; null where the rule finds each one. */
      counts: string | null;
      threshold: number;
      /** @description What it is until somebody sets another one. */
      standard: number;
    };
    WatchRulesDto: {
      items: components['schemas']['WatchRuleDto'][];
      revision: number;
    };
    ThresholdBody: {
      threshold: number;
    };
    SeenBody: {
      /** @description As the list has it. */
      id: string;
      /** @description What follows from it, or why nothing does. */
      because: string;
    };
    TextModuleDto: {
      language: components['schemas']['Language'];
      /** @description Of cases for which it is offered; empty: each. */
      kinds: components['schemas']['CaseKind'][];
      id: string;
      name: string;
      /** @description Plain text with fields: `{{case.number}}`. */
      text: string;
    };
    TextModuleFieldDto: {
      /** @description As a passage names it. */
      name: string;
      /** @description In the reader's language. */
      words: string;
    };
    TextModuleNameDto: {
      id: string;
      name: string | null;
    };
    TextModuleVersionDto: {
      /** @description Of the event. */
      id: string;
      at: string;
      by: components['schemas']['TextModuleNameDto'];
      /** @description In the reader's language: what was done to which. */
      summary: string;
      /** @description What it said from then on; null where it was removed. */
      text: string | null;
    };
    TextModulesDto: {
      /** @description By language and name. */
      items: components['schemas']['TextModuleDto'][];
      fields: components['schemas']['TextModuleFieldDto'][];
      /** @description The newest in front, at most 50. */
      history: components['schemas']['TextModuleVersionDto'][];
      /** @description Of all of them together; give it back in If-Match to be told of changes by others. */
      revision: number;
    };
    TextModuleBody: {
      language: components['schemas']['Language'];
      /** @description Of cases for which it is offered; empty: each. */
      kinds: components['schemas']['CaseKind'][];
      name: string;
      /** @description Plain text with fields: `{{case.number}}`. */
      text: string;
    };
    TextModulePreviewBody: {
      language: components['schemas']['Language'];
      text: string;
      /** @description Of a case that the caller sees; samples where it is left out. */
      caseNumber?: string;
    };
    TextModulePreviewDto: {
      text: string;
    };
    FilledTextModuleDto: {
      language: components['schemas']['Language'];
      id: string;
      name: string;
      /** @description Plain text. What the case does not say stands in brackets. */
      text: string;
    };
    FilledTextModulesDto: {
      /** @description By language and name. */
      items: components['schemas']['FilledTextModuleDto'][];
    };
    PhotoBucketDto: {
      /** @description Scheme, host and port of the server: `https://s3.eu-central-1.amazonaws.com`. */
      endpoint: string;
      bucket: string;
      /** @description With which the names of the pictures begin; empty for all of it. */
      prefix: string;
      region: string;
      keyId: string;
      /** @description Whether its secret is known; it is never shown. */
      secretSet: boolean;
    };
    PhotoBucketSettingDto: {
      /** @description Null: the settings name none. */
      bucket: components['schemas']['PhotoBucketDto'] | null;
      /** @description That of the operator (`PHOTO_BUCKET`), which counts while the settings name none; null where there is none. */
      ofOperator: string | null;
      revision: number;
    };
    SetPhotoBucketBody: {
      endpoint: string;
      bucket: string;
      prefix?: string;
      region: string;
      keyId: string;
      /** @description As before where it is left out. */
      secret?: string;
    };
    PhotoBucketTestDto: {
      /** @description How many pictures it has, as far as they were counted. */
      pictures: number;
      /** @description There are more than were counted. */
      more: boolean;
    };
    /** @enum {string} */
    PhotoLibraryKind: 'portal' | 'folder' | 'bucket';
    PhotoLibraryDto: {
      kind: components['schemas']['PhotoLibraryKind'];
      id: string;
    };
    PhotoLibrariesDto: {
      /** @description Those that the operator has connected, and the bucket that the settings name. */
      items: components['schemas']['PhotoLibraryDto'][];
    };
    LibraryPhotoDto: {
      reference: string;
      title: string;
      caption: string;
      credit: string;
      /** @description Empty where the library does not say it. */
      licence: string;
      address: string | null;
    };
    LibraryPhotosDto: {
      items: components['schemas']['LibraryPhotoDto'][];
      /** @description Where the next ones begin; null where there are none. */
      nextOffset: number | null;
    };
    PhotoFromLibraryDto: {
      /** @description Since when the library shows it no more; null while it does. */
      withdrawnAt: string | null;
      id: string;
      libraryId: string;
      /** @description Null once its words were disposed of. */
      title: string | null;
      credit: string | null;
      licence: string | null;
      address: string | null;
      takenAt: string;
    };
    PhotosDto: {
      items: components['schemas']['PhotoFromLibraryDto'][];
    };
    TakePhotoBody: {
      libraryId: string;
      reference: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    TakenPhotoDto: {
      reference: string;
      title: string;
      caption: string;
      credit: string;
      /** @description Empty where the library does not say it. */
      licence: string;
      address: string | null;
      attachmentId: string;
      name: string;
    };
    CommuniquePersonDto: {
      id: string;
      name: string | null;
    };
    CommuniqueTurnDto: {
      /** @description Counted from 0. */
      level: number;
      /** @description Who was asked to sign it. */
      people: components['schemas']['CommuniquePersonDto'][];
      since: string;
      /** @description The first instant that is too late; null where the level has no term. */
      dueAt: string | null;
    };
    CommuniqueItemDto: {
      /** @enum {string} */
      kind: 'communique' | 'statement' | 'invitation' | 'rectification' | 'crisisNotice';
      /** @enum {string} */
      state: 'idea' | 'writing' | 'submitted' | 'approved' | 'scheduled' | 'released' | 'withdrawn';
      warnings: (
        | 'waits-long'
        | 'two-at-once'
        | 'quote-unauthorised'
        | 'held'
        | 'picture-withdrawn'
        | 'event-then'
        | 'line-outdated'
      )[];
      id: string;
      /** @description Null once its words were disposed of. */
      headline: string | null;
      lead: string | null;
      topicId: string | null;
      version: number;
      /** @description Who wrote the newest version. */
      writer: components['schemas']['CommuniquePersonDto'];
      /** @description Since when it has been in its state. */
      since: string;
      /** @description When its page appears, or appeared. */
      appearsAt: string | null;
      mailsAt: string | null;
      embargo: boolean;
      releasedAt: string | null;
      /** @description A version of it stands on its page. */
      standsReleased: boolean;
      slug: string | null;
      /** @description With whom it waits, by its ladder; empty where it goes by none, or does not wait. */
      waitsFor: components['schemas']['CommuniqueTurnDto'][];
      revision: number;
    };
    CommuniquePageDto: {
      items: components['schemas']['CommuniqueItemDto'][];
      nextCursor: string | null;
    };
    CommuniqueFreeDayDto: {
      pl: string;
      en: string;
    };
    PressEventDto: {
      /** @enum {string} */
      kind: 'conference' | 'briefing' | 'other';
      warnings: ('two-at-once' | 'communique-then')[];
      id: string;
      /** @description Null once its words were disposed of, as is its place. */
      title: string | null;
      place: string | null;
      startsAt: string;
      endsAt: string;
      accreditation: boolean;
      cancelled: boolean;
      revision: number;
    };
    CommuniquePlanDayDto: {
      /** Format: date */
      day: string;
      /** @description Why nobody works then; null of a working day. */
      free: components['schemas']['CommuniqueFreeDayDto'] | null;
      items: components['schemas']['CommuniqueItemDto'][];
      /** @description Meetings with the press that begin on it. */
      events: components['schemas']['PressEventDto'][];
    };
    CommuniquePlanDto: {
      days: components['schemas']['CommuniquePlanDayDto'][];
    };
    CommuniqueQuoteBody: {
      words: string;
      speaker: string;
      /** @description Whoever said it agreed to it. Nothing is released with one that is not. */
      authorised: boolean;
    };
    CommuniqueTranslationBody: {
      /** @enum {string} */
      language: 'pl' | 'en';
      headline: string;
      lead?: string;
      body?: string;
      html?: string;
    };
    CommuniqueFileBody: {
      /** @description Of an upload (`POST /api/attachments`), or of a file that the communiqué has already. */
      attachmentId: string;
      /**
       * @description What a picture shows, for whoever does not see it.
       * @default
       */
      alternative?: string;
      /** @default  */
      credit?: string;
      /**
       * @description By what right it is shown: a licence, a consent.
       * @default
       */
      rights?: string;
    };
    NewCommuniqueBody: {
      /**
       * Format: date
       * @description The day of its date line; null takes it away.
       */
      dateLine?: string | null;
      topicId?: string | null;
      /**
       * @default communique
       * @enum {string}
       */
      kind?: 'communique' | 'statement' | 'invitation' | 'rectification' | 'crisisNotice';
      headline: string;
      lead?: string;
      /** @description Plain text; blank lines part paragraphs. */
      body?: string;
      /** @description Formatted, in the place of `body`. */
      html?: string;
      quotes?: components['schemas']['CommuniqueQuoteBody'][];
      boilerplate?: string;
      pressContact?: string;
      place?: string;
      /** @description Whom it is for, in the office's own words. */
      audience?: string;
      translations?: components['schemas']['CommuniqueTranslationBody'][];
      files?: components['schemas']['CommuniqueFileBody'][];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CommuniqueWrittenDto: {
      id: string;
      /** @description The newest. */
      version: number;
      revision: number;
    };
    CommuniqueQuoteDto: {
      words: string | null;
      speaker: string | null;
      authorised: boolean;
    };
    CommuniqueTranslationDto: {
      /** @enum {string} */
      language: 'pl' | 'en';
      headline: string | null;
      lead: string | null;
      html: string | null;
      text: string | null;
    };
    CommuniqueFileDto: {
      attachmentId: string;
      name: string | null;
      mediaType: string;
      size: number;
      sha256: string | null;
      alternative: string | null;
      credit: string | null;
      rights: string | null;
    };
    CommuniqueShownDto: {
      /** Format: date */
      dateLine: string | null;
      version: number;
      headline: string | null;
      lead: string | null;
      html: string | null;
      text: string | null;
      quotes: components['schemas']['CommuniqueQuoteDto'][];
      boilerplate: string | null;
      pressContact: string | null;
      place: string | null;
      audience: string | null;
      translations: components['schemas']['CommuniqueTranslationDto'][];
      files: components['schemas']['CommuniqueFileDto'][];
    };
    CommuniqueLostPictureDto: {
      attachmentId: string;
      name: string | null;
      /** @description It stands on the page. */
      released: boolean;
    };
    CommuniqueVersionLineDto: {
      version: number;
      at: string;
      by: components['schemas']['CommuniquePersonDto'];
      /** @description SHA-256 over all that its page shows, in hex. */
      hash: string;
      correctionNote: string | null;
      approvedBy: components['schemas']['CommuniquePersonDto'] | null;
      releasedAt: string | null;
    };
    CommuniqueScheduleDto: {
      version: number;
      appearsAt: string;
      mailsAt: string;
      embargo: boolean;
    };
    CommuniqueReleasedDto: {
      version: number;
      slug: string;
      at: string;
      /** @description After the minute that was set for it: the office was down then. */
      minutesLate: number;
    };
    CommuniqueWithdrawalDto: {
      at: string;
      by: components['schemas']['CommuniquePersonDto'];
      reason: string | null;
    };
    CommuniqueReturnedDto: {
      by: components['schemas']['CommuniquePersonDto'];
      reason: string | null;
    };
    /** @enum {string} */
    Signatory: 'unitHead' | 'coordinator' | 'employee' | 'function';
    CommuniqueLevelDto: {
      signatory: components['schemas']['Signatory'];
      /** @description Whom it names, where it names one employee. */
      employee: components['schemas']['CommuniquePersonDto'] | null;
      functionId: string | null;
      signedBy: components['schemas']['CommuniquePersonDto'] | null;
      signedAt: string | null;
      /** @description Since when its turn is, or was; null where it has not come. */
      askedAt: string | null;
      /** @description The first instant that is too late; null where the level has no term, or its turn has not come. */
      dueAt: string | null;
    };
    CommuniqueDto: {
      /** @enum {string} */
      kind: 'communique' | 'statement' | 'invitation' | 'rectification' | 'crisisNotice';
      /** @enum {string} */
      state: 'idea' | 'writing' | 'submitted' | 'approved' | 'scheduled' | 'released' | 'withdrawn';
      id: string;
      topicId: string | null;
      /** @description The newest. */
      version: number;
      shown: components['schemas']['CommuniqueShownDto'];
      /** @description What would keep the version that is shown from being released, by the codes of the refusals. */
      faults: string[];
      /** @description Pictures of the version that is shown, and of the one on the page, that their library withdrew. */
      lostPictures: components['schemas']['CommuniqueLostPictureDto'][];
      /** @description Oldest first. */
      versions: components['schemas']['CommuniqueVersionLineDto'][];
      writers: components['schemas']['CommuniquePersonDto'][];
      approver: components['schemas']['CommuniquePersonDto'] | null;
      schedule: components['schemas']['CommuniqueScheduleDto'] | null;
      released: components['schemas']['CommuniqueReleasedDto'] | null;
      withdrawal: components['schemas']['CommuniqueWithdrawalDto'] | null;
      returned: components['schemas']['CommuniqueReturnedDto'] | null;
      /** @description Why it did not appear at its minute, by the codes of the refusals. */
      held: string[];
      /** @description The name of the ladder that it goes by; null where four eyes are enough, or it was not submitted. */
      ladder: string | null;
      levels: components['schemas']['CommuniqueLevelDto'][];
      /** @description Who may sign the levels whose turn is; empty where it goes by no ladder. */
      waitsFor: components['schemas']['CommuniquePersonDto'][];
      /** @description In whose name the caller can approve it now, their own first; empty where it is not theirs, or nothing waits. */
      signsAs: components['schemas']['CommuniquePersonDto'][];
      /** @description The caller can give it back to whoever writes it. */
      mayReturn: boolean;
      revision: number;
    };
    CommuniqueVersionBody: {
      /**
       * Format: date
       * @description The day of its date line; null takes it away.
       */
      dateLine?: string | null;
      topicId?: string | null;
      headline?: string;
      lead?: string;
      /** @description Plain text; blank lines part paragraphs. */
      body?: string;
      /** @description Formatted, in the place of `body`. */
      html?: string;
      quotes?: components['schemas']['CommuniqueQuoteBody'][];
      boilerplate?: string;
      pressContact?: string;
      place?: string;
      /** @description Whom it is for, in the office's own words. */
      audience?: string;
      translations?: components['schemas']['CommuniqueTranslationBody'][];
      files?: components['schemas']['CommuniqueFileBody'][];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CommuniqueCorrectionBody: {
      /**
       * Format: date
       * @description The day of its date line; null takes it away.
       */
      dateLine?: string | null;
      topicId?: string | null;
      headline?: string;
      lead?: string;
      /** @description Plain text; blank lines part paragraphs. */
      body?: string;
      /** @description Formatted, in the place of `body`. */
      html?: string;
      quotes?: components['schemas']['CommuniqueQuoteBody'][];
      boilerplate?: string;
      pressContact?: string;
      place?: string;
      /** @description Whom it is for, in the office's own words. */
      audience?: string;
      translations?: components['schemas']['CommuniqueTranslationBody'][];
      files?: components['schemas']['CommuniqueFileBody'][];
      /** @description What was corrected: stands on the page above the new version. */
      note: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CommuniqueDecisionBody: {
      version: number;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CommuniqueReturnBody: {
      version: number;
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CommuniqueReleaseBody: {
      version: number;
      /** @description When its mails leave: an instant with its offset, or a minute of Warsaw's clock (`2026-03-02T10:00`); at once where left out. */
      at?: string;
      /** @description When its page appears; with its mails where left out. */
      embargoUntil?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CommuniqueWithdrawalBody: {
      /** @description Stands on its page in the place of its words. */
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    WaitingCommuniqueDto: {
      /** @enum {string} */
      kind: 'communique' | 'statement' | 'invitation' | 'rectification' | 'crisisNotice';
      id: string;
      /** @description Null once its words were disposed of. */
      headline: string | null;
      version: number;
      /** @description Who wrote the newest version. */
      writer: components['schemas']['CommuniquePersonDto'];
      since: string;
      /** @description Counted from 0; null where it goes by no ladder. */
      level: number | null;
      /** @description The first instant that is too late; null where the level has no term. */
      dueAt: string | null;
      late: boolean;
      /** @description In whose name the caller can approve it: their own first. */
      signsAs: components['schemas']['CommuniquePersonDto'][];
    };
    WaitingCommuniquesDto: {
      items: components['schemas']['WaitingCommuniqueDto'][];
      /** @description There are more that wait than were looked at. */
      more: boolean;
    };
    TopicReferenceDto: {
      id: string;
      name: string | null;
    };
    /** @enum {string} */
    LineUse: 'internal' | 'quotable';
    LineQuestionDto: {
      question: string;
      answer: string;
    };
    LineAtHandDto: {
      use: components['schemas']['LineUse'];
      /** Format: date */
      validUntil: string | null;
      id: string;
      version: number;
      title: string;
      text: string;
      questions: components['schemas']['LineQuestionDto'][];
    };
    /**
     * @description `changed`: another version holds now; `ranOut`: its last day is over.
     * @enum {string}
     */
    QuoteState: 'current' | 'changed' | 'withdrawn' | 'ranOut' | 'notYet';
    QuotedLineDto: {
      /** @description `changed`: another version holds now; `ranOut`: its last day is over. */
      state: components['schemas']['QuoteState'];
      topic: components['schemas']['TopicReferenceDto'];
      lineId: string;
      title: string;
      version: number;
      /** @description The version that holds now; null where none does. */
      current: number | null;
    };
    /**
     * @description Since the communiqué's newest version was written.
     * @enum {string}
     */
    LineChange: 'new' | 'changed' | 'withdrawn' | 'ranOut';
    ChangedLineDto: {
      /** @description Since the communiqué's newest version was written. */
      change: components['schemas']['LineChange'];
      lineId: string;
      title: string;
      /** @description The one that holds now, or held last. */
      version: number;
    };
    CommuniqueLinesDto: {
      /** @description Null where it has none. */
      topic: components['schemas']['TopicReferenceDto'] | null;
      /** @description Those of its topic that may be quoted today. */
      lines: components['schemas']['LineAtHandDto'][];
      quotes: components['schemas']['QuotedLineDto'][];
      /** @description Lines of its topic that it does not quote, and that say something else than when its newest version was written. */
      changed: components['schemas']['ChangedLineDto'][];
    };
    CommuniqueLineBody: {
      version: number;
      topicId: string;
      lineId: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    PlanFeedDto: {
      /** @description Null while there is none. */
      openedAt: string | null;
    };
    OpenedPlanFeedDto: {
      /** @description Told this once: whoever knows it reads the plan. */
      address: string;
    };
    OpenPressEventDto: {
      id: string;
      /** @description Null once its words were disposed of, as is its place. */
      title: string | null;
      place: string | null;
      startsAt: string;
    };
    OpenPressEventsDto: {
      items: components['schemas']['OpenPressEventDto'][];
    };
    PressEventBody: {
      /** @enum {string} */
      kind: 'other' | 'conference' | 'briefing';
      title: string;
      place: string;
      /** @description A minute of Warsaw's clock (`2026-03-02T10:00`), or an instant with its offset. */
      startsAt: string;
      /** @description Later than the start, within a week. */
      endsAt: string;
      /** @description Journalists ask to be let in. */
      accreditation: boolean;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    PressEventWrittenDto: {
      id: string;
      revision: number;
    };
    CancelPressEventBody: {
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    PressTopicDto: {
      topicId: string;
      pl: string;
      en: string;
      /** @description The end of its address, below `/prasa/temat/`. */
      slug: string;
    };
    PressDutyDto: {
      phone: string | null;
      email: string | null;
      hoursPl: string | null;
      hoursEn: string | null;
    };
    PressRoomDto: {
      topics: components['schemas']['PressTopicDto'][];
      /** @description Null where nobody has said it. */
      duty: components['schemas']['PressDutyDto'] | null;
      revision: number;
    };
    PressTopicBody: {
      /** @description As everybody reads it; the office's own name of a topic may say more than that. */
      pl: string;
      en: string;
    };
    PressRoomWrittenDto: {
      revision: number;
    };
    PressDutyBody: {
      phone?: string;
      email?: string;
      /** @description When somebody answers there, in words. */
      hoursPl?: string;
      hoursEn?: string;
    };
    MailingCommuniqueDto: {
      id: string;
      headline: string | null;
    };
    CaseCommuniqueDto: {
      /** @description The communiqué that the case answers; null where it answers none. */
      communique: components['schemas']['MailingCommuniqueDto'] | null;
      mailingId: string | null;
    };
    MailingPersonDto: {
      id: string;
      name: string | null;
    };
    MailingTallyDto: {
      waiting: number;
      sent: number;
      refused: number;
      /** @description Nobody knows whether they left: they wait for a person. */
      unknown: number;
      dropped: number;
    };
    MailingItemDto: {
      /** @enum {string} */
      kind: 'embargo' | 'release' | 'withdrawal' | 'test';
      /** @enum {string} */
      state: 'planned' | 'scheduled' | 'sending' | 'paused' | 'held' | 'ended' | 'cancelled';
      /** @enum {string|null} */
      cancelledBecause: 'person' | 'withdrawn' | 'otherVersion' | 'nobody' | null;
      id: string;
      communique: components['schemas']['MailingCommuniqueDto'];
      version: number;
      plannedBy: components['schemas']['MailingPersonDto'];
      plannedAt: string;
      sendAt: string | null;
      embargoUntil: string | null;
      /** @description 0 until it starts. */
      recipients: number;
      tally: components['schemas']['MailingTallyDto'];
      revision: number;
    };
    MailingsOfCommuniqueDto: {
      items: components['schemas']['MailingItemDto'][];
    };
    MailingAudienceBody: {
      /**
       * @description Whoever asked in a case under this topic.
       * @default null
       */
      topicId?: string | null;
      listIds: string[];
      contactIds: string[];
      /** @description At their general address. */
      newsroomIds: string[];
      /**
       * @description Whoever was sent an earlier version of the communiqué.
       * @default false
       */
      earlier?: boolean;
    };
    NewMailingBody: {
      /** @enum {string} */
      kind: 'embargo' | 'release' | 'withdrawal';
      version: number;
      audience: components['schemas']['MailingAudienceBody'];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    MailingPreviewBody: {
      /** @enum {string} */
      kind: 'embargo' | 'release' | 'withdrawal';
      version: number;
      audience: components['schemas']['MailingAudienceBody'];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    MailingLeftOutDto: {
      /** @description They asked to get none. */
      refused: number;
      /** @description Their mail comes back. */
      bounced: number;
      noAddress: number;
      /** @description An address that stands there once more. */
      repeated: number;
      /** @description They stand on a list, and chose other topics. */
      otherTopics: number;
    };
    MailingPreviewDto: {
      recipients: number;
      leftOut: components['schemas']['MailingLeftOutDto'];
      /** @description The first of them, by the order of the lists. */
      first: string[];
      subject: string;
      text: string;
    };
    TestCopyBody: {
      version: number;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    MailingPageDto: {
      items: components['schemas']['MailingItemDto'][];
      nextCursor: string | null;
    };
    MailingAimDto: {
      id: string;
      name: string;
    };
    MailingAnswerDto: {
      caseId: string;
      number: string | null;
    };
    MailingDto: {
      /** @enum {string} */
      kind: 'embargo' | 'release' | 'withdrawal' | 'test';
      /** @enum {string} */
      state: 'planned' | 'scheduled' | 'sending' | 'paused' | 'held' | 'ended' | 'cancelled';
      /** @enum {string|null} */
      cancelledBecause: 'person' | 'withdrawn' | 'otherVersion' | 'nobody' | null;
      id: string;
      communique: components['schemas']['MailingCommuniqueDto'];
      version: number;
      plannedBy: components['schemas']['MailingPersonDto'];
      plannedAt: string;
      sendAt: string | null;
      embargoUntil: string | null;
      /** @description 0 until it starts. */
      recipients: number;
      tally: components['schemas']['MailingTallyDto'];
      revision: number;
      audience: components['schemas']['MailingAudienceBody'];
      /** @description What the audience's lists, people, newsrooms and topic are called. */
      aims: components['schemas']['MailingAimDto'][];
      startedAt: string | null;
      movedAt: string;
      leftOut: components['schemas']['MailingLeftOutDto'] | null;
      answers: components['schemas']['MailingAnswerDto'][];
    };
    MailingRecipientDto: {
      /** @enum {string} */
      whose: 'contact' | 'newsroom' | 'employee';
      /** @enum {string} */
      state: 'waiting' | 'sent' | 'refused' | 'unknown' | 'dropped';
      number: number;
      personId: string;
      /** @description Null once they were erased. */
      name: string | null;
      email: string | null;
      attempts: number;
      nextAttemptAt: string | null;
      /** @description The server's reply (RFC 5321), and its enhanced code (RFC 3463). */
      code: number | null;
      status: string | null;
      changedAt: string;
    };
    MailingRecipientPageDto: {
      items: components['schemas']['MailingRecipientDto'][];
      nextCursor: string | null;
    };
    UnknownDecisionBody: {
      /** @description All of them where left out. */
      numbers?: number[];
      /** @description Once more; they may have got it already. Otherwise they are dropped. */
      sendAgain: boolean;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ContactMailingDto: {
      /** @enum {string} */
      kind: 'embargo' | 'release' | 'withdrawal' | 'test';
      /** @enum {string} */
      state: 'waiting' | 'sent' | 'refused' | 'unknown' | 'dropped';
      mailingId: string;
      communique: components['schemas']['MailingCommuniqueDto'];
      email: string | null;
      at: string;
    };
    BouncedAddressDto: {
      email: string;
      /** @description RFC 3463, or the digits of the reply. */
      status: string;
      at: string;
    };
    ContactMailingsDto: {
      items: components['schemas']['ContactMailingDto'][];
      /** @description Addresses of theirs from which mail came back: mailings leave them out. */
      bounced: components['schemas']['BouncedAddressDto'][];
    };
    TrustAddressBody: {
      email: string;
    };
    TopicFiguresDto: {
      /** @description Of the cases that the caller sees. */
      cases: number;
      open: number;
      /** @description Open, and past their term. */
      overdue: number;
      answered: number;
    };
    TopicItemDto: {
      id: string;
      name: string;
      owner: components['schemas']['TopicReferenceDto'];
      closed: boolean;
      /** @description Since when a crisis goes on; null where none does. */
      crisisSince: string | null;
      openedAt: string;
      figures: components['schemas']['TopicFiguresDto'];
      revision: number;
    };
    TopicPageDto: {
      items: components['schemas']['TopicItemDto'][];
      nextCursor: string | null;
    };
    NewTopicBody: {
      name: string;
      description?: string;
      /** @description Who answers for it; the caller, where left out. */
      ownerId?: string;
      /** @description Units that it concerns. */
      unitIds?: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    WithheldDto: {
      /** @description Why it was not given: the code of the refusal. */
      code: string;
      count: number;
    };
    StatementProgressDto: {
      statementId: string;
      waiting: number;
      given: number;
      withheld: components['schemas']['WithheldDto'][];
    };
    /** @enum {string} */
    LineState: 'written' | 'approved' | 'returned';
    TopicLevelDto: {
      signatory: components['schemas']['Signatory'];
      /** @description Whom it names, where it names one employee. */
      employee: components['schemas']['TopicReferenceDto'] | null;
      functionId: string | null;
      signedBy: components['schemas']['TopicReferenceDto'] | null;
      signedAt: string | null;
    };
    LineVersionDto: {
      /** Format: date */
      validFrom: string | null;
      /** Format: date */
      validUntil: string | null;
      use: components['schemas']['LineUse'];
      state: components['schemas']['LineState'];
      version: number;
      title: string;
      text: string;
      questions: components['schemas']['LineQuestionDto'][];
      author: components['schemas']['TopicReferenceDto'];
      writtenAt: string;
      /** @description Who approved or returned it. */
      decidedBy: components['schemas']['TopicReferenceDto'] | null;
      decidedAt: string | null;
      /** @description Why it was returned. */
      reason: string | null;
      /** @description The name of the ladder that it goes by. */
      ladder: string | null;
      levels: components['schemas']['TopicLevelDto'][];
    };
    LineDto: {
      id: string;
      withdrawn: boolean;
      /** @description The version that holds today; null where none does. */
      inForce: number | null;
      /** @description The newest first. */
      versions: components['schemas']['LineVersionDto'][];
      /** @description In whose name the caller can approve it now, their own first; empty where it is not theirs, or nothing waits. */
      signsAs: components['schemas']['TopicReferenceDto'][];
      /** @description Who may sign the levels whose turn is; empty where it goes by no ladder. */
      waitsFor: components['schemas']['TopicReferenceDto'][];
    };
    DecisionDto: {
      id: string;
      text: string;
      confirmed: boolean;
      by: components['schemas']['TopicReferenceDto'];
      at: string;
    };
    StatementDto: {
      id: string;
      text: string;
      author: components['schemas']['TopicReferenceDto'];
      writtenAt: string;
      /** @description Null as long as nobody has approved it. */
      approvedBy: components['schemas']['TopicReferenceDto'] | null;
      approvedAt: string | null;
      /** @description In how many cases it is given. */
      cases: number;
      /** @description The name of the ladder that it goes by. */
      ladder: string | null;
      levels: components['schemas']['TopicLevelDto'][];
      /** @description In whose name the caller can approve it now, their own first; empty where it is not theirs, or nothing waits. */
      signsAs: components['schemas']['TopicReferenceDto'][];
      /** @description Who may sign the levels whose turn is; empty where it goes by no ladder. */
      waitsFor: components['schemas']['TopicReferenceDto'][];
    };
    CrisisDto: {
      id: string;
      reason: string;
      team: components['schemas']['TopicReferenceDto'][];
      declaredBy: components['schemas']['TopicReferenceDto'];
      declaredAt: string;
      /** @description Null while it goes on. */
      endedAt: string | null;
      endedBy: components['schemas']['TopicReferenceDto'] | null;
      /** @description What was decided and learnt, the oldest first. */
      log: components['schemas']['DecisionDto'][];
      /** @description Holding statements, the newest first. */
      statements: components['schemas']['StatementDto'][];
    };
    TopicDocumentDto: {
      id: string;
      /** @description Null once its words were disposed of. */
      name: string | null;
      mediaType: string;
      /** @description In bytes. */
      size: number;
      by: components['schemas']['TopicReferenceDto'];
      at: string;
    };
    TopicDto: {
      /** @description How far the newest approved holding statement is; null where there is none. */
      progress: components['schemas']['StatementProgressDto'] | null;
      description: string;
      units: components['schemas']['TopicReferenceDto'][];
      lines: components['schemas']['LineDto'][];
      /** @description The newest first. */
      crises: components['schemas']['CrisisDto'][];
      /** @description The newest last. */
      documents: components['schemas']['TopicDocumentDto'][];
      id: string;
      name: string;
      owner: components['schemas']['TopicReferenceDto'];
      closed: boolean;
      /** @description Since when a crisis goes on; null where none does. */
      crisisSince: string | null;
      openedAt: string;
      figures: components['schemas']['TopicFiguresDto'];
      revision: number;
    };
    ChangeTopicBody: {
      name?: string;
      description?: string;
      ownerId?: string;
      unitIds?: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    TopicCaseDto: {
      /** @enum {string} */
      status:
        | 'registered'
        | 'assigned'
        | 'inProgress'
        | 'waitingForInput'
        | 'suspended'
        | 'pendingApproval'
        | 'approved'
        | 'answered'
        | 'closed';
      id: string;
      number: string;
      /** @description Null once its words were erased. */
      subject: string | null;
      receivedAt: string;
      /** @description The end of the term that runs; null where none does. */
      dueAt: string | null;
      overdue: boolean;
      /** @description A topic of it, this one or another, has a crisis. */
      inCrisis: boolean;
      assignee: components['schemas']['TopicReferenceDto'] | null;
    };
    TopicCasePageDto: {
      items: components['schemas']['TopicCaseDto'][];
      nextCursor: string | null;
    };
    TopicCasesBody: {
      caseIds: string[];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    AlikeCaseDto: {
      id: string;
      number: string;
      /** @description Null once its words were erased. */
      subject: string | null;
      receivedAt: string;
    };
    AlikeCasesDto: {
      /** @description The most alike in front. */
      items: components['schemas']['AlikeCaseDto'][];
    };
    TopicActorDto: {
      id: string;
      /** @description Null of the office itself. */
      name: string | null;
      actingFor?: string;
      actingForName?: string | null;
    };
    TopicHistoryItemDto: {
      eventId: string;
      type: string;
      occurredAt: string;
      actor: components['schemas']['TopicActorDto'];
      summary: string;
    };
    TopicHistoryDto: {
      items: components['schemas']['TopicHistoryItemDto'][];
      nextCursor: string | null;
    };
    LineQuestionBody: {
      question: string;
      answer: string;
    };
    LineBody: {
      /**
       * Format: date
       * @description The first day on which it holds, in Warsaw; from its approval, where left out.
       */
      validFrom?: string;
      /**
       * Format: date
       * @description The last day; until it is replaced, where left out.
       */
      validUntil?: string;
      use: components['schemas']['LineUse'];
      title: string;
      text: string;
      /** @description What is likely to be asked, and what is answered. */
      questions?: components['schemas']['LineQuestionBody'][];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    LineVersionBody: {
      /**
       * Format: date
       * @description The first day on which it holds, in Warsaw; from its approval, where left out.
       */
      validFrom?: string;
      /**
       * Format: date
       * @description The last day; until it is replaced, where left out.
       */
      validUntil?: string;
      use: components['schemas']['LineUse'];
      title: string;
      text: string;
      /** @description What is likely to be asked, and what is answered. */
      questions?: components['schemas']['LineQuestionBody'][];
      /** @description The number that it gets: one more than the newest that its author has seen. */
      version: number;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ApproveLineBody: {
      version: number;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ReturnLineBody: {
      version: number;
      reason: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    TopicDocumentBody: {
      /** @description Of an upload, or of a file that the caller may read. */
      attachmentId: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    TopicOfCaseDto: {
      id: string;
      name: string;
      closed: boolean;
      /** @description Those that hold today. */
      lines: components['schemas']['LineAtHandDto'][];
    };
    SuggestedTopicDto: {
      id: string;
      name: string;
    };
    TopicsOfCaseDto: {
      topics: components['schemas']['TopicOfCaseDto'][];
      /** @description Open topics about what seems to be the same. */
      suggested: components['schemas']['SuggestedTopicDto'][];
      /** @description What letters of the case quote. */
      quotes: components['schemas']['QuotedLineDto'][];
    };
    QuoteLineBody: {
      topicId: string;
      lineId: string;
      version: number;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    CrisisBody: {
      reason: string;
      /** @description Who is called besides the topic's owner. */
      teamIds?: string[];
      /** @description By the end of which working day its cases are to be answered inside the office, 0 for the same day; their internal terms stay, where left out. */
      internalDays?: number;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    DecisionBody: {
      text: string;
      /** @description It is known to be so. */
      confirmed: boolean;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    StatementBody: {
      text: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    ApproveStatementBody: {
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    SurgeDto: {
      id: string;
      at: string;
      /** @description How many looked alike. */
      count: number;
      /** @description Within how many hours they arrived. */
      hours: number;
      /** @description How many cases of all kinds arrive in so many hours, on average of the weeks before. */
      usual: number;
      /** @description From how many on it is told. */
      threshold: number;
      /** @description Of these, those that the caller sees. */
      cases: components['schemas']['AlikeCaseDto'][];
    };
    /**
     * @description A line to take, or the holding statement of a crisis.
     * @enum {string}
     */
    TopicPurpose: 'topicLine' | 'crisisStatement';
    TopicApprovalDto: {
      /** @description A line to take, or the holding statement of a crisis. */
      purpose: components['schemas']['TopicPurpose'];
      /** @description Of the line or statement. */
      id: string;
      topic: components['schemas']['TopicReferenceDto'];
      /** @description Of a line. */
      title: string | null;
      version: number | null;
      by: components['schemas']['TopicReferenceDto'];
      since: string;
      /** @description Counted from 0; null where it goes by no ladder. */
      level: number | null;
      /** @description The first instant that is too late; null where the level has no term. */
      dueAt: string | null;
      late: boolean;
      /** @description In whose name the caller can sign it: their own first. */
      signsAs: components['schemas']['TopicReferenceDto'][];
      /** @description The topic has a crisis: it stands in front of the others. */
      inCrisis: boolean;
    };
    TopicApprovalsDto: {
      items: components['schemas']['TopicApprovalDto'][];
      /** @description There are more that wait than were looked at. */
      more: boolean;
    };
    /** @enum {string} */
    PublicationState: 'suggested' | 'recorded' | 'dropped' | 'removed';
    CoverageLinkDto: {
      id: string;
      /** @description A case has one. */
      number: string | null;
      name: string | null;
    };
    CoverageItemDto: {
      state: components['schemas']['PublicationState'];
      /** Format: date */
      publishedOn: string;
      /** @enum {string|null} */
      tone: 'positive' | 'neutral' | 'negative' | null;
      id: string;
      /** @description Empty where it stands on no page. Texts are null once they were disposed of. */
      link: string | null;
      outlet: string | null;
      title: string | null;
      reach: number | null;
      hasClipping: boolean;
      communique: components['schemas']['CoverageLinkDto'] | null;
      topic: components['schemas']['CoverageLinkDto'] | null;
      /** @description Null also where the caller does not see it. */
      case: components['schemas']['CoverageLinkDto'] | null;
      contact: components['schemas']['CoverageLinkDto'] | null;
      revision: number;
    };
    CoveragePageDto: {
      items: components['schemas']['CoverageItemDto'][];
      nextCursor: string | null;
    };
    CoverageFiguresDto: {
      count: number;
      positive: number;
      neutral: number;
      negative: number;
      reach: number;
    };
    /**
     * @description How it speaks of the office.
     * @enum {string}
     */
    Tone: 'positive' | 'neutral' | 'negative';
    CoverageBody: {
      /** Format: date */
      publishedOn: string;
      /** @description How it speaks of the office. */
      tone?: components['schemas']['Tone'];
      /** @description Where it stands; left out of what was printed or broadcast. */
      link?: string;
      /** @description The newspaper, station or portal, as it calls itself. */
      outlet: string;
      title: string;
      /** @description How many people it reached, as somebody estimates. */
      reach?: number;
      note?: string;
      /** @description An upload: the clipping. */
      clippingId?: string;
      communiqueId?: string;
      topicId?: string;
      caseId?: string;
      /** @description The journalist. */
      contactId?: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    PageBody: {
      address: string;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    PageHeadDto: {
      /**
       * Format: date
       * @description Null where the page says none.
       */
      publishedOn: string | null;
      link: string;
      title: string;
      outlet: string;
      author: string | null;
      /** @description The publication that is recorded of this page; null where none is. */
      recordedAs: string | null;
    };
    /** @enum {string} */
    FollowUp: 'pressCriticism' | 'rectification';
    CoverageFollowUpDto: {
      kind: components['schemas']['FollowUp'];
      case: components['schemas']['CoverageLinkDto'];
    };
    CoverageDto: {
      state: components['schemas']['PublicationState'];
      /** Format: date */
      publishedOn: string;
      /** @enum {string|null} */
      tone: 'positive' | 'neutral' | 'negative' | null;
      id: string;
      link: string | null;
      outlet: string | null;
      title: string | null;
      reach: number | null;
      note: string | null;
      /** @description Its file: `/api/coverage/{id}/clipping`. */
      clippingId: string | null;
      communique: components['schemas']['CoverageLinkDto'] | null;
      topic: components['schemas']['CoverageLinkDto'] | null;
      case: components['schemas']['CoverageLinkDto'] | null;
      contact: components['schemas']['CoverageLinkDto'] | null;
      /** @description The feed that named it. */
      feed: components['schemas']['CoverageLinkDto'] | null;
      /** @description Cases that were begun because of it, as far as the caller sees them. */
      followUps: components['schemas']['CoverageFollowUpDto'][];
      revision: number;
    };
    FollowUpBody: {
      kind: components['schemas']['FollowUp'];
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    FollowUpWrittenDto: {
      caseId: string;
    };
    CoverageFeedDto: {
      id: string;
      name: string;
      address: string;
      stopped: boolean;
      /** @description When it was read last; null before the first time. */
      readAt: string | null;
      /** @description When it is read next; null where it is stopped or was not read yet. */
      nextAt: string | null;
      /** @description Why it could not be read, as the code of a refusal; null where it could. */
      fault: string | null;
      /** @description Since when; null where it could be read. */
      failingSince: string | null;
      revision: number;
    };
    CoverageFeedsDto: {
      items: components['schemas']['CoverageFeedDto'][];
    };
    NewCoverageFeedBody: {
      /** @description The feed's own title, where left out. */
      name?: string;
      address: string;
    };
    ChangeCoverageFeedBody: {
      name?: string;
      address?: string;
      stopped?: boolean;
    };
    WatcherDto: {
      id: string;
      name: string | null;
    };
    WatchersDto: {
      items: components['schemas']['WatcherDto'][];
      /** @description The caller is one of them. */
      watching: boolean;
    };
    AccessPlaceDto: {
      /** @description The network address. */
      address: string;
      userAgent: string;
    };
    AccessItemDto: {
      id: string;
      at: string;
      /** @description The segment, a day in Warsaw: later than `at` where it was written late. */
      day: string;
      /** @description Null of what the office says itself (`lost`). */
      employeeId: string | null;
      employeeName: string | null;
      /** @description The absent employee by whose right it was done. */
      actingFor: string | null;
      actingForName: string | null;
      session: string | null;
      /** @description By what, with its version: `console/0.1.0`. */
      client: string;
      /** @enum {string} */
      act: 'opened' | 'replayed' | 'exported' | 'searched' | 'signedIn' | 'administered' | 'refused' | 'lost';
      kind: string;
      thingId: string | null;
      thingLabel: string | null;
      /** @description The caller may not see the thing: neither its id nor its label is said. */
      hidden: boolean;
      /** @description Which list was searched or exported, what was administered (`PATCH /api/office`), how many entries were lost. */
      detail: string | null;
      /** @description Of a sign-in: where from. */
      place: components['schemas']['AccessPlaceDto'] | null;
      /** @description Searched for. */
      words: string | null;
      /** @description Words were searched for; their key is destroyed. */
      wordsGone: boolean;
    };
    AccessPageDto: {
      items: components['schemas']['AccessItemDto'][];
      nextCursor: string | null;
    };
    AccessNoticeDto: {
      /** @description They said that they know what is recorded about them, and why. */
      known: boolean;
      /** @description For how many years it is kept. */
      years: number;
      /** @description After how many days what was searched for is forgotten. */
      wordsDays: number;
    };
    AccessDayDto: {
      /** @description A day in Warsaw, `YYYY-MM-DD`. */
      day: string;
      /** @description Nothing is added to it any more. */
      closedAt: string | null;
      /** @description The key of what was searched for is destroyed. */
      wordsGoneAt: string | null;
      /** @description Nothing is left of it. */
      expiredAt: string | null;
    };
    AccessDaysDto: {
      items: components['schemas']['AccessDayDto'][];
      /** @description For how many years it is kept. */
      years: number;
      /** @description After how many days what was searched for is forgotten. */
      wordsDays: number;
    };
    CheckedDayDto: {
      day: string;
      /**
       * @description `intact`, `changed`: its hash beside the event that was written when it was closed. `open`: there is none yet.
       * @enum {string}
       */
      verdict: 'open' | 'intact' | 'changed' | 'expired';
      entries: number;
      /** @description SHA-256 in hexadecimal; null of what is open or expired. */
      sha256: string | null;
      recordedSha256: string | null;
    };
    /** @enum {string} */
    ExportFormat: 'csv' | 'jsonl' | 'xlsx' | 'pdf';
    ExportBody: {
      format: components['schemas']['ExportFormat'];
      filter?: {
        [key: string]: unknown;
      };
      /** @description `caseLog` (`filter.case`), `cases` (the filters of the list), `register` (`filter.kind`, `filter.year`), `person` (`filter.contact`), `audit` (`filter.employee`, `filter.from`, `filter.to`), `contactHistory` (`filter.contact` or `filter.newsroom`), `history` (`filter.kind`, `filter.id`, `filter.at`), `caseFile` (`filter.case`), `report` (`filter.name`, `filter.from`, `filter.to`, `filter.unit`, `filter.employee`), `question` (`filter.sql`, `filter.parameters`, `filter.name`). */
      of: string;
    };
    ExportOrderedDto: {
      id: string;
    };
    /**
     * @description `waiting`, `running`, `ready`; `failed`: see `why`; `dropped`: somebody's data were erased since, and the file may have held them.
     * @enum {string}
     */
    ExportState: 'waiting' | 'running' | 'ready' | 'failed' | 'dropped';
    ExportDto: {
      format: components['schemas']['ExportFormat'];
      /** @description `waiting`, `running`, `ready`; `failed`: see `why`; `dropped`: somebody's data were erased since, and the file may have held them. */
      state: components['schemas']['ExportState'];
      /** @description Per cent; null where nobody counted the rows before. */
      progress: number | null;
      /** @description Gathered so far. */
      rows: number;
      /** @description Bytes. */
      size: number | null;
      id: string;
      of: string;
      orderedAt: string;
      endedAt: string | null;
      /** @description When the file is let go. */
      keptUntil: string;
      name: string | null;
      /** @description Of the file, in hexadecimal. */
      sha256: string | null;
      /** @description It holds a part of what was asked for: its last row says how much is left. */
      isCut: boolean;
      /** @description Why there is none, in words. */
      why: string | null;
    };
    ExportsDto: {
      /** @description Newest first. */
      items: components['schemas']['ExportDto'][];
    };
    /** @enum {string} */
    MailLanguage: 'pl' | 'en';
    /** @enum {string} */
    MailSecurity: 'tls' | 'starttls' | 'none';
    /** @enum {string} */
    MailAfterwards: 'nothing' | 'markRead' | 'move';
    MailboxImapDto: {
      security: components['schemas']['MailSecurity'];
      afterwards: components['schemas']['MailAfterwards'];
      moveTo: string | null;
      host: string;
      port: number;
      user: string;
      folder: string;
      since: string;
      throughGateway: boolean;
    };
    MailboxSendingDto: {
      security: components['schemas']['MailSecurity'];
      user: string | null;
      host: string;
      port: number;
      /** @description Whether a password is kept; it is never read. */
      passwordSet: boolean;
    };
    /** @enum {string} */
    OAuthProvider: 'microsoft' | 'google';
    MailboxOAuthDto: {
      provider: components['schemas']['OAuthProvider'];
      tenant: string | null;
      clientId: string;
      /** @description Whether a secret of the client is kept; it is never read. */
      clientSecretSet: boolean;
      /** @description Whether somebody signed it in; the consent may have been withdrawn since, which its state says. */
      signedIn: boolean;
    };
    FaultDto: {
      /** @description Stable. */
      code: string;
      /** @description In the caller's language. */
      message: string;
    };
    MailboxStateDto: {
      /**
       * Format: date-time
       * @description When it was last looked at without a fault.
       */
      fetchedAt: string | null;
      fault: components['schemas']['FaultDto'] | null;
      /** Format: date-time */
      faultSince: string | null;
      /** @description Whether administrators were told of the fault: once, minutes after it began. */
      told: boolean;
      /** @description Messages that are registered, or on the way. */
      taken: number;
      /** @description Messages that could not be taken in; they are tried again. */
      failed: number;
      tooLarge: number;
    };
    MailboxDto: {
      kind: components['schemas']['CaseKind'] | null;
      unitId: string | null;
      language: components['schemas']['MailLanguage'] | null;
      imap: components['schemas']['MailboxImapDto'] | null;
      /** @description Null: its mail leaves by the server of the office. */
      smtp: components['schemas']['MailboxSendingDto'] | null;
      /** @description Null: it sends under the name of the office. */
      senderName: string | null;
      /** @description Null: it signs in by password. */
      oauth: components['schemas']['MailboxOAuthDto'] | null;
      /** @description Null where nothing was fetched yet. */
      state: components['schemas']['MailboxStateDto'] | null;
      id: string;
      address: string;
      revision: number;
    };
    MailboxesDto: {
      items: components['schemas']['MailboxDto'][];
    };
    ImapDto: {
      host: string;
      /** @description `none`: to the machine itself only. */
      security: components['schemas']['MailSecurity'];
      /** @description Written, never read. Needed with a new server or user. */
      password?: string;
      /** @default INBOX */
      folder?: string;
      /**
       * Format: date
       * @description Older messages are not taken in unless asked for; today where left out.
       */
      since?: string;
      /**
       * @description What becomes of a message on the server once it is durable here.
       * @default nothing
       */
      afterwards?: components['schemas']['MailAfterwards'];
      /** @description The folder to move messages to. */
      moveTo?: string | null;
      /**
       * @description The server is the office's gateway: what it writes in Authentication-Results counts (AUTHSERV_ID).
       * @default false
       */
      throughGateway?: boolean;
      port: number;
      user: string;
    };
    MailboxSmtpDto: {
      host: string;
      /** @description `none`: to the machine itself only. */
      security: components['schemas']['MailSecurity'];
      /** @description Null: the server asks for no sign-in. */
      user?: string | null;
      /** @description Written, never read. Needed with a new server or user. */
      password?: string;
      port: number;
    };
    OAuthDto: {
      provider: components['schemas']['OAuthProvider'];
      /** @description Of the application that the office registered at the provider. */
      clientId: string;
      /** @description Written, never read. Google: needed with a new client. */
      clientSecret?: string;
      /** @description Microsoft: the directory; `organizations` where left out. */
      tenant?: string | null;
    };
    NewMailboxDto: {
      /** Format: email */
      address: string;
      /** @description What a mail to it is registered as; null: a press inquiry. */
      kind?: components['schemas']['CaseKind'] | null;
      unitId?: string | null;
      language?: components['schemas']['MailLanguage'] | null;
      /** @description Left out: its mail comes by SMTP. */
      imap?: components['schemas']['ImapDto'] | null;
      /** @description By which its mail leaves; null: by the server of the office. */
      smtp?: components['schemas']['MailboxSmtpDto'] | null;
      /** @description Under which name it sends; null: the name of the office. */
      senderName?: string | null;
      /** @description Null: it signs in by password. */
      oauth?: components['schemas']['OAuthDto'] | null;
    };
    ChangeImapDto: {
      host?: string;
      /** @description `none`: to the machine itself only. */
      security?: components['schemas']['MailSecurity'];
      /** @description Written, never read. Needed with a new server or user. */
      password?: string;
      /** @default INBOX */
      folder?: string;
      /**
       * Format: date
       * @description Older messages are not taken in unless asked for; today where left out.
       */
      since?: string;
      /**
       * @description What becomes of a message on the server once it is durable here.
       * @default nothing
       */
      afterwards?: components['schemas']['MailAfterwards'];
      /** @description The folder to move messages to. */
      moveTo?: string | null;
      /**
       * @description The server is the office's gateway: what it writes in Authentication-Results counts (AUTHSERV_ID).
       * @default false
       */
      throughGateway?: boolean;
      port?: number;
      user?: string;
    };
    ChangeMailboxDto: {
      /** Format: email */
      address?: string;
      /** @description What a mail to it is registered as; null: a press inquiry. */
      kind?: components['schemas']['CaseKind'] | null;
      unitId?: string | null;
      language?: components['schemas']['MailLanguage'] | null;
      /** @description Null: its mail comes by SMTP from now on. */
      imap?: components['schemas']['ChangeImapDto'] | null;
      /** @description By which its mail leaves; null: by the server of the office. */
      smtp?: components['schemas']['MailboxSmtpDto'] | null;
      /** @description Under which name it sends; null: the name of the office. */
      senderName?: string | null;
      /** @description Null: it signs in by password. */
      oauth?: components['schemas']['OAuthDto'] | null;
    };
    MailboxTestDto: {
      /** @description Why it cannot be read. */
      fault: components['schemas']['FaultDto'] | null;
      /** @description Messages in the folder. */
      messages: number | null;
      /** @description The folders that there are, where one was not found. */
      folders: string[] | null;
      /** @description Why it cannot send. */
      sendingFault: components['schemas']['FaultDto'] | null;
      /** @description Why the test mail that was sent was not seen. */
      roundTripFault: components['schemas']['FaultDto'] | null;
      /** @description Nothing is wrong, as far as could be tried. */
      ok: boolean;
      /** @description The test mail was sent, and seen in the mailbox. */
      cameBack: boolean;
    };
    MailboxSignInDto: {
      /** @description To be entered there; null: the address is all. */
      code: string | null;
      /** @description Seconds between two questions whether it is done. */
      interval: number | null;
      /** @description The address to open. */
      url: string;
      /** @description Seconds for which it counts. */
      seconds: number;
    };
    MailboxSignInCompletionDto: {
      /** @description As the provider sent it back. */
      code?: string;
      state?: string;
    };
    MailboxSignInProgressDto: {
      /** @description Seconds; null: it is done. */
      askAgainIn: number | null;
      done: boolean;
    };
    /**
     * @description `older`: from before the day from which messages are taken in.
     * @enum {string}
     */
    MissingReason: 'waiting' | 'failed' | 'too-large' | 'older';
    MissingMessageDto: {
      size: number | null;
      /** Format: date-time */
      at: string | null;
      from: string | null;
      subject: string | null;
      /** @description `older`: from before the day from which messages are taken in. */
      reason: components['schemas']['MissingReason'];
      fault: components['schemas']['FaultDto'] | null;
      uid: number;
    };
    ReconciliationDto: {
      /** @description The newest 200 of those that are not. */
      missing: components['schemas']['MissingMessageDto'][];
      /**
       * Format: date-time
       * @description When the last of these was noticed.
       */
      goneLatest: string | null;
      /** @description Messages in the folder. */
      onServer: number;
      /** @description Of those, the ones that are registered, or on the way. */
      registered: number;
      /** @description How many are not. */
      missingCount: number;
      /** @description Messages that somebody else, a person or a program, moved or deleted before they could be read: nothing of them is known. */
      goneCount: number;
    };
    TakeInDto: {
      /** @description Left out: all that are missing. */
      uids?: number[];
    };
    TakingInDto: {
      /** @description How many are taken in now. */
      wanted: number;
    };
    TestMailDto: {
      fault: components['schemas']['FaultDto'] | null;
      ok: boolean;
      /** @description To whom it went. */
      to: string;
    };
    ErasureActorDto: {
      id: string;
      name: string | null;
    };
    ErasureStepDto: {
      /** @enum {string} */
      step: 'outbox' | 'keys' | 'fence' | 'processes' | 'readModels' | 'register' | 'bytes';
      done: boolean;
      /** @description When, where it is known. */
      at: string | null;
      /** @description What it waits for, or what was left to somebody else: names of read models with the reason, in the operator's words. */
      waitsFor: string[];
    };
    ErasureProgressDto: {
      /** @description The person's id, which says nothing of them. */
      id: string;
      actor: components['schemas']['ErasureActorDto'];
      reason: string | null;
      begunAt: string;
      /** @description What was sealed under keys of its own and went with them: mails of the side list, newsrooms. */
      alsoErased: number;
      steps: components['schemas']['ErasureStepDto'][];
      /** @description Nothing is left anywhere since then, working copies of the database included; null while something may be. */
      completeAt: string | null;
    };
    CleanUpDto: {
      endedAt: string;
      tables: number;
      /** @description Whether the write-ahead log was overwritten. */
      walRecycled: boolean;
      /** @description Whether the planner's samples of the columns are gone. */
      statisticsCleared: boolean;
    };
    RestoreDto: {
      restoredAt: string;
      backupOf: string;
    };
    ErasureReportDto: {
      items: components['schemas']['ErasureProgressDto'][];
      lastCleanUp: components['schemas']['CleanUpDto'] | null;
      restore: components['schemas']['RestoreDto'] | null;
    };
    ErasedDto: {
      ids: string[];
    };
    ErasedPersonDto: {
      id: string;
      name: string | null;
      email: string | null;
      newsroomName: string | null;
    };
    UnfinishedDto: {
      kind: string;
      id: string;
      number: string;
      /** @description The first instant that is too late. */
      dueAt: string | null;
    };
    ErasureFileDto: {
      contact: components['schemas']['ErasedPersonDto'];
      /** @description The first of the person's cases, and of whatever else has not ended, those due first in front: after the erasure nobody can answer them. */
      unfinished: components['schemas']['UnfinishedDto'][];
      /** @description How many there are; of each kind at most 1,000 are counted. */
      unfinishedCount: number;
      /** @description Null where nobody has begun it. */
      progress: components['schemas']['ErasureProgressDto'] | null;
    };
    EraseContactBody: {
      /** @description The contact's name, typed: what is erased does not come back. */
      confirmation: string;
      /**
       * @description On which ground (GDPR art. 17 sec. 1).
       * @enum {string}
       */
      reason: 'no-longer-needed' | 'consent-withdrawn' | 'objection' | 'unlawful-processing';
    };
    /** @enum {string} */
    ActKind:
      | 'registration'
      | 'assignment'
      | 'answer'
      | 'draft'
      | 'approval'
      | 'contribution'
      | 'clock'
      | 'closing'
      | 'note'
      | 'signIn'
      | 'other';
    AuditSubjectDto: {
      /** @description Of thing: case, contact, employee … */
      kind: string;
      id: string;
      /** @description The case's number, or a name; null for what has none, and once the person was erased. */
      label: string | null;
    };
    AuditActorDto: {
      id: string;
      name: string | null;
    };
    ContactHistoryCaseDto: {
      id: string;
      number: string | null;
    };
    AuditItemDto: {
      eventId: string;
      occurredAt: string;
      type: string;
      subject: components['schemas']['AuditSubjectDto'];
      /** @description The employee in whose name it was done, by id. */
      actingFor: string | null;
      actingForName: string | null;
      /** @description The role by which it was allowed. */
      role: string | null;
      summary: string;
      /** @description Who did it: the employee, or a deputy in their name. */
      actor: components['schemas']['AuditActorDto'];
      case: components['schemas']['ContactHistoryCaseDto'] | null;
    };
    AuditPageDto: {
      items: components['schemas']['AuditItemDto'][];
      nextCursor: string | null;
    };
    AuditCaseDto: {
      case: components['schemas']['ContactHistoryCaseDto'];
      acts: number;
      firstAt: string;
      lastAt: string;
    };
    AuditCasesDto: {
      /** @description Those with most acts in front, at most 200. */
      items: components['schemas']['AuditCaseDto'][];
    };
    ContactHistoryActorDto: {
      /** @description An employee's, or `system`. */
      id: string;
      name: string | null;
      actingFor?: string;
      actingForName?: string | null;
    };
    ContactHistoryItemDto: {
      eventId: string;
      type: string;
      occurredAt: string;
      actor: components['schemas']['ContactHistoryActorDto'];
      case: components['schemas']['ContactHistoryCaseDto'] | null;
      summary: string;
    };
    ContactHistoryPageDto: {
      items: components['schemas']['ContactHistoryItemDto'][];
      nextCursor: string | null;
    };
    SettingsChangeDto: {
      eventId: string;
      type: string;
      occurredAt: string;
      actor: components['schemas']['ContactHistoryActorDto'];
      summary: string;
    };
    EmployeeHistoryDto: {
      /** @description Newest first. */
      items: components['schemas']['SettingsChangeDto'][];
    };
    SettingsChangesPageDto: {
      items: components['schemas']['SettingsChangeDto'][];
      nextCursor: string | null;
    };
    SettingsSourceDto: {
      /** @description Of the thing: a mailbox, a unit, a kind of cases, an address … */
      id: string;
      /** @description When it was last set. */
      at: string;
      by: components['schemas']['ContactHistoryActorDto'];
    };
    SettingsSourcesDto: {
      /** @description What nobody ever set is not among them: it is as it came with the office. */
      items: components['schemas']['SettingsSourceDto'][];
    };
    AskReplayBody: {
      /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end (of today: now). */
      at: string;
    };
    ReplayFailureDto: {
      code: string;
      detail: string;
    };
    OfficeReplayDto: {
      /** @enum {string} */
      state: 'waiting' | 'building' | 'ready' | 'failed';
      /**
       * @description `queue`: others are built first. `erasure`: one is under way, and nothing is built meanwhile.
       * @enum {string|null}
       */
      waitsFor?: 'queue' | 'erasure' | null;
      /** @description While it waits: how many are built first. */
      before?: number | null;
      failure?: components['schemas']['ReplayFailureDto'] | null;
      id: string;
      at: string;
      /** @description Of the last event that is in it. */
      position: string;
      /** @description From 0 to 1. */
      progress: number;
    };
    OfficeReplaysDto: {
      items: components['schemas']['OfficeReplayDto'][];
    };
    ThingActorDto: {
      /** @description An employee's, or `system`. */
      id: string;
      /** @description Of today. */
      name: string | null;
      actingFor?: string;
      actingForName?: string | null;
    };
    ThingEventDto: {
      eventId: string;
      revision: number;
      type: string;
      /** @description False: the office does not know the type any more, and says its name alone. */
      known: boolean;
      occurredAt: string;
      actor: components['schemas']['ThingActorDto'];
      /** @description By which right. */
      role: string | null;
      summary: string;
    };
    ThingEventPageDto: {
      items: components['schemas']['ThingEventDto'][];
      nextCursor: string | null;
    };
    DifferenceDto: {
      /** @description Left out where there was nothing. */
      before?: {
        [key: string]: unknown;
      } | null;
      /** @description Left out where there is nothing any more. */
      after?: {
        [key: string]: unknown;
      } | null;
      /** @description Names of fields; the ids of those of a list that have one, else their places. */
      path: string[];
    };
    DifferencesDto: {
      fromRevision: number;
      toRevision: number;
      items: components['schemas']['DifferenceDto'][];
    };
    MailWishesDto: {
      /** @description Somebody named them in a note or a comment. False until they wish so. */
      mentions: boolean;
      /** @description What waits for them, each working morning. False until they wish so. */
      mornings: boolean;
    };
    MailWishesBody: {
      /** @description When somebody names them (`@`) in a note or a comment. */
      mentions?: boolean;
      /** @description What waits for them, each working morning on which anything does: in the language of this call. */
      mornings?: boolean;
    };
    NotificationPartDto: {
      /** @description Of a case's clock: its id. */
      id: string;
      /** @description What it is called: of a clock, what is to be done in it. */
      namePl: string | null;
      nameEn: string | null;
      /** @description The first instant that is too late. */
      until: string | null;
    };
    NotificationPersonDto: {
      id: string;
      name: string | null;
    };
    NotificationAboutDto: {
      /** @description Of thing: case … */
      kind: string;
      id: string;
      number: string | null;
      /** @description A case's subject; null once the person who wrote it was erased. */
      name: string | null;
    };
    NotificationDto: {
      /** @description Of what of the thing; null where the whole is meant. */
      part: components['schemas']['NotificationPartDto'] | null;
      /** @description Who had the thing then. */
      holder: components['schemas']['NotificationPersonDto'] | null;
      /** @description Whoever is away, for whom the caller is told; `actingFor` of what they do about it. */
      actingFor: components['schemas']['NotificationPersonDto'] | null;
      takenBy: components['schemas']['NotificationPersonDto'] | null;
      id: string;
      /** @description What happened: assigned, followUp, deadlineWarned, escalated, replyFailed, and whatever other modules tell of. */
      kind: string;
      /** @description What repeats stands in one line: of a kind, of one part of one thing. */
      line: string;
      /** @description Of an escalation: 1 the day before the internal target, 2 on it, 3 when the term has passed unanswered. */
      level: number | null;
      /** @description How often it was told since it was read; at least 1. */
      count: number;
      about: components['schemas']['NotificationAboutDto'];
      /** @description Somebody has to take it. */
      waits: boolean;
      at: string;
      read: boolean;
    };
    NotificationGroupDto: {
      kind: string;
      /** @description How many lines, exactly: all, unread, and such as wait for somebody to take them. */
      lines: number;
      unread: number;
      waiting: number;
      /** @description Id of its newest line. */
      newest: string;
    };
    NotificationsDto: {
      /** @description Of each kind the latest lines, those that wait first. What an answer, a closing or another term did away with is not among them. */
      items: components['schemas']['NotificationDto'][];
      groups: components['schemas']['NotificationGroupDto'][];
      /** @description Lines, exactly. */
      unread: number;
      /** @description Lines that wait for somebody to take them. */
      waiting: number;
    };
    ReadBody: {
      kind: string;
      /** @description Id of the newest notification that was seen: it and all before it, of the kind or of the line, are read. */
      upTo: string;
      line?: string;
    };
    UnreadDto: {
      /** @description Lines, exactly. */
      unread: number;
      /** @description Lines that wait for somebody to take them. */
      waiting: number;
    };
    ReadUndoBody: {
      kind: string;
    };
    UnreadBody: {
      kind: string;
      line: string;
    };
    FoundThingDto: {
      /** @description Of thing: case, contact, newsroom, employee … */
      kind: string;
      id: string;
      number: string | null;
      /** @description Null once the person was erased. */
      name: string | null;
      /** @description What tells it from others of its name. */
      detail: string | null;
    };
    FoundDto: {
      items: components['schemas']['FoundThingDto'][];
    };
    BiLoginDto: {
      name: string;
      /** @description The role by which a BI tool signs in. */
      user: string;
      /** @description At once, at most. */
      connections: number;
      /** @description Open now. */
      open: number;
    };
    BiLoginsDto: {
      /**
       * @description Why none can be made here; null: they can.
       * @enum {string|null}
       */
      whyNot: 'embedded' | 'noRoles' | null;
      /** @description Where the office itself reaches the database; null where it is the embedded one. */
      host: string | null;
      port: number | null;
      database: string | null;
      most: number;
      items: components['schemas']['BiLoginDto'][];
    };
    NewBiLoginDto: {
      /** @description Becomes the end of a role's name. */
      name: string;
      connections: number;
    };
    GivenBiLoginDto: {
      user: string;
      /** @description Said once, and kept nowhere. */
      password: string;
      /** @description Its temporary files are bounded; false: the database's administrator has to do it. */
      filesBounded: boolean;
    };
    /** @enum {string} */
    ParameterType: 'text' | 'number' | 'date' | 'boolean';
    QuestionParameterDto: {
      type: components['schemas']['ParameterType'];
      /** @description What stands in it at first; as text, whatever the type. */
      value?: string | null;
      name: string;
    };
    QuestionDto: {
      id: string;
      name: string;
      sql: string;
      /** @enum {string} */
      chart: 'none' | 'bars' | 'line';
      ready: boolean;
      mine: boolean;
      sharedWith: ('coordinator' | 'administrator' | 'officer' | 'registrar' | 'contributor' | 'auditor' | 'analyst')[];
      parameters: components['schemas']['QuestionParameterDto'][];
      /** @description Who keeps it; null for the office's own. */
      owner: string | null;
      /** @description Why it cannot be asked any more. */
      broken: {
        [key: string]: unknown;
      } | null;
      revision: number;
    };
    QuestionsDto: {
      items: components['schemas']['QuestionDto'][];
    };
    DictionaryColumnDto: {
      name: string;
      about: string;
    };
    DictionaryViewDto: {
      schema: string;
      name: string;
      about: string;
      columns: components['schemas']['DictionaryColumnDto'][];
    };
    DictionaryDto: {
      views: components['schemas']['DictionaryViewDto'][];
      /** @description What may be called. */
      functions: string[];
    };
    RunQuestionBody: {
      /** @description For `$1`, `$2` … in their order. */
      parameters?: ((string | number | boolean) | null)[];
      /** @description Of what type each of them is to be; any where left out. */
      types?: components['schemas']['ParameterType'][];
      sql: string;
      /** @description Also where it is estimated to take long. */
      anyway?: boolean;
    };
    AnswerColumnDto: {
      name: string;
      /** @enum {string} */
      type: 'number' | 'boolean' | 'other' | 'date' | 'text' | 'instant';
    };
    AnswerDto: {
      /** @description A cell a column: numbers and truth values as such, the rest as text. */
      rows: ((string | number | boolean) | null)[][];
      /** @description How many were cut off; null where counting them would take too long. */
      left: number | null;
      columns: components['schemas']['AnswerColumnDto'][];
      /** @description There were more rows than these. */
      truncated: boolean;
    };
    QuestionTextBody: {
      name: string;
      sql: string;
      /** @enum {string} */
      chart?: 'none' | 'bars' | 'line';
      /** @description What `$1`, `$2` … are, in their order. */
      parameters?: components['schemas']['QuestionParameterDto'][];
      /** @description Roles that may ask it too; nobody where left out. */
      sharedWith?: (
        | 'coordinator'
        | 'administrator'
        | 'officer'
        | 'registrar'
        | 'contributor'
        | 'auditor'
        | 'analyst'
      )[];
    };
    ReportPageDto: {
      id: string;
      name: string;
    };
    ReportPagesDto: {
      items: components['schemas']['ReportPageDto'][];
    };
    PaperReportDto: {
      /**
       * @description Of whom it is ordered.
       * @enum {string|null}
       */
      of: 'unit' | 'employee' | null;
      name: string;
      title: string;
    };
    PaperReportsDto: {
      items: components['schemas']['PaperReportDto'][];
    };
    ReportPeriodDto: {
      from: string;
      to: string;
    };
    ReportColumnDto: {
      /** @description By which further filters the list of cases shows what it counts; null: by none. */
      cases: {
        [key: string]: string;
      } | null;
      name: string;
      words: string;
      /** @enum {string} */
      measure: 'other' | 'cases' | 'hours' | 'percent';
    };
    ReportRowDto: {
      /** @description In the order of the columns; null where there is no such figure. */
      now: (number | null)[];
      /** @description In the period before. */
      before: (number | null)[];
      yearAgo: (number | null)[];
      /** @description The filters by which the list of cases shows it; null: by none. */
      cases: {
        [key: string]: string;
      } | null;
      /** @description For `GET /api/reports/{page}/{figure}/cases`: days and row of the numbers now, before and a year ago; null where no cases stand behind them. */
      behind: ({
        [key: string]: string;
      } | null)[];
      key: string | null;
      words: string;
    };
    ReportFigureDto: {
      id: string;
      name: string;
      /** @description How it is counted. */
      about: string;
      /** @enum {string} */
      rowsAre:
        | 'all'
        | 'unit'
        | 'employee'
        | 'workingDays'
        | 'newsroom'
        | 'period'
        | 'channel'
        | 'kind'
        | 'hour'
        | 'weekday'
        | 'rule'
        | 'outcome'
        | 'level'
        | 'ladderLevel'
        | 'wait';
      /** @enum {string} */
      chart: 'none' | 'bars' | 'line';
      columns: components['schemas']['ReportColumnDto'][];
      /** @description The question that was asked, of each of the three periods. */
      sql: string;
      rows: components['schemas']['ReportRowDto'][];
    };
    ReportDto: {
      /** @description Of the questions: `$1`, `$2` … in the period. */
      parameters: (string | null)[];
      id: string;
      name: string;
      period: components['schemas']['ReportPeriodDto'];
      /** @description The one before it, of the same length. */
      before: components['schemas']['ReportPeriodDto'];
      /** @description The same a year ago. */
      yearAgo: components['schemas']['ReportPeriodDto'];
      /**
       * @description Into what the period is cut.
       * @enum {string}
       */
      grain: 'day' | 'week' | 'month';
      figures: components['schemas']['ReportFigureDto'][];
    };
    BehindDto: {
      /** @description Of the page, the figure, the row (null: all of them) and the column. */
      page: string;
      figure: string;
      row: string | null;
      column: string;
      period: components['schemas']['ReportPeriodDto'];
      /** @description All that the number counts, also those that the caller may not see. */
      count: number;
      /** @description Of more than these, the newest are listed. */
      most: number;
      items: components['schemas']['CaseItemDto'][];
      nextCursor: string | null;
    };
    /** @enum {string} */
    ScheduleFormat: 'pdf' | 'csv' | 'xlsx' | 'jsonl';
    /** @enum {string} */
    Rhythm: 'day' | 'week' | 'month' | 'quarter' | 'year';
    ScheduleRecipientDto: {
      id: string;
      name: string | null;
    };
    /**
     * @description `value`, or an end of the period of each run.
     * @enum {string}
     */
    ParameterSource: 'value' | 'periodFrom' | 'periodTo';
    ScheduleParameterDto: {
      /** @description `value`, or an end of the period of each run. */
      from: components['schemas']['ParameterSource'];
      value?: string | null;
    };
    /**
     * @description `making`, `sending`: a mail is still to go out; `delivered`; `failed`: no file, or a mail was given up.
     * @enum {string}
     */
    RunState: 'making' | 'sending' | 'delivered' | 'failed';
    /**
     * @description `skipped`: they may not have it, or have no address.
     * @enum {string}
     */
    DeliveryState: 'recorded' | 'sent' | 'outbox' | 'failed' | 'skipped';
    RunRecipientDto: {
      /** @description `skipped`: they may not have it, or have no address. */
      state: components['schemas']['DeliveryState'];
      /** @description What the mail server said. */
      failure: string | null;
      id: string;
      name: string | null;
    };
    ScheduleRunDto: {
      /** @description `making`, `sending`: a mail is still to go out; `delivered`; `failed`: no file, or a mail was given up. */
      state: components['schemas']['RunState'];
      id: string;
      dueAt: string;
      from: string;
      to: string;
      fileName: string | null;
      isCut: boolean;
      /** @description Why there is no file, in words. */
      why: string | null;
      recipients: components['schemas']['RunRecipientDto'][];
    };
    ScheduleDto: {
      format: components['schemas']['ScheduleFormat'];
      /** @enum {string} */
      language: 'pl' | 'en';
      every: components['schemas']['Rhythm'];
      day: number;
      /**
       * @description Why it rests until somebody takes it over.
       * @enum {string|null}
       */
      stopped: 'ownerGone' | 'ownerLostRight' | 'questionGone' | 'questionBroken' | null;
      id: string;
      name: string;
      owner: components['schemas']['ScheduleRecipientDto'];
      mine: boolean;
      /** @description What the caller may do: change and remove it. */
      mayChange: boolean;
      /** @enum {string} */
      of: 'question' | 'report';
      report: string | null;
      unitId: string | null;
      employeeId: string | null;
      questionId: string | null;
      parameters: components['schemas']['ScheduleParameterDto'][];
      time: string;
      recipients: components['schemas']['ScheduleRecipientDto'][];
      folder: string | null;
      nextDueAt: string;
      revision: number;
      /** @description The last ones, newest first. */
      runs: components['schemas']['ScheduleRunDto'][];
    };
    SchedulesDto: {
      items: components['schemas']['ScheduleDto'][];
    };
    ScheduleBody: {
      format: components['schemas']['ScheduleFormat'];
      /** @description Of the whole day, week, month, quarter or year before. */
      every: components['schemas']['Rhythm'];
      /** @description Of a week 1 to 7; of a month, and of the first month of a quarter or year, 1 to 28. */
      day: number;
      name: string;
      /** @description A report on paper, by its name; or a kept question. */
      report?: string;
      unitId?: string;
      employeeId?: string;
      questionId?: string;
      parameters?: components['schemas']['ScheduleParameterDto'][];
      /** @enum {string} */
      language?: 'pl' | 'en';
      /** @description `08:00`, in Warsaw. */
      time: string;
      /** @description Employees. */
      recipientIds: string[];
      /** @description Below the office's folder of reports; into none where left out. */
      folder?: string;
    };
    ScheduleRunOrderedDto: {
      id: string;
    };
    /** @enum {string} */
    ProjectionKind: 'projection' | 'policy';
    /** @enum {string} */
    ProjectionState: 'building' | 'live' | 'verifying' | 'retired';
    ProjectionStatusDto: {
      kind: components['schemas']['ProjectionKind'];
      name: string;
      version: number;
      /** @description Counts the rebuilds of one version. */
      generation: number;
      state: components['schemas']['ProjectionState'];
      /** @description Why it stands still, e.g. too-many-parked-keys. */
      stopped: string | null;
      /** @description What a finished build waits for before it takes over: old-readers, foreign-view, busy-view. */
      waitsFor: string | null;
      /** @description Of the last event that it has taken in; opaque. */
      position: string;
      eventsDone: number;
      /** @description Share of the events that it has gone through, from 0 to 1. */
      done: number;
      /** @description Events that it is behind, parked ones not counted. */
      lagEvents: number;
      /** @description Age of the oldest event that is missing, be it parked or not reached yet; 0 where none is. */
      lagSeconds: number;
      /** @description Of late. */
      eventsPerSecond: number;
      /** @description Of a rebuild that somebody is working on. */
      secondsLeft: number | null;
      parkedKeys: number;
      parkedEvents: number;
      /**
       * Format: date-time
       * @description Of the first event that is parked now.
       */
      parkedSince: string | null;
      /** @description The process that moves it on. */
      owner: string | null;
      /** @description False: no living process has code for it, so it serves as it stood. */
      hasCode: boolean;
      /** Format: date-time */
      startedAt: string;
    };
    ProjectionListDto: {
      items: components['schemas']['ProjectionStatusDto'][];
    };
    ParkedKeyDto: {
      version: number;
      /** @description Counts the rebuilds of one version. */
      generation: number;
      /** @description Of the edition in which it is parked. */
      state: components['schemas']['ProjectionState'];
      /** @description What is parked together: a stream, or the key that the projection declares. */
      key: string;
      eventId: string;
      eventType: string;
      /** @description Where the event stands. */
      stream: string;
      revision: number;
      /** @description Null while it is about to be tried again. */
      error: string | null;
      attempts: number;
      /** Format: date-time */
      parkedAt: string;
      /**
       * Format: date-time
       * @description When it is tried again by itself.
       */
      retryAt: string | null;
      /** @description Events that wait behind it. */
      waiting: number;
    };
    ParkedKeyListDto: {
      items: components['schemas']['ParkedKeyDto'][];
    };
    RetryDto: {
      /** @description One parked key; all of them where left out. */
      key?: string;
    };
    RetriedDto: {
      /** @description Keys that will be tried again. */
      keys: number;
    };
    RebuildDto: {
      version: number;
      generation: number;
    };
    PresenceBody: {
      /** @description The caller has an answer or a note open. */
      writing: boolean;
      /** @description The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices. */
      actingFor?: string;
    };
    OnlookerDto: {
      id: string;
      name: string | null;
      writing: boolean;
    };
    OnlookersDto: {
      /** @description Who else has the case open. */
      items: components['schemas']['OnlookerDto'][];
    };
    /** @description A failure (RFC 9457). */
    Problem: {
      /** @description `urn:rzecznik:problem:` and the code. */
      type: string;
      /** @description What kind of failure it is, in the language of the caller. */
      title: string;
      status: number;
      /** @description A sentence for people, in the language of the caller. */
      detail: string;
      /** @description Stable: for programs. */
      code: string;
      /** @description What the code is about. */
      parameters?: {
        [key: string]: unknown;
      };
      /** @description Every field that is wrong. */
      errors?: {
        /** @description Path in the input. */
        field: string;
        /** @description Stable. */
        code: string;
        /** @description For people. */
        message: string;
      }[];
      /** @description Number of the entry in the log. */
      incident?: string;
    };
    /** @enum {string} */
    Right:
      | 'manageStaff'
      | 'planAbsences'
      | 'seeAllAbsences'
      | 'manageOffice'
      | 'manageLetters'
      | 'readRefusals'
      | 'recordRefusals'
      | 'liftRefusals'
      | 'readContacts'
      | 'findContacts'
      | 'enterContacts'
      | 'mergeContacts'
      | 'exportContacts'
      | 'readContactLists'
      | 'keepContactLists'
      | 'readAttachments'
      | 'downloadAttachments'
      | 'uploadAttachments'
      | 'seeRefusedMail'
      | 'readMailOutsideCases'
      | 'seeAllMail'
      | 'placeMail'
      | 'keepCalendar'
      | 'readCases'
      | 'seeAllCases'
      | 'registerCases'
      | 'classifyCases'
      | 'setAddressKinds'
      | 'seeFirstMail'
      | 'setNumberSchemes'
      | 'assignCases'
      | 'takeCases'
      | 'answerCases'
      | 'keepClocks'
      | 'acknowledgeEscalations'
      | 'exportPersons'
      | 'seeWorkload'
      | 'readAccreditations'
      | 'enterAccreditations'
      | 'decideAccreditations'
      | 'readPressReviews'
      | 'keepPressReviews'
      | 'readInterventions'
      | 'keepInterventions'
      | 'publishInterventions'
      | 'setInterventionRegisters'
      | 'seePublicInbox'
      | 'readTimeline'
      | 'noteEncounters'
      | 'importFiles'
      | 'readImports'
      | 'readContributions'
      | 'seeAllContributions'
      | 'askUnits'
      | 'contribute'
      | 'readDrafts'
      | 'writeDrafts'
      | 'approveDrafts'
      | 'sendUrgently'
      | 'setLadders'
      | 'readUrgentSendings'
      | 'readDelays'
      | 'commentDrafts'
      | 'readTasks'
      | 'doTasks'
      | 'oversee'
      | 'keepTextModules'
      | 'useTextModules'
      | 'readPhotos'
      | 'takePhotos'
      | 'managePhotoLibraries'
      | 'readCommuniques'
      | 'writeCommuniques'
      | 'approveCommuniques'
      | 'releaseCommuniques'
      | 'readPlanByCalendar'
      | 'planPressEvents'
      | 'keepPressRoom'
      | 'readMailings'
      | 'sendMailings'
      | 'tryMailings'
      | 'trustAddresses'
      | 'readTopics'
      | 'keepTopics'
      | 'writeLines'
      | 'approveLines'
      | 'declareCrises'
      | 'workOnCrises'
      | 'approveStatements'
      | 'readCoverage'
      | 'keepCoverage'
      | 'keepCoverageFeeds'
      | 'followUpCoverage'
      | 'watchCases'
      | 'lookAtCases'
      | 'readAccessLog'
      | 'manageMailboxes'
      | 'eraseContacts'
      | 'reviewErasures'
      | 'auditEmployees'
      | 'readSettingsHistory'
      | 'readContactHistory'
      | 'replay'
      | 'replayOffice'
      | 'askQuestions'
      | 'askOfStaff'
      | 'manageBiLogins'
      | 'manageProjections';
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  UnitsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitsController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewUnitDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeUnitDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitsController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitsController_reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EmployeesController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Part of a name or an e-mail address. */
        q?: string;
        role?: components['schemas']['Role'];
        unitId?: string;
        active?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployeePageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EmployeesController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewEmployeeDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EmployeesController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployeeDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EmployeesController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeEmployeeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StaffFilesController_previewUnits: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitFileDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StaffFilesController_importUnits: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakenInDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StaffFilesController_previewEmployees: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployeeFileDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StaffFilesController_importEmployees: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakenInDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FunctionsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FunctionsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FunctionsController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFunctionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FunctionsController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FunctionsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeFunctionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StandingController_ofUnit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitStandingDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StandingController_ofEmployee: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployeeStandingDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AbsencesController_list: {
    parameters: {
      query?: {
        employeeId?: string;
        /** @description Those that last until this day or longer; from today on, left out. */
        from?: string;
        /** @description Those that have begun by this day. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AbsencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AbsencesController_plan: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAbsenceDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AbsenceWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AbsencesController_away: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwayListDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AbsencesController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AbsenceWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AbsencesController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeAbsenceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AbsenceWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeController_office: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeOfficeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeController_history: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsHistoryDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeController_changeLogo: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeController_removeLogo: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeController_appearance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppearanceDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeController_logo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        hash: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/png': string;
          'image/jpeg': string;
          'image/svg+xml': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SubjectClassesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubjectClassesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SubjectClassesController_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassFileDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SubjectClassesController_takeIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassesTakenInDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LettersController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterListDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LettersController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LettersController_change: {
    parameters: {
      query?: {
        /** @description Id of the unit for which the words are; left out: the whole office. */
        unit?: string;
      };
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeLetterDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LettersController_reset: {
    parameters: {
      query?: {
        /** @description Id of the unit for which the words are; left out: the whole office. */
        unit?: string;
      };
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LettersController_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewLetterDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterWordsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signOut: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_changePassword: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordDto'];
      };
    };
    responses: {
      /** @description Every other session of the account has ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_forgotten: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgottenPasswordDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenSessionsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_endOthers: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_endOne: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signature: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignatureDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_changeSignature: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeSignatureDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignatureDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvitationsController_all: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwaitedPasswordsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvitationsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvitationsController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptInvitationDto'];
      };
    };
    responses: {
      /** @description The password is set; sign in with it. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvitationsController_invite: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RefusalsController_record: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRefusalBody'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RefusalsController_lift: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LiftingBody'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RefusalsController_lookup: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefusalLookupBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefusedAddressesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactExportsController_csv: {
    parameters: {
      query?: {
        q?: string;
        newsroom?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactExportsController_vCards: {
    parameters: {
      query?: {
        q?: string;
        newsroom?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/vcard': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactFilesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactFilesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactFilesController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddContactFileBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactFilesController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactFilesController_restore: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Words of a name, of any address or telephone, former ones too, or of the beat. */
        q?: string;
        /** @description Only the staff of this newsroom. */
        newsroom?: string;
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewContactBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeContactBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_addAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAddressBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_changeAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        addressId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeAddressBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_tag: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TagsBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_merge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeContactBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_unmerge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_tellApart: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TellApartBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_addMembership: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMembershipBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_removeMembership: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        membershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_changeMembership: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        membershipId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeMembershipBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DuplicatesController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Only pairs with this person. */
        contact?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DuplicatesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NewsroomsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Words of a name, a county, a domain or a general address. */
        q?: string;
        kind?: 'other' | 'daily' | 'periodical' | 'radio' | 'television' | 'portal' | 'agency' | 'publicBody';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewsroomPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NewsroomsController_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewNewsroomBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NewsroomsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewsroomDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NewsroomsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeNewsroomBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactListsController_all: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactListsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactListsController_make: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewContactListBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactListsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactListDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactListsController_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactListsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeContactListBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactListsController_members: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactListsController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ListMembersBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactListsController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        contactId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AttachmentsController_upload: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AttachmentsController_download: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RefusedMailController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefusedMailDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SideListController_sideList: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        state?: 'waiting' | 'putAway' | 'placed';
        kind?: 'colleague' | 'automatic' | 'newsletter' | 'bounce' | 'own' | 'unreadable' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SideListDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SideListController_counts: {
    parameters: {
      query?: {
        /** @description Whose kinds are counted. */
        state?: 'waiting' | 'putAway' | 'placed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SideListCountsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SideListController_place: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceMailsBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOutcomesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SideListController_putAway: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailsBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOutcomesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SideListController_takeBack: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailsBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOutcomesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SideListController_mail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SideListController_raw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SideListController_attachment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        place: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AnswerLettersController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerLettersDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AnswerLettersController_write: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        letterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerLetterTextDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_list: {
    parameters: {
      query?: {
        outcome?: components['schemas']['Outcome'];
        sort?:
          | 'number'
          | 'dueAt'
          | '-dueAt'
          | 'requestedBy'
          | '-requestedBy'
          | 'receivedAt'
          | '-receivedAt'
          | 'priority'
          | '-priority'
          | '-number';
        limit?: number;
        cursor?: string;
        view?: 'all' | 'mine' | 'unassigned' | 'inUnit' | 'dueThisWeek' | 'overdue' | 'escalated';
        kind?: (
          | 'other'
          | 'pressInquiry'
          | 'publicInformationRequest'
          | 'pressCriticism'
          | 'rectification'
          | 'quoteAuthorisation'
          | 'intervention'
          | 'complaint'
          | 'suggestion'
          | 'petition'
          | 'application'
          | 'appeal'
          | 'urgingMotion'
          | 'mpIntervention'
          | 'councillorQuestion'
          | 'accessibilityRequest'
          | 'dataSubjectRequest'
          | 'accreditation'
          | 'pressReview'
          | 'unclassified'
        )[];
        status?: (
          | 'registered'
          | 'assigned'
          | 'inProgress'
          | 'waitingForInput'
          | 'suspended'
          | 'pendingApproval'
          | 'approved'
          | 'answered'
          | 'closed'
        )[];
        priority?: ('low' | 'normal' | 'high' | 'urgent')[];
        channel?: ('email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery')[];
        assignee?: string;
        contact?: string;
        newsroom?: string;
        overdue?: boolean;
        /** @description `true`: those that the caller watches. */
        watched?: boolean;
        /** @description Those whose running term ends on one of these days, in Warsaw, both included. */
        dueFrom?: string;
        dueTo?: string;
        /** @description Those that came in on one of these days, in Warsaw, both included. */
        receivedFrom?: string;
        receivedTo?: string;
        /** @description Those that came in at this hour, or on this weekday (1 is Monday), in Warsaw. */
        receivedHour?: number;
        receivedWeekday?: number;
        /** @description Those that stand in this unit. */
        unit?: string;
        /** @description `true`: those of which a term of ours was missed, also where it still runs. */
        missedTerm?: boolean;
        /** @description `true` lists what was found to be no case, and nothing else; such cases are in no other list. */
        dismissed?: boolean;
        q?: string;
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterCaseBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisteredDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_counts: {
    parameters: {
      query?: {
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseCountsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_countsByKind: {
    parameters: {
      query?: {
        view?: 'all' | 'mine' | 'unassigned' | 'inUnit' | 'dueThisWeek' | 'overdue' | 'escalated';
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KindCountsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_workload: {
    parameters: {
      query?: {
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkloadDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The revision, quoted. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_correspondence: {
    parameters: {
      query: {
        limit: number;
        before?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrespondenceDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_history: {
    parameters: {
      query?: {
        order?: 'oldestFirst' | 'newestFirst';
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_correct: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectRegistrationBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_assign: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_addNote: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoteBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoteWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_raw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        messageId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_text: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        messageId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_html: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        messageId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageHtmlDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_forward: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForwardBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_dismiss: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasesController_join: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JoinBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDocumentsController_log: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDocumentsController_letter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        replyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClockController_delayNotice: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DelayNoticeBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClockController_delayLetter: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DelayNoticeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DelayLetterDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClockController_pause: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PauseBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClockController_endPause: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        pauseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PauseEndBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClockController_extend: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TermExtensionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClockController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClockWithdrawalBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClockController_noAnswerNeeded: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoAnswerNeededBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EarlierAnswersController_list: {
    parameters: {
      query?: {
        /** @description Words of the subject; those of the case's own subject where left out. */
        q?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EarlierAnswersDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EscalationController_acknowledge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcknowledgementBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EscalationController_undo: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcknowledgementBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FirstStartController_firstStart: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FirstStartDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FreeDaysController_list: {
    parameters: {
      query?: {
        /** @description The present one where left out. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FreeDaysDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FreeDaysController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFreeDayDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FreeDaysController_lastWorked: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LastWorkedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FreeDaysController_preview: {
    parameters: {
      query: {
        kind: components['schemas']['FreeDayKind'];
        cursor?: string;
        /** @description `YYYY-MM-DD`. */
        date: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FreeDayPreviewDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FreeDaysController_removalPreview: {
    parameters: {
      query?: {
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FreeDayPreviewDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FreeDaysController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoveFreeDayDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  KindActsController_classify: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassifyBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  KindActsController_decideOnQuote: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuoteDecisionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  KindActsController_lodge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LodgingBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  KindActsController_nameComplaintSubject: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ComplaintSubjectsBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  KindsController_kinds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KindsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailAddressesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailAddressesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailAddressesController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailAddressesBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NumberSchemesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NumberSchemesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NumberSchemesController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        kind: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetNumberSchemeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LegalActsController_forward: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompetentBodyBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LegalActsController_keep: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LegalActsController_refuse: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefusalBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LegalActsController_appeal: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppealBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisteredDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LegalActsController_nameParent: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ParentBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LegalActsController_refer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReferralBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LegalActsController_withdrawReferral: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReferralWithdrawalBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LegalActsController_notifyReferrer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReferrerNoticeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RemedyController_call: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemedyCallBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RemedyController_delivered: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        callId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CallDeliveryBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RemedyController_remedied: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        callId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemediedBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RemedyController_leave: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LeaveUnexaminedBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RepliesController_reply: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplyBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RepliesController_cancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        replyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RepliesController_confirmDelivery: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        replyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplyDeliveryBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RepliesController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        replyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RepliesController_addAttachments: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        messageId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddAttachmentsBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RequestedByController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestedByBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SplittingController_split: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SplitBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisteredDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccreditationsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccreditationDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccreditationsController_describe: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DescribeAccreditationBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccreditationsController_name: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NameJournalistBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccreditationsController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccreditationsController_decide: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideAccreditationBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventAccreditationsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventAccreditationsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressReviewsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PressReviewDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressReviewsController_date: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DatePressReviewBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressReviewsController_list: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicationBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressReviewsController_correct: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        publicationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicationBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressReviewsController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        publicationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        receivedFrom?: string;
        receivedTo?: string;
        /** @description What leads: what came first, what stands still longest, what is promised first. */
        sort?: 'receivedAt' | 'promise' | 'since';
        category?: string;
        /** @description TERC: four digits of a county mean all of its municipalities, seven one of them. */
        area?: string;
        state?: 'refused' | 'done' | 'accepted' | 'reported' | 'inspected' | 'ordered';
        unit?: string;
        /** @description Only those whose promised day is over. */
        broken?: boolean;
        /** @description Closed cases instead of open ones. */
        closed?: boolean;
        /** @description Closed cases beside the open ones. */
        all?: boolean;
        /** @description `soon`: promised within seven days; `none`: no day is promised. */
        promise?: 'none' | 'soon';
        /** @description Days in which nothing was done about what is neither done nor refused. */
        stillFor?: number;
        /** @description Those of which such a step was taken. */
        reached?: 'refused' | 'done' | 'accepted' | 'inspected' | 'ordered';
        /** @description What whoever reported said of it after the end: `true` or `false`. */
        satisfied?: 'true' | 'false';
        /** @description Only those that were reopened after their end. */
        reopened?: boolean;
        /** @description Only those whose statutory term is over. */
        overdue?: boolean;
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InterventionPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionsController_board: {
    parameters: {
      query?: {
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InterventionBoardDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionsController_map: {
    parameters: {
      query?: {
        receivedFrom?: string;
        receivedTo?: string;
        category?: string;
        /** @description TERC: four digits of a county mean all of its municipalities, seven one of them. */
        area?: string;
        state?: 'refused' | 'done' | 'accepted' | 'reported' | 'inspected' | 'ordered';
        unit?: string;
        /** @description Only those whose promised day is over. */
        broken?: boolean;
        /** @description Closed cases instead of open ones. */
        closed?: boolean;
        /** @description Closed cases beside the open ones. */
        all?: boolean;
        /** @description `soon`: promised within seven days; `none`: no day is promised. */
        promise?: 'none' | 'soon';
        /** @description Days in which nothing was done about what is neither done nor refused. */
        stillFor?: number;
        /** @description Those of which such a step was taken. */
        reached?: 'refused' | 'done' | 'accepted' | 'inspected' | 'ordered';
        /** @description What whoever reported said of it after the end: `true` or `false`. */
        satisfied?: 'true' | 'false';
        /** @description Only those that were reopened after their end. */
        reopened?: boolean;
        /** @description Only those whose statutory term is over. */
        overdue?: boolean;
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportMapDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionsController_figures: {
    parameters: {
      query?: {
        receivedFrom?: string;
        receivedTo?: string;
        category?: string;
        /** @description TERC: four digits of a county mean all of its municipalities, seven one of them. */
        area?: string;
        state?: 'refused' | 'done' | 'accepted' | 'reported' | 'inspected' | 'ordered';
        unit?: string;
        /** @description Only those whose promised day is over. */
        broken?: boolean;
        /** @description Closed cases instead of open ones. */
        closed?: boolean;
        /** @description Closed cases beside the open ones. */
        all?: boolean;
        /** @description `soon`: promised within seven days; `none`: no day is promised. */
        promise?: 'none' | 'soon';
        /** @description Days in which nothing was done about what is neither done nor refused. */
        stillFor?: number;
        /** @description Those of which such a step was taken. */
        reached?: 'refused' | 'done' | 'accepted' | 'inspected' | 'ordered';
        /** @description What whoever reported said of it after the end: `true` or `false`. */
        satisfied?: 'true' | 'false';
        /** @description Only those that were reopened after their end. */
        reopened?: boolean;
        /** @description Only those whose statutory term is over. */
        overdue?: boolean;
        by?: 'unit' | 'category' | 'area';
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InterventionFigurePageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseInterventionController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseInterventionDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseInterventionController_near: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NearReportsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseInterventionController_reporter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReporterDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseInterventionController_place: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseInterventionController_categorise: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CategoriseBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseInterventionController_takeStep: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StepBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseInterventionController_withdrawStep: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        stepId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawStepBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseInterventionController_addPhoto: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PhotoBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseInterventionController_removePhoto: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        photoId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemovePhotoBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionRegistersController_categories: {
    parameters: {
      query?: {
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoriesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionRegistersController_setCategories: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CategoriesBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoriesWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionRegistersController_areas: {
    parameters: {
      query?: {
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AreasDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionRegistersController_importAreas: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AreasTakenInDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionRegistersController_boundaries: {
    parameters: {
      query?: {
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoundariesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionRegistersController_importBoundaries: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          /** Format: date */
          edition?: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoundariesTakenInDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionRoutingController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoutingDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionRoutingController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoutingBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoutingWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionRoutingController_try: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoutingBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoutingTrialDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionPublicationController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InterventionPublicationDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InterventionPublicationController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InterventionPublicationBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoriesWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasePublicationController_publish: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishReportBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CasePublicationController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnpublishReportBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SameReportsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SameReportsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SameReportsController_link: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SameReportBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SameReportsController_unlink: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SameReportsController_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerTogetherBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnsweredTogetherDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicInboxController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicInboxDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicInboxController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactHistoryController_ofContact: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Separated by commas; all where left out. */
        types?: ('cases' | 'messages' | 'calls' | 'meetings' | 'notes' | 'mentions')[];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TimelinePageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactHistoryController_ofNewsroom: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Separated by commas; all where left out. */
        types?: ('cases' | 'messages' | 'calls' | 'meetings' | 'notes' | 'mentions')[];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TimelinePageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactHistoryController_statisticsOfContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatisticsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactHistoryController_statisticsOfNewsroom: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatisticsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactHistoryController_note: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewEncounterBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactHistoryController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EncounterDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactHistoryController_correct: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectEncounterBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactHistoryController_makeCase: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EncounterCaseBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EncounterCaseDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitHistoryController_timeline: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Separated by commas; all where left out. */
        types?: ('cases' | 'questions' | 'answers')[];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitTimelinePageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitHistoryController_statistics: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitStatisticsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_previewContacts: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          mapping?: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReadingDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_importContacts: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          mapping?: string;
          leaveOutFaulty?: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportStartedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_previewCases: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          mapping?: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReadingDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_importCases: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          mapping?: string;
          leaveOutFaulty?: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportStartedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportDetailsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_undo: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Its id; `own` is the caller's. */
        unit?: string;
        /** @description Whoever of the unit has it: their id; `own` is the caller. */
        holder?: string;
        /** @description `waiting`: what the unit owes. */
        state?:
          | 'answered'
          | 'withdrawn'
          | 'waiting'
          | 'declined'
          | 'asked'
          | 'returned'
          | 'askedBack'
          | 'handingOn'
          | 'accepted'
          | 'overtaken';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContributionPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_figures: {
    parameters: {
      query: {
        /** @description Its id; `own` is the caller's. */
        unit: string;
        /** @description The period in which it was asked: the last twelve months where left out. */
        from?: string;
        /** @description Included. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitFiguresDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The revision, quoted. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContributionDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_take: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakingBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnsweredDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_askBack: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContributionTextBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_decline: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContributionReasonBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_proposeHandingOn: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandingOnBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_announceLateness: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LatenessBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_explain: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContributionTextBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_agree: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_refuse: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContributionReasonBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_accept: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_acceptHeld: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        heldId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_discardHeld: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        heldId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_giveBack: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContributionReasonBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_extend: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtensionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_sendAgain: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContributionsController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContributionReasonBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseContributionsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContributionPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseContributionsController_ask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AskedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseContributionsController_table: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDraftsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDraftsController_begin: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDraftsController_approvedBy: {
    parameters: {
      query?: {
        /** @description What the final answer comes to. */
        outcome?: components['schemas']['Outcome'];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LaddersOfCaseDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The revision, quoted. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_keep: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftVersionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_submit: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftApprovalBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_editAndSign: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EditAndSignBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_see: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftDecisionBody'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_giveBack: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftReturnBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_send: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftSendingBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_document: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftsController_serve: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftServingBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LaddersController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LaddersDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LaddersController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LaddersBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LaddersWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LaddersController_waiting: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApprovalPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LaddersController_urgent: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UrgentSendingPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDelayController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDelayDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DelaysController_summary: {
    parameters: {
      query?: {
        outcome?: components['schemas']['Outcome'];
        /** @description `false` sums up those that were in time, too. */
        late?: boolean;
        view?: 'all' | 'mine' | 'unassigned' | 'inUnit' | 'dueThisWeek' | 'overdue' | 'escalated';
        kind?: (
          | 'other'
          | 'pressInquiry'
          | 'publicInformationRequest'
          | 'pressCriticism'
          | 'rectification'
          | 'quoteAuthorisation'
          | 'intervention'
          | 'complaint'
          | 'suggestion'
          | 'petition'
          | 'application'
          | 'appeal'
          | 'urgingMotion'
          | 'mpIntervention'
          | 'councillorQuestion'
          | 'accessibilityRequest'
          | 'dataSubjectRequest'
          | 'accreditation'
          | 'pressReview'
          | 'unclassified'
        )[];
        status?: (
          | 'registered'
          | 'assigned'
          | 'inProgress'
          | 'waitingForInput'
          | 'suspended'
          | 'pendingApproval'
          | 'approved'
          | 'answered'
          | 'closed'
        )[];
        priority?: ('low' | 'normal' | 'high' | 'urgent')[];
        channel?: ('email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery')[];
        assignee?: string;
        contact?: string;
        newsroom?: string;
        overdue?: boolean;
        /** @description `true`: those that the caller watches. */
        watched?: boolean;
        /** @description Those whose running term ends on one of these days, in Warsaw, both included. */
        dueFrom?: string;
        dueTo?: string;
        /** @description Those that came in on one of these days, in Warsaw, both included. */
        receivedFrom?: string;
        receivedTo?: string;
        /** @description Those that came in at this hour, or on this weekday (1 is Monday), in Warsaw. */
        receivedHour?: number;
        receivedWeekday?: number;
        /** @description Those that stand in this unit. */
        unit?: string;
        /** @description `true`: those of which a term of ours was missed, also where it still runs. */
        missedTerm?: boolean;
        /** @description `true` lists what was found to be no case, and nothing else; such cases are in no other list. */
        dismissed?: boolean;
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DelaySummaryDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EmployeeFiguresController_of: {
    parameters: {
      query?: {
        /** @description A day in Warsaw, or an instant. */
        from?: string;
        /** @description A day in Warsaw, or an instant; itself included. */
        to?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployeeFiguresDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScratchPadsController_enter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScratchPadsController_keep: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionKeptDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftCommentsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftCommentsController_make: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommentBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftCommentsController_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        commentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommentAnswerBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftCommentsController_resolve: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        commentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DraftCommentsController_reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        commentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description `mine`: the caller's, and of those for whom they stand in; `given`: what they set for others; all that they see, where left out. */
        view?: 'all' | 'mine' | 'given';
        /** @description Done and withdrawn ones instead of those to be done. */
        over?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TaskChangeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_finish: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseTasksController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Done and withdrawn ones instead of those to be done. */
        over?: boolean;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseTasksController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewTaskBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OversightController_findings: {
    parameters: {
      query?: {
        rule?: components['schemas']['WatchRule'];
        /** @description A day in Warsaw, or an instant. Left out with `to`: the last 31 days. */
        from?: string;
        /** @description A day in Warsaw, or an instant; itself included. */
        to?: string;
        employee?: string;
        /** @description Those that an auditor has seen, in place of those that nobody has. */
        seen?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OversightController_rules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WatchRulesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OversightController_setThreshold: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        rule: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThresholdBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OversightController_see: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeenBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextModulesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TextModulesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextModulesController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TextModuleBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextModulesController_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TextModulePreviewBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TextModulePreviewDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextModulesController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TextModuleBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextModulesController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseTextModulesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FilledTextModulesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotoBucketController_standing: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhotoBucketSettingDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotoBucketController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetPhotoBucketBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhotoBucketSettingDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotoBucketController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotoBucketController_test: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhotoBucketTestDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotoLibrariesController_all: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhotoLibrariesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotoLibrariesController_search: {
    parameters: {
      query?: {
        /** @description Words of title, caption and credit. */
        q?: string;
        offset?: number;
      };
      header?: never;
      path: {
        library: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LibraryPhotosDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotoLibrariesController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        library: string;
        reference: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotosController_of: {
    parameters: {
      query: {
        /** @description Files, of which those are answered that came from a library. */
        id: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhotosDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotosController_take: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakePhotoBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakenPhotoDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhotosController_look: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhotoFromLibraryDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        state?: ('idea' | 'writing' | 'submitted' | 'approved' | 'scheduled' | 'released' | 'withdrawn')[];
        /** @description Words of the headline. */
        q?: string;
        /** @description Those of a topic. */
        topic?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniquePageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_begin: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCommuniqueBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_plan: {
    parameters: {
      query: {
        from: string;
        /** @description The last day of it; 62 days at most. */
        to: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniquePlanDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_read: {
    parameters: {
      query?: {
        /** @description Another version than the newest. */
        version?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        attachmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_keepVersion: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommuniqueVersionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_correct: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommuniqueCorrectionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_submit: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommuniqueDecisionBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_giveBack: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommuniqueReturnBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_release: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommuniqueReleaseBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_unschedule: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniquesController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommuniqueWithdrawalBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniqueApprovalsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaitingCommuniquesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniqueLinesController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommuniqueLinesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniqueLinesController_quote: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommuniqueLineBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniqueLinesController_drop: {
    parameters: {
      query: {
        topicId: string;
        lineId: string;
      };
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanFeedsController_own: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanFeedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanFeedsController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenedPlanFeedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanFeedsController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanFeedsController_calendar: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressEventsController_open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenPressEventsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressEventsController_plan: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PressEventBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PressEventWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressEventsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PressEventBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PressEventWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressEventsController_cancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelPressEventBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PressEventWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressRoomController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PressRoomDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressRoomController_showTopic: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PressTopicBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PressRoomWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressRoomController_hideTopic: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PressRoomWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PressRoomController_setDuty: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PressDutyBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PressRoomWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseCommuniqueController_ofCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseCommuniqueDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniqueMailingsController_ofCommunique: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingsOfCommuniqueDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniqueMailingsController_plan: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMailingBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniqueMailingsController_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailingPreviewBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingPreviewDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommuniqueMailingsController_tryOut: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TestCopyBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsController_recipients: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        state?: 'waiting' | 'sent' | 'refused' | 'unknown' | 'dropped';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingRecipientPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsController_pause: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsController_resume: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsController_cancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsController_decideUnknown: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnknownDecisionBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsOfPeopleController_ofContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactMailingsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsOfPeopleController_trust: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrustAddressBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsOfPeopleController_ofNewsroom: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactMailingsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailingsOfPeopleController_trustNewsroom: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrustAddressBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Words of the name. */
        q?: string;
        /** @description Those that are over instead of those that go on. */
        closed?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewTopicBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeTopicBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_cases: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicCasePageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicCasesBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_suggestions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlikeCasesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicsController_history: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicHistoryDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicLinesController_write: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LineBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicLinesController_rewrite: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        lineId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LineVersionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicLinesController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        lineId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveLineBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicLinesController_return: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        lineId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnLineBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicLinesController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        lineId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicDocumentsController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicDocumentBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicDocumentsController_download: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicDocumentsController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseTopicsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicsOfCaseDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseTopicsController_quote: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuoteLineBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseTopicsController_drop: {
    parameters: {
      query: {
        topicId: string;
        lineId: string;
        version: number;
      };
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CrisisController_declare: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CrisisBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CrisisController_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CrisisController_log: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CrisisController_write: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatementBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CrisisController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        statementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveStatementBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CrisisController_report: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        crisisId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SurgesController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurgeDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TopicApprovalsController_waiting: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicApprovalsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        state?: components['schemas']['PublicationState'];
        /** @description Words of title and outlet. */
        q?: string;
        communique?: string;
        /** @description The topic's own publications, and those of its communiqués and cases. */
        topic?: string;
        case?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CoveragePageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_record: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CoverageBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_figures: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        state?: components['schemas']['PublicationState'];
        /** @description Words of title and outlet. */
        q?: string;
        communique?: string;
        /** @description The topic's own publications, and those of its communiqués and cases. */
        topic?: string;
        case?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CoverageFiguresDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_page: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PageBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageHeadDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CoverageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CoverageBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_restore: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_take: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_drop: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_reconsider: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_followUp: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FollowUpBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FollowUpWrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_clipping: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageFeedsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CoverageFeedsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageFeedsController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCoverageFeedBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageFeedsController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageFeedsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeCoverageFeedBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WatchingController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WatchersDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WatchingController_watch: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WatchingController_unwatch: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccessLogController_all: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Of whom, by id. */
        employee?: string;
        /** @description With what, by id. */
        thing?: string;
        /** @description Of thing: case, contact, draft, attachment … */
        kind?: string;
        act?: 'opened' | 'replayed' | 'exported' | 'searched' | 'signedIn' | 'administered' | 'refused' | 'lost';
        /** @description Without its version: console, api. */
        client?: string;
        /** @description A day in Warsaw, or an instant. */
        from?: string;
        /** @description A day in Warsaw, or an instant; itself included. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccessLogController_mine: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description A day in Warsaw, or an instant. */
        from?: string;
        /** @description A day in Warsaw, or an instant; itself included. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccessLogController_notice: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessNoticeDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccessLogController_know: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccessLogController_days: {
    parameters: {
      query?: {
        before?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessDaysDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccessLogController_check: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        day: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckedDayDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExportsController_mine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExportsController_order: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExportBody'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportOrderedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExportsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExportsController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExportsController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxesController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMailboxDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxesController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxesController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeMailboxDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxesController_test: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxTestDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxesController_signIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxSignInDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxesController_completeSignIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailboxSignInCompletionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxSignInProgressDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxesController_reconciliation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReconciliationDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxesController_takeIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakeInDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakingInDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TestMailController_send: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TestMailDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ErasureController_report: {
    parameters: {
      query?: {
        /** @description How many of the last ones. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasureReportDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ErasureController_erased: {
    parameters: {
      query: {
        /** @description Ids of cases, contacts, contributions and the like: a comma between them. */
        id: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ErasureController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasureFileDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ErasureController_erase: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EraseContactBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_employee: {
    parameters: {
      query?: {
        act?: components['schemas']['ActKind'][];
        limit?: number;
        cursor?: string;
        /** @description Their own acts, or what deputies did in their name. */
        by?: 'own' | 'deputies';
        case?: string;
        /** @description About cases that stand in this unit now. */
        unit?: string;
        /** @description By which their cases came. */
        channel?: string[];
        /** @description On free days, or outside of the office’s hours; `false`: within them. */
        offHours?: boolean;
        /** @description Acts that hold words of a person. */
        personal?: boolean;
        /** @description A day in Warsaw, or an instant. */
        from?: string;
        /** @description A day in Warsaw, or an instant; itself included. */
        to?: string;
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_employeeCases: {
    parameters: {
      query?: {
        act?: components['schemas']['ActKind'][];
        /** @description Their own acts, or what deputies did in their name. */
        by?: 'own' | 'deputies';
        case?: string;
        /** @description About cases that stand in this unit now. */
        unit?: string;
        /** @description By which their cases came. */
        channel?: string[];
        /** @description On free days, or outside of the office’s hours; `false`: within them. */
        offHours?: boolean;
        /** @description Acts that hold words of a person. */
        personal?: boolean;
        /** @description A day in Warsaw, or an instant. */
        from?: string;
        /** @description A day in Warsaw, or an instant; itself included. */
        to?: string;
        /** @description Of a replay: the office as it was then. */
        replay?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditCasesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_meanwhile: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description A day in Warsaw, or an instant. */
        from?: string;
        /** @description A day in Warsaw, or an instant; itself included. */
        to?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactHistoryPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_employeeHistory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployeeHistoryDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_employeeCsv: {
    parameters: {
      query?: {
        act?: components['schemas']['ActKind'][];
        /** @description Their own acts, or what deputies did in their name. */
        by?: 'own' | 'deputies';
        case?: string;
        /** @description About cases that stand in this unit now. */
        unit?: string;
        /** @description By which their cases came. */
        channel?: string[];
        /** @description On free days, or outside of the office’s hours; `false`: within them. */
        offHours?: boolean;
        /** @description Acts that hold words of a person. */
        personal?: boolean;
        /** @description A day in Warsaw, or an instant. */
        from?: string;
        /** @description A day in Warsaw, or an instant; itself included. */
        to?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_contact: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactHistoryPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_newsroom: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactHistoryPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_settingsHistory: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsChangesPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_settingsSources: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsSourcesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeReplaysController_all: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeReplaysDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeReplaysController_ask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskReplayBody'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeReplayDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficeReplaysController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeReplayDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  employeeReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  employeeReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  employeeReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unitReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unitReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unitReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  contactReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  contactReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  contactReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  caseReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  caseReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  caseReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  contributionReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  contributionReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  contributionReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  draftReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  draftReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  draftReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  communiqueReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  communiqueReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  communiqueReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  mailingReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  mailingReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  mailingReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  topicReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  topicReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  topicReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  publicationReplay_asOf: {
    parameters: {
      query?: {
        /** @description An instant with its offset, a time in Warsaw without one, or a day, which is its end. */
        at?: string;
        /** @description A revision of the thing, instead of an instant. */
        revision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  publicationReplay_events: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThingEventPageDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  publicationReplay_difference: {
    parameters: {
      query?: {
        /** @description As `at` of the state itself. */
        from?: string;
        to?: string;
        /** @description Instead of the instants. */
        fromRevision?: number;
        toRevision?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferencesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailWishesController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailWishesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailWishesController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailWishesBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailWishesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NotificationsController_bell: {
    parameters: {
      query?: {
        /** @description How many lines of each kind. */
        lines?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NotificationsController_read: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NotificationsController_undo: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadUndoBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NotificationsController_unread: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnreadBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SearchController_find: {
    parameters: {
      query: {
        /** @description Part of a case's number or subject, or of somebody's name or address. */
        q: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BiLoginsController_all: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BiLoginsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BiLoginsController_give: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewBiLoginDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GivenBiLoginDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BiLoginsController_take: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuestionsController_all: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuestionsController_save: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuestionTextBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuestionsController_dictionary: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DictionaryDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuestionsController_run: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RunQuestionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuestionsController_csv: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RunQuestionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuestionsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuestionTextBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuestionsController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuestionsController_restore: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_all: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportPagesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_onPaper: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperReportsDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_page: {
    parameters: {
      query?: {
        /** @description Days in Warsaw, both included; the last twelve months where neither is said. */
        from?: string;
        to?: string;
        kind?:
          | 'other'
          | 'pressInquiry'
          | 'publicInformationRequest'
          | 'pressCriticism'
          | 'rectification'
          | 'quoteAuthorisation'
          | 'intervention'
          | 'complaint'
          | 'suggestion'
          | 'petition'
          | 'application'
          | 'appeal'
          | 'urgingMotion'
          | 'mpIntervention'
          | 'councillorQuestion'
          | 'accessibilityRequest'
          | 'dataSubjectRequest'
          | 'accreditation'
          | 'pressReview'
          | 'unclassified';
        channel?: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
        /** @description Where a case stands; of contributions, which unit was asked. */
        unit?: string;
        newsroom?: string;
        /** @description For whoever may see figures of employees. */
        employee?: string;
      };
      header?: never;
      path: {
        page: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_csv: {
    parameters: {
      query?: {
        /** @description Days in Warsaw, both included; the last twelve months where neither is said. */
        from?: string;
        to?: string;
        kind?:
          | 'other'
          | 'pressInquiry'
          | 'publicInformationRequest'
          | 'pressCriticism'
          | 'rectification'
          | 'quoteAuthorisation'
          | 'intervention'
          | 'complaint'
          | 'suggestion'
          | 'petition'
          | 'application'
          | 'appeal'
          | 'urgingMotion'
          | 'mpIntervention'
          | 'councillorQuestion'
          | 'accessibilityRequest'
          | 'dataSubjectRequest'
          | 'accreditation'
          | 'pressReview'
          | 'unclassified';
        channel?: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
        /** @description Where a case stands; of contributions, which unit was asked. */
        unit?: string;
        newsroom?: string;
        /** @description For whoever may see figures of employees. */
        employee?: string;
      };
      header?: never;
      path: {
        page: string;
        figure: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_xlsx: {
    parameters: {
      query?: {
        /** @description Days in Warsaw, both included; the last twelve months where neither is said. */
        from?: string;
        to?: string;
        kind?:
          | 'other'
          | 'pressInquiry'
          | 'publicInformationRequest'
          | 'pressCriticism'
          | 'rectification'
          | 'quoteAuthorisation'
          | 'intervention'
          | 'complaint'
          | 'suggestion'
          | 'petition'
          | 'application'
          | 'appeal'
          | 'urgingMotion'
          | 'mpIntervention'
          | 'councillorQuestion'
          | 'accessibilityRequest'
          | 'dataSubjectRequest'
          | 'accreditation'
          | 'pressReview'
          | 'unclassified';
        channel?: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
        /** @description Where a case stands; of contributions, which unit was asked. */
        unit?: string;
        newsroom?: string;
        /** @description For whoever may see figures of employees. */
        employee?: string;
      };
      header?: never;
      path: {
        page: string;
        figure: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_behind: {
    parameters: {
      query: {
        /** @description Days in Warsaw, both included; the last twelve months where neither is said. */
        from?: string;
        to?: string;
        kind?:
          | 'other'
          | 'pressInquiry'
          | 'publicInformationRequest'
          | 'pressCriticism'
          | 'rectification'
          | 'quoteAuthorisation'
          | 'intervention'
          | 'complaint'
          | 'suggestion'
          | 'petition'
          | 'application'
          | 'appeal'
          | 'urgingMotion'
          | 'mpIntervention'
          | 'councillorQuestion'
          | 'accessibilityRequest'
          | 'dataSubjectRequest'
          | 'accreditation'
          | 'pressReview'
          | 'unclassified';
        channel?: 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson' | 'socialMedia' | 'eDelivery';
        /** @description Where a case stands; of contributions, which unit was asked. */
        unit?: string;
        newsroom?: string;
        /** @description For whoever may see figures of employees. */
        employee?: string;
        /** @description By its name. */
        column: string;
        /** @description The key of its row; `none`: of what has none. All rows where left out. */
        row?: string;
        /** @description Of the rest of a chart: the keys of the rows that are not meant, with commas between them. */
        without?: string;
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        page: string;
        figure: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BehindDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SchedulesController_all: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchedulesDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SchedulesController_save: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SchedulesController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The revision that the user saw: refused (412) if somebody has since changed what the command is about. */
        'If-Match'?: string;
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SchedulesController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SchedulesController_takeOver: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SchedulesController_runNow: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduleRunOrderedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SchedulesController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        runId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ChangesController_follow: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProjectionsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectionListDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProjectionsController_parked: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParkedKeyListDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProjectionsController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetryDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetriedDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProjectionsController_rebuild: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RebuildDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PresenceController_note: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the same answer and has no second effect; another body is refused (422). */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PresenceBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OnlookersDto'];
        };
      };
      /** @description Refused, or failed. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
