import type { Addendum, MonthState, ReopenedMonth } from '../../shared/contract/months.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { dateInDigits } from '../../shared/text/date-in-words.ts'
import { explainEn } from '../../shared/text/en/explain.ts'
import { explainId } from '../../shared/text/id/explain.ts'
import { REVIEW_DECISION } from '../../shared/workbook/choices.ts'
import { callServer } from './call-server.ts'
import { createElement, createList } from './elements.ts'
import { momentTitle, pageLanguage, sidebarText } from './sidebar-text.ts'

/** A digest is compared by its beginning; all of it stands in the footer and the ledger. */
const DIGEST_SHOWN = 12
const LINES_SHOWN = 50
/** What is decided at *Meja tinjau*. */
const ON_DESK: readonly string[] = ['reviews', 'objections'] satisfies OpenKind[]
const WORDS = { id: explainId, en: explainEn } as const

type Seal = NonNullable<MonthState['seal']>
type OpenKind = MonthState['open'][number]['kind']
type OutcomeChange = ReopenedMonth['outcomes'][number]
type FindingChange = ReopenedMonth['findings'][number]

/** How a month stands: open and from when it can be closed, or its seal and what came after it. */
export function drawMonthState(month: MonthState, timeZone: string): HTMLElement[] {
  const text = sidebarText().closing
  const reopenings = month.reopenings.map(({ at, by, reason }) =>
    text.reopened(momentTitle(at, timeZone), by, reason),
  )
  return [
    ...(month.seal
      ? [...drawSeal(month.seal, month.intact, timeZone), ...drawAddenda(month.addenda, timeZone)]
      : [
          line(text.open),
          line(text.closableFrom(momentTitle(month.closableFrom, timeZone)), 'quiet'),
          ...month.notices.map((notice) => line(notice, 'bad')),
          ...(month.heardFrom === null
            ? []
            : [line(text.heardFrom(momentTitle(month.heardFrom, timeZone)), 'quiet')]),
          ...drawOpen(month.open),
        ]),
    ...(reopenings.length === 0 ? [] : [createElement('h2', { text: text.reopenings })]),
    ...(reopenings.length === 0 ? [] : [createList(reopenings.map((each) => item(each)))]),
  ]
}

/** What differs from the seal that was broken, before and after. */
export function drawReopening({ outcomes, limits, findings }: ReopenedMonth): HTMLElement[] {
  const text = sidebarText().closing
  if (outcomes.length + limits.length + findings.length === 0) return [line(text.unchanged)]
  return [
    ...drawChanges(text.outcomes(outcomes.length), outcomes.map(outcomeLine)),
    ...drawChanges(
      text.limits(limits.length),
      limits.map(({ date, before, after }) =>
        text.limitChange(day(date), String(before ?? '-'), String(after ?? '-')),
      ),
    ),
    ...drawChanges(text.findings(findings.length), findings.map(findingLine)),
  ]
}

/** What waits, each with those whom HR may ask. */
function drawOpen(open: MonthState['open']): HTMLElement[] {
  const { openTitle, nothingOpen, matters, nobody, andMore } = sidebarText().closing
  const title = createElement('h2', { text: openTitle })
  if (open.length === 0) return [title, line(nothingOpen, 'good')]
  const items = open.map(({ kind, count, who }) => {
    const drawn = item(matters[kind](count))
    const left = count - who.reduce((sum, one) => sum + one.count, 0)
    const names = who.map((one) =>
      one.count > 1 ? `${one.name || nobody} (${one.count})` : one.name || nobody,
    )
    const all = [...names, ...(left > 0 ? [andMore] : [])].join(', ')
    drawn.append(createElement('div', { text: all, className: 'quiet' }))
    if (ON_DESK.includes(kind)) drawn.append(leadToDesk())
    return drawn
  })
  const list = createList(items)
  list.dataset['testid'] = 'month-open'
  return [title, list]
}

