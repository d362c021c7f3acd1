import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Administrators } from './commands/administrators.js';
import { AddEmployeeHandler, ChangeEmployeeHandler } from './commands/employees.js';
import { RemoveFunctionHandler, SetFunctionHandler } from './commands/functions.js';
import { ImportEmployeesHandler, ImportUnitsHandler } from './commands/import-staff.js';
import { CloseUnitHandler, SetUnitHandler } from './commands/units.js';
import { EmployeesController } from './http/employees.controller.js';
import { StandingController } from './http/standing.controller.js';
import { FunctionsController } from './http/functions.controller.js';
import { StaffFilesController } from './http/staff-files.controller.js';
import { UnitsController } from './http/units.controller.js';
import { WhoChangedInterceptor } from './http/who-changed.interceptor.js';
import { CurrentEmployees } from './queries/current-employees.js';
import { CurrentFunctions } from './queries/current-functions.js';
import { CurrentUnits } from './queries/current-units.js';
import { EmployeeReplay, UnitReplay } from './queries/staff-replay.js';
import { EmployeeFinder } from './queries/employee-finder.js';
import { OfficeFunctions } from './queries/office-functions.js';
import { StaffHangOn } from './queries/staff-hang-on.js';
import { StaffFiles } from './queries/staff-files.js';
import { OrganizationDirectory } from './queries/organization-directory.js';

/** `ReadTables`, `Journal`, `Reservations` and `Accounts` (libs/identity) come from modules that the application declares global. */
@Module({
  imports: [CqrsModule],
  controllers: [UnitsController, EmployeesController, StaffFilesController, FunctionsController, StandingController],
  providers: [
    OrganizationDirectory,
    EmployeeFinder,
    EmployeeReplay,
    UnitReplay,
    CurrentEmployees,
    CurrentUnits,
    CurrentFunctions,
    OfficeFunctions,
    StaffHangOn,
    SetFunctionHandler,
    RemoveFunctionHandler,
    Administrators,
    AddEmployeeHandler,
    ChangeEmployeeHandler,
    SetUnitHandler,
    CloseUnitHandler,
    StaffFiles,
    ImportUnitsHandler,
    ImportEmployeesHandler,
    { provide: APP_INTERCEPTOR, useClass: WhoChangedInterceptor },
  ],
  exports: [OrganizationDirectory, CurrentEmployees, CurrentUnits, CurrentFunctions, OfficeFunctions],
})
export class OrganizationModule {}
