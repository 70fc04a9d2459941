import { describe, expect, it } from 'vitest'

import { interpretAsFiled } from './interpret-as-filed.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { RawSubmission, Submission } from '../../../shared/model/submission.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { reviewRow } from '../../../shared/intake/review-row.ts'
import { reviewSummary } from '../../../shared/intake/review-summary.ts'
import { buildRaw } from '../intake/build-raw-submission.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const CONFIGURATION = readConfiguration(sampleTabs())

describe('reviewRow', () => {
  it('shows a report under the date it is for, in the agency’s language', () => {
    const submission = submissionOf({
      formKind: 'daily-report',
      answers: {
        date: ['2021-06-30'],
        activity1: ['Menyusun surat'],
        output1: ['Surat'],
        volume1: ['3 berkas'],
        start1: ['08:00'],
        end1: ['10:30'],
        channel: ['WA'],
      },
    })

    expect(reviewRow(submission, CONFIGURATION)).toEqual({
      ref: submission.ref,
      month: '2021-06',
      cells: {
        ref: submission.ref,
        receivedAt: 44382 + 451 / 1440,
        form: 'Laporan Kinerja Harian',
        employeeId: '198512122010012003',
        name: 'Siti Aminah',
        unitCode: 'UMUM',
        superior: 'Ahmad Fauzi',
        date: 44377,
        summary: '1. Menyusun surat — Surat (3 berkas, 08:00–10:30)\nSarana: WA',
      },
    })
  })

  it('marks an edited submission', () => {
    const submission = submissionOf({ lastSubmittedAt: parseInstant('2021-07-05T01:00:00Z') })

    expect(reviewRow(submission, CONFIGURATION).cells).toMatchObject({
      form: 'Presensi (diubah)',
      summary: 'Masuk, Rumah',
    })
  })

  it.each([
    ['-0.4183, 116.9911', 'Lokasi: di dalam wilayah'],
    ['https://maps.google.com/?q=-6.1754,106.8272', 'Lokasi: di luar wilayah'],
    ['https://maps.app.goo.gl/Rahasia123', 'Lokasi: tidak terbaca'],
  ])('says of the location %s what was judged, and no coordinates', (location, said) => {
    const answers = { kind: ['Masuk'], place: ['Rumah'], location: [location] }

    const { summary } = reviewRow(submissionOf({ answers }), CONFIGURATION).cells

    expect(summary).toBe(`Masuk, Rumah\n${said}`)
  })

  it('tells the sheet of a sickness its kind alone, and who decides the reason', () => {
    const permit = submissionOf({
      formKind: 'permit',
      answers: {
        kind: ['Sakit'],
        from: ['2021-07-05'],
        until: ['2021-07-06'],
        reason: ['Demam berdarah'],
      },
    })

    expect(reviewRow(permit, CONFIGURATION).cells['summary']).toBe(
      'Sakit, 05/07/2021–06/07/2021\nAlasan: dibaca di Pantau > Meja tinjau oleh yang memutuskan',
    )
    expect(reviewSummary(permit, CONFIGURATION, 'decider')).toContain('Alasan: Demam berdarah')
  })

  it('tells the sheet nothing of condition and health protocol, and who decides all', () => {
    const checkIn = submissionOf({
      answers: { kind: ['Masuk'], place: ['Rumah'], condition: ['Sakit'] },
    })

    expect(reviewRow(checkIn, CONFIGURATION).cells['summary']).toBe('Masuk, Rumah')
    expect(reviewSummary(checkIn, CONFIGURATION, 'decider')).toBe('Masuk, Rumah, Sakit')
  })

  it('tells the sheet no place that stands in an answer in words', () => {
    const evidence = 'https://www.google.com/maps/@-0.4183,116.9911,17z'
    const report = submissionOf({
      formKind: 'daily-report',
      answers: { date: ['2021-06-30'], activity1: ['Rapat'], evidence: [evidence] },
    })

    expect(reviewRow(report, CONFIGURATION).cells['summary']).toContain(
      'Bukti: dibaca di Pantau > Meja tinjau',
    )
    expect(reviewSummary(report, CONFIGURATION, 'decider')).toContain(evidence)
  })

  it('cuts a text of 50 KB with a mark', () => {
    const submission = submissionOf({
      formKind: 'daily-report',
      answers: { date: ['2021-06-30'], activity1: [`Rapat ${'😀'.repeat(25_000)}`] },
    })

    const { summary } = reviewRow(submission, CONFIGURATION).cells

    expect(String(summary).length).toBeLessThanOrEqual(4000)
    expect(summary).toMatch(/… \[dipotong, aslinya \d+ karakter\]$/)
  })
})

function submissionOf(overrides: Partial<RawSubmission>): Submission {
  const raw = buildRaw({ verifiedEmail: 'siti.aminah@kukar.example', ...overrides })
  const interpretation = interpretAsFiled(raw, {
    configuration: CONFIGURATION,
    ticketOf: () => '',
    zone: 'WITA',
  })
  if (interpretation.kind === 'attributed') return interpretation.submission
  throw new RangeError(interpretation.problem.message.en)
}
