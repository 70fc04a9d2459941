import { IDENTIFIER_CHECK, PERSONAL_CODE_CHECK } from '../answer-checks.ts'
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
    required: true,
    check: IDENTIFIER_CHECK,
    identity: true,
  },
  {
    key: 'personalCode',
    title: { id: 'Kode pribadi', en: 'Personal code' },
    help: {
      id: 'Sudah terisi bila Anda membuka tautan pribadi. Mintalah tautan itu kepada Subbag Kepegawaian.',
      en: 'Already filled in when you open your personal link. Ask your HR office for the link.',
    },
    kind: 'text',
    required: true,
    check: PERSONAL_CODE_CHECK,
    identity: true,
  },
]
