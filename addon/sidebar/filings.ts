import type { Filings } from '../../shared/contract/filings.ts'
import type { ListedPerson } from '../list-choices.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement, giveKeyboard } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

type Filing = Filings['filings'][number]

const NOBODY = 'nobody'

const of = getElement('of', HTMLSelectElement)
const since = getElement('since', HTMLInputElement)
const message = getElement('message', HTMLElement)
const give = getElement('give', HTMLFormElement)
const list = getElement('filings', HTMLElement)
const to = getElement('to', HTMLSelectElement)
const reason = getElement('reason', HTMLTextAreaElement)
const record = getElement('record', HTMLButtonElement)
let people: readonly ListedPerson[] = []
let boxes: readonly { readonly ref: string; readonly box: HTMLInputElement }[] = []

fillPageText()
getElement('look', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  void ask(() => callServer('readFilings', of.value, since.value))
})
give.addEventListener('submit', (event) => {
  event.preventDefault()
  void send()
})
void open()

async function open(): Promise<void> {
  await ask(
    async () => {
      const choices = await callServer('readFilingChoices')
      people = choices.people
      to.replaceChildren(
        new Option('', ''),
        new Option(sidebarText().filings.notOurs, NOBODY),
        ...people.map(optionOf),
      )
      fillOf(choices.filings)
      return choices.filings
    },
    undefined,
    open,
  )
}

async function send(): Promise<void> {
  const refs = boxes.filter(({ box }) => box.checked).map(({ ref }) => ref)
  await ask(async () => {
    const left = await callServer(
      'attributeFilings',
      refs,
      to.value === NOBODY ? null : to.value,
      reason.value,
    )
    fillOf(left)
    reason.value = ''
    return left
  }, sidebarText().filings.done(refs.length))
}

/** What cannot be read at first may be asked for again. */
async function ask(
  request: () => Promise<Filings>,
  done?: string,
  again?: () => Promise<void>,
): Promise<void> {
  record.disabled = true
  tell(sidebarText().loading)
  try {
    show(await request(), done)
  } catch (error) {
    tell(sidebarText().failed(messageOf(error)), 'bad')
    allowWhereTicked()
    if (again) offerAgain(message, again)
  }
}

/** Nobody's first, then who stands in *Pegawai* no more, then everybody. */
function fillOf({ vanished }: Filings): void {
  const text = sidebarText().filings
  of.replaceChildren(
    new Option(text.nobodys, ''),
    ...vanished.map((employeeId) => new Option(text.vanished(employeeId), employeeId)),
    ...people.map(optionOf),
  )
}

function show({ filings }: Filings, done?: string): void {
  const text = sidebarText().filings
  const rows = filings.map(createRow)
  boxes = rows.map(({ ref, box }) => ({ ref, box }))
  list.replaceChildren(...rows.map(({ row }) => row))
  const found = filings.length === 0 ? text.none : text.count(filings.length)
  tell(done ? `${done} ${found}` : found)
  if (done) giveKeyboard(message)
  give.hidden = filings.length === 0
  allowWhereTicked()
}

function createRow({ ref, where, why, owner }: Filing) {
  const row = createElement('li', { testId: 'filings-row' })
  const box = createElement('input')
  box.type = 'checkbox'
  box.addEventListener('change', allowWhereTicked)
  const label = createElement('label')
  label.append(box, createElement('b', { text: ` ${where}` }))
  row.append(label)
  if (owner) {
    const text = sidebarText().filings.owner(owner.name)
    row.append(createElement('div', { text, className: 'quiet' }))
  }
  if (why) row.append(createElement('div', { text: why }))
  return { ref, row, box }
}

function optionOf({ employeeId, name }: ListedPerson): HTMLOptionElement {
  return new Option(`${name} (${employeeId})`, employeeId)
}

function allowWhereTicked(): void {
  record.disabled = !boxes.some(({ box }) => box.checked)
}

function tell(words: string, className = ''): void {
  message.className = className
  message.textContent = words
}
