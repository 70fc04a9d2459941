import type { Zone } from '../../../shared/model/agency.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import type { Restoration } from '../../ports/protection-records.ts'
import { localizeWorker } from '../worker-text.ts'

/** What HR must know of protections that were put back: one line a tab. */
export function describeRestorations(restorations: readonly Restoration[], zone: Zone): Problem[] {
  return restorations.flatMap(({ tabs, at }) =>
    tabs.map(({ title, fault, removed }) => ({
      code: 'protection-restored',
      where: { id: title, en: title },
      message: localizeWorker((text, language) =>
        text.protectionRestored(fault, removed.join(', '), momentInWords(at, zone, language)),
      ),
    })),
  )
}
