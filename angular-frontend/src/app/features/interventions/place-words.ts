import type { CaseIntervention, Intervention } from '../../core/api/types';
import type { Translate } from '../../core/i18n/translate';

type Place = NonNullable<Intervention['place'] | CaseIntervention['place']>;

/** An address, and a road with its kilometre. */
export function placeWords({ address, road, kilometre }: Place, translate: Translate, language: string): string {
  const onRoad =
    road === null
      ? ''
      : kilometre === null
        ? translate.text('intervention.onRoad', { road })
        : translate.text('intervention.atKilometre', {
            road,
            kilometre: kilometre.toLocaleString(language, { maximumFractionDigits: 3 }),
          });
  return [address === null ? translate.text('common.erased') : address, onRoad].filter(Boolean).join('; ');
}
