import { expect, test } from 'vitest'
import { faultsOf } from './testing.ts'

test.each([
  ['<p style="color:red">a</p>', 'style= on <p>'],
  ['<a href="#" onclick="x()">a</a>', 'onclick= on <a>'],
  ['<script>x()</script>', '<script> in the markup'],
  ['<p id="a">1</p><p id="a">2</p>', 'id a used twice'],
  ['<input aria-label="a" aria-describedby="b"/>', 'aria-describedby of <input> refers to b, which is not there'],
  ['<input name="a" type="text"/>', '<input name="a"> unnamed'],
  ['<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', '<svg> neither hidden nor named'],
  ['<nav><a href="/">a</a></nav>', '<nav> unnamed'],
  ['<img src="/a.png"/>', '<img> without alt'],
  ['<button>a</button>', '<button> without type'],
  ['<div tabindex="1">a</div>', '<div> moves itself forward in the tab order'],
  ['<a href="/"><svg aria-hidden="true"></svg></a>', '<a> without words'],
])('the markup %s is faulted', (html, fault) => {
  expect(faultsOf(html)).toEqual([fault])
})

test('sound markup is not', () => {
  const html = '<form><label for="a">A</label><input id="a" name="a"/><button type="submit">B</button></form>'
  expect(faultsOf(html)).toEqual([])
})
