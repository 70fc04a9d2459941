import { isWorkingDay } from '../../../shared/calendar/working-day.ts'
import { datesOfMonth, type Month } from '../../../shared/model/civil-date.ts'
import type { Employee, PositionClass, SpecialPost, Unit } from '../../../shared/model/employee.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import type { Who, WhoPart } from '../../../shared/model/regulation.ts'

const STAFF: readonly (readonly [
  name: string,
  positionClass: PositionClass,
  isService: boolean,
  specialPost?: SpecialPost,
])[] = [
  ['Ani', 'jpt', false, 'kepala-dinas'],
  ['Budi', 'administrator', false],
  ['Citra', 'pengawas', true, 'kepala-unit'],
  ['Dewi', 'fungsional', false],
  ['Eko', 'fungsional', true],
  ['Fitri', 'pelaksana', false],
  ['Gita', 'pelaksana', true],
  ['Hadi', 'non-asn', true],
]

/**
 * The agency in a month in which everybody is rostered at one place and nothing was filed; of an agency without
 * staff an office of eight people, of which each kind that the clause names is there.
 */
export function madeOffice(
  configuration: Configuration,
  { month, code, who }: { readonly month: Month; readonly code: RosterCode; readonly who: Who },
): AgencyFacts {
  const { countsFrom: _since, ...settings } = configuration.settings
  const { beginning: _beginning, ...tabs } = configuration
  const office = configuration.employees.length > 0 ? configuration : officeFor(who)
  const days = datesOfMonth(month).filter((date) =>
    isWorkingDay(date, settings, configuration.holidays),
  )
  const cells = days.map((date) => `${date.slice(-2)} ${code} A1`).join('\n')
  return {
    ...tabs,
    settings,
    employees: office.employees,
    units: office.units,
    roster: office.employees.map(({ id }) => ({ employeeId: id, month, tab: '', cells })),
    summonses: [],
    clockIns: [],
    submissions: [],
    reviews: [],
  }
}

function officeFor({ of, except }: Who): Pick<AgencyFacts, 'employees' | 'units'> {
  const named = [...of, ...except]
  const code = named.find((part) => part.kind === 'unit')?.code ?? 'LAYANAN'
  const units: Unit[] = [
    { code: 'SEKRETARIAT', name: 'Sekretariat', publicService: false, exemptFromWfh: false },
    { code, name: code, publicService: true, exemptFromWfh: isNamed(named, 'exempt-units') },
  ]
  const employees = STAFF.map(([name, positionClass, isService, specialPost], at): Employee => {
    const post = specialPost === 'kepala-dinas' && isNamed(named, 'camat') ? 'camat' : specialPost
    return {
      id: String(198_001_012_005_011_000n + BigInt(at)),
      name,
      status: positionClass === 'non-asn' ? 'Non-ASN' : 'PNS',
      rank: '',
      post: name,
      positionClass,
      unitCode: isService ? code : 'SEKRETARIAT',
      internetAtHome: !(isNamed(named, 'without-internet') && at % 4 === 3),
      ...(post && { specialPost: post }),
    }
  })
  return { employees, units }
}

function isNamed(named: readonly WhoPart[], what: string): boolean {
  return named.some((part) => part.kind === what || (part.kind === 'post' && part.post === what))
}
