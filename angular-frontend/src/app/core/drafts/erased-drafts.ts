import type { Api } from '../api/api';
import type { Drafts } from './drafts';

/** Of places about a thing (place.ts); several things have a plus between them. */
const idsOf = (place: string): readonly string[] => place.split('.')[1]?.split('+') ?? [];

const mostAtOnce = 100;

/** Drafts are in browsers, where the office cannot reach them: each forgets those about who was erased. */
export async function forgetErased(api: Api, drafts: Drafts): Promise<void> {
  const places = drafts.places('');
  const asked = places.flatMap(idsOf);
  for (let from = 0; from < asked.length; from += mostAtOnce) {
    const query = { id: asked.slice(from, from + mostAtOnce) };
    const { ids } = await api.get('/api/erased', { query }).catch(() => ({ ids: [] as string[] }));
    for (const place of places) if (idsOf(place).some((id) => ids.includes(id))) drafts.drop(place);
  }
}
