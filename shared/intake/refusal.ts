import { formatTimeOfDay, localTimeOf } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Problem } from '../model/problem.ts'
import type { RawSubmission } from '../model/submission.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { intakeEn } from '../text/en/intake.ts'
import type { IntakeText } from '../text/en/intake.ts'
import { intakeId } from '../text/id/intake.ts'
import { getForm } from '../workbook/forms.ts'

/** Why a submission cannot be taken in yet; thrown and caught within this folder. */
export class Refusal extends Error {
  readonly code: string
  readonly say: (text: IntakeText, language: Language) => string

  constructor(code: string, say: (text: IntakeText, language: Language) => string) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.say = say
  }
}

/** A submission by form and moment: "Presensi, 5 Juli 2021 08.02". */
export function whereOf(
  { formKind, lastSubmittedAt }: Pick<RawSubmission, 'formKind' | 'lastSubmittedAt'>,
  zone: Zone,
): Localized {
  const local = localTimeOf(lastSubmittedAt, zone)
  const time = formatTimeOfDay(local.minutes).replace(':', '.')
  return inBoth((text, language) =>
    text.where(getForm(formKind).title[language], dateInWords(local.date, language), time),
  )
}

/** The problem that *Diagnostik* shows, located by form and moment. */
export function refusalProblem(refusal: Refusal, raw: RawSubmission, zone: Zone): Problem {
  return { code: refusal.code, where: whereOf(raw, zone), message: inBoth(refusal.say) }
}

function inBoth(say: (text: IntakeText, language: Language) => string): Localized {
  return { id: say(intakeId, 'id'), en: say(intakeEn, 'en') }
}
