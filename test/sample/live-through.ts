import { weekdayOf } from '../../shared/model/civil-date.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { localTimeOf } from '../../shared/calendar/zones.ts'
import type { Instant } from '../../shared/model/instant.ts'
import { tabTitle } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { fileResponse } from './file-response.ts'
import type { FiledResponse } from './file-response.ts'
import { asPerson } from './person.ts'
import type { Product } from './product.ts'
import type { SampleAgency, SampleClockIns, SampleDecision, SampleRows } from './sample-agency.ts'
import { setUpAgency } from './set-up-agency.ts'
import type { LiveAgency } from './set-up-agency.ts'
import { tickBoxes } from './tick-boxes.ts'
import { clockInCells, rowCells } from './workbook-rows.ts'
import { atLocal } from './working-days.ts'
import { decideByWord, decidedByWord } from './decide-by-word.ts'
import { writeDecisions } from './write-decisions.ts'

export interface LivedAgency extends LiveAgency {
  readonly filed: ReadonlyMap<string, FiledResponse>
}

/** An agency to live through: set up at one instant, lived until another. */
export interface Life {
  readonly agency: SampleAgency
  readonly setUpAt: Instant
  readonly until: Instant
  /** What is done after the last sweep. */
  readonly atEnd?: (live: LiveAgency) => Promise<void>
}

/** Told when a day begins: its number among all that are lived through. */
export type OnDay = (day: { date: CivilDate; number: number; of: number }) => void

interface Living extends Life {
  live: LiveAgency | undefined
  readonly filed: Map<string, FiledResponse>
  unswept: boolean
}

interface Step {
  readonly at: Instant
  readonly of: Living
  readonly kind: 'set-up' | 'response' | 'rows' | 'decisions' | 'sweep' | 'end'
  readonly run: () => void | Promise<void>
}

/**
 * Sets the agency up on a running product and lives through its days up to `until`: forms are filled
 * at their times on the product's clock, the worker sweeps at the agency's times, unit heads decide.
 */
export async function liveThrough(
  product: Product,
  agency: SampleAgency,
  options: { setUpAt: Instant; until: Instant; onDay?: OnDay },
): Promise<LivedAgency> {
  const [lived] = await liveTogether(product, [{ agency, ...options }], options)
  if (!lived) throw new Error('The agency was not lived through')
  return lived
}

/** As `liveThrough`, of several agencies at once: one clock, which never turns back. */
export async function liveTogether(
  product: Product,
  lives: readonly Life[],
  { onDay }: { onDay?: OnDay } = {},
): Promise<LivedAgency[]> {
  const living = lives.map((life): Living => ({
    ...life,
    live: undefined,
    filed: new Map(),
    unswept: false,
  }))
  const steps = living
    .flatMap((life) => stepsOf(product, life))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const days = [...new Set(steps.map(dateOf))]
  let today: CivilDate | undefined
  for (const step of steps) {
    const { at, of, kind, run } = step
    if (kind === 'sweep' && !of.unswept) continue
    turnClock(product, at)
    const date = dateOf(step)
    if (date !== today) onDay?.({ date, number: days.indexOf(date) + 1, of: days.length })
    today = date
    await run()
    of.unswept = kind === 'response' || kind === 'rows' || kind === 'decisions'
  }
  return living.map((life) => ({ ...liveOf(life), filed: life.filed }))
}

function dateOf({ at, of }: Step): CivilDate {
  return localTimeOf(at, of.agency.zone).date
}

