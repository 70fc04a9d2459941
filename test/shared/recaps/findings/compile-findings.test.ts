import { describe, expect, it } from 'vitest'

import { datesOfMonth, parseMonth } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { policiesOf } from '../../../../shared/regulations/policies-of.ts'
import { regulationFromTemplate } from '../../../../shared/regulations/template.ts'
import { kotim2021 } from '../../../../shared/regulations/templates/kotim-2021.ts'
import { policyFromPreset } from '../../policy/presets.ts'
import { getPreset } from '../../policy/get-preset.ts'
import { compileFindings } from '../../../../shared/recaps/findings/compile-findings.ts'
import {
  bareFacts,
  clockIn,
  employee,
  evaluate,
  facts,
  rostered,
  unit,
} from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { tableOf } from '../sheet-text.ts'

const KOTIM = policyFromPreset(getPreset('kotim-2021'))
const JULY = datesOfMonth(parseMonth('2021-07'))

/** Subject, rule and arithmetic of each row of *Temuan*. */
function linesOf(given: AgencyFacts): unknown[][] {
  const { source } = sampleRecapInput()
  const sheet = compileFindings({ facts: given, evaluation: evaluate(given), source })
  return tableOf(sheet).map((row) => [row[2], row[4], row[7]])
}

describe('compileFindings', () => {
  it('has one line a unit in a month without roster, whoever and however many days', () => {
    const given = bareFacts({
      policies: [KOTIM],
      units: [unit('a'), unit('b')],
      employees: ['e1', 'e2', 'e3', 'e4'].map((id, at) =>
        employee(id, { unitCode: at < 3 ? 'a' : 'b' }),
      ),
    })

    expect(linesOf(given).filter(([, rule]) => rule === 'Belum ada jadwal')).toEqual([
      [
        'Bagian a',
        'Belum ada jadwal',
        '0 isian jadwal Bagian a pada Juli 2021; 20 hari kerja 3 pegawai tidak dihitung',
      ],
      [
        'Bagian b',
        'Belum ada jadwal',
        '0 isian jadwal Bagian b pada Juli 2021; 20 hari kerja 1 pegawai tidak dihitung',
      ],
    ])
    expect(linesOf(given).filter(([subject]) => String(subject).startsWith('Pegawai'))).toEqual([])
  })

  it('K5: says beside the clause to whom what it asks is reported', () => {
    const regulations = [regulationFromTemplate(kotim2021, 'id')]
    const policies = policiesOf(regulations)
    const roster = [rostered('e1', 'WFH')]
    const given = bareFacts({ policies, regulations, employees: [employee('e1')], roster })
    const { source } = sampleRecapInput()
    const sheet = compileFindings({ facts: given, evaluation: evaluate(given), source })

    expect(tableOf(sheet).map((row) => row[6])).toContain(
      'Kotim Instruksi Gubernur 180.17/109/2021, K5. Dilaporkan kepada atasan langsung.',
    )
  })

  it('C2: has one line a person of days that the clock-in machine alone saw, and loses no reading', () => {
    const days = JULY.filter((date) => new Date(date).getUTCDay() % 6 !== 0)
    const clockIns = days.map((date) => clockIn('e1', `${date} 07:20`))
    const given = facts({ roster: days.map((date) => rostered('e1', 'WFO', date)), clockIns })

    const notes = evaluate(given).findings.filter(({ rule }) => rule === 'assembly-missing')
    expect(notes.map(({ severity, date, subject }) => [severity, date, subject])).toEqual([
      ['info', '2021-07-30', { kind: 'person', employeeId: 'e1' }],
    ])
    expect(notes[0]?.evidence).toEqual(clockIns.map(({ cell }) => cell))
    expect(notes[0]?.arithmetic.id).toMatch(
      /^22 hari tercatat .* harinya 01\/07, 02\/07, .*30\/07$/,
    )
    expect(linesOf(given).filter(([, rule]) => rule === 'Apel pagi tidak diikuti')).toHaveLength(1)
  })
})
