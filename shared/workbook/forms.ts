import type { FormKind } from '../model/submission.ts'
import type { FormDeclaration } from './form-declaration.ts'
import { alternateChannel } from './forms/alternate-channel.ts'
import { checkIn } from './forms/check-in.ts'
import { dailyReport } from './forms/daily-report.ts'
import { permit } from './forms/permit.ts'
import { weeklyPlan } from './forms/weekly-plan.ts'

/** The five forms (WORKBOOK.md), in the order in which people meet them. */
export const FORMS: readonly FormDeclaration[] = [
  checkIn,
  dailyReport,
  weeklyPlan,
  permit,
  alternateChannel,
]

const BY_KIND: ReadonlyMap<FormKind, FormDeclaration> = new Map(
  FORMS.map((form) => [form.kind, form]),
)

/** The declaration of a form. Throws for a kind that is not declared. */
export function getForm(kind: FormKind): FormDeclaration {
  const form = BY_KIND.get(kind)
  if (!form) throw new RangeError(`No form of kind "${kind}" is declared`)
  return form
}
