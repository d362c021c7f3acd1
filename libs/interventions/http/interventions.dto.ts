import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay, Optional, PageQueryDto, QueryFlag, Trim } from '#libs/http';
import {
  INTERVENTION_STATES,
  MOMENTS,
  STEPS,
  UNROUTED,
  type InterventionState,
  type Moment,
  type Step,
} from '../domain/events.js';
import { FIGURES_BY, TIMED_STEPS, type FiguresBy } from '../queries/intervention-monitor.js';
import { INTERVENTION_SORTS, type InterventionSort } from '../queries/intervention-queries.js';
import { PROMISES } from '../queries/seen-reports.js';

const LONGEST_TEXT = 5_000;
const LONGEST_LINE = 300;
const MOST_CATEGORIES = 200;
const MOST_RULES = 500;
/** TERC: a county has four digits, a municipality seven. */
const AREA_CODE = /^\d{4}(\d{3})?$/;

export class InterventionFilterQuery {
  @IsOptional() @IsString() @Length(1, 200) category?: string;
  /** TERC: four digits of a county mean all of its municipalities, seven one of them. */
  @IsOptional() @Matches(AREA_CODE) area?: string;
  @IsOptional() @IsIn(INTERVENTION_STATES) state?: InterventionState;
  @IsOptional() @IsString() @Length(1, 200) unit?: string;
  /** Only those whose promised day is over. */
  @QueryFlag() broken: boolean = false;
  /** Closed cases instead of open ones. */
  @QueryFlag() closed: boolean = false;
  /** Closed cases beside the open ones. */
  @QueryFlag() all: boolean = false;
  @ApiProperty({ format: 'date', required: false }) @IsOptional() @IsDay() receivedFrom?: string;
  @ApiProperty({ format: 'date', required: false }) @IsOptional() @IsDay() receivedTo?: string;
  /** `soon`: promised within seven days; `none`: no day is promised. */
  @IsOptional() @IsIn(PROMISES) promise?: (typeof PROMISES)[number];
  /** Days in which nothing was done about what is neither done nor refused. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(3_650) stillFor?: number;
  /** Those of which such a step was taken. */
  @IsOptional() @IsIn(STEPS) reached?: Step;
  /** What whoever reported said of it after the end: `true` or `false`. */
  @IsOptional() @IsIn(['true', 'false']) satisfied?: 'true' | 'false';
  /** Only those that were reopened after their end. */
  @QueryFlag() reopened: boolean = false;
  /** Only those whose statutory term is over. */
  @QueryFlag() overdue: boolean = false;
}

export class InterventionsQuery extends IntersectionType(PageQueryDto, InterventionFilterQuery) {
  /** What leads: what came first, what stands still longest, what is promised first. */
  @IsOptional() @IsIn(INTERVENTION_SORTS) sort: InterventionSort = 'receivedAt';
}

export class InterventionFiguresQuery extends InterventionFilterQuery {
  @IsOptional() @IsIn(FIGURES_BY) by: FiguresBy = 'category';
}

export class PlaceBody {
  @Optional() @Trim() @IsString() @MaxLength(LONGEST_LINE) address?: string;
  /** As signs have it: `DW 964`. */
  @Optional() @Trim() @IsString() @Length(1, 50) road?: string;
  /** From the beginning of the road. */
  @Optional() @IsNumber({ maxDecimalPlaces: 3 }) @Min(0) @Max(2_000) kilometre?: number;
  /** WGS 84, in degrees. */
  @Optional() @IsNumber() @Min(-90) @Max(90) latitude?: number;
  @Optional() @IsNumber() @Min(-180) @Max(180) longitude?: number;
  /** TERC, of a municipality or a county of the register. */
  @Optional() @Matches(AREA_CODE) areaCode?: string;
}

export class CategoriseBody {
  @IsString() @Length(1, 200) categoryId!: string;
}

export class StepBody {
  @IsIn(STEPS) step!: Step;
  /** The resident sees it. */
  @IsBoolean() public!: boolean;
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  /** To be done by the end of this day. Left out, an earlier promise goes on. */
  @ApiProperty({ format: 'date', required: false }) @Optional() @IsDay() promisedFor?: string;
}

export class WithdrawStepBody {
  @Trim() @IsString() @Length(1, LONGEST_TEXT) reason!: string;
}

export class PhotoBody {
  /** An uploaded picture: JPEG, PNG, WebP or HEIC. */
  @IsString() @Length(1, 200) attachmentId!: string;
  /** The step that it shows; left out: the report itself. */
  @Optional() @IsString() @Length(1, 200) stepId?: string;
  /** Whether it shows what was reported, or what was done about it. */
  @IsIn(MOMENTS) moment!: Moment;
  /** The resident sees it. */
  @IsBoolean() public!: boolean;
  /** What it shows, for whoever cannot see it. */
  @Trim() @IsString() @Length(1, LONGEST_LINE) description!: string;
}

