import type { RosterPlace } from '../../../model/working-time.ts'
import { withCodes } from '../../../policy/roster-codes.ts'
import { provision, type Asked } from '../../provision.ts'
import { namedPlaces } from '../../value-kinds.ts'

/** Places of the roster beside office and home: anywhere else, or another office, where nobody is away from it. */
export const places = provision({
  name: 'places',
  title: { id: 'Tempat lain dalam jadwal', en: 'Other places of the roster' },
  parameters: {
    elsewhere: {
      name: { id: 'tempat lain', en: 'elsewhere' },
      kind: namedPlaces,
      isList: true,
    },
    offices: {
      name: { id: 'kantor lain', en: 'other office' },
      kind: namedPlaces,
      isList: true,
    },
  },
  example: { parameters: { offices: 'KL Kantor lain' } },
  needs: ['elsewhere', 'offices'],
  sentence: {
    id: ({ value }) =>
      `Jadwal juga mengenal ${list([
        value.elsewhere && `tempat lain: ${value.elsewhere}`,
        value.offices && `kantor lain, yang dihitung di kantor: ${value.offices}`,
      ])}.`,
    en: ({ value }) =>
      `The roster also knows ${list([
        value.elsewhere && `places elsewhere: ${value.elsewhere}`,
        value.offices && `other offices, which count as the office: ${value.offices}`,
      ])}.`,
  },
  asks({ elsewhere = [], offices = [] }): Asked {
    return {
      rules: [],
      change: (parameters) => ({
        ...parameters,
        places: withCodes(parameters.places, [
          ...elsewhere.map((place): RosterPlace => ({ ...place, isOffice: false })),
          ...offices.map((place): RosterPlace => ({ ...place, isOffice: true })),
        ]),
      }),
    }
  },
})

function list(said: readonly (string | undefined)[]): string {
  return said.filter((one) => one !== undefined).join('; ')
}
