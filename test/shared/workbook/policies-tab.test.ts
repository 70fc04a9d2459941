import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { CATALOGUE } from '../../../shared/regulations/catalogue.ts'
import { TEMPLATES } from '../../../shared/regulations/templates.ts'
import { setUpColumns } from '../../../shared/workbook/set-up-columns.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { sampleTabs } from './sample-tabs.ts'

/** Of the earlier version: a row names a preset and changes its parameters. */
const FORMER = [
  'Nomor',
  'Tanggal',
  'Berlaku Sejak',
  'Berlaku Sampai',
  'Preset',
  'Parameter yang Diubah',
  'Alasan',
]

describe('readRegulations, of a tab of an earlier version', () => {
  it('names the cell, the line and what there is of an unknown parameter', () => {
    const { policies, problems } = readFormer([
      former('01/07/2021', '', 'dailyReport=tidak\nmaxOfficeShar=0.5'),
    ])

    expect(problems).toEqual([
      expect.stringMatching(
        /^Aturan!F2 baris 2: parameter “maxOfficeShar” tidak dikenal; yang ada: maxOfficeShare, /,
      ),
    ])
    expect(policies[0]?.parameters).toMatchObject({ dailyReport: false, maxOfficeShare: 0.25 })
  })

  it('names the cell and what a parameter may be', () => {
    const { problems } = readFormer([former('01/07/2021', '', 'maxOfficeShare=separuh')])

    expect(problems).toEqual([
      'Aturan!F2 baris 1: maxOfficeShare harus angka 0–1, persen (25%), atau - bila tidak ada; terbaca “separuh”',
    ])
  })

  it('takes the later of two that hold together, and the earlier again when it has ended', () => {
    const { policies, problems } = readFormer([
      former('01/07/2021', '', 'maxOfficeShare=0.5'),
      former('25/07/2021', '31/07/2021'),
    ])

    expect(problems).toEqual([])
    expect(
      policies.map(({ validFrom, validUntil, parameters }) => [
        validFrom,
        validUntil,
        parameters.maxOfficeShare,
      ]),
    ).toEqual([
      ['2021-07-01', '2021-07-24', 0.5],
      ['2021-07-25', '2021-07-31', 0.25],
      ['2021-08-01', undefined, 0.5],
    ])
  })

  it('takes an extension from the day after for one that continues', () => {
    const { policies, problems } = readFormer([
      former('01/07/2021', '31/07/2021'),
      former('01/08/2021', '31/08/2021'),
    ])

    expect(problems).toEqual([])
    expect(policies).toHaveLength(2)
  })
})

describe('set-up of the tabs Aturan and Pasal', () => {
  it.each(['id', 'en'] as const)(
    'explains templates, provisions and parameters in %s',
    (language) => {
      const noteOf = (tab: string, key: string): string =>
        setUpColumns(getPeopleTab(tab), language, undefined).find((column) => column.key === key)
          ?.header.note ?? ''

      for (const { name } of TEMPLATES) {
        expect(noteOf('policies', 'template')).toContain(`\n${name}: `)
      }
      const lines = noteOf('clauses', 'parameters').split('\n')
      for (const { title, parameters } of CATALOGUE) {
        const its = Object.values(parameters)
        const at = lines.indexOf(title[language])
        expect(lines.slice(at + 1, at + 1 + its.length)).toEqual(
          its.map(({ name, kind }) => `- ${name[language]}: ${kind.allowed[language]}`),
        )
      }
    },
  )

  it('offers the templates and the catalogue in drop-downs', () => {
    expect(choicesOf('policies', 'template')).toEqual(TEMPLATES.map(({ name }) => name))
    expect(choicesOf('clauses', 'provision')).toEqual(CATALOGUE.map(({ name }) => name))
  })
})

function choicesOf(tab: string, key: string): string[] | undefined {
  const column = getPeopleTab(tab).columns.find((one) => one.key === key)
  return column?.choices?.map((choice) => choice.key)
}

function former(from: string, until: string, parameters = ''): CellValue[] {
  return [`B-1/${from}`, '24/06/2021', from, until, 'kukar-2021', parameters, '']
}

function readFormer(rows: readonly (readonly CellValue[])[]) {
  const { policies, problems } = readConfiguration(sampleTabs({ policies: [FORMER, ...rows] }))
  return { policies, problems: problems.map(({ where, message }) => `${where.id} ${message.id}`) }
}
