import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdForm, isProof, PROOF } from './held-form.ts'
import { typedFields } from './page.ts'
import { pagePath } from './page-path.ts'

function formOf(entries: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

test('a form that waits keeps every field in its order, names that repeat too, and no secret', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('intent', 'reason', ...Object.values(PROOF), 'newPassword'))
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (entries) => {
      const form = formOf(entries)
      const held = holdForm('/lam-viec/bao-cao/1', form)
      expect(held.fields).toEqual([...form].filter(([field]) => !isProof(field)))
      expect(Object.keys(typedFields(form)).some(isProof)).toBe(false)
    }),
  )
})

test('it goes back to where it was sent, or on to where the page that asked was sending it, never to another site', () => {
  expect(holdForm('/lam-viec/bao-cao/1?a=b', formOf([['intent', 'approve']])).to).toBe('/lam-viec/bao-cao/1?a=b')
  expect(holdForm('/lam-viec', formOf([[PROOF.to, '/lam-viec/bao-cao/1']])).to).toBe('/lam-viec/bao-cao/1')
  for (const away of ['//evil.example', 'https://evil.example/', '/\\evil.example', '']) {
    expect(holdForm('/lam-viec', formOf([[PROOF.to, away]])).to).toBe('/lam-viec')
  }
  expect(holdForm('/lam-viec', formOf([['picture', new File(['x'], 'x.png')]])).fields).toEqual([])
})

test.each([
  ['/lam-viec/bao-cao/1', '/lam-viec/bao-cao/1'],
  ['/lam-viec/bao-cao/1.data?_routes=a%2Cb&ky=2026Q3', '/lam-viec/bao-cao/1?ky=2026Q3'],
  ['/lam-viec/tep/1/so-lieu.csv', '/lam-viec/tep/1/so-lieu.csv'],
])('the page of %s is %s', (asked, page) => {
  expect(pagePath(`http://localhost:3000${asked}`)).toBe(page)
})
