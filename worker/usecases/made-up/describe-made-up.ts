import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { MadeUpContents } from '../../../shared/contract/index.ts'
import { madeUpMonths, MADE_UP_ZONE } from '../../../shared/made-up/made-up-days.ts'
import { madeUpSettings, madeUpTabs } from '../../../shared/made-up/made-up-tabs.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Caller } from '../../ports/application.ts'
import { instantNow, type Context } from '../context.ts'

/** What the add-on writes into the tabs of a made-up office that the caller sets up now. */
export function describeMadeUp(
  context: Pick<Context, 'clock'>,
  caller: Caller,
  language: Language,
): MadeUpContents {
  const { date: today } = localTimeOf(instantNow(context), MADE_UP_ZONE)
  const tabs = madeUpTabs({ today, language }, { email: caller.email.toLowerCase() })
  return {
    settings: madeUpSettings({ today, language }),
    months: [...madeUpMonths(today)],
    tabs: tabs.map(({ sheetId, rows }) => ({ sheetId, rows: rows.map((row) => row.map(toCell)) })),
  }
}

function toCell(value: string | number): MadeUpContents['tabs'][number]['rows'][number][number] {
  if (value === '') return {}
  return typeof value === 'number' ? { numberValue: value } : { stringValue: value }
}
