import { Decide, type CommandContext } from '#libs/journal';
import {
  AREAS_STREAM,
  BOUNDARIES_STREAM,
  CATEGORIES_STREAM,
  PUBLICATION_STREAM,
  ROUTING_STREAM,
  type Category,
  type RoutingRule,
} from '../domain/events.js';
import { boundariesDecider, type BoundaryBook } from '../domain/boundaries.js';
import { publicationDecider } from '../domain/publication.js';
import { areasDecider, categoriesDecider, type AreaBook } from '../domain/registers.js';
import { routingDecider } from '../domain/routing.js';

/** @throws OfficeError category-twice, category-missing */
export const onCategories = (categories: readonly Category[], context: CommandContext, seenRevision?: number) =>
  new Decide({ stream: CATEGORIES_STREAM, decider: categoriesDecider, command: { categories }, context, seenRevision });

/** @throws OfficeError areas-older */
export const onAreas = (book: AreaBook & { readonly edition: string }, context: CommandContext) =>
  new Decide({ stream: AREAS_STREAM, decider: areasDecider, command: { book }, context });

/** @throws OfficeError rule-empty, rule-never-reached */
export const onRouting = (rules: readonly RoutingRule[], context: CommandContext, seenRevision?: number) =>
  new Decide({ stream: ROUTING_STREAM, decider: routingDecider, command: { rules }, context, seenRevision });

/** @throws OfficeError boundaries-older */
export const onBoundaries = (book: BoundaryBook & { readonly edition: string }, context: CommandContext) =>
  new Decide({ stream: BOUNDARIES_STREAM, decider: boundariesDecider, command: { book }, context });

export const onPublication = (categoryIds: readonly string[], context: CommandContext, seenRevision?: number) =>
  new Decide({
    stream: PUBLICATION_STREAM,
    decider: publicationDecider,
    command: { categoryIds },
    context,
    seenRevision,
  });
