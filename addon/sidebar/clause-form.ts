import type {
  ClauseReading,
  Regulations,
  StandingClause,
} from '../../shared/contract/regulations.ts'
import { callServer, messageOf } from './call-server.ts'
import {
  createField,
  createOpenChoice,
  createParameterField,
  typedOf,
  type Field,
  type Typed,
} from './clause-fields.ts'
import { draftOf, keepDraft } from './drafts.ts'
import { createElement, giveKeyboard } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

/** Who types on is not done; whoever is done has it read back without leaving the field. */
const PAUSE_MS = 500
/** Of a clause's text, so much stands in its heading. */
export const SHORT = 70
/** Nothing was chosen yet, not even that it is a note. */
const OPEN = '?'

export interface ClauseForm {
  readonly element: HTMLElement
}

/**
 * A clause to choose for: what it is about, who, when and its parameters. It is read back whenever one changes,
 * and only what was read back can be put in force.
 */
export function createClauseForm({
  clause,
  regulation,
  choices,
  onEnforced,
  onAgain,
}: {
  /** Without a row: one that does not stand in *Pasal* yet. */
  readonly clause: StandingClause | (Omit<StandingClause, 'row'> & { readonly row: null })
  readonly regulation: string
  readonly choices: Omit<Regulations, 'regulations'>
  readonly onEnforced: (number: string) => Promise<void>
  /** What stands there is to be read again. */
  readonly onAgain: () => Promise<void>
}): ClauseForm {
  const text = sidebarText().regulations
  const draftKey = clauseKey(regulation, clause.row, clause.number)
  const element = createElement('div')
  const parameters = createElement('div')
  const reading = createElement('div', { className: 'sentence', testId: 'clause-reading' })
  const fault = createElement('div')
  const enforce = createElement('button', {
    text: text.enforce,
    className: 'primary wide',
    testId: 'clause-enforce',
  })
  const typed = startingWith()
  const isNew = clause.row === null
  const place = { row: clause.row, stands: clause.stands }
  const number = createField(text.number, typed.number, { testId: 'clause-number' })
  const wording = createField(text.wording, typed.text, { isLong: true, testId: 'clause-text' })
  const about = createField(text.about, aboutOf(typed), {
    testId: 'clause-about',
    choices: [
      { value: OPEN, title: text.choose },
      { value: '', title: text.note },
      ...choices.provisions.map(({ name, title }) => ({ value: name, title })),
    ],
  })
  const who = createOpenChoice(text.who, typed.who, {
    choices: choices.who,
    own: text.ownWho,
    testId: 'clause-who',
  })
  const when = createOpenChoice(text.when, typed.when, {
    choices: choices.when,
    own: text.ownWhen,
    testId: 'clause-when',
  })
  const severity = createField(text.severity, typed.severity, {
    choices: [{ value: '', title: text.severityOwn }, ...choices.severities],
    testId: 'clause-severity',
  })
  const reportedTo = createField(text.reportedTo, typed.reportedTo, { testId: 'clause-reported' })
  const own = createElement('div')
  let parameterFields: ReadonlyMap<string, Field> = new Map()
  let asked = 0
  /** What is being read back, or was. */
  let read = ''
  let waits: ReturnType<typeof setTimeout> | undefined
  /** What was read back last, with the id of the word that puts it in force. */
  let shown: { readonly id: string; readonly typed: Typed; readonly shown: string } | undefined

  reading.setAttribute('aria-live', 'polite')
  enforce.type = 'button'
  enforce.hidden = true
  enforce.addEventListener('click', () => void putInForce())
  about.element.addEventListener('change', showParameters)
  element.addEventListener('input', keep)
  for (const event of ['input', 'change']) element.addEventListener(event, changed)
  const whoAndWhen = createElement('div', { className: 'two' })
  whoAndWhen.append(who.element, when.element)
  const more = createElement('details')
  more.open = typed.severity !== '' || typed.reportedTo !== ''
  more.append(createElement('summary', { text: text.more }), severity.element, reportedTo.element)
  own.append(whoAndWhen, parameters, more)
  element.append(...wordsOfClause(), about.element, own, reading, enforce)
  showParameters()
  if (about.read() !== OPEN) readBack()

  /** What a heading has wholly is not said again. */
  function wordsOfClause(): HTMLElement[] {
    if (isNew) return [number.element, wording.element]
    const isInHeading = clause.sentence === '' && clause.text.length <= SHORT
    const isOffered = clause.offered !== null && draftOf('regulation', draftKey) === ''
    return [
      ...(isInHeading
        ? []
        : [createElement('blockquote', { text: clause.text, className: 'lines' })]),
      ...lines([isOffered ? text.offered : clause.notOffered], 'quiet'),
    ]
  }

  function startingWith(): Typed {
    const draft = draftOf('regulation', draftKey)
    const standing = typedOf({ ...clause, row: clause.row ?? 0 })
    return draft ? { ...standing, ...(JSON.parse(draft) as Typed) } : standing
  }

  function aboutOf({ provision }: Typed): string {
    const isChosen =
      provision !== '' || clause.state === 'note' || draftOf('regulation', draftKey) !== ''
    return isChosen ? provision : OPEN
  }

  function showParameters(): void {
    const provision = choices.provisions.find(({ name }) => name === about.read())
    parameterFields = new Map(
      (provision?.parameters ?? []).map((one) => [
        one.key,
        createParameterField(one, typed.parameters[one.key] ?? ''),
      ]),
    )
    parameters.replaceChildren(...[...parameterFields.values()].map((field) => field.element))
    own.hidden = !provision
  }

  function readTyped(): Typed {
    const values = [...parameterFields].map(([key, field]) => [key, field.read()])
    return {
      number: number.read(),
      text: wording.read(),
      provision: about.read(),
      who: who.read(),
      when: when.read(),
      parameters: Object.fromEntries(values.filter(([, value]) => value !== '')),
      severity: severity.read() as Typed['severity'],
      reportedTo: reportedTo.read(),
    }
  }

  function keep(): void {
    if (about.read() !== OPEN) keepDraft('regulation', draftKey, JSON.stringify(readTyped()))
  }

  /** Leaving a field changes nothing: the button that is pressed then must stay. */
  function changed(): void {
    const now = JSON.stringify(readTyped())
    if (now === read) return
    read = now
    asked += 1
    shown = undefined
    enforce.hidden = true
    clearTimeout(waits)
    if (about.read() === OPEN) reading.replaceChildren()
    else waits = setTimeout(readBack, PAUSE_MS)
  }

  function readBack(): void {
    void ask(++asked)
  }

  async function ask(turn: number): Promise<void> {
    const now = readTyped()
    read = JSON.stringify(now)
    number.tell(now.number === '' ? text.numberMissing : '')
    if (now.number === '') return
    if (now.provision === '') {
      reading.replaceChildren(createElement('p', { text: text.note }))
      offer(now, '')
      return
    }
    reading.replaceChildren(createElement('p', { text: text.reading, className: 'quiet' }))
    try {
      const answer = await callServer('readClause', { regulation, ...place, ...now })
      if (turn !== asked) return
      show(answer)
      if (answer.problems.length === 0) offer(now, answer.shown)
    } catch (error) {
      if (turn !== asked) return
      reading.replaceChildren(
        createElement('p', { text: sidebarText().failed(messageOf(error)), className: 'bad' }),
        createAgain(),
      )
    }
  }

  function createAgain(): HTMLElement {
    const again = createElement('button', { text: sidebarText().tryAgain })
    again.type = 'button'
    again.addEventListener('click', () => void onAgain())
    return again
  }

  function show(answer: ClauseReading): void {
    const fields = fieldsByName()
    for (const field of fields.values()) field.tell('')
    const elsewhere: string[] = []
    for (const { field, message } of answer.problems) {
      const its = fields.get(field)
      if (its) its.tell(message)
      else elsewhere.push(message)
    }
    const sentence = createElement('p')
    sentence.append(createElement('b', { text: `${text.means} ` }), answer.sentence)
    reading.replaceChildren(
      ...(answer.sentence ? [sentence] : []),
      ...lines([answer.named, ...answer.readings], 'quiet'),
      ...lines(answer.example, 'quiet'),
      ...lines(answer.contradictions, 'bad'),
      ...lines([answer.ends], 'warn'),
      ...lines(answer.unchecked ? [text.uncheckedYet(answer.unchecked)] : [], 'warn'),
      ...lines(elsewhere, 'warn'),
    )
  }

  function fieldsByName(): ReadonlyMap<string, Field> {
    return new Map([
      ['number', number],
      ['text', wording],
      ['who', who],
      ['when', when],
      ['severity', severity],
      ['reportedTo', reportedTo],
      ...[...parameterFields].map(([key, field]) => [`parameters.${key}`, field] as const),
    ])
  }

  function offer(now: Typed, words: string): void {
    shown = { id: newId(), typed: now, shown: words }
    enforce.hidden = false
  }

  async function putInForce(): Promise<void> {
    if (!shown) return
    enforce.disabled = true
    const { id, typed: now, shown: words } = shown
    try {
      const confirmed = { regulation, ...place, ...now, shown: words }
      await callServer('enforceClauses', { id, clauses: [confirmed] }, [
        { row: clause.row, number: clause.number },
      ])
      keepDraft('regulation', draftKey, '')
      await onEnforced(now.number)
    } catch (error) {
      fault.replaceChildren(
        createElement('p', { text: sidebarText().failed(messageOf(error)), className: 'bad' }),
        createAgain(),
      )
      reading.append(fault)
      enforce.disabled = false
      giveKeyboard(enforce)
    }
  }

  return { element }
}

/** Under which what was typed of a clause is kept. */
export function clauseKey(regulation: string, row: number | null, number: string): string {
  return row === null ? `${regulation} new` : `${regulation} ${row} ${number}`
}

/** Known to nobody else; told again with it, a word is one. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function lines(texts: readonly string[], className: string): HTMLElement[] {
  return texts
    .filter((one) => one !== '')
    .map((one) => createElement('p', { text: one, className }))
}
