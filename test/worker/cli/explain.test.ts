import { describe, expect, it } from 'vitest'

import type { Explanation } from '../../../shared/contract/index.ts'
import { explainCommand } from '../../../worker/cli/explain.ts'
import { EXPLANATION } from '../http/fake-application.ts'
import { terminalOver } from './terminal-over.ts'

const TOLD: Explanation = {
  ...EXPLANATION,
  outcome: { ...EXPLANATION.outcome, flags: [{ flag: 'report-late', meaning: 'terlambat' }] },
  steps: [
    {
      kind: 'roster',
      text: 'Jadwal: WFH (dari rumah).',
      decides: true,
      cell: 'Jadwal 2021-07!H12',
      ref: null,
      at: null,
      clause: 'Kukar SE 1, C5',
    },
  ],
  findings: [
    {
      rule: 'daily-report-late',
      title: 'Laporan terlambat',
      severity: 'warning',
      clause: 'Kukar SE 1, C10',
      arithmetic: 'terlambat 20 menit',
      evidence: ['ABC'],
    },
  ],
  reviews: [
    {
      ref: 'ABC',
      form: 'Laporan Kinerja Harian',
      reviewer: 'Siti',
      decision: 'approved',
      decisionInWords: 'Setuju',
      note: 'Baik',
      at: '2021-07-06T01:00:00.000Z',
    },
  ],
}

describe('explain', () => {
  it('prints what decided, where it stands, findings, reviews and the source', async () => {
    const asked: unknown[] = []
    const { terminal, lines } = terminalOver({
      explainDay: (agencyId, day) => {
        asked.push(agencyId, day)
        return Promise.resolve(TOLD)
      },
    })

    const code = await explainCommand.run(
      ['--agency', 'setda', '--nip', '198001012005011001', '--date', '2021-07-05'],
      terminal,
    )

    expect(code).toBe(0)
    expect(asked).toEqual(['setda', { employeeId: '198001012005011001', date: '2021-07-05' }])
    expect(lines).toEqual([
      'Budi, 198001012005011001',
      'Staf, Umum',
      '',
      '5 Juli 2021: WFH (bekerja dari rumah)',
      'Semestinya di rumah, dan semua yang diminta ada.',
      '  ! terlambat (report-late)',
      '',
      '  * roster     Jadwal: WFH (dari rumah). [Jadwal 2021-07!H12; Kukar SE 1, C5]',
      '',
      '  warning: Laporan terlambat (daily-report-late)',
      '    terlambat 20 menit [Kukar SE 1, C10]',
      '',
      '  Laporan Kinerja Harian ABC: Setuju, Siti, 2021-07-06T01:00:00.000Z, Baik',
      '',
      'Pantau.',
    ])
  })

  it('says what is needed', async () => {
    const { terminal } = terminalOver({})

    await expect(explainCommand.run(['--agency', 'setda'], terminal)).rejects.toThrow(
      '--agency, --nip and --date are needed',
    )
  })
})
