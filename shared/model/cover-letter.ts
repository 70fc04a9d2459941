import type { CivilDate, Month } from './civil-date.ts'
import { epochMsOf, type Instant } from './instant.ts'

/** Something that HR recorded of the letter with which a month's recaps are sent. */
export type LetterAct = {
  readonly month: Month
  readonly by: { readonly email: string; readonly sub: string }
  readonly at: Instant
} & (
  | { readonly kind: 'numbered'; readonly number: string; readonly datedOn: CivilDate }
  | ({ readonly kind: 'received' } & Receipt)
)

/** Of an office of the chain: when the letter came there, and who took it; null: it did not, after all. */
interface Receipt {
  readonly office: string
  readonly receivedOn: CivilDate | null
  readonly name: string
}

/** The letter as it stands. */
export interface CoverLetter {
  /** Empty while it has none. */
  readonly number: string
  readonly datedOn: CivilDate | null
  readonly receipts: readonly LetterReceipt[]
}

export interface LetterReceipt {
  readonly office: string
  readonly receivedOn: CivilDate
  readonly name: string
  /** E-mail of who recorded it, and when. */
  readonly recordedBy: string
  readonly recordedAt: Instant
}

/**
 * What all that was recorded comes to: of each office, and of number and date, the last word. What came
 * there before the letter's date was another letter.
 */
export function letterOf(acts: readonly LetterAct[]): CoverLetter {
  const numbered = acts.findLast((act) => act.kind === 'numbered')
  const datedOn = numbered?.datedOn ?? null
  const last = new Map(
    acts.flatMap((act) => (act.kind === 'received' ? [[act.office, act] as const] : [])),
  )
  return {
    number: numbered?.number ?? '',
    datedOn,
    receipts: [...last.values()].flatMap(({ office, receivedOn, name, by, at }) =>
      receivedOn === null || (datedOn !== null && receivedOn < datedOn)
        ? []
        : [{ office, receivedOn, name, recordedBy: by.email, recordedAt: at }],
    ),
  }
}

/**
 * When the month was opened again since the letter was recorded, last: the recaps that went with it do not
 * hold any more. A new number or date is a new letter.
 */
export function reopenedSince(
  { receipts }: CoverLetter,
  acts: readonly LetterAct[],
  reopenings: readonly Instant[],
): Instant | null {
  const numberedAt = acts.findLast((act) => act.kind === 'numbered')?.at
  const recordedMs = Math.min(
    ...(numberedAt ? [numberedAt] : receipts.map(({ recordedAt }) => recordedAt)).map(epochMsOf),
  )
  return reopenings.findLast((at) => epochMsOf(at) > recordedMs) ?? null
}

/** Of the offices through which it goes, with what is known of each; and others that had it. */
export function stepsOf(
  { receipts }: CoverLetter,
  chain: readonly string[],
): readonly { readonly office: string; readonly receipt: LetterReceipt | undefined }[] {
  const others = receipts.map(({ office }) => office).filter((office) => !chain.includes(office))
  return [...chain, ...others].map((office) => ({
    office,
    receipt: receipts.find((one) => one.office === office),
  }))
}
