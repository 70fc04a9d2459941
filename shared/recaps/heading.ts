import type { AgencySettings } from '../model/agency.ts'
import type { Month } from '../model/civil-date.ts'
import { monthInWords } from '../text/date-in-words.ts'
import type { RecapPage } from './recap-page.ts'
import { recapsText } from './recaps-text.ts'

/** The centred title in capitals, and the lines under it that are not empty. */
export function addHeading(page: RecapPage, title: string, lines: readonly string[]): void {
  page.addCentred(title, 'title')
  for (const line of lines.filter(Boolean)) page.addCentred(line, 'subtitle')
  page.addBlank()
}

/** To whom recaps of staff go besides; empty where nobody is named. */
export function sentToLine({ government, language }: AgencySettings): string {
  return government.personnelBody ? recapsText(language).sentTo(government.personnelBody) : ''
}

/** Of which month and agency a recap is, each a line. */
export function monthLines(
  { language, agencyName }: Pick<AgencySettings, 'language' | 'agencyName'>,
  month: Month,
): string[] {
  const text = recapsText(language)
  return [text.month(monthInWords(month, language)), text.agency(agencyName)]
}
