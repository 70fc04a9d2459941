import { provision } from '../../provision.ts'
import { wholeNumber } from '../../value-kinds.ts'

/** Who works at home is within the region (K6, C6, U4). */
export const withinRegion = provision({
  name: 'within-region',
  title: { id: 'Di dalam wilayah selama WFH', en: 'Within the region while at home' },
  parameters: {
    homeKm: {
      name: { id: 'km dari rumah paling jauh', en: 'km from home at most' },
      kind: wholeNumber(1, 500),
      notYet: true,
    },
  },
  example: { parameters: {} },
  sentence: {
    id: ({ when, value }) =>
      `Yang bekerja dari rumah tetap berada di dalam wilayah ${when}${value.homeKm ? `, paling jauh ${value.homeKm} km dari rumahnya` : ''}.`,
    en: ({ when, value }) =>
      `Who works at home stays within the region ${when}${value.homeKm ? `, at most ${value.homeKm} km from home` : ''}.`,
  },
  asks: () => ({ rules: ['location-outside-region'] }),
})
