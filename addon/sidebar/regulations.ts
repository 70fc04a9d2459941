import type { AskedClause, Regulations, StandingClause } from '../../shared/contract/regulations.ts'
import { callServer, messageOf } from './call-server.ts'
import { clauseKey, createClauseForm, newId, SHORT } from './clause-form.ts'
import { draftOf, keepDraft } from './drafts.ts'
import { createElement, focusFirst, getElement, giveKeyboard } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { showDraft, type RegulationDraft } from './regulation-draft.ts'
import { createRegulationForm } from './regulation-form.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

type Regulation = Regulations['regulations'][number]
/** The row of the clause that is open, `new` for one that does not stand yet. */
type Opened = number | 'new' | undefined

/** What asks for nothing. */
const NOTE = {
  provision: '',
  who: '',
  when: '',
  parameters: {},
  severity: '' as const,
  reportedTo: '',
}
/** As long as the worker takes; a field that is shorter would cut off what is pasted, and say nothing. */
const LONGEST_TEXT = 50_000
const STATE_CLASS = { checked: 'good', note: 'quiet', off: 'warn', unread: 'bad' } as const

const message = getElement('message', HTMLElement)
const paste = getElement('paste', HTMLElement)
const pasteForm = getElement('paste-form', HTMLFormElement)
const draftPart = getElement('draft', HTMLElement)
const standing = getElement('standing', HTMLElement)
const take = getElement('take', HTMLElement)
const template = getElement('template', HTMLSelectElement)
const replaced = getElement('replaced', HTMLElement)
const pasteAgain = getElement('paste-again', HTMLButtonElement)
const back = getElement('back', HTMLButtonElement)
const pasted = getElement('text', HTMLTextAreaElement)
const which = getElement('which', HTMLSelectElement)
const cards = getElement('cards', HTMLElement)
const notes = getElement('notes', HTMLButtonElement)

let known: Regulations | undefined
let draft: RegulationDraft | undefined
let opened: Opened
/** The one whose place what is typed now takes. */
let replacedOne: Regulation | undefined
/** The word on the notes that were kept last, told again with the same id where it failed. */
let notesWord: { readonly key: string; readonly id: string } | undefined

fillPageText()
pasted.value = draftOf('regulation', 'text')
pasted.addEventListener('input', () => {
  keepDraft('regulation', 'text', pasted.value)
  // What was corrected is of the text that stood there.
  keepDraft('regulation', 'facts', '')
})
which.addEventListener('change', () => {
  keepDraft('regulation', 'which', which.value)
  opened = undefined
  showStanding()
})
pasteForm.addEventListener('submit', (event) => {
  event.preventDefault()
  void readText()
})
getElement('save', HTMLButtonElement).addEventListener('click', () => void save())
pasteAgain.addEventListener('click', () => {
  showPaste()
  giveKeyboard(pasted)
})
back.addEventListener('click', () => {
  showStanding()
  focusFirst(standing)
})
notes.addEventListener('click', () => void keepNotes())
getElement('add', HTMLButtonElement).addEventListener('click', () => {
  open('new')
  focusFirst(cards.lastElementChild)
})
getElement('prolong', HTMLButtonElement).addEventListener('click', prolong)
getElement('replace', HTMLButtonElement).addEventListener('click', replace)
template.addEventListener('change', takeTemplate)
void load()

/** What may be asked for is learnt first: who may not is told so before anything is shown. */
async function load(done = ''): Promise<void> {
  tell(sidebarText().loading)
  try {
    const { draft: left, ...read } = await callServer('readRegulations')
    if (left && !known) takeUp(left, read)
    known = read
    tell(done || (known.regulations.length === 0 ? sidebarText().regulations.none : ''))
    // The button that was pressed is gone; the next one must not be pressed in its place.
    if (done) giveKeyboard(message)
    const isPasting = !done && draftOf('regulation', 'text') !== ''
    if (known.regulations.length === 0 || isPasting) showPaste()
    else showStanding()
  } catch (error) {
    tell(sidebarText().failed(messageOf(error)), 'bad')
    offerAgain(message, () => load(done))
  }
}

