import type { EvidenceKeyState } from './ports/evidence-key.ts'
import type { DoctorFinding } from './ports/operator.ts'
import { finding } from './usecases/doctor/finding.ts'

/** What a start says of a key that is not the one from before; undefined where it is. */
export function describeKeyAtStart({ atStart }: EvidenceKeyState): string | undefined {
  switch (atStart) {
    case 'same':
      return undefined
    case 'made':
      return 'evidence.key was not beside the store: kept months are evaluated again'
    case 'another':
      return 'evidence.key is not the one that kept months were marked with: they are evaluated again; look who can write to the data directory'
  }
}

/** For the doctor. */
export function checkKey(key: EvidenceKeyState): DoctorFinding {
  const reason = describeKeyAtStart(key)
  if (reason === undefined) return finding('good', 'evidence-key', (text) => text.evidenceKey())
  return finding('look', 'evidence-key', (text) => text.evidenceKeyChanged(reason))
}
