import { renderToStaticMarkup as render } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { faultsOf, tagsOf } from '../testing.ts'
import { ArticleText, Byline, Correction, Lead, More, Path, PrintedFoot, UpdatedOn } from './article.tsx'
import { LineChart, PortalRod } from './chart.tsx'
import { DateList } from './date-list.tsx'
import { Facts } from './facts.tsx'
import { mainId, PortalFrame } from './portal-frame.tsx'
import { LeadingStory, PortalSection, SideBySide, ThreeToARow } from './portal-section.tsx'
import { PortalTable } from './portal-table.tsx'
import { ReadingTools } from './reading-tools.tsx'

const tools = (ends: { atTop?: boolean; atBottom?: boolean } = {}) => (
  <ReadingTools
    label="Tools"
    returnTo="/tin/a-1"
    size={{ up: 'Larger', down: 'Smaller', ...ends }}
    brightness={{ up: 'Brighter', down: 'Darker' }}
    mail={{ href: 'mailto:?subject=A', label: 'Mail' }}
    print={{ href: '/tin/a-1/in', label: 'Print' }}
    copy="Copy"
    save={{ href: '/tin/a-1/tai-ve.html', label: 'Save' }}
    reset="Default"
    status="Size 125 %"
  />
)

const announcements = {
  size: 'Size {n} %',
  brightness: 'Brightness {n} of 5',
  largest: 'Largest',
  smallest: 'Smallest',
  brightest: 'Brightest',
  darkest: 'Darkest',
  copied: 'Copied',
  listen: 'Listen',
}

describe('the reading tools', () => {
  const html = render(tools())
  const tags = tagsOf(html)

  test('are a toolbar in a form that posts to the preferences and comes back', () => {
    expect(faultsOf(html)).toEqual([])
    expect(tags.slice(0, 3)).toEqual([
      { name: 'form', attributes: { method: 'post', action: '/tuy-chon' } },
      { name: 'input', attributes: { type: 'hidden', name: 've', value: '/tin/a-1' } },
      { name: 'div', attributes: { class: 'tools', role: 'toolbar', 'aria-label': 'Tools' } },
    ])
  })

  test('keep their names and their order on every page', () => {
    const steps = tags
      .filter((tag) => tag.name === 'button')
      .map(({ attributes: a }) => `${a.type} ${a.name} ${a.value}`)
    expect(steps).toEqual([
      'submit co +1',
      'submit co -1',
      'submit sang +1',
      'submit sang -1',
      'submit chep 1',
      'submit dat-lai 1',
    ])
    const words = [...html.matchAll(/>([A-Z]\w+)<\/(?:a|button)>/g)].map((m) => m[1])
    expect(words).toEqual(['Larger', 'Smaller', 'Mail', 'Print', 'Brighter', 'Darker', 'Copy', 'Save', 'Default'])
  })

  test('say the end of a scale without losing the focus', () => {
    const end = tagsOf(render(tools({ atTop: true })))
    const ended = end.filter(({ attributes }) => attributes['aria-disabled'] === 'true')
    expect(ended.map(({ attributes: a }) => `${a.name} ${a.value}`)).toEqual(['co +1'])
    expect(end.some(({ attributes }) => 'disabled' in attributes || 'aria-pressed' in attributes)).toBe(false)
  })

  test('announce what changed, and lend the script its sentences', () => {
    expect(html).toContain('<output role="status" aria-live="polite">Size 125 %</output>')
    const said = render(<ReadingTools {...tools().props} announcements={announcements} />)
    expect(tagsOf(said).at(-1)?.attributes).toMatchObject({
      'data-say-size': 'Size {n} %',
      'data-say-largest': 'Largest',
    })
  })
})