/** What was chosen before the sidebar was closed, and is not in force; its row may have moved. */
function takeUp({ regulation, ...typed }: AskedClause, { regulations }: Regulations): void {
  const its = regulations.find((one) => one.number === regulation)
  const isIts = ({ number, text }: StandingClause): boolean =>
    number === typed.number && text === typed.text
  const own = its?.clauses.filter(isIts) ?? []
  const row = typed.row === null ? null : (own.find(({ row }) => row === typed.row) ?? own[0])?.row
  if (!its || row === undefined) return
  keepDraft('regulation', clauseKey(regulation, row, typed.number), JSON.stringify(typed))
  keepDraft('regulation', 'which', regulation)
  opened = row ?? 'new'
}

function showPaste(): void {
  const text = sidebarText().regulations
  template.replaceChildren(
    new Option(text.choose, ''),
    ...(known?.templates ?? []).map(({ name, title }) => new Option(title, name)),
  )
  pasteForm.hidden = false
  showPart(paste)
}

/** Another in its place, which begins with what it asks; its text may be pasted instead. */
function replace(): void {
  replacedOne = chosen()
  if (!replacedOne) return
  const { issuer, kind, title, units, clauses } = replacedOne
  if (clauses.length === 0) {
    showPaste()
    giveKeyboard(pasted)
    return
  }
  const unknown = { number: '', issuedOn: '', validFrom: '', validUntil: '' }
  draft = showDraft({
    facts: { issuer, kind, title, units, ...unknown },
    clauses: clauses.map(({ number, text, sentence, row }) => {
      return { number, text: text || sentence, row }
    }),
    rest: [],
    keptAs: factsOf(replacedOne),
  })
  tell('')
  showPart(draftPart)
  focusFirst(draftPart)
}

/** Under which what is typed of the one in its place is kept. */
function factsOf({ number }: Regulation): string {
  return `facts of ${number}`
}

/** The same clauses, longer: only number and dates are new. */
function prolong(): void {
  const regulation = chosen()
  if (!regulation) return
  const text = sidebarText().regulations
  const dates = { issuedOn: '', validFrom: regulation.prolongedFrom, validUntil: '' }
  const said = { number: '', ...dates, extends: regulation.number, template: '' }
  const { citation, inForce, units } = regulation
  const meaning = [text.prolongs(citation, inForce), ...(units ? [text.onlyUnits(units)] : [])]
  showTake(text.prolong, meaning, said)
  tell('')
  showPart(take)
  focusFirst(take)
}

function takeTemplate(): void {
  const one = known?.templates.find(({ name }) => name === template.value)
  showPart(paste)
  pasteForm.hidden = one !== undefined
  if (!one) return
  const { name, number, issuedOn, validFrom, validUntil, title, sentences } = one
  const said = { number, issuedOn, validFrom, validUntil, extends: '', template: name }
  const text = sidebarText().regulations
  showTake(title, [text.templateMeans, ...sentences], said)
  // Whoever goes through the list with the arrow keys stays in it.
  tell(text.templateShown(sentences.length))
  take.hidden = false
}

function showTake(
  title: string,
  meaning: readonly string[],
  said: Parameters<typeof createRegulationForm>[0]['said'],
): void {
  getElement('take-title', HTMLElement).textContent = title
  getElement('take-form', HTMLElement).replaceChildren(
    createRegulationForm({
      said,
      meaning,
      onEnforced: async (number, stood) => {
        const text = sidebarText().regulations
        keepDraft('regulation', 'which', number)
        await load(stood ? text.addedTo(number, 0) : text.enforced(number))
      },
    }),
  )
}

