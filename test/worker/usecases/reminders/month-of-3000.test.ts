import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { sendMails } from '../../../../addon/reminders/send-mails.ts'
import { epochMsAt, parseTimeOfDay } from '../../../../shared/calendar/zones.ts'
import {
  addDays,
  datesOfMonth,
  monthOf,
  weekdayOf,
  type CivilDate,
  type Month,
} from '../../../../shared/model/civil-date.ts'
import type { Employee } from '../../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { instantOf } from '../../../../shared/model/instant.ts'
import { rosterRow } from '../../../../shared/model/roster-row.ts'
import { remindersAt } from '../../../../shared/reminders/remind-today.ts'
import type { Agency, Store } from '../../../../worker/ports/store.ts'
import type { Context } from '../../../../worker/usecases/context.ts'
import { claimReminders } from '../../../../worker/usecases/reminders/claim-reminders.ts'
import {
  readReminded,
  whomToRemind,
  type Whom,
} from '../../../../worker/usecases/reminders/remind-day.ts'
import { settleReminders } from '../../../../worker/usecases/reminders/settle-reminders.ts'
import {
  at,
  bareFacts,
  checkIn,
  employee,
  report,
  unit,
} from '../../../shared/evaluation/build-facts.ts'
import { contextOf } from '../../context-of.ts'
import { openStoreIn, removeStoreIn } from '../../store-in.ts'

const PEOPLE = 3000
const UNITS = 30
const MONTH = '2021-07' as Month
const HOLIDAY = '2021-07-20'
/** Of what is due at midnight people are told from 15.00 on; of one day every hour that tells. */
const hoursOf = (date: CivilDate): readonly string[] =>
  date === '2021-07-05'
    ? ['05:10', '08:10', '12:10', '15:10', '18:10', '20:10']
    : ['15:10', '18:10']
/** By whose account, over whom, and what Google lets it send. */
const SENDERS = [
  { by: 'kepegawaian@gmail.com', whom: { kind: 'all' }, quota: 100 },
  { by: 'subbag.umum@kab.go.id', whom: { kind: 'all' }, quota: 1500 },
  { by: 'kepala.unit-3@gmail.com', whom: { kind: 'units', codes: ['unit-3'] }, quota: 100 },
] as const satisfies readonly { by: string; whom: Whom; quota: number }[]

interface Mail {
  readonly by: string
  readonly to: string
  readonly date: CivilDate
  readonly time: string
  readonly text: string
}

let store: Store
let dataDir: string
const mails: Mail[] = []
/** Google refuses each fifth address once. */
const refused = new Set<string>()

beforeAll(async () => {
  // The script says there which mails Google refused.
  vi.spyOn(console, 'warn').mockReturnValue(undefined)
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-month-'))
  store = await openStoreIn(dataDir)
  for (const id of STAFF.filter(isRefuser).map((one) => one.id)) {
    await store.transaction(({ reminders }) =>
      reminders.refuse('agency', id, at('2021-07-01 00:00')),
    )
  }
  for (const date of datesOfMonth(MONTH)) {
    const spent = new Map<string, number>()
    for (const time of hoursOf(date)) await runHour(date, time, spent)
  }
}, 600_000)
afterAll(async () => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'MailApp')
  await store.close()
  await removeStoreIn(dataDir)
})

const STAFF: readonly Employee[] = Array.from({ length: PEOPLE }, (_, place) =>
  employee(`e${String(place).padStart(4, '0')}`, {
    unitCode: `unit-${place % UNITS}`,
    ...(place % 50 !== 7 && { email: `e${place}@contoh.id` }),
  }),
)

function placeOf({ id }: Pick<Employee, 'id'>): number {
  return Number(id.slice(1))
}

/** One in forty wants no reminders. */
function isRefuser(one: Employee): boolean {
  return placeOf(one) % 40 === 3
}

/** One in twenty, a day after the other. */
function isOnLeave(one: Employee, date: CivilDate): boolean {
  return (placeOf(one) + Number(date.slice(8))) % 20 === 0
}

/** Two in three file in the morning, in an order of the day, the others late in the evening. */
function filesAt(one: Employee, date: CivilDate): string {
  const turn = (placeOf(one) * 7 + Number(date.slice(8)) * 11) % 30
  return `${date} ${turn < 10 ? '04:55' : turn < 20 ? '07:45' : '21:00'}`
}

function isWorkingDay(date: CivilDate): boolean {
  return weekdayOf(date) <= 5 && date !== HOLIDAY
}

