import { parseInstant } from '../../shared/model/instant.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import { checkInAnswers, reportAnswers } from '../sample/answers.ts'
import { fileResponse, type FiledResponse } from '../sample/file-response.ts'
import { askPermit } from '../sample/permits.ts'
import type { Random } from '../sample/random.ts'
import type { SampleEmployee, SampleResponse } from '../sample/sample-agency.ts'
import { todayOf } from '../sample/tickets.ts'
import { cellsOf, readStandingTab } from './standing-tab.ts'
import { recordFiling } from './truth.ts'
import { count, type World } from './world.ts'

/** Within what each reading looks back, so that a listing by time misses nothing for good. */
const LONGEST_HIDDEN_MS = 8 * 60_000

/** Somebody fills a form in; some mistype their number, and of some Google's listings tell later. */
export function fileForm(world: World, random: Random): void {
  const employee = random.pick(world.agency.employees)
  const form = random.pick<FormKind>([
    'check-in',
    'check-in',
    'daily-report',
    'daily-report',
    'permit',
  ])
  const isMistyped = random.chance(0.1)
  file(world, random, {
    id: `filing ${world.filed.size + 1}`,
    form,
    employeeId: employee.id,
    answers: answersOf(world, random, { employee, form }),
    ...(isMistyped && { typedId: random.pick(world.agency.employees).id }),
  })
}

/** Somebody who stands in *Pegawai* files today's report; undefined where nobody does. */
export function fileReport(world: World, random: Random): FiledResponse | undefined {
  const tab = readStandingTab(world.ws, world.live.spreadsheetId, { key: 'employees' })
  const standing = new Set(tab && cellsOf(tab, 'id').map(({ value }) => value))
  const employee = world.agency.employees.find(({ id }) => standing.has(id))
  if (!employee) return undefined
  const id = `filing ${world.filed.size + 1}`
  const answers = answersOf(world, random, { employee, form: 'daily-report' })
  file(world, random, { id, form: 'daily-report', employeeId: employee.id, answers })
  return world.filed.get(id)
}

/** Somebody opens what they sent and changes it. */
export function editFiling(world: World, random: Random): void {
  const filed = [...world.filed.keys()].filter((id) => !id.includes('again'))
  if (filed.length === 0) return
  const id = random.pick(filed)
  const [form, employeeId] = world.filedAs.get(id) ?? []
  const employee = world.agency.employees.find((one) => one.id === employeeId)
  if (!form || !employee) return
  const answers = answersOf(world, random, { employee, form })
  const number = world.filedAs.size
  file(world, random, {
    id: `${id} again ${number}`,
    form,
    employeeId: employee.id,
    answers,
    editOf: id,
  })
}

function file(world: World, random: Random, response: Omit<SampleResponse, 'kind' | 'at'>): void {
  const { ws, live, truth, timeline } = world
  const at = parseInstant(timeline.clock.now().toISOString())
  const { responseId } = fileResponse(
    world,
    live,
    { kind: 'response', at, ...response },
    world.filed,
  )
  world.filedAs.set(response.id, [response.form, response.employeeId])
  const { formId } = live.forms[response.form]
  const { lastSubmittedTime = '' } = ws.forms.findResponse(formId, responseId) ?? {}
  const hiddenMs = random.chance(0.1) ? random.int(10_000, LONGEST_HIDDEN_MS) : 0
  // One that is hidden still stays so when it is edited.
  const hiddenUntilMs = world.google.shownFromMs.get(responseId) ?? 0
  const shownFromMs = Math.max(timeline.nowMs() + hiddenMs, hiddenUntilMs)
  if (hiddenMs > 0) {
    count(world, 'filings shown late')
    world.google.shownFromMs.set(responseId, shownFromMs)
  }
  recordFiling(truth, { kind: response.form, formId, responseId, lastSubmittedTime, shownFromMs })
}

function answersOf(
  world: World,
  random: Random,
  { employee, form }: { readonly employee: SampleEmployee; readonly form: FormKind },
): SampleResponse['answers'] {
  const today = todayOf(world, world.live.zone)
  switch (form) {
    case 'check-in':
      return checkInAnswers(random, employee, {
        kind: random.pick(['Masuk', 'Pulang'] as const),
        place: random.pick(['Rumah', 'Kantor'] as const),
      })
    case 'permit': {
      const kind = random.pick(['Cuti', 'Sakit', 'Izin'] as const)
      const wish = {
        employee,
        head: employee,
        kind,
        from: today,
        until: today,
        reason: 'Keperluan.',
      }
      return askPermit(wish).response.answers
    }
    default:
      return reportAnswers(random, employee.unitCode, today)
  }
}