const frame = (article: boolean) => (
  <PortalFrame
    skip="Skip"
    article={article}
    demonstration={{ label: 'Demonstration', text: 'Nothing here is real.' }}
    brand={{ href: '/', name: 'District', line: 'Portal' }}
    search={{ action: '/tim-kiem', label: 'Search the portal', button: 'Search', query: 'hoi nghi' }}
    menu={{ label: 'Sections', items: [{ href: '/chuyen-muc/a', label: 'A', current: true }] }}
    foot={{ publisher: 'Office', columns: [[{ href: '/en', label: 'English', lang: 'en' }]] }}
  >
    <Path
      label="Path"
      steps={[
        { href: '/', label: 'Home' },
        { href: '/a', label: 'A' },
      ]}
    />
    <h1>Title</h1>
    {tools()}
    <UpdatedOn>( Updated: 05/10/2024 )</UpdatedOn>
    <Facts facts={[{ term: 'When', value: '03/10/2024' }]} />
    <ArticleText>
      <Correction label="Correction">One, not two.</Correction>
      <Lead>Opening</Lead>
      <PortalTable
        title="Results"
        caption="Quarter III. Source: approved reports."
        columns={[{ head: 'Thing' }, { head: 'Count', num: true }]}
        rows={[{ key: 'a', name: 'A', cells: ['14'] }]}
      />
      <Byline>Writer</Byline>
      <PrintedFoot>https://portal.example/tin/a-1</PrintedFoot>
      <More id="more" title="More">
        <DateList items={[{ href: '/b', title: 'B', dateTime: '2024-10-04', date: '04/10/2024' }]} />
      </More>
    </ArticleText>
  </PortalFrame>
)

describe('a page of the portal', () => {
  const html = render(frame(true))

  test('has no fault and begins with the skip link to its main region', () => {
    expect(faultsOf(html)).toEqual([])
    expect(html).toMatch(new RegExp(`^<a class="skip" href="#${mainId}">`))
    expect(html).toContain(`<main class="wrap page" id="${mainId}">`)
  })

  test('puts the title before the tools, so that it is heard first', () => {
    expect(html.indexOf('<h1>')).toBeLessThan(html.indexOf('role="toolbar"'))
  })

  test('searches by plain GET and keeps what was searched for', () => {
    expect(html).toMatch(/<search[^>]*><form class="find" action="\/tim-kiem">/)
    expect(html).toMatch(/name="q"[^>]* value="hoi nghi"/)
  })

  test('says that it is a demonstration, and marks words of another language', () => {
    expect(html).toMatch(/<aside class="demo" aria-label="Demonstration">/)
    expect(html).toMatch(/<a href="\/en" lang="en">/)
  })

  test('says the role of every part of its tables', () => {
    expect(html).not.toMatch(/<(table|thead|tbody|tr|th|td)\b(?![^>]*role=)[^>]*>/)
  })

  test('carries no article layout where there is no article', () => {
    expect(render(frame(false))).toContain(`<main class="wrap" id="${mainId}">`)
  })
})

test('the home page has one first story', () => {
  const html = render(
    <SideBySide>
      <LeadingStory id="first" href="/a" title="A" above="Meeting, 03/10/2024">
        <p>They met.</p>
      </LeadingStory>
      <ThreeToARow>
        <PortalSection id="news" title="News">
          <p>News</p>
        </PortalSection>
      </ThreeToARow>
    </SideBySide>,
  )
  expect(faultsOf(html)).toEqual([])
  expect(html.match(/<h1 /g)).toHaveLength(1)
})

describe('a picture beside a table', () => {
  test('says itself in words, breaks its line where there is no figure, and draws a lone figure as a dot', () => {
    const html = render(<LineChart label="Visits: 5, none, 10" heights={[5, undefined, 10]} />)
    expect(faultsOf(html)).toEqual([])
    expect(html).toMatch(/role="img" aria-label="Visits: 5, none, 10"/)
    expect([...html.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path)).toEqual(['M0 20M100 0', 'M0 20h0M100 0h0'])
  })

  test('is silent as a rod, as long as its share of the longest, and not there without a figure', () => {
    const html = render(<PortalRod value={3} max={4} />)
    expect(html).toMatch(/aria-hidden="true"><path d="M0 0h75v1H0z"/)
    expect(render(<PortalRod value={undefined} max={4} />)).toBe('')
  })
})
