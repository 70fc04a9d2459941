import type { AddonText } from '../shared/text/id/addon.ts'

/** An error whose message is a sentence for people. */
export class FailureForPeople extends Error {}

/** What to tell people of an error; what Google says of one goes to the log alone. */
export function sentenceOf(error: unknown, text: AddonText): string {
  if (error instanceof FailureForPeople) return error.message
  console.error(String(error))
  return text.googleRefused
}
