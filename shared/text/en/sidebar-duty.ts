import type { SidebarDuty } from '../id/sidebar-duty.ts'
import { withStop } from '../with-stop.ts'

/** What the sidebars say of regulations, holidays and rosters. */
export const sidebarDuty: SidebarDuty = {
  rosterProposal: {
    title: 'Propose a roster',
    intro:
      'Pantau proposes a roster that keeps the office limit, the turns and the coverage of services. Your roster stays as it is until you accept the proposal.',
    start: 'Make a proposal',
    done: 'The proposal is ready. Look at its tab, then accept:',
    none: 'There is no proposal for this choice yet.',
    ready: 'The proposal at hand:',
    empty: (count) => `Fills ${count} cells that are still empty.`,
    different: (count) => `${count} cells hold something else and stay.`,
    same: (count) => `${count} cells are the same already.`,
    missing: (names) => withStop(`Adds rows for who is not in the tab Roster yet: ${names}`),
    accept: 'Accept the proposal',
    overwrite: 'Also overwrite what differs',
    overwriteMeaning: (count) =>
      `${count} cells that people filled in will be replaced by the proposal. What stood there is not kept in this tab.`,
    confirmOverwrite: 'Yes, overwrite',
    accepted: (count) =>
      `${count} cells of the tab Roster are filled in. Choose Check the roster to check it.`,
    nothing: 'The tab Roster agrees with the proposal already.',
  },
  regulations: {
    title: 'Regulations',
    intro:
      'Paste the text of a circular or instruction, then choose what each of its clauses asks for. Nothing is in force before you read what it means and put it in force.',
    paste: 'The text, copied from its PDF or document',
    read: 'Read the text',
    pasteAgain: 'Add a regulation',
    back: 'Back to the list',
    which: 'Regulation',
    facts: 'Check what this regulation says',
    factsIntro: 'What is not known is left empty. Those with * are needed.',
    fact: {
      issuer: 'Issuer',
      kind: 'Kind',
      number: 'Number *',
      issuedOn: 'Date *',
      title: 'About',
      validFrom: 'Valid from *',
      validUntil: 'Valid until (empty: until withdrawn)',
      units: 'Units only (codes between commas; empty: all)',
    },
    factMissing: 'Fill in number, date, and since when it is valid.',
    needed: 'This is needed.',
    found: (clauses) =>
      clauses === 0
        ? 'No numbered clause was found. Add them once it is saved.'
        : `${clausesOf(clauses)} found. Untick what is no clause.`,
    taken: (clauses) =>
      `${clausesOf(clauses)} copied from the one that is replaced. Untick what holds no more; what changes is filled in once it is saved.`,
    outside: (parts) => `Part of no clause (${parts})`,
    save: 'Save as a draft',
    saved: (rows) => `${rows} rows saved in Policies and Clauses. Nothing is in force yet.`,
    addedTo: (number, clauses) =>
      `${number} stands in Policies already: its row is left as it is. ${
        clauses === 0
          ? 'All its clauses stand there too.'
          : `New: ${clausesOf(clauses)}, not in force yet.`
      } Correct its dates in Policies where they are wrong.`,
    tooLong: (letters, most) =>
      `This text has ${letters.toLocaleString('en-GB')} characters; at most ${most.toLocaleString('en-GB')} are read at once. Paste it part by part, with the same number.`,
    numberMissing: 'Fill in the number of the clause.',
    counts: clausesOf,
    holdOn: (clauses) => `${clausesOf(clauses)} in force`,
    onlyUnits: (codes) => `only ${codes}`,
    unexamined: (clauses) => `${clauses} not examined yet`,
    state: {
      checked: 'In force',
      note: 'A note: cited, not counted',
      off: 'Not in force yet: nothing is counted',
      unread: 'Something cannot be read, so that it does not count',
    },
    about: 'This clause is about',
    choose: 'Choose…',
    note: 'A note: cited, not counted',
    hasOffer: 'Something is offered: open it to check',
    offered:
      'Offered from the text of the clause. Check it, change what is wrong, and put it in force.',
    who: 'Who',
    when: 'When',
    own: 'In own words…',
    ownWho: 'Who, in own words',
    ownWhen: 'When, in own words',
    notSaid: 'not said',
    more: 'Severity and addressee',
    severity: 'Severity',
    severityOwn: 'as usual',
    reportedTo: 'Reported to',
    number: 'Number of the clause, as in the text',
    wording: 'Text',
    reading: 'Reading it and counting an example…',
    means: 'It means:',
    uncheckedYet: (why) => `Kept, but not checked yet: ${why}.`,
    enforce: 'That is right, put it in force',
    enforced: (number) => `${number} is in force.`,
    restAreNotes: (clauses) =>
      clauses === 1 ? 'The one left is a note' : `The ${clauses} left are notes`,
    notesKept: (clauses) => `${clausesOf(clauses)} noted; not counted.`,
    add: 'Add a clause',
    prolong: 'Prolong',
    replace: 'Replace…',
    prolongs: (citation, clauses) =>
      `Prolongs ${citation}: ${clausesOf(clauses)} of it in force as before.`,
    replaces: (citation) =>
      `Replaces ${citation}, which ends when the first clause of this one is put in force. You have its text? Choose Add a regulation.`,
    ready: 'Or use a regulation that ships',
    template: 'Regulations that ship',
    templateMeans: 'What its clauses ask for:',
    templateShown: (clauses) => `${clausesOf(clauses)} below. Nothing of it is in force yet.`,
    none: 'There is no regulation in Policies yet.',
    noClauses: 'This regulation has no clauses yet.',
  },
  holidays: {
    title: 'Holidays',
    intro:
      'Holidays, collective leave and Ramadan that the tab Holidays lacks. What stands there stays as it is.',
    year: 'Year',
    accept: 'Add what is ticked',
    none: (year) => `Nothing to propose: ${year} is complete.`,
    count: (count) => `${count} proposed:`,
    accepted: (count) => `${count} rows added to the tab Holidays.`,
    calendar: 'By the calendar',
    estimated: 'Calculated, not announced by the government yet',
    kinds: {
      'libur-nasional': 'National holiday',
      'cuti-bersama': 'Collective leave',
      'libur-daerah': 'Regional holiday',
      ramadan: 'Ramadan',
    },
  },
  rosterCheck: {
    title: 'Check the roster',
    start: 'Check',
    none: 'Nothing is wrong with this month’s roster.',
    count: (count) => `${count} to look at:`,
  },
}

function clausesOf(count: number): string {
  return `${count} ${count === 1 ? 'clause' : 'clauses'}`
}
