import {
  datesOfMonth,
  monthOf,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { SampleAgency, SampleEmployee } from '../../sample/sample-agency.ts'
import { sampleSmall } from '../../sample/sample-small.ts'

/** An agency like the small sample, with so many more who all work at home. */
export function crowdAgency(number: number, people: number, today: CivilDate): SampleAgency {
  const small = sampleSmall(number, today)
  const model = small.employees.at(-1)!
  const crowd = Array.from({ length: people }, (_, index): SampleEmployee => ({
    ...model,
    id: idOf(number, index),
    name: `Pegawai ${index + 1}`,
    status: 'PNS',
    email: `pegawai${index + 1}@kantor${number}.example`,
  }))
  const working = datesOfMonth(monthOf(today)).filter((date) => weekdayOf(date) <= 5)
  const atHome = new Map(working.map((date) => [date, 'WFH' as const]))
  return {
    ...small,
    key: `crowd-${number}`,
    spreadsheetTitle: `Pantau – Kantor ${number}`,
    installer: `hr@kantor${number}.example`,
    settings: { ...small.settings, agencyCode: `KANTOR-${number}` },
    access: [{ email: `hr@kantor${number}.example`, role: 'hr', unitCode: '' }],
    employees: [...small.employees, ...crowd],
    roster: new Map([...small.roster, ...crowd.map(({ id }) => [id, atHome] as const)]),
    happenings: [],
    expected: [],
  }
}

/** Those of the crowd, without the sample's own. */
export function crowdOf({ employees }: SampleAgency, people: number): readonly SampleEmployee[] {
  return employees.slice(-people)
}

function idOf(number: number, index: number): string {
  const born = `19${60 + number}0${(index % 9) + 1}${String((index % 28) + 1).padStart(2, '0')}`
  const appointed = `${2005 + Math.floor(index / 999)}01`
  return `${born}${appointed}1${String((index % 999) + 1).padStart(3, '0')}`
}
