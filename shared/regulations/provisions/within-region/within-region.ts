import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { wholeNumber } from '../../value-kinds.ts'

/** Who works at home or elsewhere is within the region; who works at home, near it (K6, C6, U4). */
export const withinRegion = provision({
  name: 'within-region',
  title: { id: 'Di dalam wilayah selama WFH', en: 'Within the region while at home' },
  parameters: {
    homeKm: {
      name: { id: 'km dari rumah paling jauh', en: 'km from home at most' },
      kind: wholeNumber(1, 500),
    },
  },
  example: { parameters: {} },
  sentence: {
    id: ({ when, value }) =>
      `Yang bekerja dari rumah atau tempat lain tetap berada di dalam wilayah ${when}${value.homeKm ? `; yang dari rumah paling jauh ${value.homeKm} km dari rumahnya` : ''}.`,
    en: ({ when, value }) =>
      `Who works at home or elsewhere stays within the region ${when}${value.homeKm ? `; who is at home, at most ${value.homeKm} km from it` : ''}.`,
  },
  asks: ({ homeKm }) => ({
    rules: ['location-outside-region'],
    change: changing({ nearHomeKm: homeKm }),
  }),
})
