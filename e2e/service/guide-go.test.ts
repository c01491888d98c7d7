import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Webhook } from 'standardwebhooks'

import { exampleIn } from '../harness/guide'
import { needLanguage } from '../harness/guide-language'

const secret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`
const former = `whsec_${Buffer.alloc(24, 2).toString('base64')}`
const body = '{"type":"test","text":"café"}'
const now = new Date()

const signedBy = (key: string, at = now): string =>
  new Webhook(key).sign('msg_1', at, body)

interface Call {
  id: string
  stamp: string
  signature: string
  body: string
}

const genuine: Call = {
  id: 'msg_1',
  stamp: String(Math.floor(now.getTime() / 1000)),
  signature: signedBy(secret),
  body,
}

const old = new Date(now.getTime() - 301_000)

const calls: Array<[string, Call, boolean]> = [
  ['as it was signed', genuine, true],
  [
    'with the signature of the former secret first',
    { ...genuine, signature: `${signedBy(former)} ${signedBy(secret)}` },
    true,
  ],
  [
    'signed with another secret',
    { ...genuine, signature: signedBy(former) },
    false,
  ],
  ['changed on its way', { ...genuine, body: `${body} ` }, false],
  ['of another id', { ...genuine, id: 'msg_2' }, false],
  [
    'from more than five minutes ago',
    {
      ...genuine,
      stamp: String(Math.floor(old.getTime() / 1000)),
      signature: signedBy(secret, old),
    },
    false,
  ],
  ['without an instant', { ...genuine, stamp: '' }, false],
  ['without a signature', { ...genuine, signature: '' }, false],
]

/** Reads calls, and prints for each whether the guide's function takes it. */
const main = `package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"guide/bot"
)

func main() {
	var calls []struct{ Id, Stamp, Signature, Body string }
	if err := json.NewDecoder(os.Stdin).Decode(&calls); err != nil {
		panic(err)
	}
	for _, call := range calls {
		header := http.Header{}
		header.Set("webhook-id", call.Id)
		header.Set("webhook-timestamp", call.Stamp)
		header.Set("webhook-signature", call.Signature)
		fmt.Println(bot.IsGenuine(header, []byte(call.Body), os.Args[1]))
	}
}
`

/** What the guide's Go, compiled as it stands, says of each call. */
const verdicts = (): boolean[] => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-go-'))

  mkdirSync(join(folder, 'bot'))
  writeFileSync(join(folder, 'go.mod'), 'module guide\n\ngo 1.19\n')
  writeFileSync(join(folder, 'main.go'), main)
  writeFileSync(join(folder, 'bot', 'bot.go'), exampleIn('go'))

  const { status, stdout, stderr } = spawnSync('go', ['run', '.', secret], {
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=mod' },
    input: JSON.stringify(calls.map(([, call]) => call)),
    encoding: 'utf8',
  })

  if (status !== 0) throw new Error(`The guide’s Go does not run:\n${stderr}`)

  return stdout
    .trim()
    .split('\n')
    .map((line) => line === 'true')
}

let said: boolean[]

beforeAll(() => {
  needLanguage('go')
  said = verdicts()
}, 180_000)

it.each(calls.map(([what, , taken], index) => ({ what, taken, index })))(
  'the guide’s Go compiles, and of a call $what says $taken',
  ({ taken, index }) => {
    expect(said[index]).toBe(taken)
  }
)
