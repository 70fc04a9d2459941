import type { ExportFormat, ExportQuery } from '../../shared/contract/export.ts'
import type { RecapJob } from '../../shared/contract/recap-job.ts'
import { callServer } from './call-server.ts'
import { createElement } from './elements.ts'

/** As the worker saves a recap: Google's own CSV has no name that sorts, and its XLSX is the whole spreadsheet. */
export const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv']

/** Saves the recap of that tab as a file, under the name that the worker gives it. */
export function createSaveButton(
  { kind, title }: RecapJob['tabs'][number],
  query: ExportQuery,
  sayFailure: (error: unknown) => void,
): HTMLElement {
  const format = query.format.toUpperCase()
  const button = createElement('button', {
    text: format,
    testId: `recap-${query.format}-${kind}`,
  })
  button.type = 'button'
  button.ariaLabel = `${format}: ${title}`
  button.addEventListener('click', () => void save())
  return button

  async function save(): Promise<void> {
    button.disabled = true
    try {
      const { name, base64 } = await callServer('saveRecap', kind, query)
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const link = createElement('a')
      link.href = URL.createObjectURL(new Blob([bytes]))
      link.download = name
      link.click()
      URL.revokeObjectURL(link.href)
    } catch (error) {
      sayFailure(error)
    } finally {
      button.disabled = false
    }
  }
}
