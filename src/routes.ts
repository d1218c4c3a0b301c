import { layout, prefix, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  route('dang-nhap', 'features/identity/pages/sign-in.tsx'),
  route('dang-xuat', 'features/identity/pages/sign-out.ts'),
  layout('workspace-layout.tsx', [
    ...prefix('lam-viec', [
      route('to-chuc', 'features/organisations/pages/tree.tsx'),
      route('to-chuc/:organisationId', 'features/organisations/pages/organisation.tsx'),
    ]),
  ]),
] satisfies RouteConfig
