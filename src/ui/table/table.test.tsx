import { renderToStaticMarkup as render } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Key } from '../state/key.tsx'
import { StateMark } from '../state/state-mark.tsx'
import { faultsOf } from '../testing.ts'
import { Board } from './board.tsx'
import { Column } from './column.tsx'
import { DataTable } from './data-table.tsx'
import { EntryInput, EntryPair } from './entry-input.tsx'
import { EntryRow, EntryTable } from './entry-table.tsx'
import { FigureRod, RodCell } from './figure-rod.tsx'
import { Cell, Row, RowGroup, RowHead, Rows } from './rows.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { WideRowGroup, WideTable } from './wide-table.tsx'

/** Elements of a table that do not say their role, which folding would take away. */
function unsaid(html: string): readonly string[] {
  return [...html.matchAll(/<(table|thead|tbody|tfoot|tr|th|td)\b([^>]*)>/g)]
    .filter(([, , attributes = '']) => !attributes.includes('role='))
    .map(([tag]) => tag)
}

const columns = (
  <>
    <Column wide>Thing</Column>
    <Column num>Count</Column>
    <Column gone>By</Column>
  </>
)

const reading = render(
  <DataTable caption="Quarter III" captionHidden columns={columns} fold={4} foot={<Row>{null}</Row>}>
    <Rows>
      <Row>
        <RowHead wide state={<StateMark shape="empty" label="Not begun" labelHidden />}>
          One
        </RowHead>
        <Cell num>1.240</Cell>
        <RodCell value={12} max={42} />
      </Row>
    </Rows>
    <RowGroup title="Group" note="2/2" columns={3}>
      <Row>
        <Cell span={3} wide>
          Proof
        </Cell>
      </Row>
    </RowGroup>
  </DataTable>,
)

