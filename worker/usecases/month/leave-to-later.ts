import { isLaterRules, RULES_VERSION } from '../../../shared/evaluation/rules-version.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { workerText } from '../worker-text.ts'

/**
 * Throws `DomainError` `lease-lost` where a worker of later rules is at the store: what it reads otherwise is not
 * made anew by earlier ones, which it would make anew in its turn.
 */
export async function leaveToLater({ store }: Context, { language }: Agency): Promise<void> {
  const replicas = await store.replicas.list()
  if (!replicas.some((one) => isLaterRules(one.rulesVersion, RULES_VERSION))) return
  throw new DomainError('lease-lost', workerText(language).leaseLost())
}
