import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  layout('signed-out-layout.tsx', [route('dang-nhap', 'features/identity/pages/sign-in.tsx')]),
  route('dang-xuat', 'features/identity/pages/sign-out.ts'),
  layout('workspace-layout.tsx', [
    ...prefix('lam-viec', [
      index('features/today/pages/today.tsx'),
      route('bai-viet', 'features/articles/pages/article-list.tsx'),
      route('bai-viet/moi', 'features/articles/pages/new-article.tsx'),
      route('bai-viet/:articleId', 'features/articles/pages/edit-article.tsx'),
      route('hoi-nghi', 'features/conferences/pages/conference-list.tsx'),
      route('hoi-nghi/moi', 'features/conferences/pages/new-conference.tsx'),
      route('hoi-nghi/:conferenceId', 'features/conferences/pages/conference.tsx'),
      route('hoi-nghi/:conferenceId/sua', 'features/conferences/pages/edit-conference.tsx'),
      route('nhiem-vu', 'features/tasks/pages/task-list.tsx'),
      route('nhiem-vu/:taskId', 'features/tasks/pages/task.tsx'),
      route('bao-cao', 'features/reports/pages/reports.tsx'),
      route('bao-cao/:reportId', 'features/reports/pages/report.tsx'),
      route('tong-hop', 'features/consolidation/pages/consolidation-index.tsx'),
      route('tong-hop/:organisationId/:periodCode', 'features/consolidation/pages/consolidation.tsx'),
      route('tong-hop/:organisationId/:periodCode/van-ban.docx', 'features/consolidation/pages/document.ts'),
      route('to-chuc', 'features/organisations/pages/tree.tsx'),
      route('to-chuc/:organisationId', 'features/organisations/pages/organisation.tsx'),
    ]),
  ]),
  layout('portal-layout.tsx', [
    index('features/portal/pages/home.tsx'),
    route('chuyen-muc/:slug', 'features/portal/pages/section.tsx'),
    route('tin/:slugAndId', 'features/portal/pages/article.tsx'),
    route('tin/:slugAndId/in', 'features/portal/pages/print.tsx'),
    route('tuy-chon', 'features/portal/pages/preferences.tsx'),
    route('*', 'features/portal/pages/missing.ts'),
  ]),
  route('tuy-chon.css', 'features/portal/pages/preferences-css.ts'),
  ...['rss.xml', 'atom.xml', 'feed.json'].flatMap((name) => [
    route(name, 'features/syndication/pages/feed.ts', { id: name }),
    route(`chuyen-muc/:slug/${name}`, 'features/syndication/pages/feed.ts', { id: `section-${name}` }),
  ]),
  route('sitemap.xml', 'features/syndication/pages/sitemap.ts'),
  route('sitemap/:name', 'features/syndication/pages/sitemap.ts', { id: 'sitemap-part' }),
  route('robots.txt', 'features/syndication/pages/robots.ts'),
  route('.well-known/security.txt', 'features/syndication/pages/security-txt.ts'),
] satisfies RouteConfig