describe('a table for reading', () => {
  test('says the role of every part and has no fault', () => {
    expect(faultsOf(reading)).toEqual([])
    expect(unsaid(reading)).toEqual([])
  })

  test('has a caption even where the eye does not need it', () => {
    expect(reading).toMatch(/<caption class="[^"]*">Quarter III<\/caption>/)
  })

  test('heads its columns, its rows and its groups', () => {
    expect(reading.match(/scope="col"/g)).toHaveLength(3)
    expect(reading).toMatch(/scope="row"/)
    expect(reading).toMatch(/colSpan="3" scope="rowgroup"/i)
  })

  test('of words keeps its heads, and says a head beside the value that needs it when it has folded', () => {
    const wordy = render(
      <DataTable caption="A" columns={columns} wordy>
        <Rows>
          <Row>
            <RowHead wide>One</RowHead>
            <Cell label="Last used">27/11/2026</Cell>
            <Cell>open</Cell>
          </Row>
        </Rows>
      </DataTable>,
    )
    expect(faultsOf(wordy)).toEqual([])
    expect(wordy.match(/scope="col"/g)).toHaveLength(3)
    expect(wordy.match(/data-label="[^"]*"/g)).toEqual(['data-label="Last used"'])
  })

  test('folds or stays as it is told', () => {
    const steady = render(
      <DataTable caption="A" columns={columns} fold="none">
        <Rows>{null}</Rows>
      </DataTable>,
    )
    expect(steady).toMatch(/^<table role="table">/)
    expect(reading).toMatch(/^<table class="[^"]*fold[^"]*four/)
  })
})

describe('a table of more columns than a page holds', () => {
  const html = render(
    <main>
      <h2 id="figures">Figures</h2>
      <WideTable labelledBy="figures" caption="On the organisation of today" columns={columns}>
        <WideRowGroup title="Group" columns={3}>
          <Row>
            <RowHead>One</RowHead>
            <Cell num>1.240</Cell>
            <Cell num>
              <small>none yet</small>
            </Cell>
          </Row>
        </WideRowGroup>
      </WideTable>
    </main>,
  )

  test('says the role of every part, heads its columns, rows and groups, and has no fault', () => {
    expect(faultsOf(html)).toEqual([])
    expect(unsaid(html)).toEqual([])
    expect(html).toMatch(/<caption><span class="[^"]*">On the organisation of today<\/span><\/caption>/)
    expect(html).toMatch(/colSpan="3" scope="rowgroup"/i)
  })

  test('scrolls in a region that has a name and can be reached by keyboard', () => {
    expect(html).toMatch(/<div class="[^"]*scroll[^"]*" role="group" aria-labelledby="figures" tabindex="0">/i)
  })

  test('begins at its other end where the newest stands last', () => {
    expect(html).not.toContain('fromEnd')
    expect(
      render(
        <ScrollRegion labelledBy="figures" seenFirst="end">
          2026
        </ScrollRegion>,
      ),
    ).toContain('fromEnd')
  })
})

describe('a rod', () => {
  test('is dashed, not of length 0, when there is no figure', () => {
    const html = render(<FigureRod value={undefined} max={40} />)
    expect(html).toMatch(/missing/)
    expect(html).toContain('d="M0 0h5v1H0z"')
  })

  test('never runs past its full length', () => {
    expect(render(<FigureRod value={90} max={40} />)).toContain('h40v1')
    expect(render(<FigureRod value={0} max={40} />)).toContain('h0v1')
  })
})

describe('a table for typing', () => {
  const html = render(
    <EntryTable
      caption="Figures"
      heads={{ code: 'Code', name: 'Indicator', value: 'Now', derived: ['Year', 'Before'], review: 'Review' }}
    >
      <RowGroup title="2. Group" note="1/2" columns={6}>
        <EntryRow
          code="B05"
          name="Settled"
          unit="letters"
          tone="flag"
          value={<EntryInput name="B05" label="Settled, now, letters" defaultValue="11" describedBy="m-B05" invalid />}
          derived={[
            { label: 'Year', value: '28' },
            { label: 'Before', value: '10' },
          ]}
          review={{ id: 'm-B05', content: '11 is more than 9' }}
        />
        <EntryRow
          code="B08"
          name="In time"
          unit="files"
          value={
            <EntryPair
              between="of"
              first={{ name: 'B08-part', label: 'In time: part' }}
              second={{ name: 'B08-whole', label: 'In time: whole' }}
            />
          }
          derived={[{ label: 'Year', value: '98,4 %' }]}
        />
      </RowGroup>
    </EntryTable>,
  )

  test('says the role of every part and names every input', () => {
    expect(faultsOf(html)).toEqual([])
    expect(unsaid(html)).toEqual([])
  })

  test('ties a refused figure to what is said about it', () => {
    expect(html).toMatch(/aria-describedby="m-B05" aria-invalid="true"/)
    expect(html).toMatch(/<td[^>]* id="m-B05"/)
  })

  test('repeats the head beside each derived figure for when the head folds away', () => {
    expect(html).toMatch(/data-label="Year"[^>]*>28/)
  })
})

describe('a board', () => {
  const html = render(
    <>
      <h2 id="who">Who</h2>
      <Board
        labelledBy="who"
        legend={<Key label="States" items={[{ shape: 'full-tick', label: 'Approved', count: '1' }]} />}
        caption="As of 17/09"
        rowsName="Commune"
        totalsName={{ name: 'Submitted', short: 'Sub.' }}
        columns={[
          { name: 'Farmers', short: 'FA' },
          { name: 'Women', short: 'WO' },
        ]}
        rows={[
          {
            name: 'A',
            href: '/a',
            cells: [
              { shape: 'full-tick', label: 'A, Farmers: approved', href: '/a/1' },
              { shape: 'dash', label: 'A, Women: not asked' },
            ],
            total: { done: 1, of: 1 },
          },
        ]}
        foot={{
          name: 'All',
          counts: [
            { done: 1, of: 1 },
            { done: 0, of: 0 },
          ],
          total: { done: 1, of: 2 },
        }}
      />
    </>,
  )

  test('says the role of every part and has no fault', () => {
    expect(faultsOf(html)).toEqual([])
    expect(unsaid(html)).toEqual([])
  })

  test('scrolls in a region that has a name and takes the keyboard', () => {
    expect(html).toMatch(/<div [^>]*role="group" aria-labelledby="who" tabindex="0"/i)
  })

  test('gives every square its words, with a link or without', () => {
    expect(html).toContain('aria-label="A, Farmers: approved"')
    expect(html).toMatch(/role="img" aria-label="A, Women: not asked"/)
  })

  test('spells its two-letter heads out and leaves no count without its whole', () => {
    expect(html).toMatch(/<abbr [^>]*title="Farmers">FA<\/abbr>/)
    expect(html.match(/>\/<!-- -->\d|\/\d/g)?.length ?? 0).toBeGreaterThanOrEqual(4)
  })
})
