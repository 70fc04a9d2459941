import { describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { composeReminder } from '../../../shared/reminders/compose-reminder.ts'
import { recordedLine } from '../../../shared/reminders/reminder.ts'
import { at, settings } from '../evaluation/build-facts.ts'

const JULY = { month: parseMonth('2021-07'), heardMs: Date.parse(at('2021-08-04 00:00')) }
const PRESENT = { code: 'WFH', lateMinutes: 0, earlyMinutes: 0 } as const
const AGAINST = [
  PRESENT,
  { ...PRESENT, code: 'TK' },
  { ...PRESENT, code: 'TK' },
  { ...PRESENT, code: 'unsure' },
  { ...PRESENT, lateMinutes: 12 },
] as const

function saidIn(language: 'id' | 'en'): readonly string[] {
  const line = recordedLine(AGAINST, JULY)!
  const frame = { ...settings(), language }
  return composeReminder({ name: 'Ani', lines: [line] }, frame, at('2021-08-02 08:00')).lines
}

describe('the line of what will be recorded', () => {
  it('is none where nothing stands against the person', () => {
    expect(recordedLine([PRESENT], JULY)).toBeUndefined()
  })

  it('counts each kind of day, and says how and until when to object', () => {
    expect(saidIn('id')).toEqual([
      'Mohon periksa Juli 2021 di halaman Anda. Yang akan tercatat: tanpa keterangan (TK) 2 hari, belum pasti (?) 1 hari, terlambat atau pulang sebelum waktunya 1 hari. Bila ada yang keliru, ajukan keberatan paling lambat Selasa, 3 Agustus 2021 24.00',
    ])
    expect(saidIn('en')).toEqual([
      'See July 2021 on your page. This will be recorded: absent (TK) 2 days, not sure (?) 1 day, late or left early 1 day. If anything is wrong, object by Tuesday, 3 August 2021 24:00',
    ])
  })
})
