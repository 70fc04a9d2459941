import { describe, expect, it } from 'vitest'

import { quarantinedFiling } from '../../../shared/intake/quarantined-filing.ts'
import { nameOptions } from '../../../shared/intake/name-options.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { FormKind } from '../../../shared/model/submission.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { CONTRACT_ID, HEAD_ID, STAFF_ID, sampleTabs } from '../workbook/sample-tabs.ts'
import { buildRaw } from './build-raw-submission.ts'
import { interpretAsFiled } from './interpret-as-filed.ts'

const CONTEXT = {
  configuration: readConfiguration(sampleTabs()),
  ticketOf: (id: string) => `CODE${id.slice(-4)}`,
  zone: 'WITA',
} as const

type Answers = Readonly<Record<string, readonly string[]>>

const CHECK_IN: Answers = { kind: ['Masuk'], place: ['Rumah'] }
const REPORT: Answers = { day: ['Hari ini'], activity1: ['Surat'] }
const PERMIT: Answers = {
  kind: ['Perjalanan'],
  destination: ['Samarinda'],
  from: ['2021-07-05'],
  until: ['2021-07-06'],
}
const MESSAGE: Answers = {
  forEmployeeId: [CONTRACT_ID],
  channel: ['SMS'],
  receivedOn: ['2021-07-05'],
  receivedAt: ['07:00'],
  originalText: ['Hadir'],
}

function rawOf(formKind: FormKind, answers: Answers) {
  const id = formKind === 'alternate-channel' ? HEAD_ID : STAFF_ID
  const who = { employeeId: [id], ticket: [CONTEXT.ticketOf(id)] }
  return buildRaw({ formKind, answers: { ...who, ...answers } })
}

function interpret(formKind: FormKind, answers: Answers) {
  return interpretAsFiled(rawOf(formKind, answers), CONTEXT)
}

describe('a question that was made to take several answers', () => {
  it.each([
    ['check-in', CHECK_IN, { kind: ['Masuk', 'Pulang'] }],
    ['check-in', CHECK_IN, { place: ['Rumah', 'Kantor'] }],
    ['daily-report', REPORT, { day: ['Hari ini', 'Kemarin'] }],
    ['daily-report', REPORT, { day: ['Tanggal lain'], date: ['2021-07-02', '2021-07-03'] }],
    ['permit', PERMIT, { kind: ['Cuti', 'Sakit'] }],
    ['permit', PERMIT, { region: ['Di dalam wilayah', 'Di luar wilayah'] }],
    ['alternate-channel', MESSAGE, { receivedAt: ['07:00', '08:00'] }],
  ] as const)(
    '%s waits where %o is answered with %o, and its day is not sure',
    (kind, own, two) => {
      const raw = rawOf(kind, { ...own, ...two })
      const read = interpretAsFiled(raw, CONTEXT)

      expect(read).toMatchObject({ problem: { code: 'answers-several' } })
      expect(quarantinedFiling(raw, undefined, CONTEXT)).toBeDefined()
    },
  )

  it('says what to do in words', () => {
    expect(interpret('check-in', { ...CHECK_IN, place: ['Rumah', 'Kantor'] })).toMatchObject({
      problem: { message: { id: expect.stringContaining('kembalikan menjadi pilihan ganda') } },
    })
  })

  it('counts where all answers are the same', () => {
    expect(interpret('check-in', { ...CHECK_IN, place: ['Rumah', 'Rumah'] })).toMatchObject({
      submission: { place: 'home' },
    })
  })

  it('keeps every text, and the condition that is not well', () => {
    const report = { ...REPORT, activity1: ['Surat', 'Rapat'] }

    expect(interpret('daily-report', report)).toMatchObject({
      submission: { activities: [{ activity: 'Surat; Rapat' }] },
    })
    expect(
      interpret('check-in', { ...CHECK_IN, condition: ['Sehat', 'Isolasi mandiri'] }),
    ).toMatchObject({ submission: { condition: 'isolating' } })
  })
})

describe('a question that was made to ask otherwise', () => {
  it.each([
    ['07.30 WITA', '07:30'],
    ['7:30 AM', '07:30'],
    ['4.03 sore', '16:03'],
    ['pukul 07.30', '07:30'],
    ['07:30:15', '07:30'],
    ['24:00', '24:00'],
    ['setengah delapan', 'setengah delapan'],
    ['', ''],
  ])('for a text keeps the time %j as %j', (typed, startsAt) => {
    expect(interpret('daily-report', { ...REPORT, start1: [typed] })).toMatchObject({
      submission: { activities: [{ startsAt }] },
    })
  })

  it.each([
    ['07.00 WITA', '2021-07-04T23:00:00.000Z'],
    ['6.00 WIB', '2021-07-04T23:00:00.000Z'],
    ['7:00 AM', '2021-07-04T23:00:00.000Z'],
  ])('for a text takes a message as received at %s', (typed, receivedAt) => {
    expect(interpret('alternate-channel', { ...MESSAGE, receivedAt: [typed] })).toMatchObject({
      submission: { receivedAt },
    })
  })

  it('for a date with its time has the date', () => {
    const report = { ...REPORT, day: ['Tanggal lain'], date: ['2021-07-02 08:00'] }

    expect(interpret('daily-report', report)).toMatchObject({ submission: { date: '2021-07-02' } })
    expect(
      interpret('permit', { ...PERMIT, from: ['2021-07-05 08:00'], until: ['2021-07-06 16:00'] }),
    ).toMatchObject({ submission: { from: '2021-07-05', until: '2021-07-06' } })
  })

  it('for files names each where it can be opened', () => {
    const files = ['1AbCdEfGhIjKlMnOpQrStUvWxYz012345', '0BwwA4oUTeiV1TGRPeTVjaWRDY1E']

    expect(
      interpret('daily-report', { ...REPORT, evidence: [...files, 'Nota dinas 12'] }),
    ).toMatchObject({
      submission: {
        evidence: [
          ...files.map((id) => `https://drive.google.com/open?id=${id}`),
          'Nota dinas 12',
        ].join('\n'),
      },
    })
  })
})

describe('an option of which marks alone were changed', () => {
  it.each([
    ['🏠 Rumah', ['🏢 Kantor', '🏠 Rumah', 'Piket', 'Lain'], 'home'],
    ['Kantor.', ['Kantor.', 'Rumah', 'Piket', 'Lain'], 'office'],
    ['\u200bRumah ', ['Piket', '\u200bRumah '], 'home'],
    ['🏠', ['🏢', '🏠', 'Piket', 'Lain'], '🏠'],
  ])('%j is what it says, wherever it stands', (answer, options, key) => {
    const raw = buildRaw({ answers: { ...CHECK_IN, place: [answer] } })
    const list = { key: 'place', seenAt: parseInstant('2021-07-04T00:00:00Z'), options }

    expect(nameOptions(raw, [list]).answers['place']).toEqual([key])
  })
})
