import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { followRecipe, type Followed } from './follow-recipe.ts'

let followed: Followed

beforeAll(async () => {
  followed = await followRecipe('A provision')
})
afterAll(() => followed.remove())

describe('the recipe for a provision', () => {
  it('takes a folder and a line of the catalogue', () => {
    const { files, additions } = followed.recipe
    const lines = [...additions].map(([path, added]) => [path, added.map((one) => one.lines)])

    expect([...files.keys()]).toEqual([
      'shared/regulations/provisions/likely-locations/likely-locations.ts',
    ])
    expect(lines).toEqual([
      [
        'shared/regulations/catalogue.ts',
        [[expect.stringMatching(/^import /)], ['  likelyLocations,']],
      ],
    ])
  })

  it('is chosen in Pasal, read back, and cited with its arithmetic where it is broken alone', async () => {
    const told = await followed.ask(`
      import { findProvision } from './shared/regulations/catalogue.ts'
      import { PROVISION_CHOICES } from './shared/workbook/regulation-notes.ts'
      import { checkIn } from './test/shared/evaluation/build-facts.ts'
      import { evaluateOn, rosterOf, typeRegulation } from './test/shared/regulations/type-regulation.ts'
      const date = '2026-11-26'
      const under = (speed) => {
        const { policies, problems } = typeRegulation(
          ['1/2026', '01/11/2026'],
          [
            ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
            ['2', 'Lokasi yang wajar', '', '', 'km/jam paling banyak = ' + speed],
          ],
        )
        const { told } = evaluateOn(date, {
          policies,
          roster: rosterOf(date, { WFH: ['e1'] }),
          submissions: [['08:00', '-0.4161, 116.9890'], ['09:00', '-0.9000, 116.9890']].map(
            ([time, location]) =>
              checkIn('e1', date + ' ' + time, { checkInKind: 'location', location })),
        })
        return [...problems, ...told('location-anomaly')]
      }
      const provision = findProvision('likely-locations')
      const clause = {
        who: { of: [], except: [] },
        when: { weekdays: [], spans: [], except: [] },
        reportedTo: '',
      }
      console.log(JSON.stringify({
        isOffered: PROVISION_CHOICES.some(({ title }) => title.id === 'Lokasi yang wajar'),
        sentence: provision.sentence({ ...clause, parameters: { speed: '120' } }, 'id'),
        slow: under(20),
        fast: under(120),
      }))`)

    expect(told).toEqual({
      isOffered: true,
      sentence: 'Dua lokasi sehari tercapai dengan paling banyak 120 km/jam.',
      slow: [expect.stringMatching(/^Gubernur SE 1\/2026, 2: .*20 km\/jam/)],
      fast: [],
    })
  })

  it('has the types that the project asks for', async () => {
    expect(await followed.checkTypes()).toBe('')
  })
})
