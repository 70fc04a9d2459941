import type { Exemption } from '../workbook/cells/exemption-cell.ts'
import { HOLIDAY_KIND, POSITION_CLASS, YES_NO } from '../workbook/choices.ts'
import type { Say } from '../workbook/say.ts'
import type { Choice } from '../workbook/tab-declaration.ts'

/** What a cell is read as until it is mended, and how a message says so. */
export interface StandIn<T> {
  readonly value: T
  readonly title: Say
}

export const NO: StandIn<boolean> = { value: false, title: titleOf(YES_NO, 'no') }

export const NOT_EXEMPT: StandIn<Exemption> = {
  value: { exempt: false, checked: false },
  title: titleOf(YES_NO, 'no'),
}

export const STAFF: StandIn<'pelaksana'> = {
  value: 'pelaksana',
  title: titleOf(POSITION_CLASS, 'pelaksana'),
}
export const NON_ASN_CLASS: StandIn<'non-asn'> = {
  value: 'non-asn',
  title: titleOf(POSITION_CLASS, 'non-asn'),
}
export const NATIONAL_HOLIDAY: StandIn<'libur-nasional'> = {
  value: 'libur-nasional',
  title: titleOf(HOLIDAY_KIND, 'libur-nasional'),
}

function titleOf<C extends Choice>(choices: readonly C[], key: C['key']): Say {
  return (_, language) => choices.find((choice) => choice.key === key)?.title[language] ?? key
}
