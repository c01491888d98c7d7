import { randomBytes, randomUUID } from 'node:crypto'

import type { Agent, Department } from './model'
import type { Database } from './database'

const departments: Department[] = [
  { id: 1545, name: 'Atendimento', state: 1 },
  { id: 1546, name: 'Financeiro', state: 1 },
  { id: 1547, name: 'Pós-venda (antigo)', state: 0 },
]

const people: Array<Pick<Agent, 'id' | 'name' | 'profile' | 'department_ids'>> =
  [
    { id: 901, name: 'Bruna Lima', profile: 'AGENT', department_ids: [1545] },
    { id: 902, name: 'Diego Souza', profile: 'AGENT', department_ids: [1546] },
    {
      id: 903,
      name: 'Paula Reis',
      profile: 'ADMIN',
      department_ids: [1545, 1546],
    },
  ]

const emailOf = (name: string): string =>
  `${name.split(' ')[0]?.toLowerCase()}@livestore.example`

/** The store that this sandbox is made for, and another of the same reseller. */
export const seed = (db: Database, now: number): void => {
  if (db.accounts.size() > 0) return

  const partnerToken = randomUUID()
  const common = {
    partnerToken,
    license_quantity: 5,
    webhook_url: '',
    created_at: now,
  }

  db.change(() => {
    db.accounts.put({
      ...common,
      id: '48211',
      name: 'Livestore',
      email: 'contato@livestore.example',
      apiToken: randomBytes(20).toString('hex'),
    })
    db.accounts.put({
      ...common,
      id: '48212',
      name: 'Outra Loja',
      email: 'contato@outraloja.example',
      apiToken: randomBytes(20).toString('hex'),
    })
    departments.forEach(db.departments.put)
    people.forEach((person) =>
      db.agents.put({
        ...person,
        email: emailOf(person.name),
        active: true,
        status: 'ONLINE',
        created_at: now,
        updated_at: now,
        deleted_at: null,
      })
    )
  })
}
