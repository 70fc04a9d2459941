import {
  MadeUpCode,
  MadeUpContents,
  MadeUpFiled,
  MadeUpOffice,
} from '../../shared/contract/made-up.ts'
import { FORM_KINDS, type FormKind } from '../../shared/model/submission.ts'
import { getAddonText } from '../addon-text.ts'
import { findLinkedForm, readLanguage } from '../document-state.ts'
import { FailureForPeople } from '../failure-for-people.ts'
import { binFiles, removeTriggers } from '../made-up/bin-files.ts'
import {
  findMadeUpFile,
  forgetMadeUpFile,
  makeMadeUpFile,
  rememberForm,
  writeContents,
} from '../made-up/made-up-file.ts'
import { addMonths } from '../../shared/model/civil-date.ts'
import {
  doSetUpStep,
  parseSetUpStep,
  type StepOutcome,
  titleOfStep,
} from '../set-up/set-up-steps.ts'
import { getAgency, getSpreadsheet, type Host } from './host.ts'
import { createSetUpContext } from './set-up.ts'
import { MADE_UP_AGENCY_CODE } from '../../shared/model/made-up-agency.ts'
import type { Month } from '../../shared/model/civil-date.ts'

export interface MadeUpShown {
  /** Whether this spreadsheet is the made-up office, or is going to be. */
  readonly isHere: boolean
  /** Whether it is enrolled: filled, but for what its people file. */
  readonly isEnrolled: boolean
  /** Where it is; empty where there is none, or where that is not known here. */
  readonly url: string
  readonly steps: readonly { readonly step: string; readonly title: string }[]
}

const OFFICE = '/v1/made-up-office'

/** *Siapkan lembar*, with tabs filled before anybody is enrolled, and forms filed after. */
const STEPS = [
  'code',
  'tabs',
  'contents',
  ...FORM_KINDS.map((kind): `form:${FormKind}` => `form:${kind}`),
  'sharing',
  'triggers',
  'enrolment',
  'filings',
] as const

/** *Kantor percobaan*. */
export function createMadeUp(host: Host) {
  function readMadeUp(): MadeUpShown {
    const language = readLanguage()
    const text = getAddonText(language)
    const { office } = readOffice()
    const file = findMadeUpFile()
    const isHere = (office ?? file)?.spreadsheetId === getSpreadsheet().getId()
    return {
      isHere,
      isEnrolled: office !== null,
      url: file?.url ?? '',
      steps: STEPS.map((step) => ({
        step,
        title:
          step === 'contents' || step === 'filings'
            ? text.madeUp[step]
            : titleOfStep(step, text, language),
      })),
    }
  }

  function readOffice(): MadeUpOffice {
    return host.getClient().call(MadeUpOffice, { method: 'get', path: OFFICE })
  }

  return {
    readMadeUp,

    /** A spreadsheet of its own, which is filled once it is open. */
    makeMadeUp(): MadeUpShown {
      const text = getAddonText(readLanguage())
      const { agencyId } = getAgency(text)
      const path = `/v1/agencies/${encodeURIComponent(agencyId)}/made-up-codes`
      makeMadeUpFile(
        text.madeUp.file,
        () => host.getClient(text).call(MadeUpCode, { method: 'post', path }).code,
      )
      return readMadeUp()
    },

    /** One step, by its name in `readMadeUp().steps`. Doing it again duplicates nothing. */
    runMadeUpStep(step: string): StepOutcome {
      const language = readLanguage()
      const text = getAddonText(language)
      const spreadsheet = getSpreadsheet()
      const client = host.getClient(text)
      const done = { isWarning: false, message: '' }
      if (step === 'filings') {
        client.call(MadeUpFiled, { method: 'post', path: OFFICE })
        return done
      }
      const file = findMadeUpFile()
      if (file?.spreadsheetId !== spreadsheet.getId()) {
        throw new FailureForPeople(text.madeUp.notHere)
      }
      const context = createSetUpContext(host, {
        code: file.code,
        language,
        settings: { agencyCode: MADE_UP_AGENCY_CODE },
      })
      const nameForm = text.madeUp.form
      if (step !== 'tabs' && step !== 'contents') {
        const outcome = doSetUpStep(parseSetUpStep(step), { ...context, nameForm })
        const formId = step.startsWith('form:') && findLinkedForm(step.slice(5) as FormKind)?.formId
        if (formId) rememberForm(file, formId)
        return outcome
      }
      const path = `/v1/made-up-contents?language=${language}`
      const { settings, months, tabs } = client.call(MadeUpContents, { method: 'get', path })
      if (step === 'contents') {
        writeContents(spreadsheet.getId(), tabs)
        return done
      }
      const [last = '', current = ''] = months as Month[]
      return doSetUpStep(step, {
        ...context,
        input: { ...context.input, settings },
        months: () => [last, current, addMonths(current as Month, 1)] as Month[],
      })
    },

    /**
     * Takes it out everywhere: forms first, of which the worker tells, then all that the worker keeps, the
     * spreadsheet last. What is cut short is ended by doing it again. Answers how many files Google left.
     */
    deleteMadeUp(): number {
      const { office } = readOffice()
      const file = findMadeUpFile()
      const spreadsheetId = (office ?? file)?.spreadsheetId
      const left = binFiles([...(office?.formIds ?? []), ...(file?.formIds ?? [])])
      host.getClient().call(MadeUpOffice, { method: 'delete', path: OFFICE })
      if (spreadsheetId !== undefined) {
        removeTriggers(spreadsheetId)
        left.push(...binFiles([spreadsheetId]))
      }
      if (left.length === 0) forgetMadeUpFile()
      return left.length
    },
  }
}
