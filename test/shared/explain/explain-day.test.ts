import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Explanation } from '../../../shared/contract/index.ts'
import { explainDay } from '../../../shared/explain/explain-day.ts'
import { addDays, parseCivilDate } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import { policiesOf } from '../../../shared/regulations/policies-of.ts'
import { regulationFromTemplate } from '../../../shared/regulations/template.ts'
import { kotim2021 } from '../../../shared/regulations/templates/kotim-2021.ts'
import {
  AFTER_MONTH,
  at,
  checkIn,
  clockIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  permit,
  report,
  review,
  rostered,
  settings,
  transcribed,
  unit,
} from '../evaluation/build-facts.ts'
import { randomFacts } from '../evaluation/random-facts.ts'
import { caseFacts } from '../rules/clause-case.ts'
import { CLAUSE_FILES, evaluateCase } from '../rules/clause-files.ts'
import { explained, explainOutcome, faultsOf } from './explained.ts'

const CLAUSE = 'Kukar SE B-1159/DINKES/065.11/06/2021'

function textsOf({ steps }: Explanation): string[] {
  return steps.map(({ text }) => text)
}

/** Days about which there is something to tell; of each kind of plain day a few. */
function tellingDays(outcomes: readonly DayOutcome[]): DayOutcome[] {
  const plain = outcomes.filter(({ evidence, flags }) => evidence.length + flags.length === 0)
  return [
    ...outcomes.filter(({ evidence, flags }) => evidence.length + flags.length > 0).slice(0, 12),
    ...plain.slice(0, 3),
  ]
}

describe('explainDay over the fixture tables', () => {
  it.each(CLAUSE_FILES)('names all evidence and the outcome’s own code in $path', (file) => {
    const faults = file.cases.flatMap((row) => {
      const given = caseFacts(file, row)
      const evaluation = evaluateCase(file, row)
      return tellingDays(evaluation.outcomes).flatMap((outcome) => {
        const explanation = explainOutcome(given, outcome, evaluation)
        return faultsOf(explanation, outcome).map((fault) => `${row.case}: ${fault}`)
      })
    })

    expect(faults).toEqual([])
  })

  it('meets every code and flag there but a permission', () => {
    const outcomes = CLAUSE_FILES.flatMap((file) =>
      file.cases.flatMap((row) => tellingDays(evaluateCase(file, row).outcomes)),
    )

    expect([...new Set(outcomes.flatMap(({ code, flags }) => [code, ...flags]))].sort()).toEqual(
      [
        'C',
        'DL',
        'H',
        'L',
        'SK',
        'TK',
        'WFH',
        'open',
        'unasked',
        'unsure',
        'alternate-channel',
        'check-in-late',
        'check-in-missing',
        'check-out-missing',
        'location-slot-missing',
        'report-late',
        'report-missing',
        'roster-missing',
        'summoned',
      ].sort(),
    )
  })
})

