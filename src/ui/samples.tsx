import type { ReactElement } from 'react'
import { Button, ButtonLink } from './control/button.tsx'
import { ButtonRow } from './control/button-row.tsx'
import { Disclosure } from './control/disclosure.tsx'
import { Filter } from './control/filter.tsx'
import { Pagination } from './control/pagination.tsx'
import { SaveBar } from './control/save-bar.tsx'
import { Agenda, Timer } from './document/agenda.tsx'
import { Conclusion, ConclusionEdit, Conclusions } from './document/conclusion.tsx'
import { PartList } from './document/part-list.tsx'
import { Passage, Passages } from './document/passage.tsx'
import { Sheet } from './document/sheet.tsx'
import { SourceStretch, SourceText } from './document/source-text.tsx'
import { DemonstrationBanner } from './frame/demonstration-banner.tsx'
import { Masthead } from './frame/masthead.tsx'
import { Menu } from './frame/menu.tsx'
import { Page } from './frame/page.tsx'
import { PageHead } from './frame/page-head.tsx'
import { Section } from './frame/section.tsx'
import { SkipLink } from './frame/skip-link.tsx'
import { Split } from './frame/split.tsx'
import { Conflict } from './message/conflict.tsx'
import { Empty } from './message/empty.tsx'
import { Message } from './message/message.tsx'
import { Progress } from './message/progress.tsx'
import { Beat } from './period/beat.tsx'
import { NextAction } from './period/next-action.tsx'
import { StateMark } from './state/state-mark.tsx'
import { StateSprite } from './state/state-sprite.tsx'
import { Tally } from './state/tally.tsx'
import { WhenWide } from './text/by-width.tsx'
import { Count } from './text/count.tsx'
import { Emphasis } from './text/emphasis.tsx'
import { NoWrap } from './text/no-wrap.tsx'
import { Note } from './text/note.tsx'
import { Paper } from './text/paper.tsx'
import { SourcedFigure, SourceMark } from './text/sourced-figure.tsx'

const done = <StateMark shape="full-tick" label="Saved" />

/** One use of every component of the frame, the text, the period, the controls, the messages and the documents. */
export const samples: Readonly<Record<string, ReactElement>> = {
  SkipLink: <SkipLink to="main" label="Skip" />,
  Masthead: (
    <Masthead brand="Brand" home="/" who={{ name: 'Name', post: 'Post' }} tools={<a href="/en">English</a>}>
      <Menu
        label="Main"
        items={[
          { href: '/a', label: 'A', current: true },
          { href: '/b', label: 'B' },
        ]}
      />
    </Masthead>
  ),
  DemonstrationBanner: <DemonstrationBanner label="Demonstration">Nothing here is real.</DemonstrationBanner>,
  Page: (
    <Page
      id="main"
      foot={
        <SaveBar saved={done} left={<a href="#x">1 left</a>} more={<Button>Preview</Button>}>
          <Button variant="go">Submit the report</Button>
        </SaveBar>
      }
    >
      <PageHead title="Title">
        <NoWrap>Quarter III</NoWrap>, <Count>2/3</Count>
      </PageHead>
    </Page>
  ),
  Split: <Split shape="even" stay first={<p>One</p>} second={<p>Two</p>} />,
  Section: (
    <Section id="part" title="Part" level={3} aside={<Note>5 things</Note>}>
      <Paper lang="vi">Words</Paper>
      <Note as="p" below>
        <WhenWide>More</WhenWide>
        <Emphasis tone="attention">late</Emphasis>
        <SourcedFigure title="B01">42</SourcedFigure>
        <SourceMark>[A]</SourceMark>
      </Note>
    </Section>
  ),
  StateSprite: <StateSprite />,
  Tally: (
    <Tally
      label="3: 2 done, 1 late"
      items={[
        { shape: 'full-tick', count: 2 },
        { shape: 'full-bang', count: 1 },
        { shape: 'empty', count: 0 },
      ]}
    />
  ),
  Beat: (
    <Beat
      label="Quarter III"
      spans={[
        { name: 'Plan', when: '05/07', place: 'past', placeLabel: 'crossed' },
        { name: 'Report', when: 'due 18/09', place: 'now' },
        { name: 'Compile', when: '25/09', place: 'ahead' },
      ]}
    />
  ),
  NextAction: (
    <NextAction label="First" title="Remind two" why="They are late." due={{ left: '1 day', until: 'until 18/09' }}>
      <ButtonLink variant="go" href="/send">
        Send
      </ButtonLink>
    </NextAction>
  ),
  Filter: (
    <Filter
      label="By state"
      items={[
        { href: '?', label: 'All', count: '24', current: true },
        { href: '?late', label: 'Late', count: '2', shape: 'full-bang' },
      ]}
    />
  ),
  Disclosure: (
    <Disclosure summary="Sum of 11" open inner>
      <p>Proof</p>
    </Disclosure>
  ),
  Pagination: (
    <Pagination
      label="Pages"
      position="7 of 24"
      previous={{ href: '?1', label: 'Before' }}
      next={{ href: '?3', label: 'After' }}
    />
  ),
  Message: (
    <Message tone="hard" id="m" role="alert" actions={<Button inRow>Again</Button>}>
      11 is more than 9.
    </Message>
  ),
  Conflict: (
    <Conflict
      name="keep"
      mine={{ label: 'Mine', value: '42', keep: 'Keep 42' }}
      theirs={{ label: 'Theirs', value: '44', keep: 'Take 44' }}
    >
      Both changed it.
    </Conflict>
  ),
  Empty: (
    <Empty title="Nothing yet" action={<ButtonLink href="/new">Begin</ButtonLink>}>
      It comes when begun.
    </Empty>
  ),
  Progress: (
    <Progress label="Export" value={2} max={9}>
      2 of 9
    </Progress>
  ),
  Sheet: (
    <Sheet id="sheet" title="Sheet" aside={done}>
      <Paper>Words</Paper>
    </Sheet>
  ),
  Passages: (
    <Passages>
      <Passage
        by="A"
        state={done}
        alike={<Disclosure summary="2 more">B, C</Disclosure>}
        actions={<Button>Take</Button>}
      >
        Words
      </Passage>
    </Passages>
  ),
  SourceText: (
    <SourceText>
      <SourceStretch label="title" manner="found">
        Words
      </SourceStretch>
      <SourceStretch label="left out" manner="left">
        Menu
      </SourceStretch>
    </SourceText>
  ),
  Conclusions: (
    <Conclusions>
      <Conclusion number={1} quoted="Do it." facts={[{ term: 'Lead', value: 'A' }]} state={done} />
      <ConclusionEdit number={2}>
        <ButtonRow below>
          <Button variant="quiet">Only save</Button>
        </ButtonRow>
      </ConclusionEdit>
    </Conclusions>
  ),
  PartList: (
    <PartList label="Parts" items={[{ href: '#1', label: '1. A', shape: 'dashed', state: 'Draft', current: true }]} />
  ),
  Agenda: <Agenda items={[{ at: '14:00', title: 'Talk', place: 'now', length: '20 min' }]} />,
  Timer: <Timer label="6 minutes left">06:00</Timer>,
}
