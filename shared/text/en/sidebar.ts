import type { SidebarText } from '../id/sidebar.ts'
import { doctorWordsEn } from './doctor-words.ts'
import { sidebarMonth } from './sidebar-month.ts'
import { sidebarDuty } from './sidebar-duty.ts'
import { sidebarPeople } from './sidebar-people.ts'
import { chatWordsEn } from './chat-words.ts'
import { deskWordsEn } from './desk-words.ts'
import { MONTHS_EN } from '../month-names.ts'

/** What the sidebars say. Keys name the `data-text` of their HTML. */
export const sidebarText: SidebarText = {
  loading: 'Loading…',
  tryAgain: 'Try again',
  close: 'Close',
  retry: 'Try again',
  failed: (reason) => `Failed: ${reason}`,
  unknownFailure: 'Something went wrong. Reload the page and try again.',
  months: MONTHS_EN,
  month: 'Month',
  unit: 'Unit',
  everyUnit: 'All units',
  cancel: 'Cancel',
  job: {
    progress: (done, total) => `${done} of ${total}`,
    cancelled: 'The work was cancelled.',
    failed: 'The work was not finished.',
    stays: 'You may close this panel; the work goes on and shows again when you reopen it.',
  },
  setUp: {
    title: 'Set up this spreadsheet',
    intro:
      'Pantau will prepare the tabs, five forms and triggers of this spreadsheet. Running it again only repairs what is missing.',
    enrolled: (agency) =>
      `This spreadsheet is enrolled as ${agency}. Run it again to repair what is missing.`,
    code: 'Enrolment code',
    codeHelp: 'Used once, from whoever runs the Pantau service.',
    codeOptional: 'May stay empty: this spreadsheet is already enrolled.',
    agency: 'Agency',
    signatory: 'Signatory (may be filled in later)',
    required: 'required',
    start: 'Start',
    running: 'Setting up. Keep this panel open.',
    done: 'Done. What comes next stands in the tab Today, which appears within a few minutes.',
    open: (month: string): string => `Still open for ${month}:`,
    waiting: 'waiting',
    working: 'working',
    finished: 'done',
    warned: 'note',
    stopped: 'failed',
    missing: (title) => `${title} is missing.`,
  },
  desk: deskWordsEn,
  chat: chatWordsEn,
  connection: {
    title: 'Check the connection',
    again: 'Check again',
    ...doctorWordsEn,
    allGood: 'All that was checked is good.',
    someNot: (items) => `${items} need attention:`,
    good: (items) => `${items} are good`,
    counts: 'Submissions',
    submissions: 'Recorded',
    quarantined: 'To be corrected (see Diagnostics)',
    awaitingReview: 'Awaiting a decision',
    problems: 'Unreadable cells',
    old: {
      title: 'Old answers in Google Forms',
      about:
        'Deletes from Google Forms the answers that are older than the tab Settings has them kept, as long as they are in Pantau’s ledger. The ledger stays whole; in Google Forms they cannot be brought back.',
      start: 'Delete old answers',
      confirm: 'Yes, delete from Google Forms',
      running: (deleted) =>
        `${deleted} answers deleted. This panel may be closed; the rest goes when this is repeated.`,
      done: (deleted, left) =>
        left > 0
          ? `${deleted} answers deleted, ${left} left because they are not in the ledger as they stand.`
          : `${deleted} answers deleted. None is older than they are kept any more.`,
      closed: (titles) =>
        `You may not open the form ${titles}, so it was left; ask whoever made it to delete.`,
    },
  },
  madeUp: {
    title: 'Try-out office',
    intro:
      'The try-out office has a spreadsheet of its own: twelve made-up people with rosters, check-ins, reports, permits and some problems since the first day of last month. Every menu entry can be tried there; you are its HR and the head of its units. Nothing is sent to anybody; the titles of spreadsheet and forms and each recap say TRY-OUT OFFICE, and all people are called Contoh (example).',
    make: 'Make a try-out office',
    making: 'Making the spreadsheet…',
    made: 'The spreadsheet is made. Open it, and choose Pantau > Try-out office there to fill it.',
    open: 'Open the try-out office',
    empty: 'This spreadsheet is meant for the try-out office and is not filled yet.',
    fill: 'Fill the try-out office',
    filling: 'Being filled, which takes about two minutes. Do not close this panel.',
    filled: 'Done. Begin with the tab Today, then Pantau > Make recap….',
    here: 'This spreadsheet is a try-out office: all people and contents are made up.',
    elsewhere: 'You have a try-out office in another spreadsheet.',
    refill: 'Fill until now',
    remove: 'Delete the try-out office',
    sure: 'Press once more to delete',
    removing: 'Deleting…',
    removed:
      'The try-out office is deleted: its spreadsheet and forms are in the bin of your Google Drive, and Pantau keeps nothing of it any more. You may close this spreadsheet.',
    later: (files) =>
      `Google is busy, or its answer was lost, so these may not be in the bin: ${files}. The try-out office is still kept, and what is in the bin is not done again: press again in a few minutes. Where that does not help, move them to the bin yourself in Google Drive, and press again.`,
    refused: (files) =>
      `The try-out office is deleted, and Pantau keeps nothing of it any more, but Google does not let you move these to the bin, mostly because they are somebody else’s: ${files}. Ask the owner to do so in Google Drive; look for TRY-OUT OFFICE there. All else is in the bin.`,
  },
  help: {
    title: 'Help',
    paragraphs: [
      'Pantau records check-ins, daily reports and permits from forms, checks them against the roster and the regulation, and compiles the recaps.',
      '1. Set up this spreadsheet: once, by the HR office, with an enrolment code.',
      '2. Fill in the tabs Units, Employees, Roster, Holidays and Policies. The notes on the column headers say how.',
      '3. Personal links: send each person their own page, by WhatsApp or as a printed card with a QR code.',
      '4. Superiors decide on submissions in the tab Reviews: the columns Decision, Expectation and Note.',
      '5. Propose a roster: Pantau proposes a month; the tab Roster is filled only when you accept.',
      '6. Make recaps: choose the month and the kind. Each becomes a tab of its own.',
      '7. Explain: select a code in a recap to see where it comes from.',
      '8. Close the month: seals the recaps of a month that is over. What comes later becomes an addendum.',
      'If something seems wrong, choose Check the connection. Submissions that were not recognised stand in the tab Diagnostics; nothing is lost.',
    ],
  },
  ...sidebarMonth,
  ...sidebarDuty,
  ...sidebarPeople,
}
