import type { RecapKind } from '../../../shared/contract/index.ts'
import { earliest } from '../../../shared/evaluation/evaluate-month.ts'
import { datesOfMonth, type Month } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { compileAddenda } from '../../../shared/recaps/addenda/compile-addenda.ts'
import { compileOfCodes, compileRecap, isOfCodes } from '../../../shared/recaps/compile-recap.ts'
import type { RecapInput } from '../../../shared/recaps/recap-input.ts'
import type { RecapNeed } from '../../../shared/recaps/recap.ts'
import { getRecap } from '../../../shared/recaps/recaps.ts'
import type { RecapScope } from '../../../shared/recaps/recap-scope.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { withSealLine } from '../../../shared/recaps/seal-line.ts'
import type { OverseenAt } from '../../ports/oversight-records.ts'
import { pack, type Packed } from '../../ports/packed.ts'
import type { Agency } from '../../ports/store.ts'
import { collectProblems, type Problems } from '../diagnostics/collect-problems.ts'
import type { Context, Task } from '../context.ts'
import { loadAddenda } from '../sealed/load-addenda.ts'
import { getSource } from '../ledger/recap-source.ts'
import { datesAround } from '../month/load-filed.ts'
import { openMonth, type MonthAt, type OpenMonth } from '../month/open-month.ts'
import { openCodes, type OpenCodes } from '../month/project-codes.ts'
import { diagnosticsNow } from './diagnostics-now.ts'
import { filedFor, monthsAroundFor } from './filed-for.ts'
import { loadOverseen } from '../regency/load-overseen.ts'
import { loadLetter, withLetterLines } from './load-letter.ts'
import { asShown, problemsOf, recapInputOf, type Shown } from './recap-input.ts'
import type { StaffMonth } from '../../../shared/recaps/staff-month.ts'
import { asSealed } from '../sealed/as-sealed.ts'
import { readSealed } from '../sealed/read-sealed.ts'
import { findSeal, type Seal, type SealedMonth } from '../sealed/sealed-month.ts'

export interface SheetsRequest {
  readonly month: Month
  readonly kinds: readonly RecapKind[]
  /** The last ledger entry that counts; the projections stood there (`openMonth`). */
  readonly throughSequence: number
  readonly asOf: Instant
  readonly scope?: RecapScope
  /** Those to show, where they were collected. */
  readonly problems?: Problems | undefined
  /** Where a recap needs them: the agencies that are overseen, as they were fixed. */
  readonly overseen?: readonly OverseenAt[]
}

/** Compiled recaps, and of how many people. */
export interface Sheets<Sheet = RecapSheet> {
  readonly people: number
  readonly sheets: readonly Sheet[]
  /** Of an open month: at any instant before this one they are the same but for the minute; null: at any. */
  readonly validUntilMs: number | null
}

/**
 * The recaps of a month, in the order of `kinds`. Of a closed month they are the sealed sheets; kinds
 * that a seal does not keep are compiled over what it rests on, *Adendum* over what came since. Throws
 * `DomainError` `seal-broken`.
 */
export function compileSheets(
  context: Context,
  agency: Agency,
  request: SheetsRequest,
): Promise<Sheets> {
  return compileEach(context, agency, { request, give: (sheet) => sheet })
}

/** Of a sheet only what `give` makes of it is held once the next one is compiled. */
async function compileEach<Sheet>(
  context: Context,
  agency: Agency,
  {
    request,
    give,
  }: { readonly request: SheetsRequest; readonly give: (sheet: RecapSheet) => Sheet },
): Promise<Sheets<Sheet>> {
  const seal = await findSeal(context.store, agency.id, request.month)
  const kept = seal && (await readSealed(context, agency, seal))
  const inputs = new Map<'present' | 'sealed', Promise<OpenInput>>()
  let codes: Promise<OpenCodes> | undefined
  let diagnostics: Awaited<ReturnType<typeof diagnosticsNow>>

  function inputAt(basis: 'present' | 'sealed'): Promise<OpenInput> {
    const known = inputs.get(basis)
    if (known) return known
    const rests = basis === 'sealed' && seal ? { ...request, ...restingOn(seal) } : request
    const input = openInput(context, agency, rests, basis === 'sealed' ? kept : undefined)
    inputs.set(basis, input)
    return input
  }

  async function compileOver(basis: 'present' | 'sealed', kind: RecapKind): Promise<RecapSheet> {
    const opened = await inputAt(basis)
    const input = await withNeeds(context, agency, { kind, opened })
    if (!getRecap(kind).needs.includes('letter')) return compileRecap(kind, input)
    const { month } = request
    const letter = await loadLetter(context, agency, { month, facts: input.facts, seal, compile })
    return compileRecap(kind, { ...input, letter })
  }

  async function compile(kind: RecapKind): Promise<RecapSheet> {
    const sheet = await compileItself(kind)
    const { month } = request
    return kind === 'summary' ? withLetterLines(context, agency, { month, sheet }) : sheet
  }

  async function compileItself(kind: RecapKind): Promise<RecapSheet> {
    if (kind === 'addenda') {
      const { month } = request
      return { key: kind, month, ...compileAddenda(await loadAddenda(context, agency, request)) }
    }
    if (kind === 'diagnostics') {
      diagnostics = await diagnosticsNow(context, agency, request)
      if (diagnostics) return diagnostics.sheet
    }
    if (!seal && isOfCodes(kind) && request.kinds.every(isLight)) {
      codes ??= openCodes(context, agency, request)
      return compileOfCodes(kind, await codesInputOf(context, agency, await codes))
    }
    if (!seal || !getRecap(kind).closed) return compileOver('present', kind)
    const sheet = kept?.sheets.get(kind) ?? (await compileOver('sealed', kind))
    return withSealLine(sheet, seal)
  }

  const sheets: Sheet[] = []
  for (const kind of request.kinds) sheets.push(give(await compile(kind)))
  const outcomes = kept?.evaluation.outcomes ?? []
  const [opened] = await Promise.all(inputs.values())
  const people =
    (opened?.month ?? (await codes))?.configuration.employees.length ??
    diagnostics?.people ??
    new Set(outcomes.map(({ employeeId }) => employeeId)).size
  const months = [opened?.month.evaluation, (await codes)?.evaluation]
  const validUntilMs = earliest(months.map((month) => month?.validUntilMs ?? null))
  return { people, sheets, validUntilMs }
}

