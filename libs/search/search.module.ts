import { Module } from '@nestjs/common';
import { SearchController } from './http/search.controller.js';

/** One question to all modules: to those whose manifest says what it finds. */
@Module({ controllers: [SearchController] })
export class SearchModule {}
