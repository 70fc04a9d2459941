import { callServer, messageOf } from './call-server.ts'
import { layOutSheets, unitsOf, type CardSheet, type LinkedPerson } from './card-sheets.ts'
import { createElement, getElement } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { createQrCode } from './qr-code.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'
import { fillUnits } from './unit-picker.ts'

const unit = getElement('unit', HTMLSelectElement)
const unopened = getElement('unopened', HTMLInputElement)
const print = getElement('print', HTMLButtonElement)
const message = getElement('message', HTMLElement)
const sheets = getElement('sheets', HTMLElement)
let people: readonly LinkedPerson[] = []

fillPageText()
unit.addEventListener('change', show)
unopened.addEventListener('change', show)
print.addEventListener('click', () => window.print())
void read()

async function read(): Promise<void> {
  message.className = ''
  message.textContent = sidebarText().loading
  try {
    people = (await callServer('listPersonalLinks')).people
    fillUnits(
      unit,
      unitsOf(people).map((name) => ({ code: name, name })),
    )
    show()
  } catch (error) {
    message.className = 'bad'
    message.textContent = sidebarText().failed(messageOf(error))
    offerAgain(message, read)
  }
}

function show(): void {
  const { cards } = sidebarText()
  const wanted = people.filter(
    (person) =>
      (unit.value === '' || person.unit === unit.value) &&
      !(unopened.checked && person.openedOn !== null),
  )
  const laidOut = layOutSheets(wanted)
  print.disabled = laidOut.length === 0
  message.textContent =
    laidOut.length === 0 ? cards.none : cards.count(wanted.length, laidOut.length)
  sheets.replaceChildren(...laidOut.map(createSheet))
}

function createSheet({ unit: name, number, of, people: onIt }: CardSheet): HTMLElement {
  const { cards } = sidebarText()
  const sheet = createElement('section', { className: 'sheet', testId: 'cards-sheet' })
  const head = createElement('h2', { text: of > 1 ? cards.sheet(name, number, of) : name })
  head.append(createElement('span', { text: cards.cut }))
  const grid = createElement('ul', { className: 'cards' })
  grid.append(...onIt.map(createCard))
  sheet.append(head, grid)
  return sheet
}

function createCard({ name, unit: of, page }: LinkedPerson): HTMLElement {
  const { cards } = sidebarText()
  const card = createElement('li', { className: 'card', testId: 'cards-card' })
  const words = createElement('div')
  words.append(
    createElement('h3', { text: name }),
    createElement('p', { text: of, className: 'of' }),
    createElement('p', { text: cards.what }),
  )
  const foot = createElement('div', { className: 'foot' })
  foot.append(
    createElement('p', { text: cards.how }),
    createElement('p', { text: cards.secret, className: 'secret' }),
    createElement('p', { text: cards.help }),
  )
  card.append(createQrCode(page, cards.code(name)), words, foot)
  return card
}
