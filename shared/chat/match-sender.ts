import { phoneOf } from '../identifiers/phone-number.ts'
import { plainName } from '../import/staff-values.ts'
import type { Employee } from '../model/employee.ts'

/** Whom a chat's sender may be. */
export type ChatPerson = Pick<Employee, 'id' | 'name' | 'phone'>

const ADDRESSED = /^(?:~ ?)?(?:(?:bapak|pak|bpk|ibu|bu|mas|mbak|kak|bang)\.? )?/iu

/**
 * Of the staff list those who have the sender's number, or the whole of their name, without titles and degrees;
 * "~" stands before a name that people gave themselves. Nobody is matched by a part.
 *
 * @example matchSender('+62 812-3456-7890', people)
 */
export function matchSender<Person extends ChatPerson>(
  sender: string,
  people: readonly Person[],
): readonly Person[] {
  if (/^\+?[\d ()-]{8,}$/.test(sender)) {
    const phone = phoneOf(sender)
    return phone === '' ? [] : people.filter((person) => phoneOf(person.phone ?? '') === phone)
  }
  const name = plainName(sender.replace(ADDRESSED, ''))
  return name === '' ? [] : people.filter((person) => plainName(person.name) === name)
}
