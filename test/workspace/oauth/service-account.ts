import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatePem, toSigningKey, type SigningKey } from './keys.ts'

export interface ServiceAccount {
  readonly email: string
  readonly keyFile: string
  readonly key: SigningKey
}

const FIRST = 'pantau-worker@pantau-local.iam.gserviceaccount.com'

/** A worker's account, made where there is none; its key file looks like the one Google's console gives. */
export function openServiceAccount(
  dataDir: string,
  tokenUrl: string,
  email = FIRST,
): ServiceAccount {
  const name = email === FIRST ? 'service-account.json' : `service-account-${email}.json`
  const keyFile = join(dataDir, 'workspace', name)
  if (!existsSync(keyFile)) {
    const key = toSigningKey(generatePem(email === FIRST ? 'service-account' : email))
    const content = {
      type: 'service_account',
      project_id: /@([^.]+)\./.exec(email)?.[1],
      private_key_id: key.id,
      private_key: key.pem,
      client_email: email,
      client_id: '100000000000000000001',
      token_uri: tokenUrl,
    }
    mkdirSync(dirname(keyFile), { recursive: true })
    writeFileSync(keyFile, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  }
  return readServiceAccount(keyFile)
}

/** All that have a key; one whose file is taken away is as one whose key was revoked. */
export function listServiceAccounts(dataDir: string): ServiceAccount[] {
  const folder = join(dataDir, 'workspace')
  const names = readdirSync(folder).filter((name) => /^service-account.*\.json$/.test(name))
  return names.map((name) => readServiceAccount(join(folder, name)))
}

function readServiceAccount(keyFile: string): ServiceAccount {
  const content = JSON.parse(readFileSync(keyFile, 'utf8')) as {
    client_email: string
    private_key: string
  }
  return { email: content.client_email, keyFile, key: toSigningKey(content.private_key) }
}