export class RemovePhotoBody {
  @Trim() @IsString() @Length(1, LONGEST_TEXT) reason!: string;
}

export class PublishReportBody {
  /** What everybody reads: no name, no address of a person, nothing that tells who they are. */
  @Trim() @IsString() @Length(1, LONGEST_LINE) title!: string;
  @Trim() @IsString() @Length(1, LONGEST_TEXT) text!: string;
  /** Of the photos that the resident sees. */
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(1, 200, { each: true }) photoIds!: string[];
  /** Its point stands on the public map. */
  @IsBoolean() withPoint!: boolean;
}

export class UnpublishReportBody {
  @Trim() @IsString() @Length(1, LONGEST_TEXT) reason!: string;
}

export class InterventionPublicationBody {
  @IsArray()
  @ArrayMaxSize(MOST_CATEGORIES)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  categoryIds!: string[];
}

export class InterventionPublicationDto {
  /** Of which categories reports may stand on the public site, each once somebody looked it through. */
  categoryIds!: string[];
  revision!: number;
}

export class PublishedReportDto {
  /** Null once it was erased. */
  title!: string | null;
  text!: string | null;
  photoIds!: string[];
  withPoint!: boolean;
}

export class CategoryQuestionBody {
  /** Left out for a new one. */
  @Optional() @IsString() @Length(1, 200) id?: string;
  @Trim() @IsString() @Length(1, 200) text!: string;
  /** What can be chosen; empty: it is answered in words. */
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(1, 100, { each: true }) options!: string[];
  @IsBoolean() required!: boolean;
}

export class CategoryBody {
  /** Left out for a new one. */
  @Optional() @IsString() @Length(1, 200) id?: string;
  @Trim() @IsString() @Length(1, 100) name!: string;
  /** Which unit usually deals with it. */
  @Optional() @IsString() @Length(1, 200) unitId?: string;
  /** New reports may be of it. */
  @IsBoolean() open!: boolean;
  /** How many metres apart two reports of it may be of the same thing; null: distance tells nothing. 100 where it is left out. */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @ValidateIf(({ nearMetres }: CategoryBody) => nearMetres !== undefined && nearMetres !== null)
  @IsInt()
  @Min(1)
  @Max(20_000)
  nearMetres?: number | null;
  /** What the public form asks besides. As before where left out. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => CategoryQuestionBody)
  questions?: CategoryQuestionBody[];
}

export class RoutingRuleBody {
  /** Left out for a new one. */
  @Optional() @IsString() @Length(1, 200) id?: string;
  /** Left out: of any category, also of none. */
  @Optional() @IsString() @Length(1, 200) categoryId?: string;
  /** TERC, of a county or a municipality of today's register; left out: anywhere. */
  @Optional() @Matches(AREA_CODE) areaCode?: string;
  @IsString() @Length(1, 200) unitId!: string;
  /** Whoever of the unit gets it at once; left out: its head gives it out. */
  @Optional() @IsString() @Length(1, 200) employeeId?: string;
}

export class RoutingBody {
  /** In the order in which they are tried: the first that fits leads. */
  @IsArray()
  @ArrayMaxSize(MOST_RULES)
  @ValidateNested({ each: true })
  @Type(() => RoutingRuleBody)
  rules!: RoutingRuleBody[];
}

export class NearReportDto {
  id!: string;
  number!: string;
  /** Null once its words were erased. */
  subject!: string | null;
  @ApiProperty({ enum: INTERVENTION_STATES }) state!: InterventionState;
  closed!: boolean;
  receivedAt!: string;
  address!: string | null;
  /** From this report; null where one of the two has no point. */
  metres!: number | null;
}

export class NearReportsDto {
  /** The nearest in front; ten at most. */
  items!: NearReportDto[];
}

export class CategoriesBody {
  @IsArray()
  @ArrayMaxSize(MOST_CATEGORIES)
  @ValidateNested({ each: true })
  @Type(() => CategoryBody)
  categories!: CategoryBody[];
}

export class InterventionReferenceDto {
  id!: string;
  name!: string | null;
}

export class InterventionAreaDto {
  code!: string;
  /** Null where today's register has it no more. */
  name!: string | null;
}

export class InterventionPlaceDto {
  /** Null once it was erased; empty where nobody has said it. */
  address!: string | null;
  road!: string | null;
  kilometre!: number | null;
  latitude!: number | null;
  longitude!: number | null;
}

