import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { AgencyPlan } from './agency-plan.ts'
import { JAVANESE } from './names.ts'
import { sampleRamadan } from './sample-ramadan.ts'

/** SE Bupati Kudus as HR types it into *Aturan*. */
export const KUDUS: AgencyPlan['policy'] = {
  number: '800/1566/28.00/2020',
  issuedOn: '2020-03-24' as CivilDate,
  validFrom: '2020-03-24' as CivilDate,
  validUntil: '2020-04-09' as CivilDate,
  template: 'kudus-2020',
}

/** What agencies of Kudus have in common. */
export const KUDUS_PLACE = {
  governmentName: 'KUDUS',
  place: 'Kudus',
  region: '-6.8048, 110.8405; 20',
  zone: 'WIB',
  people: {
    district: '331902',
    home: { latitude: -6.805, longitude: 110.84 },
    names: JAVANESE,
  },
  holidays: [
    sampleRamadan(2020),
    { date: '2020-03-25' as CivilDate, name: 'Hari Suci Nyepi', kind: 'libur-nasional' },
    { date: '2020-04-10' as CivilDate, name: 'Wafat Isa Al Masih', kind: 'libur-nasional' },
  ],
  from: '2020-03-24' as CivilDate,
  until: '2020-04-09' as CivilDate,
  months: ['2020-03' as Month, '2020-04' as Month],
} as const
