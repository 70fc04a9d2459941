import type { AmbiguousRosterCode } from '../../model/roster.ts'
import { identifierName } from '../identifier-name.ts'

/** What Pantau says about cells: what is wrong and what to do. */
export interface WorkbookText {
  empty(column: string): string
  tooLong(characters: number, longest: number): string
  idLostDigits(): string
  idNotDigits(typed: string): string
  nipLength(digits: number): string
  idDuplicate(id: string, first: string): string
  idUnknown(id: string): string
  nipBirthDate(id: string): string
  nipAppointment(id: string): string
  nipSex(id: string): string
  nikBirthDate(id: string): string
  idAgainstStatus(id: string, kind: string, status: string): string
  /** The next row of the person begins so. */
  employmentUntilAssumed(next: string): string
  employmentFromAssumed(from: string): string
  employmentOverlap(first: string): string
  pinUnknown(pin: string): string
  pinDuplicate(pin: string, first: string): string
  dateEmpty(): string
  twoPeople(): string
  /** Of a day, in words, far from those of the other rows. */
  dateFar(date: string): string
  /** Of a day, in words, after the one on which it was pasted. */
  dateAhead(date: string): string
  importRefused(rows: number, reasons: string): string
  importWaiting(rows: number, reasons: string): string
  linesUnread(column: string, lines: number): string
  exportUnread(lines: number): string
  dateUnreadable(typed: string): string
  datesUnreadable(typed: string): string
  spanTooLong(days: number, longest: number): string
  monthUnreadable(typed: string): string
  timeUnreadable(typed: string): string
  dateTimeUnreadable(typed: string): string
  dateOrder(from: string, until: string): string
  yesNoUnreadable(typed: string): string
  choiceUnknown(typed: string, allowed: string): string
  wholeNumberUnreadable(typed: string): string
  keptDaysUnreadable(typed: number, fewest: number, most: number): string
  agencyCodeUnreadable(typed: string): string
  chainUnclear(typed: string): string
  chainTwice(typed: string): string
  governmentContradicts(said: { typed: string; kind: string; other: string }): string
  emailUnreadable(typed: string): string
  domainUnreadable(typed: string): string
  signingAsUnreadable(typed: string): string
  dayCodeUnknown(typed: string, known: string): string
  allowanceUnclear(typed: string): string
  signatoryUnclear(typed: string): string
  emailDuplicate(email: string, first: string): string
  coordinatesUnreadable(typed: string): string
  regionUnreadable(typed: string): string
  rosterCodeUnknown(typed: string, allowed: string): string
  /** Of a letter that could mean two codes. */
  readonly rosterCodeAmbiguous: Readonly<Record<AmbiguousRosterCode, string>>
  rosterDaysMissing(days: string): string
  holidayTakenBack(): string
  /** Columns whose header names another day of the week; the first of them as it is. */
  rosterWeekdayOther(days: string, day: string): string
  rosterDayTwice(day: number): string
  unitUnknown(typed: string): string
  unitDuplicate(code: string, first: string): string
  groupUnknown(typed: string): string
  groupSaysWhy(typed: string): string
  superiorUnknown(id: string): string
  superiorMoved(said: {
    readonly name: string
    readonly unitCode: string
    readonly head: string
  }): string
  templateUnknown(typed: string, allowed: string): string
  formerParameters(): string
  regulationEmpty(): string
  regulationTwice(first: string): string
  regulationUnknown(typed: string): string
  regulationNamed(typed: string): string
  parametersWithoutProvision(): string
  clauseNotChecked(why: string): string
  clauseIdle(why: string, on?: string): string
  clausesContradict(contradiction: {
    other: string | undefined
    date: string
    why: string | undefined
  }): string
  refDuplicate(ref: string, first: string): string
  refDoubled(ref: string, counting: string): string
  settingMissing(name: string): string
  tabMissing(): string
  headerRowMissing(): string
  columnMissing(column: string): string
  headerUnknown(typed: string, missing: string): string
  headerTwice(column: string): string
  homeColumn(): string
  assumed(value: string): string
  andMore(count: number): string
}

