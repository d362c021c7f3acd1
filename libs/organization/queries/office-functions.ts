import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/kernel';
import { FUNCTION_WORDS, isBuiltIn } from '../domain/functions.js';
import { CurrentEmployees } from './current-employees.js';
import { CurrentFunctions } from './current-functions.js';

export interface FunctionHolder {
  readonly id: string;
  /** Null once the employee is erased. */
  readonly name: string | null;
  readonly active: boolean;
}

export interface FunctionItem {
  readonly id: string;
  readonly name: string;
  readonly builtIn: boolean;
  readonly holders: FunctionHolder[];
}

/** Functions, with the names of now. */
@Injectable()
export class OfficeFunctions {
  constructor(
    private readonly current: CurrentFunctions,
    private readonly employees: CurrentEmployees,
  ) {}

  async list(language: Language): Promise<{ items: FunctionItem[]; revision: number }> {
    const { book, revision } = await this.current.now();
    const people = await this.people([...book.values()].flatMap(({ holderIds }) => holderIds));
    const items = [...book].map(([id, { name, holderIds }]) => ({
      id,
      name: name ?? nameOf(id, language),
      builtIn: isBuiltIn(id),
      holders: holderIds.map((holderId) => people.get(holderId)!),
    }));
    return { items, revision };
  }

  private async people(ids: readonly string[]): Promise<ReadonlyMap<string, FunctionHolder>> {
    const found = [...new Set(ids)].map(async (id): Promise<FunctionHolder> => {
      const { name = '', active = false } = (await this.employees.byId(id)) ?? {};
      return { id, name: name || null, active };
    });
    return new Map((await Promise.all(found)).map((one) => [one.id, one]));
  }
}

/** Of a built-in function. */
const nameOf = (functionId: string, language: Language): string =>
  isBuiltIn(functionId) ? FUNCTION_WORDS[functionId][language] : functionId;
