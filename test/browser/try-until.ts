import type { FrameLocator, Locator } from 'playwright-core'

const MOST_TRIES = 5

/**
 * Waits until it is shown, and does what somebody does who is told meanwhile to try again in a minute: what is pressed
 * as quickly as a test does may use up all of a minute's calls of Google, those for people, too, while the reading after
 * a hint has the office.
 */
export async function tryUntil(sidebar: FrameLocator, found: Locator): Promise<void> {
  const again = sidebar.getByTestId('try-again').filter({ visible: true })
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await found.or(again).first().waitFor()
    if (await found.isVisible()) return
    await again.click()
  }
  await found.waitFor()
}
