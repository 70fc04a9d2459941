import type { Desk, DeskItem, DeskOutcome, DeskRequest } from '../../shared/contract/desk.ts'
import { callServer, messageOf } from './call-server.ts'
import { createDeskCard, createExpectations } from './desk-card.ts'
import { createElement, getElement, giveKeyboard } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

type Decision = DeskRequest['decisions'][number]

/** As many are sent at once; what was sent is recorded, also where the sidebar is closed then. */
const SENT_AT_ONCE = 50

const who = getElement('who', HTMLElement)
const count = getElement('count', HTMLElement)
const message = getElement('message', HTMLElement)
const progress = getElement('progress', HTMLProgressElement)
const refused = getElement('refused', HTMLElement)
const undo = getElement('undo', HTMLButtonElement)
const oneByOne = getElement('one-by-one', HTMLElement)
const together = getElement('together', HTMLElement)
const expectation = getElement('expectation', HTMLSelectElement)
const approve = getElement('approve', HTMLButtonElement)
const others = getElement('others', HTMLButtonElement)
const decided = getElement('decided', HTMLElement)
const beyond = getElement('beyond', HTMLElement)

let desk: Desk | undefined
let isWithOthers = false
/** What was decided last, to be taken back at once. */
let last: readonly string[] = []

fillPageText()
createExpectations(expectation)
approve.addEventListener('click', () => void approveTogether())
undo.addEventListener('click', () => void takeBack(last))
others.addEventListener('click', () => {
  isWithOthers = true
  void refresh()
})
void refresh()

async function refresh(done = '', className = ''): Promise<void> {
  if (!done) tell(sidebarText().loading)
  setBusy(true)
  try {
    desk = await callServer('readDesk', isWithOthers)
    show(desk)
    tell(done, className)
    // The button that was pressed is gone; the next one must not be pressed in its place.
    if (done) giveKeyboard(message)
  } catch (error) {
    tell(done || sidebarText().failed(messageOf(error)), 'bad')
    offerAgain(message, refresh)
  }
  setBusy(false)
}

async function approveTogether(): Promise<void> {
  const value = expectation.value as NonNullable<Decision['expectation']>
  await send(
    (desk?.together ?? []).map(({ ref, assessed }) => ({
      ref,
      decision: 'approved',
      note: '',
      ...(assessed && { expectation: value }),
    })),
  )
}

async function takeBack(refs: readonly string[]): Promise<void> {
  await send(refs.map((ref) => ({ ref, decision: 'withdrawn', note: '' })))
}

/** Sends them part by part and tells how far it is; what was recorded before a failure stays recorded. */
async function send(decisions: readonly Decision[]): Promise<void> {
  const text = sidebarText().desk
  const told: DeskOutcome['refused'] = []
  const sent: Decision[] = []
  let failure = ''
  setBusy(true)
  refused.replaceChildren()
  progress.max = decisions.length
  progress.hidden = decisions.length < 2
  progress.setAttribute('aria-label', text.progress(0, decisions.length))
  try {
    for (let start = 0; start < decisions.length; start += SENT_AT_ONCE) {
      progress.value = start
      tell(text.progress(start, decisions.length))
      const part = decisions.slice(start, start + SENT_AT_ONCE)
      const outcome = await callServer('decideAtDesk', { decisions: part })
      told.push(...outcome.refused)
      sent.push(...part)
    }
  } catch (error) {
    failure = sidebarText().failed(messageOf(error))
  }
  progress.hidden = true
  const without = new Set(told.map(({ ref }) => ref))
  const stands = sent.filter(({ ref }) => !without.has(ref))
  const isTakenBack = decisions.every(({ decision }) => decision === 'withdrawn')
  last = isTakenBack ? [] : stands.map(({ ref }) => ref)
  showRefused(told)
  const done = isTakenBack ? text.takenBack(stands.length) : text.recorded(stands.length)
  await refresh(failure ? `${failure} ${done}` : done, failure ? 'bad' : '')
}

function show(shown: Desk): void {
  const text = sidebarText().desk
  who.textContent = shown.who
  count.replaceChildren(...countInWords(shown))
  const cards = shown.oneByOne.map((item) => createDeskCard(item, sendOne))
  fill(oneByOne, text.oneByOne(shown.oneByOne.length), cards)
  fill(together, text.together(shown.together.length), shown.together.map(createRow))
  approve.textContent = text.approve(shown.together.length)
  const isAssessed = shown.together.some(({ assessed }) => assessed)
  expectation.hidden = !isAssessed
  for (const label of expectation.labels) label.hidden = !isAssessed
  beyond.textContent = shown.beyond > 0 ? text.beyond(shown.beyond) : ''
  others.hidden = shown.others === 0
  others.textContent = text.others(shown.others)
  undo.hidden = last.length === 0
  undo.textContent = text.undoLast(last.length)
  decided.hidden = shown.decided.length === 0
  getElement('decided-list', HTMLElement).replaceChildren(...shown.decided.map(createDecided))
}

function sendOne(decision: Decision): void {
  void send([decision])
}

function createRow({ who: name, form, date, what }: DeskItem): HTMLElement {
  const row = createElement('li', { testId: 'desk-row' })
  row.append(
    createElement('b', { text: `${name}, ${form}, ${date}` }),
    createElement('div', { text: what, className: 'lines' }),
  )
  return row
}

function countInWords({ count: waiting, overdue, oldest }: Desk): (Node | string)[] {
  const text = sidebarText().desk
  if (waiting === 0) return [text.none]
  return [
    createElement('b', { text: String(waiting) }),
    ` ${text.waiting}`,
    ...(overdue > 0
      ? [' · ', createElement('span', { text: text.overdue(overdue), className: 'bad' })]
      : []),
    ...(oldest === null ? [] : [` · ${text.oldest(oldest)}`]),
  ]
}

function createDecided(one: Desk['decided'][number]): HTMLElement {
  const text = sidebarText().desk
  const row = createElement('li')
  const names = `${one.who}, ${one.form}, ${one.date}`
  const button = createElement('button', { text: text.undo })
  button.type = 'button'
  button.setAttribute('aria-label', `${text.undo}: ${names}`)
  button.addEventListener('click', () => void takeBack([one.ref]))
  row.append(createElement('div', { text: `${names}: ${one.decision}` }), button)
  return row
}

function showRefused(told: DeskOutcome['refused']): void {
  refused.hidden = told.length === 0
  refused.replaceChildren(
    ...told.map(({ who: name, why }) =>
      createElement('li', { text: [name, why].filter(Boolean).join(': '), className: 'warn' }),
    ),
  )
}

function fill(section: HTMLElement, title: string, rows: readonly HTMLElement[]): void {
  section.hidden = rows.length === 0
  getElement(`${section.id}-title`, HTMLElement).textContent = title
  getElement(`${section.id}-list`, HTMLElement).replaceChildren(...rows)
}

function setBusy(isBusy: boolean): void {
  for (const button of document.querySelectorAll('button')) button.disabled = isBusy
}

function tell(words: string, className = ''): void {
  message.className = className
  message.textContent = words
}
