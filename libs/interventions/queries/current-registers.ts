import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { notFound, OfficeError, ruleBroken } from '#libs/kernel';
import type { Then } from '#libs/manifest';
import { boundariesDecider, type BoundaryBook } from '../domain/boundaries.js';
import {
  AREAS_STREAM,
  BOUNDARIES_STREAM,
  CATEGORIES_STREAM,
  PUBLICATION_STREAM,
  ROUTING_STREAM,
  type Category,
  type RoutingRule,
} from '../domain/events.js';
import { publicationDecider } from '../domain/publication.js';
import { areasDecider, categoriesDecider, type AreaBook } from '../domain/registers.js';
import { routingDecider } from '../domain/routing.js';

/** Categories, areas and rules of routing as their own streams have them now. */
@Injectable()
export class CurrentRegisters {
  constructor(private readonly journal: Journal) {}

  /** The same as they were. */
  at({ journal }: Then): CurrentRegisters {
    return new CurrentRegisters(journal);
  }

  async categories(): Promise<{ readonly categories: readonly Category[]; readonly revision: number }> {
    const { state, revision } = await this.journal.folded(CATEGORIES_STREAM, categoriesDecider);
    return { categories: state, revision };
  }

  async routing(): Promise<{ readonly rules: readonly RoutingRule[]; readonly revision: number }> {
    const { state, revision } = await this.journal.folded(ROUTING_STREAM, routingDecider);
    return { rules: state, revision };
  }

  async areas(): Promise<AreaBook> {
    return (await this.journal.folded(AREAS_STREAM, areasDecider)).state;
  }

  /** Of which categories reports may stand on the public site. */
  async published(): Promise<{ readonly categoryIds: readonly string[]; readonly revision: number }> {
    const { state, revision } = await this.journal.folded(PUBLICATION_STREAM, publicationDecider);
    return { categoryIds: state, revision };
  }

  async boundaries(): Promise<BoundaryBook> {
    return (await this.journal.folded(BOUNDARIES_STREAM, boundariesDecider)).state;
  }

  /** @throws OfficeError category-unknown, category-closed */
  async requireOpenCategory(categoryId: string): Promise<Category> {
    const category = (await this.categories()).categories.find(({ id }) => id === categoryId);
    if (!category) throw notFound('category-unknown');
    if (!category.open) throw ruleBroken('category-closed', { name: category.name });
    return category;
  }

  /** @throws OfficeError area-unknown */
  async requireArea(code: string): Promise<void> {
    if (!(await this.areas()).areas.some((area) => area.code === code))
      throw new OfficeError('invalid', 'area-unknown', { field: 'areaCode', code });
  }
}
