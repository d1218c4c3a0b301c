import { renderToStaticMarkup as render } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../testing.ts'
import { Checkbox, CheckboxGroup, RadioGroup } from './choice-group.tsx'
import { CodeInput } from './code-input.tsx'
import { DateInput } from './date-input.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fields, WholeLine } from './fields.tsx'
import { FileForm } from './file-form.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { PasswordInput } from './password-input.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

const words = { name: 'due', label: 'Due', hint: 'As dd/mm/yyyy', error: 'Not a date', required: 'required' }
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B', hint: 'The second' },
]

const refused = {
  TextInput: <TextInput {...words} />,
  TextArea: <TextArea {...words} paper />,
  Select: <Select {...words} options={options} choose="Choose" />,
  DateInput: <DateInput {...words} />,
  CodeInput: <CodeInput {...words} signs={6} />,
  PasswordInput: <PasswordInput {...words} autoComplete="current-password" />,
  Checkbox: <Checkbox {...words} />,
} as const

describe.each(Object.entries(refused))('a refused %s', (_, element) => {
  const html = render(element)

  test('is tied to its label, its hint and its error', () => {
    expect(faultsOf(html)).toEqual([])
    expect(html).toMatch(/<label[^>]* for="due"/)
    expect(html).toMatch(/id="due-hint">As dd\/mm\/yyyy/)
    expect(html).toMatch(/id="due-error">Not a date/)
    expect(html).toMatch(/aria-describedby="due-error due-hint"/)
    expect(html).toContain('aria-invalid="true"')
  })

  test('says in a word that it is required', () => {
    expect(html).toContain('(required)')
    expect(html).not.toMatch(/\*|\srequired=""/)
  })
})

describe('a field without hint or error', () => {
  test('carries no empty reference', () => {
    const html = render(<TextInput name="a" label="A" error="" />)
    expect(html).not.toMatch(/aria-describedby|aria-invalid|aria-required|-error|-hint/)
  })

  test('takes an id of its own when the name occurs twice on a page', () => {
    const html = render(<TextInput name="a" id="a-2" label="A" />)
    expect(html).toMatch(/for="a-2".*id="a-2" name="a"/)
  })
})

describe('a group of choices', () => {
  const html = render(<RadioGroup {...words} choices={options} defaultValue="b" />)

  test('is a fieldset named by its legend and described by its error', () => {
    expect(faultsOf(html)).toEqual([])
    expect(html).toMatch(/<fieldset[^>]* aria-describedby="due-error due-hint"><legend>Due/)
  })

  test('gives the first answer the id the error summary leads to', () => {
    expect(html).toMatch(/<input type="radio" id="due"/)
    expect(html).toMatch(/id="due-b"[^>]* value="b"|value="b"[^>]* id="due-b"/)
  })

  test('marks what was chosen, one or several', () => {
    expect(html.match(/checked=""/g)).toHaveLength(1)
    const boxes = render(<CheckboxGroup {...words} choices={options} defaultValues={['a', 'b']} />)
    expect(boxes.match(/checked=""/g)).toHaveLength(2)
  })
})

describe('a date', () => {
  test('is text with a numeric keypad, so that the browser does not turn day and month around', () => {
    const html = render(<DateInput name="due" label="Due" defaultValue="05/10/2024" />)
    expect(html).toMatch(/type="text"/)
    expect(html).toMatch(/inputMode="numeric"/i)
    expect(html).toContain('value="05/10/2024"')
  })
})

describe('a password', () => {
  test('is never written into the page and says whose it is to the password manager', () => {
    const html = render(<PasswordInput name="p" label="P" autoComplete="new-password" />)
    expect(html).toMatch(/type="password"/)
    expect(html).toMatch(/autoComplete="new-password"/i)
    expect(html).not.toContain('value=')
  })
})

describe('the error summary', () => {
  test('is not there when there is nothing to put right', () => {
    expect(render(<ErrorSummary title="Errors" errors={[]} />)).toBe('')
  })

  test('is read aloud, can take the focus, and leads to every field at once', () => {
    const errors = [
      { field: 'a', message: 'A is missing' },
      { field: 'b', message: 'B is wrong' },
    ]
    const html = render(<ErrorSummary title="2 to put right" errors={errors} />)
    expect(faultsOf(html)).toEqual([])
    expect(html).toMatch(/role="alert" tabindex="-1"/i)
    expect(html).toMatch(/<a href="#a">A is missing<\/a>.*<a href="#b">B is wrong<\/a>/)
  })
})

describe('the refusal of a form', () => {
  const title = (count: number) => `${count} to put right`
  const field = (path: string, sentence: string) => ({ path, sentence })

  test('with no field to blame says its sentence, aloud', () => {
    const html = render(
      <FormRefusal problem={{ sentence: 'It is closed', fields: [] }} title={title} labelOf={() => undefined} />,
    )
    expect(faultsOf(html)).toEqual([])
    expect(html).toMatch(/role="alert".*It is closed/)
    expect(html).not.toContain('to put right')
  })

  test('says every wrong field once, by its label, and leads to it', () => {
    const fields = [field('/day', 'Empty'), field('/day', 'Not a date'), field('/seats', 'Too many')]
    const html = render(
      <FormRefusal
        problem={{ sentence: 'Not all is right', fields }}
        title={title}
        idOf={(name) => `congress-${name}`}
        labelOf={(name) => (name === 'day' ? 'Day held' : undefined)}
      />,
    )
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain('2 to put right')
    expect(html).toMatch(/<a href="#congress-day">Day held: Empty<\/a>.*<a href="#congress-seats">Too many<\/a>/)
    expect(html).not.toContain('Not a date')
  })
})

test('fields side by side keep their wiring', () => {
  const html = render(
    <Fields>
      <TextInput name="a" label="A" />
      <WholeLine>
        <TextInput name="b" label="B" />
      </WholeLine>
    </Fields>,
  )
  expect(faultsOf(html)).toEqual([])
})

test('a form with files sends them, and says nothing of their size before there are any', () => {
  const form = (
    <FileForm tooLarge="Too large">
      <TextInput name="file" type="file" label="File" />
    </FileForm>
  )
  const html = render(<RouterProvider router={createMemoryRouter([{ path: '/', element: form }])} />)
  expect(html).toMatch(/<form[^>]* encType="multipart\/form-data" method="post"/)
  expect(html).not.toContain('Too large')
})
