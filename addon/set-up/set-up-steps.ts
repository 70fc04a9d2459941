import { FORM_KINDS, type FormKind } from '../../shared/model/submission.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { getForm } from '../../shared/workbook/forms.ts'
import { FailureForPeople, sentenceOf } from '../failure-for-people.ts'
import { checkCode } from './check-code.ts'
import { enrolAgency } from './enrol-agency.ts'
import { describeTriggersRefused, tryInstallTriggers } from './install-triggers.ts'
import type { SetUpContext } from './set-up-context.ts'
import { setUpForm } from './set-up-form.ts'
import { setUpTabs } from './set-up-tabs.ts'
import { shareWithWorker } from './share-with-worker.ts'
import { unlinkForms, type UnlinkedForms } from './unlink-forms.ts'

/**
 * Short enough, each, for one execution; in this order: nothing is made before the code was checked,
 * and what Google may refuse for good comes after the agency is enrolled.
 */
export const SET_UP_STEPS = [
  'code',
  'tabs',
  ...FORM_KINDS.map((kind): `form:${FormKind}` => `form:${kind}`),
  'sharing',
  'enrolment',
  'answers',
  'triggers',
] as const
export type SetUpStep = (typeof SET_UP_STEPS)[number]

/** What a step came to, in a sentence for people; a warning says what to expect and stops nothing. */
export interface StepOutcome {
  readonly isWarning: boolean
  readonly message: string
}

/** Throws for a name that is no step. */
export function parseSetUpStep(name: string): SetUpStep {
  const step = SET_UP_STEPS.find((candidate) => candidate === name)
  if (!step) throw new RangeError(`No set-up step "${name}"`)
  return step
}

/**
 * Does one step and answers what is ready now. Doing it again repairs and duplicates nothing. Throws
 * `FailureForPeople` that names the step and says what to do.
 */
export function doSetUpStep(step: SetUpStep, context: SetUpContext): StepOutcome {
  const { text, language } = context
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(30_000)) throw new FailureForPeople(text.busy)
  try {
    return perform(step, context)
  } catch (cause) {
    const title = titleOfStep(step, text, language)
    throw new FailureForPeople(text.stepFailed(title, sentenceOf(cause, text)), { cause })
  } finally {
    lock.releaseLock()
  }
}

export function titleOfStep(
  step: SetUpStep,
  text: AddonText,
  language: SetUpContext['language'],
): string {
  switch (step) {
    case 'code':
    case 'tabs':
    case 'triggers':
    case 'sharing':
    case 'enrolment':
    case 'answers':
      return text.step[step]
    default:
      return text.step.form(getForm(kindOf(step)).title[language])
  }
}

function perform(step: SetUpStep, context: SetUpContext): StepOutcome {
  const { text, language } = context
  // A step can be called by itself; nothing is made for who may not enrol this spreadsheet.
  if (step === 'tabs' || isFormStep(step)) checkCode(context)
  switch (step) {
    case 'code': {
      const { agencyName, isMove } = checkCode(context)
      if (agencyName === null) return done(text.stepDone.code)
      const registered = text.stepDone.registered(agencyName)
      return isMove ? warned(`${registered} ${text.moved}`) : done(registered)
    }
    case 'tabs': {
      const otherLocale = setUpTabs(context)
      return otherLocale ? warned(text.otherLocale(otherLocale)) : done(text.stepDone.tabs)
    }
    case 'sharing':
      return done(text.stepDone.sharing(shareWithWorker(context)))
    case 'enrolment':
      return done(text.stepDone.enrolment(enrolAgency(context).agencyName))
    case 'answers':
      return describeUnlinked(unlinkForms(context), text)
    case 'triggers':
      if (tryInstallTriggers(context.spreadsheet)) return done(text.stepDone.triggers)
      return warned(describeTriggersRefused(context))
    default: {
      const declared = getForm(kindOf(step))
      const title = declared.title[language]
      return setUpForm(declared, context)
        ? done(text.stepDone.form(title))
        : warned(text.formOfOthers(title))
    }
  }
}

/** What a person must know: that answers stand elsewhere, and where they can still be read. */
function describeUnlinked(
  { removed, fuller, worked, referred, refused, ofOthers }: UnlinkedForms,
  text: AddonText,
): StepOutcome {
  const { answers } = text
  const sentences = [
    ...(removed.length > 0 ? [answers.removed(removed.join(', '))] : []),
    ...(fuller.length > 0 ? [answers.fuller(fuller.join(', '))] : []),
    ...worked.map(({ title, places }) => answers.worked(title, listFew(places))),
    ...referred.map(({ title, places }) => answers.referred(title, listFew(places))),
    ...(refused.length > 0 ? [answers.refused(refused.join(', '))] : []),
    ...(ofOthers.length > 0 ? [answers.ofOthers(ofOthers.join(', '))] : []),
  ]
  if (sentences.length === 0) return done(answers.nowhereElse)
  return warned([...sentences, ...(removed.length > 0 ? [answers.history] : [])].join(' '))
}

/** A few, so that people see where to look. */
function listFew(places: readonly string[]): string {
  return places.length > 5 ? `${places.slice(0, 5).join(', ')}, …` : places.join(', ')
}

function done(message: string): StepOutcome {
  return { isWarning: false, message }
}

function warned(message: string): StepOutcome {
  return { isWarning: true, message }
}

function isFormStep(step: SetUpStep): step is `form:${FormKind}` {
  return step.startsWith('form:')
}

function kindOf(step: `form:${FormKind}`): FormKind {
  return step.slice('form:'.length) as FormKind
}
