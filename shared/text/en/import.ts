import type { Doubt, ImportReceipt } from '../../model/import-receipt.ts'

/** A receipt's sentence, part by part; parts that say nothing are left out. */
export interface ImportText {
  readonly counts: (receipt: ImportReceipt, period: string) => string
  readonly outcome: (receipt: ImportReceipt) => string
  readonly used: (titles: string) => string
  readonly dayColumns: (count: number) => string
  readonly timetable: (titles: string) => string
  readonly monthFirst: (isProven: boolean) => string
  readonly yearFirst: () => string
  readonly dayFirst: () => string
  readonly orderAssumed: () => string
  readonly serialsSwapped: () => string
  readonly twelveHours: () => string
  readonly zeroes: (count: number) => string
  readonly separator: (name: string) => string
  readonly pins: (people: number) => string
  readonly unknown: (count: number, named: string) => string
  readonly doubt: (doubt: Doubt) => string
  readonly tab: string
  readonly number: (value: number) => string
}

export const importEn: ImportText = {
  counts: ({ rows, people }, period) =>
    [`${importEn.number(rows)} rows`, `${importEn.number(people)} people`, period]
      .filter(Boolean)
      .join(', '),
  outcome: ({ read, refused, waiting }) =>
    [
      `${importEn.number(read)} read`,
      `${importEn.number(refused)} refused`,
      ...(waiting > 0 ? [`${importEn.number(waiting)} waiting for HR`] : []),
    ].join(', '),
  used: (titles) => `used: ${titles}`,
  dayColumns: (count) => `${count} columns taken as a day each`,
  timetable: (titles) => `taken as the timetable: ${titles}`,
  monthFirst: (isProven) =>
    isProven
      ? 'the month stands before the day, as the whole column shows'
      : 'the month may stand before the day',
  yearFirst: () => 'the year stands first, as the whole column shows',
  dayFirst: () => 'the day stands before the month',
  orderAssumed: () => 'no date tells the order of day and month; read as day before month',
  serialsSwapped: () => 'dates that the spreadsheet had changed over were put right',
  twelveHours: () => 'hours with AM and PM',
  zeroes: (count) => `${importEn.number(count)} times of 00:00 taken as no reading`,
  separator: (name) => `columns parted by ${name}`,
  pins: (people) => `${importEn.number(people)} people known by PIN`,
  unknown: (count, named) => `${importEn.number(count)} numbers that nobody has: ${named}`,
  doubt: (doubt) => {
    switch (doubt) {
      case 'date-order-contradiction':
        return 'the order of day and month contradicts itself'
      case 'date-order-doubtful':
        return 'day and month may have been changed over'
      case 'one-time-for-all':
        return 'a column holds one and the same time for everybody'
      case 'absent-but-read':
        return 'the machine says absent, yet there are times of coming and leaving'
      case 'twelve-hours':
        return 'everybody leaves before they came; perhaps hours of twelve without AM and PM'
      case 'wrong-year':
        return 'all dates lie long before the agency begins, or after the day of pasting; perhaps the clock of the machine was reset'
      case 'no-header':
        return 'no header row says which column is the NIP or PIN and which the time'
      case 'month-unknown':
        return 'days stand as columns, and their month is not said or contradicts itself; include a title like "Period 01/07/2021 - 31/07/2021"'
    }
  },
  tab: 'tab',
  number: (value) => value.toLocaleString('en-GB'),
}