export class InterventionDto {
  id!: string;
  number!: string;
  /** Null once its words were erased. */
  subject!: string | null;
  @ApiProperty({ enum: INTERVENTION_STATES }) state!: InterventionState;
  /** Since when it stands so. */
  since!: string;
  category!: InterventionReferenceDto | null;
  area!: InterventionAreaDto | null;
  place!: InterventionPlaceDto | null;
  unit!: InterventionReferenceDto | null;
  assignee!: InterventionReferenceDto | null;
  receivedAt!: string;
  @ApiProperty({ format: 'date', nullable: true, type: String }) promise!: string | null;
  /** The promised day is over, and it is not done. */
  broken!: boolean;
  closed!: boolean;
}

export class InterventionPageDto {
  items!: InterventionDto[];
  nextCursor!: string | null;
}

export class BoardLineDto {
  /** A state, a category's id, a county's code, or a unit's id; null where there is none. */
  key!: string | null;
  /** Null where it has none, or nobody knows it any more. */
  name!: string | null;
  count!: number;
  /** Of these, whose promised day is over. */
  broken!: number;
  /** Since when the one that stands still longest stands so. */
  oldestSince!: string | null;
}

export class InterventionBoardDto {
  states!: BoardLineDto[];
  categories!: BoardLineDto[];
  /** Counties. */
  areas!: BoardLineDto[];
  units!: BoardLineDto[];
}

export class StepDto {
  id!: string;
  @ApiProperty({ enum: STEPS }) step!: Step;
  public!: boolean;
  /** Null once it was erased. */
  text!: string | null;
  /** By when it promised the work to be done; null where an earlier promise went on. */
  @ApiProperty({ format: 'date', nullable: true, type: String }) promisedFor!: string | null;
  by!: InterventionReferenceDto;
  at!: string;
}

export class ReporterDto {
  /** Null once it was erased, or where nobody gave a name in confidence. */
  name!: string | null;
  email!: string | null;
  phone!: string | null;
}

export class PhotoDto {
  id!: string;
  stepId!: string | null;
  @ApiProperty({ enum: MOMENTS }) moment!: Moment;
  public!: boolean;
  /** Null once it was erased. */
  description!: string | null;
  /** The attachment that is shown: a JPEG without metadata. */
  shownId!: string;
  /** The attachment as it came. */
  originalId!: string;
  /** Of what is shown, in pixels. */
  width!: number;
  height!: number;
}

export class CasePlaceDto extends InterventionPlaceDto {
  areaCode!: string | null;
  /** As today's register has it. */
  areaName!: string | null;
}

export class CaseInterventionDto {
  @ApiProperty({ enum: INTERVENTION_STATES }) state!: InterventionState;
  @ApiProperty({ format: 'date', nullable: true, type: String }) promise!: string | null;
  broken!: boolean;
  category!: InterventionReferenceDto | null;
  place!: CasePlaceDto | null;
  /** In the order in which they were taken. */
  steps!: StepDto[];
  /** In the order in which they were added. */
  photos!: PhotoDto[];
  /** Whoever reported it gave their name in confidence. */
  confidential!: boolean;
  /** Whoever reported it wants no mails about its steps. */
  mailsOff!: boolean;
  /** What they said of it after the end; null: nothing. */
  satisfied!: boolean | null;
  /** Of the case. */
  /** What stands of it on the public site; null: nothing. */
  @ApiProperty({ type: PublishedReportDto, nullable: true }) published!: PublishedReportDto | null;
  /** Of its category reports may be published. */
  mayBePublished!: boolean;
  revision!: number;
}

export class CategoryQuestionDto {
  id!: string;
  text!: string;
  /** Empty: it is answered in words. */
  options!: string[];
  required!: boolean;
}

export class CategoryDto {
  id!: string;
  name!: string;
  unitId!: string | null;
  open!: boolean;
  nearMetres!: number | null;
  /** What the public form asks besides. */
  questions!: CategoryQuestionDto[];
}

export class RoutingRuleDto {
  id!: string;
  /** Null: of any category. */
  categoryId!: string | null;
  /** Null: anywhere. */
  areaCode!: string | null;
  unitId!: string;
  employeeId!: string | null;
}

export class RoutingDto {
  /** The first that fits leads; where none does, the unit of the category. */
  rules!: RoutingRuleDto[];
  revision!: number;
}

export class RoutingWrittenDto {
  revision!: number;
}

export class RouteDto {
  /** Null where no rule and no category names one. */
  unitId!: string | null;
  employeeId!: string | null;
  /** Of which rule; null: the category's own unit, or nobody. */
  ruleId!: string | null;
  /** Why a coordinator has to give it out; null: the unit has it. */
  @ApiProperty({ enum: UNROUTED, nullable: true }) why!: (typeof UNROUTED)[number] | null;
}

