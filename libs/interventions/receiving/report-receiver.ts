import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseAdmission, RegisterCase } from '#libs/cases';
import type { CommandContext } from '#libs/journal';
import { commandOf, deriveId, LANGUAGES } from '#libs/kernel';
import { FormReceiver, type Received, type ReceivedSubmission } from '#libs/manifest';
import { onIntervention } from '../commands/on-intervention.js';
import type { Category } from '../domain/events.js';
import type { PlaceDetails } from '../domain/intervention.js';
import { kilometreIn, pointIn } from '../public/domain/point.js';
import { fieldOfQuestion } from '../public/registers.js';
import { REPORT_FORM } from '../public/report-form.js';
import { CurrentRegisters } from '../queries/current-registers.js';
import { ReceivedPhotos } from './received-photos.js';

/**
 * A resident's form becomes a case with its place, category and photos. The message has all that was typed: what of it cannot be made use of, because a
 * category was closed meanwhile or a picture cannot be read, is not lost.
 */
@Injectable()
export class ReportReceiver extends FormReceiver {
  override readonly kinds = [REPORT_FORM];

  constructor(
    private readonly commands: CommandBus,
    private readonly registers: CurrentRegisters,
    private readonly admission: CaseAdmission,
    private readonly photos: ReceivedPhotos,
  ) {
    super();
  }

  override async receive(submission: ReceivedSubmission): Promise<Received> {
    const { id, values, files, receivedAt, language } = submission;
    const context = commandOf('site', deriveId('submission', id));
    const { categories } = await this.registers.categories();
    const category = categories.find((one) => one.id === values['category']);
    const { areas } = await this.registers.areas();
    const area = areas.find(({ code }) => code === values['area']);
    const { name = '', email, phone, who } = values;
    const { id: caseId } = await this.commands.execute(
      new RegisterCase(
        {
          kind: 'intervention',
          channel: 'webForm',
          subject: subjectOf(values, category, area?.name),
          text: textOf(values, category, area?.name),
          receivedAt,
          files,
          ...(who === 'confidentially' && { inConfidence: true }),
          ...(who === 'byName' && {
            contact: { name, ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) },
            receiptWanted: email !== undefined,
          }),
        },
        context,
      ),
    );
    const its = { caseId, contactId: (await this.admission.standing(caseId)).contactId };
    const step = (what: string): CommandContext => ({ ...context, commandId: deriveId(context.commandId, what) });
    if (who === 'confidentially')
      await this.commands.execute(
        onIntervention(
          { type: 'NameReporter', ...its, name, email: email ?? null, phone: phone ?? null },
          step('reporter'),
        ),
      );
    if (language !== LANGUAGES[0])
      await this.commands.execute(onIntervention({ type: 'NoteLanguage', ...its, language }, step('language')));
    // The place first: the category leads to a unit.
    await this.photos.ifItCan(() =>
      this.commands.execute(
        onIntervention({ type: 'Place', ...its, place: placeOf(values, area?.code) }, step('place')),
      ),
    );
    if (category?.open)
      await this.photos.ifItCan(() =>
        this.commands.execute(
          onIntervention(
            { type: 'Categorise', ...its, categoryId: category.id, category: category.name },
            step('category'),
          ),
        ),
      );
    await this.photos.keep(its, files, null, context);
    return { caseId };
  }
}

const LONGEST_SUBJECT = 150;

function placeOf(
  { address = '', road, kilometre, point }: ReceivedSubmission['values'],
  areaCode?: string,
): PlaceDetails {
  const at = point === undefined ? undefined : pointIn(point);
  return {
    address,
    road: road ?? null,
    kilometre: road === undefined || kilometre === undefined ? null : (kilometreIn(kilometre) ?? null),
    latitude: at?.latitude ?? null,
    longitude: at?.longitude ?? null,
    areaCode: areaCode ?? null,
  };
}

/** As staff read it in lists. */
function subjectOf({ address, road }: ReceivedSubmission['values'], category?: Category, area?: string): string {
  const where = address ?? road ?? area;
  return [category?.name ?? 'Zgłoszenie', where].filter(Boolean).join(': ').slice(0, LONGEST_SUBJECT);
}

/** Answers to the questions of the category, under the words in which they were asked as far as those are still there. */
function answersIn(values: ReceivedSubmission['values'], category?: Category): string[] {
  const words = new Map((category?.questions ?? []).map(({ id, text }) => [fieldOfQuestion(id), text]));
  return Object.entries(values)
    .filter(([name]) => name.startsWith(fieldOfQuestion('')))
    .map(([name, answer]) => `${words.get(name) ?? 'Odpowiedź na pytanie, którego już nie ma'}: ${answer}`);
}

function textOf(values: ReceivedSubmission['values'], category?: Category, area?: string): string {
  const { text = '', address, road, kilometre, point } = values;
  const lines = [
    category && `Kategoria: ${category.name}`,
    address && `Miejsce: ${address}`,
    area && `Gmina albo powiat: ${area}`,
    road && `Droga: ${road}${kilometre === undefined ? '' : `, km ${kilometre}`}`,
    point && `Współrzędne: ${point}`,
    ...answersIn(values, category),
  ].filter(Boolean);
  return lines.length > 0 ? `${lines.join('\n')}\n\n${text}` : text;
}
