import type { CivilDate, Month } from './civil-date.ts'
import type { Instant } from './instant.ts'

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

/** What all that was recorded comes to: of each office, and of number and date, the last word. */
export function letterOf(acts: readonly LetterAct[]): CoverLetter {
  const numbered = acts.findLast((act) => act.kind === 'numbered')
  const last = new Map(
    acts.flatMap((act) => (act.kind === 'received' ? [[act.office, act] as const] : [])),
  )
  return {
    number: numbered?.number ?? '',
    datedOn: numbered?.datedOn ?? null,
    receipts: [...last.values()].flatMap(({ office, receivedOn, name, by, at }) =>
      receivedOn === null
        ? []
        : [{ office, receivedOn, name, recordedBy: by.email, recordedAt: at }],
    ),
  }
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
