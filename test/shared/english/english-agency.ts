import { regulationFromTemplate } from '../../../shared/regulations/template.ts'
import { findTemplate } from '../../../shared/regulations/templates.ts'
import { policiesOf } from '../../../shared/regulations/policies-of.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import {
  bareFacts,
  checkIn,
  employee,
  MONDAY,
  permit,
  report,
  rostered,
  settings,
  unit,
} from '../evaluation/build-facts.ts'

const HEAD = employee('head', {
  name: 'Gwen Price',
  post: 'Chief Executive',
  rank: '',
  positionClass: 'jpt',
  specialPost: 'kepala-dinas',
  unitCode: 'HALL',
})

/** An office of a council, in English, under the regulation that is not Indonesian, in July 2021. */
export function englishFacts(): AgencyFacts {
  const staff = ['Huw', 'Nia', 'Rhys'].map((name) =>
    employee(name, {
      name: `${name} Evans`,
      post: 'Officer',
      rank: '',
      unitCode: 'HALL',
      superiorId: 'head',
    }),
  )
  const regulation = regulationFromTemplate(findTemplate('carmarthenshire-2024')!, 'en', {
    validFrom: parseCivilDate('2021-07-01'),
  })
  return bareFacts({
    settings: settings({
      language: 'en',
      agencyName: 'Housing Services',
      government: {
        kind: 'other',
        name: 'Carmarthenshire County Council',
        headTitle: 'Leader',
        between: ['Director of Communities'],
        personnelBody: 'People Management',
      },
      place: 'Carmarthen',
      signatory: { name: 'Gwen Price', id: '', rank: '', post: 'Chief Executive' },
    }),
    units: [unit('HALL', { name: 'County Hall', headId: 'head' })],
    employees: [HEAD, ...staff],
    policies: policiesOf([regulation]),
    roster: (['WFH', 'WFO', 'DL'] as const).map((code, at) =>
      rostered(staff[at]!.id, code, MONDAY, `Roster 2021-07!D${at + 2}`),
    ),
    submissions: [
      checkIn('Huw', '2021-07-05 07:30', { ref: 'c1' }),
      report('Huw', MONDAY, '2021-07-05 15:00', { ref: 'r1' }),
      permit('Rhys', {
        ref: 'p1',
        permitKind: 'travel',
        travelKind: 'official',
        destination: 'Swansea',
        reason: 'Meeting',
        letterNumber: '12',
      }),
    ],
  })
}
