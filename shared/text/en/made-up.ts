import type { MadeUpText } from '../id/made-up.ts'

/** What is said of the made-up office, and on each of its tabs, papers and pages. */
export const madeUpText: MadeUpText = {
  name: 'TRY-OUT OFFICE (NOT A REAL OFFICE)',
  title: 'TRY-OUT OFFICE',
  letterhead: [
    'TRY-OUT OFFICE (NOT A REAL OFFICE)',
    'All people and contents are made up; no official document',
    '',
  ],
  place: 'Example Town',
  government: 'EXAMPLE',
  units: { UMUM: 'General Affairs (made up)', LAYANAN: 'Services (made up)' },
  posts: {
    head: 'Head of the Try-out Office',
    unitHead: 'Unit Head',
    clerk: 'General Clerk',
    specialist: 'Computer Specialist',
    contract: 'Office Assistant',
  },
  activities: [
    ['Preparing papers for a meeting (made up)', '1 set of papers'],
    ['Reading incoming letters (made up)', '12 letters assigned'],
    ['Updating the archive list (made up)', '30 lines of the list'],
    ['Answering questions of citizens (made up)', '8 answers sent'],
  ],
  leaveReason: 'Family matter (made up)',
  nobodyToRemind: 'This is a try-out office: its people are made up, so nobody is sent a reminder.',
  codeRefused:
    'You still have a try-out office. Delete that one first, in Pantau > Try-out office.',
  codeOfReal: 'A try-out office is made from the spreadsheet of a real one, not from here.',
  none: 'You have no try-out office.',
  notOverseen: 'A try-out office neither oversees other offices nor is overseen.',
}
