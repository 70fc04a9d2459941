import type { SidebarPeople } from '../id/sidebar-people.ts'
import { withStop } from '../with-stop.ts'

/** What the sidebars say of people: imports, what waits for a yes, filings, messages, own pages, their data. */
export const sidebarPeople: SidebarPeople = {
  confirmations: {
    title: 'Confirm',
    intro:
      'A new or higher role, and another e-mail or NIP of somebody who has filed forms, holds once somebody else whose role is hr confirms it. Your name and the time are kept.',
    confirm: 'Confirm what is ticked',
    none: 'Nothing waits for confirmation.',
    count: (count: number): string => `${count} waiting for confirmation:`,
    since: (since: string): string => `Asked for since ${since}`,
    done: (count: number): string => `${count} in force now.`,
    lately: 'In the last week',
  },
  filings: {
    title: 'Whose filing',
    intro:
      'A filing that proves nobody’s does not count. Say whose it is, or move one from a wrong person. Your name, the reason and whose it was are kept. Of your own filings another hr decides.',
    of: 'Filings',
    nobodys: 'Nobody’s',
    vanished: (id: string): string => `${id}, not in the tab Employees any more`,
    since: 'From date (may be empty)',
    look: 'Show',
    none: 'No filings.',
    count: (count: number): string => `${count} filings:`,
    owner: (name: string): string => `Of ${name}`,
    to: 'Whose it is',
    notOurs: 'Nobody of the tab Employees',
    reason: 'Reason',
    record: 'Record what is ticked',
    done: (count: number): string => `${count} filings recorded.`,
  },
  imports: {
    title: 'Import',
    intro:
      'Copy the export of the clock-in machine, a staff list or a list of holidays with its titles, and paste it here.',
    kind: 'What is pasted',
    clockIns: 'Clock-in machine',
    employees: 'Staff list',
    holidays: 'Holidays',
    noHolidays: 'No date was found.',
    holidayLines: ({ lines, added, standing, refused, rows }) =>
      `${lines} lines: ${added} new (${rows} rows of Holidays), ${standing} stand already, ${refused} refused.`,
    refusedDate: (line, written) =>
      `Line ${line}: the date cannot be read, lacks its year, or is another day of the week (${written})`,
    standingDate: (line, name) => `Line ${line}: ${name} stands already`,
    pasted: 'Pasted',
    preview: 'See what is read',
    empty: 'Nothing is pasted yet.',
    unread: 'No row could be read.',
    noHeader: 'No headers of NIP and name are found.',
    write: 'Put into the tab',
    written: (rows) => `${rows} rows were put in.`,
    undo: 'Undo',
    undone: (rows) => `${rows} rows were taken out again.`,
    more: (count) => `and ${count} more`,
    staff: ({ rows, fresh, standing, refused }) =>
      `${rows} rows: ${fresh} new people, ${standing} there already, ${refused} refused.`,
    refusedLine: (line, written, reason) =>
      reason === 'id'
        ? `Row ${line}: NIP/NIK not read (${written})`
        : reason === 'name'
          ? `Row ${line}: no name (${written})`
          : `Row ${line}: ${written} stands above`,
    unknownUnit: (name) => `Unit not in the tab Units: ${name}`,
    differences: 'Who stands there is not changed; they differ (tab Employees ↔ pasted):',
    columns: 'Columns that are used:',
    leftOut: 'not used',
    standing: 'What stands in the tab Clock-ins:',
    earlier: 'Last imports from here:',
    counts: 'It is right, count it',
    waits: 'Do not count it',
    states: { read: 'counted', waiting: 'waits for a decision', refused: 'refused' },
  },
  reminders: {
    title: 'Reminders',
    intro:
      'Who is still awaited today, before the time is over. Each person is reminded once a day at most; who is off, on leave or travelling is not.',
    off: 'Reminders are switched off in the tab Settings, so nobody is reminded.',
    counts: (open, done) => `${open} not reminded yet, ${done} reminded.`,
    refused: (people) => `${people} want no reminders.`,
    more: (shown, total) => `${shown} of ${total} shown.`,
    send: (people) => `Send ${people} e-mails`,
    sending: 'Sending…',
    quota: (left) =>
      `They go by your account, one to each person. Google allows ${left} more today.`,
    daily: 'Send them by themselves each day, by my account',
    dailyHow:
      'Checked every hour from 05:00 to 20:00: about three hours before a time is over, in the afternoon where that is midnight.',
    dailyOn: 'They will be sent by themselves each day.',
    dailyOff: 'They are no longer sent by themselves.',
    message: 'Remind by WhatsApp',
    open: 'Open WhatsApp',
    already: 'Reminded today already, or nothing is awaited of them any more.',
    mailOnly: 'By e-mail only: Staff has no mobile number.',
    done: {
      sent: (at, by) => `E-mail sent ${at} by ${by}`,
      claimed: (at, by) =>
        `It is not known whether the e-mail of ${at} by ${by} was sent, so none goes again today`,
      failed: (at, by) => `E-mail of ${at} by ${by} was not sent`,
      message: (at, by) => `Opened in WhatsApp ${at} by ${by}`,
    },
    report: {
      sent: (people) => `${people} e-mails sent.`,
      notSent: (names) =>
        `Not sent, may be tried again: ${withStop(names)} Check their addresses in Staff.`,
      unsure: (names) => withStop(`Not known whether sent: ${names}`),
      left: (people) =>
        `${people} more had none: send again while Google allows it, or remind them by WhatsApp.`,
      andMore: (names, more) => `${names}, and ${more} more`,
    },
  },
  personalLinks: {
    title: 'Personal links',
    intro:
      'Each person has a page of their own, which leads to the forms and shows what was counted. Whoever has the link is taken for that person: send it to them only.',
    search: 'Search by name, NIP or unit',
    opened: (opened, total) => `${opened} of ${total} people have opened their page.`,
    notYet: (names) => withStop(`Not yet: ${names}`),
    notYetMore: (names, more) => `Not yet: ${names}, and ${more} more.`,
    unopenedOnly: 'Only who has not opened it',
    openedSince: (day) => `First opened ${day}`,
    unopened: 'Not opened yet',
    printCards: 'Print QR cards…',
    whatsApp: 'Send by WhatsApp',
    whatsAppAgain: '✓ WhatsApp was opened',
    noPhone: 'There is no telephone number in Employees.',
    oddPhone: (phone) => `“${phone}” in Employees is no number of a mobile phone.`,
    none: 'Nobody matches.',
    more: (shown, total) => `Showing ${shown} of ${total}. Type a name to search.`,
    copyLink: 'Copy link',
    copyMessage: 'Copy WhatsApp message',
    copied: 'Copied',
    select: 'Copy this text:',
    message: (name, page) =>
      `Dear ${name}, this is your own page of Pantau: check-in, reports, permits, and what was counted. Please do not share it.\n${page}`,
    page: 'Open the page',
    renew: 'Renew the link',
    renewAll: 'Renew everybody’s link',
    renewTitle: 'Renew links',
    renewIntro:
      'Where a link got into other hands, renew it: the former one opens nothing any more, and what was filed stays. Give a reason, then press the button beside the person; the new link must be sent again.',
    reason: 'Reason',
    sure: 'Press again to renew',
    renewed: 'Renewed. Send the new link.',
  },
  dataRequests: {
    title: 'Requests on personal data',
    intro:
      'In My data people may ask to have their data corrected or restricted. Answer within 3 x 24 hours (UU 27/2022); the answer stands on their page. Whose data are restricted is reminded no more, does not stand in Today, and their days are explained to nobody else; they count and stand in recaps as before.',
    open: 'Look at requests',
    none: 'No request waits.',
    said: 'Answer or reason',
    answer: 'Answer',
    restrict: 'Restrict and answer',
    restrictedSince: (day) => `Restricted since ${day}`,
    lift: 'Lift the restriction',
    recorded: 'Recorded.',
  },
  cards: {
    title: 'Cards with personal links',
    intro:
      'Each card opens one person’s page. Print, cut, and hand each to the person; do not put them up or keep them as a file.',
    unit: 'Unit',
    print: 'Print',
    none: 'There is no card to print.',
    count: (people, sheets) => `${people} cards, ${sheets} sheets of A4.`,
    sheet: (unit, number, of) => `${unit} (${number}/${of})`,
    cut: 'Cut along the lines; hand each to the person.',
    code: (name) => `QR code of the page of ${name}`,
    what: 'Your own page of Pantau: check-in, reports, permits, and what was counted.',
    how: 'To open it: point your phone’s camera at this code, then tap the link that appears.',
    secret: 'Yours alone. Do not photograph or share it: whoever has it is taken for you.',
    help: 'It does not open, or you lost it? Ask the personnel section.',
  },
}
