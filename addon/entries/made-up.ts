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
import { binFile, removeTriggers } from '../made-up/bin-files.ts'
import {
  findMadeUpFile,
  forgetMadeUpFile,
  makeMadeUpFile,
  mayGo,
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
import { getForm } from '../../shared/workbook/forms.ts'
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

/** What is not in the bin, as it is called in Drive: for now, and because Google lets this person not. */
export interface MadeUpLeft {
  readonly later: readonly string[]
  readonly refused: readonly string[]
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
        const kind = FORM_KINDS.find((one) => step === `form:${one}`)
        const formId = kind && findLinkedForm(kind)?.formId
        if (formId) rememberForm(file, { kind, formId })
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
     * Takes it out everywhere: forms and spreadsheet first, of which the worker tells until all are in the bin,
     * then all that the worker keeps. What is cut short goes on where it stopped by doing it again; what Google
     * refuses for good holds nothing up. A spreadsheet that became a real office's stays, with its forms.
     */
    deleteMadeUp(): MadeUpLeft {
      const language = readLanguage()
      const text = getAddonText(language)
      const { office } = readOffice()
      const file = findMadeUpFile()
      if (file && file.spreadsheetId !== office?.spreadsheetId && !mayGo(file)) {
        forgetMadeUpFile()
        throw new FailureForPeople(text.madeUp.notMadeUp)
      }
      // Two where this person's properties were lost between one and the next.
      const spreadsheets = new Set([office, file].flatMap((one) => one?.spreadsheetId ?? []))
      const left = { later: [] as string[], refused: [] as string[] }
      function bin(id: string, name: string): void {
        const binned = binFile(id)
        if (binned !== 'gone') left[binned].push(name)
      }

      const forms = [...(office?.forms ?? []), ...(file?.forms ?? [])]
      for (const [formId, kind] of new Map(forms.map((form) => [form.formId, form.kind]))) {
        bin(formId, text.madeUp.form(getForm(kind).title[language]))
      }
      for (const spreadsheetId of left.later.length === 0 ? spreadsheets : []) {
        removeTriggers(spreadsheetId)
        bin(spreadsheetId, text.madeUp.file)
      }
      if (left.later.length > 0) return left
      host.getClient().call(MadeUpOffice, { method: 'delete', path: OFFICE })
      forgetMadeUpFile()
      return left
    },
  }
}
