/** Fonts of official documents by the names under which Word and WPS know them, with others that may stand in for them. */
export const fonts = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  first: '黑体',
  second: '楷体_GB2312',
  table: '宋体',
} as const

export const fontAlternatives: readonly (readonly [name: string, alternatives: string])[] = [
  [fonts.body, '仿宋;FangSong;FandolFang;Noto Serif SC'],
  [fonts.title, '方正小标宋_GBK;FZXiaoBiaoSong-B05S;华文中宋;Noto Serif SC'],
  [fonts.first, 'SimHei;Noto Sans SC'],
  [fonts.second, '楷体;KaiTi;Noto Serif SC'],
  [fonts.table, 'SimSun;Noto Serif SC'],
]
