import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseAdmission, onCase } from '#libs/cases';
import type { CommandContext } from '#libs/journal';
import { commandOf, deriveId, notFound, OfficeError } from '#libs/kernel';
import { FormReceiver, type Received, type ReceivedSubmission } from '#libs/manifest';
import { TrackingPages } from '#libs/public-site';
import { onIntervention } from '../commands/on-intervention.js';
import { CONFIDENCE_FORM, MAILS_OFF_FORM, MAILS_ON_FORM, NO_CONFIDENCE_FORM, RATING_FORM } from '../public/tracking.js';

/** What whoever reported says on the page of their report beside messages: whether they want mails, whether few shall see their name, and whether it was dealt with. */
@Injectable()
export class SettingReceiver extends FormReceiver {
  override readonly kinds = [MAILS_OFF_FORM, MAILS_ON_FORM, RATING_FORM, CONFIDENCE_FORM, NO_CONFIDENCE_FORM];

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
    const context = commandOf('site', deriveId('submission', id));
    try {
      await this.commands.execute(commandIn(kind, its, values, context));
    } catch (error) {
      // It was classified as something else meanwhile: such a case asks nothing and sends no such mails.
      if (!(error instanceof OfficeError && error.code === 'case-of-another-kind')) throw error;
    }
    await this.pages.publish(caseId);
    return { caseId };
  }
}

function commandIn(
  kind: string,
  its: { readonly caseId: string; readonly contactId: string | null },
  values: ReceivedSubmission['values'],
  context: CommandContext,
) {
  switch (kind) {
    case CONFIDENCE_FORM:
    case NO_CONFIDENCE_FORM: {
      const on = kind === CONFIDENCE_FORM;
      return onCase(its.caseId, { kind: 'chooseConfidence', on, reason: CHOSEN_ON_THE_PAGE }, context);
    }
    case RATING_FORM: {
      const satisfied = values['satisfied'] === 'yes';
      return onIntervention({ type: 'Rate', ...its, satisfied, comment: values['comment'] ?? null }, context);
    }
    default:
      return onIntervention({ type: 'SwitchMails', ...its, on: kind === MAILS_ON_FORM }, context);
  }
}

const CHOSEN_ON_THE_PAGE = 'wybór na stronie zgłoszenia';
