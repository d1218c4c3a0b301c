import { data, Form, redirect } from 'react-router'
import type { ZodType } from 'zod'
import { localDate } from '#kernel/date.ts'
import type { Command } from '#platform/command.ts'
import { loaded, performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Checkbox } from '#ui/form/choice-group.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { workplaceOf } from '../article-address.ts'
import { removeArticle } from '../commands/remove-article.ts'
import { replaceArticle } from '../commands/replace-article.ts'
import { takeDownArticle } from '../commands/take-down-article.ts'
import { articlesMessages } from '../messages.ts'
import { errorOf } from '../parts/after-publication.tsx'
import { ArticleStateMark } from '../parts/article-state.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { getArticle } from '../queries/get-article.ts'
import type { Written } from '../write-article.ts'
import type { Route } from './+types/take-down.ts'

type Way = 'take-down' | 'remove' | 'replace'

const COMMANDS: Readonly<Record<Way, Command<ZodType, Written>>> = {
  'take-down': takeDownArticle,
  remove: removeArticle,
  replace: replaceArticle,
}

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const day = localDate(clock.now())
  const article = await loaded(context, getArticle(read, context.actor, args.params.articleId, day))
  const { takeDown, remove, replace } = article.can
  if (!takeDown && !remove && !replace) throw redirect(workplaceOf(article.id))
  return { article }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const { intent = '', ...typed } = Object.fromEntries(form) as Record<string, string>
  const { articleId } = args.params
  if (!Object.hasOwn(COMMANDS, intent)) throw data(null, { status: 400 })
  const answer = await performForPage(context, COMMANDS[intent as Way], { ...typed, articleId }, form)
  if ('refused' in answer) return answer.refused
  throw redirect(workplaceOf(articleId))
}

/** The three ways an article leaves its readers, each with what they will meet then. */
export default function TakeDown({ loaderData: { article }, actionData }: Route.ComponentProps) {
  const t = useTranslator(articlesMessages)
  const { can, version } = article
  const form = (way: Way) => ({ way, version, refused: actionData?.typed.intent === way ? actionData : undefined })
  return (
    <>
      <title>{`${t('articles.take-down-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={<span lang="vi">{article.title}</span>}>
          <ArticleStateMark state={article.state} standing={article.standing} />
        </PageHead>
        {actionData && <Refusal problem={actionData.problem} prefix={`${actionData.typed.intent}-`} />}
        <p>{t('articles.take-down-lead')}</p>
        <p>
          <a href={article.publicHref}>{t('articles.on-portal')}</a>
        </p>
        {can.takeDown && <WayForm {...form('take-down')} />}
        {can.replace && <WayForm {...form('replace')} />}
        {can.remove && <WayForm {...form('remove')} />}
      </Page>
    </>
  )
}

interface WayFormProps {
  readonly way: Way
  readonly version: number
  readonly refused: Refused | undefined
}

function WayForm({ way, version, refused }: WayFormProps) {
  const t = useTranslator(articlesMessages)
  const required = t('articles.required')
  const field = (name: string) => ({ name, id: `${way}-${name}`, error: errorOf(refused, `/${name}`) })
  const box = (name: string) => ({ ...field(name), defaultChecked: refused?.typed[name] === 'on' })
  const typed = (name: string) => ({ ...field(name), required, defaultValue: refused?.typed[name] })
  return (
    <Section id={way} title={t(`articles.${way}`)}>
      <p>{t(`articles.${way}-words`)}</p>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        {way === 'replace' && (
          <TextInput
            {...typed('replacement')}
            label={t('articles.replacement')}
            hint={t('articles.replacement-hint')}
          />
        )}
        <TextArea {...typed('reason')} label={t('articles.why')} hint={t('articles.why-hint')} rows={2} lang="vi" />
        {way !== 'replace' && <Checkbox {...box('reasonShown')} label={t('articles.show-reason')} />}
        {way !== 'take-down' && <Checkbox {...box('confirmed')} label={t('articles.confirm')} required={required} />}
        <ButtonRow>
          <Button name="intent" value={way}>
            {t(`articles.${way}-button`)}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
