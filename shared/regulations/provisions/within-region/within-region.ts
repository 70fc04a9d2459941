import type { Localized } from '../../../model/language.ts'
import { changing } from '../../changing.ts'
import { provision, type Asked } from '../../provision.ts'
import { oneOf, wholeNumber } from '../../value-kinds.ts'

const ONE_OF_BOTH: Localized = {
  id: 'isi “km dari rumah paling jauh” bila bukan wilayah yang diminta',
  en: 'set “km from home at most” where it is not the region that is asked',
}

/** Who works at home or elsewhere is within the region; who works at home, near it (K6, C6, U4). */
export const withinRegion = provision({
  name: 'within-region',
  title: { id: 'Di dalam wilayah selama WFH', en: 'Within the region while at home' },
  parameters: {
    homeKm: {
      name: { id: 'km dari rumah paling jauh', en: 'km from home at most' },
      kind: wholeNumber(1, 500, 'km'),
    },
    region: {
      name: { id: 'di dalam wilayah', en: 'within the region' },
      kind: oneOf({ yes: { id: 'ya', en: 'yes' }, no: { id: 'tidak', en: 'no' } }),
    },
  },
  example: { parameters: {} },
  sentence: {
    id: ({ when, value }, { region }) =>
      region === 'no'
        ? `Yang bekerja dari rumah berada paling jauh ${value.homeKm ?? '…'} km dari rumahnya ${when}.`
        : `Yang bekerja dari rumah atau tempat lain tetap berada di dalam wilayah ${when}${value.homeKm ? `; yang dari rumah paling jauh ${value.homeKm} km dari rumahnya` : ''}.`,
    en: ({ when, value }, { region }) =>
      region === 'no'
        ? `Who works at home is at most ${value.homeKm ?? '…'} km from it ${when}.`
        : `Who works at home or elsewhere stays within the region ${when}${value.homeKm ? `; who is at home, at most ${value.homeKm} km from it` : ''}.`,
  },
  speaksOf: ({ homeKm, region }) => ({
    ...(region !== 'no' && { region: { homeKm: undefined } }),
    ...(homeKm !== undefined && { near: { region: 'no' as const } }),
  }),
  asks({ homeKm, region }): Asked | Localized {
    if (region === 'no' && homeKm === undefined) return ONE_OF_BOTH
    return {
      rules: [
        ...(region === 'no' ? [] : ['location-outside-region']),
        ...(homeKm === undefined ? [] : ['location-far-from-home']),
      ],
      change: changing({ nearHomeKm: homeKm }),
    }
  },
})
