import type { ImportList } from '../../shared/contract/imports.ts'
import type { HolidayList } from '../../shared/import/read-holiday-list.ts'
import type { StaffField } from '../../shared/import/staff-columns.ts'
import type { StaffList } from '../../shared/import/read-staff-list.ts'
import { dateInWords } from '../../shared/text/date-in-words.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { ImportContext } from '../entries/imports.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, createList, getElement } from './elements.ts'
import { matchKey, previewClockIns, previewHolidays, previewStaff } from './read-pasted.ts'
import { fillPageText, pageLanguage, sidebarText } from './sidebar-text.ts'

const SHOWN = 12

const kind = getElement('kind', HTMLSelectElement)
const paste = getElement('paste', HTMLTextAreaElement)
const message = getElement('message', HTMLElement)
const preview = getElement('preview', HTMLElement)
const write = getElement('write', HTMLButtonElement)
const earlier = getElement('earlier', HTMLElement)
const standing = getElement('standing', HTMLElement)
/** What is written when it is accepted; undefined while nothing is previewed. */
let accepted: (() => Promise<number>) | undefined
let matches: Record<string, string> = {}

fillPageText()
getElement('form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  matches = {}
  void showPreview()
})
write.addEventListener('click', () => void putIn())
paste.addEventListener('input', forgetPreview)
kind.addEventListener('change', forgetPreview)
void showEarlier()
void showStanding()

function forgetPreview(): void {
  accepted = undefined
  write.hidden = true
  preview.replaceChildren()
}

async function showPreview(): Promise<void> {
  forgetPreview()
  const text = sidebarText()
  if (paste.value.trim() === '') return tell(text.imports.empty)
  tell(text.loading)
  try {
    const context = await callServer('readImportContext')
    tell('')
    if (kind.value === 'clockIns') showClockIns(context)
    else if (kind.value === 'holidays') showHolidays(context)
    else showStaff(context)
    write.hidden = accepted === undefined
  } catch (error) {
    fail(error)
  }
}

function showClockIns(context: ImportContext): void {
  const text = sidebarText().imports
  const language = pageLanguage()
  const { receipts, problems, rows } = previewClockIns(paste.value, context, {
    title: text.pasted,
    language,
  })
  const told = problems.map(({ where, message: said }) => `${where[language]}: ${said[language]}`)
  preview.append(
    ...receipts.map((receipt) => createElement('p', { text: receipt, testId: 'imports-receipt' })),
    ...shortList(told),
  )
  if (receipts.length === 0) return tell(text.unread)
  accepted = () => callServer('importClockIns', rows, receipts.join(' | '))
}

function showStaff(context: ImportContext): void {
  const text = sidebarText().imports
  const list = previewStaff(paste.value, context, matches)
  if (!list) return tell(text.noHeader)
  const { rows, fresh, standing: known, refused, unknownUnits, differences } = list
  const summary = text.staff({
    rows,
    fresh: fresh.length,
    standing: known,
    refused: refused.length,
  })
  preview.append(
    createElement('p', { text: summary, testId: 'imports-receipt' }),
    createElement('p', { text: text.columns, className: 'label' }),
    createList(list.columns.map(createColumnRow)),
    ...shortList([
      ...refused.map(({ line, written, reason }) => text.refusedLine(line + 1, written, reason)),
      ...unknownUnits.map(text.unknownUnit),
    ]),
  )
  if (differences.length > 0) {
    preview.append(
      createElement('p', { text: text.differences, className: 'label' }),
      ...shortList(differences.map(describeDifference)),
    )
  }
  if (fresh.length === 0) return
  const people = fresh.map(({ cells }) => cells)
  accepted = () => callServer('importPeople', people, matches, summary)
}

function showHolidays(context: ImportContext): void {
  const text = sidebarText().imports
  const { lines, added, fresh, standing: known, refused } = previewHolidays(paste.value, context)
  if (lines === 0) return tell(text.noHolidays)
  const summary = text.holidayLines({
    lines,
    added,
    standing: known.length,
    refused: refused.length,
    rows: fresh.length,
  })
  const { kinds } = sidebarText().holidays
  preview.append(
    createElement('p', { text: summary, testId: 'imports-receipt' }),
    ...shortList(fresh.map((row) => `${spanTitle(row)}: ${row.name} (${kinds[row.kind]})`)),
    ...shortList([
      ...refused.map(({ line, written }) => text.refusedDate(line + 1, written)),
      ...known.map(({ line, name }) => text.standingDate(line + 1, name)),
    ]),
  )
  if (fresh.length > 0) accepted = () => callServer('importHolidays', fresh, summary)
}

