import { MONTH_RECAP_TITLES } from '../../../model/month-recap.ts'
import type { Localized } from '../../../model/language.ts'
import { isEveryone } from '../../everyone.ts'
import { provision, type Asked } from '../../provision.ts'
import { oneOf, wholeNumber, words } from '../../value-kinds.ts'

const OF_THE_OFFICE: Localized = {
  id: 'rekap dibuat sebulan dari seluruh instansi, tidak dari sebagian pegawai atau untuk Ramadan saja',
  en: 'recaps are made of a month of the whole office, not of some staff or for Ramadan alone',
}

/** Where a text names no day: up to the fifth of the next month, as monthly reports are. */
const USUAL_DAY = 5

const TOLD = {
  id: 'rekap mana yang diberitahukan sampai dibuat, sejak kapan, dan kepada siapa',
  en: 'which recap is told until it is made, from when, and to whom it goes',
}

/** A recap that goes up a chain of addressees by a day of the next month (C8, C11, K7, U7). */
export const recapDue = provision({
  name: 'recap-due',
  title: { id: 'Rekap kepada atasan', en: 'Recap up the chain' },
  parameters: {
    recap: {
      name: { id: 'rekap', en: 'recap' },
      kind: oneOf(MONTH_RECAP_TITLES),
      beyond: TOLD,
    },
    chain: { name: { id: 'melalui', en: 'through' }, kind: words, beyond: TOLD },
    dueDay: {
      name: { id: 'paling lambat tanggal', en: 'due on day' },
      kind: wholeNumber(1, 31),
      beyond: TOLD,
    },
  },
  example: { parameters: { recap: 'Rekap Perjalanan' } },
  needs: ['recap'],
  saysAddressee: true,
  sentence: {
    id: ({ value }, _, { reportedTo }) =>
      `${value.recap} disampaikan${value.chain || reportedTo ? '' : ' kepada penerima rekap berjenjang di Pengaturan'}${value.chain ? ` melalui ${value.chain}` : ''}${reportedTo ? ` kepada ${reportedTo}` : ''}, paling lambat tanggal ${value.dueDay ?? USUAL_DAY} bulan berikutnya.`,
    en: ({ value }, _, { reportedTo }) =>
      `${value.recap} goes${value.chain || reportedTo ? '' : ' up the chain of the settings'}${value.chain ? ` through ${value.chain}` : ''}${reportedTo ? ` to ${reportedTo}` : ''}, by day ${value.dueDay ?? USUAL_DAY} of the next month.`,
  },
  asks({ recap, chain, dueDay }, { who, when, reportedTo }): Asked | Localized {
    if (!isEveryone(who) || when.ramadan) return OF_THE_OFFICE
    return {
      rules: [],
      ...(recap && {
        recapDue: { recap, through: chain ?? '', to: reportedTo, dueDay: dueDay ?? USUAL_DAY },
      }),
    }
  },
})