describe('explainDay, whatever was filed', () => {
  it('names all evidence, agrees with the evaluation and keeps to the contract', () => {
    const days = fc.integer({ min: 0, max: 20 })
    const instants = fc.constantFrom(AFTER_MONTH, at('2021-07-08 15:00'), at('2021-07-13 01:00'))
    fc.assert(
      fc.property(randomFacts, days, instants, (given, day, asOf) => {
        const evaluation = evaluate(given, asOf)
        const date = addDays(MONDAY, day)
        for (const outcome of evaluation.outcomes.filter((candidate) => candidate.date === date)) {
          const explanation = explainOutcome(given, outcome, evaluation)

          expect(faultsOf(explanation, outcome)).toEqual([])
          expect(Explanation.parse(explanation)).toEqual(explanation)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('explainDay', () => {
  it('tells in the order of deciding, with places, clauses and the decision', () => {
    const filed = report('e1', MONDAY, '2021-07-05 15:40')
    const given = facts({
      roster: [rostered('e1', 'WFH', MONDAY, 'Jadwal 2021-07!H12')],
      submissions: [checkIn('e1', '2021-07-05 07:41'), filed],
      reviews: [{ ...review(filed), note: 'Baik' }],
      employees: [employee('e1', { superiorId: 'e2' }), employee('e2', { name: 'Siti Aminah' })],
    })

    const { summary, steps, reviews, outcome } = explained(given)

    expect(outcome).toEqual({
      code: 'WFH',
      meaning: 'bekerja dari rumah',
      planned: 'home',
      lateMinutes: 0,
      earlyMinutes: 0,
      flags: [],
    })
    expect(summary).toBe('Semestinya di rumah, dan semua yang diminta ada.')
    expect(steps.map(({ kind, text, clause }) => [kind, text, clause])).toEqual([
      ['policy', `Aturan yang berlaku: ${CLAUSE}.`, CLAUSE],
      ['calendar', 'Senin, hari kerja, 07.30–16.00.', null],
      [
        'permit',
        'Tidak ada cuti, sakit, izin, atau dinas luar yang disetujui untuk hari itu.',
        null,
      ],
      ['roster', 'Jadwal: WFH (dari rumah).', `${CLAUSE}, C5`],
      ['rule', 'Selama bekerja dari rumah diminta satu presensi sehari.', `${CLAUSE}, C10`],
      ['submission', 'Presensi Masuk, tempat Rumah: 07.41 WITA.', null],
      [
        'submission',
        'Laporan kinerja harian masuk 15.40 WITA, tepat waktu: batas 5 Juli 2021 24.00 WITA.',
        `${CLAUSE}, C10`,
      ],
    ])
    expect(steps.find(({ kind }) => kind === 'roster')?.cell).toBe('Jadwal 2021-07!H12')
    expect(reviews).toEqual([
      {
        ref: 'presensi e1 2021-07-05 07:41',
        form: 'Presensi',
        reviewer: 'Siti Aminah',
        decision: null,
        decisionInWords: 'Belum diputuskan',
        note: '',
        at: null,
      },
      {
        ref: filed.ref,
        form: 'Laporan Kinerja Harian',
        reviewer: 'Siti Aminah',
        decision: 'approved',
        decisionInWords: 'Setuju',
        note: 'Baik',
        at: '2021-07-06T01:00:00.000Z',
      },
    ])
  })

  it('says what lacked, until when, and which finding came of it', () => {
    const given = facts({
      roster: [rostered('e1', 'WFH')],
      submissions: [checkIn('e1', '2021-07-05 07:41')],
    })

    const { summary, steps, findings } = explained(given)

    expect(summary).toBe(
      'Semestinya di rumah, dan ada tanda bekerja; yang kurang: laporan kinerja harian tidak ada.',
    )
    expect(steps.at(-1)).toEqual({
      kind: 'rule',
      text: 'Tidak ada laporan kinerja harian sampai batas 5 Juli 2021 24.00 WITA, juga tidak terlambat sampai 6 Juli 2021 24.00 WITA.',
      decides: true,
      cell: null,
      ref: null,
      at: null,
      clause: `${CLAUSE}, C10`,
    })
    expect(findings.map(({ rule, clause }) => [rule, clause])).toContainEqual([
      'daily-report-missing',
      `${CLAUSE}, C10`,
    ])
  })

  it('does not say what lacks while the day runs', () => {
    const given = facts({ roster: [rostered('e1', 'WFO')] })

    const { outcome, summary, steps } = explained(given, { asOf: at('2021-07-05 10:00') })

    expect(outcome).toMatchObject({ code: 'open', meaning: 'hari belum selesai' })
    expect(summary).toContain('belum selesai pada 5 Juli 2021 10.00 WITA')
    expect(steps.map(({ text }) => text)).toContain(
      'Belum ada bacaan mesin absensi maupun presensi dari kantor.',
    )
  })

  it('tells what a reviewer rejected and what nobody has decided', () => {
    const rejected = report('e1', MONDAY, '2021-07-05 15:00')
    const given = facts({
      units: [unit('umum', { headId: 'kepala' })],
      employees: [employee('e1'), employee('kepala', { name: 'Bu Kepala' })],
      roster: [rostered('e1', 'WFH')],
      submissions: [
        rejected,
        permit('e1', { permitKind: 'sick', reason: 'Demam berdarah', until: addDays(MONDAY, 1) }),
      ],
      reviews: [review(rejected, 'rejected')],
    })

    const explanation = explained(given)

    expect(explanation.outcome.code).toBe('?')
    expect(textsOf(explanation)).toContain(
      'Permohonan sakit, 5 Juli 2021 – 6 Juli 2021: menunggu keputusan, jadi hari itu belum pasti. Menjadi pasti setelah diputuskan Bu Kepala di tab Tinjauan.',
    )
    expect(textsOf(explanation)).toContain(
      'Laporan Kinerja Harian yang masuk 15.00 WITA: ditolak peninjau, jadi tidak dihitung.',
    )
    expect(JSON.stringify(explanation)).not.toContain('Demam')
  })

  it('names the permit that makes an absence, with its decision', () => {
    const asked = permit('e1', { permitKind: 'permission' })
    const given = facts({
      roster: [rostered('e1', 'WFH')],
      submissions: [asked],
      reviews: [review(asked)],
    })

    const explanation = explained(given)

    expect(explanation.outcome).toMatchObject({ code: 'I', planned: null })
    expect(explanation.summary).toBe('Izin yang disetujui menjadikannya izin.')
    expect(textsOf(explanation).slice(2)).toEqual([
      'Permohonan izin, 5 Juli 2021: disetujui, jadi pegawai tidak masuk dengan keterangan.',
      'Isian jadwal WFH: tidak berpengaruh, I didahulukan.',
    ])
    expect(explanation.reviews.map(({ decision }) => decision)).toEqual(['approved'])
  })

  it('says by how much someone was late, and against which hours', () => {
    const given = facts({
      roster: [rostered('e1', 'WFO')],
      clockIns: [clockIn('e1', '2021-07-05 08:15'), clockIn('e1', '2021-07-05 15:50')],
    })

    const explanation = explained(given)

    expect(explanation.outcome).toMatchObject({ code: 'H', lateMinutes: 45, earlyMinutes: 10 })
    expect(textsOf(explanation)).toContain('Terlambat 45 menit (TL2): jam kerja mulai 07.30.')
    expect(textsOf(explanation)).toContain(
      'Pulang 10 menit lebih awal (PSW1): jam kerja selesai 16.00.',
    )
    expect(explanation.steps.filter(({ kind }) => kind === 'clock-in')).toHaveLength(2)
  })

  it('says that a summons outweighs the roster, and leave outweighs both', () => {
    const summonses = [
      { date: MONDAY, employeeId: 'e1', calledBy: 'Sekretaris', reason: 'rapat anggaran' },
    ]
    const given = facts({ roster: [rostered('e1', 'WFH')], summonses })
    const onLeave = facts({ roster: [rostered('e1', 'C')], summonses })

    const [called, away] = [explained(given), explained(onLeave)]

    expect(called.summary).toBe(
      'Semestinya di kantor, dan tidak terlihat di sana sampai hari itu selesai.',
    )
    expect(called.steps.filter(({ decides }) => decides).map(({ kind }) => kind)).toEqual([
      'summons',
      'rule',
    ])
    expect(textsOf(called)).toContain(
      'Dipanggil ke kantor oleh Sekretaris (rapat anggaran): hari itu di kantor.',
    )
    expect(textsOf(away)).toContain('Dipanggil ke kantor oleh Sekretaris: tidak berpengaruh, cuti.')
    expect(away.summary).toBe('Jadwal menyebut cuti.')
  })

  it('names the holiday, and what was filed on it without effect', () => {
    const given = facts({
      holidays: [{ date: MONDAY, name: 'Idul Adha', kind: 'libur-nasional' }],
      roster: [rostered('e1', 'WFO')],
      submissions: [checkIn('e1', '2021-07-05 08:00')],
    })

    const explanation = explained(given)

    expect(explanation.outcome).toMatchObject({ code: 'L', planned: null })
    expect(textsOf(explanation).slice(1)).toEqual([
      'Libur nasional: Idul Adha (tab Hari Libur): hari libur.',
      'Isian jadwal WFO: tidak berpengaruh, hari itu libur.',
      'Presensi Masuk, tempat Rumah: 08.00 WITA.',
      'Yang dikirim pada hari itu tidak mengubah kodenya.',
    ])
  })

  it('says who recorded a message, and that it stands for the check-in', () => {
    const given = facts({
      roster: [rostered('e1', 'WFH')],
      employees: [employee('e1'), employee('head', { name: 'Kepala Bagian' })],
      submissions: [
        transcribed('e1', '2021-07-05 08:05'),
        report('e1', MONDAY, '2021-07-05 15:00'),
      ],
    })

    expect(textsOf(explained(given))).toContain(
      'Pesan SMS, 08.05 WITA, dicatat oleh Kepala Bagian: menggantikan presensi hari itu.',
    )
  })

  it('speaks the agency’s language', () => {
    const given = facts({
      settings: settings({ language: 'en' }),
      roster: [rostered('e1', 'WFH')],
      submissions: [checkIn('e1', '2021-07-05 07:41')],
    })

    const { summary, source, dateInWords } = explained(given)

    expect(summary).toBe('Meant to be at home, with signs of work; lacking: daily report missing.')
    expect(dateInWords).toBe('5 July 2021')
    expect(source.text).toContain('12')
  })

  it('K5: says of a finding to whom what its clause asks is reported', () => {
    const regulations = [regulationFromTemplate(kotim2021, 'id')]
    const given = facts({
      policies: policiesOf(regulations),
      regulations,
      roster: [rostered('e1', 'WFH')],
      submissions: [checkIn('e1', '2021-07-05 07:41')],
    })

    const { findings } = explained(given)

    expect(findings.map(({ clause }) => clause)).toContain(
      'Kotim Instruksi Gubernur 180.17/109/2021, K5. Dilaporkan kepada atasan langsung.',
    )
  })

  it('is undefined for a stranger and outside the time of employment', () => {
    const given = facts({
      employees: [employee('e1', { employedFrom: parseCivilDate('2021-07-06') })],
    })
    const evaluation = evaluate(given)
    const source = {
      ledgerSequence: 1,
      ledgerHash: 'c0ffee0123456789c0ffee',
      snapshot: '',
      rulesVersion: '',
      asOf: parseInstant('2021-08-01T00:00:00Z'),
    }
    const of = (employeeId: string) =>
      explainDay(given, { employeeId, date: MONDAY, evaluation, source })

    expect([of('e1'), of('e9')]).toEqual([undefined, undefined])
  })
})
