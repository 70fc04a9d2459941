import { datesOfMonth } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { RecapKind } from '../../shared/contract/recap-job.ts'
import { COUNTED_CODES } from '../../shared/recaps/attendance-counts.ts'
import { compileRecap } from '../../shared/recaps/compile-recap.ts'
import { isPersonal } from '../../shared/recaps/recap.ts'
import { recapKinds } from '../../shared/recaps/recaps.ts'
import { letterOf, shownCode } from '../../shared/recaps/shown-code.ts'
import { recapsId } from '../../shared/text/id/recaps.ts'
import { sampleRecapInput } from '../shared/recaps/sample-recap.ts'
import type { SampleAgency, SampleEmployee } from '../sample/sample-agency.ts'
import type { RecapChoice } from './choose-recaps.ts'

type Grid = readonly (readonly string[])[]

/** A recap as it is drawn, and of whom. */
export interface DrawnRecap {
  readonly kind: RecapKind
  readonly grid: Grid
  /** How many charts are drawn. */
  readonly charts: number
  readonly agency: SampleAgency
  readonly choice: RecapChoice
  /** The last day on which all has been filed and decided. */
  readonly settledOn: CivilDate
}

/** The centred title of the sheet, whatever stands on it. */
function titleOf(kind: RecapKind): string {
  const cells = compileRecap(kind, sampleRecapInput()).rows.flatMap((row) => row.cells)
  return String(cells.find(({ style }) => style === 'title')?.value)
}

const OF_EVERYONE: readonly RecapKind[] = [
  'attendance',
  'performance',
  'schedule',
  'daily-evaluation',
  'proposed-roster',
]
/** A page of figures, and reports by weeks or days. */
const WITHOUT_NUMBERS: readonly RecapKind[] = ['summary', 'unit-report', 'regulation-report']
const OF_ONE = recapKinds(isPersonal)
const SPREADSHEET_ERROR = /#(?:REF!|ERROR!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)/u
const CODE_ERROR = /\b(?:undefined|NaN|null|Infinity)\b|\[object /u
const ENGLISH = /\b(?:the|and|with|without|not|missing|late|office|home|days?)\b/iu
/** By which those who mend it search for a problem: the same in both languages. */
const PROBLEM_CODE = /^[a-z]+(?:-[a-z]+)+$/u
const FOOTER =
  /^Pantau\. Buku besar s\.d\. nomor [1-9]\d*[^,]*, snapshot [\da-f]{12,}, versi aturan \S+, keadaan per \d/u

/** What is wrong in the cells of a recap. */
export function faultsOfRecap(recap: DrawnRecap): string[] {
  const { kind, grid, charts, choice } = recap
  const texts = grid.flat()
  // The letter has an empty edge before the number.
  const isListed = grid.some((row) => row.slice(0, 2).some((cell) => /^\d+$/u.test(cell)))
  return [
    ...(texts.includes(titleOf(kind)) ? [] : [`no title "${titleOf(kind)}"`]),
    ...(texts.some((text) => FOOTER.test(text)) ? [] : ['no footer with the ledger sequence']),
    ...(isListed || WITHOUT_NUMBERS.includes(kind) || texts.some((text) => text.startsWith('NIHIL'))
      ? []
      : ['nothing is listed and NIHIL is missing']),
    ...wordFaults(texts),
    ...(OF_EVERYONE.includes(kind) ? missingPeople(recap) : []),
    ...(OF_ONE.includes(kind) && !texts.some((text) => text.includes(choice.person.id))
      ? [`${choice.person.name} is not named`]
      : []),
    ...(kind === 'summary' && charts === 0 ? ['no chart is drawn'] : []),
    ...(kind === 'attendance' ? [...codeFaults(recap), ...totalFaults(recap)] : []),
  ]
}

function wordFaults(texts: readonly string[]): string[] {
  const words = texts.filter((text) => !PROBLEM_CODE.test(text))
  return [SPREADSHEET_ERROR, CODE_ERROR, ENGLISH].flatMap((wrong) =>
    words
      .filter((text) => wrong.test(text))
      .slice(0, 5)
      .map((text) => `"${text.slice(0, 120)}" has "${wrong.exec(text)?.[0]}"`),
  )
}

function missingPeople({ grid, agency, choice }: DrawnRecap): string[] {
  const there = new Set(grid.flat())
  return agency.employees
    .filter((employee) => isEmployedIn(employee, datesOfMonth(choice.month)))
    .filter(({ id }) => !there.has(id))
    .map(({ name, id }) => `${name} (${id}) has no row`)
}

function isEmployedIn(
  { employedFrom, employedUntil }: SampleEmployee,
  dates: readonly CivilDate[],
): boolean {
  return dates.some((date) => date >= (employedFrom ?? date) && date <= (employedUntil ?? date))
}

/** Codes that are not those of what the sample did. */
function codeFaults({ grid, agency, choice, settledOn }: DrawnRecap): string[] {
  const header = headerOf(grid)
  return agency.expected
    .filter(({ date }) => date.startsWith(choice.month) && date <= settledOn)
    .flatMap(({ employeeId, date, code }) => {
      const row = grid.find((cells) => cells.includes(employeeId))
      const shown = row?.[header.indexOf(String(Number(date.slice(8))))]
      return shown === (shownCode({ code }) ?? '')
        ? []
        : [`${employeeId} ${date}: "${shown}" instead of "${code}"`]
    })
}

/** Totals at the right and below that are not the sums of the codes. */
function totalFaults({ grid, agency }: DrawnRecap): string[] {
  const header = headerOf(grid)
  const people = grid.filter((row) => agency.employees.some(({ id }) => row.includes(id)))
  const first = header.indexOf('1')
  const last = header.indexOf(COUNTED_CODES[0])
  const ofPeople = people.flatMap((row) =>
    COUNTED_CODES.filter(
      (code) =>
        String(row.slice(first, last).filter((one) => one === letterOf(code)).length) !==
        row[header.indexOf(letterOf(code))],
    ).map((code) => `${row[1]}: ${letterOf(code)} does not add up`),
  )
  const ofDays = (
    [
      [recapsId.officeCount, 'H'],
      [recapsId.homeCount, 'WFH'],
    ] as const
  ).flatMap(([label, code]) => {
    const sums = grid.find((row) => row.includes(label)) ?? []
    return header
      .slice(first, last)
      .filter((_day, index) => {
        const sum = sums[first + index]
        const counted = people.filter((row) => row[first + index] === code).length
        return sum === undefined || Number(sum) !== counted
      })
      .map((day) => `${label} on ${day} does not add up`)
  })
  return [...ofPeople, ...ofDays]
}

function headerOf(grid: Grid): readonly string[] {
  return grid.find((row) => row.includes('1') && row.includes('28') && row.includes('WFH')) ?? []
}
