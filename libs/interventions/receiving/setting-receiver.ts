import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseAdmission } from '#libs/cases';
import { commandOf, deriveId, notFound, OfficeError } from '#libs/kernel';
import { FormReceiver, type Received, type ReceivedSubmission } from '#libs/manifest';
import { TrackingPages } from '#libs/public-site';
import { onIntervention } from '../commands/on-intervention.js';
import { MAILS_OFF_FORM, MAILS_ON_FORM, RATING_FORM } from '../public/tracking.js';

/** What whoever reported says on the page of their report beside messages: whether they want mails, and whether it was dealt with. */
@Injectable()
export class SettingReceiver extends FormReceiver {
  override readonly kinds = [MAILS_OFF_FORM, MAILS_ON_FORM, RATING_FORM];

  constructor(
    private readonly commands: CommandBus,
    private readonly admission: CaseAdmission,
    private readonly pages: TrackingPages,
  ) {
    super();
  }

  override async receive({ id, kind, caseId, values }: ReceivedSubmission): Promise<Received> {
    if (caseId === null) throw notFound('case-not-found');
    const { contactId } = await this.admission.standing(caseId);
    const its = { caseId, contactId };
    const said =
      kind === RATING_FORM
        ? ({
            type: 'Rate',
            ...its,
            satisfied: values['satisfied'] === 'yes',
            comment: values['comment'] ?? null,
          } as const)
        : ({ type: 'SwitchMails', ...its, on: kind === MAILS_ON_FORM } as const);
    try {
      await this.commands.execute(onIntervention(said, commandOf('site', deriveId('submission', id))));
    } catch (error) {
      // It was classified as something else meanwhile: such a case asks nothing and sends no such mails.
      if (!(error instanceof OfficeError && error.code === 'case-of-another-kind')) throw error;
    }
    await this.pages.publish(caseId);
    return { caseId };
  }
}
