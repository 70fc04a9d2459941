import type { ConnectionReport } from '../check-connection.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { offerDeletion } from './old-answers.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

const again = getElement('again', HTMLButtonElement)
const message = getElement('message', HTMLElement)

const MARKS = {
  ok: { sign: '✓ ', className: 'good' },
  warning: { sign: '! ', className: 'warn' },
  failed: { sign: '✗ ', className: 'bad' },
} as const

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
  } catch (error) {
    message.className = 'bad'
    message.textContent = sidebarText().failed(messageOf(error))
  }
  again.disabled = false
}

function show({ checks, counts }: ConnectionReport): void {
  const text = sidebarText().connection
  getElement('checks', HTMLElement).replaceChildren(
    ...checks.map(({ title, state, message: what }) => {
      const item = createElement('li')
      const { sign, className } = MARKS[state]
      const mark = createElement('span', { text: sign, className })
      mark.setAttribute('role', 'img')
      mark.setAttribute(
        'aria-label',
        { ok: text.ok, warning: text.warning, failed: text.notOk }[state],
      )
      item.append(mark)
      if (title) item.append(createElement('b', { text: `${title}: ` }))
      item.append(createElement('span', { text: what }))
      return item
    }),
  )
  getElement('numbers', HTMLElement).hidden = counts === null
  if (!counts) return
  const keys = ['submissions', 'quarantined', 'awaitingReview', 'problems'] as const
  getElement('counts', HTMLElement).replaceChildren(
    ...keys.map((key) => createElement('li', { text: `${text[key]}: ${counts[key]}` })),
  )
}
