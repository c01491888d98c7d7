import { byToken, handoff, moduleOver } from '../testing/fixtures'
import { scriptedHttp } from '../testing/scripted-http'
import { groupOf } from './freeze-start'
import { parseFrozenStart } from './memory'

const freeze = (
  more: Partial<typeof handoff> = {},
  connection: object = {},
  provisioned = byToken.provisioned
) =>
  parseFrozenStart(
    moduleOver(scriptedHttp())
      .connect({
        ...byToken,
        connection: { ...byToken.connection, ...connection },
        provisioned,
      })
      .freezeStart({ ...handoff, ...more })
  )

describe('the ticket of a handoff', () => {
  it('tells all of the conversation in the shopper’s language and the store’s time', () => {
    expect(freeze().comments).toEqual([
      [
        'Conversa vinda do WhatsApp',
        '',
        'Cliente: Ana Souza',
        'WhatsApp: +5511988887777',
        'Motivo: Troca de produto',
        'Carrinho: https://loja.example/cart/1',
        'Pedido: 1234-01',
        'WhatsApp da loja: +5511900000000',
        '',
        'Conversa até aqui (horário de Brasília):',
        '[22/11/2026, 08:58] Cliente: Oi, quero trocar',
        '[22/11/2026, 08:58] Bot: Vou chamar alguém.',
      ].join('\n'),
    ])
  })

  it('left outside the hours says so, by words and by a tag', () => {
    const { ticket, comments } = freeze({ asContact: true })

    expect(ticket.tags).toEqual(['vtex-chatbot', 'vtex-chatbot-contact'])
    expect(comments[0]).toContain('fora do horário de atendimento')
  })

  it('goes to the group that the bot names, else to the connection’s', () => {
    const connection = { groupId: '211' }

    expect(freeze({}, connection).ticket.group_id).toBe(211)
    expect(freeze({ departmentId: '305' }, connection).ticket.group_id).toBe(
      305
    )
    expect(freeze({ departmentId: 'sales' }, connection).ticket.group_id).toBe(
      211
    )
    expect(freeze().ticket.group_id).toBeUndefined()
  })

  it('is counted in that group', () => {
    const connection = { groupId: '211' }

    expect(groupOf('305', connection)).toBe('305')
    expect(groupOf('sales', connection)).toBe('211')
    expect(groupOf(undefined, {})).toBeUndefined()
  })

  it('carries the store’s number where a field for it was set up', () => {
    const other = { subdomain: 'other', ticketFieldId: '501' }

    expect(
      freeze({ accountPhoneNumber: '+5511911112222' }).ticket.custom_fields
    ).toEqual([{ id: 501, value: '+5511911112222' }])
    expect(freeze({ accountPhoneNumber: '' }).ticket.custom_fields).toEqual([
      { id: 501, value: '+5511900000000' },
    ])
    expect(freeze({}, {}, other).ticket.custom_fields).toBeUndefined()
  })

  it('has a subject of one line that fits', () => {
    const { subject } = freeze({
      shopper: { phoneNumber: '+5511988887777', name: ' Ana\n Souza ' },
      reason: `${'💚'.repeat(300)}`,
    }).ticket

    expect(subject.startsWith('WhatsApp - Ana Souza - 💚')).toBe(true)
    expect([...subject]).toHaveLength(150)
  })
})
