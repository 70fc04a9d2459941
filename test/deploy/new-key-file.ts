import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

/** Writes the key file of a service account that is nobody's. Gives its path. */
export function newKeyFile(path: string): string {
  const key = {
    type: 'service_account',
    client_email: 'pantau@office.example',
    private_key: privateKey,
  }
  writeFileSync(path, JSON.stringify(key))
  return path
}
