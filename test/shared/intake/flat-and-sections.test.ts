import { describe, expect, it } from 'vitest'

import type { FormKind } from '../../../shared/model/submission.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { STAFF_ID, sampleTabs } from '../workbook/sample-tabs.ts'
import { buildRaw } from './build-raw-submission.ts'
import { interpretAsFiled } from './interpret-as-filed.ts'

const CONFIGURATION = readConfiguration(sampleTabs())
const WHO = { employeeId: [STAFF_ID], ticket: ['00000000'] }

type Answers = Readonly<Record<string, readonly string[]>>

function interpret(formKind: FormKind, answers: Answers) {
  const raw = buildRaw({ formKind, answers: { ...WHO, ...answers } })
  const context = { configuration: CONFIGURATION, ticketOf: () => '00000000' }
  return interpretAsFiled(raw, { ...context, zone: 'WITA' })
}

const period = { from: ['2021-07-05'], until: ['2021-07-06'], reason: ['Demam'] }

describe('a submission of a form on one page and of one with sections', () => {
  const report = {
    day: ['Hari ini'],
    activity1: ['Menyusun surat'],
    output1: ['Surat'],
    activity2: ['Rapat'],
    output2: ['Notula'],
    channel: ['WA'],
  }

  it.each<[FormKind, string, Answers, Answers]>([
    [
      'permit',
      'sickness',
      { kind: ['Sakit'], ...period, urgent: ['Tidak'] },
      { kind: ['Sakit'], ...period },
    ],
    [
      'permit',
      'a journey',
      {
        kind: ['Perjalanan'],
        travelKind: ['Dinas'],
        destination: ['Bontang'],
        region: ['Di luar wilayah'],
        ...period,
        urgent: ['Ya'],
        letterNumber: ['090/12'],
      },
      {
        kind: ['Perjalanan'],
        travelKind: ['Dinas'],
        destination: ['Bontang'],
        region: ['Di luar wilayah'],
        urgent: ['Ya'],
        letterNumber: ['090/12'],
        ...period,
      },
    ],
    ['daily-report', 'two activities', report, { ...report, more2: ['Ya'], more3: ['Tidak'] }],
  ])('of %s says the same: %s', (kind, _case, flat, sections) => {
    const read = interpret(kind, sections)

    expect(read).toMatchObject({ kind: 'attributed' })
    expect(read).toEqual(interpret(kind, flat))
  })

  it('says which leave it is where that was asked', () => {
    const answers = { kind: ['Cuti'], ...period }

    expect(interpret('permit', { ...answers, leaveKind: ['Cuti besar'] })).toMatchObject({
      submission: { permitKind: 'leave', leaveKind: 'long' },
    })
    expect(interpret('permit', answers)).toMatchObject({ kind: 'attributed' })
  })

  it('is for half a day where that was chosen, and for whole days in an older form and of leave', () => {
    const half = { part: ['Setengah hari pagi'] }

    expect(part('Izin', half)).toBe('morning')
    expect(part('Izin', { part: ['Sehari penuh'] })).toBeUndefined()
    expect(part('Izin')).toBeUndefined()
    expect(part('Cuti', { ...half, leaveKind: ['Cuti tahunan'] })).toBeUndefined()
  })
})

/** For which part of the day a permit is. */
function part(kind: string, more: Record<string, string[]> = {}): unknown {
  const read = interpret('permit', { kind: [kind], ...period, ...more })
  return 'submission' in read && read.submission.kind === 'permit' && read.submission.part
}
