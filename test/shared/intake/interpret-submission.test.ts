import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { interpretAsFiled } from './interpret-as-filed.ts'
import type { Interpretation } from '../../../shared/intake/interpret-submission.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  STAFF_ID,
  sampleTabs,
} from '../workbook/sample-tabs.ts'
import { buildRaw } from './build-raw-submission.ts'

const CONFIGURATION = readConfiguration(sampleTabs())
const STRANGER_ID = '199001012015011009'
const AS_STAFF = { employeeId: [STAFF_ID], ticket: [codeOf(STAFF_ID)] }
const AS_HEAD = { employeeId: [HEAD_ID], ticket: [codeOf(HEAD_ID)] }
const CHECK_IN = { kind: ['Masuk'], place: ['Rumah'], condition: ['Sehat'] }

describe('interpretSubmission, who', () => {
  it('takes a verified e-mail in any case, whatever NIP was typed', () => {
    const raw = buildRaw({
      verifiedEmail: 'Siti.Aminah@Kukar.example',
      answers: { ...CHECK_IN, employeeId: [HEAD_ID] },
    })

    expect(interpret(raw)).toMatchObject({
      kind: 'attributed',
      submission: { employeeId: STAFF_ID },
    })
  })

  it('takes NIP and ticket together, however they were typed', () => {
    const typed = { employeeId: ['19851212 201001 2 003'], ticket: [' o3-oz aaii '] }

    expect(
      interpret(buildRaw({ answers: { ...CHECK_IN, ...typed } }), () => '030ZAA11'),
    ).toMatchObject({ kind: 'attributed', submission: { employeeId: STAFF_ID } })
  })

  it.each([
    ['an NIP alone', { employeeId: [STAFF_ID] }, 'claim-waits'],
    ['a ticket alone', { ticket: [codeOf(STAFF_ID)] }, 'who-missing'],
    ['the ticket of someone else', { ...AS_STAFF, employeeId: [HEAD_ID] }, 'claim-waits'],
    ['an NIP cut short', { ...AS_STAFF, employeeId: ['19851212201001200'] }, 'id-unreadable'],
    [
      'a right ticket of someone who is not in Pegawai',
      { employeeId: [STRANGER_ID], ticket: [codeOf(STRANGER_ID)] },
      'unknown-employee',
    ],
    [
      'a wrong NIP with a ticket that does not fit it',
      { employeeId: [STRANGER_ID], ticket: [codeOf(STAFF_ID)] },
      'unknown-employee',
    ],
  ])('is not known by %s', (_, who, code) => {
    const interpretation = interpret(buildRaw({ answers: { ...CHECK_IN, ...who } }))

    expect(interpretation).toMatchObject({ kind: 'quarantined', problem: { code } })
  })

  it('is not known by an e-mail that stands in no row', () => {
    const raw = buildRaw({ verifiedEmail: 'tamu@kukar.example' })

    expect(interpret(raw)).toMatchObject({ problem: { code: 'email-unknown' } })
  })

  it('says where and what to do', () => {
    const raw = buildRaw({
      answers: { ...CHECK_IN, employeeId: [STRANGER_ID], ticket: [codeOf(STRANGER_ID)] },
    })

    expect(interpret(raw)).toEqual({
      kind: 'quarantined',
      filing: null,
      problem: {
        code: 'unknown-employee',
        where: { id: 'Presensi, 5 Juli 2021 07.31', en: 'Check-in, 5 July 2021 07.31' },
        message: {
          id: `NIP ${STRANGER_ID} tidak ada di tab Pegawai; tambahkan pegawainya, lalu kiriman ini dihitung tanpa dikirim ulang`,
          en: `NIP ${STRANGER_ID} is not in the tab Employees; add the person and this counts, with nothing re-sent`,
        },
      },
    })
  })

  it('counts the same submission once the person is added', () => {
    const raw = buildRaw({
      answers: { ...CHECK_IN, employeeId: [STRANGER_ID], ticket: [codeOf(STRANGER_ID)] },
    })
    const [, staff = []] = EMPLOYEE_ROWS
    const added = readConfiguration(
      sampleTabs({
        employees: [EMPLOYEE_HEADERS, ...EMPLOYEE_ROWS, [STRANGER_ID, ...staff.slice(1, 9)]],
      }),
    )

    expect(interpret(raw).kind).toBe('quarantined')
    expect(interpret(raw, codeOf, added)).toMatchObject({
      kind: 'attributed',
      submission: { employeeId: STRANGER_ID },
    })
  })
})