/** What was filed up to then. */
function factsAt(date: CivilDate, time: string): AgencyFacts {
  const days = [addDays(date, -1), date]
  const filed = STAFF.flatMap((one) =>
    days.flatMap((day) => {
      const local = filesAt(one, day)
      const isFiled = local <= `${date} ${time}` && !isOnLeave(one, day)
      return isFiled ? [checkIn(one.id, local), report(one.id, day, local)] : []
    }),
  )
  return bareFacts({
    units: Array.from({ length: UNITS }, (_, place) => unit(`unit-${place}`)),
    employees: STAFF,
    roster: STAFF.flatMap((one) =>
      days.map((day) =>
        rosterRow({ employeeId: one.id, month: monthOf(day), tab: 'Jadwal' }, [
          { date: day, code: isOnLeave(one, day) ? 'C' : 'WFH', name: one.id },
        ]),
      ),
    ),
    holidays: [{ date: HOLIDAY as CivilDate, name: 'Idul Adha', kind: 'libur-nasional' }],
    submissions: filed,
  })
}

/** Every sender’s hourly trigger, one after the other. */
async function runHour(date: CivilDate, time: string, spent: Map<string, number>): Promise<void> {
  const now = instantOf(epochMsAt(date, parseTimeOfDay(time), 'WITA'))
  const agency = { id: 'agency' } as Agency
  const facts = factsAt(date, time)
  const reminders = remindersAt(facts, now)
  for (const { by, whom, quota } of SENDERS) {
    const reminded = await readReminded({ store }, agency, date)
    const day = whomToRemind(reminders, { facts, now, whom, reminded })
    const context: Context = contextOf({
      store,
      clock: { now: () => new Date(now) },
      log: () => undefined,
      threads: { run: () => Promise.resolve(day as never) },
    })
    // The script waits for each answer; here it is asked for ahead, and given back as it asks.
    const left = () => quota - (spent.get(by) ?? 0)
    const request = {
      way: 'mail',
      employeeId: null,
      atMost: Math.max(1, Math.min(left(), 100)),
      onlyRipe: true,
    } as const
    const claims = await claimReminders(context, agency, { request, whom, by })
    let outcome: Parameters<typeof settleReminders>[2]['outcome'] | undefined
    Reflect.set(globalThis, 'MailApp', {
      getRemainingDailyQuota: left,
      sendEmail({ to, body }: { to: string; body: string }) {
        if (left() < 1) throw new Error('Service invoked too many times for one day: email.')
        if (Number(to.replace(/\D/gu, '')) % 5 === 0 && !refused.has(to)) {
          refused.add(to)
          throw new Error(`Invalid email: ${to}`)
        }
        spent.set(by, (spent.get(by) ?? 0) + 1)
        mails.push({ by, to, date, time, text: body })
      },
    })
    sendMails(
      {
        claimReminders: (asked) => {
          expect(asked).toEqual(request)
          return claims
        },
        settleReminders: (settled) => void (outcome = settled),
      },
      { onlyRipe: true, now: () => new Date(now) },
    )
    if (outcome) await settleReminders(context, agency, { outcome, by })
  }
}

describe('a month of 3,000 people', () => {
  it('reminds nobody twice a day', () => {
    const days = mails.map(({ to, date }) => `${to} ${date}`)

    expect(mails.length).toBeGreaterThan(5000)
    expect(new Set(days).size).toBe(days.length)
  })

  it('keeps each account within what Google lets it send a day', () => {
    const most = new Map<string, number>()
    for (const group of Map.groupBy(mails, ({ by, date }) => `${by} ${date}`).values()) {
      const { by } = group[0]!
      most.set(by, Math.max(most.get(by) ?? 0, group.length))
    }

    expect(SENDERS.filter(({ by, quota }) => (most.get(by) ?? 0) > quota)).toEqual([])
    expect(most.get('kepegawaian@gmail.com')).toBe(100)
  })

  it('reminds on working days alone, and never who is on leave, has filed, or wants none', () => {
    const byEmail = new Map(STAFF.map((one) => [one.email, one]))
    const wrong = mails.filter(({ to, date, time }) => {
      const one = byEmail.get(to)!
      return (
        !isWorkingDay(date) ||
        isOnLeave(one, date) ||
        isRefuser(one) ||
        filesAt(one, date) <= `${date} ${time}`
      )
    })

    expect(wrong.slice(0, 3)).toEqual([])
  })

  it('tells only what is still to come, between 05.00 and 20.00', () => {
    expect(mails.filter(({ time }) => time > '20:00')).toEqual([])
    expect(mails.every(({ text }) => text.includes('ditunggu sampai 24.00'))).toBe(true)
  })

  it('comes to everybody who has an address within the month, where quota is too small for a day', () => {
    const reached = new Set(mails.map(({ to }) => to))
    const asked = STAFF.filter(
      (one) =>
        one.email !== undefined &&
        !isRefuser(one) &&
        datesOfMonth(MONTH).filter(
          (date) =>
            isWorkingDay(date) && !isOnLeave(one, date) && filesAt(one, date).endsWith('21:00'),
        ).length > 2,
    )

    expect(asked.filter(({ email }) => !reached.has(email!)).map(({ id }) => id)).toEqual([])
  })
})
