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
import { proposeRoster } from '../../shared/roster-proposal/propose-roster.ts'
import { amountRow, type Row } from './rows.ts'

const MONTH = parseMonth('2022-06')
const UNIT_SIZE = 25
const DAY = parseCivilDate('2022-01-01')

/** How long a month's roster takes to be proposed, with the rosters of half a year before it. */
export function rosterRows(people: number): Row[] {
  return Object.values(PRESETS).map((preset) => {
    const policy = { ...policyFromPreset(preset), issuedOn: DAY, validFrom: DAY }
    const { validUntil: _, ...lasting } = policy
    const facts = agencyOf(people, lasting)
    const start = process.cpuUsage()
    const { unkept } = proposeRoster(facts, MONTH)
    if (process.env.SHOW) console.log(JSON.stringify(unkept).slice(0, 600))
    const { user, system } = process.cpuUsage(start)
    const figure = `roster of ${people} people, ${preset.name}`
    return amountRow(
      { figure, most: 2000 },
      (user + system) / 1000,
      'ms',
      `CPU time; ${unkept.length} not kept`,
    )
  })
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