export class TrialLineDto {
  /** Null: those that no rule fits. */
  ruleId!: string | null;
  reports!: number;
  /** Of these, how many would wait for a coordinator. */
  lost!: number;
}

export class TrialExampleDto {
  /** Of the case. */
  id!: string;
  number!: string;
  before!: RouteDto;
  after!: RouteDto;
}

export class RoutingTrialDto {
  /** Reports since then were looked at: thirty days. */
  since!: string;
  reports!: number;
  /** By rule, in their order; then those that no rule fits. */
  lines!: TrialLineDto[];
  /** How many would go elsewhere than by the rules that hold now. */
  changed!: number;
  /** The newest of these whose cases the reader sees; twenty at most. */
  examples!: TrialExampleDto[];
}

export class CategoriesDto {
  categories!: CategoryDto[];
  revision!: number;
}

export class CategoriesWrittenDto {
  revision!: number;
}

export class AreaDto {
  code!: string;
  name!: string;
}

export class AreasDto {
  /** Of which day the list is; null before the first import. */
  @ApiProperty({ format: 'date', nullable: true, type: String }) edition!: string | null;
  areas!: AreaDto[];
}

export class AreasTakenInDto {
  @ApiProperty({ format: 'date' }) edition!: string;
  added!: number;
}

export class ReportPointDto {
  /** Of the case. */
  id!: string;
  number!: string;
  /** Null once its words were erased. */
  subject!: string | null;
  @ApiProperty({ enum: INTERVENTION_STATES }) state!: InterventionState;
  /** Since when it stands so. */
  since!: string;
  /** The promised day is over, and it is not done. */
  broken!: boolean;
  /** WGS 84, in degrees. */
  latitude!: number;
  longitude!: number;
}

export class ReportAreaDto {
  /** TERC, of a municipality or county; null: nobody has said it. */
  code!: string | null;
  /** Null where there is none, or today's register has it no more. */
  name!: string | null;
  count!: number;
  /** Of these, whose promised day is over. */
  broken!: number;
  /** Since when the one that stands longest as it does stands so. */
  oldestSince!: string;
}

export class ReportMapDto {
  reports!: number;
  /** Of these, how many have a point. */
  withPoint!: number;
  /** Those that stand longest as they do; 2,000 at most. */
  items!: ReportPointDto[];
  areas!: ReportAreaDto[];
}

export class StepTimeDto {
  @ApiProperty({ enum: TIMED_STEPS }) step!: (typeof TIMED_STEPS)[number];
  /** How many reports had this step. */
  reached!: number;
  /** From the receipt, half of them; null where there is none. */
  medianHours!: number | null;
  /** From the receipt, nine out of ten. */
  mostHours!: number | null;
}

export class StandingStillDto {
  /** For more than so many days. */
  days!: number;
  count!: number;
}

export class InterventionFiguresDto {
  reports!: number;
  open!: number;
  times!: StepTimeDto[];
  /** After their end. */
  reopened!: number;
  /** Their statutory term is over. */
  overdue!: number;
  /** Open ones whose promised day is over. */
  broken!: number;
  satisfied!: number;
  unsatisfied!: number;
  /** Neither done nor refused, and nothing was done about them. */
  still!: StandingStillDto[];
  /** Since when the one that stands still longest does; null where none does. */
  stillSince!: string | null;
}

export class InterventionFigureLineDto extends InterventionFiguresDto {
  /** A category's id, a unit's id, or a county's code; null where there is none. */
  key!: string | null;
  name!: string | null;
}

export class InterventionFigurePageDto {
  total!: InterventionFiguresDto;
  /** By category, unit or county, as was asked; the most reports in front. */
  lines!: InterventionFigureLineDto[];
}

export class BoundaryDto {
  code!: string;
  /** Outlines, islands and holes: longitude and latitude by turns, WGS 84 in degrees. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'number' } } }) rings!: number[][];
}

export class BoundariesDto {
  /** Of which day they are; null before the first import. */
  @ApiProperty({ format: 'date', nullable: true, type: String }) edition!: string | null;
  boundaries!: BoundaryDto[];
}

export class BoundariesBody {
  /** Of which day they are; today where it is left out. */
  @ApiProperty({ format: 'date', required: false }) @Optional() @IsDay() edition?: string;
}

export class BoundariesTakenInDto {
  @ApiProperty({ format: 'date' }) edition!: string;
  added!: number;
  /** Areas of the file that the register does not have. */
  passedOver!: number;
  /** Counties and municipalities of the register without a boundary. */
  missing!: number;
}
