import type { doctorWordsId } from '../id/doctor-words.ts'

/** How something stands that the doctor looked at, on the command line and in the sidebar. */
export const doctorWordsEn: typeof doctorWordsId = {
  states: {
    good: 'good',
    look: 'to be looked at',
    broken: 'broken',
    unknown: 'cannot be checked',
  },
  mend: 'To mend it:',
}