/** Opens *Meja tinjau* in this sidebar's place. */
function leadToDesk(): HTMLElement {
  const button = createElement('button', {
    text: sidebarText().closing.toDesk,
    testId: 'month-to-desk',
  })
  button.type = 'button'
  button.addEventListener('click', () => void callServer('showDesk'))
  return button
}

function drawSeal(seal: Seal, intact: boolean | null, timeZone: string): HTMLElement[] {
  const text = sidebarText().closing
  const digest = line(text.digest(seal.digest.slice(0, DIGEST_SHOWN)), 'quiet')
  digest.title = seal.digest
  return [
    line(text.closed(momentTitle(seal.closedAt, timeZone), seal.closedBy)),
    intact ? line(text.intact, 'good') : line(text.broken, 'bad'),
    digest,
    line(text.sequence(seal.throughSequence), 'quiet'),
  ]
}

function drawAddenda({ count, items }: MonthState['addenda'], timeZone: string): HTMLElement[] {
  const text = sidebarText().closing
  if (count === 0) return [line(text.noAddenda)]
  const list = createList(items.slice(0, LINES_SHOWN).map((each) => drawAddendum(each, timeZone)))
  list.dataset['testid'] = 'month-addenda'
  const left = count - Math.min(items.length, LINES_SHOWN)
  return [
    createElement('h2', { text: text.addenda(count) }),
    list,
    ...(left > 0 ? [line(text.moreAddenda(count - left), 'quiet')] : []),
  ]
}

function drawAddendum(
  { recordedAt, name, what, reason, decision, days }: Addendum,
  timeZone: string,
): HTMLElement {
  const text = sidebarText().closing
  const drawn = item(name ? `${name}: ${what}` : what)
  const lines = [
    momentTitle(recordedAt, timeZone),
    ...(reason ? [`${text.reason}: ${reason}`] : []),
    ...(decision ? [decisionLine(decision)] : []),
    ...days.map((each) => text.change(each.name, day(each.date), each.before, each.after)),
  ]
  drawn.append(...lines.map((each) => createElement('div', { text: each, className: 'quiet' })))
  return drawn
}

function decisionLine({ decision, by, note }: NonNullable<Addendum['decision']>): string {
  const choice = REVIEW_DECISION.find(({ key }) => key === decision)
  const words = `${choice?.title[pageLanguage()] ?? decision}, ${by}`
  return note ? `${words}: ${note}` : words
}

function drawChanges(title: string, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return []
  const { more } = sidebarText().closing
  const left = lines.length - LINES_SHOWN
  return [
    createElement('h2', { text: title }),
    createList([
      ...lines.slice(0, LINES_SHOWN).map((each) => item(each)),
      ...(left > 0 ? [item(more(left))] : []),
    ]),
  ]
}

function outcomeLine({ name, date, before, after }: OutcomeChange): string {
  const { change } = sidebarText().closing
  return change(name, day(date), codeOf(before), codeOf(after))
}

/** The code and what else the day came out with, so that a change without another code shows. */
function codeOf({ code, flags, lateMinutes, earlyMinutes }: OutcomeChange['before']): string {
  const text = sidebarText().explanation
  const words: Readonly<Record<string, string>> = WORDS[pageLanguage()].flags
  const remarks = [
    ...flags.map((flag) => words[flag] ?? flag),
    ...(lateMinutes > 0 ? [text.late(lateMinutes)] : []),
    ...(earlyMinutes > 0 ? [text.early(earlyMinutes)] : []),
  ]
  return remarks.length === 0 ? code : `${code} (${remarks.join(', ')})`
}

function findingLine({ subject, date, clause, before, after }: FindingChange): string {
  const { change, nothing } = sidebarText().closing
  return `${change(subject, day(date), before ?? nothing, after ?? nothing)} (${clause})`
}

/** As the workbook writes dates: 05/07/2021. */
function day(date: string): string {
  return dateInDigits(date as CivilDate)
}

function line(text: string, className = ''): HTMLElement {
  return createElement('p', { text, className })
}

function item(text: string): HTMLElement {
  return createElement('li', { text })
}
