import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatePem, toSigningKey, type SigningKey } from './keys.ts'

export interface ServiceAccount {
  readonly email: string
  readonly keyFile: string
  readonly key: SigningKey
}

const email = 'pantau-worker@pantau-local.iam.gserviceaccount.com'

/** The worker's account; its key file looks like the one Google's console gives. */
export function openServiceAccount(dataDir: string, tokenUrl: string): ServiceAccount {
  const keyFile = join(dataDir, 'workspace', 'service-account.json')
  if (!existsSync(keyFile)) {
    const key = toSigningKey(generatePem('service-account'))
    const content = {
      type: 'service_account',
      project_id: 'pantau-local',
      private_key_id: key.id,
      private_key: key.pem,
      client_email: email,
      client_id: '100000000000000000001',
      token_uri: tokenUrl,
    }
    mkdirSync(dirname(keyFile), { recursive: true })
    writeFileSync(keyFile, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  }
  const content = JSON.parse(readFileSync(keyFile, 'utf8')) as {
    client_email: string
    private_key: string
  }
  return { email: content.client_email, keyFile, key: toSigningKey(content.private_key) }
}
