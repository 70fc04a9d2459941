import { GOVERNMENT_KINDS } from '../../shared/government/kinds-of-government.ts'
import type { Language } from '../../shared/model/language.ts'
import type { SetUpState } from '../entries/set-up.ts'
import type { SetUpInput } from '../set-up/set-up-context.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, createList, getElement, giveKeyboard } from './elements.ts'
import { createSettingField, type SettingField } from './setting-field.ts'
import { offerAgain } from './offer-again.ts'
import { runSteps } from './step-list.ts'
import {
  fillPageText,
  monthTitle,
  pageLanguage,
  setPageLanguage,
  sidebarText,
} from './sidebar-text.ts'

const AGENCY_KEYS = [
  'language',
  'agencyName',
  'governmentKind',
  'governmentName',
  'headTitle',
  'between',
  'agencyCode',
  'zone',
  'workingDaysPerWeek',
  'place',
  'verifiedEmail',
]
const SIGNATORY_KEYS = ['signatoryName', 'signatoryId', 'signatoryRank', 'signatoryPost']
const REQUIRED_KEYS = ['agencyName', 'governmentKind', 'governmentName', 'agencyCode']

const form = getElement('form', HTMLFormElement)
const code = getElement('code', HTMLInputElement)
const start = getElement('start', HTMLButtonElement)
const status = getElement('status', HTMLElement)
const open = getElement('open', HTMLElement)
let fields: SettingField[] = []
let agencyName: string | null = null

fillPageText()
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void setUp()
})
form.addEventListener('change', ({ target }) => {
  const language = fields.find(({ key }) => key === 'language')
  if (language && target instanceof Node && language.element.contains(target)) {
    speak(language.read() === 'en' ? 'en' : 'id')
  }
  showFollowing()
})
void load()

async function load(): Promise<void> {
  say(sidebarText().loading)
  try {
    showState(await callServer('readSetUp', pageLanguage()))
    start.disabled = false
    say('')
  } catch (error) {
    say(sidebarText().failed(messageOf(error)), 'bad')
    offerAgain(status, load)
  }
}

/** The whole page in another language, with what was filled in so far. */
function speak(language: Language): void {
  const settings = readSettings()
  setPageLanguage(language)
  fillPageText()
  for (const { element } of fields) element.remove()
  showFields({ ...settings, language })
  say('')
  fields.find(({ key }) => key === 'language')?.focus()
}

function showState(state: SetUpState): void {
  agencyName = state.agencyName
  showFields({ language: state.language, ...state.settings })
}

function showFields(filled: Readonly<Record<string, string>>): void {
  const text = sidebarText().setUp
  const make = (keys: readonly string[]) =>
    keys.map((key) => createSettingField(key, filled, REQUIRED_KEYS.includes(key)))
  const agency = make(AGENCY_KEYS)
  const signatory = make(SIGNATORY_KEYS)
  getElement('agency', HTMLElement).append(...agency.map(({ element }) => element))
  getElement('signatory', HTMLElement).append(...signatory.map(({ element }) => element))
  fields = [...agency, ...signatory]
  showFollowing()
  if (agencyName !== null) {
    getElement('intro', HTMLElement).textContent = text.enrolled(agencyName)
    getElement('code-help', HTMLElement).textContent = text.codeOptional
  }
}

/** What follows from the kind of government, where nothing else is filled in. */
function showFollowing(): void {
  const said = fields.find(({ key }) => key === 'governmentKind')?.read()
  const kind = GOVERNMENT_KINDS.find((one) => one === said)
  for (const { follow } of fields) follow(kind)
}

async function setUp(): Promise<void> {
  const text = sidebarText().setUp
  const missing = fields.find(({ required, read }) => required && !read())
  if (missing) {
    say(text.missing(missing.title), 'bad')
    missing.focus()
    return
  }
  if (agencyName === null && !code.value.trim()) {
    say(text.missing(text.code), 'bad')
    giveKeyboard(code)
    return
  }
  start.disabled = true
  say(text.running)
  try {
    await setUpInSteps(readInput())
    say(text.done, 'good')
    await showOpen()
  } catch (error) {
    say(sidebarText().failed(messageOf(error)), 'bad')
  }
  start.disabled = false
}

/** What is still open of the month in view, before anything is counted. */
async function showOpen(): Promise<void> {
  open.replaceChildren()
  try {
    const { selected } = await callServer('readMonths')
    const { notices } = await callServer('readMonth', selected)
    if (notices.length === 0) return
    open.replaceChildren(
      createElement('h2', { text: sidebarText().setUp.open(monthTitle(selected)) }),
      createList(notices.map((text) => createElement('li', { text }))),
    )
  } catch (error) {
    const text = sidebarText().failed(messageOf(error))
    open.replaceChildren(createElement('p', { text, className: 'quiet' }))
  }
}

function readInput(): SetUpInput {
  const settings = readSettings()
  const language = settings['language'] === 'en' ? 'en' : 'id'
  return { language, settings, ...(code.value.trim() && { code: code.value.trim() }) }
}

function readSettings(): Record<string, string> {
  return Object.fromEntries(fields.map(({ key, read }) => [key, read()]))
}

async function setUpInSteps(input: SetUpInput): Promise<void> {
  const { steps } = await callServer('readSetUp', input.language)
  await runSteps(steps, async (step) => {
    const outcome = await callServer('runSetUpStep', step, input)
    if (step === 'enrolment') agencyName = input.settings?.['agencyName'] ?? ''
    return outcome
  })
}

function say(sentence: string, className = ''): void {
  status.className = className
  status.textContent = sentence
  // The form is longer than the sidebar is high: what is said below it must be seen.
  if (sentence) status.scrollIntoView({ block: 'nearest' })
}
