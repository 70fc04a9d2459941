import { FORM_KINDS, type FormKind } from '../../shared/model/submission.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { getForm } from '../../shared/workbook/forms.ts'
import { enrolAgency } from './enrol-agency.ts'
import { installTriggers } from './install-triggers.ts'
import type { SetUpContext } from './set-up-context.ts'
import { setUpForm } from './set-up-form.ts'
import { setUpTabs } from './set-up-tabs.ts'
import { shareWithWorker } from './share-with-worker.ts'

/** Short enough, each, for one execution; in this order. */
export const SET_UP_STEPS = [
  'tabs',
  ...FORM_KINDS.map((kind): `form:${FormKind}` => `form:${kind}`),
  'triggers',
  'sharing',
  'enrolment',
] as const
export type SetUpStep = (typeof SET_UP_STEPS)[number]

/** Throws for a name that is no step. */
export function parseSetUpStep(name: string): SetUpStep {
  const step = SET_UP_STEPS.find((candidate) => candidate === name)
  if (!step) throw new RangeError(`No set-up step "${name}"`)
  return step
}

/**
 * Does one step and answers, for people, what is ready now. Doing it again repairs and duplicates
 * nothing. Throws an error that names the step and says what to do.
 */
export function doSetUpStep(step: SetUpStep, context: SetUpContext): string {
  const { text, language } = context
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(30_000)) throw new Error(text.busy)
  try {
    return perform(step, context)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(text.stepFailed(titleOfStep(step, text, language), reason), { cause })
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
    case 'tabs':
    case 'triggers':
    case 'sharing':
    case 'enrolment':
      return text.step[step]
    default:
      return text.step.form(getForm(kindOf(step)).title[language])
  }
}

function perform(step: SetUpStep, context: SetUpContext): string {
  const { text, language, spreadsheet } = context
  switch (step) {
    case 'tabs': {
      const otherLocale = setUpTabs(context)
      const warning = otherLocale && text.otherLocale(otherLocale)
      return [text.stepDone.tabs, warning].filter(Boolean).join(' ')
    }
    case 'triggers':
      installTriggers(spreadsheet)
      return text.stepDone.triggers
    case 'sharing':
      return text.stepDone.sharing(shareWithWorker(context))
    case 'enrolment':
      return text.stepDone.enrolment(enrolAgency(context).agencyName)
    default: {
      const declared = getForm(kindOf(step))
      setUpForm(declared, context)
      return text.stepDone.form(declared.title[language])
    }
  }
}

function kindOf(step: `form:${FormKind}`): FormKind {
  return step.slice('form:'.length) as FormKind
}
