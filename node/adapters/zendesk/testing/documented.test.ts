import type { HttpRequest } from '../../../ports/outbound-http'
import { undocumented } from './documented'

const ask = (
  method: HttpRequest['method'],
  path: string,
  json?: unknown
): string[] =>
  undocumented({
    method,
    url: `https://acme.zendesk.com/api/v2${path}`,
    json,
    timeoutMs: 1,
  })

it.each([
  ['GET', '/macros.json', undefined, 'GET /api/v2/macros'],
  ['PATCH', '/tickets/1.json', undefined, 'PATCH /api/v2/tickets/1'],
  ['GET', '/tickets.json?sort_by=id&limit=3', undefined, '?limit'],
  ['PUT', '/tickets/1.json', { ticket: { state: 'open' } }, 'state'],
  ['PUT', '/tickets/1.json', { ticket: { status: 7 } }, 'must be string'],
  [
    'PUT',
    '/ticket_fields/1.json',
    { ticket_field: { type: 'text' } },
    'additionalProperty',
  ],
  ['POST', '/users/create_or_update.json', {}, 'user'],
] as const)('%s %s with %j is found out', (method, path, json, fault) => {
  expect(ask(method, path, json).join()).toContain(fault)
})

it('leaves requests to other hosts alone', () => {
  const url = 'https://media.weni.ai/a.png'

  expect(undocumented({ method: 'GET', url, timeoutMs: 1 })).toEqual([])
})
