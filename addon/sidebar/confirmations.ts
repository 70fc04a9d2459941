import type { Confirmations } from '../../shared/contract/confirmations.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement, giveKeyboard } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

type Waiting = Confirmations['waiting'][number]

const message = getElement('message', HTMLElement)
const list = getElement('waiting', HTMLElement)
const confirm = getElement('confirm', HTMLButtonElement)
const lately = getElement('lately', HTMLElement)
const changes = getElement('changes', HTMLElement)
let boxes: readonly { readonly id: string; readonly box: HTMLInputElement }[] = []

fillPageText()
confirm.addEventListener('click', () => void send())
void open()

async function open(): Promise<void> {
  await ask(() => callServer('readConfirmations'), undefined, open)
}

async function send(): Promise<void> {
  const ids = boxes.filter(({ box }) => box.checked).map(({ id }) => id)
  await ask(() => callServer('confirmRequests', ids), sidebarText().confirmations.done(ids.length))
}

/** What cannot be read at first may be asked for again. */
async function ask(
  request: () => Promise<Confirmations>,
  done?: string,
  again?: () => Promise<void>,
): Promise<void> {
  confirm.disabled = true
  tell(sidebarText().loading)
  try {
    show(await request(), done)
  } catch (error) {
    tell(sidebarText().failed(messageOf(error)), 'bad')
    allowWhereTicked()
    if (again) offerAgain(message, again)
  }
}

function show({ waiting, changes: told }: Confirmations, done: string | undefined): void {
  const text = sidebarText().confirmations
  const rows = waiting.map(createRow)
  boxes = rows.flatMap(({ id, box }) => (box ? [{ id, box }] : []))
  list.replaceChildren(...rows.map(({ row }) => row))
  const left = waiting.length === 0 ? text.none : text.count(waiting.length)
  tell(done ? `${done} ${left}` : left)
  if (done) giveKeyboard(message)
  confirm.hidden = boxes.length === 0
  lately.hidden = told.length === 0
  changes.replaceChildren(...told.map((each) => createElement('li', { text: each })))
  allowWhereTicked()
}

/** What the reader may not confirm has no box, but says why. */
function createRow({ id, what, since, obstacle }: Waiting): {
  readonly id: string
  readonly row: HTMLElement
  readonly box?: HTMLInputElement
} {
  const row = createElement('li', { testId: 'confirmations-row' })
  const asked = createElement('div', {
    text: sidebarText().confirmations.since(since),
    className: 'quiet',
  })
  if (obstacle !== null) {
    row.append(createElement('b', { text: what }), asked, createElement('div', { text: obstacle }))
    return { id, row }
  }
  const box = createElement('input')
  box.type = 'checkbox'
  box.addEventListener('change', allowWhereTicked)
  const label = createElement('label')
  label.append(box, createElement('b', { text: ` ${what}` }))
  row.append(label, asked)
  return { id, row, box }
}

function allowWhereTicked(): void {
  confirm.disabled = !boxes.some(({ box }) => box.checked)
}

function tell(words: string, className = ''): void {
  message.className = className
  message.textContent = words
}
