import type { Reminders } from '../../shared/contract/reminders.ts'

type Person = Reminders['people'][number]

/** Somebody who is to be reminded. */
export function toRemind(overrides: Partial<Person>): Person {
  return {
    employeeId: '1',
    name: 'Ani',
    unit: 'Umum',
    lines: ['Presensi masuk, ditunggu sampai 24.00'],
    phone: '',
    whatsApp: '',
    hasEmail: true,
    done: null,
    ...overrides,
  }
}
