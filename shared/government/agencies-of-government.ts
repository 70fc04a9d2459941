import type { GovernmentKind } from '../model/agency.ts'
import type { Localized } from '../model/language.ts'

/** What the agencies of a government are called. */
interface AgenciesOfGovernment {
  readonly one: Localized
  readonly several: Localized
  /** Over the recap of all of them. */
  readonly rollUp: Localized
}

const REGIONAL = {
  one: { id: 'perangkat daerah', en: 'agency' },
  several: { id: 'perangkat daerah', en: 'agencies' },
} as const

/** By the kind of the government. */
export const AGENCIES_OF_GOVERNMENT: Readonly<Record<GovernmentKind, AgenciesOfGovernment>> = {
  regency: { ...REGIONAL, rollUp: { id: 'REKAPITULASI KABUPATEN', en: 'REGENCY RECAP' } },
  city: { ...REGIONAL, rollUp: { id: 'REKAPITULASI KOTA', en: 'CITY RECAP' } },
  province: { ...REGIONAL, rollUp: { id: 'REKAPITULASI PROVINSI', en: 'PROVINCE RECAP' } },
  ministry: {
    one: { id: 'satuan kerja', en: 'agency' },
    several: { id: 'satuan kerja', en: 'agencies' },
    rollUp: { id: 'REKAPITULASI KEMENTERIAN', en: 'MINISTRY RECAP' },
  },
  other: {
    one: { id: 'instansi', en: 'agency' },
    several: { id: 'instansi', en: 'agencies' },
    rollUp: { id: 'REKAPITULASI SELURUH INSTANSI', en: 'RECAP OF ALL AGENCIES' },
  },
}
