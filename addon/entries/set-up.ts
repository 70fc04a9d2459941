import { isLanguage, type Language } from '../../shared/model/language.ts'
import { getAddonText } from '../addon-text.ts'
import { findEnrolledAgency, readLanguage } from '../document-state.ts'
import { addMonths } from '../../shared/model/civil-date.ts'
import { monthIn } from '../months.ts'
import { type SetUpContext, SetUpInput } from '../set-up/set-up-context.ts'
import {
  doSetUpStep,
  parseSetUpStep,
  SET_UP_STEPS,
  type StepOutcome,
  titleOfStep,
} from '../set-up/set-up-steps.ts'
import { readSettings } from '../set-up/settings-tab.ts'
import { getAgency, getSpreadsheet, type Host, type Spreadsheet } from './host.ts'

export interface SetUpState {
  /** Null where this spreadsheet is not enrolled yet. */
  readonly agencyName: string | null
  readonly language: Language
  /** What stands in *Pengaturan*, by key. */
  readonly settings: Readonly<Record<string, string>>
  readonly steps: readonly { readonly step: string; readonly title: string }[]
}

/** *Siapkan lembar*. */
export function createSetUp(host: Host) {
  return {
    readSetUp(language: Language = readLanguage()): SetUpState {
      const text = getAddonText(language)
      return {
        agencyName: findEnrolledAgency()?.agencyName ?? null,
        language,
        settings: readSettings(getSpreadsheet()),
        steps: SET_UP_STEPS.map((step) => ({ step, title: titleOfStep(step, text, language) })),
      }
    },

    /** One step of the set-up, by its name in `readSetUp().steps`; answers what is ready now. */
    runSetUpStep(step: string, input: SetUpInput): StepOutcome {
      return doSetUpStep(parseSetUpStep(step), createSetUpContext(host, input))
    },

    /** All steps in a row, for spreadsheets set up by program. Throws at the first that fails. */
    setUpWorkbook(input: SetUpInput = {}): {
      agencyId: string
      agencyName: string
      messages: string[]
    } {
      const context = createSetUpContext(host, input)
      const messages = SET_UP_STEPS.map((step) => doSetUpStep(step, context).message)
      const { agencyId, agencyName } = getAgency(context.text)
      return { agencyId, agencyName, messages }
    },
  }
}

/** What a step of the set-up works with, as `unchecked` was filled in. */
export function createSetUpContext(
  { getClient, now }: Pick<Host, 'getClient' | 'now'>,
  unchecked: SetUpInput,
): SetUpContext {
  const input = SetUpInput.parse(unchecked)
  const spreadsheet = getSpreadsheet()
  const language = input.language ?? languageOf(spreadsheet)
  const text = getAddonText(language)
  const months = () => {
    const current = monthIn(spreadsheet, now())
    return [current, addMonths(current, 1)]
  }
  return { spreadsheet, input, language, text, client: getClient(text), months }
}

/** What *Pengaturan* says goes first: in a copy of a spreadsheet nothing else is remembered. */
function languageOf(spreadsheet: Spreadsheet): Language {
  const { language } = readSettings(spreadsheet)
  return isLanguage(language) ? language : readLanguage()
}
