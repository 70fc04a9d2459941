import type { Localized } from '../../../model/language.ts'
import type { PolicyParameters } from '../../../model/policy-record.ts'
import { changing } from '../../changing.ts'
import { provision, type Asked } from '../../provision.ts'
import { oneOf, wholeNumber } from '../../value-kinds.ts'

const MODES = {
  once: 'check-in',
  'in-and-out': 'check-in-and-out',
  slots: 'location-slots',
} as const satisfies Record<string, PolicyParameters['homePresence']>

const NOT_OF_THIS_KIND: Localized = {
  id: 'jarak menit, toleransi, dan km/jam hanya untuk lokasi berkala; menit dari jam kerja hanya untuk yang lain',
  en: 'minutes between, tolerance and km/h are of locations every so often alone; minutes from working hours of the others',
}

/** Presence of who works at home: once, in and out, or a location every so often (L6, C10, U4). */
export const presence = provision({
  name: 'presence',
  title: { id: 'Presensi dari rumah', en: 'Presence at home' },
  parameters: {
    how: {
      name: { id: 'cara', en: 'how' },
      kind: oneOf({
        once: { id: 'sekali sehari', en: 'once a day' },
        'in-and-out': { id: 'masuk dan pulang', en: 'in and out' },
        slots: { id: 'lokasi berkala', en: 'a location every so often' },
      }),
    },
    within: {
      name: { id: 'menit dari jam kerja', en: 'minutes from working hours' },
      kind: wholeNumber(0, 720),
    },
    every: { name: { id: 'setiap menit', en: 'every minutes' }, kind: wholeNumber(15, 720) },
    tolerance: {
      name: { id: 'toleransi menit', en: 'tolerance minutes' },
      kind: wholeNumber(0, 360),
    },
    speed: {
      name: { id: 'km/jam yang tidak wajar', en: 'km/h that is not likely' },
      kind: wholeNumber(1, 2000),
    },
    keptDays: {
      name: { id: 'hari koordinat disimpan', en: 'days coordinates are kept' },
      kind: wholeNumber(0, 3650),
      beyond: {
        id: 'kapan koordinat mentah dihapus; putusan atasnya tetap',
        en: 'when raw coordinates are purged; what was judged of them stays',
      },
    },
  },
  example: { parameters: { how: 'masuk dan pulang' } },
  needs: ['how'],
  sentence: {
    id: ({ when, value }, { how }) =>
      `Yang bekerja dari rumah melakukan presensi ${how === 'slots' ? `lokasi${value.every ? ` setiap ${value.every} menit` : ' berkala'}` : value.how} ${when}${value.within ? `, dalam ${value.within} menit dari jam kerja` : ''}${value.tolerance ? `, toleransi ${value.tolerance} menit` : ''}.`,
    en: ({ when, value }, { how }) =>
      `Who works at home gives presence ${how === 'slots' ? `by location${value.every ? ` every ${value.every} minutes` : ''}` : value.how} ${when}${value.within ? `, within ${value.within} minutes of working hours` : ''}${value.tolerance ? `, tolerance ${value.tolerance} minutes` : ''}.`,
  },
  asks({ how = 'once', within, every, tolerance, speed, keptDays }): Asked | Localized {
    const ofSlots = every ?? tolerance ?? speed
    if (how === 'slots' ? within !== undefined : ofSlots !== undefined) return NOT_OF_THIS_KIND
    return {
      rules:
        how === 'slots'
          ? ['location-slot-missing', 'location-unreadable', 'location-anomaly']
          : [
              'check-in-missing',
              ...(within === undefined ? [] : ['check-in-late']),
              ...(how === 'in-and-out' ? ['check-out-missing'] : []),
            ],
      change: changing({
        homePresence: MODES[how],
        presenceWithinMinutes: within,
        locationEveryMinutes: every,
        locationToleranceMinutes: tolerance,
        anomalySpeedKmh: speed,
        coordinatesKeptDays: keptDays,
      }),
    }
  },
})
