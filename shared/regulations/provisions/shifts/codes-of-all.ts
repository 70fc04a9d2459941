import type { Localized } from '../../../model/language.ts'

/** Why a clause that gives a code of the roster is for everybody. */
export const CODES_OF_ALL: Localized = {
  id: 'kode jadwal dikenal untuk semua pegawai, tidak untuk sebagian saja; kosongkan Siapa',
  en: 'codes of the roster are known for all staff, not for some alone; leave Who empty',
}
