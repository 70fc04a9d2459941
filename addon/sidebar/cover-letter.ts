import type { LetterRequest, MonthLetter } from '../../shared/contract/cover-letter.ts'
import type { RecapJob } from '../../shared/contract/recap-job.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { dateInDigits } from '../../shared/text/date-in-words.ts'
import { callServer } from './call-server.ts'
import { createElement, createList } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

interface LetterOptions {
  readonly say: (sentence: string, className?: string) => void
  readonly fail: (error: unknown) => void
  /** Something was recorded; the job writes the tabs that show it. */
  readonly onRecorded: (job: RecapJob) => void
}

/** *Surat pengantar* of a month: its number and date, and what each office on its way received when. */
export function createLetterPanel({ say, fail, onRecorded }: LetterOptions): {
  readonly element: HTMLDetailsElement
  /** Of another month. */
  show(month: string): Promise<void>
} {
  const text = sidebarText().letter
  const element = createElement('details', { testId: 'letter' })
  let month = ''

  async function show(wanted: string): Promise<void> {
    month = wanted
    element.hidden = true
    const letter = await callServer('readLetter', wanted)
    if (wanted === month) draw(letter)
  }

  function draw(letter: MonthLetter): void {
    element.hidden = false
    const offices = createList(letter.offices.map(drawOffice))
    element.replaceChildren(
      createElement('summary', { text: text.title }),
      ...drawNumber(letter),
      createElement('h2', { text: text.receipts }),
      ...(letter.dueOn
        ? [createElement('p', { text: text.dueOn(day(letter.dueOn)), className: 'quiet' })]
        : []),
      offices,
    )
  }

  function drawNumber({ number, datedOn }: MonthLetter): HTMLElement[] {
    const typed = field(text.number, { testId: 'letter-number', value: number })
    const on = field(text.datedOn, { testId: 'letter-date', value: datedOn, isDate: true })
    const save = button(text.save, 'letter-save', () => {
      const numbered = { number: typed.input.value.trim(), datedOn: on.input.value }
      if (!numbered.number || !numbered.datedOn) return say(text.missing, 'bad')
      void record({ numbered })
    })
    return [typed.label, on.label, save]
  }

  function drawOffice(step: MonthLetter['offices'][number]): HTMLElement {
    const { office, receivedOn, recordedBy } = step
    const item = createElement('li', { className: 'card', testId: 'letter-office' })
    item.append(createElement('b', { text: office }))
    if (receivedOn) {
      item.append(
        createElement('div', { text: text.received(day(receivedOn), step.name) }),
        createElement('div', { text: text.by(recordedBy), className: 'quiet' }),
        button(text.takeBack, 'letter-take-back', () => {
          void record({ received: { office, receivedOn: null, name: '' } })
        }),
      )
      return item
    }
    const on = field(text.receivedOn, { testId: 'letter-received-on', value: '', isDate: true })
    const name = field(text.name, { testId: 'letter-name', value: '' })
    item.append(
      createElement('div', { text: text.notYet, className: 'quiet' }),
      on.label,
      name.label,
      button(text.record, 'letter-record', () => {
        if (!on.input.value) return say(text.dateMissing, 'bad')
        const received = { office, receivedOn: on.input.value, name: name.input.value.trim() }
        void record({ received })
      }),
    )
    return item
  }

  async function record(request: LetterRequest): Promise<void> {
    say(sidebarText().loading)
    try {
      const { job, ...letter } = await callServer('recordLetter', month, request)
      if (letter.month === month) draw(letter)
      say(text.recorded)
      onRecorded(job)
    } catch (error) {
      fail(error)
    }
  }

  return { element, show }
}

function field(
  title: string,
  {
    testId,
    value,
    isDate = false,
  }: { readonly testId: string; readonly value: string; readonly isDate?: boolean },
): { readonly label: HTMLElement; readonly input: HTMLInputElement } {
  const label = createElement('label', { className: 'field' })
  const input = createElement('input', { testId })
  input.type = isDate ? 'date' : 'text'
  if (isDate) input.max = '9999-12-31'
  input.value = value
  label.append(createElement('span', { text: title, className: 'label' }), input)
  return { label, input }
}

function button(title: string, testId: string, onClick: () => void): HTMLButtonElement {
  const made = createElement('button', { text: title, testId })
  made.type = 'button'
  made.addEventListener('click', onClick)
  return made
}

/** As the workbook writes dates: 05/07/2021. */
function day(date: string): string {
  return dateInDigits(date as CivilDate)
}