async function readText(): Promise<void> {
  const { length } = pasted.value
  if (pasted.value.trim() === '') return
  if (length > LONGEST_TEXT) {
    tell(sidebarText().regulations.tooLong(length, LONGEST_TEXT), 'bad')
    return
  }
  await attempt(async () => {
    const { facts, ...read } = await callServer('readCircular', pasted.value)
    const units = replacedOne?.units ?? ''
    draft = showDraft({ ...read, facts: { ...facts, units }, keptAs: 'facts' })
    tell('')
    showPart(draftPart)
    focusFirst(draftPart)
  })
}

async function save(): Promise<void> {
  const said = draft?.read()
  const text = sidebarText().regulations
  if (!said) {
    tell(text.factMissing, 'bad')
    return
  }
  await attempt(async () => {
    const facts = { ...said.facts, replaces: replacedOne?.number ?? '' }
    const saved = await callServer('saveRegulation', facts, said.clauses)
    const kept = ['text', 'facts', ...(replacedOne ? [factsOf(replacedOne)] : [])]
    for (const key of kept) keepDraft('regulation', key, '')
    pasted.value = ''
    const number = said.facts['number'] ?? ''
    keepDraft('regulation', 'which', number)
    opened = undefined
    await load(saved.stood ? text.addedTo(number, saved.clauses) : text.saved(saved.clauses + 1))
    openNext(-1)
  })
}

/** All that were not examined yet, at once: they are cited and ask for nothing. */
async function keepNotes(): Promise<void> {
  const regulation = chosen()
  if (!regulation) return
  const left = leftOf(regulation)
  const key = `${regulation.number} ${left.map(({ row }) => row).join()}`
  notesWord = notesWord?.key === key ? notesWord : { key, id: newId() }
  const clauses = left.map(({ row, stands, number, text }) => {
    return { ...NOTE, regulation: regulation.number, row, stands, number, text, shown: '' }
  })
  const places = left.map(({ row, number }) => ({ row, number }))
  const { id } = notesWord
  await attempt(async () => {
    await callServer('enforceClauses', { id, clauses }, places)
    opened = undefined
    await load(sidebarText().regulations.notesKept(left.length))
  })
}

/** Nothing else is pressed meanwhile; what failed may be pressed again. */
async function attempt(work: () => Promise<void>): Promise<void> {
  const buttons = [...document.querySelectorAll('button')]
  for (const button of buttons) button.disabled = true
  tell(sidebarText().loading)
  try {
    await work()
  } catch (error) {
    tell(sidebarText().failed(messageOf(error)), 'bad')
    giveKeyboard(message)
  }
  for (const button of buttons) button.disabled = false
}

function showPart(part: HTMLElement): void {
  for (const one of [paste, draftPart, take, standing]) one.hidden = one !== part
  if (part === standing) replacedOne = undefined
  replaced.hidden = !replacedOne || part === take
  replaced.textContent = replacedOne ? sidebarText().regulations.replaces(replacedOne.citation) : ''
  pasteAgain.hidden = part === paste
  back.hidden = part === standing || !known || known.regulations.length === 0
}

function chosen(): Regulation | undefined {
  const number = draftOf('regulation', 'which') || which.value
  return known?.regulations.find((one) => one.number === number) ?? known?.regulations[0]
}

function showStanding(): void {
  const regulation = chosen()
  if (!known || !regulation) return
  const text = sidebarText().regulations
  showPart(standing)
  getElement('which-field', HTMLElement).hidden = known.regulations.length < 2
  which.replaceChildren(
    ...known.regulations.map(({ number, citation }) => new Option(citation, number)),
  )
  which.value = regulation.number
  const left = leftOf(regulation).length
  getElement('citation', HTMLElement).textContent = [regulation.citation, regulation.title]
    .filter(Boolean)
    .join(': ')
  getElement('validity', HTMLElement).textContent = [
    regulation.validity,
    ...(regulation.units ? [text.onlyUnits(regulation.units)] : []),
    countOf(regulation),
    ...(left > 0 ? [text.unexamined(left)] : []),
  ].join(' · ')
  notes.hidden = left === 0
  notes.textContent = text.restAreNotes(left)
  cards.replaceChildren(
    ...regulation.remarks.map((text) => createElement('li', { text, className: 'warn' })),
    ...regulation.clauses.map((clause) => createCard(regulation, clause)),
    ...(opened === 'new' ? [createNewCard(regulation)] : []),
  )
}

