import type { Zone } from '../../shared/model/agency.ts'
import type { Problem } from '../../shared/model/problem.ts'
import { momentInWords } from '../../shared/text/moment-in-words.ts'
import type { EvidenceReport } from '../ports/evidence-records.ts'
import { localizeWorker } from './worker-text.ts'

/** What HR must know of what was kept and differed from the ledger. */
export function describeEvidence(reports: readonly EvidenceReport[], zone: Zone): Problem[] {
  return reports.flatMap(({ faults, at }) => {
    const remade = faults.filter((fault) => fault.remade).length
    const lost = faults.filter((fault) => !fault.remade)
    return [
      ...(remade > 0
        ? [
            problem('evidence-remade', (text, language) =>
              text.evidenceRemade(remade, momentInWords(at, zone, language)),
            ),
          ]
        : []),
      ...lost.map(({ what, which }) =>
        problem('evidence-lost', (text, language) =>
          text.evidenceLost(what, which, momentInWords(at, zone, language)),
        ),
      ),
    ]
  })
}

function problem(code: string, say: Parameters<typeof localizeWorker>[0]): Problem {
  return { code, where: localizeWorker((text) => text.ledger()), message: localizeWorker(say) }
}
