import type { find as zhFind } from '../zh/find'

export const find = {
  'find.title': 'Find any figure',
  'find.close': 'Close',
  'find.input': 'Figure to find: name, pinyin, initials or value',
  'find.example': 'e.g. press, 新闻发布会, xwfbh, 182',
  'find.results': 'Figures found',
  'find.common': 'Often asked for',
  'find.one': '1 figure found',
  'find.count': '{count} figures found',
  'find.closest': 'The {count} closest figures',
  'find.none':
    'Nothing found for “{query}”. You can type a name in English or Chinese, pinyin (v for ü), initials of the pinyin, or the number itself, such as 14,819.',
  'find.in-chart': '{view} › {chart}',
  'find.nowhere': 'in no chart or table; its source says why',
  'find.place': 'In the report: {place}',
  'find.screen': 'On screen: {screen}',
  'find.source': 'Source',
  'find.source-of': '{name}, {value}: show its source',
  'find.group': '{group} (one of five groups)',
  'find.keys': '↑ ↓ choose · Enter go there · Tab source · Esc close',
  'find.keys.presenting': '↑ ↓ choose · Enter show on screen · Esc close',
} as const satisfies Record<keyof typeof zhFind, string>
