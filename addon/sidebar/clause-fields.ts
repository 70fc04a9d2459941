import type { AskedClause, Regulations, StandingClause } from '../../shared/contract/regulations.ts'
import { createElement, focusFirst } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

/** What was chosen and typed of a clause, as far as it is the card's. */
export type Typed = Omit<AskedClause, 'regulation' | 'row' | 'stands'>
type Choice = Regulations['who'][number]
type Parameter = Regulations['provisions'][number]['parameters'][number]

/** A labelled field, and where it is said what is wrong with it. */
export interface Field {
  readonly element: HTMLElement
  readonly read: () => string
  readonly tell: (message: string) => void
}

/** What stands for words of one's own among what there is to choose. */
const OWN = '\u0000own'
let made = 0

/** One line, several where `isLong`, or what is chosen of `choices`. */
export function createField(
  label: string,
  value: string,
  {
    choices,
    isLong = false,
    allowed,
    testId,
  }: {
    readonly choices?: readonly Choice[]
    readonly isLong?: boolean
    /** What it may be, in words. */
    readonly allowed?: string | undefined
    readonly testId: string
  },
): Field {
  const control = choices
    ? createElement('select', { testId })
    : createElement(isLong ? 'textarea' : 'input', { testId })
  if (control instanceof HTMLInputElement) control.type = 'text'
  if (control instanceof HTMLSelectElement) {
    for (const one of choices ?? []) control.append(new Option(one.title, one.value))
  }
  control.value = value
  return labelled(label, control, allowed)
}

/** A date, told as `YYYY-MM-DD`. */
export function createDateField(label: string, value: string, testId: string): Field {
  const control = createElement('input', { testId })
  control.type = 'date'
  // Without it a year may have six digits.
  control.max = '9999-12-31'
  control.value = value
  return labelled(label, control)
}

/** Says of each that is empty that it is needed, and leads to the first; answers whether one is. */
export function tellMissing(needed: readonly Field[]): boolean {
  const missing = needed.filter((field) => field.read() === '')
  for (const field of needed) {
    field.tell(missing.includes(field) ? sidebarText().regulations.needed : '')
  }
  focusFirst(missing[0]?.element ?? null)
  return missing.length > 0
}

/** What is chosen of a list, or typed where it is not on it. */
export function createOpenChoice(
  label: string,
  value: string,
  {
    choices,
    own,
    testId,
  }: {
    readonly choices: readonly Choice[]
    readonly own: string
    readonly testId: string
  },
): Field {
  const isListed = choices.some((one) => one.value === value)
  const select = createField(label, isListed ? value : OWN, {
    choices: [...choices, { value: OWN, title: sidebarText().regulations.own }],
    testId,
  })
  const typed = createField(own, isListed ? '' : value, { testId: `${testId}-own` })
  typed.element.hidden = isListed
  select.element.addEventListener('change', () => {
    typed.element.hidden = select.read() !== OWN
  })
  const element = createElement('div')
  element.append(select.element, typed.element)
  return {
    element,
    read: () => (select.read() === OWN ? typed.read() : select.read()),
    tell(message) {
      const isOwn = select.read() === OWN
      select.tell(isOwn ? '' : message)
      typed.tell(isOwn ? message : '')
    },
  }
}

/** A parameter in its own words: chosen where it is one of a few, ticked where several may be, else typed. */
export function createParameterField(parameter: Parameter, value: string): Field {
  const { key, name, allowed, choices, several } = parameter
  const label = name.charAt(0).toUpperCase() + name.slice(1)
  const testId = `clause-${key}`
  if (choices.length === 0) return createField(label, value, { allowed, testId })
  if (several) return createTicks(label, value, choices)
  const notSaid = { value: '', title: sidebarText().regulations.notSaid }
  const options = choices.map((one) => ({ value: one, title: one }))
  return createField(label, value, { choices: [notSaid, ...options], testId })
}

function createTicks(label: string, value: string, choices: readonly string[]): Field {
  const element = createElement('fieldset')
  element.append(createElement('legend', { text: label }))
  const chosen = value.split(/, dan |, and |, | dan | and /)
  const boxes = choices.map((choice) => {
    const box = createElement('input')
    box.type = 'checkbox'
    box.checked = chosen.includes(choice)
    const row = createElement('label', { className: 'check' })
    row.append(box, choice)
    element.append(row)
    return { choice, box }
  })
  const fault = createElement('span', { className: 'bad' })
  fault.setAttribute('aria-live', 'polite')
  fault.id = `ticks-${++made}-fault`
  element.setAttribute('aria-describedby', fault.id)
  element.append(fault)
  return {
    element,
    read: () => boxes.flatMap(({ choice, box }) => (box.checked ? [choice] : [])).join(', '),
    tell: (message) => void (fault.textContent = message),
  }
}

function labelled(
  label: string,
  control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  allowed = '',
): Field {
  const element = createElement('div', { className: 'field' })
  const title = createElement('label', { text: label, className: 'label' })
  const fault = createElement('span', { className: 'bad' })
  fault.setAttribute('aria-live', 'polite')
  const hint = createElement('span', { text: allowed, className: 'quiet' })
  control.id = `field-${++made}`
  fault.id = `${control.id}-fault`
  hint.id = `${control.id}-hint`
  title.htmlFor = control.id
  control.setAttribute('aria-describedby', `${hint.id} ${fault.id}`)
  element.append(title, control, fault, ...(allowed ? [hint] : []))
  return {
    element,
    read: () => control.value.trim(),
    tell(message) {
      fault.textContent = message
      control.toggleAttribute('aria-invalid', message !== '')
    },
  }
}

/** What a row of *Pasal* says, to begin with; of one that nobody chose for, what its text is offered as. */
export function typedOf({ number, text, offered, severity, ...standing }: StandingClause): Typed {
  const { provision, who, when, parameters, reportedTo } = offered ?? standing
  return {
    number,
    text,
    provision,
    who,
    when,
    parameters,
    severity: severity as Typed['severity'],
    reportedTo,
  }
}
