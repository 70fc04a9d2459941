import type { RosterCheck } from '../../shared/contract/roster-check.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { fillMonths } from './month-picker.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

const month = getElement('month', HTMLSelectElement)
const start = getElement('start', HTMLButtonElement)
const message = getElement('message', HTMLElement)
const items = getElement('items', HTMLElement)

fillPageText()
getElement('form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  void check()
})
void open()

async function open(): Promise<void> {
  message.className = ''
  message.textContent = sidebarText().loading
  try {
    await fillMonths(month)
    await check()
  } catch (error) {
    showFailure(error)
    offerAgain(message, open)
  }
}

async function check(): Promise<void> {
  start.disabled = true
  message.className = ''
  message.textContent = sidebarText().loading
  items.replaceChildren()
  try {
    show(await callServer('checkRoster', month.value))
  } catch (error) {
    showFailure(error)
  }
  start.disabled = false
}

function show(result: RosterCheck): void {
  const text = sidebarText().rosterCheck
  message.textContent = result.items.length === 0 ? text.none : text.count(result.items.length)
  items.replaceChildren(
    ...result.items.map(({ where, message: what, severity, cell }) => {
      const item = createElement('li')
      item.dataset['severity'] = severity
      item.append(
        cell === null
          ? createElement('span', { text: where, className: 'label' })
          : createCellLink(result.month, where, cell),
        createElement('span', { text: what }),
      )
      return item
    }),
  )
}

function createCellLink(ofMonth: string, where: string, cell: string): HTMLElement {
  const link = createElement('a', { text: where, className: 'label' })
  link.href = '#'
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void callServer('openRosterCell', ofMonth, cell).catch(showFailure)
  })
  return link
}

function showFailure(error: unknown): void {
  message.className = 'bad'
  message.textContent = sidebarText().failed(messageOf(error))
}