/** For which no month is opened: of codes alone, or of nobody's days. */
function isLight(kind: RecapKind): boolean {
  return isOfCodes(kind) || !isOfDays(kind)
}

/** Whether it rests on an evaluated month. */
export function isOfDays(kind: RecapKind): boolean {
  return kind !== 'diagnostics' && kind !== 'addenda'
}

/** As `compileSheets`; each sheet is packed as soon as it is compiled. */
export const compileSheetsTask: Task<SheetsRequest, Sheets<Packed<RecapSheet>>> = {
  name: 'compile-sheets',
  work: (context, agency, request) =>
    compileEach(context, agency, { request, give: (sheet) => pack(sheet, { toKeep: true }) }),
}

/** A recap of codes shows no problems. */
async function codesInputOf(
  context: Context,
  agency: Agency,
  { configuration: facts, evaluation, ...at }: OpenCodes,
): Promise<Parameters<typeof compileOfCodes>[1]> {
  const source = await getSource(context, agency, { ...at, asOf: evaluation.asOf })
  return { facts, evaluation, source }
}

interface OpenInput {
  readonly at: MonthAt
  readonly month: OpenMonth
  readonly input: RecapInput
}

function restingOn({ throughSequence, asOf }: Seal): Pick<MonthAt, 'throughSequence' | 'asOf'> {
  return { throughSequence, asOf }
}

/** Where no recap shows any. */
const NO_PROBLEMS: Shown = { spreadsheet: [], cells: [], quarantined: 0, formsBehind: [] }

/** Opens and evaluates once, for all recaps that rest on it; of a closed month its days are those that were sealed. */
async function openInput(
  context: Context,
  agency: Agency,
  { scope, overseen, kinds, problems, month: asked, ...when }: SheetsRequest,
  kept: SealedMonth | undefined,
): Promise<OpenInput> {
  const at = { ...when, month: asked }
  const opened = await openMonth(context, agency, at)
  const month = kept
    ? { ...opened, evaluation: asSealed(opened.evaluation, kept.evaluation) }
    : opened
  const shown = kept
    ? asShown(kept.problems)
    : await shownNow(context, agency, { kinds, problems, month })
  return {
    at,
    month,
    input: {
      ...(await recapInputOf(context, agency, month, shown)),
      ...(scope && { scope }),
      ...(overseen && {
        overseen: await loadOverseen(context, agency, { month: asked, overseen }),
      }),
    },
  }
}

/** As far as these recaps show any. */
async function shownNow(
  context: Context,
  agency: Agency,
  {
    kinds,
    problems,
    month,
  }: Pick<SheetsRequest, 'kinds' | 'problems'> & { readonly month: OpenMonth },
): Promise<Shown> {
  const isNeeded = (need: RecapNeed) => kinds.some((kind) => getRecap(kind).needs.includes(need))
  if (isNeeded('waiting')) return asShown(await problemsOf(context, agency, month))
  if (!isNeeded('problems')) return NO_PROBLEMS
  const collected = problems ?? (await collectProblems(context, agency, month.configuration))
  return { ...collected, quarantined: await month.countQuarantined() }
}

/** With what the kind shows beyond the month's evaluation. */
async function withNeeds(
  context: Context,
  agency: Agency,
  { kind, opened: { at, month, input } }: { readonly kind: RecapKind; readonly opened: OpenInput },
): Promise<RecapInput> {
  const of = filedFor(kind, month, input.scope)
  const around: StaffMonth[] = []
  for (const other of monthsAroundFor(kind, month, input.scope)) {
    around.push(await openAround(context, agency, { kind, at: { ...at, month: other } }))
  }
  return {
    ...input,
    ...(of && { filed: await month.filed(of) }),
    ...(around.length > 0 && { around }),
  }
}

/** Another month that the recap touches: as it was sealed, where the kind is itself made over seals. */
async function openAround(
  context: Context,
  agency: Agency,
  { kind, at }: { readonly kind: RecapKind; readonly at: MonthAt },
): Promise<StaffMonth> {
  const { closed, needs } = getRecap(kind)
  const { month } = at
  const seal = closed && (await findSeal(context.store, agency.id, month))
  const opened = await openMonth(context, agency, seal ? { month, ...restingOn(seal) } : at)
  const { configuration, evaluation, filed } = opened
  const dates = datesAround(datesOfMonth(month))
  const { people } = seal
    ? asSealed(evaluation, (await readSealed(context, agency, seal)).evaluation)
    : evaluation
  return {
    month,
    employees: configuration.employees,
    ...(configuration.evaluations && { evaluations: configuration.evaluations }),
    people,
    ...(needs.includes('plans') && {
      submissions: (await filed({ ...dates, forms: ['weekly-plan'] })).submissions,
    }),
  }
}
