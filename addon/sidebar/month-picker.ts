import { callServer } from './call-server.ts'
import { createElement } from './elements.ts'
import { monthTitle } from './sidebar-text.ts'

/**
 * Fills the picker with the workbook's months and chooses the one in view; answers the workbook's
 * time zone.
 */
export async function fillMonths(picker: HTMLSelectElement): Promise<string> {
  const { months, selected, timeZone } = await callServer('readMonths')
  picker.replaceChildren(
    ...months.map((month) => {
      const option = createElement('option', { text: monthTitle(month) })
      option.value = month
      return option
    }),
  )
  picker.value = selected
  return timeZone
}