export const workbookEn: WorkbookText = {
  empty: (column) => `${column} is empty; please fill it in`,
  tooLong: (characters, longest) => `Too long: ${characters} characters; ${longest} at most`,
  idLostDigits: () =>
    'The NIP is stored as a number, so its digits after the 15th are lost; format the column as Plain text and type it again',
  idNotDigits: (typed) => `An NIP has digits only; read ${typed}`,
  nipLength: (digits) => `An NIP has 18 digits; read ${digits}`,
  idDuplicate: (id, first) =>
    `${identifierName(id)} stands in ${first} already; the first row counts, delete one of them`,
  idUnknown: (id) =>
    `${identifierName(id)} is not in the tab Employees; correct it or add the person`,
  nipBirthDate: (id) => `The birth date within NIP ${id} does not exist; check the NIP`,
  nipAppointment: (id) =>
    `The appointment within NIP ${id} does not fit its birth date; check the NIP`,
  nipSex: (id) => `The 15th digit of NIP ${id} must be 1 or 2; check the NIP`,
  nikBirthDate: (id) => `The birth date within NIK ${id} does not exist; check the NIK`,
  idAgainstStatus: (id, kind, status) =>
    `${id} has the form of ${kind} while the status is ${status}; check either`,
  employmentUntilAssumed: (next) =>
    `Until is empty, though the next row begins on ${next}; this one counts until the day before. Please fill in Until`,
  employmentFromAssumed: (from) =>
    `Employed From is empty; this row counts from ${from}, the day after the row before ends. Please fill in Employed From`,
  employmentOverlap: (first) =>
    `The period of this row overlaps with ${first}, which counts on days of both. Correct Employed From or Until`,
  pinUnknown: (pin) =>
    `PIN ${pin} is not in the column Machine PIN of the tab Employees; enter it in that person’s row. Where there is no such column, choose Pantau > Set up this spreadsheet: it is added`,
  pinDuplicate: (pin, first) =>
    `PIN ${pin} is already in ${first}; it counts for neither until one is changed`,
  twoPeople: () =>
    'This row names two people; paste tables that stand side by side one under the other',
  dateFar: (date) =>
    `The row says ${date}, more than half a year from nearly all other rows of this export; check the machine's clock and write the right date`,
  dateAhead: (date) =>
    `The row says ${date}, after the day on which it was pasted, so it is not counted; check the machine's clock and write the right date`,
  dateEmpty: () => 'The date is empty; please fill it in',
  importRefused: (rows, reasons) =>
    `These ${rows} rows are not counted: ${reasons}. Their days are not sure. Paste the export again with its titles, and dates like 2021-07-05`,
  importWaiting: (rows, reasons) =>
    `These ${rows} rows are not counted yet: ${reasons}. Look at them, then decide under Pantau > Import`,
  linesUnread: (column, lines) =>
    `The column "${column}" is missing, so ${lines} rows cannot be read; paste the headers with them`,
  exportUnread: (lines) =>
    `No header row is found, so ${lines} rows cannot be read; paste the export with its headers of NIP or PIN and time`,
  dateUnreadable: (typed) => `Not a date: ${typed}; write it as 05/07/2021`,
  datesUnreadable: (typed) =>
    `Not a date: ${typed}; write it as 20/07/2021, Selasa, 20 Juli 2021, or 8, 9, 12 April 2024`,
  spanTooLong: (days, longest) =>
    `${days} days in a row; at most ${longest}. This row does not count yet`,
  monthUnreadable: (typed) => `Not a month: ${typed}; write it as 2020-11`,
  timeUnreadable: (typed) => `Not a time: ${typed}; write it as 09:00`,
  dateTimeUnreadable: (typed) => `Not a date and time: ${typed}; write it as 05/07/2021 07:28`,
  dateOrder: (from, until) => `The last date ${until} is before the first ${from}`,
  yesNoUnreadable: (typed) => `Fill in Yes or No; read ${typed}`,
  choiceUnknown: (typed, allowed) => `${typed} is not known; choose ${allowed}`,
  keptDaysUnreadable: (typed, fewest, most) => `${fewest} to ${most} days; read ${typed}`,
  wholeNumberUnreadable: (typed) => `A whole number is needed; read ${typed}`,
  agencyCodeUnreadable: (typed) =>
    `An agency code has letters and digits, with hyphens between them, no spaces, 40 characters at most; read ${typed}`,
  chainUnclear: (typed) =>
    `Separate addressees with semicolons: ${typed} would be one alone, as commas belong to titles`,
  chainTwice: (typed) => `${typed} stands in the chain twice; each addressee stands there once`,
  governmentContradicts: ({ typed, kind, other }) =>
    `${typed} begins like a name of the kind ${other}, but Kind of government says ${kind}; correct one of them`,
  dayCodeUnknown: (typed, known) => `Not a code of a day: ${typed}. Known: ${known}`,
  allowanceUnclear: (typed) =>
    `Write each code once with its percent, as TL1 0.5; TK 3. Not readable: ${typed}`,
  signatoryUnclear: (typed) => `Write post; name; NIP; rank. Not readable: ${typed}`,
  signingAsUnreadable: (typed) => `Neither Plt., Plh., nor a.n. and a post: ${typed}`,
  domainUnreadable: (typed) => `Not a domain, as kukarkab.go.id: ${typed}`,
  emailUnreadable: (typed) => `Not an e-mail address: ${typed}`,
  emailDuplicate: (email, first) =>
    `E-mail ${email} is used in ${first} already; an address belongs to one person`,
  coordinatesUnreadable: (typed) => `Not coordinates: ${typed}; write them as -0.4161, 116.9890`,
  regionUnreadable: (typed) =>
    `Not a region: ${typed}; write centre and radius in km as -0.4161, 116.9890; 60 or at least three points`,
  rosterCodeAmbiguous: {
    P: 'code P could be PG (morning) or PK (picket duty); type the one that is meant',
    S: 'code S could be SG (afternoon) or SK (sick); type the one that is meant',
  },
  rosterCodeUnknown: (typed, allowed) => `code ${typed} is not known; use ${allowed}`,
  rosterDaysMissing: (days) =>
    `No column for day ${days}; write the number of the day back into the header row`,
  holidayTakenBack: () =>
    'Its name says that this day off no longer holds; as long as the row stands, it counts as one. Please delete the row if it is a working day',
  rosterWeekdayOther: (days, day) =>
    `The days of the week above the columns of day ${days} are not those of their dates (it should be ${day}); the numbers count. Please correct the headers, and see whether what stands below is this month’s roster`,
  rosterDayTwice: (day) => `Day ${day} has two columns; the first counts`,
  unitUnknown: (typed) => `Unit ${typed} is not in the tab Units; correct its code`,
  groupUnknown: (typed) =>
    `Nobody is in the group ${typed}, so this clause binds nobody by it; write it in the column Groups of Employees (Pantau > Set up sheets adds the column), or correct the name`,
  groupSaysWhy: (typed) =>
    `The group ${typed} seems to say why; every reader of the spreadsheet sees it. Give it a name that says nothing, as “Group A”, here and in Clauses`,
  unitDuplicate: (code, first) => `Unit ${code} stands in ${first} already; the first row counts`,
  superiorMoved: ({ name, unitCode, head }) =>
    `${name} is in unit ${unitCode} by now, and ${head} heads the unit of this row; until it is mended, ${name} stays the superior. If it is somebody else by now, write their NIP here`,
  superiorUnknown: (id) =>
    `The superior with ${identifierName(id)} is not in the tab Employees; correct it or add the person`,
  templateUnknown: (typed, allowed) => `Template ${typed} is not known; use ${allowed}`,
  formerParameters: () =>
    'These parameters stand in the tab Clauses now and are not read here any more; empty the cell',
  regulationEmpty: () =>
    'This regulation has no clauses yet, so it asks for nothing; fill in Clauses, or choose a template',
  regulationTwice: (first) =>
    `This number already stands in ${first} for the same days, and clauses are found by the number; only the first row counts. Delete one of the rows; where they are two regulations, give them numbers that differ`,
  regulationUnknown: (typed) =>
    `No regulation ${typed} stands in the tab Policies; this clause does not count`,
  regulationNamed: (typed) => `No regulation ${typed} stands in the tab Policies`,
  parametersWithoutProvision: () =>
    'Parameters belong to a provision; choose one, or empty this cell',
  clauseNotChecked: (why) => `Kept as a note and not checked: ${why}`,
  clauseIdle: (why, on) =>
    `Binds nobody${on ? ` on ${on}` : ''} as things stand: ${why}; change it if that is not what is meant`,
  clausesContradict: ({ other, date, why }) =>
    `${other ? `Contradicts ${other}` : 'Cannot be kept'}, for the first time on ${date}${why ? ` (${why})` : ''}; change ${other ? 'one of them' : 'it'}`,
  refDuplicate: (ref, first) =>
    `Ref ${ref} stands in ${first} too and was decided differently there; neither decision counts anew until one of the rows is deleted`,
  refDoubled: (ref, counting) =>
    `Ref ${ref} stands in ${counting} too, and that row counts; this one may be deleted`,
  settingMissing: (name) =>
    `No setting "${name}"; run Pantau > Set up this spreadsheet and fill it in`,
  tabMissing: () => 'This tab is missing; run Pantau > Set up this spreadsheet',
  headerRowMissing: () => 'No header row was found; run Pantau > Set up this spreadsheet',
  columnMissing: (column) =>
    `The column "${column}" is missing; restore its header or run Pantau > Set up this spreadsheet`,
  headerUnknown: (typed, missing) =>
    `The header ${typed} is not known; if this is the column ${missing}, restore its header`,
  homeColumn: () =>
    'Homes are kept in no sheet any more: each person says on their own page where home is, and what stood here was taken over. Delete this column, as every reader of the spreadsheet sees it',
  headerTwice: (column) => `The column "${column}" is there twice; the first counts`,
  assumed: (value) => `read as ${value} for now`,
  andMore: (count) => `and ${count} more cells of this column with the same problem`,
}
