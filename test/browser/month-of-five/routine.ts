import { isCivilDate, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { FormKind } from '../../../shared/model/submission.ts'
import { readAgencyForms, type AgencyForms } from '../../sample/agency-forms.ts'
import { asPerson } from '../../sample/person.ts'
import { readSecret, ticketsOf, type TicketOf } from '../../sample/tickets.ts'
import { postForm } from '../post-form.ts'
import { ACCOUNTS, MONTH, PEOPLE, type Role } from './office.ts'
import type { SetUp } from './set-up.ts'
import type { Stage } from './stage.ts'

/** What people do on days of which nothing is told: the same forms, sent without a browser. */
export interface Routine {
  /** Days of the month on which somebody works, and who is where. */
  readonly days: readonly CivilDate[]
  codeOf(this: void, role: Role, date: CivilDate): string
  /** Who works from home. */
  homeworkers(this: void, date: CivilDate): Role[]
  /** Who works at the office. */
  officeworkers(this: void, date: CivilDate): Role[]
  checkIn(this: void, role: Role): Promise<void>
  checkOut(this: void, role: Role): Promise<void>
  report(this: void, role: Role): Promise<void>
}

export async function createRoutine(
  stage: Stage,
  { spreadsheetId, agencyId }: SetUp,
): Promise<Routine> {
  const { product } = stage
  const forms: AgencyForms = readAgencyForms(product.ws, spreadsheetId)
  const ticketOf: TicketOf = ticketsOf(await readSecret(product, agencyId))
  const rows = asPerson(product.ws, ACCOUNTS.hr)
    .read(spreadsheetId, `'Jadwal ${MONTH}'!A1:AH10`)
    .map((row) => row.map(String))
  const roles = Object.keys(PEOPLE) as Role[]
  const codes = new Map(
    roles.map((role) => [role, (rows.find(([id]) => id === PEOPLE[role].id) ?? []).slice(3)]),
  )
  const days = Array.from({ length: 31 }, (_, at) => `${MONTH}-${String(at + 1).padStart(2, '0')}`)
    .filter(isCivilDate)
    .filter((date) => codeOf('head', date) !== '')

  function codeOf(role: Role, date: CivilDate): string {
    return codes.get(role)?.[Number(date.slice(8)) - 1] ?? ''
  }

  async function file(
    role: Role,
    kind: FormKind,
    answers: Readonly<Record<string, readonly string[]>>,
  ): Promise<void> {
    const { id } = PEOPLE[role]
    const who = { employeeId: [id], ticket: [ticketOf(id, kind, stage.today())] }
    const status = await postForm(product.ws.origin, forms[kind], { ...who, ...answers })
    if (status !== 200) throw new Error(`The form ${kind} of ${role} answered ${status}`)
  }

  return {
    days,
    codeOf,
    homeworkers: (date) => roles.filter((role) => codeOf(role, date) === 'WFH'),
    officeworkers: (date) => roles.filter((role) => codeOf(role, date) === 'WFO'),
    checkIn: (role) => {
      const isHome = codeOf(role, stage.today()) === 'WFH'
      return file(role, 'check-in', {
        kind: ['Masuk'],
        place: [isHome ? 'Rumah' : 'Kantor'],
        condition: ['Sehat'],
        assembly: [isHome ? 'Hadir virtual' : 'Hadir langsung'],
      })
    },
    checkOut: (role) =>
      file(role, 'check-in', { kind: ['Pulang'], place: ['Kantor'], condition: ['Sehat'] }),
    report: (role) =>
      file(role, 'daily-report', {
        day: ['Hari ini'],
        activity1: [`Menata arsip tanggal ${Number(stage.today().slice(8))}`],
        output1: [`${Number(stage.today().slice(8)) + 3} berkas`],
        more2: ['Tidak'],
        channel: ['WA'],
      }),
  }
}
