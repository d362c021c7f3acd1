import { Injectable } from '@nestjs/common';
import { HangsOn, Visibility, type Bearer, type Hanging, type HangingAsked } from '#libs/manifest';
import { Letters } from './letters.js';

/** Letters (signatures and footers among them) that a unit has in words of its own: nobody writes by them once it is closed. */
@Injectable()
export class LettersHangOn extends HangsOn {
  constructor(
    private readonly letters: Letters,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  override async of(
    { kind, id: unitId }: Bearer,
    { viewer, language, limit }: HangingAsked,
  ): Promise<readonly Hanging[]> {
    if (kind !== 'unit') return [];
    const own = await this.letters.ownOf(unitId);
    const seen = this.visibility.seesAll(viewer, 'letter') ? own.slice(0, limit) : [];
    const items = seen.map(({ id, name }) => ({ kind: 'letter', id, name: name[language] }));
    return [{ kind: 'letters', count: own.length, items }];
  }
}
