import type { AskedSender, ChatDraft, ChatReading } from '../../shared/chat/read-chat.ts'
import { CHAT_REASONS } from '../../shared/model/chat.ts'
import type { Employee } from '../../shared/model/employee.ts'
import { dateInDigits } from '../../shared/text/date-in-words.ts'
import { createElement, createList } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

type People = readonly Pick<Employee, 'id' | 'name'>[]

/** Drafts with a box each; those in `ticked` are ticked, and ticking changes it. */
export function createDraftList(
  drafts: readonly ChatDraft[],
  {
    people,
    ticked,
    changed,
  }: { readonly people: People; readonly ticked: Set<ChatDraft>; readonly changed: () => void },
): HTMLElement {
  const text = sidebarText().chat
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return createList(
    drafts.map((draft) => {
      const { employeeId, on, at, report, messages } = draft
      const box = createElement('input')
      box.type = 'checkbox'
      box.checked = ticked.has(draft)
      box.addEventListener('change', () => {
        if (box.checked) ticked.add(draft)
        else ticked.delete(draft)
        changed()
      })
      const label = createElement('label')
      const who = `${names.get(employeeId) ?? employeeId}, ${dateInDigits(on)} ${at}`
      label.append(box, createElement('b', { text: ` ${who}` }))
      const said = report
        ? text.works(dateInDigits(report.date), report.activities.join('; '))
        : draft.text
      const row = createElement('li', { testId: 'chat-draft' })
      row.append(label, createElement('div', { text: said, className: 'lines' }))
      if (messages > 1) {
        row.append(createElement('div', { text: text.messages(messages), className: 'quiet' }))
      }
      return row
    }),
  )
}

/** Who a sender is: one of those who have the name, or anybody; nobody until somebody says so. */
export function createSenderField(
  { sender, candidates }: AskedSender,
  {
    people,
    chosen,
    choose,
  }: {
    readonly people: People
    readonly chosen: string | undefined
    readonly choose: (sender: string, employeeId: string) => void
  },
): HTMLElement {
  const field = createElement('label', { className: 'field' })
  const select = createElement('select', { testId: 'chat-sender' })
  const offered = candidates.length > 0 ? candidates : people
  select.append(
    new Option(sidebarText().chat.nobody, ''),
    ...offered.map(({ id, name }) => new Option(`${name} (${id})`, id)),
  )
  select.value = chosen ?? ''
  select.addEventListener('change', () => choose(sender, select.value))
  field.append(createElement('span', { text: sender, className: 'label' }), select)
  return field
}

/** How many messages were left, reason by reason. */
export function createLeft({ left }: ChatReading): HTMLElement {
  const text = sidebarText().chat
  const reasons = CHAT_REASONS.filter((reason) => left[reason] > 0)
  const details = createElement('details', { testId: 'chat-left' })
  const count = reasons.reduce((sum, reason) => sum + left[reason], 0)
  details.append(
    createElement('summary', { text: text.left(count) }),
    createList(
      reasons.map((reason) =>
        createElement('li', { text: `${left[reason]} ${text.reasons[reason]}` }),
      ),
    ),
  )
  details.hidden = count === 0
  return details
}
