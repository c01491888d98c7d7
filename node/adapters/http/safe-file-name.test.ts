import { safeFileName } from './safe-file-name'

it.each([
  ['nota fiscal 7.pdf', 'nota fiscal 7.pdf'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['a\r\nSet-Cookie: b.png', 'a_Set-Cookie_ b.png'],
  ['a\u0000.png', 'a_.png'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  [`${'x'.repeat(300)}.png`, `${'x'.repeat(116)}.png`],
  ['', ''],
])('names %j %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})
