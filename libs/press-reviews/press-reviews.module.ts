import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PressReviewsController } from './http/press-reviews.controller.js';
import { PressReviews } from './queries/press-reviews.js';

@Module({ imports: [CqrsModule], controllers: [PressReviewsController], providers: [PressReviews] })
export class PressReviewsModule {}
