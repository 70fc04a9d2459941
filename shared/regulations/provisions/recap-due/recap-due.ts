import { provision } from '../../provision.ts'
import { wholeNumber, words } from '../../value-kinds.ts'

/** A recap that goes up a chain of addressees by a day of the month (C8, C11, K7, U7). */
export const recapDue = provision({
  name: 'recap-due',
  title: { id: 'Rekap kepada atasan', en: 'Recap up the chain' },
  parameters: {
    recap: { name: { id: 'rekap', en: 'recap' }, kind: words },
    chain: { name: { id: 'melalui', en: 'through' }, kind: words },
    dueDay: { name: { id: 'paling lambat tanggal', en: 'due on day' }, kind: wholeNumber(1, 31) },
  },
  example: { parameters: { recap: 'Rekap Perjalanan' } },
  needs: ['recap'],
  sentence: {
    id: ({ value }, _, { reportedTo }) =>
      `${value.recap} disampaikan${value.chain ? ` melalui ${value.chain}` : ''}${reportedTo ? ` kepada ${reportedTo}` : ''}${value.dueDay ? `, paling lambat tanggal ${value.dueDay} bulan berikutnya` : ''}.`,
    en: ({ value }, _, { reportedTo }) =>
      `${value.recap} goes${value.chain ? ` through ${value.chain}` : ''}${reportedTo ? ` to ${reportedTo}` : ''}${value.dueDay ? `, by the ${value.dueDay}. of the next month` : ''}.`,
  },
  asks: () => ({
    id: 'penyampaian rekap belum diperiksa',
    en: 'the sending of recaps is not checked yet',
  }),
})
