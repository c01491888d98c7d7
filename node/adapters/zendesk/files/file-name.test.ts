import { fileNameOf } from './file-name'

describe('fileNameOf', () => {
  it.each([
    [{ url: 'https://x.weni.ai/a/b.png' }, 'b.png'],
    [{ url: 'https://x.weni.ai/a/b%20c.png?sig=1' }, 'b c.png'],
    [{ url: 'https://x.weni.ai/%E0%A4%A' }, '%E0%A4%A'],
    [
      { url: 'https://x.weni.ai/', contentType: 'audio/ogg; codecs=opus' },
      'file.ogg',
    ],
    [{ url: 'no address' }, 'file'],
    [
      { url: 'https://x.weni.ai/1', fileName: '../../etc/pass\nwd' },
      '.._.._etc_pass_wd',
    ],
    [
      {
        url: 'https://x.weni.ai/1',
        fileName: 'nota fiscal',
        contentType: 'application/pdf',
      },
      'nota fiscal.pdf',
    ],
    [
      {
        url: 'https://x.weni.ai/1',
        fileName: 'nota.PDF',
        contentType: 'image/png',
      },
      'nota.PDF',
    ],
    [
      {
        url: 'https://x.weni.ai/1',
        fileName: 'nota no. 12',
        contentType: 'audio/mpeg',
      },
      'nota no. 12.mp3',
    ],
  ])('names %j %s', (file, name) => {
    expect(fileNameOf(file)).toBe(name)
  })

  it('keeps the ending of a long name', () => {
    const name = fileNameOf({
      url: 'https://x.weni.ai/1',
      fileName: `${'a'.repeat(300)}.jpg`,
    })

    expect(name).toHaveLength(120)
    expect(name.endsWith('.jpg')).toBe(true)
  })
})
