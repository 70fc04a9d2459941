import type { TravelKind } from '../../../model/submission.ts'
import type { Localized } from '../../../model/language.ts'
import { provision } from '../../provision.ts'
import { listOf, oneOf, wholeNumber } from '../../value-kinds.ts'

const KINDS: Readonly<Record<TravelKind, Localized>> = {
  official: { id: 'dinas', en: 'official' },
  family: { id: 'keluarga', en: 'family' },
  private: { id: 'pribadi', en: 'private' },
}

const TRAVEL_KINDS = Object.keys(KINDS) as TravelKind[]

/** Travel out of the region: banned, or with a permit (K6, C6, C7, P1). */
export const travel = provision({
  name: 'travel',
  title: { id: 'Perjalanan ke luar wilayah', en: 'Travel out of the region' },
  parameters: {
    banned: { name: { id: 'dilarang', en: 'banned' }, kind: listOf(KINDS) },
    permit: {
      name: { id: 'perlu izin', en: 'needs a permit' },
      kind: oneOf({ yes: { id: 'ya', en: 'yes' } }),
    },
    permitFor: {
      name: { id: 'izin untuk', en: 'permits for' },
      kind: oneOf({
        any: { id: 'apa saja', en: 'anything' },
        'urgent-or-duty': {
          id: 'yang mendesak atau tugas penting',
          en: 'what is urgent or important duty',
        },
      }),
    },
    graceHours: {
      name: {
        id: 'izin mendesak boleh menyusul jam',
        en: 'urgent permits may follow within hours',
      },
      kind: wholeNumber(0, 720, 'hours'),
    },
  },
  example: { parameters: { banned: 'keluarga, pribadi', permit: 'ya' } },
  needs: ['banned', 'permit', 'permitFor', 'graceHours'],
  sentence: {
    id: ({ value }) =>
      `Perjalanan ke luar wilayah: ${[
        value.banned && `${value.banned} dilarang`,
        value.permit && 'perlu izin atasan langsung',
        value.permitFor && `izin hanya untuk ${value.permitFor}`,
        value.graceHours &&
          `izin yang mendesak boleh menyusul sampai ${value.graceHours} jam sesudah berangkat`,
      ]
        .filter((one) => one !== undefined)
        .join('; ')}.`,
    en: ({ value }) =>
      `Travel out of the region: ${[
        value.banned && `${value.banned} is banned`,
        value.permit && 'needs the superior’s permit',
        value.permitFor && `permits for ${value.permitFor} alone`,
        value.graceHours &&
          `an urgent permit may follow within ${value.graceHours} hours of leaving`,
      ]
        .filter((one) => one !== undefined)
        .join('; ')}.`,
  },
  daysOff: 'all',
  speaksOf({ banned = [], permit, permitFor, graceHours }) {
    const nothing = {
      banned: undefined,
      permit: undefined,
      permitFor: undefined,
      graceHours: undefined,
    }
    return {
      ...Object.fromEntries(banned.map((kind) => [kind, { ...nothing, banned: [kind] }])),
      ...(permit && { permit: { ...nothing, permit } }),
      ...(permitFor && { permitFor: { ...nothing, permitFor } }),
      ...(graceHours !== undefined && { graceHours: { ...nothing, graceHours } }),
    }
  },
  asks: ({ banned, permit, permitFor, graceHours }) => ({
    rules: [
      ...(permit === undefined ? [] : ['travel-without-permit']),
      ...(banned === undefined && permitFor === undefined ? [] : ['travel-banned']),
      ...(graceHours === undefined ? [] : ['permit-late']),
    ],
    change: (parameters) => ({
      ...parameters,
      ...(permitFor && { travelPermitFor: permitFor }),
      ...(graceHours !== undefined && { urgentPermitGraceHours: graceHours }),
      bannedTravel: TRAVEL_KINDS.filter(
        (kind) => parameters.bannedTravel.includes(kind) || banned?.includes(kind),
      ),
    }),
  }),
})
