import type { FormKind } from '../../shared/model/submission.ts'
import { getForm } from '../../shared/workbook/forms.ts'

type Answers = Readonly<Record<string, readonly string[]>>

/**
 * With the answers of those questions that only lead through the form: a person who reports a second
 * activity says beforehand that there is one.
 */
export function leadThrough(kind: FormKind, answers: Answers): Answers {
  const leads = getForm(kind).sections.flatMap(({ questions }, index) => {
    const next = getForm(kind).sections[index + 1]?.questions ?? []
    return questions
      .filter(({ leadsOnly }) => leadsOnly)
      .map(
        ({ key }) => [key, [next.some((one) => answers[one.key]?.[0]) ? 'Ya' : 'Tidak']] as const,
      )
  })
  return { ...Object.fromEntries(leads), ...answers }
}
