import type { Localized } from '../../../model/language.ts'
import type { PolicyParameters } from '../../../model/policy-record.ts'
import { changing } from '../../changing.ts'
import { PLACES_OF_WORK } from '../../places-of-work.ts'
import { provision, type Asked } from '../../provision.ts'
import { listOf, oneOf, wholeNumber } from '../../value-kinds.ts'

const MODES = {
  once: 'check-in',
  'in-and-out': 'check-in-and-out',
  slots: 'location-slots',
} as const satisfies Record<string, PolicyParameters['homePresence']>

const NOT_OF_THIS_KIND: Localized = {
  id: 'jarak menit, toleransi, dan km/jam hanya untuk lokasi berkala; menit dari jam kerja hanya untuk yang lain',
  en: 'minutes between, tolerance and km/h are of locations every so often alone; minutes from working hours of the others',
}

const OF_THE_OFFICE: Localized = {
  id: '“lewat” dan “pulang di mana saja” hanya untuk presensi di kantor, yang tidak dengan lokasi berkala',
  en: '“by” and “check-out anywhere” are of presence at the office alone, which is not given by locations',
}

const AWAY = ['home', 'elsewhere'] as const

/** Presence of who works where: once, in and out, or a location every so often (L6, C10, U4). */
export const presence = provision({
  name: 'presence',
  title: { id: 'Presensi', en: 'Presence' },
  also: ['Presensi dari rumah', 'Presence at home'],
  parameters: {
    how: {
      name: { id: 'cara', en: 'how' },
      kind: oneOf({
        once: { id: 'sekali sehari', en: 'once a day' },
        'in-and-out': { id: 'masuk dan pulang', en: 'in and out' },
        slots: { id: 'lokasi berkala', en: 'a location every so often' },
      }),
    },
    at: {
      name: { id: 'dari yang bekerja di', en: 'of who works at' },
      kind: listOf(PLACES_OF_WORK),
    },
    by: {
      name: { id: 'lewat', en: 'by' },
      kind: oneOf({
        any: { id: 'mesin atau formulir', en: 'machine or form' },
        form: { id: 'formulir', en: 'form' },
        machine: { id: 'mesin', en: 'machine' },
      }),
    },
    outAnywhere: {
      name: { id: 'pulang di mana saja', en: 'check-out anywhere' },
      kind: oneOf({ yes: { id: 'ya', en: 'yes' }, no: { id: 'tidak', en: 'no' } }),
    },
    within: {
      name: { id: 'menit dari jam kerja', en: 'minutes from working hours' },
      kind: wholeNumber(0, 720, 'minutes'),
    },
    every: {
      name: { id: 'setiap menit', en: 'every minutes' },
      kind: wholeNumber(15, 720, 'minutes'),
    },
    tolerance: {
      name: { id: 'toleransi menit', en: 'tolerance minutes' },
      kind: wholeNumber(0, 360, 'minutes'),
    },
    speed: {
      name: { id: 'km/jam yang tidak wajar', en: 'km/h that is not likely' },
      kind: wholeNumber(1, 2000),
    },
    keptDays: {
      name: { id: 'hari koordinat disimpan', en: 'days coordinates are kept' },
      kind: wholeNumber(0, 3650, 'days'),
      beyond: {
        id: 'kapan koordinat mentah dihapus; putusan atasnya tetap',
        en: 'when raw coordinates are purged; what was judged of them stays',
      },
    },
  },
  example: { parameters: { how: 'masuk dan pulang' } },
  needs: ['how'],
  sentence: {
    id: ({ when, value }, { how, outAnywhere }) =>
      `Yang bekerja di ${value.at ?? 'rumah atau tempat lain'} melakukan presensi ${how === 'slots' ? `lokasi${value.every ? ` setiap ${value.every} menit` : ' berkala'}` : value.how} ${when}${value.by ? `, lewat ${value.by}` : ''}${outAnywhere === 'yes' ? '; dari kantor boleh dilanjutkan di tempat lain, presensi pulangnya di mana saja' : ''}${value.within ? `, dalam ${value.within} menit dari jam kerja` : ''}${value.tolerance ? `, toleransi ${value.tolerance} menit` : ''}.`,
    en: ({ when, value }, { how, outAnywhere }) =>
      `Who works at ${value.at ?? 'home or elsewhere'} gives presence ${how === 'slots' ? `by location${value.every ? ` every ${value.every} minutes` : ''}` : value.how} ${when}${value.by ? `, by ${value.by}` : ''}${outAnywhere === 'yes' ? '; who is at the office may go on elsewhere and checks out anywhere' : ''}${value.within ? `, within ${value.within} minutes of working hours` : ''}${value.tolerance ? `, tolerance ${value.tolerance} minutes` : ''}.`,
  },
  speaksOf: ({ at = AWAY }) => Object.fromEntries(at.map((place) => [place, { at: [place] }])),
  asks({ how = 'once', at = AWAY, ...said }): Asked | Localized {
    const { by, outAnywhere, within, every, tolerance, speed, keptDays } = said
    const ofSlots = every ?? tolerance ?? speed
    if (how === 'slots' ? within !== undefined : ofSlots !== undefined) return NOT_OF_THIS_KIND
    const away = AWAY.filter((place) => at.includes(place))
    const isOfOffice = at.includes('office')
    if (isOfOffice ? how === 'slots' : (by ?? outAnywhere) !== undefined) return OF_THE_OFFICE
    if (away.length === 0 && within !== undefined) return NOT_OF_THIS_KIND
    return {
      reach: { at },
      rules: [
        ...(away.length > 0 ? awayRules(how, within) : []),
        ...(isOfOffice ? ['office-presence-missing'] : []),
      ],
      change: changing({
        ...(away.length > 0 && {
          homePresence: MODES[how],
          presencePlace: away.length > 1 ? 'any' : away[0],
          presenceWithinMinutes: how === 'slots' ? undefined : (within ?? null),
          locationEveryMinutes: every,
          locationToleranceMinutes: tolerance,
          anomalySpeedKmh: speed,
        }),
        ...(isOfOffice &&
          how !== 'slots' && {
            officePresence: MODES[how],
            officePresenceBy: by,
            checkOutElsewhere: outAnywhere && outAnywhere === 'yes',
          }),
        coordinatesKeptDays: keptDays,
      }),
    }
  },
})

function awayRules(how: keyof typeof MODES, within: number | undefined): string[] {
  if (how === 'slots') return ['location-slot-missing', 'location-unreadable', 'location-anomaly']
  return [
    'check-in-missing',
    ...(within === undefined ? [] : ['check-in-late']),
    ...(how === 'in-and-out' ? ['check-out-missing'] : []),
  ]
}
