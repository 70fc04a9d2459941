import type { HolidayProposals } from '../../shared/contract/holiday-proposals.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, pageLanguage, sidebarText } from './sidebar-text.ts'

type Proposal = HolidayProposals['proposals'][number]

const year = getElement('year', HTMLSelectElement)
const message = getElement('message', HTMLElement)
const list = getElement('proposals', HTMLElement)
const accept = getElement('accept', HTMLButtonElement)
let shown: readonly { readonly proposal: Proposal; readonly box: HTMLInputElement }[] = []

fillPageText()
year.addEventListener('change', () => void read())
accept.addEventListener('click', () => void carryOver())
void open()

async function open(): Promise<void> {
  tell(sidebarText().loading)
  try {
    const { selected } = await callServer('readMonths')
    const present = Number(selected.slice(0, 4))
    const years = [present - 1, present, present + 1]
    year.replaceChildren(...years.map((each) => new Option(String(each), String(each))))
    year.value = String(present)
    await read()
  } catch (error) {
    fail(error)
    offerAgain(message, open)
  }
}

async function read(): Promise<void> {
  accept.disabled = true
  tell(sidebarText().loading)
  list.replaceChildren()
  try {
    show(await callServer('readHolidayProposals', Number(year.value)))
  } catch (error) {
    fail(error)
  }
}

function show({ proposals }: HolidayProposals): void {
  const text = sidebarText().holidays
  shown = proposals.map((proposal) => ({ proposal, box: checkbox() }))
  list.replaceChildren(...shown.map(createRow))
  tell(shown.length === 0 ? text.none(year.value) : text.count(shown.length))
  accept.disabled = shown.length === 0
}

function checkbox(): HTMLInputElement {
  const box = createElement('input')
  box.type = 'checkbox'
  box.checked = true
  return box
}

function createRow({ proposal, box }: (typeof shown)[number]): HTMLElement {
  const text = sidebarText().holidays
  const { from, until, name, kind, decree, estimated } = proposal
  const row = createElement('li', { testId: 'holidays-row' })
  const label = createElement('label')
  const dates = from === until ? dayTitle(from) : `${dayTitle(from)} – ${dayTitle(until)}`
  label.append(
    box,
    createElement('b', { text: ` ${dates}` }),
    createElement('span', { text: ` ${name}` }),
  )
  const source = estimated ? text.estimated : (decree ?? text.calendar)
  row.append(
    label,
    createElement('div', { text: `${text.kinds[kind]}. ${source}`, className: 'quiet' }),
  )
  return row
}

/** The rows are sent as they were proposed; the script leaves out what stands there by now. */
async function carryOver(): Promise<void> {
  const text = sidebarText().holidays
  accept.disabled = true
  tell(sidebarText().loading)
  try {
    const chosen = shown.flatMap(({ proposal, box }) => (box.checked ? [proposal] : []))
    const written = await callServer('acceptHolidays', chosen)
    list.replaceChildren()
    tell(text.accepted(written))
  } catch (error) {
    fail(error)
  }
}

function dayTitle(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(
    pageLanguage() === 'id' ? 'id-ID' : 'en-GB',
    { day: 'numeric', month: 'short', timeZone: 'UTC' },
  )
}

function tell(words: string): void {
  message.className = ''
  message.textContent = words
}

function fail(error: unknown): void {
  message.className = 'bad'
  message.textContent = sidebarText().failed(messageOf(error))
}
