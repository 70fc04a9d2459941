import type { MadeUpShown } from '../entries/made-up.ts'
import { callServer, messageOf } from './call-server.ts'
import { getElement } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'
import { runSteps } from './step-list.ts'

const standing = getElement('standing', HTMLElement)
const link = getElement('link', HTMLAnchorElement)
const make = getElement('make', HTMLButtonElement)
const fill = getElement('fill', HTMLButtonElement)
const remove = getElement('remove', HTMLButtonElement)
const status = getElement('status', HTMLElement)
const buttons = [make, fill, remove]
let isSure = false
let shown: MadeUpShown | undefined

fillPageText()
make.addEventListener('click', () => void makeFile())
fill.addEventListener('click', () => void fillOffice())
remove.addEventListener('click', () => void removeOffice())
void load()

async function load(): Promise<void> {
  await attempt(sidebarText().loading, async () => show(await callServer('readMadeUp')), load)
}

async function makeFile(): Promise<void> {
  await attempt(sidebarText().madeUp.making, async () => show(await callServer('makeMadeUp')))
}

/** All steps, or, where it is enrolled already, what its people file since. */
async function fillOffice(): Promise<void> {
  const { steps = [], isEnrolled = false } = shown ?? {}
  const planned = isEnrolled ? steps.filter(({ step }) => step === 'filings') : steps
  await attempt(sidebarText().madeUp.filling, async () => {
    await runSteps(planned, (step) => callServer('runMadeUpStep', step))
    show(await callServer('readMadeUp'))
    return sidebarText().madeUp.filled
  })
}

async function removeOffice(): Promise<void> {
  const text = sidebarText().madeUp
  if (!isSure) {
    askAgain(true)
    return
  }
  await attempt(text.removing, async () => {
    const { later, refused } = await callServer('deleteMadeUp')
    if (later.length > 0) throw new Error(text.later(later.join(', ')))
    for (const button of buttons) button.hidden = true
    link.hidden = true
    standing.textContent = ''
    getElement('steps', HTMLElement).replaceChildren()
    return refused.length > 0 ? text.refused(refused.join(', ')) : text.removed
  })
}

/** While it runs nothing else can be pressed; what it answers is said. */
async function attempt(
  meanwhile: string,
  work: () => Promise<string | void>,
  again?: () => Promise<void>,
): Promise<void> {
  for (const button of buttons) button.disabled = true
  askAgain(false)
  say(meanwhile)
  try {
    say((await work()) ?? '', 'good')
  } catch (error) {
    say(sidebarText().failed(messageOf(error)), 'bad')
    if (again) offerAgain(status, again)
  }
  for (const button of buttons) button.disabled = false
}

function show(state: MadeUpShown): void {
  shown = state
  const text = sidebarText().madeUp
  const { isHere, isEnrolled, url } = state
  const exists = isEnrolled || url !== ''
  make.hidden = exists
  fill.hidden = !isHere
  fill.textContent = isEnrolled ? text.refill : text.fill
  remove.hidden = !exists
  link.hidden = isHere || url === ''
  if (url) link.href = url
  standing.textContent = sayStanding(state)
}

function sayStanding({ isHere, isEnrolled, url }: MadeUpShown): string {
  const text = sidebarText().madeUp
  if (isHere) return isEnrolled ? text.here : text.empty
  if (isEnrolled) return text.elsewhere
  return url ? text.made : ''
}

function askAgain(isAsked: boolean): void {
  isSure = isAsked
  const text = sidebarText().madeUp
  remove.textContent = isAsked ? text.sure : text.remove
}

function say(sentence: string, className = ''): void {
  status.className = className
  status.textContent = sentence
  if (sentence) status.scrollIntoView({ block: 'nearest' })
}
