import type { AgencySettings } from '../../../shared/model/agency.ts'
import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { Agency } from '../../ports/store.ts'
import { getQuestions, isIdentity, isIdentityAsked } from '../intake/bind-questions.ts'
import { lastReadAt } from '../intake/find-forms-behind.ts'
import { findKeptDays } from '../intake/kept-days.ts'
import { findWantedAccess, isSameAccess, type FormSettings } from '../intake/tend-forms.ts'
import { isPassing } from '../intake/tend-watch.ts'
import { localizeWorker } from '../worker-text.ts'

const DAY_MS = 24 * 3_600_000
const MONTH_DAYS = 31

interface Forms {
  readonly agency: Agency
  readonly settings: FormSettings & Pick<AgencySettings, 'zone'>
  readonly forms: readonly AgencyForm[]
  readonly behind: readonly AgencyForm[]
  /** Where answers that were kept too long are to be told. */
  readonly now?: Instant
}

/**
 * What people must know of the forms: those behind, those that people cannot open or file, what
 * differs from *Pengaturan*, and questions that are no longer asked.
 */
export function describeFormProblems({ agency, settings, forms, behind, now }: Forms): Problem[] {
  return [
    ...behind.map((form) =>
      problemOf(form, 'form-behind', (text, language) =>
        text.formBehind(
          form.title,
          momentInWords(lastReadAt(agency, form), settings.zone, language),
          form.lastError,
        ),
      ),
    ),
    ...forms.flatMap((form) => describeUse(form, settings)),
    ...forms.flatMap((form) => describeQuestions(form, settings)),
    ...forms.flatMap((form) => (now ? describeOldAnswers(form, settings, now) : [])),
  ]
}

/** Why people cannot open or file the form, or how it differs from what *Pengaturan* says. */
export function describeUse(form: AgencyForm, settings: FormSettings): Problem[] {
  const { title, opening } = form
  const problems: Problem[] = []
  if (!form.takesAnswers) {
    problems.push(problemOf(form, 'form-closed', (text) => text.formClosed(title)))
  }
  if (form.linkedSheetId !== '') {
    problems.push(problemOf(form, 'form-linked', (text) => text.formLinked(title)))
  }
  const wanted = findWantedAccess(settings, form)
  if (wanted && opening && isSameAccess(opening.wanted, wanted)) {
    const isOpen = opening.holds !== null && isSameAccess(opening.holds, wanted)
    if (opening.failure !== '' || !isOpen) {
      problems.push(
        problemOf(form, 'form-not-open', (text) =>
          text.formNotOpen(title, wanted, opening.failure),
        ),
      )
    }
  }
  const unwatched = findUnwatched(form)
  if (unwatched) {
    problems.push(
      problemOf(form, 'form-not-watched', (text) =>
        text.formNotWatched(title, unwatched.reason, unwatched.topic),
      ),
    )
  }
  const wantsVerified = settings.verifiesEmail
  const collects = form.emailCollection
  const differs = wantsVerified !== undefined && collects !== (wantsVerified ? 'verified' : 'none')
  // A form that neither asks who nor may stop verifying says so by its missing questions.
  if (differs && (wantsVerified || isIdentityAsked(form))) {
    problems.push(
      problemOf(form, 'email-collection-differs', (text) =>
        text.emailCollectionDiffers(title, wantsVerified),
      ),
    )
  }
  return problems
}

/** Why Google tells nothing of answers to the form though it is to; what passes while a watch lives is no news. */
function findUnwatched({
  watch,
  lastError,
}: AgencyForm):
  | { reason: 'access' | 'project' | 'topic' | 'unanswered'; topic: string }
  | undefined {
  // One that cannot be read at all is told as that.
  if (!watch || lastError !== '') return undefined
  const { topic, suspension, failure, expiresAt, at } = watch
  if (suspension === 'no-access') return { reason: 'access', topic }
  if (suspension === 'not-authorized') return { reason: 'project', topic }
  const isRefused = failure === 'denied' || failure === 'rejected' || failure === 'not-found'
  if (suspension === 'other' || isRefused) return { reason: 'topic', topic }
  const isLiving = expiresAt !== null && expiresAt > at
  return isPassing(failure) && !isLiving ? { reason: 'unanswered', topic } : undefined
}

function describeQuestions(form: AgencyForm, { verifiesEmail }: FormSettings): Problem[] {
  const isVerified = form.emailCollection === 'verified' && verifiesEmail !== false
  return form.missingQuestions
    .filter((key) => !(isVerified && isIdentity(form.kind, key)))
    .map((key) => {
      const title = getQuestions(form.kind).find((question) => question.key === key)?.title
      return problemOf(form, 'question-missing', (text, language) =>
        text.questionMissing(form.title, title?.[language] ?? key),
      )
    })
}

/** Told a month after the first could go: deleting is a monthly affair. */
function describeOldAnswers(form: AgencyForm, settings: FormSettings, now: Instant): Problem[] {
  const days = findKeptDays(settings)
  const { oldestAnswerAt } = form
  if (oldestAnswerAt === null || days === undefined) return []
  const ageDays = (epochMsOf(now) - epochMsOf(oldestAnswerAt)) / DAY_MS
  if (ageDays < days + MONTH_DAYS) return []
  return [problemOf(form, 'answers-old', (text) => text.answersOld(form.title, days))]
}

function problemOf(
  { title }: AgencyForm,
  code: string,
  say: Parameters<typeof localizeWorker>[0],
): Problem {
  return { code, where: { id: title, en: title }, message: localizeWorker(say) }
}
