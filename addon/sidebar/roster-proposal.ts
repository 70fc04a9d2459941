import type { RecapJob } from '../../shared/contract/recap-job.ts'
import type { ProposalState } from '../roster/roster-proposal.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { createJobPanel, isOpen } from './job-panel.ts'
import { fillMonths } from './month-picker.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'
import { fillUnits } from './unit-picker.ts'

const month = getElement('month', HTMLSelectElement)
const unit = getElement('unit', HTMLSelectElement)
const start = getElement('start', HTMLButtonElement)
const message = getElement('message', HTMLElement)
const section = getElement('proposal', HTMLElement)
const accept = getElement('accept', HTMLButtonElement)
const overwrite = getElement('overwrite', HTMLButtonElement)
const sure = getElement('sure', HTMLElement)
const panel = createJobPanel({
  title: sidebarText().rosterProposal.title,
  say,
  onEnd: (job) => void finish(job?.state === 'done'),
})
/** Names of people without a row in the roster that are named. */
const NAMES_SHOWN = 10

fillPageText()
getElement('job', HTMLElement).append(panel.element)
getElement('form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  void propose()
})
month.addEventListener('change', () => void choose())
unit.addEventListener('change', () => void choose())
accept.addEventListener('click', () => void carryOver(false))
overwrite.addEventListener('click', () => (sure.hidden = false))
getElement('back', HTMLButtonElement).addEventListener('click', () => (sure.hidden = true))
getElement('confirm', HTMLButtonElement).addEventListener('click', () => void carryOver(true))
void open()

async function open(): Promise<void> {
  say(sidebarText().loading)
  try {
    const [, choices] = await Promise.all([fillMonths(month), callServer('readRecapChoices')])
    fillUnits(unit, choices.units)
    start.disabled = false
    const { latest } = choices
    if (latest && isOpen(latest) && latest.kinds.includes('proposed-roster')) {
      month.value = latest.month
      unit.value = latest.unit ?? ''
      follow(latest)
    } else await choose()
  } catch (error) {
    sayFailure(error)
    offerAgain(message, open)
  }
}

/** Shows the proposal that there is for the chosen month and unit. */
async function choose(): Promise<void> {
  section.hidden = true
  start.disabled = false
  panel.clear()
  say(sidebarText().loading)
  try {
    const state = await showProposal()
    say(state ? '' : sidebarText().rosterProposal.none)
  } catch (error) {
    sayFailure(error)
  }
}

async function propose(): Promise<void> {
  start.disabled = true
  panel.clear()
  say(sidebarText().loading)
  try {
    const request = { month: month.value, kinds: ['proposed-roster' as const] }
    follow(await callServer('startRecap', { ...request, ...(unit.value && { unit: unit.value }) }))
  } catch (error) {
    start.disabled = false
    sayFailure(error)
  }
}

function follow(job: RecapJob): void {
  start.disabled = true
  section.hidden = true
  panel.watch(job)
}

async function finish(isDone: boolean): Promise<void> {
  start.disabled = false
  if (!isDone) return
  say(sidebarText().rosterProposal.done)
  try {
    await showProposal()
  } catch (error) {
    sayFailure(error)
  }
}

async function carryOver(overwriting: boolean): Promise<void> {
  accept.disabled = true
  overwrite.disabled = true
  sure.hidden = true
  say(sidebarText().loading)
  try {
    const count = await callServer('acceptProposal', month.value, unit.value, overwriting)
    await showProposal()
    say(sidebarText().rosterProposal.accepted(count), 'good')
  } catch (error) {
    sayFailure(error)
  }
  accept.disabled = false
  overwrite.disabled = false
}

async function showProposal(): Promise<ProposalState | null> {
  const state = await callServer('readProposal', month.value, unit.value)
  section.hidden = state === null
  if (state) draw(state)
  return state
}

function draw({ empty, different, same, missing, unkept }: ProposalState): void {
  const text = sidebarText().rosterProposal
  const names = missing.slice(0, NAMES_SHOWN).join(', ')
  const left = missing.length - NAMES_SHOWN
  const lines = [
    ...(empty > 0 ? [text.empty(empty)] : []),
    ...(different > 0 ? [text.different(different)] : []),
    ...(same > 0 ? [text.same(same)] : []),
    ...(empty + different + missing.length === 0 ? [text.nothing] : []),
    ...(names ? [text.missing(left > 0 ? `${names}, +${left}` : names)] : []),
    ...unkept,
  ]
  getElement('numbers', HTMLElement).replaceChildren(
    ...lines.map((line) => createElement('li', { text: line })),
  )
  accept.hidden = empty + missing.length === 0
  overwrite.hidden = different === 0
  sure.hidden = true
  getElement('meaning', HTMLElement).textContent = text.overwriteMeaning(different)
}

function say(sentence: string, className = ''): void {
  message.className = className
  message.textContent = sentence
}

function sayFailure(error: unknown): void {
  say(sidebarText().failed(messageOf(error)), 'bad')
}
