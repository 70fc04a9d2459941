import type { DayAmount } from '../../../model/policy-term.ts'
import type { Words } from '../../provision.ts'

/** What the clause says, in words and as values. */
type Said = Pick<Words<never>, 'who' | 'when'> & {
  readonly value: {
    readonly place?: string
    readonly atMost?: string
    readonly atLeast?: string
    readonly weeks?: string
    readonly block?: string
  }
}

interface Values {
  readonly atMost?: DayAmount
  readonly atLeast?: DayAmount
  readonly within?: 'week' | 'month'
  readonly weeks?: number
  readonly block?: number
  /** Whether days count of which not all working days are. */
  readonly isLimited: boolean
}

export function sentenceId({ who, when, value }: Said, values: Values): string {
  const { place = 'rumah', block } = value
  const bounds = [
    ...(value.atLeast ? [`paling sedikit ${amountId(value.atLeast, values.atLeast)}`] : []),
    ...(value.atMost ? [`paling banyak ${amountId(value.atMost, values.atMost)}`] : []),
  ]
  const inBlocks = block ? `, ${block} hari kerja berturut-turut` : ''
  const counted = values.isLimited ? `, yang dihitung hanya ${when}` : ''
  return `Dalam ${windowId(values)}, ${who} berada di ${place} ${bounds.join(', ')}${inBlocks}${counted}.${
    values.atLeast ? ' Yang cuti, sakit, atau dinas luar wajib lebih sedikit, sebanding.' : ''
  }`
}

export function sentenceEn({ who, when, value }: Said, values: Values): string {
  const { place = 'home', block } = value
  const bounds = [
    ...(value.atLeast ? [`at least ${amountEn(value.atLeast, values.atLeast)}`] : []),
    ...(value.atMost ? [`at most ${amountEn(value.atMost, values.atMost)}`] : []),
  ]
  const inBlocks = block ? `, ${block} working days in a row` : ''
  const counted = values.isLimited ? `, counting only ${when}` : ''
  return `In ${windowEn(values)}, ${who} are at ${place} ${bounds.join(', ')}${inBlocks}${counted}.${
    values.atLeast ? ' Who is on leave, sick or travelling owes proportionally fewer.' : ''
  }`
}

function windowId({ within, weeks }: Values): string {
  if (within === 'month') return 'sebulan'
  if (weeks === undefined || weeks === 1) return 'sepekan'
  return `setiap ${weeks} pekan sejak Senin pertama aturan ini`
}

function windowEn({ within, weeks }: Values): string {
  if (within === 'month') return 'a month'
  if (weeks === undefined || weeks === 1) return 'a week'
  return `every ${weeks} weeks from the first Monday of this regulation`
}

function amountId(text: string, amount: DayAmount | undefined): string {
  return amount && 'share' in amount ? `${text} hari bertugasnya` : `${text} hari`
}

function amountEn(text: string, amount: DayAmount | undefined): string {
  return amount && 'share' in amount ? `${text} of their days on duty` : `${text} days`
}
