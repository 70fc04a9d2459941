import { MINUTE_MS } from '../../calendar/zones.ts'
import type { Zone } from '../../model/agency.ts'
import { addDays, type CivilDate } from '../../model/civil-date.ts'
import type { Configuration } from '../../model/facts.ts'
import { dateInDigits, dateInWords } from '../../text/date-in-words.ts'
import { dayInWords } from '../../text/day-in-words.ts'
import { clockOn } from '../clock-on.ts'
import { listContacts, type Contact, type ContactDay } from './list-contacts.ts'
import { listOfficePresence, shiftInWords } from '../office-presence/list-office-presence.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { dayInScope, personInScope, type ScopedInput } from '../scoped-input.ts'
import { OFFICE_PRESENCE_WORDS } from '../office-presence/words.ts'
import { CONTACTS_WORDS } from './words.ts'

/** As far back as contacts are traced, the day itself among them. */
const DAYS_TRACED = 14
const SIGNATURE_COLUMNS = 4

type Row = Contact & { readonly number: number }

/** The first of the dates that are traced up to this one. */
export function tracedSince(until: CivilDate): CivilDate {
  return addDays(until, 1 - DAYS_TRACED)
}

/**
 * *Kontak* of a person (C9, for tracing): who was at the office with them in the 14 days up to a date,
 * in the same unit, on the same shift or at the same hours; NIHIL where they met nobody. Throws
 * `RangeError` where nobody known is named.
 */
export function compileContacts(input: ScopedInput<Configuration>): RecapContent {
  const { facts, source } = input
  const { settings, units } = facts
  const { language } = settings
  const employee = personInScope(input)
  const until = dayInScope(input)
  const from = tracedSince(until)
  const text = recapsText(language)
  const contacts = CONTACTS_WORDS[language]
  const unit = units.find(({ code }) => code === employee.unitCode)?.name ?? employee.unitCode
  const days = daysOf(input, from)
  const met = new Set(
    days.flatMap(({ contacts }) => contacts.map(({ other }) => other.employee.id)),
  )
  return compileTable(
    { settings, source },
    {
      title: contacts.title,
      headingLines: [
        contacts.person({ ...employee, unit }),
        contacts.period(dateInWords(from, language), dateInWords(until, language)),
        text.agency(settings.agencyName),
      ],
      columns: columnsOf({ zone: settings.zone, language }),
      addBody: (table) => addContactDays(table, days, settings.zone),
      legend: [contacts.summary(days.length, met.size), ...contacts.meaning],
      signatureColumns: SIGNATURE_COLUMNS,
    },
  )
}

function daysOf(
  { facts, evaluation, around = [], scope }: ScopedInput<Configuration>,
  from: CivilDate,
): ContactDay[] {
  const presentOn = new Map([
    ...around.flatMap((month) => [...listOfficePresence(facts, month)]),
    ...listOfficePresence(facts, evaluation),
  ])
  const dates = Array.from({ length: DAYS_TRACED }, (_, days) => addDays(from, days))
  return listContacts(scope?.employeeId ?? '', presentOn, dates)
}

function columnsOf(at: Parameters<typeof clockOn>[2]): RecapColumn<Row>[] {
  const { number, date, name, id } = recapsText(at.language)
  const contacts = CONTACTS_WORDS[at.language]
  const officePresence = OFFICE_PRESENCE_WORDS[at.language]
  return [
    { header: number, widthPx: 44, style: 'number', value: (row) => row.number },
    { header: date, widthPx: 100, style: 'text', value: ({ other }) => dateInDigits(other.date) },
    { header: name, widthPx: 220, style: 'wrapped', value: ({ other }) => other.employee.name },
    { header: id, widthPx: 160, style: 'text', value: ({ other }) => other.employee.id },
    {
      header: officePresence.unit,
      widthPx: 200,
      style: 'wrapped',
      value: ({ other }) => other.unitName,
    },
    {
      header: officePresence.shift,
      widthPx: 110,
      style: 'text',
      value: ({ other }) => shiftInWords(other, officePresence),
    },
    {
      header: contacts.reason,
      widthPx: 200,
      style: 'wrapped',
      value: ({ reasons }) => reasons.map((reason) => contacts.reasons[reason]).join(', '),
    },
    {
      header: contacts.from,
      widthPx: 90,
      style: 'text',
      value: ({ other, together }) => (together ? clockOn(other.date, together.fromMs, at) : null),
    },
    {
      header: contacts.until,
      widthPx: 90,
      style: 'text',
      value: ({ other, together }) => (together ? clockOn(other.date, together.untilMs, at) : null),
    },
    {
      header: contacts.minutes,
      widthPx: 110,
      style: 'number',
      value: ({ together }) =>
        together ? Math.floor((together.untilMs - together.fromMs) / MINUTE_MS) : null,
    },
  ]
}

function addContactDays(table: RecapTable<Row>, days: readonly ContactDay[], zone: Zone): void {
  const { language } = table
  const { none } = recapsText(language)
  const text = CONTACTS_WORDS[language]
  let number = 0
  for (const { date, own, contacts } of days) {
    const hours = own.seen
      ? [...new Set([own.seen.firstMs, own.seen.lastMs])]
          .map((ms) => clockOn(date, ms, { zone, language }))
          .join('–')
      : ''
    table.addLine(text.day(dayInWords(date, language), hours, contacts.length), 'total-label')
    for (const contact of contacts) table.addEntry({ number: (number += 1), ...contact })
  }
  if (days.length === 0) table.addLine(none, 'code')
}
