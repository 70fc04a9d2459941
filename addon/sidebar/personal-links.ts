import type { PersonalLinks } from '../../shared/contract/personal-links.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

type Person = PersonalLinks['people'][number]

/** More rows than anybody scrolls through; the search narrows them down. */
const SHOWN_AT_MOST = 60

const search = getElement('search', HTMLInputElement)
const message = getElement('message', HTMLElement)
const list = getElement('people', HTMLElement)
let people: readonly Person[] = []

const reason = getElement('reason', HTMLTextAreaElement)
const everybody = getElement('everybody', HTMLButtonElement)

fillPageText()
search.addEventListener('input', show)
reason.addEventListener('input', allowRenewal)
confirmTwice(everybody, sidebarText().personalLinks.renewAll, () => renew(''))
void ask(() => callServer('listPersonalLinks'))

async function ask(request: () => Promise<PersonalLinks>, done = ''): Promise<void> {
  message.className = ''
  message.textContent = sidebarText().loading
  try {
    people = (await request()).people
    reason.value = ''
    show()
    // The button that was pressed is gone; the next one must not be pressed in its place.
    if (!done) return
    message.textContent = done
    message.focus()
  } catch (error) {
    message.className = 'bad'
    message.textContent = sidebarText().failed(messageOf(error))
    if (!done) offerAgain(message, () => ask(request))
  }
}

/** Of everybody where no number is given. */
function renew(employeeId: string): void {
  const { renewed } = sidebarText().personalLinks
  const given = reason.value.trim()
  void ask(() => callServer('renewPersonalLinks', employeeId, given), renewed)
}

/** A reason comes first. */
function allowRenewal(): void {
  const isGiven = reason.value.trim() !== ''
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.renew')) {
    button.disabled = !isGiven
  }
}

/** What cannot be undone takes a second press. */
function confirmTwice(button: HTMLButtonElement, title: string, run: () => void): void {
  button.type = 'button'
  button.classList.add('renew')
  button.disabled = true
  button.addEventListener('click', () => {
    if (button.textContent === title) {
      button.textContent = sidebarText().personalLinks.sure
      return
    }
    button.textContent = title
    run()
  })
}

function show(): void {
  const text = sidebarText().personalLinks
  const wanted = search.value.trim().toLowerCase()
  const matching = people.filter(
    ({ name, employeeId }) => name.toLowerCase().includes(wanted) || employeeId.includes(wanted),
  )
  const shown = matching.slice(0, SHOWN_AT_MOST)
  message.textContent = matching.length === 0 ? text.none : ''
  if (shown.length < matching.length) {
    message.textContent = text.more(shown.length, matching.length)
  }
  list.replaceChildren(...shown.map(createRow))
  allowRenewal()
}

function createRow(person: Person): HTMLElement {
  const text = sidebarText().personalLinks
  const row = createElement('li', { testId: 'links-person' })
  const line = createElement('div', { className: 'row' })
  const link = createElement('a', { text: text.page, testId: 'links-page' })
  if (/^https?:/u.test(person.page)) link.href = person.page
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  line.append(link, createCopyButton(text.copyLink, person.page))
  const renewal = createElement('button', { text: text.renew, testId: 'links-renew' })
  confirmTwice(renewal, text.renew, () => renew(person.employeeId))
  row.append(
    createElement('b', { text: person.name }),
    createElement('div', { text: person.employeeId, className: 'quiet' }),
    line,
    createCopyButton(text.copyMessage, text.message(person.name, person.page)),
    renewal,
  )
  return row
}

/** Copies, or, where the browser does not allow it in a sidebar, shows the text to be copied. */
function createCopyButton(title: string, copied: string): HTMLElement {
  const text = sidebarText().personalLinks
  const holder = createElement('div', { className: 'row' })
  const button = createElement('button', { text: title })
  button.type = 'button'
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(copied).then(
      () => {
        button.textContent = text.copied
      },
      () => {
        const label = createElement('label', { text: text.select, className: 'quiet' })
        const area = createElement('textarea')
        area.readOnly = true
        area.rows = 4
        area.value = copied
        label.append(area)
        holder.replaceChildren(label)
        area.select()
      },
    )
  })
  holder.append(button)
  return holder
}
