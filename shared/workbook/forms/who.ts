import { IDENTIFIER_CHECK, TICKET_CHECK } from '../answer-checks.ts'
import type { QuestionDeclaration } from '../form-declaration.ts'

/** Who fills a form in; every form begins with it. */
export const WHO: readonly QuestionDeclaration[] = [
  {
    key: 'employeeId',
    title: { id: 'NIP atau NIK', en: 'NIP or NIK' },
    help: {
      id: '18 angka NIP, atau 16 angka NIK bagi yang tidak memiliki NIP, tanpa spasi.',
      en: 'The 18 digits of your NIP, or the 16 digits of your NIK if you have none, without spaces.',
    },
    kind: 'text',
    holds: 'plain',
    required: true,
    check: IDENTIFIER_CHECK,
    identity: true,
  },
  {
    key: 'ticket',
    title: { id: 'Tiket', en: 'Ticket' },
    help: {
      id: 'Terisi sendiri bila formulir dibuka dari halaman Anda. Membuktikan bahwa kiriman ini dari Anda; berlaku sampai besok pukul 12.00. Tanpa tiket, kiriman disimpan dan menunggu jawaban Anda di halaman itu.',
      en: 'Filled in when you open the form from your own page. It proves that this is from you, and is good until noon tomorrow. Without a ticket, this is kept and waits for your yes on that page.',
    },
    kind: 'text',
    holds: 'proof',
    required: false,
    check: TICKET_CHECK,
    identity: true,
    former: {
      key: 'personalCode',
      title: { id: 'Kode pribadi', en: 'Personal code' },
    },
  },
]
