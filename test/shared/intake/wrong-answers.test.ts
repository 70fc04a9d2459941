import { describe, expect, it } from 'vitest'

import { quarantinedFiling } from '../../../shared/intake/quarantined-filing.ts'
import { activityMinutes } from '../../../shared/recaps/personal-report/activity-text.ts'
import type { FormKind, Submission } from '../../../shared/model/submission.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { CONTRACT_ID, HEAD_ID, STAFF_ID, sampleTabs } from '../workbook/sample-tabs.ts'
import { buildRaw } from './build-raw-submission.ts'
import { interpretAsFiled } from './interpret-as-filed.ts'

const CONFIGURATION = readConfiguration(sampleTabs())
const CONTEXT = {
  configuration: CONFIGURATION,
  ticketOf: (id: string) => `CODE${id.slice(-4)}`,
  zone: 'WITA',
} as const
const AS_STAFF = { employeeId: [STAFF_ID], ticket: [CONTEXT.ticketOf(STAFF_ID)] }
const AS_HEAD = { employeeId: [HEAD_ID], ticket: [CONTEXT.ticketOf(HEAD_ID)] }

type Answers = Readonly<Record<string, readonly string[]>>

function interpret(formKind: FormKind, answers: Answers) {
  return interpretAsFiled(buildRaw({ formKind, answers }), CONTEXT)
}

function read(formKind: FormKind, answers: Answers): Submission {
  const read = interpret(formKind, answers)
  if (read.kind !== 'attributed') throw new Error(read.problem.code)
  return read.submission
}

describe('an answer without a letter or a digit', () => {
  it.each(['-', '.', '—', ' ... ', '"', '\u200b'])('%j is none', (typed) => {
    const report = read('daily-report', {
      ...AS_STAFF,
      day: ['Hari ini'],
      activity1: ['Menyusun surat'],
      output1: [typed],
      evidence: [typed],
      activity2: [typed],
      output2: [typed],
    })
    const permit = {
      ...AS_STAFF,
      kind: ['Perjalanan'],
      from: ['2021-07-05'],
      until: ['2021-07-05'],
    }

    expect(report).toMatchObject({ activities: [{ output: '' }], evidence: '' })
    expect(
      read('permit', { ...permit, destination: ['Kudus'], letterNumber: [typed] }),
    ).toMatchObject({ letterNumber: '' })
    expect(interpret('permit', { ...permit, destination: [typed] })).toMatchObject({
      problem: { code: 'answer-missing' },
    })
  })

  it.each(['2', 'A', '5 dokumen', 'é', '一'])('%j says something', (typed) => {
    const report = { ...AS_STAFF, day: ['Hari ini'], activity1: ['Surat'], output1: [typed] }

    expect(read('daily-report', report)).toMatchObject({ activities: [{ output: typed }] })
  })
})

describe('a filing with the ticket of one and the number of another', () => {
  const plain = { day: ['Hari ini'], activity1: ['Surat'], output1: ['1'] }
  const { ticket } = AS_STAFF

  it.each([
    ['nobody, nearly theirs', '198512122010012009', [STAFF_ID]],
    ['17 digits', STAFF_ID.slice(0, 17), [STAFF_ID]],
    ['a colleague', CONTRACT_ID, [CONTRACT_ID]],
  ])('of %s leaves the day of whose number it is unsure', (_case, id, claimed) => {
    const raw = buildRaw({
      formKind: 'daily-report',
      answers: { ...plain, employeeId: [id], ticket },
    })

    expect(interpretAsFiled(raw, CONTEXT)).toMatchObject({ kind: 'quarantined' })
    expect(quarantinedFiling(raw, undefined, CONTEXT)?.employeeIds).toEqual(claimed)
  })

  it('of a message is about whom it was written for, not about who wrote it down', () => {
    const raw = buildRaw({
      formKind: 'alternate-channel',
      answers: { employeeId: ['123'], ticket, forEmployeeId: [CONTRACT_ID] },
    })

    expect(quarantinedFiling(raw, undefined, CONTEXT)?.employeeIds).toEqual([CONTRACT_ID])
  })

  it.each([
    ['one digit wrong', '198512122010012008', [STAFF_ID]],
    ['two that changed places', '198512122010021003', [STAFF_ID]],
    ['one too few', '19851212201001203', [STAFF_ID]],
    ['one too many', '1985121220100120033', [STAFF_ID]],
    ['three wrong', '198512122010012999'.replace('1985', '1975'), undefined],
    ['nothing but marks', '---', undefined],
  ])('of a message written for a number with %s leaves the day unsure', (_case, id, claimed) => {
    const answers = { ...AS_HEAD, forEmployeeId: [id], channel: ['SMS'], originalText: ['Hadir'] }
    const raw = buildRaw({ formKind: 'alternate-channel', answers })

    expect(quarantinedFiling(raw, undefined, CONTEXT)?.employeeIds).toEqual(claimed)
  })
})

describe('a weekly plan', () => {
  const plan = { week: ['2021-07-05'], target1: ['Arsip'], volume1: ['2 boks'] }

  it.each(['UMUM', 'umum', 'Bagian Umum', ' bagian  umum '])('is of the unit %j', (unit) => {
    expect(read('weekly-plan', { ...AS_HEAD, ...plan, unit: [unit] })).toMatchObject({
      unitCode: 'UMUM',
    })
  })
})

describe('a filing of what has not been yet', () => {
  // Filed on Monday 5 July 2021 at 07.31.
  it.each([
    ['07:40', true],
    ['07:42', false],
    ['16:30', false],
  ])('a message received at %s counts: %s', (receivedAt, counts) => {
    const message = {
      ...AS_HEAD,
      forEmployeeId: [CONTRACT_ID],
      channel: ['SMS'],
      receivedOn: ['2021-07-05'],
      receivedAt: [receivedAt],
      originalText: ['Hadir'],
    }

    expect(interpret('alternate-channel', message)).toMatchObject(
      counts ? { kind: 'attributed' } : { problem: { code: 'time-to-come' } },
    )
  })

  it.each([
    ['Koreksi kehadiran', '2021-07-05', '2021-07-05', true],
    ['Koreksi kehadiran', '2021-07-05', '2021-07-06', false],
    ['Koreksi kehadiran', '2021-07-06', '2021-07-06', false],
    ['Kerja di kantor', '2021-07-06', '2021-07-06', true],
  ])('%s from %s until %s counts: %s', (kind, from, until, counts) => {
    const permit = { ...AS_STAFF, kind: [kind], from: [from], until: [until], reason: ['Lupa'] }

    expect(interpret('permit', permit)).toMatchObject(
      counts ? { kind: 'attributed' } : { problem: { code: 'date-impossible' } },
    )
  })

  it.each(['2021-07-06', '2021-05-03'])('a report for %s waits with that reason', (date) => {
    const report = { ...AS_STAFF, day: ['Tanggal lain'], date: [date], activity1: ['Surat'] }

    expect(interpret('daily-report', report)).toMatchObject({
      problem: { code: 'date-impossible' },
    })
  })
})

describe('the minutes of an activity', () => {
  it.each([
    ['07:30', '09:00', 90],
    ['22:00', '06:00', 480],
    ['09:00', '09:00', 0],
    ['13:00', '01:00', null],
    ['16:00', '08:00', null],
  ])('from %s to %s are %s', (startsAt, endsAt, minutes) => {
    const activity = { activity: '', target: '', output: '', volume: '', startsAt, endsAt }

    expect(activityMinutes(activity)).toBe(minutes)
  })
})
