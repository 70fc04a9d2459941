import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface SigningKey {
  readonly id: string
  readonly pem: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

const generated = new Map<string, string>()

/** Reads a private RSA key from a file, making it where it is missing. */
export function openKeyFile(path: string): SigningKey {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, generatePem('identity'), { mode: 0o600 })
  }
  return toSigningKey(readFileSync(path, 'utf8'))
}

export function toSigningKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem)
  const publicKey = createPublicKey(privateKey)
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const id = createHash('sha256').update(der).digest('hex').slice(0, 40)
  return { id, pem, privateKey, publicKey }
}

/** A new RSA key. Making one is slow, so a process that opens many workspaces shares one a purpose. */
export function generatePem(purpose: string): string {
  let pem = generated.get(purpose)
  if (!pem) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    generated.set(purpose, pem)
  }
  return pem
}
