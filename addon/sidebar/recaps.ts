import type { RecapJob, RecapJobRequest, RecapKind } from '../../shared/contract/recap-job.ts'
import { getRecap, recapKinds } from '../../shared/recaps/recaps.ts'
import type { RecapChoices } from '../entries/recaps.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { createJobPanel, isOpen } from './job-panel.ts'
import { fillMonths } from './month-picker.ts'
import { offerAgain } from './offer-again.ts'
import { asksFor, MONTHLY_KINDS, SPECIAL_KINDS, type RecapField } from './recap-kinds.ts'
import { fillPageText, monthTitle, pageLanguage, sidebarText } from './sidebar-text.ts'
import { fillUnits } from './unit-picker.ts'

const form = getElement('form', HTMLFormElement)
const month = getElement('month', HTMLSelectElement)
const date = getElement('date', HTMLInputElement)
const unit = getElement('unit', HTMLSelectElement)
const person = getElement('person', HTMLInputElement)
const start = getElement('start', HTMLButtonElement)
const again = getElement('again', HTMLButtonElement)
const message = getElement('message', HTMLElement)
const panel = createJobPanel({ title: sidebarText().recaps.title, say, onEnd: finish })
/** NIP by what the field offers, as "ABDUL (198001012005011001)". */
let people = new Map<string, string>()

fillPageText()
getElement('job', HTMLElement).append(panel.element)
getElement('monthly', HTMLElement).append(...MONTHLY_KINDS.map((kind) => createCheck(kind, true)))
getElement('special', HTMLElement).append(...SPECIAL_KINDS.map((kind) => createCheck(kind, false)))
form.addEventListener('change', showFields)
month.addEventListener('change', () => void showNotices())
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void request()
})
again.addEventListener('click', () => showForm(''))
void open()

/** Takes up a job that is still running, also one that another person started; else shows the last. */
async function open(): Promise<void> {
  say(sidebarText().loading)
  try {
    const [, choices] = await Promise.all([fillMonths(month), callServer('readRecapChoices')])
    fillChoices(choices)
    void showNotices()
    const { latest } = choices
    if (latest && isOpen(latest)) watch(latest)
    else showForm('')
    if (latest?.state === 'done') {
      say(sidebarText().recaps.last(monthTitle(latest.month)))
      panel.showTabs(latest)
    }
  } catch (error) {
    // Without its months nothing can be asked for.
    sayFailure(error)
    offerAgain(message, open)
  }
}

function fillChoices(choices: RecapChoices): void {
  people = new Map(
    choices.people.map(({ name, employeeId }) => [`${name} (${employeeId})`, employeeId]),
  )
  getElement('people', HTMLDataListElement).replaceChildren(
    ...[...people.keys()].map((text) => {
      const option = createElement('option')
      option.value = text
      return option
    }),
  )
  fillUnits(unit, choices.units)
  // Only an agency that oversees others has a regency to roll up.
  for (const kind of recapKinds(({ needs }) => needs.includes('overseen'))) {
    getElement(`kind-${kind}`, HTMLElement).hidden = !choices.oversees
  }
  showFields()
}

/** What is not in order with the month, before its recaps are made; only HR may read it. */
async function showNotices(): Promise<void> {
  const wanted = month.value
  const notices = getElement('notices', HTMLElement)
  notices.replaceChildren()
  const read = await callServer('readMonth', wanted).catch(() => undefined)
  if (!read || wanted !== month.value) return
  notices.replaceChildren(
    ...read.notices.map((text) => createElement('p', { className: 'bad', text })),
  )
}

/** Asks only for what the ticked recaps need. */
function showFields(): void {
  const kinds = tickedKinds()
  for (const field of ['date', 'unit', 'person'] as const) {
    const asking = kinds.some((kind) => asksFor(kind, field))
    getElement(`${field}-field`, HTMLElement).hidden = !asking
  }
  date.min = `${month.value}-01`
  date.max = `${month.value}-${daysOf(month.value)}`
}

async function request(): Promise<void> {
  const text = sidebarText()
  const kinds = tickedKinds()
  const employeeId = people.get(person.value) ?? person.value.replaceAll(/\D/gu, '')
  if (kinds.length === 0) return say(text.recaps.chooseKind, 'bad')
  if (asked('person') && !employeeId) return say(text.recaps.choosePerson, 'bad')
  const wanted: RecapJobRequest = {
    month: month.value,
    kinds,
    ...(asked('date') && date.value && { date: date.value }),
    ...(asked('unit') && unit.value && { unit: unit.value }),
    ...(asked('person') && { employeeId }),
  }
  start.disabled = true
  panel.clear()
  say(text.loading)
  try {
    watch(await callServer('startRecap', wanted))
  } catch (error) {
    start.disabled = false
    sayFailure(error)
  }
}

function watch(job: RecapJob): void {
  form.hidden = true
  again.hidden = true
  panel.watch(job)
}

function finish(job: RecapJob | undefined): void {
  again.hidden = false
  if (job?.state === 'done') say(sidebarText().recaps.done)
}

function showForm(outcome: string): void {
  form.hidden = false
  again.hidden = true
  start.disabled = false
  panel.clear()
  say(outcome)
}

function createCheck(kind: RecapKind, ticked: boolean): HTMLElement {
  const { title, choice = title } = getRecap(kind)
  const label = createElement('label', { className: 'check' })
  const box = createElement('input', { testId: `recap-kind-${kind}` })
  label.id = `kind-${kind}`
  box.type = 'checkbox'
  box.name = 'kind'
  box.value = kind
  box.checked = ticked
  label.append(box, createElement('span', { text: choice[pageLanguage()] }))
  return label
}

function tickedKinds(): RecapKind[] {
  return [...MONTHLY_KINDS, ...SPECIAL_KINDS].filter(
    (kind) => form.querySelector<HTMLInputElement>(`input[value="${kind}"]`)?.checked,
  )
}

function asked(field: RecapField): boolean {
  return !getElement(`${field}-field`, HTMLElement).hidden
}

function daysOf(monthText: string): number {
  const [year, monthNumber] = monthText.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, monthNumber ?? 0, 0)).getUTCDate()
}

function say(sentence: string, className = ''): void {
  message.className = className
  if (message.textContent !== sentence) message.textContent = sentence
}

function sayFailure(error: unknown): void {
  say(sidebarText().failed(messageOf(error)), 'bad')
}
