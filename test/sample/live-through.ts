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
import { clockInCells, rowCells } from './workbook-rows.ts'
import { atLocal } from './working-days.ts'
import { writeDecisions } from './write-decisions.ts'

export interface LivedAgency extends LiveAgency {
  readonly filed: ReadonlyMap<string, FiledResponse>
}

interface Step {
  readonly at: Instant
  readonly kind: 'response' | 'rows' | 'decisions' | 'sweep'
  readonly run: () => void | Promise<void>
}

/**
 * Sets the agency up on a running product and lives through its days up to `until`: forms are filled
 * at their times on the product's clock, the worker sweeps at the agency's times, unit heads decide. Triggers are lost throughout, so that the sweeps do the work.
 */
export async function liveThrough(
  product: Product,
  agency: SampleAgency,
  options: { setUpAt: Instant; until: Instant; onDay?: (date: CivilDate) => void },
): Promise<LivedAgency> {
  const { ws, worker } = product
  ws.faults.addTrigger({ kind: 'lose', times: Infinity })
  turnClock(product, options.setUpAt)
  const live = await setUpAgency(product, agency)
  const filed = new Map<string, FiledResponse>()
  let unswept = false
  const steps = stepsOf(product, agency, live, filed).filter(({ at }) => at <= options.until)
  let today: CivilDate | undefined
  for (const step of steps) {
    if (step.kind === 'sweep' && !unswept) continue
    turnClock(product, step.at)
    const { date } = localTimeOf(step.at, agency.zone)
    if (date !== today) options.onDay?.(date)
    today = date
    await step.run()
    unswept = step.kind !== 'sweep'
  }
  turnClock(product, options.until)
  if (unswept) await worker.operator.sweep(live.agencyId)
  ws.faults.clear()
  return { ...live, filed }
}

function stepsOf(
  product: Product,
  agency: SampleAgency,
  live: LiveAgency,
  filed: Map<string, FiledResponse>,
): Step[] {
  const steps: Step[] = []
  const decisions = new Map<Instant, { id: string; month: Month; decision: SampleDecision }[]>()
  const nextRow = new Map<string, number>()
  for (const happening of agency.happenings) {
    const { at } = happening
    if (happening.kind !== 'response') {
      const tab = happening.kind === 'rows' ? happening.tab : 'clockIns'
      const row = nextRow.get(tab) ?? 2
      nextRow.set(tab, row + happening.rows.length)
      const run = (): void => typeRows(product, live, agency, happening, row)
      steps.push({ at, kind: 'rows', run })
      continue
    }
    const run = (): void => void fileResponse(product, live, happening, filed)
    steps.push({ at, kind: 'response', run })
    const { decision, id, answers } = happening
    if (!decision) continue
    const date = answers['date']?.[0] ?? answers['from']?.[0] ?? localTimeOf(at, agency.zone).date
    const together = decisions.get(decision.at) ?? []
    together.push({ id, month: date.slice(0, 7) as Month, decision })
    decisions.set(decision.at, together)
  }
  for (const [at, together] of decisions) {
    const run = (): void =>
      writeDecisions(
        product,
        live,
        together.flatMap(({ id, ...one }) => ({ ...one, ref: filed.get(id)?.ref ?? '' })),
      )
    steps.push({ at, kind: 'decisions', run })
  }
  const last = agency.days.at(-1)
  const sweepDays = new Set([
    ...agency.days,
    ...[...decisions.keys()].map((at) => localTimeOf(at, agency.zone).date),
  ])
  for (const date of last ? sweepDays : []) {
    for (const minutes of agency.sweepsAt) {
      const run = async (): Promise<void> => {
        await sweepStrictly(product, live)
      }
      steps.push({ at: atLocal(agency.zone, date, minutes), kind: 'sweep', run })
    }
  }
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
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