/** What happens to an agency, from set-up to a last sweep. */
function stepsOf(product: Product, of: Living): Step[] {
  const { agency, setUpAt, until, filed } = of
  const setUp = async (): Promise<void> => {
    of.live = await setUpAgency(product, agency)
  }
  const sweep = (): Promise<void> => sweepStrictly(product, liveOf(of))
  const steps: Step[] = []
  const decisions = new Map<Instant, { id: string; month: Month; decision: SampleDecision }[]>()
  const decidedOn = new Set<CivilDate>()
  const byWord = decidedByWord(agency)
  const nextRow = new Map<string, number>()
  for (const happening of agency.happenings) {
    const { at } = happening
    if (happening.kind !== 'response') {
      const tab = happening.kind === 'rows' ? happening.tab : 'clockIns'
      const row = nextRow.get(tab) ?? 2
      nextRow.set(tab, row + happening.rows.length)
      const run = (): void => typeRows(product, liveOf(of), agency, happening, row)
      steps.push({ at, of, kind: 'rows', run })
      continue
    }
    const run = (): void => void fileResponse(product, liveOf(of), happening, filed)
    steps.push({ at, of, kind: 'response', run })
    const { decision, id, answers } = happening
    if (!decision) continue
    const date = answers['date']?.[0] ?? answers['from']?.[0] ?? localTimeOf(at, agency.zone).date
    decidedOn.add(localTimeOf(decision.at, agency.zone).date)
    const by = byWord(happening)
    if (by !== undefined) {
      const decided = (): Promise<void> =>
        decideByWord(product, liveOf(of), { by, decision, ref: filed.get(id)?.ref ?? '' })
      steps.push({ at: decision.at, of, kind: 'decisions', run: decided })
      continue
    }
    const together = decisions.get(decision.at) ?? []
    together.push({ id, month: date.slice(0, 7) as Month, decision })
    decisions.set(decision.at, together)
  }
  for (const [at, together] of decisions) {
    const run = (): void =>
      writeDecisions(
        product,
        liveOf(of),
        together.flatMap(({ id, ...one }) => ({ ...one, ref: filed.get(id)?.ref ?? '' })),
      )
    steps.push({ at, of, kind: 'decisions', run })
  }
  const sweepDays = new Set([
    ...agency.days.filter((date) => agency.sweeps.each === 'day' || weekdayOf(date) === 5),
    ...decidedOn,
  ])
  for (const date of sweepDays) {
    for (const minutes of agency.sweeps.at) {
      steps.push({ at: atLocal(agency.zone, date, minutes), of, kind: 'sweep', run: sweep })
      if (!agency.unexamined) continue
      const run = (): void => tickBoxes(product, liveOf(of), agency)
      steps.push({ at: atLocal(agency.zone, date, minutes + 10), of, kind: 'rows', run })
    }
  }
  return [
    { at: setUpAt, of, kind: 'set-up', run: setUp },
    ...steps
      .filter(({ at }) => at <= until)
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    { at: until, of, kind: 'sweep', run: sweep },
    { at: until, of, kind: 'end', run: async () => of.atEnd?.(liveOf(of)) },
  ]
}

function liveOf({ live, agency }: Living): LiveAgency {
  if (!live) throw new Error(`${agency.key} lives before it was set up`)
  return live
}

async function sweepStrictly({ worker }: Product, live: LiveAgency): Promise<void> {
  const { agencies } = await worker.operator.sweep(live.agencyId)
  const failed = agencies.flatMap((one) => [
    ...(one.error ? [one.error] : []),
    ...one.forms.flatMap(({ kind, error }) => (error ? [`${kind}: ${error}`] : [])),
  ])
  if (failed.length > 0) throw new Error(`The sweep failed: ${failed.join('; ')}`)
}

function typeRows(
  { ws }: Product,
  live: LiveAgency,
  agency: SampleAgency,
  typed: SampleClockIns | SampleRows,
  firstRow: number,
): void {
  const tab = typed.kind === 'rows' ? typed.tab : 'clockIns'
  const values = typed.kind === 'rows' ? rowCells(tab, typed.rows) : clockInCells(typed.rows)
  const title = tabTitle(getPeopleTab(tab), 'id')
  asPerson(ws, agency.installer).write(live.spreadsheetId, [
    { range: `'${title}'!A${firstRow}`, values },
  ])
}

/** Forward only: what takes longer than the sample thinks must not turn the clock back. */
function turnClock({ ws }: Product, at: Instant): void {
  const instant = new Date(at)
  if (instant > ws.clock.now()) ws.clock.set(instant)
}
