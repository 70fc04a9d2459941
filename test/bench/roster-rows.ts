import {
  datesOfMonth,
  parseCivilDate,
  parseMonth,
  type Month,
} from '../../shared/model/civil-date.ts'
import type { Employee } from '../../shared/model/employee.ts'
import type { AgencyFacts } from '../../shared/model/facts.ts'
import { rosterRow } from '../../shared/model/roster-row.ts'
import type { RosterRow } from '../../shared/model/roster.ts'
import { policyFromPreset } from '../shared/policy/presets.ts'
import { PRESETS } from '../shared/policy/presets.ts'
import type { PolicyRecord } from '../../shared/model/policy-record.ts'
import { policiesOf } from '../../shared/regulations/policies-of.ts'
import { regulationFromTemplate } from '../../shared/regulations/template.ts'
import { officeShare } from '../../shared/regulations/provisions/office-share/office-share.ts'
import { findTemplate } from '../../shared/regulations/templates.ts'
import { proposeRoster } from '../../shared/roster-proposal/propose-roster.ts'
import { amountRow, type Row } from './rows.ts'

const MONTH = parseMonth('2022-06')
const UNIT_SIZE = 25
const DAY = parseCivilDate('2022-01-01')

/** How long a month's roster takes to be proposed, with the rosters of half a year before it. */
export function rosterRows(people: number): Row[] {
  return Object.entries(policies()).map(([name, policy]) => {
    const facts = agencyOf(people, policy)
    const start = process.cpuUsage()
    const { unkept } = proposeRoster(facts, MONTH)
    if (process.env.SHOW) console.log(JSON.stringify(unkept).slice(0, 600))
    const { user, system } = process.cpuUsage(start)
    const figure = `roster of ${people} people, ${name}`
    return amountRow(
      { figure, most: 2000 },
      (user + system) / 1000,
      'ms',
      `CPU time; ${unkept.length} not kept`,
    )
  })
}

/** Those that ship, days in blocks over windows of weeks, and shares of each unit by itself. */
function policies(): Readonly<Record<string, PolicyRecord>> {
  const shipped = Object.values(PRESETS).map((preset): [string, PolicyRecord] => {
    const { validUntil: _, ...lasting } = policyFromPreset(preset)
    return [preset.name, { ...lasting, issuedOn: DAY, validFrom: DAY }]
  })
  const [name, english] = ['carmarthenshire-2024', findTemplate('carmarthenshire-2024')!]
  const regulation = regulationFromTemplate(english, 'en', { issuedOn: DAY, validFrom: DAY })
  const blocks = { place: 'kantor', atLeast: '10', weeks: '4', block: '5' }
  const [first] = regulation.clauses
  const inBlocks = { ...regulation, clauses: [{ ...first!, parameters: blocks }] }
  const each = { of: [], except: [], each: 'unit' } as const
  const ofEach = (parameters: Readonly<Record<string, string>>): PolicyRecord =>
    policiesOf([
      {
        ...regulation,
        clauses: [{ ...first!, provision: officeShare.name, who: each, parameters }],
      },
    ])[0]!
  return {
    ...Object.fromEntries(shipped),
    [name]: policiesOf([regulation])[0]!,
    'blocks of five days': policiesOf([inBlocks])[0]!,
    'each unit': ofEach({ atMost: '50 %', atLeast: '2 orang' }),
    'each unit over two weeks': ofEach({ atMost: '50 %', atLeast: '25 %', weeks: '2' }),
  }
}

function agencyOf(people: number, policy: AgencyFacts['policies'][number]): AgencyFacts {
  const employees = Array.from({ length: people }, (_, at) => employeeOf(at))
  const months = ['2022-01', '2022-02', '2022-03', '2022-04', '2022-05'].map(parseMonth)
  return {
    settings: {
      agencyName: 'Dinas',
      government: { kind: 'regency', name: 'Kabupaten' },
      agencyCode: 'dinas',
      zone: 'WIB',
      language: 'id',
      workingDaysPerWeek: 5,
      letterhead: [],
      place: 'Kabupaten',
      signatory: { name: '', id: '', rank: '', post: '' },
    },
    units: [...new Set(employees.map(({ unitCode }) => unitCode))].map((code, at) => ({
      code,
      name: `Bidang ${code}`,
      publicService: at % 4 === 0,
      exemptFromWfh: false,
      ...(at % 4 === 0 && { minimumOnDuty: 3 }),
    })),
    employees,
    roster: months.flatMap((month) => rosterOf(employees, month)),
    holidays: [],
    policies: [policy],
    summonses: [],
    clockIns: [],
    problems: [],
    submissions: [],
    reviews: [],
  }
}

function employeeOf(at: number): Employee {
  const isHead = at % UNIT_SIZE === 0
  return {
    id: String(at).padStart(18, '0'),
    name: `Pegawai ${at}`,
    status: 'PNS',
    rank: '',
    post: isHead ? 'Kepala Bidang' : 'Pengadministrasi',
    positionClass: isHead ? 'administrator' : 'pelaksana',
    unitCode: `U${Math.floor(at / UNIT_SIZE)}`,
    internetAtHome: true,
  }
}

/** Uneven on purpose: some come in every day, some seldom. */
function rosterOf(employees: readonly Employee[], month: Month): RosterRow[] {
  return employees.map(({ id }, at) =>
    rosterRow(
      { employeeId: id, month, tab: '' },
      datesOfMonth(month).map((date, day) => {
        const code = (at * 7 + day * 3) % 10 < at % 5 ? 'WFO' : 'WFH'
        return { date, code, name: '' }
      }),
    ),
  )
}
