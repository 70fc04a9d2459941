/** Why two people who were at the office on one day may have met. */
export type ContactReason = 'same-hours' | 'same-unit' | 'same-shift'

/** What stands on *Kontak* of a person. */
export interface ContactsText {
  readonly title: string
  person(person: { name: string; id: string; unit: string }): string
  period(from: string, until: string): string
  readonly reason: string
  readonly from: string
  readonly until: string
  readonly minutes: string
  readonly reasons: Readonly<Record<ContactReason, string>>
  /** `hours` as "07.25–16.02"; empty where not known. */
  day(day: string, hours: string, people: number): string
  summary(days: number, people: number): string
  readonly meaning: readonly string[]
}

export const recapContactsEn: ContactsText = {
  title: 'CONTACTS AT THE OFFICE',
  person: ({ name, id, unit }) => `Of: ${[name, `NIP. ${id}`, unit].filter(Boolean).join(', ')}`,
  period: (from, until) => `From ${from} to ${until}`,
  reason: 'Contact',
  from: 'From',
  until: 'To',
  minutes: 'Together (minutes)',
  reasons: {
    'same-hours': 'same hours',
    'same-unit': 'same unit',
    'same-shift': 'same shift',
  },
  day: (day, hours, people) =>
    `${day}, at the office${hours && ` ${hours}`}: ${people === 0 ? 'NONE' : `${people} people`}`,
  summary: (days, people) => `${days} days at the office, ${people} people met`,
  meaning: [
    'Everyone at the office on the same day in the same unit, on the same shift, or at the same hours, by clock-in machine and check-ins.',
    'From and to: hours at which both were there. Empty where one of them was seen only once, or came by an approved correction.',
  ],
}
