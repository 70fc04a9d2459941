import { describe, expect, it } from 'vitest'

import { createRedactor } from '../../worker/prove/redact.ts'

describe('createRedactor', () => {
  it('puts the same stand-in for an id wherever it stands, keys and paths too', () => {
    const { redact, redactText } = createRedactor()

    const form = redact({
      formId: '1AbCdEfG',
      responderUri: 'https://docs.google.com/forms/d/e/1FAIpQL-x_y/viewform',
    })
    const listed = redact({ answers: { '0ab1cd2e': { questionId: '0ab1cd2e' } } })

    expect(form).toEqual({
      formId: 'formId-1',
      responderUri: 'https://docs.google.com/forms/d/e/publishedId-1/viewform',
    })
    expect(listed).toEqual({ answers: { 'questionId-1': { questionId: 'questionId-1' } } })
    expect(redactText('GET /v1/forms/1AbCdEfG/responses')).toBe('GET /v1/forms/formId-1/responses')
  })

  it('takes out addresses, names, tokens and numbers of projects, and leaves chosen ids', () => {
    const { redact } = createRedactor()

    expect(
      redact({
        emailAddress: 'Coba.Satu+x@gmail.com',
        displayName: 'Coba Satu',
        domain: 'kantor.go.id',
        message:
          "denied to coba%40kantor.go.id of kantor.go.id with ya29.a-b_c for 'project_number:123456789012'",
        sheetId: 20_261_126,
        lastSubmittedTime: '2026-11-26T02:00:00.123456Z',
      }),
    ).toEqual({
      emailAddress: 'address',
      displayName: 'name',
      domain: 'domain-1',
      message: "denied to address of domain-1 with token for 'project_number:number'",
      sheetId: 20_261_126,
      lastSubmittedTime: '2026-11-26T02:00:00.123456Z',
    })
  })
})
