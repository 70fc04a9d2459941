import { MINUTE_MS } from '../../calendar/zones.ts'
import type { PersonMonth } from '../../evaluation/person-month.ts'
import { addDays, type CivilDate } from '../../model/civil-date.ts'
import type { Configuration } from '../../model/facts.ts'
import { dateInDigits, dateInWords } from '../../text/date-in-words.ts'
import { dayInWords } from '../../text/day-in-words.ts'
import { clockOn } from '../clock-on.ts'
import { listContacts, type Contact, type ContactDay } from './list-contacts.ts'
import { listOfficePresence } from '../office-presence/list-office-presence.ts'
import { compileListedRecap } from '../listed-recap.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { dayInScope, personInScope, type ScopedInput } from '../scoped-input.ts'
import { addSignatureBlock } from '../signature-block.ts'

/** As far back as contacts are traced, the day itself among them. */
const DAYS_TRACED = 14
const COLUMN_WIDTHS_PX = [44, 100, 220, 160, 200, 110, 200, 90, 90, 110]
const SIGNATURE_COLUMNS = 4

export interface ContactsInput extends ScopedInput<Configuration> {
  /** People's months before this one, where `tracedSince` lies in it. */
  readonly before?: readonly PersonMonth[]
}

/** The first of the dates that are traced up to this one. */
export function tracedSince(until: CivilDate): CivilDate {
  return addDays(until, 1 - DAYS_TRACED)
}

/**
 * *Kontak* of a person (C9, for tracing): who was at the office with them in the 14 days up to a date,
 * in the same unit, on the same shift or at the same hours; NIHIL where they met nobody. Throws
 * `RangeError` where nobody known is named.
 */
export function compileContacts(input: ContactsInput): RecapContent {
  const { facts, source } = input
  const { settings, units } = facts
  const { language } = settings
  const employee = personInScope(input)
  const until = dayInScope(input)
  const from = tracedSince(until)
  const text = recapsText(language)
  const unit = units.find(({ code }) => code === employee.unitCode)?.name ?? employee.unitCode
  const days = daysOf(input, from)
  const met = new Set(
    days.flatMap(({ contacts }) => contacts.map(({ other }) => other.employee.id)),
  )
  return compileListedRecap(
    { settings, source },
    {
      title: text.contacts.title,
      headingLines: [
        text.contacts.person({ ...employee, unit }),
        text.contacts.period(dateInWords(from, language), dateInWords(until, language)),
        text.agency(settings.agencyName),
      ],
      headers: [
        text.number,
        text.date,
        text.name,
        text.id,
        text.officePresence.unit,
        text.officePresence.shift,
        text.contacts.reason,
        text.contacts.from,
        text.contacts.until,
        text.contacts.minutes,
      ],
      columnWidthsPx: COLUMN_WIDTHS_PX,
      addBody: (page) => addContactDays(page, days, input),
      legend: [text.contacts.summary(days.length, met.size), ...text.contacts.meaning],
      addSignatures: (page) =>
        addSignatureBlock(page, { settings, source, from: page.width - SIGNATURE_COLUMNS }),
    },
  )
}

function daysOf(
  { facts, evaluation, before = [], scope }: ContactsInput,
  from: CivilDate,
): ContactDay[] {
  const presentOn = new Map([
    ...listOfficePresence(facts, { people: before }),
    ...listOfficePresence(facts, evaluation),
  ])
  const dates = Array.from({ length: DAYS_TRACED }, (_, days) => addDays(from, days))
  return listContacts(scope?.employeeId ?? '', presentOn, dates)
}

function addContactDays(
  page: RecapPage,
  days: readonly ContactDay[],
  { facts: { settings } }: ContactsInput,
): void {
  const { none, contacts: text } = recapsText(page.language)
  const at = { zone: settings.zone, language: page.language }
  let number = 0
  for (const { date, own, contacts } of days) {
    const hours = own.seen
      ? [...new Set([own.seen.firstMs, own.seen.lastMs])]
          .map((ms) => clockOn(date, ms, at))
          .join('–')
      : ''
    page.addLine(text.day(dayInWords(date, page.language), hours, contacts.length), 'total-label')
    for (const contact of contacts) {
      page.addRow(contactCells((number += 1), contact, { page, zone: settings.zone }))
    }
  }
  if (days.length === 0) page.addLine(none, 'code')
}

function contactCells(
  number: number,
  { other, reasons, together }: Contact,
  {
    page,
    zone,
  }: { readonly page: RecapPage; readonly zone: Parameters<typeof clockOn>[2]['zone'] },
): RecapCell[] {
  const { contacts, officePresence } = recapsText(page.language)
  const at = { zone, language: page.language }
  return [
    cell(number, 'number'),
    cell(dateInDigits(other.date), 'text'),
    cell(other.employee.name, 'wrapped'),
    cell(other.employee.id, 'text'),
    cell(other.unitName, 'wrapped'),
    cell(officePresence.shifts[other.shift], 'text'),
    cell(reasons.map((reason) => contacts.reasons[reason]).join(', '), 'wrapped'),
    cell(together ? clockOn(other.date, together.fromMs, at) : null, 'text'),
    cell(together ? clockOn(other.date, together.untilMs, at) : null, 'text'),
    cell(together ? Math.floor((together.untilMs - together.fromMs) / MINUTE_MS) : null, 'number'),
  ]
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