function spanTitle({ from, until }: HolidayList['fresh'][number]): string {
  const dates = [...new Set([from, until])]
  return dates.map((date) => dateInWords(date, pageLanguage())).join(' – ')
}

/** A column with what it is taken for, to be changed. */
function createColumnRow({ title, field }: StaffList['columns'][number]): HTMLElement {
  const item = createElement('li', { testId: 'imports-column' })
  const choice = createElement('select')
  const fields = getPeopleTab('employees').columns
  choice.append(
    new Option(sidebarText().imports.leftOut, ''),
    ...fields
      .filter(({ key }) => OFFERED.includes(key))
      .map((column) => new Option(column.title[pageLanguage()], column.key)),
  )
  choice.value = field && OFFERED.includes(field) ? field : ''
  choice.addEventListener('change', () => {
    matches = { ...matches, [matchKey(title)]: choice.value }
    void showPreview()
  })
  const label = createElement('label')
  label.append(`${title}: `, choice)
  item.append(label)
  return item
}

const OFFERED: readonly string[] = [
  'id',
  'name',
  'status',
  'rank',
  'post',
  'positionClass',
  'unitCode',
  'superiorId',
  'email',
  'phone',
  'pin',
  'groups',
] satisfies StaffField[]

function describeDifference({
  name,
  key,
  standing: known,
  pasted,
}: StaffList['differences'][number]): string {
  const column = getPeopleTab('employees').columns.find((one) => one.key === key)
  return `${name}, ${column?.title[pageLanguage()] ?? key}: ${known || '–'} ↔ ${pasted}`
}

async function putIn(): Promise<void> {
  if (!accepted) return
  write.disabled = true
  tell(sidebarText().loading)
  try {
    const rows = await accepted()
    forgetPreview()
    paste.value = ''
    tell(sidebarText().imports.written(rows))
    await showEarlier()
    await showStanding()
  } catch (error) {
    fail(error)
  } finally {
    write.disabled = false
  }
}

async function showEarlier(): Promise<void> {
  try {
    const { written } = await callServer('readImportContext')
    const text = sidebarText().imports
    const items = written.map(({ id, summary }) => {
      const item = createElement('li', { testId: 'imports-written' })
      const undo = createButton(text.undo, async () => {
        tell(text.undone(await callServer('undoImport', id)))
        await showEarlier()
        await showStanding()
      })
      item.append(createElement('span', { text: `${summary} ` }), undo)
      return item
    })
    earlier.replaceChildren(...titled(text.earlier, items))
  } catch (error) {
    fail(error)
  }
}

async function showStanding(): Promise<void> {
  try {
    showBlocks(await callServer('listImports'))
  } catch (error) {
    fail(error)
  }
}

function showBlocks({ imports }: ImportList): void {
  const text = sidebarText().imports
  const items = imports
    .slice(0, SHOWN)
    .map(({ block, where, state, receipt, accepted: counts }) => {
      const item = createElement('li', { testId: 'imports-block' })
      item.append(
        createElement('b', { text: `${where}, ${text.states[state]}` }),
        createElement('div', { text: receipt, className: 'quiet' }),
      )
      if (state === 'waiting' || counts) {
        const label = counts ? text.waits : text.counts
        const decide = createButton(label, async () =>
          showBlocks(await callServer('decideImport', block, !counts)),
        )
        item.append(decide)
      }
      return item
    })
  standing.replaceChildren(...titled(text.standing, items))
}

function createButton(label: string, act: () => Promise<void>): HTMLButtonElement {
  const button = createElement('button', { text: label })
  button.type = 'button'
  button.addEventListener('click', () => {
    button.disabled = true
    void act().catch((error: unknown) => {
      button.disabled = false
      fail(error)
    })
  })
  return button
}

function titled(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return []
  return [createElement('p', { text: title, className: 'label' }), createList(items)]
}

function shortList(lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return []
  const rest = lines.length - SHOWN
  const shown = [...lines.slice(0, SHOWN), ...(rest > 0 ? [sidebarText().imports.more(rest)] : [])]
  return [
    createList(shown.map((line) => createElement('li', { text: line, testId: 'imports-line' }))),
  ]
}

function tell(words: string): void {
  message.className = ''
  message.textContent = words
}

function fail(error: unknown): void {
  message.className = 'bad'
  message.textContent = sidebarText().failed(messageOf(error))
}
