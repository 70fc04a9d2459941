import type { Localized } from '../../../model/language.ts'
import { changing } from '../../changing.ts'
import { EVERYONE, isEveryone } from '../../everyone.ts'
import { provision, type Asked } from '../../provision.ts'
import { oneOf, time, wholeNumber } from '../../value-kinds.ts'
import { whoInWords } from '../../who/format-who.ts'

const NEXT_WORKING_DAY: Localized = {
  id: 'laporan harian selalu diminta pada hari kerja berikutnya; “dalam hari kerja” untuk pekan, bulan, dan akhir masa berlaku',
  en: 'daily reports are always due on the next working day; “within working days” is of weeks, months and the regulation’s end',
}

/** What a unit reports, and to whom (L10, U5). */
export const unitReport = provision({
  name: 'unit-report',
  title: { id: 'Laporan unit', en: 'Report of the unit' },
  parameters: {
    every: {
      name: { id: 'setiap', en: 'every' },
      kind: oneOf({
        day: { id: 'hari', en: 'day' },
        week: { id: 'pekan', en: 'week' },
        month: { id: 'bulan', en: 'month' },
        end: { id: 'akhir masa berlaku', en: 'end of the regulation' },
      }),
    },
    within: {
      name: { id: 'dalam hari kerja', en: 'within working days' },
      kind: wholeNumber(0, 31, 'working-days'),
    },
    due: {
      name: { id: 'paling lambat pukul', en: 'due at' },
      kind: time,
    },
  },
  example: { parameters: { every: 'hari', due: '10.00' } },
  needs: ['every'],
  saysAddressee: true,
  sentence: {
    id: ({ value }, _, { reportedTo }) =>
      `Setiap unit melapor setiap ${value.every}${reportedTo ? ` kepada ${reportedTo}` : ''}${dueInId(value)}.`,
    en: ({ value }, _, { reportedTo }) =>
      `Every unit reports every ${value.every}${reportedTo ? ` to ${reportedTo}` : ''}${dueInEn(value)}.`,
  },
  speaksOf: ({ every = 'day' }) => ({ [every]: {} }),
  asks({ every = 'day', within, due }, { reportedTo, who }): Asked | Localized {
    if (every === 'day') {
      if (within !== undefined) return NEXT_WORKING_DAY
      return {
        rules: ['unit-evaluation-missing'],
        change: changing({ unitEvaluationDue: due }),
      }
    }
    return {
      rules: ['unit-report-missing'],
      terms: [
        {
          kind: 'unit-report',
          who: EVERYONE,
          ...(!isEveryone(who) && { named: whoInWords(who) }),
          every,
          within: within ?? 1,
          ...(due !== undefined && { dueAt: due }),
          ...(reportedTo !== '' && { to: reportedTo }),
        },
      ],
    }
  },
})

interface DueWords {
  readonly due?: string
  readonly within?: string
}

function dueInId({ due, within }: DueWords): string {
  if (due === undefined && within === undefined) return ''
  const days = { 0: 'pada hari kerja terakhirnya', 1: 'hari kerja berikutnya' }[within ?? '1']
  return `, paling lambat pukul ${due ?? '24.00'} ${days ?? `${within} hari kerja sesudahnya`}`
}

function dueInEn({ due, within }: DueWords): string {
  if (due === undefined && within === undefined) return ''
  const days = { 0: 'of its last working day', 1: 'of the next working day' }[within ?? '1']
  return `, by ${due ?? '24:00'} ${days ?? `${within} working days later`}`
}