describe('interpretSubmission, what', () => {
  it('reads a check-in in either language', () => {
    const answers = {
      ...AS_STAFF,
      kind: ['Out'],
      place: ['Kantor'],
      location: [' -0.41, 116.98 '],
      condition: ['Sehat'],
      healthProtocol: ['Memakai masker', 'Keeping distance', 'Minum vitamin'],
      assembly: ['Hadir virtual'],
    }

    expect(submissionOf(buildRaw({ answers }))).toMatchObject({
      kind: 'check-in',
      checkInKind: 'out',
      place: 'office',
      location: '-0.41, 116.98',
      condition: 'healthy',
      healthProtocol: ['mask', 'distance', 'Minum vitamin'],
      assembly: 'virtual',
    })
  })

  it('reads a daily report with the activities that are filled in', () => {
    const answers = {
      ...AS_STAFF,
      date: ['2021-07-05'],
      activity1: ['Menyusun surat'],
      output1: ['Surat'],
      start1: ['8:00'],
      end1: ['10:30:00'],
      activity3: ['=IMPORTXML("http://x","//a")'],
      channel: ['WA', 'Zoom'],
      obstacles: ['x'.repeat(50_000)],
    }

    const report = submissionOf(buildRaw({ formKind: 'daily-report', answers }))

    expect(report).toMatchObject({
      kind: 'daily-report',
      date: '2021-07-05',
      activities: [
        { activity: 'Menyusun surat', output: 'Surat', startsAt: '08:00', endsAt: '10:30' },
        { activity: '=IMPORTXML("http://x","//a")' },
      ],
      channels: ['whatsapp', 'zoom'],
      obstacles: 'x'.repeat(50_000),
    })
  })

  it('reads a permit, and refuses one that ends before it starts', () => {
    const answers = {
      ...AS_STAFF,
      kind: ['Perjalanan'],
      travelKind: ['Keluarga'],
      destination: ['Samarinda'],
      from: ['2021-07-05'],
      until: ['2021-07-06'],
      reason: ['Orang tua sakit'],
      urgent: ['Ya'],
    }

    expect(submissionOf(buildRaw({ formKind: 'permit', answers }))).toMatchObject({
      permitKind: 'travel',
      travelKind: 'family',
      from: '2021-07-05',
      until: '2021-07-06',
      urgent: true,
    })
    const turned = { ...answers, until: ['2021-07-04'] }
    expect(interpret(buildRaw({ formKind: 'permit', answers: turned }))).toMatchObject({
      problem: { code: 'date-order' },
    })
  })

  it('reads a weekly plan of a known unit', () => {
    const answers = { ...AS_HEAD, unit: ['umum'], week: ['2021-07-05'], target1: ['Arsip'] }

    expect(submissionOf(buildRaw({ formKind: 'weekly-plan', answers }))).toMatchObject({
      unitCode: 'UMUM',
      weekOf: '2021-07-05',
      targets: [{ target: 'Arsip', volume: '', assignee: '' }],
    })
    const elsewhere = { ...answers, unit: ['KEU'] }
    expect(interpret(buildRaw({ formKind: 'weekly-plan', answers: elsewhere }))).toMatchObject({
      problem: { code: 'unit-unknown' },
    })
  })

  it('lets a superior record a message, and nobody else', () => {
    const message = {
      forEmployeeId: [CONTRACT_ID],
      channel: ['SMS'],
      receivedOn: ['2021-07-05'],
      receivedAt: ['07:40'],
      originalText: ['Hadir Pak'],
    }
    const formKind = 'alternate-channel'

    expect(submissionOf(buildRaw({ formKind, answers: { ...AS_HEAD, ...message } }))).toMatchObject(
      {
        employeeId: HEAD_ID,
        forEmployeeId: CONTRACT_ID,
        receivedAt: '2021-07-04T23:40:00.000Z',
      },
    )
    expect(interpret(buildRaw({ formKind, answers: { ...AS_STAFF, ...message } }))).toMatchObject({
      problem: { code: 'not-the-superior' },
    })
  })

  it.each([
    ['no kind', 'check-in', { place: ['Rumah'] }, 'answer-missing'],
    ['a kind that is none', 'check-in', { ...CHECK_IN, kind: ['Tidur'] }, 'choice-unknown'],
    ['a date that is none', 'daily-report', { date: ['2021-06-31'] }, 'date-unreadable'],
    ['the questions of another form', 'daily-report', { '?1a2b': ['Ya'] }, 'questions-unknown'],
  ] as const)('quarantines %s', (_, formKind, answers, code) => {
    const raw = buildRaw({ formKind, answers: { ...AS_STAFF, ...answers } })

    expect(interpret(raw)).toMatchObject({ kind: 'quarantined', problem: { code } })
  })

  it.each([
    ['permit', { kind: ['Lainnya: kontrol kanker'], from: ['2021-07-05'] }, 'kanker'],
    ['check-in', { kind: ['-0.4321, 117.1234'] }, '117.1234'],
    ['check-in', { ...CHECK_IN, employeeId: ['demam berdarah'] }, 'demam'],
    ['check-in', { ...CHECK_IN, employeeId: ['-0.4321, 117.1234'] }, '117'],
  ] as const)(
    'tells what is wrong with %s %o without what was typed',
    (formKind, answers, typed) => {
      const read = interpret(buildRaw({ formKind, answers: { ...AS_STAFF, ...answers } }))

      expect(read.kind).toBe('quarantined')
      expect(JSON.stringify(read)).not.toContain(typed)
    },
  )

  it('never throws, whatever was typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2021-07-05', 'Ya', '07:99'),
    )
    const answers = fc.dictionary(
      fc.constantFrom('kind', 'place', 'date', 'from', 'until', 'unit', 'week', 'receivedAt'),
      fc.array(text, { maxLength: 3 }),
    )
    const kinds = fc.constantFrom(
      'check-in' as const,
      'daily-report' as const,
      'weekly-plan' as const,
      'permit' as const,
      'alternate-channel' as const,
    )

    fc.assert(
      fc.property(kinds, answers, (formKind, typed) => {
        const { kind } = interpret(buildRaw({ formKind, answers: { ...typed, ...AS_STAFF } }))
        expect(['attributed', 'quarantined']).toContain(kind)
      }),
    )
  })
})

function interpret(
  raw: RawSubmission,
  ticketOf: (employeeId: string) => string = codeOf,
  configuration: Configuration = CONFIGURATION,
): Interpretation {
  return interpretAsFiled(raw, { configuration, ticketOf, zone: 'WITA' })
}

function submissionOf(raw: RawSubmission): unknown {
  const interpretation = interpret(raw)
  return interpretation.kind === 'attributed' ? interpretation.submission : interpretation.problem
}

/** Stands for the HMAC that the worker makes. */
function codeOf(employeeId: string): string {
  return `${employeeId.slice(-7)}Z`
}
