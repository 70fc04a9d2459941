import type { Clock } from '../clock.ts'
import { readClaims, verifyJwt } from './jwt.ts'
import type { Tokens } from './tokens.ts'

/** OAuth errors have their own shape (RFC 6749 §5.2). */
export interface TokenAnswer {
  readonly status: 200 | 400 | 401
  readonly body: Record<string, unknown>
}

const auth = 'https://www.googleapis.com/auth/'
const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
export const localUserGrant = 'urn:pantau:local-user'

/** What a local user's token may do when no scope is asked for. */
const everyScope = ['spreadsheets', 'forms.body', 'forms.responses.readonly', 'drive'].map(
  (scope) => auth + scope,
)

const hourSeconds = 3600
const skewSeconds = 300

/** Answers POST /token. */
export function answerTokenRequest(
  tokens: Tokens,
  clock: Clock,
  form: Readonly<Record<string, string | undefined>>,
): TokenAnswer {
  switch (form['grant_type']) {
    case jwtBearer:
      return exchangeAssertion(tokens, clock, form['assertion'] ?? '')
    case localUserGrant:
      return issueToUser(tokens, form)
    case 'refresh_token':
      return refreshUser(tokens, form)
    default:
      return refuse('unsupported_grant_type', `Invalid grant_type: ${form['grant_type'] ?? ''}`)
  }
}

function exchangeAssertion(tokens: Tokens, clock: Clock, assertion: string): TokenAnswer {
  const issuer = readClaims(assertion)?.['iss']
  if (typeof issuer !== 'string') return refuse('invalid_grant', 'Invalid JWT Signature.')
  const serviceAccount = tokens.findServiceAccount(issuer)
  if (!serviceAccount) return refuse('invalid_grant', 'Invalid grant: account not found')
  const claims = verifyJwt(assertion, serviceAccount.key)
  if (!claims) return refuse('invalid_grant', 'Invalid JWT Signature.')
  if (!isTokenEndpoint(claims['aud'])) {
    return refuse('invalid_grant', 'Invalid JWT: Failed audience check.')
  }
  const now = clock.now().getTime() / 1000
  const [issuedAt, expiresAt] = [Number(claims['iat']), Number(claims['exp'])]
  const isTimely =
    issuedAt <= now + skewSeconds &&
    expiresAt > now - skewSeconds &&
    expiresAt - issuedAt <= hourSeconds
  if (!isTimely) {
    return refuse(
      'invalid_grant',
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
    )
  }
  if (claims['sub'] !== undefined && claims['sub'] !== serviceAccount.email) {
    return refuse(
      'unauthorized_client',
      'Client is unauthorized to retrieve access tokens using this method.',
    )
  }
  const scope = claims['scope']
  const scopes = (typeof scope === 'string' ? scope : '').split(' ').filter(Boolean)
  if (scopes.length === 0) return refuse('invalid_scope', 'Empty or missing scope not allowed.')
  tokens.getAccount(serviceAccount.email)
  const accessToken = tokens.issueAccessToken({
    email: serviceAccount.email,
    scopes,
    app: serviceAccount.email,
  })
  return {
    status: 200,
    body: { access_token: accessToken, expires_in: hourSeconds - 1, token_type: 'Bearer' },
  }
}

/** The client signs for Google's endpoint or for the address it was given, possibly a proxy's. */
function isTokenEndpoint(audience: unknown): boolean {
  return (
    typeof audience === 'string' &&
    /^(https:\/\/(oauth2|www)\.googleapis\.com(\/oauth2\/v4)?|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)\/token$/.test(
      audience,
    )
  )
}

/** Stands for a sign-in: a token for any named person, without a password. Local only. */
function issueToUser(
  tokens: Tokens,
  form: Readonly<Record<string, string | undefined>>,
): TokenAnswer {
  const user = form['user'] ?? ''
  if (!/^[^\s@]+@[^\s@]+$/.test(user))
    return refuse('invalid_request', `Not an e-mail address: ${user}`)
  const { email } = tokens.getAccount(user)
  const asked = (form['scope'] ?? '').split(' ').filter(Boolean)
  const scopes = asked.length > 0 ? asked : everyScope
  const audience = form['audience']
  return {
    status: 200,
    body: {
      access_token: tokens.issueAccessToken({ email, scopes, app: form['client_id'] }),
      expires_in: hourSeconds,
      token_type: 'Bearer',
      scope: scopes.join(' '),
      id_token: tokens.issueIdentityToken(email, audience ? { audience } : {}),
    },
  }
}

/** A person's token anew, for the client that they let in. */
function refreshUser(
  tokens: Tokens,
  form: Readonly<Record<string, string | undefined>>,
): TokenAnswer {
  if (!form['client_id'] || !form['client_secret']) {
    return refuse('invalid_client', 'The OAuth client was not found.')
  }
  const actor = tokens.actorOfRefreshToken(form['refresh_token'] ?? '')
  if (!actor) return refuse('invalid_grant', 'Bad Request')
  const access_token = tokens.issueAccessToken({ ...actor, app: form['client_id'] })
  const body = { access_token, expires_in: hourSeconds, token_type: 'Bearer' }
  return { status: 200, body: { ...body, scope: actor.scopes.join(' ') } }
}

function refuse(error: string, description: string): TokenAnswer {
  const status = error === 'unauthorized_client' ? 401 : 400
  return { status, body: { error, error_description: description } }
}
