import type { PersonalLinks } from '../../shared/contract/personal-links.ts'
import { callServer, messageOf } from './call-server.ts'
import type { LinkedPerson } from './card-sheets.ts'
import { offerDataRequests } from './data-requests.ts'
import { createElement, getElement, giveKeyboard } from './elements.ts'
import { createLinkRow } from './link-row.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

/** More rows than anybody scrolls through; the search narrows them down. */
const SHOWN_AT_MOST = 60
/** So many names stand in a sentence. */
const NAMED_AT_MOST = 5

const search = getElement('search', HTMLInputElement)
const unopened = getElement('unopened', HTMLInputElement)
const openedCount = getElement('opened', HTMLElement)
const cards = getElement('cards', HTMLButtonElement)
const message = getElement('message', HTMLElement)
const list = getElement('people', HTMLElement)
const reason = getElement('reason', HTMLTextAreaElement)
const everybody = getElement('everybody', HTMLButtonElement)
let links: PersonalLinks = { people: [] }

fillPageText()
offerDataRequests()
search.addEventListener('input', show)
unopened.addEventListener('change', show)
cards.addEventListener('click', () => void openCards())
reason.addEventListener('input', allowRenewal)
confirmTwice(everybody, sidebarText().personalLinks.renewAll, () => renew(''))
void ask(() => callServer('listPersonalLinks'))

async function ask(request: () => Promise<PersonalLinks>, done = ''): Promise<void> {
  message.className = ''
  message.textContent = sidebarText().loading
  try {
    links = await request()
    reason.value = ''
    show()
    // The button that was pressed is gone; the next one must not be pressed in its place.
    if (!done) return
    message.textContent = done
    giveKeyboard(message)
  } catch (error) {
    message.className = 'bad'
    message.textContent = sidebarText().failed(messageOf(error))
    if (!done) offerAgain(message, () => ask(request))
  }
}

async function openCards(): Promise<void> {
  try {
    await callServer('showCards')
  } catch (error) {
    message.className = 'bad'
    message.textContent = sidebarText().failed(messageOf(error))
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
  const matching = links.people.filter(
    ({ name, employeeId, unit, openedOn }) =>
      [name, employeeId, unit].some((said) => said.toLowerCase().includes(wanted)) &&
      !(unopened.checked && openedOn !== null),
  )
  const shown = matching.slice(0, SHOWN_AT_MOST)
  message.textContent = matching.length === 0 ? text.none : ''
  if (shown.length < matching.length) {
    message.textContent = text.more(shown.length, matching.length)
  }
  showOpened()
  cards.hidden = links.people.length === 0
  list.replaceChildren(...shown.map(createRow))
  allowRenewal()
}

/** How many have opened their page, and who has not. */
function showOpened(): void {
  const text = sidebarText().personalLinks
  const { people } = links
  const missing = people.filter(({ openedOn }) => openedOn === null).map(({ name }) => name)
  const named = missing.slice(0, NAMED_AT_MOST).join(', ')
  const more = missing.length - NAMED_AT_MOST
  const lines = [text.opened(people.length - missing.length, people.length)]
  if (missing.length > 0) lines.push(more > 0 ? text.notYetMore(named, more) : text.notYet(named))
  openedCount.replaceChildren(
    ...(people.length === 0 ? [] : lines).map((line) => createElement('p', { text: line })),
  )
}

function createRow(person: LinkedPerson): HTMLElement {
  const row = createLinkRow(person)
  const { renew: title } = sidebarText().personalLinks
  const button = createElement('button', { text: title, testId: 'links-renew' })
  confirmTwice(button, title, () => renew(person.employeeId))
  row.append(button)
  return row
}
