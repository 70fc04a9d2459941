import type { RegulationConfirmation } from '../../shared/contract/regulations.ts'
import { callServer, messageOf } from './call-server.ts'
import { newId } from './clause-form.ts'
import { createDateField, createField, tellMissing } from './clause-fields.ts'
import { createElement, giveKeyboard } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

type Said = Omit<RegulationConfirmation, 'id'>
type DateKey = 'issuedOn' | 'validFrom' | 'validUntil'

/**
 * A regulation whose clauses stand already: of one that it prolongs, or of a template. What it does is said before it
 * can be put in force.
 */
export function createRegulationForm({
  said,
  meaning,
  onEnforced,
}: {
  readonly said: Said
  /** What it does, line by line. */
  readonly meaning: readonly string[]
  /** `stood`: it stood in *Aturan* already, and was left as it is. */
  readonly onEnforced: (number: string, stood: boolean) => Promise<void>
}): HTMLElement {
  const text = sidebarText().regulations
  const element = createElement('div', { testId: 'regulation-form' })
  const number = createField(text.fact.number, said.number, { testId: 'take-number' })
  const dates = (['issuedOn', 'validFrom', 'validUntil'] as const).map((key) => ({
    key,
    field: createDateField(text.fact[key], said[key], `take-${key}`),
  }))
  const sentence = createElement('div', { className: 'sentence', testId: 'take-meaning' })
  const fault = createElement('p', { className: 'bad' })
  const enforce = createElement('button', {
    text: text.enforce,
    className: 'primary wide',
    testId: 'take-enforce',
  })
  // The same word keeps its id until something of it changes.
  let id = newId()

  sentence.append(...meaning.map((line) => createElement('p', { text: line })))
  fault.setAttribute('role', 'status')
  element.append(
    number.element,
    ...dates.map(({ field }) => field.element),
    sentence,
    fault,
    enforce,
  )
  element.addEventListener('change', () => {
    id = newId()
  })
  enforce.type = 'button'
  enforce.addEventListener('click', () => void putInForce())

  async function putInForce(): Promise<void> {
    const typed = Object.fromEntries(dates.map(({ key, field }) => [key, field.read()]))
    const now = { ...said, ...(typed as Record<DateKey, string>), number: number.read() }
    const [issuedOn, validFrom] = dates.map(({ field }) => field)
    const isMissing = tellMissing([number, issuedOn!, validFrom!])
    fault.textContent = isMissing ? text.factMissing : ''
    if (isMissing) return
    enforce.disabled = true
    try {
      const { stood } = await callServer('enforceRegulation', { ...now, id })
      await onEnforced(now.number, stood)
    } catch (error) {
      fault.textContent = sidebarText().failed(messageOf(error))
      enforce.disabled = false
      giveKeyboard(enforce)
    }
  }

  return element
}
