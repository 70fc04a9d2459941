import type { Zone } from '../../../shared/model/agency.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import type { EvidenceFault, EvidenceReport } from '../../ports/evidence-records.ts'
import type { LossAct } from '../../ports/ledger-records.ts'
import { localizeWorker } from '../worker-text.ts'

/** What HR must know of what was kept and differed from the ledger. */
export function describeEvidence(reports: readonly EvidenceReport[], zone: Zone): Problem[] {
  return reports.flatMap(({ faults, at }) => {
    const [anchors, others] = [faults.filter(isAnchor), faults.filter((one) => !isAnchor(one))]
    const remade = others.filter((fault) => fault.remade).length
    const lost = others.filter((fault) => !fault.remade)
    return [
      ...anchors.map((anchor) =>
        problem('anchor-touched', (text, language) =>
          text.anchorTouched(anchor.which, anchor.remade, momentInWords(at, zone, language)),
        ),
      ),
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

/** What HR must know of a ledger that the operator took for whole. */
export function describeAccepted(losses: readonly LossAct[], zone: Zone): Problem[] {
  return losses.map(({ lost, reason, at }) =>
    problem('ledger-accepted', (text, language) =>
      text.ledgerAccepted(lost.sequence, reason, momentInWords(at, zone, language)),
    ),
  )
}

function isAnchor({ what }: EvidenceFault): boolean {
  return what === 'anchor'
}

function problem(code: string, say: Parameters<typeof localizeWorker>[0]): Problem {
  return { code, where: localizeWorker((text) => text.ledger()), message: localizeWorker(say) }
}
