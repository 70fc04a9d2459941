import * as z from 'zod'

import { isCivilDate, isMonth, type CivilDate, type Month } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { OptionList } from '../../shared/model/option-list.ts'
import type { Problem } from '../../shared/model/problem.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

export const Text = z.string()
export const Day = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value))
export const StoredMonth = z.custom<Month>((value) => typeof value === 'string' && isMonth(value))
export const Moment = z.custom<Instant>((value) => typeof value === 'string' && INSTANT.test(value))

/** A text in every language. */
export const Both = z.strictObject({ id: Text, en: Text })
export const StoredProblem: z.ZodType<Problem> = z.strictObject({
  code: Text,
  where: Both,
  message: Both,
})

export const StoredOptionLists: z.ZodType<OptionList[]> = z.array(
  z.object({ key: Text, seenAt: Moment, options: z.array(Text) }),
)

/** By question. */
export const StoredBindings = z.record(Text, Text)
