import type { RecapKind } from '../../shared/contract/recap-job.ts'
import type { RecapChoice } from './choose-recaps.ts'
import type { SheetPage } from './sheet-page.ts'

/** A machine that has other work, too, takes minutes. */
const DONE_WITHIN_MS = 300_000

/** A recap to which the sidebar links. */
export interface LinkedRecap {
  readonly kind: RecapKind
  readonly title: string
  /** Follows the link, until the tab is in view. */
  open(this: void): Promise<void>
}

/**
 * Makes the recaps from the menu *Buat rekap…*, and a roster for the month by *Susun jadwal*, and
 * yields each to open. Throws where a recap is not offered or has no link.
 */
export async function* makeRecaps(
  sheet: SheetPage,
  { month, date, person, kinds }: RecapChoice,
): AsyncGenerator<LinkedRecap> {
  const sidebar = sheet.sidebar()

  async function* linked(wanted: readonly RecapKind[]): AsyncGenerator<LinkedRecap> {
    for (const kind of wanted) {
      const link = sidebar.getByTestId(`recap-link-${kind}`)
      const title = await link.innerText({ timeout: 5_000 })
      yield {
        kind,
        title,
        async open() {
          await link.click()
          const tab = `[data-testid=sheet-tab][data-title="${title}"][aria-selected=true]`
          await sheet.page.locator(tab).waitFor()
        },
      }
    }
  }

  await sheet.chooseMenu('Buat rekap…')
  await sidebar.getByTestId('recap-month').selectOption(month)
  await sidebar.getByTestId('recap-special').click()
  const ofMenu = kinds.filter((kind) => kind !== 'proposed-roster')
  for (const kind of ofMenu) await sidebar.getByTestId(`recap-kind-${kind}`).check()
  await sidebar.getByTestId('recap-date').fill(date)
  await sidebar.getByTestId('recap-person').fill(`${person.name} (${person.id})`)
  await sidebar.getByTestId('recap-start').click()
  await sidebar.getByText('Rekap selesai').waitFor({ timeout: DONE_WITHIN_MS })
  yield* linked(ofMenu)

  await sheet.chooseMenu('Susun jadwal')
  await sidebar.getByTestId('proposal-month').selectOption(month)
  // Of data that were kept there is one already; another is made in its place.
  const either = sidebar.getByText('Belum ada usulan').or(sidebar.getByTestId('proposal'))
  await either.filter({ visible: true }).waitFor({ timeout: DONE_WITHIN_MS })
  await sidebar.getByTestId('proposal-start').click()
  await sidebar.getByTestId('recap-link-proposed-roster').waitFor({ timeout: DONE_WITHIN_MS })
  yield* linked(['proposed-roster'])
}
