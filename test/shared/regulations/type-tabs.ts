import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const REGULATION = [
  'Nomor',
  'Tanggal',
  'Berlaku Sejak',
  'Hanya Unit',
  'Berlaku Sampai',
  'Menggantikan',
  'Penerbit',
  'Jenis',
]
const CLAUSE = ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter']

/** Circulars as [number, from, units, until, the one that they replace] with their clauses as [number, ketentuan, siapa, kapan, parameters]. */
export function typeTabs(
  regulations: readonly {
    readonly is: readonly [
      number: string,
      from: string,
      units?: string,
      until?: string,
      replaces?: string,
    ]
    readonly clauses: readonly (readonly string[])[]
  }[],
): Pick<Configuration, 'policies' | 'problems'> {
  const { policies, problems } = readConfiguration(
    sampleTabs({
      policies: [
        REGULATION,
        ...regulations.map(({ is: [number, from, units = '', until = '', replaces = ''] }) => [
          number,
          from,
          from,
          units,
          until,
          replaces,
          'Bupati',
          'SE',
        ]),
      ],
      clauses: [
        CLAUSE,
        ...regulations.flatMap(({ is: [number], clauses }) =>
          clauses.map((clause) => [number, ...clause]),
        ),
      ],
    }),
  )
  // The staff of the tabs is not that of the facts beside them.
  return { policies, problems: problems.filter(({ code }) => code !== 'clause-idle') }
}
