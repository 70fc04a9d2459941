import type { GovernmentKind } from '../model/agency.ts'
import type { Language, Localized } from '../model/language.ts'

/** What follows from the kind of a government, until the settings say otherwise. */
export interface KindOfGovernment {
  readonly title: Localized
  /** The first line of the letterhead. */
  readonly letterhead: Readonly<Record<Language, (name: string) => string>>
  /** What stands before its name where people type that too. */
  readonly before: RegExp
  readonly headTitle: Localized
  /** Who stands between the head of an agency and that of the government, from below. */
  readonly between: Readonly<Record<Language, readonly string[]>>
  readonly agencyHead: Localized
  /** The same as *Pegawai* offers it. */
  readonly headPost: Localized
  /** Whether its name is that of a region. */
  readonly isRegion: boolean
  /** Whether districts (*kecamatan*) are among its agencies. */
  readonly hasDistricts: boolean
}

const REGIONAL = {
  between: {
    id: ['Asisten yang membidangi', 'Sekretaris Daerah'],
    en: ['Assistant in charge', 'Regional Secretary'],
  },
  agencyHead: { id: 'Kepala Perangkat Daerah', en: 'Head of the Agency' },
  headPost: { id: 'Kepala dinas', en: 'Head of agency' },
  isRegion: true,
} as const satisfies Partial<KindOfGovernment>

/** Every kind there is, in the order in which they are offered. */
export const KINDS_OF_GOVERNMENT: Readonly<Record<GovernmentKind, KindOfGovernment>> = {
  regency: {
    ...REGIONAL,
    title: { id: 'Kabupaten', en: 'Regency' },
    letterhead: {
      id: (name) => `PEMERINTAH KABUPATEN ${name}`,
      en: (name) => `GOVERNMENT OF ${name} REGENCY`,
    },
    before: /^(?:pemerintah )?(?:kabupaten|kab\.?|pemkab|regency of) /i,
    headTitle: { id: 'Bupati', en: 'Regent' },
    hasDistricts: true,
  },
  city: {
    ...REGIONAL,
    title: { id: 'Kota', en: 'City' },
    letterhead: {
      id: (name) => `PEMERINTAH KOTA ${name}`,
      en: (name) => `GOVERNMENT OF ${name} CITY`,
    },
    before: /^(?:pemerintah )?(?:kota|pemkot|city of) /i,
    headTitle: { id: 'Wali Kota', en: 'Mayor' },
    hasDistricts: true,
  },
  province: {
    ...REGIONAL,
    title: { id: 'Provinsi', en: 'Province' },
    letterhead: {
      id: (name) => `PEMERINTAH PROVINSI ${name}`,
      en: (name) => `GOVERNMENT OF ${name} PROVINCE`,
    },
    before: /^(?:pemerintah )?(?:provinsi|propinsi|prov\.?|pemprov|province of) /i,
    headTitle: { id: 'Gubernur', en: 'Governor' },
    hasDistricts: false,
  },
  ministry: {
    title: { id: 'Kementerian', en: 'Ministry' },
    letterhead: {
      id: (name) => `KEMENTERIAN ${name} REPUBLIK INDONESIA`,
      en: (name) => `MINISTRY OF ${name}`,
    },
    before: /^(?:kementerian|ministry of) /i,
    headTitle: { id: 'Menteri', en: 'Minister' },
    between: {
      id: ['Pimpinan Eselon II', 'Pimpinan Eselon I', 'Sekretaris Jenderal'],
      en: ['Head of Echelon II', 'Head of Echelon I', 'Secretary General'],
    },
    agencyHead: { id: 'Kepala Satuan Kerja', en: 'Head of the Agency' },
    headPost: { id: 'Kepala satuan kerja', en: 'Head of agency' },
    isRegion: false,
    hasDistricts: false,
  },
  other: {
    title: { id: 'Lembaga lain', en: 'Other body' },
    letterhead: { id: (name) => name, en: (name) => name },
    before: /^(?!)/,
    headTitle: { id: 'Pimpinan', en: 'Head' },
    between: { id: [], en: [] },
    agencyHead: { id: 'Kepala Instansi', en: 'Head of the Agency' },
    headPost: { id: 'Kepala instansi', en: 'Head of agency' },
    isRegion: false,
    hasDistricts: false,
  },
}

export const GOVERNMENT_KINDS = Object.keys(KINDS_OF_GOVERNMENT) as GovernmentKind[]