function countOf({ clauses, inForce }: Regulation): string {
  const text = sidebarText().regulations
  if (clauses.length > 0) return text.counts(clauses.length)
  return inForce > 0 ? text.holdOn(inForce) : text.noClauses
}

function createCard(regulation: Regulation, clause: StandingClause): HTMLElement {
  const text = sidebarText().regulations
  const isOpen = opened === clause.row
  const card = createElement('li', { className: isOpen ? 'card open' : 'card', testId: 'clause' })
  const words = clause.sentence || clause.text
  const heading = createElement('h2', { testId: 'clause-heading' })
  heading.tabIndex = -1
  const toggle = createElement('button', { className: 'heading' })
  toggle.type = 'button'
  toggle.setAttribute('aria-expanded', String(isOpen))
  toggle.append(
    createElement('b', { text: clause.number }),
    ` ${words.length > SHORT ? `${words.slice(0, SHORT)}…` : words}`,
  )
  toggle.addEventListener('click', () => {
    open(isOpen ? undefined : clause.row)
    // The cards are made anew.
    focusFirst(cards.children.item(regulation.clauses.indexOf(clause)))
  })
  heading.append(toggle)
  card.append(
    heading,
    createElement('p', { text: text.state[clause.state], className: STATE_CLASS[clause.state] }),
    ...(clause.offered && !isOpen
      ? [createElement('p', { text: text.hasOffer, className: 'quiet' })]
      : []),
    ...clause.remarks.map((remark) => createElement('p', { text: remark, className: 'warn' })),
  )
  if (isOpen && known) {
    const { regulations: _listed, ...choices } = known
    const { element } = createClauseForm({
      clause,
      regulation: regulation.number,
      choices,
      onEnforced: (number) => enforced(number, clause.row),
      onAgain: again,
    })
    card.append(element)
  }
  return card
}

/** A clause that the text does not have as a row, or one more thing that one asks for. */
function createNewCard(regulation: Regulation): HTMLElement {
  const card = createElement('li', { className: 'card open', testId: 'clause' })
  const { regulations: _listed, ...choices } = known!
  const unexamined = { stands: '', state: 'off' as const, sentence: '', remarks: [] }
  const unread = { offered: null, notOffered: '' }
  const clause = { ...NOTE, ...unexamined, ...unread, row: null, number: '', text: '' }
  const { element } = createClauseForm({
    clause,
    regulation: regulation.number,
    choices,
    onEnforced: (number) => enforced(number, -1),
    onAgain: again,
  })
  card.append(element)
  return card
}

async function enforced(number: string, row: number): Promise<void> {
  opened = undefined
  await load(sidebarText().regulations.enforced(number))
  openNext(row)
}

/** What was chosen stays, over what stands there by now. */
async function again(): Promise<void> {
  await load()
  focusFirst(cards.querySelector('.open'))
}

/** The next one that waits opens by itself; the keyboard is before it, where nothing can be pressed by mistake. */
function openNext(behind: number): void {
  const regulation = chosen()
  const left = regulation ? leftOf(regulation) : []
  const next = left.find(({ row }) => row > behind) ?? left[0]
  if (!next) return
  open(next.row)
  giveKeyboard(cards.querySelector<HTMLElement>('.open > h2'))
}

function open(row: Opened): void {
  opened = row
  showStanding()
  cards.querySelector('.open')?.scrollIntoView({ block: 'nearest' })
}

function leftOf({ clauses }: Regulation): StandingClause[] {
  return clauses.filter(({ state }) => state === 'off')
}

function tell(words: string, className = ''): void {
  message.className = className
  message.textContent = words
}
