import * as z from 'zod'
import { AskedClause } from '../shared/contract/regulations.ts'
import { EnrolledForm } from '../shared/contract/enrolment.ts'
import { isLanguage, type Language } from '../shared/model/language.ts'
import type { FormKind } from '../shared/model/submission.ts'
import { languageOfLocale } from './addon-text.ts'

const EnrolledAgency = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  /** What the worker was last told of the forms, as text; absent from before it was told. */
  forms: z.optional(z.string()),
})
export type EnrolledAgency = z.infer<typeof EnrolledAgency>

const ResponseTab = z.object({ sheetId: z.number(), formId: z.string() })
/** A tab into which Google copied the answers of one of Pantau's forms. */
export type ResponseTab = z.infer<typeof ResponseTab>

/** What the add-on remembers of this spreadsheet, in its document properties. Not in mode NONE. */
export function findEnrolledAgency(): EnrolledAgency | undefined {
  return readProperty('agency', EnrolledAgency)
}

export function saveEnrolledAgency(agency: EnrolledAgency): void {
  documentProperties().setProperty('agency', JSON.stringify(agency))
}

export function findLinkedForm(kind: FormKind): EnrolledForm | undefined {
  return readProperty(`form:${kind}`, EnrolledForm)
}

export function saveLinkedForm(kind: FormKind, form: EnrolledForm): void {
  documentProperties().setProperty(`form:${kind}`, JSON.stringify(form))
}

/** Tabs of copied answers that are still to be deleted. */
export function readResponseTabs(): ResponseTab[] {
  return readProperty('response-tabs', z.array(ResponseTab)) ?? []
}

export function saveResponseTabs(tabs: readonly ResponseTab[]): void {
  const properties = documentProperties()
  if (tabs.length === 0) properties.deleteProperty('response-tabs')
  else properties.setProperty('response-tabs', JSON.stringify(tabs))
}

const Deletion = z.object({
  id: z.string(),
  formId: z.string(),
  before: z.string(),
  responseIds: z.array(z.string()),
})
/** Responses that are about to be deleted, and of which the worker is not told yet. */
export type Deletion = z.infer<typeof Deletion>

export function findDeletion(kind: FormKind): Deletion | undefined {
  return readProperty(`deletion:${kind}`, Deletion)
}

export function saveDeletion(kind: FormKind, deletion: Deletion): void {
  documentProperties().setProperty(`deletion:${kind}`, JSON.stringify(deletion))
}

export function forgetDeletion(kind: FormKind): void {
  documentProperties().deleteProperty(`deletion:${kind}`)
}

/** A property holds 9 KB. */
const LONGEST_DRAFT = 8000

/** What this person last chose for a clause of this spreadsheet and is not in force yet. */
export function findClauseDraft(): AskedClause | undefined {
  return parseProperty(PropertiesService.getUserProperties().getProperty(draftKey()), AskedClause)
}

/** One that is too long for a property is not kept; undefined forgets. */
export function saveClauseDraft(asked: AskedClause | undefined): void {
  const text = asked ? JSON.stringify(asked) : ''
  const own = PropertiesService.getUserProperties()
  if (asked && text.length <= LONGEST_DRAFT) own.setProperty(draftKey(), text)
  else own.deleteProperty(draftKey())
}

/** A person's properties are the same in every spreadsheet. */
function draftKey(): string {
  return `clause-draft:${SpreadsheetApp.getActiveSpreadsheet().getId()}`
}

/** The workbook's language; before set-up, that of the person's locale. */
export function readLanguage(): Language {
  const stored = documentProperties().getProperty('language')
  return isLanguage(stored) ? stored : languageOfLocale(Session.getActiveUserLocale())
}

export function saveLanguage(language: Language): void {
  documentProperties().setProperty('language', language)
}

/** Undefined also for what an earlier version wrote differently: set-up then writes it anew. */
function readProperty<T>(key: string, schema: z.ZodType<T>): T | undefined {
  return parseProperty(documentProperties().getProperty(key), schema)
}

function parseProperty<T>(text: string | null, schema: z.ZodType<T>): T | undefined {
  if (!text) return undefined
  const parsed = schema.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : undefined
}

function documentProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties()
}
