import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { oneOf } from '../../value-kinds.ts'

/** Presence by a message to the unit head (L7). */
export const alternateChannel = provision({
  name: 'alternate-channel',
  title: { id: 'Presensi jalur lain', en: 'Presence by another channel' },
  parameters: {
    allowed: {
      name: { id: 'boleh bagi', en: 'allowed for' },
      kind: oneOf({
        any: { id: 'semua', en: 'all' },
        'no-internet': { id: 'yang tanpa internet di rumah', en: 'those without internet at home' },
      }),
    },
  },
  example: { parameters: { allowed: 'yang tanpa internet di rumah' } },
  sentence: {
    id: ({ value }) =>
      `Presensi lewat SMS atau pesan kepada kepala unit boleh bagi ${value.allowed ?? 'semua'}.`,
    en: ({ value }) =>
      `Presence by SMS or message to the unit head is allowed for ${value.allowed ?? 'all'}.`,
  },
  asks: ({ allowed }) => ({
    rules: ['alternate-channel'],
    change: changing({ alternateChannel: allowed }),
  }),
})
