import { describe, expect, it } from 'vitest'

import { addDays } from '../../../shared/model/civil-date.ts'
import { composeReminder } from '../../../shared/reminders/compose-reminder.ts'
import { isRipe } from '../../../shared/reminders/is-ripe.ts'
import { untilOf, type Reminder } from '../../../shared/reminders/reminder.ts'
import { remindersAt } from '../../../shared/reminders/remind-today.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { at, facts, MONDAY, rostered, settings } from '../evaluation/build-facts.ts'
import { inForce } from '../own-page/own-page-at.ts'
import { getPreset } from '../policy/get-preset.ts'
import { policyFromPreset } from '../policy/presets.ts'

const ZONES = ['WIB', 'WITA', 'WIT'] as const
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
const TUESDAY = addDays(MONDAY, 1)
const KUDUS = [inForce('kudus-2020')]
const PRESET = getPreset('kukar-2021')
const NIGHTS = [
  policyFromPreset(PRESET, {
    parameters: applyParameters(PRESET, 'shifts.afternoon.start=20:00\nshifts.afternoon.end=04:00')
      .parameters,
  }),
]
const ON_DUTY = {
  home: { policies: KUDUS, roster: [rostered('e1', 'WFH'), rostered('e1', 'WFH', TUESDAY)] },
  night: { policies: NIGHTS, roster: [rostered('e1', 'SG'), rostered('e1', 'L', TUESDAY)] },
} as const

/** The one reminder of that moment on the office's clock, and whether it would go by itself then. */
function remindedAt(local: string, zone: Zone, duty: keyof typeof ON_DUTY = 'home') {
  const given = facts({ settings: settings({ zone }), ...ON_DUTY[duty] })
  const now = at(local, zone)
  const [reminder] = remindersAt(given, now)
  return { reminder, settings: given.settings, now, nowMs: Date.parse(now) }
}

/** The hours of that day at which it goes by itself, and what is told then. */
function goingBy(date: string, zone: Zone, duty: keyof typeof ON_DUTY) {
  return HOURS.flatMap((hour) => {
    const told = remindedAt(`${date} ${hour}:05`, zone, duty)
    const { reminder, nowMs } = told
    const on = { date: date as typeof MONDAY, zone, nowMs }
    return reminder && isRipe(reminder, on) ? [{ ...told, reminder, hour: Number(hour) }] : []
  })
}

function untilsOf({ lines }: Reminder): number[] {
  return lines.flatMap((line) => untilOf(line) ?? [])
}

describe.each(ZONES)('a reminder of an office in %s', (zone) => {
  it('tells deadlines and its own moment by the office’s clock', () => {
    const { reminder, settings: frame, now } = remindedAt('2021-07-05 09:05', zone)

    const { text } = composeReminder(reminder!, frame, now)

    expect(text).toContain('pada Senin, 5 Juli 2021:')
    expect(text).toContain('• Berbagi lokasi 11.30, ditunggu sampai 12.00')
    expect(text).toContain(`Tercatat sampai 09.05 ${zone}.`)
  })

  it.each(['home', 'night'] as const)(
    'goes by itself neither at night nor once a time is over, at any hour (%s)',
    (duty) => {
      const going = [MONDAY, TUESDAY].flatMap((date) => goingBy(date, zone, duty))

      expect(going.length).toBeGreaterThan(3)
      for (const { reminder, hour, nowMs } of going) {
        expect(hour).toBeGreaterThanOrEqual(5)
        expect(hour).toBeLessThan(20)
        for (const untilMs of untilsOf(reminder)) expect(untilMs).toBeGreaterThan(nowMs)
      }
    },
  )

  it('goes as the day of the office begins, whatever day it is elsewhere', () => {
    const first = goingBy(MONDAY, zone, 'home')[0]

    expect(first?.hour).toBe(5)
    expect(first && composeReminder(first.reminder, first.settings, first.now).subject).toBe(
      'Pengingat Senin, 5 Juli 2021',
    )
  })
})
