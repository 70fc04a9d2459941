import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { weekdayOf } from '../../shared/model/civil-date.ts'
import type { AgencyPlan, WorkingDay } from './agency-plan.ts'
import { reportAnswers } from './answers.ts'
import { atTheMachine, nothingAtHome } from './doings.ts'
import type { Doings } from './doings.ts'
import { MEN, WOMEN } from './names.ts'
import { sampleRamadan } from './sample-ramadan.ts'

/** Instruksi Gubernur Kalimantan Tengah as HR types it into *Aturan*. */
export const KOTIM: AgencyPlan['policy'] = {
  number: '180.17/109/2021',
  issuedOn: '2021-07-05' as CivilDate,
  validFrom: '2021-07-05' as CivilDate,
  template: 'kotim-2021',
}

/** What agencies of Kotawaringin Timur have in common: they live the same weeks. */
export const KOTIM_PLACE = {
  governmentName: 'KOTAWARINGIN TIMUR',
  place: 'Sampit',
  region: '-2.5310, 112.9500; 90',
  zone: 'WIB',
  workingDaysPerWeek: 5,
  people: {
    district: '620201',
    home: { latitude: -2.531, longitude: 112.95 },
    names: { men: MEN, women: WOMEN },
  },
  installer: 'pengawas1',
  holidays: [
    sampleRamadan(2021),
    { date: '2021-07-20' as CivilDate, name: 'Idul Adha 1442 H', kind: 'libur-nasional' },
  ],
  from: '2021-07-05' as CivilDate,
  until: '2021-07-31' as CivilDate,
  months: ['2021-07' as Month],
} as const

/** At the office by the machine; at home a report in the evening. */
export function ordinaryKotimDay({ code, date, random, employee }: WorkingDay): Doings {
  const friday = weekdayOf(date) === 5
  if (code === 'WFO')
    return atTheMachine(random, { start: '07:30', end: friday ? '16:30' : '16:00' })
  const answers = reportAnswers(random, employee.unitCode, date)
  return { ...nothingAtHome(), report: { at: '20:15', answers, assessment: 'Sesuai' } }
}
