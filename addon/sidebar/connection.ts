import type { ConnectionReport } from '../check-connection.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { offerDeletion } from './old-answers.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

const again = getElement('again', HTMLButtonElement)
const message = getElement('message', HTMLElement)

const MARKS = {
  good: { sign: '✓', className: 'good' },
  look: { sign: '!', className: 'warn' },
  broken: { sign: '✗', className: 'bad' },
  unknown: { sign: '?', className: 'quiet' },
} as const

type Check = ConnectionReport['checks'][number]

/** What is broken first; what is good stands apart. */
const ORDER = ['broken', 'look', 'unknown'] as const

fillPageText()
again.addEventListener('click', () => void check())
void check()
offerDeletion()

async function check(): Promise<void> {
  again.disabled = true
  message.className = ''
  message.textContent = sidebarText().loading
  try {
    show(await callServer('checkConnection'))
    message.textContent = ''
    // The button stands below all lines.
    getElement('result', HTMLElement).scrollIntoView()
  } catch (error) {
    message.className = 'bad'
    message.textContent = sidebarText().failed(messageOf(error))
  }
  again.disabled = false
}

function show({ checks, counts }: ConnectionReport): void {
  const text = sidebarText().connection
  const open = ORDER.flatMap((state) => checks.filter((check) => check.state === state))
  const good = checks.filter(({ state }) => state === 'good')
  getElement('result', HTMLElement).textContent =
    open.length === 0 ? text.allGood : text.someNot(open.length)
  getElement('checks', HTMLElement).replaceChildren(...open.map(createLine))
  getElement('good', HTMLElement).hidden = good.length === 0
  getElement('good-count', HTMLElement).textContent = text.good(good.length)
  getElement('good-checks', HTMLElement).replaceChildren(...good.map(createLine))
  getElement('numbers', HTMLElement).hidden = counts === null
  if (!counts) return
  const keys = ['submissions', 'quarantined', 'awaitingReview', 'problems'] as const
  getElement('counts', HTMLElement).replaceChildren(
    ...keys.map((key) => createElement('li', { text: `${text[key]}: ${counts[key]}` })),
  )
}

function createLine({ title, state, message: what, mend }: Check): HTMLElement {
  const text = sidebarText().connection
  const item = createElement('li')
  const { sign, className } = MARKS[state]
  const mark = createElement('span', { text: `${sign} `, className })
  mark.setAttribute('aria-hidden', 'true')
  item.append(mark, createElement('b', { text: title }))
  item.append(createElement('span', { text: ` (${text.states[state]})`, className }))
  item.append(createElement('p', { text: what }))
  if (mend) {
    const how = createElement('p', { className: 'quiet' })
    how.append(createElement('b', { text: `${text.mend} ` }), mend)
    item.append(how)
  }
  return item
}
