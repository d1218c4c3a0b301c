import type { LineKind } from '../decree/line.ts'
import type { DecreeColumn } from './decree-columns.ts'

/** A row of a decree as it is written: the word for what is done stands for its kind. */
export type Example = Partial<Record<Exclude<DecreeColumn, 'kind'>, string>>

/** How each kind of line is written; what is divided takes as many rows as there are parts. */
export const EXAMPLES: Readonly<Record<LineKind, readonly Example[]>> = {
  establish: [
    {
      name: 'Khối Dân vận xã Bình Minh',
      shortName: 'Khối xã Bình Minh',
      symbol: 'DV',
      organisationKind: 'KHOI_DV',
      parent: 'Ban Dân vận Huyện ủy',
      areaId: 'Xã Bình Minh',
    },
  ],
  rename: [{ body: 'Khối Dân vận thị trấn Đức Hòa', name: 'Khối Dân vận phường Đức Hòa' }],
  merge: [{ body: 'Khối Dân vận xã Bình An', to: 'Khối Dân vận xã Bình Minh' }],
  split: [
    { body: 'Khối Dân vận xã Minh Đức', to: 'Khối Dân vận xã Bình Minh', share: '60 %', heir: 'x' },
    { body: 'Khối Dân vận xã Minh Đức', to: 'Khối Dân vận phường Đức Hòa', share: '40 %' },
  ],
  move: [{ body: 'Hội Nông dân xã Bình Lâm', parent: 'Khối Dân vận xã Bình Minh' }],
  'change-line': [{ body: 'Hội Nông dân xã Bình Lâm', lineParent: 'Hội Nông dân tỉnh' }],
  dissolve: [{ body: 'Tổ Dân vận liên xã Bình Lâm', to: 'Khối Dân vận xã Bình Minh' }],
  coordinate: [{ body: 'Khối Dân vận xã Bình Minh', to: 'Ủy ban nhân dân xã Bình Minh' }],
  'stop-coordinating': [{ body: 'Khối Dân vận xã Tân Lập', to: 'Ủy ban nhân dân xã Tân Lập' }],
  'establish-area': [{ name: 'Xã Bình Minh', areaKind: 'Xã', parent: 'Huyện Bình Lâm' }],
  'rename-area': [{ body: 'Thị trấn Đức Hòa', name: 'Phường Đức Hòa' }],
  'merge-area': [{ body: 'Xã Bình An', to: 'Xã Bình Minh' }],
  'split-area': [
    { body: 'Xã Minh Đức', to: 'Xã Bình Minh' },
    { body: 'Xã Minh Đức', to: 'Phường Đức Hòa' },
  ],
  'move-area': [{ body: 'Xã Tân Lập', parent: 'Huyện Khe Sâu' }],
  'dissolve-area': [{ body: 'Huyện Bình Lâm', to: 'Tỉnh Sông Mây' }],
}
