import type { Localized } from '../model/language.ts'
import type { WindowsInForce } from './provision.ts'

/**
 * Why nothing is asked of windows of a month or of weeks; undefined where one is over in time, or a most holds in a
 * part of one.
 */
export function windowsOver(
  windows: WindowsInForce,
  window: Localized,
  isLeast: boolean,
): Localized | undefined {
  if (windows === 'none') {
    return {
      id: `hitungan ${window.id} mulai Senin pertama aturan, dan masa berlakunya berakhir sebelum itu`,
      en: `${window.en} is counted from the first Monday of the regulation, which ends before that`,
    }
  }
  if (windows === 'whole' || !isLeast) return undefined
  return {
    id: `masa berlaku aturan berakhir sebelum ada ${window.id} yang selesai, jadi “paling sedikit” tidak pernah dituntut`,
    en: `the regulation ends before ${window.en} is over, so “at least” is never asked`,
  }
}
