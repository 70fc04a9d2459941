import { readConfiguration } from '../../../../shared/configuration/read-configuration.ts'
import { evaluateMonth } from '../../../../shared/evaluation/evaluate-month.ts'
import { monthOf, parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../../shared/model/facts.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import type { DayOutcome } from '../../../../shared/model/outcome.ts'
import type { CellValue } from '../../../../shared/workbook/tab-rows.ts'
import { facts, settings } from '../../evaluation/build-facts.ts'
import { EMPLOYEE_HEADERS, EMPLOYEE_ROWS, sampleTabs } from '../../workbook/sample-tabs.ts'
import type { TypedCase, TypedClause, TypedRegulation } from './typed-regulation.ts'

const CLAUSE_HEADERS = {
  id: ['Nomor Aturan', 'Pasal', 'Bunyi', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter'],
  en: ['Regulation', 'Clause', 'Text', 'Provision', 'Who', 'When', 'Parameters'],
} as const

const YES: Readonly<Record<string, string>> = { true: 'Ya', false: 'Tidak' }

const ROSTER_ROW: Readonly<Record<string, string>> = {
  Nomor: '1/JADWAL',
  Tanggal: '1 Januari 2020',
  'Berlaku Sejak': '1 Januari 2020',
  Number: '1/JADWAL',
  Date: '1 Januari 2020',
  'Valid From': '1 Januari 2020',
}
const ROSTER = {
  id: { number: '1', text: 'Ada jadwal', asks: ['Jadwal'] },
  en: { number: '1', text: 'There is a roster', asks: ['Roster'] },
} as const satisfies Record<string, TypedClause>

/** What the product reads of the tabs. */
export function readTyped({
  language = 'id',
  row,
  clauses,
  office,
  isBesideRoster,
}: TypedRegulation): Configuration {
  const number = row[language === 'id' ? 'Nomor' : 'Number']!
  const groups = [...new Set(office.employees.flatMap((one) => one.groups ?? []))]
  const base = sampleTabs().find(({ slot }) => slot === 'settings')!.rows
  return readConfiguration(
    sampleTabs({
      settings: base.map((line) => (line[0] === 'Bahasa' ? ['Bahasa', language] : line)),
      units: [
        ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH'],
        ...office.units.map(({ code, name, publicService, exemptFromWfh }) => [
          code,
          name,
          '',
          YES[String(publicService)]!,
          YES[String(exemptFromWfh)]!,
        ]),
      ],
      employees: [
        [...EMPLOYEE_HEADERS, 'Kelompok'],
        // One person a group, as far as there are enough: who is in two may be caught between clauses.
        ...EMPLOYEE_ROWS.map((cells, at) => [
          ...cells,
          groups.filter((_, group) => group % EMPLOYEE_ROWS.length === at).join(', '),
        ]),
      ],
      policies: [
        Object.keys(row),
        Object.values(row),
        ...(isBesideRoster ? [Object.keys(row).map((column) => ROSTER_ROW[column] ?? '')] : []),
      ],
      clauses: [
        [...CLAUSE_HEADERS[language]],
        ...clauses.map((one) => cellsOf(number, one)),
        ...(isBesideRoster ? [cellsOf(ROSTER_ROW['Nomor']!, ROSTER[language])] : []),
      ],
    }),
  )
}

function cellsOf(regulation: string, { number, text, asks = [''] }: TypedClause): CellValue[] {
  const [provision, who = '', when = '', parameters = ''] = asks
  return [regulation, number, text, provision, who, when, parameters]
}

/** What is told on the day of a case that cites the regulation, as "2: arithmetic"; and the day's outcomes. */
export function evaluateTyped(
  typed: TypedRegulation,
  { on, facts: given }: TypedCase,
): { readonly told: string[]; readonly outcomes: Readonly<Record<string, DayOutcome>> } {
  const { language = 'id', office } = typed
  const { policies, regulations, problems: _, ...read } = readTyped(typed)
  const month = evaluateMonth(
    facts({
      settings: settings({ language, region: read.settings.region! }),
      policies,
      ...(regulations && { regulations }),
      ...(read.discipline && { discipline: read.discipline }),
      ...office,
      ...given,
    }),
    { month: monthOf(parseCivilDate(on)), asOf: parseInstant('2027-12-31T00:00:00Z') },
  )
  const citation = citationOf(typed)
  return {
    told: month.findings
      .filter(({ date, clause }) => date === on && clause.startsWith(`${citation}, `))
      .map(({ clause, arithmetic }) => {
        return `${clause.slice(citation.length + 2)}: ${arithmetic[language]}`
      }),
    outcomes: Object.fromEntries(
      month.outcomes.filter(({ date }) => date === on).map((one) => [one.employeeId, one]),
    ),
  }
}

/** Issuer, kind and number as they were typed. */
export function citationOf({ language = 'id', row }: TypedRegulation): string {
  const columns = language === 'id' ? ['Penerbit', 'Jenis', 'Nomor'] : ['Issuer', 'Kind', 'Number']
  return columns.flatMap((column) => row[column] ?? []).join(' ')
}
