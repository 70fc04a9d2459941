import type { Localized } from '../model/language.ts'
import type { RecapTab } from '../workbook/tab-declaration.ts'

/** Where a recap is offered: by a box in *Buat rekap*, elsewhere, or nowhere, where it comes by itself. */
export type RecapOffer = 'monthly' | 'special' | 'elsewhere' | 'never'

/**
 * What is loaded only for recaps that need it: `codes`, minutes and flags of each day; `month`, with
 * journeys and what each day's report comes to; `evidence`, the month with its findings and, of each day, what
 * was planned and what it rests on; people's months `around` it that its dates touch, closed ones as they were
 * sealed where it is itself made over seals; `filed`, what was filed and decided, or the `permits`, weekly
 * `plans` or daily `reports` of it; `problems`; submissions that are `waiting` to count, each; `overseen` agencies; `addenda`; the `letter` with which it goes up and what goes
 * with it; the picture of `today`.
 */
export type RecapNeed =
  | 'codes'
  | 'month'
  | 'evidence'
  | 'around'
  | 'filed'
  | 'permits'
  | 'plans'
  | 'reports'
  | 'problems'
  | 'waiting'
  | 'overseen'
  | 'addenda'
  | 'letter'
  | 'today'

/** All that is known of a recap but how it is compiled (`compile-recap.ts`). */
export interface Recap<
  K extends string = string,
  O extends RecapOffer = RecapOffer,
  N extends RecapNeed = RecapNeed,
> extends RecapTab {
  /** Stable; titles may change, this never does. */
  readonly key: K
  readonly offered: O
  /** What its box says, where that is not the title. */
  readonly choice?: Localized
  /** It prints on paper that stands; absent: across. */
  readonly portrait?: true
  /** It can be narrowed to one unit. */
  readonly byUnit?: true
  /** Who may have it beside `hr`: a `pembaca`; heads, of their unit; heads and superiors, of their people. */
  readonly readers?: 'pembaca' | 'heads' | 'superiors'
  /**
   * Of a closed month it is the sheet that was sealed, or made over what the seal rests on; absent: it
   * shows what is now.
   */
  readonly closed?: 'sealed' | 'over-seal'
  readonly needs: readonly N[]
}

/** A recap as its folder declares it. */
export function recap<
  const K extends string,
  const O extends RecapOffer,
  const N extends RecapNeed,
>(row: Omit<Recap<K, O, N>, 'monthly'>): Recap<K, O, N> {
  return { ...row, monthly: row.scope === 'month' }
}

/** Whether it is about one person. */
export function isPersonal({ scope }: Pick<Recap, 'scope'>): boolean {
  return scope === 'person-month' || scope === 'person-day'
}
